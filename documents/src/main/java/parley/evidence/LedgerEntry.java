package parley.evidence;

import parley.language.Span;
import tools.jackson.databind.node.ObjectNode;

/// One line of the ledger: what was read, where exactly it stands, and what a person decided about it.
///
/// @param id unique within its document: a letter for the kind and a number, such as `q3`
/// @param doc the document's file name without its ending
/// @param sha256 of the document's bytes when the entry was last anchored
/// @param type `quotation`, `claim`, `meeting`, `offer`, `position`, `figure`, `actor`
/// @param span UTF-16 offsets into the document's text
/// @param quote the words themselves with what stands around them
/// @param says what the entry states besides its place, as `parley read` prints it, or as a person corrected it
/// @param proposed what the program had proposed where a person corrected it; empty otherwise
/// @param decision who decided when; empty for a proposal
/// @param judgement two questions, asked apart
/// @param anchor whether the words still stand where the entry says
/// @param more every field a person or another program has added; kept as it is
public record LedgerEntry(
        String id,
        String doc,
        String sha256,
        String type,
        Status status,
        Span span,
        Quote quote,
        ObjectNode says,
        ObjectNode proposed,
        String rule,
        Decision decision,
        Judgement judgement,
        Anchor anchor,
        ObjectNode more) {

    public enum Status {
        PROPOSED,
        ACCEPTED,
        /// Accepted with changes by a person.
        EDITED,
        REJECTED
    }

    /// The words an entry stands on, with up to [#AROUND] characters before and behind.
    public record Quote(String exact, String prefix, String suffix) {
        static final int AROUND = 40;

        /// The words on one line, without a comma that ends them.
        public String oneLine() {
            return exact.strip().replaceAll("\\s+", " ").replaceFirst("[,;]$", "");
        }

        static Quote of(String text, Span span) {
            int before = Math.max(0, span.start() - AROUND);
            int behind = Math.min(text.length(), span.end() + AROUND);
            return new Quote(
                    span.of(text),
                    text.substring(before, span.start()),
                    text.substring(span.end(), behind));
        }
    }

    /// @param by initials or name
    /// @param on ISO date
    public record Decision(String by, String on) {
        static final Decision NONE = new Decision("", "");
    }

    /// How do they know? Who confirms it? Free words of the analyst, [#NOT_JUDGED] until then. No grade is made of them.
    public record Judgement(String knows, String confirms) {
        public static final String NOT_JUDGED = "not judged";
        static final Judgement NONE = new Judgement(NOT_JUDGED, NOT_JUDGED);
    }

    public enum Anchor {
        /// The words stand at the span.
        FIRM,
        /// The document changed, the words were found again elsewhere.
        MOVED,
        /// The document changed, and the words are no longer in it. The entry is kept and shown.
        LOST
    }

    /// The name under which a dossier refers to the entry: `document#id`.
    public String reference() {
        return doc + "#" + id;
    }

    /// True once a person has spoken on it: re-reading leaves it alone.
    public boolean isDecided() {
        return status != Status.PROPOSED;
    }

    /// True if it counts as evidence.
    public boolean isAccepted() {
        return status == Status.ACCEPTED || status == Status.EDITED;
    }

    /// What stands in the ledger's file, in sixteen hexadecimal digits: whoever decides says by it which state of the entry was seen.
    public String version() {
        return LedgerLines.version(this);
    }

    /// As a person decided it.
    public LedgerEntry decided(Status newStatus, String by, String on) {
        return with(newStatus, says, proposed, new Decision(by, on));
    }

    /// With a reading that a person corrected; what the program had proposed stays beside it.
    public LedgerEntry corrected(ObjectNode newSays, String by, String on) {
        ObjectNode first = proposed.isEmpty() ? says : proposed;
        return with(Status.EDITED, newSays, first, new Decision(by, on));
    }

    /// As the program proposed it, nothing decided.
    public LedgerEntry reopened() {
        return with(
                Status.PROPOSED,
                proposed.isEmpty() ? says : proposed,
                LedgerLines.JSON.createObjectNode(),
                Decision.NONE);
    }

    private LedgerEntry with(
            Status newStatus, ObjectNode newSays, ObjectNode newProposed, Decision newDecision) {
        return new LedgerEntry(
                id,
                doc,
                sha256,
                type,
                newStatus,
                span,
                quote,
                newSays,
                newProposed,
                rule,
                newDecision,
                judgement,
                anchor,
                more);
    }

    public LedgerEntry judged(String knows, String confirms) {
        return new LedgerEntry(
                id,
                doc,
                sha256,
                type,
                status,
                span,
                quote,
                says,
                proposed,
                rule,
                decision,
                new Judgement(knows, confirms),
                anchor,
                more);
    }

    LedgerEntry anchored(String newSha256, Span newSpan, Quote newQuote, Anchor newAnchor) {
        return new LedgerEntry(
                id, doc, newSha256, type, status, newSpan, newQuote, says, proposed, rule, decision,
                judgement, newAnchor, more);
    }

    LedgerEntry withId(String newId) {
        return new LedgerEntry(
                newId, doc, sha256, type, status, span, quote, says, proposed, rule, decision,
                judgement, anchor, more);
    }
}
