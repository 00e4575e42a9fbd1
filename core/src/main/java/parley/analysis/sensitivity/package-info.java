/// What lives here: which unknown number matters. For every stated range: if it were known exactly,
/// for how many packages would "acceptable in some reading" become "in every" or "in none"?
///
/// What must not: random readings, settlements, wording; a probability of the number's value (none
/// was stated, so none is assumed).
///
/// **May use:** model, frontier, reading
///
/// **Read:** Quantity, Effect, then Sensitivity
@NullMarked
package parley.analysis.sensitivity;

import org.jspecify.annotations.NullMarked;
