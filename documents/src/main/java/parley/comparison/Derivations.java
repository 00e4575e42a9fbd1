package parley.comparison;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.language.Language;
import parley.language.Passage;
import parley.language.Reading.PartOfSpeech;
import parley.language.Token;

/// Nouns of verbs and adverbs of adjectives: "withdrawal" leads to "withdraw", "équitablement" to "équitable". A form is only derived from a word that the
/// dictionary has, as a verb or an adjective. Remembers what it looked up; one for each comparison.
final class Derivations {

    private record Ending(String from, List<String> to, PartOfSpeech part) {}

    private static final List<Ending> ENGLISH =
            List.of(
                    new Ending("ication", List.of("ify", "icate"), PartOfSpeech.VERB),
                    new Ending("isation", List.of("ise", "ize"), PartOfSpeech.VERB),
                    new Ending("ization", List.of("ize", "ise"), PartOfSpeech.VERB),
                    new Ending("ation", List.of("ate", "e", ""), PartOfSpeech.VERB),
                    new Ending("ition", List.of("ite", "e"), PartOfSpeech.VERB),
                    new Ending("ction", List.of("ct"), PartOfSpeech.VERB),
                    new Ending("tion", List.of("t", "te", "e"), PartOfSpeech.VERB),
                    new Ending("ision", List.of("ise", "ide"), PartOfSpeech.VERB),
                    new Ending("ssion", List.of("ss", "t"), PartOfSpeech.VERB),
                    new Ending("sion", List.of("d", "de", "se"), PartOfSpeech.VERB),
                    new Ending("ment", List.of("", "e"), PartOfSpeech.VERB),
                    new Ending("al", List.of("", "e"), PartOfSpeech.VERB),
                    new Ending("ance", List.of("", "e"), PartOfSpeech.VERB),
                    new Ending("ing", List.of("", "e"), PartOfSpeech.VERB),
                    new Ending("ure", List.of("", "e"), PartOfSpeech.VERB),
                    new Ending("ably", List.of("able"), PartOfSpeech.ADJECTIVE),
                    new Ending("ibly", List.of("ible"), PartOfSpeech.ADJECTIVE),
                    new Ending("ily", List.of("y"), PartOfSpeech.ADJECTIVE),
                    new Ending("ically", List.of("ical", "ic"), PartOfSpeech.ADJECTIVE),
                    new Ending("ly", List.of("", "le"), PartOfSpeech.ADJECTIVE));

    private static final List<Ending> FRENCH =
            List.of(
                    new Ending("ification", List.of("ifier"), PartOfSpeech.VERB),
                    new Ending("isation", List.of("iser"), PartOfSpeech.VERB),
                    new Ending("ation", List.of("er"), PartOfSpeech.VERB),
                    new Ending("ition", List.of("ir", "er"), PartOfSpeech.VERB),
                    new Ending("tion", List.of("ter", "re", "er"), PartOfSpeech.VERB),
                    new Ending("sion", List.of("ser", "dre"), PartOfSpeech.VERB),
                    new Ending("ssement", List.of("r"), PartOfSpeech.VERB),
                    new Ending("èvement", List.of("ever"), PartOfSpeech.VERB),
                    new Ending("iement", List.of("yer", "ier"), PartOfSpeech.VERB),
                    new Ending("ement", List.of("er", "re"), PartOfSpeech.VERB),
                    new Ending("age", List.of("er", "ir"), PartOfSpeech.VERB),
                    new Ending("ance", List.of("er", "ir"), PartOfSpeech.VERB),
                    new Ending("ée", List.of("er"), PartOfSpeech.VERB),
                    new Ending("ure", List.of("er", "ir"), PartOfSpeech.VERB),
                    new Ending("amment", List.of("ant"), PartOfSpeech.ADJECTIVE),
                    new Ending("emment", List.of("ent"), PartOfSpeech.ADJECTIVE),
                    new Ending("ement", List.of("e", ""), PartOfSpeech.ADJECTIVE),
                    new Ending("ément", List.of("é", "e"), PartOfSpeech.ADJECTIVE),
                    new Ending("ment", List.of(""), PartOfSpeech.ADJECTIVE));

    private final Language language;
    private final Map<String, Set<String>> known = new HashMap<>();

    Derivations(Language language) {
        this.language = language;
    }

    /// The words that a base form is derived from; empty for most.
    Set<String> of(String word) {
        return known.computeIfAbsent(word, this::derive);
    }

    private Set<String> derive(String word) {
        Set<String> roots = new LinkedHashSet<>();
        for (Ending ending : language == Language.EN ? ENGLISH : FRENCH) {
            if (word.endsWith(ending.from) && word.length() - ending.from.length() >= 3) {
                String stem = word.substring(0, word.length() - ending.from.length());
                for (String to : ending.to) {
                    if (stem.length() + to.length() >= 4 && isA(stem + to, ending.part)) {
                        roots.add(stem + to);
                    }
                }
                if (!roots.isEmpty()) {
                    return Set.copyOf(roots);
                }
            }
        }
        return Set.of();
    }

    private boolean isA(String word, PartOfSpeech part) {
        List<Token> tokens = Passage.of(word, language).tokens();
        return tokens.size() == 1
                && tokens.getFirst().readings().stream()
                        .anyMatch(r -> r.part() == part && r.lemma().equals(word));
    }
}
