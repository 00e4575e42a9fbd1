package parley.web.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.document.UnreadableDocumentException;
import parley.evidence.FolderReading;
import parley.web.work.Meter;
import parley.web.work.Work;

/// Reads a dossier's documents beside the pages, one reading a dossier at a time. Documents that come in while it goes on are read by it too. All but one of
/// the processors read, so that pages are answered meanwhile.
final class Reader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Order> orders = new HashMap<>();

    /// What a reading gave.
    record Result(int read, boolean finished) {}

    /// What is to be read for one dossier, and what could not be read so far.
    private static final class Order {
        private final Set<Path> texts = new LinkedHashSet<>();
        private final Map<String, UnreadableDocumentException> unreadable = new TreeMap<>();
        private boolean asked;
        private boolean running;
        private @Nullable Work<Result> work;
    }

    /// Reads what was not read yet or has changed; where a reading is under way, it goes on with that.
    ///
    /// @param texts files to read besides those in `sources/`
    void start(String dossier, OpenLedger holding, List<Path> texts) {
        synchronized (orders) {
            Order order = orders.computeIfAbsent(dossier, _ -> new Order());
            order.texts.addAll(texts);
            order.asked = true;
            if (!order.running) {
                order.running = true;
                order.unreadable.clear();
                order.work = Work.start("reading", meter -> read(order, holding, meter));
            }
        }
    }

    /// The reading under way.
    Optional<Work<Result>> find(String dossier) {
        synchronized (orders) {
            Order order = orders.get(dossier);
            return order == null || order.work == null
                    ? Optional.empty()
                    : Optional.of(order.work).filter(Work::isRunning);
        }
    }

    /// Why the last reading failed as a whole, if it did.
    Optional<Throwable> findFailure(String dossier) {
        synchronized (orders) {
            Order order = orders.get(dossier);
            return order != null
                            && order.work != null
                            && order.work.state() instanceof Work.State.Failed<Result> failed
                    ? Optional.of(failed.why())
                    : Optional.empty();
        }
    }

    /// Documents that the last reading could not read, by name.
    List<UnreadableDocumentException> unreadable(String dossier) {
        synchronized (orders) {
            Order order = orders.get(dossier);
            return order == null ? List.of() : List.copyOf(order.unreadable.values());
        }
    }

    private Result read(Order order, OpenLedger holding, Meter meter) throws IOException {
        int read = 0;
        boolean finished = true;
        try {
            for (List<Path> files = next(order, holding);
                    finished && !files.isEmpty();
                    files = next(order, holding)) {
                FolderReading.Outcome outcome =
                        new FolderReading(holding.folder())
                                .run(files, threads(), new Watching(order, meter));
                read += outcome.read();
                finished = outcome.finished();
            }
            return new Result(read, finished);
        } finally {
            synchronized (orders) {
                order.running = false;
            }
        }
    }

    /// What is to be read now; nothing where nobody has asked since, and then the reading is over.
    private List<Path> next(Order order, OpenLedger holding) throws IOException {
        synchronized (orders) {
            Set<Path> files = new LinkedHashSet<>(order.texts);
            if (order.asked) {
                files.addAll(new FolderReading(holding.folder()).files());
            }
            order.asked = false;
            order.running = !files.isEmpty();
            order.texts.clear();
            return List.copyOf(files);
        }
    }

    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /// Tells the pages how far the reading is.
    private final class Watching implements FolderReading.Progress {
        private final Order order;
        private final Meter meter;

        private Watching(Order order, Meter meter) {
            this.order = order;
            this.meter = meter;
        }

        @Override
        public boolean goOn(int done, int total) {
            return meter.goOn(done, total);
        }

        @Override
        public void unreadable(UnreadableDocumentException reason) {
            synchronized (orders) {
                order.unreadable.put(reason.file(), reason);
            }
        }
    }

    /// Stops what is under way and waits a moment for it to save what it has.
    @Override
    public void close() {
        List<Work<Result>> under = new ArrayList<>();
        synchronized (orders) {
            orders.keySet().forEach(dossier -> find(dossier).ifPresent(under::add));
        }
        try {
            for (Work<Result> work : under) {
                work.stop(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
