package parley.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.language.Language;

/// One line of a list of words: `head : member, member / other form, ... :: example`. In `words.txt` there is no head.
///
/// @param head the words before the colon; empty in `words.txt`
/// @param members phrases of one part of speech, in the order of the list
/// @param others other forms of the same idea (nouns of verbs and the like)
/// @param example a sentence in which `~` stands for a member; empty if the line has none
record Entry(String head, List<String> members, List<String> others, String example) {

    Entry {
        members = List.copyOf(members);
        others = List.copyOf(others);
    }

    List<String> all() {
        List<String> all = new ArrayList<>(members);
        all.addAll(others);
        return all;
    }

    /// The entries of a list with heads, or without.
    static List<Entry> read(Language language, String file, boolean heads) {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines(language, file)) {
            int end = line.indexOf("::");
            String example = end < 0 ? "" : line.substring(end + 2).strip();
            String body = end < 0 ? line : line.substring(0, end);
            int colon = heads ? body.indexOf(" : ") : -1;
            String head = colon < 0 ? "" : body.substring(0, colon).strip();
            String[] parts = body.substring(colon < 0 ? 0 : colon + 3).split(" /( |$)", 2);
            entries.add(
                    new Entry(
                            head,
                            phrases(parts[0]),
                            parts.length > 1 ? phrases(parts[1]) : List.of(),
                            example));
        }
        return List.copyOf(entries);
    }

    /// The words of a list that has nothing but words.
    static List<String> words(Language language, String file) {
        return lines(language, file).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .toList();
    }

    static List<String> lines(Language language, String file) {
        String path = language.code() + "/" + file;
        try (InputStream in = Entry.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no list " + path);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> phrases(String part) {
        return Arrays.stream(part.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    }
}
