package parley.language;

import java.util.Set;
import parley.language.Reading.Gender;
import parley.language.Reading.Mood;
import parley.language.Reading.PartOfSpeech;
import parley.language.Reading.Person;
import parley.language.Reading.Plurality;
import parley.language.Reading.Tense;

/// The tag set of the English dictionary (Penn Treebank with additions), as readings.
final class EnglishTags {

    private static final Set<String> NEGATIONS = Set.of("not", "never", "neither", "nor");

    private EnglishTags() {}

    static Reading reading(String tag) {
        return switch (tag) {
            case "VB" -> verb(Mood.INFINITIVE, Tense.NONE, Person.NONE, Plurality.NONE);
            case "VBD" -> verb(Mood.INDICATIVE, Tense.PAST, Person.NONE, Plurality.NONE);
            case "VBG" -> verb(Mood.PARTICIPLE, Tense.PRESENT, Person.NONE, Plurality.NONE);
            case "VBN" -> verb(Mood.PARTICIPLE, Tense.PAST, Person.NONE, Plurality.NONE);
            case "VBP" -> verb(Mood.INDICATIVE, Tense.PRESENT, Person.NONE, Plurality.NONE);
            case "VBZ" -> verb(Mood.INDICATIVE, Tense.PRESENT, Person.THIRD, Plurality.SINGULAR);
            case "MD" -> Reading.of("", PartOfSpeech.MODAL);
            default -> other(tag);
        };
    }

    private static Reading other(String tag) {
        PartOfSpeech part = part(tag);
        Plurality plurality =
                switch (tag) {
                    case "NN", "NN:U", "NN:UN", "NNP" -> Plurality.SINGULAR;
                    case "NNS", "NNPS" -> Plurality.PLURAL;
                    default -> pronounNumber(tag);
                };
        Person person =
                tag.indexOf('_') < 0
                        ? Person.NONE
                        : switch (tag.charAt(tag.indexOf('_') + 2)) {
                            case '1' -> Person.FIRST;
                            case '2' -> Person.SECOND;
                            default -> Person.THIRD;
                        };
        Gender gender =
                tag.endsWith("SF")
                        ? Gender.FEMININE
                        : tag.endsWith("SM") ? Gender.MASCULINE : Gender.NONE;
        return new Reading("", part, Mood.NONE, Tense.NONE, person, plurality, gender);
    }

    private static Plurality pronounNumber(String tag) {
        int mark = tag.indexOf('_');
        if (mark < 0 || tag.length() < mark + 4) {
            return Plurality.NONE;
        }
        return tag.charAt(mark + 3) == 'P' ? Plurality.PLURAL : Plurality.SINGULAR;
    }

    private static PartOfSpeech part(String tag) {
        String head = tag.indexOf('_') < 0 ? tag : tag.substring(0, tag.indexOf('_'));
        return switch (head) {
            case "NN", "NNS", "NN:U", "NN:UN" -> PartOfSpeech.NOUN;
            case "NNP", "NNPS" -> PartOfSpeech.NAME;
            case "JJ", "JJR", "JJS" -> PartOfSpeech.ADJECTIVE;
            case "RB", "RBR", "RBS", "WRB" -> PartOfSpeech.ADVERB;
            case "DT", "PDT", "WDT" -> PartOfSpeech.DETERMINER;
            case "PRP", "PRP$", "WP", "WP$", "EX" -> PartOfSpeech.PRONOUN;
            case "IN" -> PartOfSpeech.PREPOSITION;
            case "CC" -> PartOfSpeech.CONJUNCTION;
            case "CD" -> PartOfSpeech.NUMERAL;
            case "UH" -> PartOfSpeech.INTERJECTION;
            case "RP", "TO", "POS" -> PartOfSpeech.PARTICLE;
            default -> PartOfSpeech.OTHER;
        };
    }

    private static Reading verb(Mood mood, Tense tense, Person person, Plurality plurality) {
        return new Reading("", PartOfSpeech.VERB, mood, tense, person, plurality, Gender.NONE);
    }

    static Reading refine(Reading reading) {
        return reading.part() == PartOfSpeech.ADVERB && NEGATIONS.contains(reading.lemma())
                ? Reading.of(reading.lemma(), PartOfSpeech.NEGATION)
                : reading;
    }
}
