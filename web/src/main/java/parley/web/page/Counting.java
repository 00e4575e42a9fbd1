package parley.web.page;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.analysis.reading.Frequencies;
import parley.analysis.reading.RandomReadings;
import parley.model.Bargain;
import parley.report.Settle;
import parley.web.work.Meter;
import parley.web.work.Work;

/// The random readings of one bargain: drawn beside the pages from when they are first asked for, until they are done or somebody
/// stops them. What was drawn by then counts. One processor is left to the pages.
public final class Counting implements Supplier<Frequencies> {

    /// Long enough never to be what ends the waiting.
    private static final Duration LONG = Duration.ofDays(1);

    private final Bargain bargain;
    private final RandomReadings.Plan plan;
    private @Nullable Work<Frequencies> work;

    /// @param bargain with its parties in neutral order
    public Counting(Bargain bargain, int draws, long seed) {
        this.bargain = bargain;
        RandomReadings.Plan all = RandomReadings.Plan.of(draws, seed);
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors() - 1L, 1, all.threads());
        this.plan = new RandomReadings.Plan(draws, seed, threads, all.listed());
    }

    /// What was counted; waits until it is.
    @Override
    public Frequencies get() {
        if (bargain.sides().isEmpty() || Settle.isSingle(bargain)) {
            return new Frequencies.Cancelled(0);
        }
        try {
            return switch (start().await(LONG)) {
                case Work.State.Done<Frequencies> done -> done.result();
                case Work.State.Failed<Frequencies> failed ->
                        throw new IllegalStateException("a reading failed", failed.why());
                case Work.State.Running<Frequencies> _, Work.State.Stopped<Frequencies> _ ->
                        new Frequencies.Cancelled(0);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Frequencies.Cancelled(0);
        }
    }

    private synchronized Work<Frequencies> start() {
        Work<Frequencies> now = work;
        if (now == null) {
            now = Work.start("readings", meter -> RandomReadings.of(bargain, plan, meter::goOn));
            work = now;
        }
        return now;
    }

    /// How far it is, while it is under way.
    public synchronized Optional<Meter.Mark> findMark() {
        return work != null && work.state() instanceof Work.State.Running<Frequencies> running
                ? Optional.of(
                        new Meter.Mark(
                                running.mark().done(),
                                Math.max(running.mark().total(), plan.draws())))
                : Optional.empty();
    }

    /// How far it came before somebody stopped it, if somebody did.
    public synchronized Optional<Meter.Mark> findStopped() {
        if (work == null) {
            return Optional.empty();
        }
        return switch (work.state()) {
            case Work.State.Running<Frequencies> _, Work.State.Failed<Frequencies> _ ->
                    Optional.empty();
            case Work.State.Stopped<Frequencies> _ -> Optional.of(new Meter.Mark(0, plan.draws()));
            case Work.State.Done<Frequencies> done ->
                    done.stopped() ? findStopped(done.result()) : Optional.empty();
        };
    }

    private Optional<Meter.Mark> findStopped(Frequencies frequencies) {
        return switch (frequencies) {
            case Frequencies.Counted counted ->
                    counted.isPartial()
                            ? Optional.of(new Meter.Mark(counted.draws(), counted.asked()))
                            : Optional.empty();
            case Frequencies.Cancelled _ -> Optional.of(new Meter.Mark(0, plan.draws()));
            case Frequencies.Infeasible _ -> Optional.empty();
        };
    }

    /// Asks it to stop, if it is under way; what was drawn by then is its answer.
    public synchronized void stop() {
        if (work != null) {
            work.stop();
        }
    }
}
