package parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.Condition;
import parley.model.Estimate;
import parley.model.Preference;
import parley.model.Range;

/// GENIUS cuts every utility at 1. Where a profile can come above it - weights written with few
/// digits sum to 1.00005 - the excess of each such outcome becomes a bonus below 0 that applies to
/// that outcome alone, so that the utility is exactly GENIUS's own.
///
/// The outcomes above 1 are found by going through the issues one by one and leaving a branch as
/// soon as even its best completion stays at or below 1. Values of an issue that nothing tells apart
/// are gone through together. Exact; refused beyond [#MOST_REGIONS] or [#MOST_STEPS].
final class Cap {

    /// An excess below this is rounding of the platform's own and is left alone, on its 0..1 scale.
    private static final double TOLERANCE = 1e-11;

    private static final int MOST_REGIONS = 500;
    private static final int MOST_STEPS = 400_000;

    private final Draft.Side side;
    private final List<Draft.Topic> topics;
    private final List<Draft.Extra> extras;
    private final List<List<List<Integer>>> classes = new ArrayList<>();
    private final int[] order;
    private final int[] chosen;
    private final Map<Condition.Among, Test> tests = new java.util.IdentityHashMap<>();
    private final List<Preference.Bonus> found = new ArrayList<>();
    private int steps;

    /// Which classes of an issue's values make a condition true.
    private record Test(int issue, java.util.BitSet classes) {}

    private enum Truth {
        YES,
        NO,
        OPEN
    }

    private Cap(Draft.Side side, List<Draft.Topic> topics) {
        this.side = side;
        this.topics = topics;
        this.extras = side.extras;
        this.chosen = new int[topics.size()];
        Arrays.fill(chosen, -1);
        Map<String, Integer> mentions = new LinkedHashMap<>();
        for (Draft.Extra extra : extras) {
            extra.when().scope().forEach(i -> mentions.merge(i, 1, Integer::sum));
        }
        for (int i = 0; i < topics.size(); i++) {
            classes.add(alike(i));
        }
        extras.forEach(e -> compile(e.when()));
        order =
                java.util.stream.IntStream.range(0, topics.size())
                        .boxed()
                        .sorted(
                                java.util.Comparator.comparingInt(
                                        i -> -mentions.getOrDefault(topics.get(i).name(), 0)))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    static List<Preference.Bonus> of(
            Draft.Side side, List<Draft.Topic> topics, List<Sentence> notes) {
        if (simpleBound(side) <= 1 + TOLERANCE) {
            return List.of();
        }
        Cap cap = new Cap(side, topics);
        cap.search(0);
        if (!cap.found.isEmpty()) {
            notes.add(Sentence.of("note.cap", side.file, cap.found.size()));
        }
        return cap.found;
    }

    /// The sum of the best of every part, whether or not they go together.
    private static double simpleBound(Draft.Side side) {
        double bound = side.constant.doubleValue();
        for (Draft.Term term : side.terms.values()) {
            bound += best(term);
        }
        for (Draft.Extra extra : side.extras) {
            bound += Math.max(0, extra.add().doubleValue());
        }
        return bound;
    }

    private static double best(Draft.Term term) {
        return term.scores().stream()
                .mapToDouble(s -> s.multiply(term.weight()).doubleValue())
                .max()
                .orElse(0);
    }

    private void search(int depth) {
        if (++steps > MOST_STEPS) {
            throw Refusal.of("cap.steps", side.file, MOST_STEPS);
        }
        if (bound() <= 1 + TOLERANCE) {
            return;
        }
        if (depth == topics.size()) {
            cut();
            return;
        }
        int issue = order[depth];
        for (int c = 0; c < classes.get(issue).size(); c++) {
            chosen[issue] = c;
            search(depth + 1);
        }
        chosen[issue] = -1;
    }

    private void cut() {
        if (found.size() >= MOST_REGIONS) {
            throw Refusal.of("cap.many", side.file, MOST_REGIONS);
        }
        BigDecimal utility = side.constant;
        List<Condition> here = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            List<Integer> members = classes.get(i).get(chosen[i]);
            Draft.Term term = side.terms.get(i);
            if (term != null) {
                utility =
                        utility.add(term.weight().multiply(term.scores().get(members.getFirst())));
            }
            if (members.size() < topics.get(i).values().size()) {
                here.add(
                        new Condition.Among(
                                topics.get(i).name(),
                                members.stream().map(topics.get(i).values()::get).toList()));
            }
        }
        for (Draft.Extra extra : extras) {
            if (truth(extra.when()) == Truth.YES) {
                utility = utility.add(extra.add());
            }
        }
        BigDecimal excess = BigDecimal.ONE.subtract(utility).movePointRight(2);
        found.add(new Preference.Bonus(new Condition.All(here), Estimate.of(Range.of(excess))));
    }

    /// An upper bound on every completion of what is chosen so far.
    private double bound() {
        double bound = side.constant.doubleValue();
        for (Map.Entry<Integer, Draft.Term> entry : side.terms.entrySet()) {
            int c = chosen[entry.getKey()];
            Draft.Term term = entry.getValue();
            if (c < 0) {
                bound += best(term);
            } else {
                int member = classes.get(entry.getKey()).get(c).getFirst();
                bound += term.weight().multiply(term.scores().get(member)).doubleValue();
            }
        }
        for (Draft.Extra extra : extras) {
            bound +=
                    switch (truth(extra.when())) {
                        case YES -> extra.add().doubleValue();
                        case NO -> 0;
                        case OPEN -> Math.max(0, extra.add().doubleValue());
                    };
        }
        return bound;
    }

    private Truth truth(Condition condition) {
        return switch (condition) {
            case Condition.Among among -> among(among);
            case Condition.All(List<Condition> of) -> {
                Truth all = Truth.YES;
                for (Condition part : of) {
                    Truth one = truth(part);
                    if (one == Truth.NO) {
                        yield Truth.NO;
                    }
                    all = one == Truth.OPEN ? one : all;
                }
                yield all;
            }
            case Condition.Any(List<Condition> of) -> {
                Truth any = Truth.NO;
                for (Condition part : of) {
                    Truth one = truth(part);
                    if (one == Truth.YES) {
                        yield Truth.YES;
                    }
                    any = one == Truth.OPEN ? one : any;
                }
                yield any;
            }
            case Condition.Not(Condition of) ->
                    switch (truth(of)) {
                        case YES -> Truth.NO;
                        case NO -> Truth.YES;
                        case OPEN -> Truth.OPEN;
                    };
            case Condition.AtMost _, Condition.AtLeast _ -> Truth.OPEN;
        };
    }

    private Truth among(Condition.Among among) {
        Test test = tests.get(among);
        if (test == null) {
            return Truth.NO;
        }
        int c = chosen[test.issue()];
        return c < 0 ? Truth.OPEN : test.classes().get(c) ? Truth.YES : Truth.NO;
    }

    private void compile(Condition condition) {
        switch (condition) {
            case Condition.Among among -> {
                for (int i = 0; i < topics.size(); i++) {
                    if (topics.get(i).name().equals(among.issue())) {
                        java.util.Set<String> options = new java.util.HashSet<>(among.options());
                        java.util.BitSet members = new java.util.BitSet();
                        for (int c = 0; c < classes.get(i).size(); c++) {
                            int first = classes.get(i).get(c).getFirst();
                            members.set(c, options.contains(topics.get(i).values().get(first)));
                        }
                        tests.put(among, new Test(i, members));
                    }
                }
            }
            case Condition.All(List<Condition> of) -> of.forEach(this::compile);
            case Condition.Any(List<Condition> of) -> of.forEach(this::compile);
            case Condition.Not(Condition of) -> compile(of);
            case Condition.AtMost most -> most.of().forEach(this::compile);
            case Condition.AtLeast least -> least.of().forEach(this::compile);
        }
    }

    /// The values of an issue in classes that this party's numbers cannot tell apart.
    private List<List<Integer>> alike(int issue) {
        Draft.Topic topic = topics.get(issue);
        List<List<String>> sets = new ArrayList<>();
        extras.forEach(e -> collect(e.when(), topic.name(), sets));
        List<java.util.Set<String>> quick =
                sets.stream().map(s -> (java.util.Set<String>) new java.util.HashSet<>(s)).toList();
        Draft.Term term = side.terms.get(issue);
        Map<List<Object>, List<Integer>> byLook = new LinkedHashMap<>();
        for (int k = 0; k < topic.values().size(); k++) {
            List<Object> look = new ArrayList<>();
            look.add(term == null ? "" : term.scores().get(k));
            for (java.util.Set<String> set : quick) {
                look.add(set.contains(topic.values().get(k)));
            }
            byLook.computeIfAbsent(look, any -> new ArrayList<>()).add(k);
        }
        List<List<Integer>> classesHere = new ArrayList<>(byLook.values());
        if (term != null) {
            classesHere.sort(
                    java.util.Comparator.comparing(
                            c -> term.scores().get(c.getFirst()).multiply(term.weight()).negate()));
        }
        return classesHere;
    }

    private static void collect(Condition condition, String issue, List<List<String>> sets) {
        switch (condition) {
            case Condition.Among among -> {
                if (among.issue().equals(issue)) {
                    sets.add(among.options());
                }
            }
            case Condition.All(List<Condition> of) -> of.forEach(c -> collect(c, issue, sets));
            case Condition.Any(List<Condition> of) -> of.forEach(c -> collect(c, issue, sets));
            case Condition.Not(Condition of) -> collect(of, issue, sets);
            case Condition.AtMost most -> most.of().forEach(c -> collect(c, issue, sets));
            case Condition.AtLeast least -> least.of().forEach(c -> collect(c, issue, sets));
        }
    }
}
