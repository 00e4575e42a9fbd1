/// What lives here: the pages where documents are dropped, watched while they are read, and gone through: a document with what was found in
/// it marked, beside it the card of one entry, to accept, correct, reject or take back.
///
/// What must not: finding anything in documents, or deciding what becomes of a decision (`evidence`, `decision`).
///
/// **May use:** model, language, document, dossier, evidence, decision, page, work, gate
///
/// **Read:** EvidencePages, then OpenLedger, Documents, then TextPage, Marked, Card, then DecidePages, DropPages, Reader
@NullMarked
package parley.web.evidence;

import org.jspecify.annotations.NullMarked;
