/// Two versions of a text, clause by clause: what was reworded, and what changed in substance. Clauses are aligned as a whole (with
/// splits, merges and moves), read into slots such as duty, amount, condition or verifier, and judged by rules that each give a reason.
///
/// Not here: reading files (room `document`), words and numbers (`language`), and how an answer is shown (`report`). No verdict rests
/// on chance or on a text seen before; what the rules cannot explain is left to a person.
///
/// **May use:** document, language, model
///
/// **Read:** Comparison, then ClauseChange and Verdict, then Alignment, then ClauseReading, then Judgement
@NullMarked
package parley.comparison;

import org.jspecify.annotations.NullMarked;
