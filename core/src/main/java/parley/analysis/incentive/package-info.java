/// What lives here: which incentives pass every screen, and of those how often each comes first, second, ... over
/// everything we do not know of weights and values (SMAA-2, Lahdelma & Salminen 2001).
///
/// What must not: ranking anything that is not clean or not known to be clean; adding cost to value; wording.
///
/// **May use:** model
///
/// **Read:** Screening, then Smaa, Ranking
@NullMarked
package parley.analysis.incentive;

import org.jspecify.annotations.NullMarked;
