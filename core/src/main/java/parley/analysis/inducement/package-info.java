/// What lives here: the smallest sets of clean incentives after which a party accepts a package (Lax & Sebenius 1986), in every
/// reading or in some.
///
/// What must not: an incentive that did not pass every screen; wording.
///
/// **May use:** model, analysis.reading, analysis.incentive
///
/// **Read:** Inducement
@NullMarked
package parley.analysis.inducement;

import org.jspecify.annotations.NullMarked;
