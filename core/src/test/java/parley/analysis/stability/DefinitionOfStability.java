package parley.analysis.stability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import parley.analysis.stability.OptionForm.BarredMove;
import parley.analysis.stability.OptionForm.UnilateralOption;

/// The definitions written down over sets of states; it shares nothing with the solver but the records it is given. `rank[i][s]`: larger is better.
final class DefinitionOfStability {

    private final OptionForm form;
    private final long[][] rank;
    final List<Integer> states = new ArrayList<>();

    DefinitionOfStability(OptionForm form, long[][] rank) {
        this.form = form;
        this.rank = rank;
        for (int s = 0; s < 1 << form.options().size(); s++) {
            int state = s;
            if (form.impossible().stream().noneMatch(c -> c.holds(state))) {
                states.add(s);
            }
        }
    }

    boolean canMove(int i, int from, int to) {
        if (from == to || !states.contains(from) || !states.contains(to)) {
            return false;
        }
        for (int k = 0; k < form.options().size(); k++) {
            boolean before = new StateClause.Taken(k).holds(from);
            boolean after = new StateClause.Taken(k).holds(to);
            if (before == after) {
                continue;
            }
            UnilateralOption option = form.options().get(k);
            boolean allowed =
                    switch (option.reversal()) {
                        case BOTH_WAYS -> true;
                        case ONLY_TAKEN -> after;
                        case ONLY_DROPPED -> before;
                    };
            if (option.decider() != i || !allowed) {
                return false;
            }
        }
        for (BarredMove b : form.barred()) {
            if (b.decider() == i && b.before().holds(from) && b.after().holds(to)) {
                return false;
            }
        }
        return true;
    }

    boolean better(int i, int one, int than) {
        return rank[i][one] > rank[i][than];
    }

    List<Integer> gains(int i, int from) {
        return states.stream().filter(t -> canMove(i, from, t) && better(i, t, from)).toList();
    }

    /// States the group can reach in one move or more, nobody twice in a row.
    Set<Integer> reached(Set<Integer> group, int from, boolean improving) {
        Set<Integer> ends = new HashSet<>();
        extend(group, from, -1, improving, new HashSet<>(), ends);
        return ends;
    }

    private void extend(
            Set<Integer> group,
            int from,
            int last,
            boolean improving,
            Set<List<Integer>> seen,
            Set<Integer> ends) {
        for (int j : group) {
            for (int t : states) {
                if (j != last
                        && canMove(j, from, t)
                        && (!improving || better(j, t, from))
                        && seen.add(List.of(t, j))) {
                    ends.add(t);
                    extend(group, t, j, improving, seen, ends);
                }
            }
        }
    }

    Set<Integer> others(int i) {
        Set<Integer> all = new HashSet<>();
        for (int j = 0; j < rank.length; j++) {
            if (j != i) {
                all.add(j);
            }
        }
        return all;
    }

    boolean stable(SolutionConcept concept, int i, int s) {
        for (int t : gains(i, s)) {
            IntPredicate noBetter = u -> !better(i, u, s);
            boolean answered =
                    switch (concept) {
                        case NASH -> false;
                        case GENERAL_METARATIONAL ->
                                reached(others(i), t, false).stream().anyMatch(noBetter::test);
                        case SYMMETRIC_METARATIONAL ->
                                reached(others(i), t, false).stream()
                                        .anyMatch(u -> noBetter.test(u) && !escapes(i, s, u));
                        case SEQUENTIAL ->
                                reached(others(i), t, true).stream().anyMatch(noBetter::test);
                        case SIMULTANEOUS -> together(i, s, t).stream().anyMatch(noBetter::test);
                    };
            if (!answered) {
                return false;
            }
        }
        return true;
    }

    boolean escapes(int i, int s, int from) {
        return states.stream().anyMatch(v -> canMove(i, from, v) && better(i, v, s));
    }

    private Set<Integer> together(int i, int s, int t) {
        Set<Integer> ends = Set.of(t);
        boolean anybody = false;
        for (int j : others(i)) {
            if (gains(j, s).isEmpty()) {
                continue;
            }
            anybody = true;
            Set<Integer> next = new HashSet<>();
            for (int e : ends) {
                for (int g : gains(j, s)) {
                    int joined = e;
                    for (int k = 0; k < form.options().size(); k++) {
                        if (form.options().get(k).decider() == j) {
                            joined = joined & ~(1 << k) | g & 1 << k;
                        }
                    }
                    next.add(joined);
                }
            }
            ends = next;
        }
        if (!anybody) {
            return Set.of();
        }
        Set<Integer> possible = new HashSet<>(ends);
        possible.retainAll(states);
        return possible;
    }

    /// Whether the certificate proves what it says.
    boolean proves(SolutionConcept concept, int i, int s, Deterrence why) {
        return switch (why) {
            case Deterrence.NoImprovement _ -> gains(i, s).isEmpty();
            case Deterrence.Unanswered u ->
                    u.improvement().decider() == i
                            && u.improvement().from() == s
                            && gains(i, s).contains(u.improvement().to())
                            && !stable(concept, i, s);
            case Deterrence.Answered a -> {
                Set<Integer> covered = new HashSet<>();
                boolean right = concept != SolutionConcept.NASH;
                for (Deterrence.MoveAndAnswer m : a.moves()) {
                    covered.add(m.improvement().to());
                    right &= m.improvement().decider() == i && m.improvement().from() == s;
                    right &= !better(i, m.end(), s) && states.contains(m.end());
                    right &= !m.answer().isEmpty();
                    right &=
                            concept == SolutionConcept.SIMULTANEOUS
                                    ? jointly(i, s, m)
                                    : inTurn(concept, i, m);
                    right &=
                            concept != SolutionConcept.SYMMETRIC_METARATIONAL
                                    || !escapes(i, s, m.end());
                }
                yield right && covered.equals(new HashSet<>(gains(i, s)));
            }
        };
    }

    private boolean jointly(int i, int s, Deterrence.MoveAndAnswer m) {
        int end = m.improvement().to();
        Set<Integer> who = new HashSet<>();
        for (StateMove move : m.answer()) {
            if (move.decider() == i
                    || move.from() != s
                    || !gains(move.decider(), s).contains(move.to())
                    || !who.add(move.decider())) {
                return false;
            }
            end += move.to() - s;
        }
        return end == m.end();
    }

    private boolean inTurn(SolutionConcept concept, int i, Deterrence.MoveAndAnswer m) {
        return isWay(m.improvement().to(), m.answer(), m.end(), others(i))
                && (concept != SolutionConcept.SEQUENTIAL
                        || m.answer().stream()
                                .allMatch(x -> better(x.decider(), x.to(), x.from())));
    }

    /// Whether the moves lead from one state to the other, by the group only and by nobody twice in a row.
    boolean isWay(int from, List<StateMove> moves, int to, Set<Integer> group) {
        int at = from;
        int last = -1;
        for (StateMove move : moves) {
            if (move.from() != at
                    || move.decider() == last
                    || !group.contains(move.decider())
                    || !canMove(move.decider(), at, move.to())) {
                return false;
            }
            at = move.to();
            last = move.decider();
        }
        return at == to;
    }
}
