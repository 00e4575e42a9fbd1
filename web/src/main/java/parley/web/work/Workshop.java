package parley.web.work;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The work under way and the last that ended, each under a name that the page that wants it makes up. Under one name there is one work at a time: two
/// tabs that ask for the same share it.
///
/// @param <T> what its works give
public final class Workshop<T> implements AutoCloseable {

    private final int kept;
    private final Map<String, Work<T>> works = new LinkedHashMap<>();
    private boolean closed;

    /// @param kept how many ended works are remembered, the latest
    public Workshop(int kept) {
        this.kept = kept;
    }

    /// The work of that name that is under way, else a new one.
    ///
    /// @throws IllegalStateException once it is closed
    public synchronized Work<T> start(String name, Work.Job<T> job) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        Work<T> there = works.get(name);
        if (there != null && there.isRunning()) {
            return there;
        }
        works.remove(name);
        Work<T> work = Work.start(name, job);
        works.put(name, work);
        forget();
        return work;
    }

    /// The work of that name, under way or ended.
    public synchronized Optional<Work<T>> find(String name) {
        @Nullable Work<T> work = works.get(name);
        return Optional.ofNullable(work);
    }

    private void forget() {
        long over = works.values().stream().filter(w -> !w.isRunning()).count() - kept;
        Iterator<Work<T>> oldest = works.values().iterator();
        while (over > 0 && oldest.hasNext()) {
            if (!oldest.next().isRunning()) {
                oldest.remove();
                over--;
            }
        }
    }

    /// Stops everything and gives it two seconds in all to end in good order.
    @Override
    public synchronized void close() {
        closed = true;
        works.values().forEach(Work::stop);
        long until = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        try {
            for (Work<T> work : works.values()) {
                work.stop(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
