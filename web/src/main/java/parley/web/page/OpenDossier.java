package parley.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import parley.analysis.reading.Acceptability;
import parley.dossier.Desk;
import parley.dossier.DossierReader;
import parley.dossier.Edit;
import parley.dossier.Reading;
import parley.dossier.Saving;
import parley.model.Dossier;
import parley.model.Visibility;
import parley.report.Neutral;
import parley.report.Words;

/// A dossier's folder, read when it has changed since it was read last; what was computed from it is kept
/// until then.
public final class OpenDossier {

    private final String id;
    private final Path folder;
    private final InstantSource clock;
    private State state = new State("");

    /// What is known of one state of the folder.
    private static final class State {
        private final String stamp;
        private final Map<String, FutureTask<Told>> told = new HashMap<>();

        private State(String stamp) {
            this.stamp = stamp;
        }
    }

    private Optional<Reading> reading = Optional.empty();
    private Optional<Acceptability> acceptability = Optional.empty();

    OpenDossier(String id, Path folder, InstantSource clock) {
        this.id = id;
        this.folder = folder;
        this.clock = clock;
    }

    public String id() {
        return id;
    }

    public Path folder() {
        return folder;
    }

    /// The dossier as it stands on disk now.
    public synchronized Reading reading() {
        refresh();
        Reading now = reading.orElseGet(() -> DossierReader.read(folder));
        reading = Optional.of(now);
        return now;
    }

    /// Who can accept what; compiled once for each state of the folder.
    public synchronized Acceptability acceptability(Dossier dossier) {
        Acceptability now =
                acceptability.orElseGet(() -> Acceptability.of(Neutral.order(dossier.bargain())));
        acceptability = Optional.of(now);
        return now;
    }

    /// A desk to change it at, which has just read it.
    public Desk desk() {
        return Desk.open(folder, clock);
    }

    /// Writes these changes at once, all or none.
    public Saving change(List<Edit> edits) {
        return saved(desk -> desk.change(edits));
    }

    /// Takes the last change back.
    public Saving undo() {
        return saved(Desk::undo);
    }

    /// Makes it again.
    public Saving redo() {
        return saved(Desk::redo);
    }

    private interface Change {
        Saving at(Desk desk) throws IOException;
    }

    private Saving saved(Change change) {
        try {
            return change.at(desk());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the pages tell of it. Computed beside the request; nothing when it is not ready in `patience`
    /// milliseconds, and then it goes on.
    Optional<Told> told(Dossier dossier, Locale locale, Visibility level, long patience) {
        try {
            return Optional.of(task(dossier, locale, level).get(patience, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized FutureTask<Told> task(Dossier dossier, Locale locale, Visibility level) {
        return state.told.computeIfAbsent(
                locale.getLanguage() + " " + level.key(),
                _ -> {
                    FutureTask<Told> task =
                            new FutureTask<>(
                                    () -> Told.of(folder, dossier, Words.of(locale), level));
                    Thread.ofPlatform().daemon().name("dossier").start(task);
                    return task;
                });
    }

    private void refresh() {
        String stamp = stamp();
        if (!stamp.equals(state.stamp)) {
            state = new State(stamp);
            reading = Optional.empty();
            acceptability = Optional.empty();
        }
    }

    /// Names, sizes and times of every file but our own.
    private String stamp() {
        StringBuilder stamp = new StringBuilder("now ");
        try (Stream<Path> files = Files.walk(folder, 3)) {
            for (Path file : files.sorted().toList()) {
                if (!folder.relativize(file).startsWith(".parley") && Files.isRegularFile(file)) {
                    stamp.append(file)
                            .append(Files.size(file))
                            .append(Files.getLastModifiedTime(file));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return stamp.append(e.getMessage()).toString();
        }
        return stamp.toString();
    }

    /// Its files by name, for a page that lists them.
    public List<String> files() {
        return reading().manuscript().files();
    }
}
