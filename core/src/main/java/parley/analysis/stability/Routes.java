package parley.analysis.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The shortest sequences of open moves from the state of today. They are a description of what is possible, whoever moves; not advice to make a move.
public final class Routes {

    private final GraphModel model;
    private final int today;
    private final int[] steps;
    private final int[] losses;
    private final int[] first;
    private final int[] before;
    private final int[] mover;

    /// From `today` to every state that can be reached.
    public Routes(GraphModel model, int today) {
        StateSpace space = model.space;
        if (!space.feasible(today)) {
            throw new IllegalArgumentException("state " + today + " cannot be");
        }
        this.model = model;
        this.today = today;
        steps = new int[space.size];
        losses = new int[space.size];
        first = new int[space.size];
        before = new int[space.size];
        mover = new int[space.size];
        Arrays.fill(steps, -1);
        int[] queue = new int[space.size];
        int end = 1;
        queue[0] = today;
        steps[today] = 0;
        for (int head = 0; head < end; head++) {
            int from = queue[head];
            for (int j = 0; j < space.deciders; j++) {
                for (int change : space.changes(j)) {
                    int to = from ^ change;
                    if (!space.open(j, from, to)
                            || steps[to] >= 0 && steps[to] != steps[from] + 1) {
                        continue;
                    }
                    int lost = losses[from] + (model.orders.get(j).compare(to, from) < 0 ? 1 : 0);
                    if (steps[to] < 0) {
                        queue[end++] = to;
                    }
                    if (steps[to] < 0 || lost < losses[to]) {
                        losses[to] = lost;
                        before[to] = from;
                        mover[to] = j;
                    }
                    steps[to] = steps[from] + 1;
                    first[to] |= from == today ? 1 << j : first[from];
                }
            }
        }
    }

    /// A shortest way to the state, of those one with the fewest steps that are a loss for whoever makes them; empty when there is none.
    public Optional<Route> to(int state) {
        if (!model.space.feasible(state) || steps[state] < 0) {
            return Optional.empty();
        }
        List<RouteStep> way = new ArrayList<>();
        for (int s = state; s != today; s = before[s]) {
            way.add(
                    new RouteStep(
                            new StateMove(mover[s], before[s], s),
                            Integer.signum(model.orders.get(mover[s]).compare(s, before[s]))));
        }
        Collections.reverse(way);
        return Optional.of(new Route(way, losses[state], model.members(first[state])));
    }

    /// `gain` is 1 when the step is better for its mover, 0 when level, -1 when worse.
    public record RouteStep(StateMove move, int gain) {}

    /// @param losses steps that are a loss for their mover, the fewest of all shortest ways
    /// @param firstMovers who can make the first step of a shortest way; when it is one decider, that one must move first
    public record Route(List<RouteStep> steps, int losses, List<Integer> firstMovers) {
        public Route {
            steps = List.copyOf(steps);
            firstMovers = List.copyOf(firstMovers);
        }
    }
}
