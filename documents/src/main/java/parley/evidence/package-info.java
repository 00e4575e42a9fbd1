/// Who said what, and how sure it is: quotations, attributed claims, meetings, offers, positions and figures proposed from documents, and the
/// ledger that keeps what an analyst decided about them.
///
/// Not here: reading files (`document`), grammar (`language`), the dossier's own claims (`model`). Nothing is believed by itself, nobody is graded.
///
/// **May use:** document, language, model, dossier
///
/// **Read:** Entry, then EvidenceReader, then Scene and the Rules, then Ledger
@NullMarked
package parley.evidence;

import org.jspecify.annotations.NullMarked;
