package parley.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.language.Language;
import parley.language.Spelling;

/// A file of rules that people can read: sections in brackets, below each its lines; `#` begins a comment, `>` an example,
/// `!>` a text in which a kind of entry may not be found.
///
/// @param sections the lines of each section, as written but for surrounding space
/// @param examples every example of the file, without its mark
record RuleFile(Map<String, List<String>> sections, List<Example> examples) {

    /// An example beside a rule: `The union says {the port is closed}. => claim, union, asserted`.
    ///
    /// @param section where it stands
    /// @param text with braces around what must be read
    /// @param expected what must be read there: kind, then who, then how sure; for a negative example the kinds that may not be found
    /// @param absent true for a negative example
    record Example(String section, String text, List<String> expected, boolean absent) {}

    static RuleFile load(Language language, String name) {
        String path = language.code() + "/" + name;
        try (InputStream in = RuleFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("rule file missing: " + path);
            }
            return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleFile parse(BufferedReader reader) throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<Example> examples = new ArrayList<>();
        String section = "";
        for (String raw = reader.readLine(); raw != null; raw = reader.readLine()) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line.substring(1, line.length() - 1);
                sections.putIfAbsent(section, new ArrayList<>());
            } else if (line.startsWith(">")) {
                examples.add(example(section, line.substring(1).strip(), false));
            } else if (line.startsWith("!>")) {
                examples.add(example(section, line.substring(2).strip(), true));
            } else {
                sections.computeIfAbsent(section, _ -> new ArrayList<>()).add(line);
            }
        }
        return new RuleFile(sections, List.copyOf(examples));
    }

    private static Example example(String section, String line, boolean absent) {
        int arrow = line.lastIndexOf("=>");
        if (arrow < 0) {
            throw new IllegalStateException(
                    "example without => in section " + section + ": " + line);
        }
        List<String> expected =
                Arrays.stream(line.substring(arrow + 2).strip().split(","))
                        .map(String::strip)
                        .toList();
        return new Example(section, line.substring(0, arrow).strip(), expected, absent);
    }

    /// The comma-separated entries of a section, in lower case with straight apostrophes.
    List<String> words(String section) {
        List<String> words = new ArrayList<>();
        for (String line : lines(section)) {
            words.addAll(entries(line));
        }
        return words;
    }

    /// The lines of a section of the form `key: entry, entry`, in order.
    List<Map.Entry<String, List<String>>> keyed(String section) {
        List<Map.Entry<String, List<String>>> rows = new ArrayList<>();
        for (String line : lines(section)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalStateException(
                        "section " + section + ": expected \"kind: words\", found: " + line);
            }
            rows.add(
                    Map.entry(
                            line.substring(0, colon).strip(), entries(line.substring(colon + 1))));
        }
        return rows;
    }

    List<String> lines(String section) {
        return sections.getOrDefault(section, List.of());
    }

    private static List<String> entries(String line) {
        List<String> entries = new ArrayList<>();
        for (String part : line.split(",")) {
            if (!part.isBlank()) {
                entries.add(Spelling.norm(part.strip()));
            }
        }
        return entries;
    }
}
