/// What lives here: what survives of an answer when numbers are ranges. Exact bounds of a package's
/// gain over all readings; how many packages are acceptable in every, some, no reading; seeded random
/// readings and how often each package is a settlement.
///
/// What must not: settlements of one reading (settlement), figures, wording for the screen, any
/// statement that rests on the central reading alone.
///
/// **May use:** model, frontier, settlement
///
/// **Read:** Verdict, then GainFunction, Acceptance, PackageSearch, CentralReading, RandomReadings
@NullMarked
package parley.analysis.reading;

import org.jspecify.annotations.NullMarked;
