package parley.comparison;

import parley.language.Language;
import parley.language.Passage;

/// Judges single sentences, as if each were a whole text.
final class Sentences {

    private Sentences() {}

    static Judgement judge(String before, String after, Language language) {
        return Judgement.of(reading(before, language), reading(after, language), Reference::equals);
    }

    static ClauseReading reading(String text, Language language) {
        Passage passage = Passage.of(text, language);
        return new ClauseReader(
                        language,
                        text,
                        passage.tokens(),
                        passage.mentions(),
                        References.in(text, language, "", ""),
                        new Derivations(language))
                .read();
    }
}
