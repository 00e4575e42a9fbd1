package parley.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    /// Counts until it is stopped, and gives how far it came.
    private static long count(Meter meter, CountDownLatch begun) throws InterruptedException {
        long n = 0;
        while (meter.goOn(++n, 1_000_000)) {
            begun.countDown();
            Thread.sleep(1);
        }
        return n;
    }

    @Test
    void workTellsHowFarItIsAndGivesItsResult() throws InterruptedException {
        Work<String> work =
                Work.start(
                        "test",
                        meter -> {
                            meter.goOn(3, 4);
                            return "done";
                        });
        assertThat(work.await(LONG)).isEqualTo(new Work.State.Done<>("done", false));
        assertThat(work.findResult()).contains("done");
        assertThat(new Meter.Mark(3, 4).percent()).isEqualTo(75);
        assertThat(new Meter.Mark(3, 0).percent()).isZero();
    }

    @Test
    void stoppedWorkGivesWhatItHasSoFar() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Work<Long> work = Work.start("test", meter -> count(meter, begun));
        begun.await();
        assertThat(work.isRunning()).isTrue();
        assertThat(work.state()).isInstanceOf(Work.State.Running.class);
        work.stop();
        assertThat(work.await(LONG))
                .isInstanceOfSatisfying(
                        Work.State.Done.class,
                        done -> {
                            assertThat(done.stopped()).isTrue();
                            assertThat((Long) done.result()).isPositive();
                        });
    }

    @Test
    void workThatCannotAskIsInterrupted() throws InterruptedException {
        Work<String> work =
                Work.start(
                        "test",
                        _ -> {
                            Thread.sleep(60_000);
                            return "never";
                        });
        work.stop(Duration.ofMillis(10));
        assertThat(work.await(LONG)).isEqualTo(new Work.State.Stopped<>());
        assertThat(work.findResult()).isEmpty();
    }

    @Test
    void whatWentWrongIsKept() throws InterruptedException {
        IOException wrong = new IOException("disk full");
        Work<String> work =
                Work.start(
                        "test",
                        _ -> {
                            throw wrong;
                        });
        assertThat(work.await(LONG)).isEqualTo(new Work.State.Failed<>(wrong));
    }
}
