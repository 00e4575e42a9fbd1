package parley.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;

/// Reads the documents of a folder into its ledger: those in `sources/`, or in the folder itself if it has none. Several at a time, saved every few seconds; what
/// has been read by the same rules and has not changed is passed over, so a reading that was stopped goes on where it was.
public final class FolderReading {

    private static final Set<String> READABLE =
            Set.of("txt", "md", "markdown", "html", "htm", "docx", "pdf");
    private static final long SAVE_EVERY_NANOS = 3_000_000_000L;

    /// Told after each document; answers whether to go on.
    public interface Progress {
        boolean goOn(int done, int total);
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
        Path sources = folder.resolve("sources");
        Path from = Files.isDirectory(sources) ? sources : folder;
        try (Stream<Path> all = Files.walk(from, 4)) {
            return all.filter(FolderReading::isReadable).sorted().toList();
        }
    }

    private static boolean isReadable(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return READABLE.contains(ending)
                && !name.startsWith(".")
                && !path.toString().contains("/.parley/")
                && Files.isRegularFile(path);
    }

    /// Reads everything that needs it, with so many threads.
    public Outcome run(int threads, Progress progress) throws IOException {
        List<Path> files = files();
        EvidenceLedger ledger = file.read();
        List<String> names = names(files);
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
        try {
            ExecutorCompletionService<Done> work = new ExecutorCompletionService<>(pool);
            EvidenceLedger start = ledger;
            for (int i = 0; i < files.size(); i++) {
                Path path = files.get(i);
                String name = names.get(i);
                work.submit(() -> one(path, name, start));
            }
            return collect(work, files.size(), ledger, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(ledger, 0, 0, List.of(), false);
        } finally {
            pool.shutdownNow();
        }
    }

    private Outcome collect(
            ExecutorCompletionService<Done> work,
            int total,
            EvidenceLedger before,
            Progress progress)
            throws IOException, InterruptedException {
        EvidenceLedger ledger = before;
        List<UnreadableDocumentException> unreadable = new ArrayList<>();
        List<EvidenceLedger.Reread> waiting = new ArrayList<>();
        int read = 0;
        int current = 0;
        long saved = System.nanoTime();
        boolean goOn = true;
        for (int done = 1; done <= total && goOn; done++) {
            switch (take(work)) {
                case Done.Read one -> {
                    waiting.add(one.reading());
                    read++;
                }
                case Done.Current _ -> current++;
                case Done.Unreadable why -> unreadable.add(why.reason());
            }
            goOn = progress.goOn(done, total);
            if (System.nanoTime() - saved > SAVE_EVERY_NANOS) {
                ledger = takeIn(ledger, waiting);
                file.write(ledger);
                saved = System.nanoTime();
            }
        }
        ledger = takeIn(ledger, waiting);
        if (read > 0) {
            file.write(ledger);
        }
        return new Outcome(ledger, read, current, unreadable, goOn);
    }

    private static Done take(ExecutorCompletionService<Done> work)
            throws IOException, InterruptedException {
        try {
            return work.take().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static EvidenceLedger takeIn(
            EvidenceLedger ledger, List<EvidenceLedger.Reread> waiting) {
        EvidenceLedger taken = ledger.reread(waiting);
        waiting.clear();
        return taken;
    }

    private Done one(Path path, String name, EvidenceLedger ledger) {
        try {
            Document document = DocumentReader.read(path);
            if (ledger.isCurrent(name, document.sha256(), Rulebook.VERSION)) {
                return new Done.Current(name);
            }
            EvidenceReader.Result result = reader.read(document);
            LedgerSource source =
                    source(name, folder.relativize(path).toString().replace('\\', '/'), result);
            return new Done.Read(new EvidenceLedger.Reread(source, document, result.entries()));
        } catch (UnreadableDocumentException e) {
            return new Done.Unreadable(e);
        }
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

    /// File names without their endings; where two would be the same, the later ones keep theirs.
    static List<String> names(List<Path> files) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Path file : files) {
            String full =
                    file.getFileName() == null ? file.toString() : file.getFileName().toString();
            int dot = full.lastIndexOf('.');
            String name = dot > 0 ? full.substring(0, dot) : full;
            for (int n = 2; !taken.add(name); n++) {
                name = n == 2 ? full : full + "-" + n;
            }
            names.add(name);
        }
        return names;
    }
}
