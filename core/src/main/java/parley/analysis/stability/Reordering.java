package parley.analysis.stability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The smallest change of one decider's stated order after which a state is stable, or no longer is. The size of a change is the number of
/// neighbours in the order that change places (Kendall 1938). All smallest changes are found, of all deciders.
public sealed interface Reordering {

    /// Orders that are tried.
    int MOST_TRIED = 20_000;

    /// It holds as things are.
    record NotNeeded() implements Reordering {}

    /// All changes of the smallest size.
    record Smallest(int swaps, List<ChangedOrder> changes) implements Reordering {
        public Smallest {
            changes = List.copyOf(changes);
        }
    }

    /// No order of any one decider's statements is enough.
    record NoSingleOrder() implements Reordering {}

    /// No change of up to `swaps` swaps is enough; larger ones were not all tried.
    record LimitReached(int swaps) implements Reordering {}

    /// The decider's order after the change, no group unsure.
    record ChangedOrder(int decider, StatedOrder order) {}

    /// @param stated one per decider; groups in an unsure order are read as written
    /// @param wanted whether the state is to be stable for all, or not to be
    static Reordering of(
            OptionForm form,
            List<StatedOrder> stated,
            SolutionConcept concept,
            int state,
            boolean wanted) {
        StateSpace space = new StateSpace(form);
        List<WeakOrder> written = stated.stream().map(s -> s.asWritten(form)).toList();
        if (new GraphModel(form, space, written).stable(concept, state) == wanted) {
            return new NotNeeded();
        }
        List<List<StatedOrder>> layers = new ArrayList<>();
        List<Set<StatedOrder>> seen = new ArrayList<>();
        for (StatedOrder s : stated) {
            StatedOrder flat = single(s);
            layers.add(List.of(flat));
            seen.add(new HashSet<>(Set.of(flat)));
        }
        int tried = 0;
        for (int swaps = 1; ; swaps++) {
            List<ChangedOrder> found = new ArrayList<>();
            boolean more = false;
            for (int i = 0; i < stated.size(); i++) {
                List<StatedOrder> next = new ArrayList<>();
                for (StatedOrder order : layers.get(i)) {
                    for (StatedOrder swapped : neighbours(order)) {
                        if (!seen.get(i).add(swapped)) {
                            continue;
                        }
                        if (++tried > MOST_TRIED) {
                            return new LimitReached(swaps - 1);
                        }
                        next.add(swapped);
                        List<WeakOrder> orders = new ArrayList<>(written);
                        orders.set(i, swapped.asWritten(form));
                        if (new GraphModel(form, space, orders).stable(concept, state) == wanted) {
                            found.add(new ChangedOrder(i, swapped));
                        }
                    }
                }
                layers.set(i, next);
                more |= !next.isEmpty();
            }
            if (!found.isEmpty()) {
                return new Smallest(swaps, found);
            }
            if (!more) {
                return new NoSingleOrder();
            }
        }
    }

    private static StatedOrder single(StatedOrder stated) {
        return switch (stated) {
            case StatedOrder.ByStates s -> s;
            case StatedOrder.ByStatements s ->
                    new StatedOrder.ByStatements(
                            s.groups().stream().flatMap(List::stream).map(List::of).toList());
        };
    }

    private static List<StatedOrder> neighbours(StatedOrder order) {
        return switch (order) {
            case StatedOrder.ByStates s ->
                    swaps(s.groups()).stream().<StatedOrder>map(StatedOrder.ByStates::new).toList();
            case StatedOrder.ByStatements s ->
                    swaps(s.groups()).stream()
                            .<StatedOrder>map(StatedOrder.ByStatements::new)
                            .toList();
        };
    }

    private static <T> List<List<T>> swaps(List<T> items) {
        List<List<T>> out = new ArrayList<>();
        for (int k = 0; k + 1 < items.size(); k++) {
            List<T> swapped = new ArrayList<>(items);
            Collections.swap(swapped, k, k + 1);
            out.add(swapped);
        }
        return out;
    }
}
