package parley.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.language.Reading.PartOfSpeech;

/// Finds runs of capitalised words, joined by small words such as "of", "de" and "and" where both sides are capitalised.
final class Names {

    private static final Map<Language, Set<String>> JOINERS =
            Map.of(
                    Language.EN, Set.of("of", "for", "de", "van", "von", "al", "bin", "the"),
                    Language.FR,
                            Set.of(
                                    "de", "du", "des", "d'", "la", "l'", "van", "von", "al", "ben",
                                    "pour"));

    private Names() {}

    static List<Name> of(String text, Language language, List<Token> tokens, List<Span> sentences) {
        Set<Integer> starts = new HashSet<>();
        for (Span sentence : sentences) {
            starts.add(sentence.start());
        }
        Set<String> joiners = JOINERS.getOrDefault(language, Set.of());
        List<Name> names = new ArrayList<>();
        boolean first = false;
        for (int i = 0; i < tokens.size(); i++) {
            first = starts.contains(tokens.get(i).start()) || first && !tokens.get(i - 1).isWord();
            if (isNamePart(tokens.get(i), first)) {
                int last = end(tokens, i, joiners, starts);
                Span span = new Span(tokens.get(i).start(), tokens.get(last).end());
                names.add(new Name(span, span.of(text), first));
                i = last;
            }
        }
        return List.copyOf(names);
    }

    private static boolean isNamePart(Token token, boolean first) {
        if (!token.isWord() || !token.isCapitalised()) {
            return false;
        }
        return !first || isLikelyName(token);
    }

    /// At the start of a sentence, only a word with a reading as a name, a title, or none in the dictionary.
    private static boolean isLikelyName(Token token) {
        return token.can(PartOfSpeech.NAME)
                || token.can(PartOfSpeech.TITLE)
                || token.can(PartOfSpeech.UNKNOWN);
    }

    private static int end(List<Token> tokens, int from, Set<String> joiners, Set<Integer> starts) {
        int last = from;
        int i = from + 1;
        while (i < tokens.size()
                && tokens.get(i).isWord()
                && !starts.contains(tokens.get(i).start())) {
            Token token = tokens.get(i);
            if (token.isCapitalised()) {
                last = i;
            } else if (!joiners.contains(token.norm()) || i - last > 2) {
                break;
            }
            i++;
        }
        return last;
    }
}
