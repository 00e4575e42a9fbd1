/// What a person decides about entries of the ledger - accepts, rejects, corrects, takes back - and what becomes of it in the dossier: claims that
/// point at their entry, meetings that rest on them. Ledger and dossier are saved together, or neither is.
///
/// Not here: what entries are and how they are found (`evidence`); how a dossier is written (`dossier`); the words of a command or page.
///
/// **May use:** evidence, dossier, model
///
/// **Read:** Ruling, then Decisions, Outcome, then Effects, ClaimDraft, EventDraft
@NullMarked
package parley.evidence.decision;

import org.jspecify.annotations.NullMarked;
