package parley.analysis.stability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A conflict with one order for each decider (the graph model, Fang, Hipel & Kilgour 1993), asked about one state at a time. [StableStates] asks about all.
public final class GraphModel {

    final OptionForm form;
    final StateSpace space;
    final List<WeakOrder> orders;

    /// @param orders one per decider, in the form's order
    public GraphModel(OptionForm form, List<WeakOrder> orders) {
        this(form, new StateSpace(form), orders);
    }

    GraphModel(OptionForm form, StateSpace space, List<WeakOrder> orders) {
        if (orders.size() != form.deciders().size()) {
            throw new IllegalArgumentException(
                    "orders: " + orders.size() + " found, " + form.deciders().size() + " expected");
        }
        this.form = form;
        this.space = space;
        this.orders = List.copyOf(orders);
    }

    /// Whether the state is stable for every decider.
    public boolean stable(SolutionConcept concept, int state) {
        for (int i = 0; i < space.deciders; i++) {
            if (!why(concept, i, state).stable()) {
                return false;
            }
        }
        return true;
    }

    /// Why the decider does, or does not, stay in the state.
    public Deterrence why(SolutionConcept concept, int decider, int state) {
        if (!space.feasible(state)) {
            throw new IllegalArgumentException("state " + state + " cannot be");
        }
        List<Deterrence.MoveAndAnswer> answered = new ArrayList<>();
        for (int to : improvements(decider, state)) {
            StateMove move = new StateMove(decider, state, to);
            Optional<Deterrence.MoveAndAnswer> answer =
                    switch (concept) {
                        case NASH -> Optional.empty();
                        case SIMULTANEOUS -> together(move);
                        case GENERAL_METARATIONAL, SYMMETRIC_METARATIONAL, SEQUENTIAL ->
                                inTurn(concept, move);
                    };
            if (answer.isEmpty()) {
                return new Deterrence.Unanswered(move);
            }
            answered.add(answer.get());
        }
        return answered.isEmpty()
                ? new Deterrence.NoImprovement()
                : new Deterrence.Answered(answered);
    }

    /// For each group of two or more deciders that together can reach a state better for every one of them: a shortest way. Nobody moves
    /// twice in a row. A state from which there is none, also for no single decider, is stable for coalitions (Kilgour, Hipel, Fang & Peng 2001).
    public List<CoalitionImprovement> coalitionImprovements(int state) {
        List<CoalitionImprovement> found = new ArrayList<>();
        for (int members = 1; members < 1 << space.deciders; members++) {
            if (Integer.bitCount(members) < 2) {
                continue;
            }
            int group = members;
            walk(state, members, false, s -> better(group, s, state))
                    .ifPresent(way -> found.add(new CoalitionImprovement(members(group), way)));
        }
        return found;
    }

    /// The members, numbers from 0 in rising order, and the moves.
    public record CoalitionImprovement(List<Integer> members, List<StateMove> moves) {
        public CoalitionImprovement {
            members = List.copyOf(members);
            moves = List.copyOf(moves);
        }
    }

    List<Integer> members(int group) {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < space.deciders; i++) {
            if ((group >>> i & 1) == 1) {
                out.add(i);
            }
        }
        return out;
    }

    private boolean better(int group, int state, int than) {
        for (int i = 0; i < space.deciders; i++) {
            if ((group >>> i & 1) == 1 && orders.get(i).compare(state, than) <= 0) {
                return false;
            }
        }
        return true;
    }

    int[] improvements(int decider, int state) {
        int[] changes = space.changes(decider);
        int[] out = new int[changes.length];
        int n = 0;
        for (int change : changes) {
            if (space.open(decider, state, state ^ change)
                    && orders.get(decider).compare(state ^ change, state) > 0) {
                out[n++] = state ^ change;
            }
        }
        return Arrays.copyOf(out, n);
    }

    private Optional<Deterrence.MoveAndAnswer> inTurn(SolutionConcept concept, StateMove move) {
        int i = move.decider();
        int others = (1 << space.deciders) - 1 & ~(1 << i);
        StateTest ends =
                concept == SolutionConcept.SYMMETRIC_METARATIONAL
                        ? s -> best(i, s) <= orders.get(i).level(move.from())
                        : s -> orders.get(i).compare(s, move.from()) <= 0;
        return walk(move.to(), others, concept == SolutionConcept.SEQUENTIAL, ends)
                .map(way -> new Deterrence.MoveAndAnswer(move, way, way.getLast().to()));
    }

    /// The level of the best that the decider can have from the state: itself or after one move.
    int best(int decider, int state) {
        int best = orders.get(decider).level(state);
        for (int change : space.changes(decider)) {
            if (space.open(decider, state, state ^ change)) {
                best = Math.max(best, orders.get(decider).level(state ^ change));
            }
        }
        return best;
    }

    private interface StateTest {
        boolean test(int state);
    }

    /// A shortest sequence of at least one move of the movers (a bit each), nobody twice in a row, to a state that passes.
    private Optional<List<StateMove>> walk(
            int start, int movers, boolean improving, StateTest ends) {
        // a node is a state and who moved last; `none` stands for nobody
        int none = space.deciders;
        int wide = space.deciders + 1;
        Map<Integer, Integer> before = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start * wide + none);
        before.put(start * wide + none, -1);
        while (!open.isEmpty()) {
            int node = open.remove();
            int state = node / wide;
            for (int j = 0; j < space.deciders; j++) {
                if ((movers >>> j & 1) == 0 || j == node % wide) {
                    continue;
                }
                for (int change : space.changes(j)) {
                    int to = state ^ change;
                    if (!space.open(j, state, to)
                            || improving && orders.get(j).compare(to, state) <= 0
                            || before.putIfAbsent(to * wide + j, node) != null) {
                        continue;
                    }
                    if (ends.test(to)) {
                        return Optional.of(way(before, to * wide + j, wide));
                    }
                    open.add(to * wide + j);
                }
            }
        }
        return Optional.empty();
    }

    private static List<StateMove> way(Map<Integer, Integer> before, int end, int wide) {
        List<StateMove> moves = new ArrayList<>();
        int node = end;
        for (int p = before.getOrDefault(node, -1); p >= 0; p = before.getOrDefault(node, -1)) {
            moves.add(new StateMove(node % wide, p / wide, node / wide));
            node = p;
        }
        Collections.reverse(moves);
        return moves;
    }

    private Optional<Deterrence.MoveAndAnswer> together(StateMove move) {
        List<int[]> replies = new ArrayList<>();
        List<Integer> who = new ArrayList<>();
        for (int j = 0; j < space.deciders; j++) {
            int[] improvements = j == move.decider() ? new int[0] : improvements(j, move.from());
            if (improvements.length > 0) {
                replies.add(improvements);
                who.add(j);
            }
        }
        if (who.isEmpty()) {
            return Optional.empty();
        }
        int[] chosen = new int[who.size()];
        WeakOrder order = orders.get(move.decider());
        int end = combine(replies, 0, move.from(), move.to(), order, chosen);
        if (end < 0) {
            return Optional.empty();
        }
        List<StateMove> answer = new ArrayList<>();
        for (int k = 0; k < chosen.length; k++) {
            answer.add(new StateMove(who.get(k), move.from(), chosen[k]));
        }
        return Optional.of(new Deterrence.MoveAndAnswer(move, answer, end));
    }

    /// A state in which everybody's changes come together and that is no better than the start, or -1.
    private int combine(
            List<int[]> replies, int k, int start, int state, WeakOrder order, int[] chosen) {
        if (k == replies.size()) {
            return space.feasible(state) && order.compare(state, start) <= 0 ? state : -1;
        }
        for (int reply : replies.get(k)) {
            chosen[k] = reply;
            int end = combine(replies, k + 1, start, state ^ reply ^ start, order, chosen);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    boolean answeredTogether(int decider, int state, int to) {
        return together(new StateMove(decider, state, to)).isPresent();
    }
}
