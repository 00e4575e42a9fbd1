package parley.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
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
                        line -> {
                            entries.add(line.reference());
                            return true;
                        });
        return there ? Optional.of(entries) : Optional.empty();
    }

    /// What the ledger says of decisions.
    ///
    /// @param open ids of entries that wait for a decision
    /// @param statements entries that were accepted and become claims, with the file of their document
    record Standing(Set<String> open, Map<String, String> statements) {}

    static Standing standing(Path folder) {
        Set<String> open = new HashSet<>();
        Map<String, String> files = new HashMap<>();
        Map<String, String> statements = new LinkedHashMap<>();
        each(
                folder,
                line -> {
                    if (line.id().isEmpty()) {
                        if (!line.doc().isEmpty()) {
                            files.put(line.doc(), parse(line.text()).path("file").asString(""));
                        }
                    } else if (line.status().equals("proposed")) {
                        open.add(line.reference());
                    } else if (!line.status().equals("rejected")
                            && isStatement(parse(line.text()))) {
                        statements.put(line.reference(), line.doc());
                    }
                    return true;
                });
        statements.replaceAll((_, doc) -> files.getOrDefault(doc, ""));
        return new Standing(open, statements);
    }

    /// Whether an accepted entry becomes a claim: somebody's own words, a claim, a meeting, a red line.
    private static boolean isStatement(JsonNode entry) {
        JsonNode says = entry.path("says");
        return switch (entry.path("type").asString("")) {
            case "quotation" ->
                    !Set.of("scare", "term", "hypothetical")
                            .contains(says.path("kind").asString(""));
            case "claim", "meeting" -> true;
            case "position" -> says.path("redLine").asBoolean(false);
            default -> false;
        };
    }

    /// The entry of that id, if the ledger has it.
    public static Optional<JsonNode> find(Path folder, String reference) {
        JsonNode[] found = new JsonNode[1];
        each(
                folder,
                line -> {
                    if (line.reference().equals(reference)) {
                        found[0] = parse(line.text());
                        return false;
                    }
                    return true;
                });
        return Optional.ofNullable(found[0]);
    }

    /// Lines that are no JSON objects have no id: the evidence room says so.
    private static boolean each(Path folder, LedgerScan.Taker taker) {
        try (InputStream in = SafeFolder.at(folder).open(FILE)) {
            LedgerScan.each(in, taker);
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
