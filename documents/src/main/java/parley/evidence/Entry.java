package parley.evidence;

import java.util.List;
import java.util.OptionalInt;
import parley.language.Span;

/// One thing that a document says, standing on an exact stretch of it. What a reader proposes; nothing here is believed by itself.
public sealed interface Entry {

    /// Offsets into the document's text.
    Span span();

    /// Name of the rule that found it, stable between versions.
    String rule();

    /// Who words go back to.
    ///
    /// @param name full name of a person or body; the description of an unnamed source; empty if the text names nobody
    /// @param anonymous true for an unnamed source, and for none at all
    /// @param count how many sources the text counts ("two diplomats"), 1 for one, 0 if it does not say
    record Source(String name, boolean anonymous, int count) {
        public static final Source UNKNOWN = new Source("", true, 0);
    }

    /// How sure the text itself is of what it reports.
    enum Certainty {
        ASSERTED,
        /// Told with the reserve of hearsay: the French conditional, "reportedly".
        CONDITIONAL,
        RUMOUR,
        /// The source denies what the span says.
        DENIED,
        /// Only asked about: nobody says it.
        ASKED,
        /// The span tells that somebody has not said it.
        NEVER_SAID
    }

    enum QuoteKind {
        /// Somebody's words as a statement.
        SPEECH,
        /// Some quoted words within reported speech.
        MIXED,
        /// Words of a text, not of a person.
        DOCUMENT,
        /// A word held at arm's length.
        SCARE,
        /// A word that is named, not used.
        TERM,
        /// Words that nobody has said.
        HYPOTHETICAL
    }

    /// Words in quotation marks, or an answer in an interview.
    ///
    /// @param span without the marks
    /// @param cue the words that attribute it, as they stand; empty if it continues another
    record Quotation(Span span, Source speaker, QuoteKind kind, String cue, String rule)
            implements Entry {}

    /// A statement, belief, promise, denial told by the text as somebody's.
    ///
    /// @param span the statement without "that"
    /// @param tone class of the verb that reports it
    record Claim(
            Span span, Source source, String cue, String tone, Certainty certainty, String rule)
            implements Entry {}

    enum MeetingKind {
        MEETING,
        CALL,
        VISIT,
        SUMMIT,
        STATEMENT
    }

    /// People coming together, or said to.
    ///
    /// @param when the words that date it; empty if none do
    /// @param date ISO 8601 as far as known, `--12-02` without a year; empty if none
    /// @param place empty if none is named
    /// @param ordinal a count that the text claims ("their fourth meeting")
    /// @param absent who the text says was not there
    /// @param planned true for a meeting that has not taken place yet
    /// @param cancelled true for one that did not take place
    record Meeting(
            Span span,
            MeetingKind kind,
            List<String> participants,
            String when,
            String date,
            String place,
            OptionalInt ordinal,
            List<String> absent,
            boolean planned,
            boolean cancelled,
            Certainty certainty,
            String rule)
            implements Entry {
        public Meeting {
            participants = List.copyOf(participants);
            absent = List.copyOf(absent);
        }
    }

    enum Polarity {
        OFFER,
        REWARD,
        DEMAND,
        THREAT,
        CONCESSION,
        EXCHANGE
    }

    /// Something offered, asked for, promised or threatened.
    ///
    /// @param by empty if the text does not say
    /// @param what the thing itself, as it stands
    /// @param against what is asked for it or must be so, with the words that say so; empty if nothing
    record Offer(
            Span span,
            Polarity polarity,
            String by,
            String to,
            String what,
            String against,
            Certainty certainty,
            String rule)
            implements Entry {}

    /// What a side wants or will not have.
    ///
    /// @param redLine told as something it will never accept or always require
    record Position(Span span, String party, boolean redLine, Certainty certainty, String rule)
            implements Entry {}

    /// A number, an amount or a date.
    ///
    /// @param value decimal number, or two with ` .. ` between them, or an ISO date
    /// @param unit currency code, unit or the noun counted; `date` for dates
    record Figure(Span span, String value, String unit, String rule) implements Entry {}

    /// A person, body or unnamed source of the document.
    ///
    /// @param span its first mention
    /// @param aliases other ways the text names it, sorted
    /// @param role functions the text gives it, sorted
    record Actor(
            Span span,
            String name,
            List<String> aliases,
            List<String> role,
            boolean anonymous,
            String rule)
            implements Entry {
        public Actor {
            aliases = List.copyOf(aliases);
            role = List.copyOf(role);
        }
    }
}
