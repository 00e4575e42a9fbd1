package parley.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A change over several files, made whole or not at all.
///
/// The new versions stand on disk beside the old ones before a note of all of them is written
/// (`.parley/change.json`); from then on the change is finished by whoever takes the folder's lock next,
/// should the program die. What was finished so is noted in `.parley/finished.json` until the next save.
final class Commit {

    static final String NOTE = FolderLock.OWN + "/change.json";
    static final String FINISHED = FolderLock.OWN + "/finished.json";
    private static final String KEPT = FolderLock.OWN + "/kept";

    private Commit() {}

    /// One file's part.
    ///
    /// @param beside name of the new version within the folder
    /// @param before SHA-256 of the file as it was; empty when there was none
    private record Part(String file, String beside, String before, String after) {}

    /// What is known of a change that was cut short.
    ///
    /// @param stuck files that somebody else had changed before it could be finished
    record Cut(String title, List<String> files, List<String> stuck) {
        Cut {
            files = List.copyOf(files);
            stuck = List.copyOf(stuck);
        }
    }

    /// Writes the note. The parts are put in place by the caller, in this order.
    static void note(SafeFolder folder, String title, List<SafeFolder.Staged> parts)
            throws IOException {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("title", title);
        ArrayNode list = node.putArray("parts");
        for (SafeFolder.Staged part : parts) {
            ObjectNode one = list.addObject();
            one.put("file", part.name());
            one.put("beside", part.besideName());
            one.put("before", sha256(folder, part.name()));
            one.put("after", sha256(folder, part.besideName()));
        }
        write(folder, NOTE, node);
    }

    /// The change is whole.
    static void done(SafeFolder folder) throws IOException {
        folder.delete(NOTE);
    }

    /// A save that went well: what was told of an earlier change has been read.
    static void told(SafeFolder folder) throws IOException {
        folder.delete(FINISHED);
    }

    /// Finishes a change that was cut short, if there is one. Called under the folder's lock.
    static void finish(SafeFolder folder) throws IOException {
        if (folder.entry(NOTE) != SafeFolder.Entry.FILE) {
            return;
        }
        Optional<JsonNode> note = read(folder, NOTE);
        List<String> files = new ArrayList<>();
        List<String> stuck = new ArrayList<>();
        boolean some = false;
        for (Part part : note.map(Commit::parts).orElse(List.of())) {
            files.add(part.file());
            String now = sha256(folder, part.file());
            boolean whole = sha256(folder, part.beside()).equals(part.after());
            if (now.equals(part.after())) {
                if (whole) {
                    folder.delete(part.beside());
                }
                continue;
            }
            some = true;
            if (now.equals(part.before()) && whole) {
                folder.move(part.beside(), part.file());
            } else {
                stuck.add(part.file());
                if (whole) {
                    folder.makeFolder(KEPT, SafeFolder.Access.PRIVATE);
                    folder.move(part.beside(), KEPT + "/" + part.file().replace('/', '-'));
                }
            }
        }
        if (some) {
            ObjectNode told = JsonMapper.shared().createObjectNode();
            told.put("title", note.map(n -> n.path("title").asString("")).orElse(""));
            files.forEach(told.putArray("files")::add);
            stuck.forEach(told.putArray("stuck")::add);
            write(folder, FINISHED, told);
        }
        folder.delete(NOTE);
    }

    /// A change that was cut short and is not finished yet.
    static Optional<Cut> open(SafeFolder folder) throws IOException {
        return read(folder, NOTE)
                .map(node ->
                        new Cut(
                                node.path("title").asString(""),
                                parts(node).stream().map(Part::file).toList(),
                                List.of()));
    }

    /// One that was finished since the last save.
    static Optional<Cut> finished(SafeFolder folder) throws IOException {
        return read(folder, FINISHED)
                .map(node ->
                        new Cut(
                                node.path("title").asString(""),
                                words(node.path("files")),
                                words(node.path("stuck"))));
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(one -> words.add(one.asString("")));
        return words;
    }

    /// Whether a change that is not finished needs that new version.
    static boolean isNoted(SafeFolder folder, String beside) throws IOException {
        return read(folder, NOTE).stream()
                .flatMap(node -> parts(node).stream())
                .anyMatch(part -> part.beside().equals(beside));
    }

    /// Only what this program can have written: new versions beside their files.
    private static List<Part> parts(JsonNode node) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode one : node.path("parts")) {
            Part part =
                    new Part(
                            one.path("file").asString(""),
                            one.path("beside").asString(""),
                            one.path("before").asString(""),
                            one.path("after").asString(""));
            boolean ours =
                    !FolderFiles.isOutside(part.file())
                            && !part.file().startsWith(".")
                            && SafeFolder.isBeside(part.beside())
                            && part.after().matches("[0-9a-f]{64}");
            if (ours) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static Optional<JsonNode> read(SafeFolder folder, String name) throws IOException {
        if (folder.entry(name) != SafeFolder.Entry.FILE) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readTree(folder.read(name)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void write(SafeFolder folder, String name, ObjectNode node) throws IOException {
        folder.replace(
                name, node.toString().getBytes(StandardCharsets.UTF_8), SafeFolder.Access.PRIVATE);
    }

    /// Empty when there is no such file.
    private static String sha256(SafeFolder folder, String name) throws IOException {
        if (folder.entry(name) == SafeFolder.Entry.NOTHING) {
            return "";
        }
        Path file = folder.file(name);
        return FolderFiles.sha256(file);
    }
}
