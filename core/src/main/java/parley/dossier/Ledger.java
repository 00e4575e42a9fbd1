package parley.dossier;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The evidence ledger beside a dossier, as far as a dossier points into it: `document#entry`.
public final class Ledger {

    static final String FILE = "evidence.jsonl";

    /// How the program begins an entry's line.
    private static final String ID = "{\"id\":\"";

    private static final String DOC = "\",\"doc\":\"";

    private Ledger() {}

    /// The ids of all entries, `document#entry`, or nothing when there is no ledger to read.
    static Optional<Set<String>> findEntries(Path folder) {
        Set<String> entries = new LinkedHashSet<>();
        boolean there =
                each(
                        folder,
                        line -> {
                            entries.add(reference(line));
                            return true;
                        });
        return there ? Optional.of(entries) : Optional.empty();
    }

    /// The entry of that id, if the ledger has it.
    public static Optional<JsonNode> find(Path folder, String reference) {
        JsonNode[] found = new JsonNode[1];
        each(
                folder,
                line -> {
                    if (reference(line).equals(reference)) {
                        found[0] = parse(line);
                        return false;
                    }
                    return true;
                });
        return Optional.ofNullable(found[0]);
    }

    /// The id of a line's entry; `#` for a line that is none. Lines as the program writes them are not parsed: a ledger may have a hundred thousand.
    private static String reference(String line) {
        if (line.startsWith(ID)) {
            int id = line.indexOf('"', ID.length());
            int doc = id + DOC.length();
            int end = id < 0 || !line.startsWith(DOC, id) ? -1 : line.indexOf('"', doc);
            if (end > 0 && line.lastIndexOf('\\', end) < 0 && line.substring(0, id).indexOf('#') < 0) {
                return line.substring(doc, end) + "#" + line.substring(ID.length(), id);
            }
        }
        JsonNode entry = parse(line);
        String id = entry.path("id").asString("");
        return id.contains("#") ? id : entry.path("doc").asString("") + "#" + id;
    }

    private interface Taker {
        /// False to stop.
        boolean take(String line);
    }

    /// Lines that are no JSON objects have no id: the evidence room says so.
    private static boolean each(Path folder, Taker taker) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !taker.take(line)) {
                    return true;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static JsonNode parse(String line) {
        JsonMapper mapper = JsonMapper.shared();
        try {
            return mapper.readTree(line);
        } catch (JacksonException e) {
            return mapper.missingNode();
        }
    }
}
