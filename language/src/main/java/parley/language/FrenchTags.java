package parley.language;

import java.util.Set;
import parley.language.Reading.Gender;
import parley.language.Reading.Mood;
import parley.language.Reading.PartOfSpeech;
import parley.language.Reading.Person;
import parley.language.Reading.Plurality;
import parley.language.Reading.Tense;

/// The tag set of the French dictionary, such as `V ind futu 3 s` or `N f p`, as readings.
final class FrenchTags {

    private static final Set<String> NEGATIONS = Set.of("ne", "pas", "point", "non", "jamais");

    private FrenchTags() {}

    static Reading reading(String tag) {
        PartOfSpeech part = PartOfSpeech.OTHER;
        Mood mood = Mood.NONE;
        Tense tense = Tense.NONE;
        Person person = Person.NONE;
        Plurality plurality = Plurality.NONE;
        Gender gender = Gender.NONE;
        String[] fields = tag.strip().split("\\s+");
        for (int i = 0; i < fields.length; i++) {
            switch (fields[i]) {
                case "inf" -> mood = Mood.INFINITIVE;
                case "ind" -> mood = Mood.INDICATIVE;
                case "sub" -> mood = Mood.SUBJUNCTIVE;
                case "con" -> mood = Mood.CONDITIONAL;
                case "imp" -> mood = Mood.IMPERATIVE;
                case "ppa" -> {
                    mood = Mood.PARTICIPLE;
                    tense = Tense.PAST;
                }
                case "ppr" -> {
                    mood = Mood.PARTICIPLE;
                    tense = Tense.PRESENT;
                }
                case "pres" -> tense = Tense.PRESENT;
                case "impa" -> tense = Tense.IMPERFECT;
                case "psim" -> tense = Tense.PRETERITE;
                case "futu" -> tense = Tense.FUTURE;
                case "1" -> person = Person.FIRST;
                case "2" -> person = Person.SECOND;
                case "3" -> person = Person.THIRD;
                case "s" -> plurality = Plurality.SINGULAR;
                case "p" -> plurality = Plurality.PLURAL;
                case "m" -> gender = Gender.MASCULINE;
                case "f" -> gender = Gender.FEMININE;
                default -> {
                    if (i == 0) {
                        part = part(fields[0]);
                    }
                }
            }
        }
        if (tag.startsWith("C sub") && mood == Mood.SUBJUNCTIVE) {
            mood = Mood.NONE;
        }
        return new Reading("", part, mood, tense, person, plurality, gender);
    }

    private static PartOfSpeech part(String letter) {
        return switch (letter) {
            case "N" -> PartOfSpeech.NOUN;
            case "Z" -> PartOfSpeech.NAME;
            case "V" -> PartOfSpeech.VERB;
            case "J" -> PartOfSpeech.ADJECTIVE;
            case "A" -> PartOfSpeech.ADVERB;
            case "D", "P+D" -> PartOfSpeech.DETERMINER;
            case "R", "P+R" -> PartOfSpeech.PRONOUN;
            case "P" -> PartOfSpeech.PREPOSITION;
            case "C" -> PartOfSpeech.CONJUNCTION;
            case "K" -> PartOfSpeech.NUMERAL;
            case "T" -> PartOfSpeech.TITLE;
            case "I" -> PartOfSpeech.INTERJECTION;
            default -> PartOfSpeech.OTHER;
        };
    }

    static Reading refine(Reading reading) {
        return reading.part() == PartOfSpeech.ADVERB && NEGATIONS.contains(reading.lemma())
                ? Reading.of(reading.lemma(), PartOfSpeech.NEGATION)
                : reading;
    }
}
