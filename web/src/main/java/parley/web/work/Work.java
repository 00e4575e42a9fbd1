package parley.web.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One piece of work beside the pages, on a thread of its own that does not keep the program alive.
///
/// `Work<Outcome> work = Work.start("reading", meter -> new FolderReading(folder).run(2, meter::goOn))`
///
/// Being stopped is asked for, not done by force: the work finds out from its [Meter] and returns what it has so far, so that nothing is left half
/// written. Work that cannot ask may be interrupted as well, see [#stop(Duration)].
///
/// @param <T> what it gives
public final class Work<T> {

    /// What is to be done.
    public interface Job<T> {
        /// @throws Exception what makes the work fail; [State.Failed] carries it
        T run(Meter meter) throws Exception;
    }

    /// How it stands.
    public sealed interface State<T> {
        /// @param stopping somebody has stopped it, and it has not found out yet
        record Running<T>(Meter.Mark mark, boolean stopping) implements State<T> {}

        /// @param stopped it was stopped, and `result` is what there was by then
        record Done<T>(T result, boolean stopped) implements State<T> {}

        /// It was stopped and gave nothing.
        record Stopped<T>() implements State<T> {}

        record Failed<T>(Throwable why) implements State<T> {}
    }

    private final Meter meter = new Meter();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable State<T> end;

    private Work(String name, Job<T> job) {
        this.thread = Thread.ofPlatform().daemon().name("work-" + name).unstarted(() -> run(job));
    }

    /// Starts it.
    ///
    /// @param name of its thread
    public static <T> Work<T> start(String name, Job<T> job) {
        Work<T> work = new Work<>(name, job);
        work.thread.start();
        return work;
    }

    private void run(Job<T> job) {
        State<T> came = new State.Stopped<>();
        try {
            came = new State.Done<>(job.run(meter), meter.isStopped());
        } catch (InterruptedException | CancellationException _) {
            came = new State.Stopped<>();
        } catch (Throwable why) {
            came = meter.isStopped() && thread.isInterrupted() ? came : new State.Failed<>(why);
        } finally {
            end = came;
            ended.countDown();
        }
    }

    public State<T> state() {
        State<T> now = end;
        return now == null ? new State.Running<>(meter.mark(), meter.isStopped()) : now;
    }

    public boolean isRunning() {
        return end == null;
    }

    /// What it gave, once it has ended well.
    public Optional<T> findResult() {
        return switch (state()) {
            case State.Done<T> done -> Optional.of(done.result());
            case State.Running<T> _, State.Stopped<T> _, State.Failed<T> _ -> Optional.empty();
        };
    }

    /// How it stands at its end, or after this long.
    public State<T> await(Duration patience) throws InterruptedException {
        ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        return state();
    }

    /// Asks it to stop.
    public void stop() {
        meter.stop();
    }

    /// Asks it to stop, waits so long, and interrupts it if it has not.
    public void stop(Duration patience) throws InterruptedException {
        meter.stop();
        if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.interrupt();
        }
    }
}
