package parley.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What somebody has typed and not yet saved, one small file for each form on show, in `.parley/drafts`.
///
/// Each is replaced whole, so a crash leaves the one before or this one. There are at most [#MOST]; the
/// oldest make room. Deleting the folder loses them and nothing else.
public final class Drafts {

    /// Most drafts that are kept for one dossier.
    public static final int MOST = 40;

    /// Most characters of one draft.
    public static final int LONGEST = 200_000;

    private static final Pattern NAME = Pattern.compile("[a-z0-9]{6,40}");

    private final Path folder;

    private Drafts(Path folder) {
        this.folder = folder;
    }

    /// The drafts kept with the dossier in that folder.
    public static Drafts of(Path dossier) {
        return new Drafts(dossier.resolve(FolderLock.OWN).resolve("drafts"));
    }

    /// What was typed: into which form, when, and each field's contents.
    ///
    /// @param name letters and digits, drawn when the form was shown
    /// @param about the place that the form is about, as keys from the section down
    public record Draft(String name, List<String> about, Instant at, Map<String, String> fields) {
        public Draft {
            about = List.copyOf(about);
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /// Keeps a draft, in place of an earlier one of that name; false when it is too long or its name is
    /// none.
    public boolean keep(Draft draft) throws IOException {
        String text = write(draft);
        if (!NAME.matcher(draft.name()).matches() || text.length() > LONGEST) {
            return false;
        }
        Files.createDirectories(folder);
        SafeFile.replace(
                file(draft.name()), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        List<Draft> all = all();
        for (Draft old : all.subList(Math.min(MOST, all.size()), all.size())) {
            Files.deleteIfExists(file(old.name()));
        }
        return true;
    }

    /// All drafts, newest first.
    public List<Draft> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Draft> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.json$", "");
                parse(name, Files.readString(file)).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(Draft::at).reversed().thenComparing(Draft::name));
        return all;
    }

    public Optional<Draft> find(String name) throws IOException {
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(file(name))) {
            return Optional.empty();
        }
        return parse(name, Files.readString(file(name)));
    }

    /// Throws a draft away, if it is there.
    public void forget(String name) throws IOException {
        if (NAME.matcher(name).matches()) {
            Files.deleteIfExists(file(name));
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }

    private static String write(Draft draft) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("at", draft.at().toString());
        draft.about().forEach(node.putArray("about")::add);
        ObjectNode fields = node.putObject("fields");
        draft.fields().forEach(fields::put);
        return node.toString();
    }

    private static Optional<Draft> parse(String name, String text) {
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            List<String> about = new ArrayList<>();
            node.path("about").forEach(part -> about.add(part.asString("")));
            Map<String, String> fields = new LinkedHashMap<>();
            node.path("fields")
                    .properties()
                    .forEach(e -> fields.put(e.getKey(), e.getValue().asString("")));
            return Optional.of(
                    new Draft(name, about, Instant.parse(node.path("at").asString("")), fields));
        } catch (JacksonException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
