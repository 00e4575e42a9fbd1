package parley.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32C;
import parley.language.Language;

/// A fingerprint of everything that decides what is read in a text: the compiled rules of this room and of `language`, and every word list that they
/// read. It changes with any of them, so documents read before are read again.
final class Fingerprint {

    /// The classes of this room that read; those that keep, show or correct entries are no rules.
    static final List<String> CLASSES =
            List.of(
                    "ActorRules",
                    "Cast",
                    "ClaimRules",
                    "Clauses",
                    "Cue",
                    "Cues",
                    "Entry",
                    "EntryLines",
                    "EvidenceReader",
                    "FigureRules",
                    "InterviewRules",
                    "MeetingRules",
                    "NounPhrase",
                    "NounPhrases",
                    "OfferRules",
                    "Phrases",
                    "PositionRules",
                    "Prose",
                    "QuotationRules",
                    "RuleFile",
                    "Rulebook",
                    "Scene",
                    "SpeechVerb",
                    "Statements",
                    "Subject",
                    "Subjects",
                    "VerbGroup",
                    "VerbGroups",
                    "Voice");

    /// The classes of `language` that read.
    static final List<String> LANGUAGE_CLASSES =
            List.of(
                    "Abbreviations",
                    "Dates",
                    "Detection",
                    "EnglishTags",
                    "FrenchTags",
                    "Language",
                    "Lexicon",
                    "Mention",
                    "Name",
                    "Names",
                    "Numbers",
                    "Paragraphs",
                    "Passage",
                    "Phrases",
                    "Quantities",
                    "Quantity",
                    "QuantityWords",
                    "QuotationPairing",
                    "QuotationPairs",
                    "Rational",
                    "Reading",
                    "Sentences",
                    "Span",
                    "Spelling",
                    "TimeUnit",
                    "Token",
                    "Tokenizer",
                    "Unit",
                    "WordForms");

    /// The lists of `language`, where they exist for a language.
    static final List<String> LANGUAGE_LISTS =
            List.of(
                    "abbreviations.txt",
                    "approximations.txt",
                    "bounds.txt",
                    "calendar.txt",
                    "clitics.txt",
                    "contractions.txt",
                    "currencies.txt",
                    "detection.txt",
                    "durations.txt",
                    "elisions.txt",
                    "frequencies.txt",
                    "irregular.txt",
                    "numbers.txt",
                    "points.txt",
                    "quantity-words.txt",
                    "ranges.txt",
                    "relative.txt",
                    "units.txt",
                    "whole.txt");

    private Fingerprint() {}

    static String ofRules() {
        CRC32C sum = new CRC32C();
        CLASSES.forEach(c -> add(sum, Fingerprint.class, c + ".class"));
        LANGUAGE_CLASSES.forEach(c -> add(sum, Language.class, c + ".class"));
        add(sum, Language.class, "units.txt");
        for (Language language : Language.values()) {
            String folder = language.code() + "/";
            Rulebook.FILES.forEach(f -> add(sum, Fingerprint.class, folder + f));
            LANGUAGE_LISTS.forEach(f -> add(sum, Language.class, folder + f));
        }
        return "2-" + Long.toHexString(sum.getValue());
    }

    private static void add(CRC32C sum, Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in != null) {
                sum.update(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
