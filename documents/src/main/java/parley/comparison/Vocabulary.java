package parley.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.comparison.Sense.Kind;
import parley.language.Language;
import parley.language.Passage;
import parley.language.Reading.Mood;
import parley.language.Token;

/// The lists of one language, ready for looking up the longest phrase at a place. Immutable once loaded.
final class Vocabulary {

    /// The longest listed phrases at a place.
    ///
    /// @param length in words of the stream (articles and possessives do not count); 0 if nothing is listed
    record Match(int length, Set<Sense> senses) {}

    private static final class Node {
        final Map<String, List<Node>> next = new HashMap<>();
        final Set<Sense> senses = new LinkedHashSet<>();
        Set<String> keys = Set.of();
    }

    private static final class English {
        static final Vocabulary INSTANCE = new Vocabulary(Language.EN);
    }

    private static final class French {
        static final Vocabulary INSTANCE = new Vocabulary(Language.FR);
    }

    /// A French verb with its preposition is also looked up without it: "ne pénètrent pas dans", "l'entrée".
    private static final Pattern BARE =
            Pattern.compile("\\p{L}{4,}(?:er|ir|re) (?:à|de|dans|sur|en|par)");

    private final Language language;
    private final Node root = new Node();
    private final Set<String> function;
    private final Set<String> neutral;
    private final Set<String> actors;
    private final Set<String> listed = new HashSet<>();
    private final Map<String, Set<String>> functionMembers = new HashMap<>();

    private Vocabulary(Language language) {
        this.language = language;
        this.function = new HashSet<>(Entry.words(language, "function.txt"));
        this.neutral = new HashSet<>(Entry.words(language, "neutral.txt"));
        this.actors = new HashSet<>(Entry.words(language, "actors.txt"));
        loadWords();
        loadMarkers();
        loadContrasts();
    }

    static Vocabulary of(Language language) {
        return switch (language) {
            case EN -> English.INSTANCE;
            case FR -> French.INSTANCE;
        };
    }

    private void loadWords() {
        int group = 0;
        for (Entry entry : Entry.read(language, "words.txt", false)) {
            Sense sense = new Sense(Kind.WORD, String.valueOf(group++), 0, null);
            for (String phrase : entry.all()) {
                insert(phrase, sense);
                if (language == Language.FR && BARE.matcher(phrase).matches()) {
                    insert(phrase.substring(0, phrase.indexOf(' ')), sense);
                }
                if (function.contains(phrase)) {
                    functionMembers
                            .computeIfAbsent(sense.identity(), k -> new HashSet<>())
                            .add(phrase);
                }
            }
        }
    }

    /// The small words of a group of synonyms, which are not atoms: "then" for "at that hour".
    Set<String> functionMembers(String id) {
        return functionMembers.getOrDefault(id, Set.of());
    }

    private void loadMarkers() {
        for (Entry entry : Entry.read(language, "markers.txt", true)) {
            Sense sense = sense(entry.head().split(" "));
            entry.all().forEach(phrase -> insert(phrase, sense));
        }
    }

    /// The sense that the head of a line of `markers.txt` names.
    static Sense sense(String[] head) {
        Kind kind = Kind.valueOf(head[0].toUpperCase(Locale.ROOT));
        if (kind == Kind.RUNG) {
            Slot slot = Slot.valueOf(head[3].toUpperCase(Locale.ROOT));
            return new Sense(kind, head[1] + "/" + head[2], Integer.parseInt(head[2]), slot);
        }
        String value = head.length > 1 ? head[1] : "";
        return new Sense(kind, value, kind == Kind.DUTY ? Integer.parseInt(value) : 0, null);
    }

    private void loadContrasts() {
        int set = 0;
        for (Entry entry : Entry.read(language, "contrasts.txt", true)) {
            Slot slot = Slot.valueOf(entry.head().toUpperCase(Locale.ROOT));
            for (List<String> column : columns(entry)) {
                Sense sense = new Sense(Kind.CONTRAST, set + "/" + column.getFirst(), 0, slot);
                column.forEach(phrase -> insert(phrase, sense));
            }
            set++;
        }
    }

    /// The columns of a line of `contrasts.txt`, each with its synonyms.
    static List<List<String>> columns(Entry entry) {
        List<List<String>> columns = new ArrayList<>();
        for (String column : String.join(",", entry.members()).split("\\|")) {
            List<String> words = new ArrayList<>();
            for (String word : column.split(",")) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                }
            }
            columns.add(words);
        }
        return columns;
    }

    private void insert(String phrase, Sense sense) {
        Node node = root;
        List<Token> tokens = words(Passage.of(phrase, language).tokens());
        for (Token token : tokens) {
            node = child(node, keys(token));
        }
        if (node != root) {
            node.senses.add(sense);
            if (tokens.size() == 1) {
                listed.addAll(keys(tokens.getFirst()));
            }
        }
    }

    /// A listed word in its base form is found by that form alone; an inflected one by its form and every base form.
    private Set<String> keys(Token token) {
        Set<String> keys = WordKeys.of(language, token);
        if (token.can(Mood.CONDITIONAL) && !token.can(Mood.INFINITIVE)) {
            return Set.of(token.norm());
        }
        String form = token.norm();
        if (language == Language.EN && (form.endsWith("ing") || form.endsWith("ed"))) {
            return Set.of(form);
        }
        boolean inflected = language == Language.FR && token.can(Mood.PARTICIPLE);
        return token.lemmas().contains(token.norm()) && !inflected ? Set.of(token.norm()) : keys;
    }

    private static Node child(Node node, Set<String> keys) {
        for (Node there : node.next.getOrDefault(keys.iterator().next(), List.of())) {
            if (there.keys.equals(keys)) {
                return there;
            }
        }
        Node made = new Node();
        made.keys = keys;
        for (String key : keys) {
            node.next.computeIfAbsent(key, k -> new ArrayList<>()).add(made);
        }
        return made;
    }

    /// The tokens that phrases are made of: words, numbers and signs, without articles and possessives.
    List<Token> words(Collection<Token> tokens) {
        List<Token> words = new ArrayList<>();
        int negation = -9;
        int place = 0;
        for (Token t : tokens) {
            place++;
            if (t.is("ne") || t.is("n'")) {
                negation = place;
            }
            boolean second = language == Language.FR && t.is("pas") && place - negation <= 4;
            if (t.kind() != Token.Kind.PUNCTUATION
                    && t.kind() != Token.Kind.QUOTE
                    && !second
                    && !WordKeys.isSkipped(language, t)) {
                words.add(t);
            }
        }
        return List.copyOf(words);
    }

    /// The longest phrases that start at a place of a stream, given the keys of each of its words.
    Match longest(List<Set<String>> stream, int at) {
        List<Node> front = List.of(root);
        Match best = new Match(0, Set.of());
        for (int i = at; i < stream.size() && !front.isEmpty(); i++) {
            front = step(front, stream.get(i));
            Set<Sense> senses = new LinkedHashSet<>();
            front.forEach(node -> senses.addAll(node.senses));
            if (!senses.isEmpty()) {
                best = new Match(i - at + 1, senses);
            }
        }
        return best;
    }

    private static List<Node> step(List<Node> front, Set<String> keys) {
        List<Node> next = new ArrayList<>();
        for (Node node : front) {
            for (String key : keys) {
                for (Node there : node.next.getOrDefault(key, List.of())) {
                    if (!next.contains(there)) {
                        next.add(there);
                    }
                }
            }
        }
        return next;
    }

    boolean isFunction(@Nullable String norm) {
        return norm != null && function.contains(norm);
    }

    boolean isNeutral(Set<String> keys) {
        return keys.stream().anyMatch(neutral::contains);
    }

    boolean isActor(Set<String> keys) {
        return keys.stream().anyMatch(actors::contains);
    }

    /// True if a word stands in some list by itself, so that not being a synonym of another listed word means something.
    boolean isListed(Set<String> keys) {
        return keys.stream().anyMatch(listed::contains);
    }
}
