package parley.analysis.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a decider is on record as wanting, as an order and nothing more.
public sealed interface StatedOrder {

    /// Statements, the most important first (option prioritising, Fang, Hipel, Kilgour & Peng 2003): of two states the better one is that of which the first
    /// statement is true that is true of only one. A group of several statements is in an order nobody is sure of: every order
    /// of them is admissible. At most 62 statements.
    record ByStatements(List<List<StateClause>> groups) implements StatedOrder {
        public ByStatements {
            groups = groups.stream().map(List::copyOf).toList();
            if (groups.stream().mapToInt(List::size).sum() > 62) {
                throw new IllegalArgumentException("statements: more than 62");
            }
        }
    }

    /// All feasible states, best first; states of one group are level.
    record ByStates(List<List<Integer>> groups) implements StatedOrder {
        public ByStates {
            groups = groups.stream().map(List::copyOf).toList();
        }
    }

    /// Whether nothing is on record.
    default boolean silent() {
        return switch (this) {
            case ByStatements s -> s.groups().stream().allMatch(List::isEmpty);
            case ByStates s -> s.groups().stream().allMatch(List::isEmpty);
        };
    }

    /// The order as written down, groups of unsure order read from first to last.
    default WeakOrder asWritten(OptionForm form) {
        return switch (this) {
            case ByStatements s ->
                    byStatements(form, s.groups().stream().flatMap(List::stream).toList());
            case ByStates s -> byStates(form, s.groups());
        };
    }

    /// Different admissible orders, the one as written first, at most `limit`.
    default List<WeakOrder> admissible(OptionForm form, int limit) {
        return switch (this) {
            case ByStates s -> List.of(asWritten(form));
            case ByStatements s -> {
                List<WeakOrder> found = new ArrayList<>();
                // permutations may repeat an order, so what is bounded is how many of them are read
                for (List<StateClause> order : arrangements(s.groups(), limit)) {
                    WeakOrder w = byStatements(form, order);
                    if (!found.contains(w)) {
                        found.add(w);
                    }
                }
                yield found;
            }
        };
    }

    /// How many orders of statements are admissible, or a number beyond `limit` when more are.
    default long arrangements(long limit) {
        return switch (this) {
            case ByStates s -> 1;
            case ByStatements s -> {
                long product = 1;
                for (List<StateClause> group : s.groups()) {
                    for (int k = 2; k <= group.size() && product <= limit; k++) {
                        product *= k;
                    }
                }
                yield product;
            }
        };
    }

    private static List<List<StateClause>> arrangements(List<List<StateClause>> groups, int limit) {
        List<List<StateClause>> all = List.of(List.of());
        for (List<StateClause> group : groups) {
            List<List<StateClause>> next = new ArrayList<>();
            List<List<StateClause>> permutations = new ArrayList<>();
            permute(new ArrayList<>(group), 0, permutations, limit);
            for (List<StateClause> head : all) {
                for (List<StateClause> tail : permutations) {
                    if (next.size() < limit) {
                        List<StateClause> joined = new ArrayList<>(head);
                        joined.addAll(tail);
                        next.add(joined);
                    }
                }
            }
            all = next;
        }
        return all;
    }

    private static void permute(
            List<StateClause> items, int from, List<List<StateClause>> out, int limit) {
        if (out.size() >= limit) {
            return;
        }
        if (from >= items.size()) {
            out.add(List.copyOf(items));
            return;
        }
        for (int k = from; k < items.size(); k++) {
            items.add(from, items.remove(k));
            permute(items, from + 1, out, limit);
            items.add(k, items.remove(from));
        }
    }

    private static WeakOrder byStatements(OptionForm form, List<StateClause> statements) {
        long[] keys = new long[1 << form.options().size()];
        for (int s = 0; s < keys.length; s++) {
            for (StateClause statement : statements) {
                keys[s] = keys[s] << 1 | (statement.holds(s) ? 1 : 0);
            }
        }
        return WeakOrder.ofKeys(form, keys);
    }

    private static WeakOrder byStates(OptionForm form, List<List<Integer>> groups) {
        long[] keys = new long[1 << form.options().size()];
        Arrays.fill(keys, -1);
        for (int g = 0; g < groups.size(); g++) {
            for (int state : groups.get(g)) {
                if (!form.feasible(state) || keys[state] >= 0) {
                    throw new IllegalArgumentException(
                            "order of states: " + state + " cannot be, or stands there twice");
                }
                keys[state] = groups.size() - g;
            }
        }
        for (int s = 0; s < keys.length; s++) {
            if (form.feasible(s) && keys[s] < 0) {
                throw new IllegalArgumentException("order of states: " + s + " is missing");
            }
        }
        return WeakOrder.ofKeys(form, keys);
    }
}
