/// What lives here: does a schedule of commitments hold by itself? Who gains by stopping after receiving and before
/// giving, how patient must they be or how much must they leave at stake, and which order needs least
/// (Telser 1980; Watson 1999).
///
/// What must not: flags that need no number (they live in `record`), wording for the screen.
///
/// **May use:** model
///
/// **Read:** Steps, then Stakes, Patience, Ordering, Holding
@NullMarked
package parley.analysis.commitment;

import org.jspecify.annotations.NullMarked;
