package parley.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where a dossier is changed: reads it, makes changes that touch only the lines concerned, saves them
/// whole or not at all, takes them back.
///
/// One step touches one file. What was on disk when the dossier was read is what a change expects to
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
    public Saving change(Edit... edits) throws IOException {
        return change(List.of(edits));
    }

    /// Makes these changes as one where they touch one file. Where they touch several, file after file in
    /// the order of the changes, each a step of its own: nothing is written unless the dossier is no worse
    /// after every one of them, and a crash in between leaves the first ones.
    ///
    /// @throws IllegalArgumentException when there is none
    public Saving change(List<Edit> edits) throws IOException {
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("no change");
        }
        Map<String, List<Edit>> byFile = new LinkedHashMap<>();
        edits.forEach(edit ->
                byFile.computeIfAbsent(fileOf(edit.path().getFirst()), _ -> new ArrayList<>())
                        .add(edit));
        List<Step> steps = new ArrayList<>();
        for (Map.Entry<String, List<Edit>> of : byFile.entrySet()) {
            SourceText from = source(of.getKey());
            SourceText to = from;
            for (Edit edit : of.getValue()) {
                Optional<SourceText> next =
                        LineEdits.apply(to, Yaml.entries(to, new Problems()), edit);
                if (next.isEmpty()) {
                    return new Saving.NoSuchPlace(edit.path());
                }
                to = next.get();
            }
            steps.add(new Step(title(of.getValue()), from, to));
        }
        return save(Journal.Kind.DO, steps);
    }

    /// One file's part of a change.
    private record Step(String title, SourceText from, SourceText to) {}

    private static String title(List<Edit> edits) {
        return edits.stream().map(Edit::title).collect(Collectors.joining("; "));
    }

    private SourceText source(String file) {
        boolean isNew = !reading.manuscript().files().contains(file);
        return isNew ? SourceText.of(file, "") : reading.manuscript().source(file);
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
        return save(kind, List.of(new Step(line.title(), from, to)));
    }

    private Saving save(Journal.Kind kind, List<Step> steps) throws IOException {
        Map<String, SourceText> after = new LinkedHashMap<>();
        for (Step step : steps) {
            after.put(step.to().file(), step.to());
            Reading then = DossierReader.read(folder, Map.copyOf(after));
            List<Problem> fresh = fresh(then);
            if (!fresh.isEmpty()) {
                return new Saving.Refused(
                        fresh, fresh.stream().map(p -> then.manuscript().path(p.place())).toList());
            }
        }
        try (FolderLock _ = FolderLock.take(folder)) {
            for (Step step : steps) {
                byte[] theirs = bytes(step.to().file());
                if (!Arrays.equals(theirs, step.from().bytes())) {
                    return new Saving.ChangedElsewhere(
                            step.to().file(),
                            new String(theirs, StandardCharsets.UTF_8),
                            step.to().text());
                }
            }
            for (Step step : steps) {
                Journal.open(folder)
                        .add(
                                Journal.Line.of(
                                        kind,
                                        clock.instant(),
                                        step.title(),
                                        step.from(),
                                        step.to()));
                SafeFolder.at(folder)
                        .replace(step.to().file(), step.to().bytes(), SafeFolder.Access.USUAL);
            }
        }
        return new Saving.Saved(refresh());
    }

    private byte[] bytes(String file) throws IOException {
        SafeFolder safe = SafeFolder.at(folder);
        return safe.entry(file) == SafeFolder.Entry.NOTHING ? new byte[0] : safe.read(file);
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
