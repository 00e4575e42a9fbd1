package parley.analysis.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Preference;
import parley.model.RedLine;
import parley.model.Rule;

/// The shape of a bargaining problem without its numbers: how many options each issue has, how many
/// sides there are, which constraints hold, and for which clauses a side gets a bonus.
///
/// It is compiled once (elimination order included) and shared by thousands of readings. Outcomes
/// are `int[]`: one option index per issue, in order.
public final class Structure {

    /// A constraint on outcomes under its dossier id: `must` is true of every feasible outcome.
    public record Constraint(String id, Source source, Clause must) {}

    public enum Source {
        RULE,
        RED_LINE
    }

    private final int[] sizes;
    private final int[] offsets;
    private final List<Constraint> constraints;
    private final List<List<Clause>> bonuses;
    private final Plan constraintPlan;
    private final Plan fullPlan;

    private Structure(int[] sizes, List<Constraint> constraints, List<List<Clause>> bonuses) {
        this.sizes = sizes.clone();
        this.offsets = new int[sizes.length + 1];
        for (int j = 0; j < sizes.length; j++) {
            if (sizes[j] < 1) {
                throw new IllegalArgumentException("issue " + j + " has no option");
            }
            offsets[j + 1] = Math.addExact(offsets[j], sizes[j]);
        }
        this.constraints = List.copyOf(constraints);
        this.bonuses = bonuses.stream().map(List::copyOf).toList();
        this.constraintPlan = Plan.of(this, false);
        this.fullPlan =
                this.bonuses.stream().allMatch(List::isEmpty)
                        ? constraintPlan
                        : Plan.of(this, true);
    }

    /// Issues with `sizes[j]` options each, constraints, and per side the clauses that earn a bonus.
    public static Structure of(
            int[] sizes, List<Constraint> constraints, List<List<Clause>> bonuses) {
        return new Structure(sizes, constraints, bonuses);
    }

    /// Issues and sides without any constraint or bonus.
    public static Structure additive(int[] sizes, int sides) {
        return new Structure(
                sizes, List.of(), java.util.Collections.nCopies(sides, List.<Clause>of()));
    }

    /// Issues, sides, all rules, and the red lines that are active and say what is never acceptable.
    public static Structure of(Bargain bargain) {
        List<Issue> issues = bargain.issues();
        List<Constraint> constraints = new ArrayList<>();
        for (Rule rule : bargain.rules()) {
            constraints.add(
                    new Constraint(rule.id(), Source.RULE, Clause.of(rule.condition(), issues)));
        }
        for (RedLine line : bargain.redLines()) {
            if (line.active() && line.never() != null) {
                Clause must = Clause.not(Clause.of(line.never(), issues));
                constraints.add(new Constraint(line.id(), Source.RED_LINE, must));
            }
        }
        List<List<Clause>> bonuses =
                bargain.sides().stream()
                        .map(Preference::together)
                        .map(all -> all.stream().map(b -> Clause.of(b.when(), issues)).toList())
                        .toList();
        return new Structure(issues.stream().mapToInt(Issue::size).toArray(), constraints, bonuses);
    }

    /// The same with only those constraints that pass.
    public Structure keeping(Predicate<Constraint> test) {
        return new Structure(sizes, constraints.stream().filter(test).toList(), bonuses);
    }

    /// The same with further constraints.
    public Structure with(List<Constraint> more) {
        List<Constraint> all = new ArrayList<>(constraints);
        all.addAll(more);
        return new Structure(sizes, all, bonuses);
    }

    /// The same for these sides only, in this order; [Problem#forSides] does so for the numbers too.
    public Structure forSides(int... sides) {
        return new Structure(
                sizes, constraints, Arrays.stream(sides).mapToObj(bonuses::get).toList());
    }

    /// The same with one side that gets every bonus.
    Structure asOneSide() {
        return new Structure(
                sizes, constraints, List.of(bonuses.stream().flatMap(List::stream).toList()));
    }

    /// Whether no constraint and no bonus joins issues.
    public boolean isAdditive() {
        return constraints.isEmpty() && bonuses.stream().allMatch(List::isEmpty);
    }

    public int issues() {
        return sizes.length;
    }

    public int sides() {
        return bonuses.size();
    }

    /// How many options an issue has.
    public int size(int issue) {
        return sizes[issue];
    }

    /// Where an issue's options start in an array over all options of all issues.
    public int offset(int issue) {
        return offsets[issue];
    }

    /// The number of options of all issues together.
    public int options() {
        return offsets[sizes.length];
    }

    public List<Constraint> constraints() {
        return constraints;
    }

    /// The clauses that earn this side a bonus, in the dossier's order.
    public List<Clause> bonuses(int side) {
        return bonuses.get(side);
    }

    /// The number of outcomes, feasible or not.
    public BigInteger outcomes() {
        BigInteger product = BigInteger.ONE;
        for (int size : sizes) {
            product = product.multiply(BigInteger.valueOf(size));
        }
        return product;
    }

    /// Whether an outcome breaks no constraint; looked up clause by clause.
    public boolean allows(int[] outcome) {
        return constraints.stream().allMatch(c -> c.must().holds(outcome));
    }

    /// An outcome by the names of the bargain that this structure was compiled from.
    public static Outcome named(Bargain bargain, int[] outcome) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int j = 0; j < outcome.length; j++) {
            Issue issue = bargain.issues().get(j);
            options.put(issue.id(), issue.options().get(outcome[j]).id());
        }
        return new Outcome(options);
    }

    /// The outcome's option indices in the bargain's order of issues.
    public static int[] indices(Bargain bargain, Outcome outcome) {
        return bargain.issues().stream()
                .mapToInt(issue -> issue.indexOf(outcome.get(issue.id())))
                .toArray();
    }

    /// The order of elimination for questions about constraints alone.
    Plan constraintPlan() {
        return constraintPlan;
    }

    /// The order of elimination for questions about utilities.
    Plan fullPlan() {
        return fullPlan;
    }
}
