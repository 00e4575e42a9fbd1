package parley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Work that hurts ends in an answer, and the next work is done.
class WorkersTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final Workers workers = new Workers(1, 64);

    /// Gives back what it was given, doubled.
    static final class Twice implements Task {
        @Override
        public byte[] run(List<byte[]> request) {
            return (text(request) + text(request)).getBytes(StandardCharsets.UTF_8);
        }
    }

    static final class Endless implements Task {
        @Override
        public byte[] run(List<byte[]> request) {
            long n = 0;
            while (request.size() == 1) {
                n++;
            }
            return new byte[(int) n];
        }
    }

    static final class Greedy implements Task {
        @Override
        public byte[] run(List<byte[]> request) {
            List<byte[]> kept = new ArrayList<>();
            while (request.size() == 1) {
                kept.add(new byte[1_000_000]);
            }
            return kept.getFirst();
        }
    }

    static final class Deep implements Task {
        @Override
        public byte[] run(List<byte[]> request) {
            return new byte[down(0)];
        }

        private static int down(int n) {
            return n < 0 ? n : 1 + down(n + 1);
        }
    }

    /// Writes to the path that it is given.
    static final class Writes implements Task {
        @Override
        public byte[] run(List<byte[]> request) throws IOException {
            Files.writeString(Path.of(text(request)), "written by the worker");
            return new byte[0];
        }
    }

    private static String text(List<byte[]> request) {
        return new String(request.getFirst(), StandardCharsets.UTF_8);
    }

    private Answer run(Class<? extends Task> task, Duration processor, String request)
            throws InterruptedException {
        return workers.run(task, LONG, processor, request.getBytes(StandardCharsets.UTF_8));
    }

    private void nextIsDone() throws InterruptedException {
        assertThat(run(Twice.class, LONG, "été "))
                .isInstanceOfSatisfying(
                        Answer.Done.class,
                        d ->
                                assertThat(new String(d.result(), StandardCharsets.UTF_8))
                                        .isEqualTo("été été "));
    }

    @Test
    void workThatDoesNotEndIsKilledAndTheNextIsDone() throws InterruptedException {
        assertThat(run(Endless.class, Duration.ofSeconds(1), "x")).isEqualTo(new Answer.TooSlow(1));
        nextIsDone();
    }

    @Test
    void workThatFillsItsHeapEndsAsTooLarge() throws InterruptedException {
        assertThat(run(Greedy.class, LONG, "x")).isEqualTo(new Answer.TooLarge());
        nextIsDone();
    }

    @Test
    void workThatOverflowsItsStackFailsAlone() throws InterruptedException {
        assertThat(run(Deep.class, LONG, "x"))
                .isEqualTo(new Answer.Failed("java.lang.StackOverflowError"));
        nextIsDone();
    }

    @Test
    void anInterruptKillsTheWorker() throws InterruptedException {
        Thread.currentThread().interrupt();
        Assertions.assertThrows(InterruptedException.class, () -> run(Endless.class, LONG, "x"));
        nextIsDone();
    }

    @Test
    void aWorkerWritesNothingIntoFiles(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Path file = folder.resolve("planted");
        assertThat(run(Writes.class, LONG, file.toString())).isNotInstanceOf(Answer.Done.class);
        if (Files.exists(file)) {
            assertThat(Files.size(file)).isZero();
        }
        nextIsDone();
    }

    @Test
    void recordsComeBackAsTheyWere() throws IOException {
        Letter letter = new Letter("a\uD800b", List.of(new Kind.Round(3), new Kind.Flat("é")), 7);
        assertThat(RecordCodec.read(RecordCodec.write(letter), Letter.class)).isEqualTo(letter);
    }

    @Test
    void bytesThatAreNoSuchRecordAreRefused() throws IOException {
        byte[] bytes = RecordCodec.write(new Letter("a", List.of(new Kind.Round(3)), 7));
        for (int i = 0; i < bytes.length; i++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, i);
            Assertions.assertThrows(IOException.class, () -> RecordCodec.read(cut, Letter.class));
        }
    }

    record Letter(String text, List<Kind> kinds, int number) {}

    sealed interface Kind {
        record Round(int size) implements Kind {}

        record Flat(String name) implements Kind {}
    }
}
