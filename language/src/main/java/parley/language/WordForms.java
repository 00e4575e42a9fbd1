package parley.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/// Readings of word forms, from a dictionary that is loaded once, on first use, and shared. An object of this class remembers what it
/// looked up, and serves one thread.
final class WordForms {

    private static final class English {
        static final Dictionary DICTIONARY = load(Language.EN);
    }

    private static final class French {
        static final Dictionary DICTIONARY = load(Language.FR);
    }

    private final Language language;
    private final DictionaryLookup dictionary;
    private final Map<String, List<Reading>> known = new HashMap<>();
    private final Map<String, Reading> tags = new HashMap<>();

    WordForms(Language language) {
        this.language = language;
        this.dictionary =
                new DictionaryLookup(
                        switch (language) {
                            case EN -> English.DICTIONARY;
                            case FR -> French.DICTIONARY;
                        });
    }

    private static Dictionary load(Language language) {
        String path = language.dictionary();
        String info = path.replaceFirst("dict$", "info");
        try (InputStream words = WordForms.class.getResourceAsStream(path);
                InputStream format = WordForms.class.getResourceAsStream(info)) {
            if (words == null || format == null) {
                throw new IllegalStateException("dictionary missing: " + path);
            }
            return Dictionary.read(words, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// True if the dictionary has the form as it is or in lower case.
    boolean isKnown(String form) {
        return !lookUp(form).isEmpty();
    }

    /// Every reading of a form; one of part [Reading.PartOfSpeech#UNKNOWN] if there is none. As written before in lower case.
    List<Reading> readings(String form) {
        List<Reading> found = lookUp(form);
        return found.isEmpty() ? List.of(unknown(form)) : found;
    }

    private List<Reading> lookUp(String form) {
        List<Reading> found = known.get(form);
        if (found == null) {
            found = search(form);
            known.put(form, found);
        }
        return found;
    }

    private List<Reading> search(String form) {
        String straight = form.indexOf('’') < 0 ? form : form.replace('’', '\'');
        String norm = Spelling.norm(form);
        Set<Reading> readings = new LinkedHashSet<>();
        if (!straight.equals(norm)) {
            add(straight, readings);
            if (straight.length() > 3 && isUpper(straight)) {
                add(straight.charAt(0) + norm.substring(1), readings);
            }
        }
        add(norm, readings);
        if (readings.isEmpty() && norm.indexOf('\'') == norm.length() - 1) {
            add(norm.substring(0, Math.max(0, norm.length() - 1)), readings);
        }
        return List.copyOf(readings);
    }

    private static boolean isUpper(String form) {
        return form.chars().allMatch(c -> Character.isUpperCase(c) || !Character.isLetter(c));
    }

    private void add(String form, Set<Reading> to) {
        if (form.isEmpty()) {
            return;
        }
        for (WordData word : dictionary.lookup(form)) {
            CharSequence stem = word.getStem();
            CharSequence tag = word.getTag();
            if (stem != null && tag != null) {
                to.add(reading(stem.toString(), tag.toString()));
            }
        }
    }

    private Reading reading(String stem, String rawTag) {
        String tag =
                language.frequencies() && !rawTag.isEmpty()
                        ? rawTag.substring(0, rawTag.length() - 1).strip()
                        : rawTag;
        Reading grammar =
                tags.computeIfAbsent(
                        tag,
                        t ->
                                switch (language) {
                                    case EN -> EnglishTags.reading(t);
                                    case FR -> FrenchTags.reading(t);
                                });
        Reading reading = grammar.withLemma(stem);
        return switch (language) {
            case EN -> EnglishTags.refine(reading);
            case FR -> FrenchTags.refine(reading);
        };
    }

    /// A form that the dictionary lacks; a compound takes the grammar of its last part.
    private Reading unknown(String form) {
        String norm = Spelling.norm(form);
        int hyphen = norm.lastIndexOf('-');
        if (hyphen > 0 && hyphen < norm.length() - 1) {
            List<Reading> last = lookUp(norm.substring(hyphen + 1));
            if (!last.isEmpty()) {
                Reading r = last.getFirst();
                return r.withLemma(norm.substring(0, hyphen + 1) + r.lemma());
            }
        }
        boolean capital = Character.isUpperCase(form.codePointAt(0));
        return Reading.of(
                capital ? form : norm,
                capital ? Reading.PartOfSpeech.NAME : Reading.PartOfSpeech.UNKNOWN);
    }

    /// Several fixed readings, as the lists of contractions give them.
    static Map<String, List<Reading>> listed(Language language, String file) {
        Map<String, List<Reading>> readings = new HashMap<>();
        for (List<String> row : Lexicon.rows(language, file)) {
            readings.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>())
                    .add(Reading.of(row.get(1), Reading.PartOfSpeech.valueOf(row.get(2))));
        }
        return Map.copyOf(readings);
    }
}
