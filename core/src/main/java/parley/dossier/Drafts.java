package parley.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
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

    private static final String FOLDER = FolderLock.OWN + "/drafts";
    private static final int MOST_BYTES = 8 * LONGEST;

    private final Path folder;

    private Drafts(Path folder) {
        this.folder = folder;
    }

    /// The drafts kept with the dossier in that folder.
    public static Drafts of(Path dossier) {
        return new Drafts(dossier);
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
        SafeFolder safe = SafeFolder.at(folder);
        safe.makeFolder(FOLDER, SafeFolder.Access.PRIVATE);
        safe.replace(
                file(draft.name()),
                text.getBytes(StandardCharsets.UTF_8),
                SafeFolder.Access.PRIVATE);
        List<Draft> all = new ArrayList<>(all());
        all.removeIf(one -> one.name().equals(draft.name()));
        for (Draft old : all.subList(Math.min(MOST - 1, all.size()), all.size())) {
            safe.delete(file(old.name()));
        }
        return true;
    }

    /// All drafts, newest first.
    public List<Draft> all() throws IOException {
        SafeFolder safe = SafeFolder.at(folder);
        List<Draft> all = new ArrayList<>();
        for (String file : safe.files(FOLDER, 1)) {
            if (file.endsWith(".json")) {
                String name = file.substring(FOLDER.length() + 1, file.length() - 5);
                read(safe, name).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(Draft::at).reversed().thenComparing(Draft::name));
        return all;
    }

    public Optional<Draft> find(String name) throws IOException {
        return read(SafeFolder.at(folder), name);
    }

    private static Optional<Draft> read(SafeFolder folder, String name) throws IOException {
        if (!NAME.matcher(name).matches() || folder.entry(file(name)) != SafeFolder.Entry.FILE) {
            return Optional.empty();
        }
        try (InputStream in = folder.open(file(name))) {
            return parse(name, new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (NoSuchFileException forgotten) {
            return Optional.empty();
        }
    }

    /// Throws a draft away, if it is there.
    public void forget(String name) throws IOException {
        if (NAME.matcher(name).matches()) {
            SafeFolder.at(folder).delete(file(name));
        }
    }

    private static String file(String name) {
        return FOLDER + "/" + name + ".json";
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
