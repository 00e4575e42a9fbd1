package parley.evidence.decision;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What a decision did to the dossier, or left to the analyst there.
///
/// @param entry the entry decided on
/// @param id of the claim or event; the name, where the speaker is unknown; empty where there is none
public record Effect(Kind kind, String entry, String id) {

    public enum Kind {
        /// The document became a source of the dossier.
        SOURCE_ADDED(true),
        CLAIM_ADDED(true),
        CLAIM_CHANGED(true),
        CLAIM_REMOVED(true),
        EVENT_ADDED(true),
        EVENT_CHANGED(true),
        EVENT_REMOVED(true),
        /// The claim was written before its speaker was among the people and parties; it has the speaker now.
        SPEAKER_FOUND(true),
        /// Nobody of the dossier has the speaker's name: the claim has no speaker yet.
        SPEAKER_UNKNOWN(false),
        /// The claim says already what it should.
        CLAIM_THERE(false),
        /// The claim was changed or is used since: it stays.
        CLAIM_LEFT(false),
        /// The event was changed since: it stays.
        EVENT_LEFT(false),
        /// The claim rests on an entry that is rejected now.
        CLAIM_ON_REJECTED(false),
        /// The meeting is planned, denied or not certain.
        NOT_HELD(false),
        /// No source of the dossier names the document.
        NO_SOURCE(false);

        private final boolean written;

        Kind(boolean written) {
            this.written = written;
        }
    }

    /// Whether the dossier's files were changed by it.
    public boolean isWritten() {
        return kind.written;
    }

    /// One sentence for the user.
    public String message(Locale locale) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("parley.evidence.decision.messages", locale);
        String key = "effect." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new MessageFormat(bundle.getString(key), locale).format(new Object[] {entry, id});
    }
}
