package parley.evidence;

import tools.jackson.databind.node.ObjectNode;

/// A document that was read, as the ledger keeps it: one line of type `document`.
///
/// @param doc file name without its ending
/// @param file path relative to the dossier's folder, with `/`
/// @param rules version of the rules that read it
/// @param language `en` or `fr`
/// @param date of the document as far as it says so (ISO 8601), empty if it does not
/// @param outlet the medium or agency that its first lines name, empty if none
/// @param judgement two questions about the source, asked apart
/// @param more fields added by others, kept
public record LedgerSource(
        String doc,
        String file,
        String sha256,
        String rules,
        String language,
        String date,
        String outlet,
        LedgerEntry.Judgement judgement,
        ObjectNode more) {

    LedgerSource keeping(LedgerSource earlier) {
        return new LedgerSource(
                doc, file, sha256, rules, language, date, outlet, earlier.judgement, earlier.more);
    }
}
