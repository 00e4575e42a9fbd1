package parley.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.evidence.SpeechVerb.Carries;
import parley.evidence.SpeechVerb.Tone;
import parley.language.Language;

/// All rules of one language, as the files beside this class list them. Read once; immutable; shared between threads.
final class Rulebook {

    static final List<String> FILES =
            List.of("verbs.txt", "sources.txt", "phrases.txt", "acts.txt");

    /// Changes whenever a rule does. Documents read by another version are read again.
    static final String VERSION = Fingerprint.ofRules();

    private static final class English {
        static final Rulebook RULES = new Rulebook(Language.EN);
    }

    private static final class French {
        static final Rulebook RULES = new Rulebook(Language.FR);
    }

    private final Language language;
    private final Map<String, SpeechVerb> verbs;
    private final Map<String, Set<String>> sources = new HashMap<>();
    private final Map<String, Phrases> phrases = new HashMap<>();
    private final Map<String, Map<String, String>> acts = new HashMap<>();

    static Rulebook of(Language language) {
        return switch (language) {
            case EN -> English.RULES;
            case FR -> French.RULES;
        };
    }

    private Rulebook(Language language) {
        this.language = language;
        this.verbs = verbs(RuleFile.load(language, "verbs.txt"));
        RuleFile who = RuleFile.load(language, "sources.txt");
        who.sections().keySet().forEach(s -> sources.put(s, new HashSet<>(who.words(s))));
        RuleFile turns = RuleFile.load(language, "phrases.txt");
        turns.sections().keySet().forEach(s -> phrases.put(s, Phrases.of(turns.lines(s))));
        RuleFile deeds = RuleFile.load(language, "acts.txt");
        deeds.sections().keySet().forEach(s -> act(deeds, s));
    }

    private void act(RuleFile deeds, String section) {
        boolean keyed = deeds.lines(section).stream().anyMatch(l -> l.contains(":"));
        if (!keyed) {
            acts.put(section, byWord(section, deeds.words(section)));
            phrases.put(section, Phrases.of(deeds.lines(section)));
            return;
        }
        Map<String, String> kinds = new LinkedHashMap<>();
        deeds.keyed(section)
                .forEach(row -> row.getValue().forEach(w -> kinds.putIfAbsent(w, row.getKey())));
        acts.put(section, kinds);
    }

    private static Map<String, String> byWord(String section, List<String> words) {
        Map<String, String> all = new LinkedHashMap<>();
        words.forEach(w -> all.put(w, section));
        return all;
    }

    private static Map<String, SpeechVerb> verbs(RuleFile file) {
        Map<String, Set<Tone>> tones = new LinkedHashMap<>();
        Map<String, Set<Carries>> carries = new HashMap<>();
        for (String section : file.sections().keySet()) {
            Tone tone = Tone.valueOf(section.toUpperCase(Locale.ROOT));
            for (Map.Entry<String, List<String>> row : file.keyed(section)) {
                Set<Carries> what = EnumSet.noneOf(Carries.class);
                for (String word : row.getKey().split("\\s+")) {
                    what.add(Carries.valueOf(word.toUpperCase(Locale.ROOT)));
                }
                for (String lemma : row.getValue()) {
                    tones.computeIfAbsent(lemma, _ -> EnumSet.noneOf(Tone.class)).add(tone);
                    carries.computeIfAbsent(lemma, _ -> EnumSet.noneOf(Carries.class)).addAll(what);
                }
            }
        }
        Map<String, SpeechVerb> verbs = new HashMap<>();
        tones.forEach((lemma, t) ->
                verbs.put(
                        modern(lemma),
                        new SpeechVerb(lemma, t, carries.getOrDefault(lemma, Set.of()))));
        return verbs;
    }

    /// French spelling of before and after 1990 as one: "reconnaître" and "reconnaitre".
    private static String modern(String lemma) {
        return lemma.replace('î', 'i').replace('û', 'u');
    }

    Language language() {
        return language;
    }

    boolean isFrench() {
        return language == Language.FR;
    }

    @Nullable SpeechVerb verb(String lemma) {
        return verbs.get(modern(lemma));
    }

    /// True if the section of `sources.txt` lists the noun.
    boolean isSource(String section, String lemma) {
        return known(sources, section, "sources.txt").contains(lemma);
    }

    /// The phrases of a section of `phrases.txt` or `acts.txt`.
    Phrases phrases(String section) {
        return known(phrases, section, "phrases.txt or acts.txt");
    }

    /// The kind that a section of `acts.txt` gives a word or phrase.
    @Nullable String act(String section, String lemma) {
        return known(acts, section, "acts.txt").get(lemma);
    }

    /// A misspelt section must not read as an empty one.
    private <T> T known(Map<String, T> sections, String section, String file) {
        T found = sections.get(section);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no section [" + section + "] in " + language.code() + "/" + file);
        }
        return found;
    }

    /// Every example of every file.
    List<RuleFile.Example> examples() {
        List<RuleFile.Example> all = new ArrayList<>();
        FILES.forEach(f -> all.addAll(RuleFile.load(language, f).examples()));
        return all;
    }
}
