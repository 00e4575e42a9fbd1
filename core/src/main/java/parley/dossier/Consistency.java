package parley.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.model.Claim;
import parley.model.Commitment;
import parley.model.Condition;
import parley.model.Dossier;
import parley.model.Estimate;
import parley.model.Event;
import parley.model.Item;
import parley.model.Mandate;
import parley.model.Party;
import parley.model.Preference;
import parley.model.Profile;
import parley.model.Range;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Rung;
import parley.model.Scores;
import parley.model.Source;
import parley.model.Term;
import parley.model.Text;

/// What a dossier says as a whole: weights that can sum to 100, rules that leave a package, nothing
/// that comes before itself.
final class Consistency {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Points beyond which a party's scale does not fit the exact arithmetic.
    private static final BigDecimal LARGEST = BigDecimal.valueOf(900);

    private final Dossier dossier;
    private final Manuscript manuscript;
    private final Problems problems;

    Consistency(Dossier dossier, Manuscript manuscript, Problems problems) {
        this.dossier = dossier;
        this.manuscript = manuscript;
        this.problems = problems;
    }

    void check() {
        dossier.preferences().forEach(this::weights);
        dossier.parties().forEach(this::profiles);
        rules();
        redLines();
        cycles();
        dates();
        chances();
        costs();
        loneHypotheses();
    }

    // Weights

    private void weights(Preference preference) {
        Place place = manuscript.place("preferences", preference.party());
        if (!preference.asImported() && isWhole(preference)) {
            sum(preference, place, preference.party());
        }
        size(preference, place);
    }

    /// Whether every issue that stands in the preference could be read: else its sum means nothing.
    private boolean isWhole(Preference preference) {
        return manuscript
                .find(List.of("preferences", preference.party()))
                .filter(entry ->
                        entry.value() instanceof Node.Mapping mapping
                                && mapping.entries().stream().filter(e -> !isOurs(e.name())).count()
                                        != preference.issues().size())
                .isEmpty();
    }

    private static boolean isOurs(String key) {
        return PreferenceType.PREFERENCE.group().names().contains(key);
    }

    private void profiles(Party party) {
        dossier.findPreference(party.id())
                .filter(own -> !own.asImported() && isWhole(own))
                .ifPresent(own -> {
                    party.audiences().forEach(a -> profile(own, a.profile(), a.id()));
                    party.factions().forEach(f -> profile(own, f.profile(), f.id()));
                });
    }

    private void profile(Preference own, Profile profile, String id) {
        if (!profile.issues().isEmpty()) {
            sum(profile.over(own), manuscript.place(id), id);
        }
    }

    private void sum(Preference preference, Place place, String who) {
        if (!preference.weightsCanSum()) {
            Range sum = preference.weights();
            problems.add(
                    Problem.Kind.WEIGHTS_CANNOT_SUM,
                    place,
                    "weights-cannot-sum",
                    who,
                    sum.low().toPlainString(),
                    sum.high().toPlainString());
        }
    }

    private void size(Preference preference, Place place) {
        BigDecimal most = largest(preference.noDeal());
        BigDecimal terms = BigDecimal.ZERO;
        for (Preference.IssueValue value : preference.issues().values()) {
            BigDecimal score =
                    scores(value.scores()).stream()
                            .map(Consistency::largest)
                            .reduce(BigDecimal.ZERO, BigDecimal::max);
            terms = terms.add(largest(value.weight()).multiply(score).movePointLeft(2));
        }
        for (Preference.Bonus bonus : preference.together()) {
            terms = terms.add(largest(bonus.add()));
        }
        if (most.max(terms).compareTo(LARGEST) > 0) {
            problems.add(
                    Problem.Kind.OUT_OF_BOUNDS,
                    place,
                    "out-of-bounds.points",
                    preference.party(),
                    LARGEST.toPlainString());
        }
    }

    private static List<Estimate> scores(Scores scores) {
        return switch (scores) {
            case Scores.Table table -> table.perOption();
            case Scores.Line line -> line.points().stream().map(Scores.Point::score).toList();
        };
    }

    private static BigDecimal largest(Estimate estimate) {
        return estimate.low().abs().max(estimate.high().abs());
    }

    // Rules and red lines

    private void rules() {
        List<Rule> sane = new ArrayList<>();
        for (Rule rule : dossier.rules()) {
            switch (search(List.of(rule.condition()))) {
                case IMPOSSIBLE ->
                        problems.add(
                                Problem.Kind.RULES_CONTRADICT,
                                manuscript.place(rule.id()),
                                "rules-contradict.one",
                                rule.id());
                case POSSIBLE -> sane.add(rule);
                case GAVE_UP -> gaveUp(rule.id());
            }
        }
        switch (search(sane.stream().map(Rule::condition).toList())) {
            case IMPOSSIBLE -> contradiction(sane);
            case GAVE_UP -> gaveUp(sane.stream().map(Rule::id).collect(Collectors.joining(", ")));
            case POSSIBLE -> {}
        }
    }

    private void contradiction(List<Rule> rules) {
        List<Rule> core = new ArrayList<>(rules);
        for (Rule rule : rules) {
            List<Rule> without = new ArrayList<>(core);
            without.remove(rule);
            if (search(without.stream().map(Rule::condition).toList())
                    == PackageSearch.Verdict.IMPOSSIBLE) {
                core = without;
            }
        }
        problems.add(
                Problem.Kind.RULES_CONTRADICT,
                manuscript.place(core.getLast().id()),
                "rules-contradict",
                core.stream().map(Rule::id).collect(Collectors.joining(", ")));
    }

    private void redLines() {
        for (RedLine line : dossier.redLines()) {
            Condition never = line.never();
            if (never == null) {
                continue;
            }
            switch (search(List.of(new Condition.Not(never)))) {
                case IMPOSSIBLE ->
                        problems.add(
                                Problem.Kind.RED_LINE_FORBIDS_ALL,
                                manuscript.place(line.id()),
                                "red-line-forbids-all",
                                line.id(),
                                String.join(", ", never.scope()));
                case GAVE_UP -> gaveUp(line.id());
                case POSSIBLE -> {}
            }
        }
    }

    private PackageSearch.Verdict search(List<Condition> conditions) {
        return PackageSearch.search(dossier.issues(), conditions);
    }

    private void gaveUp(String ids) {
        String first = ids.split(", ", 2)[0];
        problems.add(Problem.Kind.SEARCH_GAVE_UP, manuscript.place(first), "search-gave-up", ids);
    }

    // Cycles

    private void cycles() {
        cycle(
                "cycle.replaces",
                dossier.texts().stream()
                        .collect(Collectors.toMap(Text::id, t -> some(t.replaces()), (a, _) -> a)));
        cycle(
                "cycle.after",
                dossier.commitments().stream()
                        .collect(
                                Collectors.toMap(
                                        Commitment::id, c -> c.schedule().after(), (a, _) -> a)));
        cycle(
                "cycle.cites",
                dossier.sources().stream()
                        .collect(Collectors.toMap(Source::id, Source::cites, (a, _) -> a)));
        cycle(
                "cycle.basis",
                dossier.items().stream()
                        .filter(item -> !(item instanceof Claim))
                        .collect(
                                Collectors.toMap(
                                        Item::id, item -> item.basis().ids(), (a, _) -> a)));
    }

    private static List<String> some(@Nullable String id) {
        return id == null ? List.of() : List.of(id);
    }

    private void cycle(String message, Map<String, List<String>> next) {
        for (List<String> circle : Circles.in(next)) {
            List<String> closed = new ArrayList<>(circle);
            closed.add(circle.getFirst());
            problems.add(
                    Problem.Kind.CYCLE,
                    manuscript.place(circle.getFirst()),
                    message,
                    String.join(" -> ", closed));
        }
    }

    // Dates

    private void dates() {
        for (Party party : dossier.parties()) {
            for (Term term : party.terms()) {
                order(term.id(), term.from(), term.until());
            }
        }
        dossier.people()
                .forEach(person -> {
                    for (Mandate mandate : person.mandates()) {
                        order(person.id(), mandate.from(), mandate.until());
                    }
                });
        for (Commitment commitment : dossier.commitments()) {
            order(commitment.id(), commitment.schedule().due(), commitment.schedule().until());
        }
        for (Event event : dossier.events()) {
            order(event.id(), event.on(), event.until());
        }
    }

    private void order(String id, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            problems.add(
                    Problem.Kind.WRONG_ORDER,
                    manuscript.place(id),
                    "wrong-order",
                    id,
                    until.toString(),
                    from.toString());
        }
    }

    private void chances() {
        dossier.scenarios()
                .forEach(scenario -> {
                    Estimate chance = scenario.chance();
                    if (chance != null
                            && (chance.low().signum() < 0
                                    || chance.high().compareTo(HUNDRED) > 0)) {
                        problems.add(
                                Problem.Kind.OUT_OF_BOUNDS,
                                manuscript.place(scenario.id()),
                                "out-of-bounds",
                                chance.range().toString(),
                                "0",
                                "100");
                    }
                });
    }

    /// What giving, receiving or breaking is worth is never below 0: who gives what is said by
    /// `who` and `to`.
    private void costs() {
        for (Commitment commitment : dossier.commitments()) {
            cost(commitment.id(), commitment.costToGiver());
            cost(commitment.id(), commitment.valueToReceiver());
        }
        for (Rung rung : dossier.rungs()) {
            rung.costToBreaker().values().forEach(cost -> cost(rung.id(), cost));
        }
    }

    private void cost(String id, @Nullable Estimate cost) {
        if (cost != null && (cost.low().signum() < 0 || cost.high().compareTo(LARGEST) > 0)) {
            problems.add(
                    Problem.Kind.OUT_OF_BOUNDS,
                    manuscript.place(id),
                    "out-of-bounds",
                    cost.range().toString(),
                    "0",
                    LARGEST.toPlainString());
        }
    }

    private void loneHypotheses() {
        dossier.hypotheses().stream()
                .filter(h -> h.rivals().stream().allMatch(rival -> rival.equals(h.id())))
                .forEach(h ->
                        problems.add(
                                Problem.Kind.LONE_HYPOTHESIS,
                                manuscript.place(h.id()),
                                "lone-hypothesis",
                                h.id()));
    }
}
