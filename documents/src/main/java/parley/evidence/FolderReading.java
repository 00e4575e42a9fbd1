package parley.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.Problem;
import parley.document.UnreadableDocumentException;
import parley.dossier.FolderFiles;
import parley.dossier.SafeFolder;

/// Reads the documents of a folder into its ledger: those in `sources/`, or in the folder itself if it has none. Several at a time, saved twice a second and,
/// as the ledger grows, less often; what has been read by the same rules and has not changed is passed over, so a reading that was stopped goes on where it was.
/// Decisions that somebody takes meanwhile stay: where the ledger was written by others, the readings are taken into what stands there now.
public final class FolderReading {

    private static final Set<String> READABLE =
            Set.of("txt", "md", "markdown", "html", "htm", "docx", "pdf");
    private static final long SAVE_EVERY_NANOS = 500_000_000L;

    /// A save may take this part of the time: a large ledger is saved less often.
    private static final int SAVE_SHARE = 6;

    private static final String SOURCES = "sources";
    private static final int DEEPEST = 4;

    /// How often somebody who wants to stop is asked while a long document is read.
    private static final long LOOK_MILLIS = 100;

    private static final int MOST_TRIES = 20;

    /// Told after each document, and ten times a second while one is read; answers whether to go on.
    public interface Progress {
        boolean goOn(int done, int total);

        /// A document could not be read; the others go on.
        default void unreadable(UnreadableDocumentException reason) {}
    }

    /// What a reading did.
    ///
    /// @param read documents read now
    /// @param current documents passed over, unchanged since they were read
    /// @param unreadable those that could not be read, each with its reason
    /// @param finished false if it was stopped
    public record Outcome(
            EvidenceLedger ledger,
            int read,
            int current,
            List<UnreadableDocumentException> unreadable,
            boolean finished) {
        public Outcome {
            unreadable = List.copyOf(unreadable);
        }
    }

    private sealed interface Done {
        record Read(EvidenceLedger.Reread reading) implements Done {}

        record Current(String doc) implements Done {}

        record Unreadable(UnreadableDocumentException reason) implements Done {}
    }

    private final Path folder;
    private final LedgerFile file;
    private final EvidenceReader reader = new EvidenceReader();

    public FolderReading(Path folder) {
        this.folder = folder;
        this.file = LedgerFile.in(folder);
    }

    /// The files that would be read, by name.
    public List<Path> files() throws IOException {
        SafeFolder safe = SafeFolder.at(folder);
        boolean own = safe.entry(SOURCES) != SafeFolder.Entry.NOTHING;
        return safe.files(own ? SOURCES : "", DEEPEST).stream()
                .filter(name -> !name.startsWith(".parley/"))
                .filter(name -> isReadable(name.substring(name.lastIndexOf('/') + 1)))
                .map(folder::resolve)
                .sorted()
                .toList();
    }

    /// Whether a file of that name would be read.
    public static boolean isReadable(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return READABLE.contains(ending) && !name.startsWith(".");
    }

    /// Reads everything that needs it, with so many threads.
    public Outcome run(int threads, Progress progress) throws IOException {
        return run(files(), threads, progress);
    }

    /// Reads these files of the folder, where they need it. An interrupt ends it as a no of `progress` does: what was read is saved.
    public Outcome run(List<Path> files, int threads, Progress progress) throws IOException {
        EvidenceLedger ledger = file.read();
        List<String> names = names(files, ledger);
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        Math.max(1, threads),
                        Thread.ofPlatform().daemon().name("reading-", 0).factory());
        try {
            ExecutorCompletionService<Done> work = new ExecutorCompletionService<>(pool);
            for (int i = 0; i < files.size(); i++) {
                Path path = files.get(i);
                String name = names.get(i);
                work.submit(() -> one(path, name, ledger));
            }
            return new Collecting(ledger, progress).collect(work, files.size());
        } finally {
            pool.shutdownNow();
        }
    }

    /// Takes what the threads have read into the ledger, as it comes.
    private final class Collecting {
        private final Progress progress;
        private final List<UnreadableDocumentException> unreadable = new ArrayList<>();
        private final List<EvidenceLedger.Reread> waiting = new ArrayList<>();
        private EvidenceLedger ledger;
        private int read;
        private int current;
        private long next = System.nanoTime() + SAVE_EVERY_NANOS;

        private Collecting(EvidenceLedger before, Progress progress) {
            this.ledger = before;
            this.progress = progress;
        }

        private Outcome collect(ExecutorCompletionService<Done> work, int total)
                throws IOException {
            boolean goOn = true;
            try {
                for (int done = 1; done <= total && goOn; done++) {
                    while (goOn && !take(work)) {
                        goOn = progress.goOn(done - 1, total);
                    }
                    if (!goOn) {
                        break;
                    }
                    if (System.nanoTime() > next) {
                        save();
                    }
                    goOn = progress.goOn(done, total);
                }
            } catch (InterruptedException e) {
                goOn = false;
            }
            save();
            return new Outcome(ledger, read, current, unreadable, goOn);
        }

        /// False where nothing was read within a moment.
        private boolean take(ExecutorCompletionService<Done> work) throws InterruptedException {
            Future<Done> ready = work.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (ready == null) {
                return false;
            }
            switch (result(ready)) {
                case Done.Read one -> {
                    waiting.add(one.reading());
                    read++;
                }
                case Done.Current _ -> current++;
                case Done.Unreadable why -> {
                    unreadable.add(why.reason());
                    progress.unreadable(why.reason());
                }
            }
            return true;
        }

        private void save() throws IOException {
            if (waiting.isEmpty()) {
                return;
            }
            long begun = System.nanoTime();
            ledger = ledger.reread(waiting);
            for (int tries = 1; !written(); tries++) {
                if (tries == MOST_TRIES) {
                    throw new LedgerException(LedgerException.Kind.CHANGED, file.path());
                }
                ledger = file.read().reread(waiting);
            }
            waiting.clear();
            long took = System.nanoTime() - begun;
            next = System.nanoTime() + Math.max(SAVE_EVERY_NANOS, took * SAVE_SHARE);
        }

        /// False where somebody else has written the ledger since it was read.
        private boolean written() throws IOException {
            try {
                file.write(ledger);
                return true;
            } catch (LedgerException e) {
                if (e.kind() != LedgerException.Kind.CHANGED) {
                    throw e;
                }
                return false;
            }
        }
    }

    private static Done result(Future<Done> ready) throws InterruptedException {
        try {
            return ready.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Done one(Path path, String name, EvidenceLedger ledger) {
        try {
            if (Files.isReadable(path)
                    && ledger.isCurrent(name, FolderFiles.sha256(path), Rulebook.VERSION)) {
                return new Done.Current(name);
            }
            EvidenceReader.Result result = reader.read(DocumentReader.read(path));
            LedgerSource source = source(name, relative(path), result);
            return new Done.Read(
                    new EvidenceLedger.Reread(source, result.document(), result.entries()));
        } catch (UnreadableDocumentException e) {
            return new Done.Unreadable(e);
        } catch (IOException e) {
            return new Done.Unreadable(reason(Problem.NOT_ACCESSIBLE, path, e));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Done.Unreadable(reason(Problem.NOT_READ_THROUGH, path, e));
        }
    }

    private static UnreadableDocumentException reason(Problem problem, Path path, Throwable cause) {
        return new UnreadableDocumentException(problem, String.valueOf(path.getFileName()), cause);
    }

    private String relative(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /// The version of the rules that read now.
    public static String rules() {
        return Rulebook.VERSION;
    }

    /// The ledger's line about a document.
    public static LedgerSource source(String name, String file, EvidenceReader.Result result) {
        Document document = result.document();
        LocalDate date = result.date();
        return new LedgerSource(
                name,
                file,
                document.sha256(),
                Rulebook.VERSION,
                document.language().code(),
                date == null ? "" : date.toString(),
                Outlets.find(document),
                LedgerEntry.Judgement.NONE,
                LedgerLines.JSON.createObjectNode());
    }

    /// What the ledger calls these files: as before where it knows them; else their names without ending, or with it where another file of the folder is called
    /// so. A name whose file is gone is free again: what was decided on it is looked for in its successor.
    private List<String> names(List<Path> files, EvidenceLedger ledger) {
        Map<String, String> known = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (LedgerSource source : ledger.sources().values()) {
            if (FolderFiles.find(folder, source.file()).isPresent()) {
                known.put(source.file(), source.doc());
                taken.add(source.doc());
            }
        }
        List<String> names = new ArrayList<>();
        for (Path path : files) {
            String name = known.get(relative(path));
            names.add(name == null ? free(String.valueOf(path.getFileName()), taken) : name);
        }
        return names;
    }

    private static String free(String full, Set<String> taken) {
        int dot = full.lastIndexOf('.');
        String name = dot > 0 ? full.substring(0, dot) : full;
        for (int n = 2; !taken.add(name); n++) {
            name = n == 2 ? full : full + "-" + n;
        }
        return name;
    }
}
