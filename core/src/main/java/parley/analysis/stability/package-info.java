/// What lives here: the graph model of a conflict in option form. Which states nobody has reason to leave, because a move
/// would not gain (Nash 1950) or because others could answer it (Howard 1971; Fraser & Hipel 1984; Fang, Hipel & Kilgour
/// 1993), in every, some or no admissible order of what each decider has said; the shortest way there from today; the smallest change of
/// one order after which a state holds.
///
/// What must not: preferences nobody has stated (the answer is then "not answerable"), scores, probabilities, a ranking of moves or of
/// states for anybody; a search for moves that hurt. Stable means that nobody gains by moving first, not good and not likely.
/// Wording.
///
/// **May use:** model
///
/// **Read:** OptionForm, then StateClause, StatedOrder, WeakOrder, GraphModel, StableStates, OrderVerdicts, then Routes, Reordering
@NullMarked
package parley.analysis.stability;

import org.jspecify.annotations.NullMarked;
