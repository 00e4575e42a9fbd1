/// What lives here: the vocabulary of a dossier as small immutable records - parties, issues,
/// preferences with ranges, rules, red lines, texts, commitments and the rest - and nothing that
/// computes an answer.
///
/// What must not: files, formats, wording for the screen, any method that depends on a default
/// locale, the clock or chance.
///
/// **May use:** nothing of ours
///
/// **Read:** Dossier, then Item, Bargain, Issue, Preference, Range, Condition, Rule, Commitment
@NullMarked
package parley.model;

import org.jspecify.annotations.NullMarked;
