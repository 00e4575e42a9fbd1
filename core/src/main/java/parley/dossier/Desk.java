package parley.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where a dossier is changed: reads it, makes changes that touch only the lines concerned, saves them
/// whole or not at all, takes them back.
///
/// One change touches one file. What was on disk when the dossier was read is what a change expects to
/// find; otherwise nothing is written and both texts are handed back.
public final class Desk {

    private final Path folder;
    private final InstantSource clock;
    private Reading reading;

    private Desk(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.reading = DossierReader.read(folder);
    }

    public static Desk open(Path folder, InstantSource clock) {
        return new Desk(folder, clock);
    }

    /// The dossier as last read or saved here.
    public Reading reading() {
        return reading;
    }

    /// Reads the folder again.
    public Reading refresh() {
        reading = DossierReader.read(folder);
        return reading;
    }

    /// Makes these changes as one.
    ///
    /// @throws IllegalArgumentException when they touch more than one file
    public Saving change(Edit... edits) throws IOException {
        return change(List.of(edits));
    }

    /// Makes these changes as one.
    ///
    /// @throws IllegalArgumentException when they touch more than one file
    public Saving change(List<Edit> edits) throws IOException {
        List<String> files =
                edits.stream().map(edit -> fileOf(edit.path().getFirst())).distinct().toList();
        if (files.size() != 1) {
            throw new IllegalArgumentException("one change touches one file, not " + files);
        }
        String file = files.getFirst();
        boolean isNew = !reading.manuscript().files().contains(file);
        SourceText from = isNew ? SourceText.of(file, "") : reading.manuscript().source(file);
        SourceText to = from;
        for (Edit edit : edits) {
            Optional<SourceText> next = LineEdits.apply(to, Yaml.entries(to, new Problems()), edit);
            if (next.isEmpty()) {
                return new Saving.NoSuchPlace(edit.path());
            }
            to = next.get();
        }
        String title = edits.stream().map(Edit::title).collect(Collectors.joining("; "));
        return save(Journal.Kind.DO, title, from, to);
    }

    /// Takes the last change back, also one of an earlier session.
    public Saving undo() throws IOException {
        Optional<Journal.Line> line = Journal.open(folder).turn().undo();
        return line.isEmpty() ? new Saving.NothingLeft() : turn(Journal.Kind.UNDO, line.get());
    }

    /// Makes the change that was taken back last again.
    public Saving redo() throws IOException {
        Optional<Journal.Line> line = Journal.open(folder).turn().redo();
        return line.isEmpty() ? new Saving.NothingLeft() : turn(Journal.Kind.REDO, line.get());
    }

    /// What was changed through the program.
    public Journal journal() throws IOException {
        return Journal.open(folder);
    }

    private Saving turn(Journal.Kind kind, Journal.Line line) throws IOException {
        if (!reading.manuscript().files().contains(line.file())) {
            return new Saving.NothingLeft();
        }
        SourceText from = reading.manuscript().source(line.file());
        boolean back = kind == Journal.Kind.UNDO;
        String expected = back ? line.after() : line.before();
        if (!FolderFiles.sha256(from.bytes()).equals(expected)) {
            return new Saving.ChangedElsewhere(line.file(), from.text(), from.text());
        }
        SourceText to = back ? line.undo(from) : line.redo(from);
        return save(kind, line.title(), from, to);
    }

    private Saving save(Journal.Kind kind, String title, SourceText from, SourceText to)
            throws IOException {
        List<Problem> fresh = fresh(DossierReader.read(folder, Map.of(to.file(), to)));
        if (!fresh.isEmpty()) {
            return new Saving.Refused(fresh);
        }
        Path file = folder.resolve(to.file());
        try (FolderLock _ = FolderLock.take(folder)) {
            byte[] theirs = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            if (!java.util.Arrays.equals(theirs, from.bytes())) {
                return new Saving.ChangedElsewhere(
                        to.file(),
                        new String(theirs, java.nio.charset.StandardCharsets.UTF_8),
                        to.text());
            }
            Journal.open(folder).add(Journal.Line.of(kind, clock.instant(), title, from, to));
            SafeFile.replace(file, to.bytes());
        }
        return new Saving.Saved(refresh());
    }

    /// Errors after a change that were not there before it, wherever they stand now.
    private List<Problem> fresh(Reading after) {
        List<List<Object>> before = new ArrayList<>();
        reading.problems().forEach(p -> before.add(likeness(p)));
        return after.problems().stream()
                .filter(p -> p.kind().severity() == Problem.Severity.ERROR)
                .filter(p -> !before.remove(likeness(p)))
                .toList();
    }

    private static List<Object> likeness(Problem problem) {
        return List.of(
                problem.kind(), problem.place().file(), problem.message(), problem.arguments());
    }

    private String fileOf(String section) {
        Manuscript manuscript = reading.manuscript();
        return manuscript
                .find(List.of(section))
                .map(entry -> entry.key().place().file())
                .orElseGet(() -> manuscript.files().stream().findFirst().orElse("dossier.yaml"));
    }
}
