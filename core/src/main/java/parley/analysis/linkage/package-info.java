/// What lives here: what tying issues together adds over settling each by itself, how much each
/// issue and pair contributes, and two-issue trades from a given package.
///
/// What must not: advice on which trade to make; settlements themselves (settlement); wording for the
/// screen.
///
/// **May use:** model, frontier, settlement, reading
///
/// **Read:** LinkageAnswer, then Linkage, Worth, Shapley, Trades, Move
@NullMarked
package parley.analysis.linkage;

import org.jspecify.annotations.NullMarked;
