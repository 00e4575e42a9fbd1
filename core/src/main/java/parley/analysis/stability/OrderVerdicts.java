package parley.analysis.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Which states are stable in every, some or no admissible order of what the deciders have stated.
public sealed interface OrderVerdicts {

    /// Combinations of orders that are looked at.
    int MOST_ORDERS = 1_000;

    /// Nothing is on record for these deciders, and no order is invented for them.
    record NotAnswerable(List<String> silent) implements OrderVerdicts {
        public NotAnswerable {
            silent = List.copyOf(silent);
        }
    }

    /// How often a state is stable over the admissible orders.
    enum OverOrders {
        EVERY,
        SOME,
        NONE,
        /// Not all orders were looked at, and those that were agree.
        LIMIT_REACHED
    }

    /// The answer: `orders` combinations were looked at, all that there are when `complete`.
    record OfStates(
            int orders,
            boolean complete,
            Map<SolutionConcept, BitSet> inAllSeen,
            Map<SolutionConcept, BitSet> inSomeSeen)
            implements OrderVerdicts {

        public OverOrders verdict(SolutionConcept concept, int state) {
            boolean all = seen(inAllSeen, concept).get(state);
            boolean some = seen(inSomeSeen, concept).get(state);
            if (all != some) {
                return OverOrders.SOME;
            }
            if (!complete) {
                return OverOrders.LIMIT_REACHED;
            }
            return all ? OverOrders.EVERY : OverOrders.NONE;
        }

        private static BitSet seen(Map<SolutionConcept, BitSet> map, SolutionConcept concept) {
            return map.getOrDefault(concept, new BitSet());
        }
    }

    /// @param stated one per decider
    static OrderVerdicts of(OptionForm form, List<StatedOrder> stated) {
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            if (stated.get(i).silent()) {
                silent.add(form.deciders().get(i));
            }
        }
        if (!silent.isEmpty()) {
            return new NotAnswerable(silent);
        }
        boolean complete = true;
        List<List<WeakOrder>> orders = new ArrayList<>();
        long combinations = 1;
        for (StatedOrder s : stated) {
            complete &= s.arrangements(MOST_ORDERS) <= MOST_ORDERS;
            List<WeakOrder> admissible = s.admissible(form, MOST_ORDERS);
            orders.add(admissible);
            combinations = Math.min(combinations * admissible.size(), Integer.MAX_VALUE);
        }
        complete &= combinations <= MOST_ORDERS;
        int looked = (int) Math.min(combinations, MOST_ORDERS);
        StateSpace space = new StateSpace(form);
        Map<SolutionConcept, BitSet> all = new EnumMap<>(SolutionConcept.class);
        Map<SolutionConcept, BitSet> some = new EnumMap<>(SolutionConcept.class);
        for (int k = 0; k < looked; k++) {
            List<WeakOrder> chosen = new ArrayList<>();
            int rest = k;
            for (List<WeakOrder> each : orders) {
                chosen.add(each.get(rest % each.size()));
                rest /= each.size();
            }
            StableStates stable = StableStates.of(new GraphModel(form, space, chosen));
            for (SolutionConcept concept : SolutionConcept.values()) {
                BitSet now = stable.equilibria(concept);
                all.computeIfAbsent(concept, c -> (BitSet) now.clone()).and(now);
                some.computeIfAbsent(concept, c -> new BitSet()).or(now);
            }
        }
        return new OfStates(looked, complete, all, some);
    }
}
