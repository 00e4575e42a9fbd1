package parley.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Where a dossier is changed: reads it, makes changes that touch only the lines concerned, saves them
/// whole or not at all, takes them back.
///
/// What was on disk when the dossier was read is what a change expects to find, in every file of it;
/// otherwise nothing is written and both texts are handed back.
public final class Desk {

    private final Path folder;
    private final InstantSource clock;
    private Set<String> names;
    private Reading reading;

    private Desk(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        FolderLock.settle(folder);
        this.names = DossierReader.names(folder);
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
        names = DossierReader.names(folder);
        reading = DossierReader.read(folder);
        return reading;
    }

    /// Makes these changes as one.
    public Saving change(Edit... edits) throws IOException {
        return change(List.of(edits));
    }

    /// Makes these changes as one, over however many files: all of them are made or none is, also when the
    /// program dies in between. Nothing is written when the dossier would be worse after them.
    ///
    /// @throws IllegalArgumentException when there is none
    public Saving change(List<Edit> edits) throws IOException {
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("no change");
        }
        return change(edits, Optional.empty());
    }

    /// The same, together with another file.
    public Saving change(List<Edit> edits, Optional<Companion> companion) throws IOException {
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
            boolean isNew =
                    of.getValue().stream()
                            .anyMatch(edit ->
                                    reading.manuscript()
                                            .find(List.of(edit.path().getFirst()))
                                            .isEmpty());
            steps.add(new Step(title(of.getValue()), from, to, isNew));
        }
        return save(Journal.Kind.DO, steps, companion);
    }

    /// One file's part of a change.
    ///
    /// @param isNew whether it begins a section
    private record Step(String title, SourceText from, SourceText to, boolean isNew) {
        boolean isIn(String file) {
            return to.file().equals(file);
        }
    }

    /// A file that is no part of the dossier's text and is saved together with a change, or not at all:
    /// the ledger.
    public interface Companion {
        /// Its new version.
        SafeFolder.Staged staged();

        /// Whether it still is what it was when it was read; asked under the folder's lock.
        boolean isUnchanged() throws IOException;
    }

    private static String title(List<Edit> edits) {
        return edits.stream().map(Edit::title).collect(Collectors.joining("; "));
    }

    private SourceText source(String file) {
        boolean isNew = !reading.manuscript().files().contains(file);
        return isNew ? SourceText.of(file, "") : reading.manuscript().source(file);
    }

    /// Takes the last change back, also one of an earlier session.
    public Saving undo() {
        return turn(Journal.Kind.UNDO);
    }

    /// Makes the change that was taken back last again.
    public Saving redo() {
        return turn(Journal.Kind.REDO);
    }

    /// What was changed through the program.
    public Journal journal() throws IOException {
        return Journal.open(folder);
    }

    private Saving turn(Journal.Kind kind) {
        try {
            Journal.Turn turn = Journal.open(folder).turn();
            return turn(kind, kind == Journal.Kind.UNDO ? turn.undo() : turn.redo());
        } catch (IOException e) {
            return new Saving.NotWritten(e, false);
        }
    }

    private Saving turn(Journal.Kind kind, List<Journal.Line> lines) {
        List<Step> steps = new ArrayList<>();
        boolean back = kind == Journal.Kind.UNDO;
        for (Journal.Line line : lines) {
            if (!reading.manuscript().files().contains(line.file())) {
                return new Saving.NothingLeft();
            }
            SourceText from = reading.manuscript().source(line.file());
            String expected = back ? line.after() : line.before();
            if (!FolderFiles.sha256(from.bytes()).equals(expected)) {
                return new Saving.ChangedElsewhere(line.file(), from.text(), from.text());
            }
            SourceText to = back ? line.undo(from) : line.redo(from);
            steps.add(new Step(line.title(), from, to, false));
        }
        return steps.isEmpty() ? new Saving.NothingLeft() : save(kind, steps, Optional.empty());
    }

    private Saving save(Journal.Kind kind, List<Step> steps, Optional<Companion> companion) {
        Map<String, SourceText> after = new LinkedHashMap<>();
        for (Step step : steps) {
            after.put(step.to().file(), step.to());
        }
        List<SafeFolder.Staged> staged = new ArrayList<>();
        try {
            SafeFolder safe = SafeFolder.at(folder);
            Reading then = DossierReader.read(folder, Map.copyOf(after));
            List<Problem> fresh = fresh(then);
            if (!fresh.isEmpty()) {
                return new Saving.Refused(
                        fresh, fresh.stream().map(p -> then.manuscript().path(p.place())).toList());
            }
            try {
                for (Step step : steps) {
                    staged.add(
                            safe.stage(
                                    step.to().file(),
                                    SafeFolder.Access.USUAL,
                                    out -> out.write(step.to().bytes())));
                }
                try (FolderLock _ = FolderLock.take(folder)) {
                    Optional<Saving> overtaken = overtaken(safe, steps, companion);
                    if (overtaken.isEmpty()) {
                        overtaken = write(safe, kind, steps, staged, companion);
                    }
                    if (overtaken.isPresent()) {
                        return overtaken.get();
                    }
                }
            } finally {
                for (SafeFolder.Staged one : staged) {
                    one.close();
                }
            }
        } catch (IOException e) {
            return new Saving.NotWritten(e, false);
        }
        return new Saving.Saved(refresh());
    }

    /// Whether anything of the dossier is not what was read: then the change may not mean what it meant,
    /// or belong into another file.
    private Optional<Saving> overtaken(
            SafeFolder safe, List<Step> steps, Optional<Companion> companion) throws IOException {
        for (Step step : steps) {
            byte[] theirs = bytes(step.to().file());
            if (!Arrays.equals(theirs, step.from().bytes())) {
                return Optional.of(elsewhere(step, theirs));
            }
        }
        Set<String> there = new LinkedHashSet<>(DossierReader.names(folder));
        boolean same = there.equals(names);
        for (String file : reading.manuscript().files()) {
            byte[] read = reading.manuscript().source(file).bytes();
            boolean isNew = steps.stream().anyMatch(step -> step.isNew() && !step.isIn(file));
            same &= Arrays.equals(bytes(file), read) && !(isNew && read.length == 0);
        }
        if (!same && !steps.isEmpty()) {
            return Optional.of(elsewhere(steps.getFirst(), bytes(steps.getFirst().to().file())));
        }
        return companion.isPresent() && !companion.get().isUnchanged()
                ? Optional.of(new Saving.ChangedElsewhere(companion.get().staged().name(), "", ""))
                : Optional.empty();
    }

    private static Saving elsewhere(Step step, byte[] theirs) {
        return new Saving.ChangedElsewhere(
                step.to().file(), new String(theirs, StandardCharsets.UTF_8), step.to().text());
    }

    /// Nothing when all is written.
    private Optional<Saving> write(
            SafeFolder safe,
            Journal.Kind kind,
            List<Step> steps,
            List<SafeFolder.Staged> staged,
            Optional<Companion> companion)
            throws IOException {
        List<SafeFolder.Staged> all = new ArrayList<>(staged);
        companion.ifPresent(more -> all.add(more.staged()));
        boolean several = all.size() > 1;
        String title = steps.stream().map(Step::title).collect(Collectors.joining("; "));
        String group = several ? UUID.randomUUID().toString() : "";
        Journal journal = Journal.open(folder);
        for (Step step : steps) {
            journal.add(line(kind, step, group));
        }
        if (several) {
            Commit.note(safe, title, all);
        }
        int done = 0;
        try {
            for (; done < steps.size(); done++) {
                Step step = steps.get(done);
                Optional<byte[]> theirs = staged.get(done).putOver(step.from().bytes());
                if (theirs.isPresent()) {
                    takeBack(safe, kind, steps.subList(0, done), steps, group);
                    return Optional.of(elsewhere(step, theirs.get()));
                }
            }
            if (companion.isPresent()) {
                companion.get().staged().put();
            }
        } catch (IOException e) {
            return Optional.of(halted(safe, kind, steps.subList(0, done), steps, group, e));
        }
        cleared(safe);
        return Optional.empty();
    }

    /// All is written. Where the note cannot be taken away, the next who takes the lock does so.
    private static void cleared(SafeFolder safe) {
        try {
            Commit.done(safe);
            Commit.told(safe);
        } catch (IOException e) {
            return;
        }
    }

    /// Trouble with the disk in the middle: what was written is taken back, or finished later.
    private Saving halted(
            SafeFolder safe,
            Journal.Kind kind,
            List<Step> done,
            List<Step> planned,
            String group,
            IOException because) {
        try {
            if (done.isEmpty()) {
                Commit.done(
                        safe); // the journal's lines are passed over, for the files are as before
            } else {
                takeBack(safe, kind, done, planned, group);
            }
            return new Saving.NotWritten(because, false);
        } catch (IOException e) {
            because.addSuppressed(e);
            return new Saving.NotWritten(because, !group.isEmpty());
        }
    }

    private Journal.Line line(Journal.Kind kind, Step step, String group) {
        return Journal.Line.of(kind, clock.instant(), step.title(), step.from(), step.to(), group);
    }

    /// Takes the first files of a change back, where a later one could not be written.
    private void takeBack(
            SafeFolder safe, Journal.Kind kind, List<Step> done, List<Step> planned, String group)
            throws IOException {
        List<SafeFolder.Staged> old = new ArrayList<>();
        try {
            for (Step step : done) {
                old.add(
                        safe.stage(
                                step.to().file(),
                                SafeFolder.Access.USUAL,
                                out -> out.write(step.from().bytes())));
            }
            Journal journal = Journal.open(folder);
            Journal.Kind back = kind == Journal.Kind.UNDO ? Journal.Kind.REDO : Journal.Kind.UNDO;
            for (Step step : planned.reversed()) {
                journal.add(
                        line(back, new Step(step.title(), step.to(), step.from(), false), group));
            }
            if (!group.isEmpty()) {
                Commit.note(safe, planned.getFirst().title(), old);
            }
            for (SafeFolder.Staged one : old) {
                one.put();
            }
            Commit.done(safe);
        } finally {
            for (SafeFolder.Staged one : old) {
                one.close();
            }
        }
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
