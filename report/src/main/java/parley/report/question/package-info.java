/// What lives here: the register of questions - every question that can be put to a dossier, in one list - and what goes over it:
/// the brief, and one question or all of them in words.
///
/// What must not: answers (analysis rooms), their wording (the rooms of the questions), which command or page asks.
///
/// **May use:** report, report.compare, report.ledger
///
/// **Read:** Questions (and docs/questions.md)
@NullMarked
package parley.report.question;

import org.jspecify.annotations.NullMarked;
