package parley.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Readable lists: one entry a line, fields apart by `|`, `#` begins a comment line. Other rooms keep lists in the same form and read
/// them with [#rows(Class, String)].
public final class Lexicon {

    private Lexicon() {}

    /// The rows of a list that lies beside a class, each split at `|` and trimmed.
    ///
    /// @param file relative to the class's package, such as `fr/units.txt`
    public static List<List<String>> rows(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "no list " + file + " beside " + beside.getName());
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<List<String>> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
                }
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> rows(Language language, String file) {
        return rows(Lexicon.class, language.code() + "/" + file);
    }

    /// All words of a list whose entries are separated by spaces and line ends.
    static List<String> words(Language language, String file) {
        return rows(language, file).stream()
                .flatMap(row -> Arrays.stream(row.getFirst().split("\\s+")))
                .toList();
    }
}
