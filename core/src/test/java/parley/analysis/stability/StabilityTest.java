package parley.analysis.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.analysis.stability.OptionForm.BarredMove;
import parley.analysis.stability.OptionForm.Reversal;
import parley.analysis.stability.OptionForm.UnilateralOption;
import parley.analysis.stability.StateClause.AllOf;
import parley.analysis.stability.StateClause.AnyOf;
import parley.analysis.stability.StateClause.Equivalent;
import parley.analysis.stability.StateClause.Implies;
import parley.analysis.stability.StateClause.Negation;
import parley.analysis.stability.StateClause.Taken;

/// Small random conflicts against [DefinitionOfStability], which shares nothing with the solver.
class StabilityTest {

    private static final int CASES = 150;

    private record RandomConflict(OptionForm form, List<StatedOrder> stated, long[][] rank) {

        GraphModel model() {
            return new GraphModel(form, stated.stream().map(s -> s.asWritten(form)).toList());
        }
    }

    private static StateClause clause(Random random, int options) {
        StateClause one = new Taken(random.nextInt(options));
        StateClause other = new Negation(new Taken(random.nextInt(options)));
        return switch (random.nextInt(6)) {
            case 0 -> one;
            case 1 -> other;
            case 2 -> new AllOf(List.of(one, other));
            case 3 -> new AnyOf(List.of(one, other));
            case 4 -> new Implies(one, other);
            default -> new Equivalent(one, new Taken(random.nextInt(options)));
        };
    }

    private static RandomConflict random(Random random) {
        int deciders = 2 + random.nextInt(3);
        int options = deciders + random.nextInt(2);
        List<String> names = new ArrayList<>();
        List<UnilateralOption> list = new ArrayList<>();
        for (int i = 0; i < deciders; i++) {
            names.add("D" + i);
        }
        for (int k = 0; k < options; k++) {
            Reversal reversal =
                    random.nextInt(3) > 0
                            ? Reversal.BOTH_WAYS
                            : Reversal.values()[random.nextInt(Reversal.values().length)];
            list.add(new UnilateralOption("o" + k, k % deciders, reversal));
        }
        List<StateClause> impossible = new ArrayList<>();
        if (random.nextBoolean()) {
            impossible.add(
                    new AllOf(
                            List.of(
                                    new Taken(random.nextInt(options)),
                                    new Negation(new Taken(0)),
                                    new Taken(random.nextInt(options)))));
        }
        List<BarredMove> barred = new ArrayList<>();
        if (random.nextBoolean()) {
            barred.add(
                    new BarredMove(
                            random.nextInt(deciders),
                            clause(random, options),
                            clause(random, options)));
        }
        OptionForm form = new OptionForm(names, list, impossible, barred);
        List<StatedOrder> stated = new ArrayList<>();
        long[][] rank = new long[deciders][1 << options];
        for (int i = 0; i < deciders; i++) {
            if (random.nextBoolean()) {
                List<List<Integer>> groups = new ArrayList<>();
                for (int g = 0; g < 6; g++) {
                    groups.add(new ArrayList<>());
                }
                for (int s = 0; s < 1 << options; s++) {
                    if (form.feasible(s)) {
                        int g = random.nextInt(6);
                        groups.get(g).add(s);
                        rank[i][s] = -g;
                    }
                }
                stated.add(new StatedOrder.ByStates(groups));
            } else {
                List<StateClause> statements = statements(random, options, 4);
                for (int s = 0; s < 1 << options; s++) {
                    for (StateClause c : statements) {
                        rank[i][s] = 2 * rank[i][s] + (c.holds(s) ? 1 : 0);
                    }
                }
                stated.add(
                        new StatedOrder.ByStatements(statements.stream().map(List::of).toList()));
            }
        }
        return new RandomConflict(form, stated, rank);
    }

    private static List<StateClause> statements(Random random, int options, int most) {
        Set<StateClause> distinct = new LinkedHashSet<>();
        for (int k = 0; k < most; k++) {
            distinct.add(clause(random, options));
        }
        return List.copyOf(distinct);
    }

    @Test
    void everyStateIsJudgedAsTheDefinitionSaysAndEveryCertificateProvesIt() {
        Random random = new Random(15);
        for (int n = 0; n < CASES; n++) {
            RandomConflict c = random(random);
            DefinitionOfStability definition = new DefinitionOfStability(c.form(), c.rank());
            GraphModel model = c.model();
            StableStates all = StableStates.of(model);
            for (SolutionConcept concept : SolutionConcept.values()) {
                for (int i = 0; i < c.rank().length; i++) {
                    for (int s : definition.states) {
                        boolean stable = definition.stable(concept, i, s);
                        assertThat(all.stable(concept, i, s))
                                .as("%s %d %d of %s", concept, i, s, c)
                                .isEqualTo(stable);
                        Deterrence why = model.why(concept, i, s);
                        assertThat(why.stable()).isEqualTo(stable);
                        assertThat(definition.proves(concept, i, s, why))
                                .as("%s %d %d %s of %s", concept, i, s, why, c)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void coalitionsImproveExactlyWhereTheyCanReachAStateBetterForAll() {
        Random random = new Random(16);
        for (int n = 0; n < 40; n++) {
            RandomConflict c = random(random);
            DefinitionOfStability definition = new DefinitionOfStability(c.form(), c.rank());
            for (int s : definition.states) {
                Map<Set<Integer>, List<StateMove>> found = new HashMap<>();
                for (GraphModel.CoalitionImprovement x : c.model().coalitionImprovements(s)) {
                    found.put(new HashSet<>(x.members()), x.moves());
                }
                for (int mask = 1; mask < 1 << c.rank().length; mask++) {
                    Set<Integer> group = new HashSet<>();
                    for (int i = 0; i < c.rank().length; i++) {
                        if ((mask >>> i & 1) == 1) {
                            group.add(i);
                        }
                    }
                    if (group.size() < 2) {
                        continue;
                    }
                    boolean possible =
                            definition.reached(group, s, false).stream()
                                    .anyMatch(t ->
                                            group.stream()
                                                    .allMatch(i -> definition.better(i, t, s)));
                    assertThat(found.containsKey(group)).isEqualTo(possible);
                    if (possible) {
                        List<StateMove> way = found.get(group);
                        int end = way.getLast().to();
                        assertThat(definition.isWay(s, way, end, group)).isTrue();
                        assertThat(group).allMatch(i -> definition.better(i, end, s));
                    }
                }
            }
        }
    }

    @Test
    void routesAreAsShortAsCanBeWithAsFewLossesAndNameWhoCanBegin() {
        Random random = new Random(17);
        for (int n = 0; n < 40; n++) {
            RandomConflict c = random(random);
            DefinitionOfStability definition = new DefinitionOfStability(c.form(), c.rank());
            int today = definition.states.get(random.nextInt(definition.states.size()));
            Routes routes = new Routes(c.model(), today);
            Map<Integer, Map<Integer, Long>> costs = new HashMap<>();
            for (int t : definition.states) {
                costs.put(t, costs(definition, c.rank().length, t));
            }
            Map<Integer, Long> cost = costs.get(today);
            for (int s : definition.states) {
                if (!cost.containsKey(s)) {
                    assertThat(routes.to(s)).isEmpty();
                    continue;
                }
                Routes.Route route = routes.to(s).orElseThrow();
                assertThat(route.steps().size() * 1000L + route.losses()).isEqualTo(cost.get(s));
                int at = today;
                int losses = 0;
                for (Routes.RouteStep step : route.steps()) {
                    StateMove m = step.move();
                    assertThat(m.from()).isEqualTo(at);
                    assertThat(definition.canMove(m.decider(), m.from(), m.to())).isTrue();
                    assertThat(step.gain() < 0)
                            .isEqualTo(definition.better(m.decider(), m.from(), m.to()));
                    losses += step.gain() < 0 ? 1 : 0;
                    at = m.to();
                }
                assertThat(at).isEqualTo(s);
                assertThat(losses).isEqualTo(route.losses());
                Set<Integer> first = new HashSet<>();
                for (int i = 0; i < c.rank().length; i++) {
                    for (int t : definition.states) {
                        Long rest = costs.get(t).get(s);
                        if (definition.canMove(i, today, t)
                                && rest != null
                                && rest / 1000 + 1 == route.steps().size()) {
                            first.add(i);
                        }
                    }
                }
                assertThat(new HashSet<>(route.firstMovers()))
                        .isEqualTo(s == today ? Set.of() : first);
            }
        }
    }

    /// 1000 a step and 1 a loss, relaxed until nothing changes.
    private static Map<Integer, Long> costs(DefinitionOfStability d, int deciders, int start) {
        Map<Integer, Long> cost = new HashMap<>(Map.of(start, 0L));
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int s : List.copyOf(cost.keySet())) {
                for (int i = 0; i < deciders; i++) {
                    for (int t : d.states) {
                        if (d.canMove(i, s, t)) {
                            long next = cost.get(s) + 1000 + (d.better(i, s, t) ? 1 : 0);
                            if (next < cost.getOrDefault(t, Long.MAX_VALUE)) {
                                cost.put(t, next);
                                changed = true;
                            }
                        }
                    }
                }
            }
        }
        return cost;
    }

    private static List<List<StateClause>> permutations(List<StateClause> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<StateClause>> out = new ArrayList<>();
        for (StateClause head : items) {
            List<StateClause> rest = new ArrayList<>(items);
            rest.remove(head);
            for (List<StateClause> tail : permutations(rest)) {
                List<StateClause> whole = new ArrayList<>(List.of(head));
                whole.addAll(tail);
                out.add(whole);
            }
        }
        return out;
    }

    private static long[] ranks(List<StateClause> statements, int options) {
        long[] rank = new long[1 << options];
        for (int s = 0; s < rank.length; s++) {
            for (StateClause c : statements) {
                rank[s] = 2 * rank[s] + (c.holds(s) ? 1 : 0);
            }
        }
        return rank;
    }

    @Test
    void everySomeNoneIsOverAllOrdersOfTheUnsureGroups() {
        Random random = new Random(18);
        Set<OrderVerdicts.OverOrders> met = new HashSet<>();
        for (int n = 0; n < 40; n++) {
            OptionForm form = random(random).form();
            int options = form.options().size();
            List<List<StateClause>> statements = new ArrayList<>();
            List<StatedOrder> stated = new ArrayList<>();
            for (int i = 0; i < form.deciders().size(); i++) {
                List<StateClause> s = statements(random, options, 2);
                statements.add(s);
                stated.add(new StatedOrder.ByStatements(List.of(s)));
            }
            List<long[][]> combinations = List.<long[][]>of(new long[0][]);
            for (List<StateClause> s : statements) {
                List<long[][]> next = new ArrayList<>();
                for (long[][] head : combinations) {
                    for (List<StateClause> p : permutations(s)) {
                        long[][] longer = Arrays.copyOf(head, head.length + 1);
                        longer[head.length] = ranks(p, options);
                        next.add(longer);
                    }
                }
                combinations = next;
            }
            OrderVerdicts.OfStates answer = (OrderVerdicts.OfStates) OrderVerdicts.of(form, stated);
            assertThat(answer.complete()).isTrue();
            for (SolutionConcept concept : SolutionConcept.values()) {
                for (int s : new DefinitionOfStability(form, combinations.getFirst()).states) {
                    int stable = 0;
                    for (long[][] rank : combinations) {
                        DefinitionOfStability d = new DefinitionOfStability(form, rank);
                        boolean all = true;
                        for (int i = 0; i < rank.length; i++) {
                            all &= d.stable(concept, i, s);
                        }
                        stable += all ? 1 : 0;
                    }
                    OrderVerdicts.OverOrders expected =
                            stable == 0
                                    ? OrderVerdicts.OverOrders.NONE
                                    : stable == combinations.size()
                                            ? OrderVerdicts.OverOrders.EVERY
                                            : OrderVerdicts.OverOrders.SOME;
                    assertThat(answer.verdict(concept, s)).isEqualTo(expected);
                    met.add(expected);
                }
            }
        }
        assertThat(met).hasSize(3);
    }

    @Test
    void nothingIsInventedForADeciderOfWhomNothingIsOnRecord() {
        RandomConflict c = random(new Random(3));
        List<StatedOrder> stated = new ArrayList<>(c.stated());
        stated.set(1, new StatedOrder.ByStatements(List.of()));
        assertThat(OrderVerdicts.of(c.form(), stated))
                .isEqualTo(new OrderVerdicts.NotAnswerable(List.of("D1")));
    }

    @Test
    void moreOrdersThanAreLookedAtAreSaidAndNotCountedAsEvery() {
        List<UnilateralOption> options = new ArrayList<>();
        List<StateClause> wishes = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            options.add(new UnilateralOption("o" + k, k % 2, Reversal.BOTH_WAYS));
            wishes.add(new Taken(k));
        }
        OptionForm form = new OptionForm(List.of("A", "B"), options, List.of(), List.of());
        StatedOrder unsure = new StatedOrder.ByStatements(List.of(wishes));
        OrderVerdicts.OfStates answer =
                (OrderVerdicts.OfStates) OrderVerdicts.of(form, List.of(unsure, unsure));
        assertThat(answer.complete()).isFalse();
        assertThat(answer.orders()).isEqualTo(OrderVerdicts.MOST_ORDERS);
        assertThat(answer.verdict(SolutionConcept.NASH, 255))
                .isEqualTo(OrderVerdicts.OverOrders.LIMIT_REACHED);
    }

    @Test
    void theSmallestChangeOfAnOrderIsTheSmallestOfAll() {
        Random random = new Random(19);
        int changed = 0;
        for (int n = 0; n < 80; n++) {
            OptionForm form = random(random).form();
            int options = form.options().size();
            List<List<StateClause>> statements = new ArrayList<>();
            List<StatedOrder> stated = new ArrayList<>();
            long[][] rank = new long[form.deciders().size()][];
            for (int i = 0; i < rank.length; i++) {
                statements.add(statements(random, options, 4));
                stated.add(
                        new StatedOrder.ByStatements(
                                statements.get(i).stream().map(List::of).toList()));
                rank[i] = ranks(statements.get(i), options);
            }
            SolutionConcept concept =
                    SolutionConcept.values()[random.nextInt(SolutionConcept.values().length)];
            DefinitionOfStability d = new DefinitionOfStability(form, rank);
            int state = d.states.get(random.nextInt(d.states.size()));
            boolean wanted = !stable(d, concept, state, rank.length);
            int least = Integer.MAX_VALUE;
            int ways = 0;
            for (int i = 0; i < rank.length; i++) {
                for (List<StateClause> p : permutations(statements.get(i))) {
                    long[][] other = rank.clone();
                    other[i] = ranks(p, options);
                    if (stable(new DefinitionOfStability(form, other), concept, state, rank.length)
                            != wanted) {
                        continue;
                    }
                    int size = 0;
                    for (int a = 0; a < p.size(); a++) {
                        for (int b = a + 1; b < p.size(); b++) {
                            size +=
                                    statements.get(i).indexOf(p.get(a))
                                                    > statements.get(i).indexOf(p.get(b))
                                            ? 1
                                            : 0;
                        }
                    }
                    if (size < least) {
                        least = size;
                        ways = 0;
                    }
                    ways += size == least ? 1 : 0;
                }
            }
            Reordering found = Reordering.of(form, stated, concept, state, wanted);
            if (ways == 0) {
                assertThat(found).isEqualTo(new Reordering.NoSingleOrder());
            } else {
                Reordering.Smallest smallest = (Reordering.Smallest) found;
                assertThat(smallest.swaps()).isEqualTo(least);
                assertThat(smallest.changes()).hasSize(ways);
                changed++;
            }
            assertThat(Reordering.of(form, stated, concept, state, !wanted))
                    .isEqualTo(new Reordering.NotNeeded());
        }
        assertThat(changed).isGreaterThan(5);
    }

    private static boolean stable(
            DefinitionOfStability d, SolutionConcept concept, int state, int deciders) {
        boolean all = true;
        for (int i = 0; i < deciders; i++) {
            all &= d.stable(concept, i, state);
        }
        return all;
    }

    @Test
    void twoDecidersSwappedChangeNamesOnly() {
        Random random = new Random(20);
        for (int n = 0; n < 60; n++) {
            RandomConflict c = random(random);
            int m = c.form().deciders().size();
            // decider i becomes m - 1 - i; options stay where they are
            List<UnilateralOption> options =
                    c.form().options().stream()
                            .map(o ->
                                    new UnilateralOption(
                                            o.name(), m - 1 - o.decider(), o.reversal()))
                            .toList();
            List<BarredMove> barred =
                    c.form().barred().stream()
                            .map(b -> new BarredMove(m - 1 - b.decider(), b.before(), b.after()))
                            .toList();
            OptionForm form =
                    new OptionForm(
                            c.form().deciders().reversed(), options, c.form().impossible(), barred);
            RandomConflict mirrored =
                    new RandomConflict(form, c.stated().reversed(), new long[0][]);
            StableStates one = StableStates.of(c.model());
            StableStates other = StableStates.of(mirrored.model());
            int today = new DefinitionOfStability(c.form(), c.rank()).states.getFirst();
            Routes routes = new Routes(c.model(), today);
            Routes mirroredRoutes = new Routes(mirrored.model(), today);
            for (SolutionConcept concept : SolutionConcept.values()) {
                BitSet stable = one.equilibria(concept);
                assertThat(other.equilibria(concept)).isEqualTo(stable);
                for (int s = 0; s < 1 << options.size(); s++) {
                    for (int i = 0; i < m; i++) {
                        assertThat(other.stable(concept, m - 1 - i, s))
                                .isEqualTo(one.stable(concept, i, s));
                    }
                    assertThat(mirroredRoutes.to(s).map(r -> names(form, r)))
                            .isEqualTo(routes.to(s).map(r -> names(c.form(), r)));
                }
            }
        }
    }

    private static List<Object> names(OptionForm form, Routes.Route route) {
        List<String> first = new ArrayList<>();
        route.firstMovers().forEach(i -> first.add(form.deciders().get(i)));
        Collections.sort(first);
        return List.of(route.steps().size(), route.losses(), first);
    }
}
