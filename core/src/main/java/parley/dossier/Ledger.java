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

    private Ledger() {}

    /// The ids of all entries, `document#entry`, or nothing when there is no ledger to read.
    static Optional<Set<String>> findEntries(Path folder) {
        Set<String> entries = new LinkedHashSet<>();
        boolean there =
                each(
                        folder,
                        entry -> {
                            entries.add(reference(entry));
                            return true;
                        });
        return there ? Optional.of(entries) : Optional.empty();
    }

    /// The entry of that id, if the ledger has it.
    public static Optional<JsonNode> find(Path folder, String reference) {
        JsonNode[] found = new JsonNode[1];
        each(
                folder,
                entry -> {
                    if (reference(entry).equals(reference)) {
                        found[0] = entry;
                        return false;
                    }
                    return true;
                });
        return Optional.ofNullable(found[0]);
    }

    private static String reference(JsonNode entry) {
        String id = entry.path("id").asString("");
        return id.contains("#") ? id : entry.path("doc").asString("") + "#" + id;
    }

    private interface Taker {
        /// False to stop.
        boolean take(JsonNode entry);
    }

    /// Lines that are no JSON objects are passed over: the evidence room says so.
    private static boolean each(Path folder, Taker taker) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        JsonMapper mapper = JsonMapper.shared();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !taker.take(parse(mapper, line))) {
                    return true;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static JsonNode parse(JsonMapper mapper, String line) {
        try {
            return mapper.readTree(line);
        } catch (JacksonException e) {
            return mapper.missingNode();
        }
    }
}
