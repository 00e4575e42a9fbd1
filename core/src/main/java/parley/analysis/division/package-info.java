/// What lives here: the fair division of issues that can be shared in any proportion between two
/// parties (Adjusted Winner), in exact fractions.
///
/// What must not: issues with options that exclude one another (that is the frontier's question),
/// more than two parties, floating point, wording for the screen.
///
/// **May use:** model, reading
///
/// **Read:** AdjustedWinner, then Division, Fraction
@NullMarked
package parley.analysis.division;

import org.jspecify.annotations.NullMarked;
