package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.evidence.EvidenceLedger;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerFile;

/// A reading that is killed leaves a whole ledger, and the next one goes on from there.
class ReadCrashTest {

    private static final int DOCUMENTS = 300;
    private static final int KILLS = 3;

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void writeDocuments() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.writeString(
                    folder.resolve("sources/n" + i + ".txt"),
                    ("“We need " + i + " boats,” Mara Tolen said on 3 March 2031.\n\n").repeat(30));
        }
    }

    @Test
    void aKilledReadingLeavesAWholeLedgerAndIsFinishedByTheNext() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        Path ledger = folder.resolve(LedgerFile.NAME);
        int before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Object key = key(ledger);
            Process reading = start();
            while (reading.isAlive() && key(ledger).equals(key)) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(80));
            reading.destroyForcibly().waitFor();
            int now = assertWhole();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        StringWriter out = new StringWriter();
        assertThat(
                        Main.run(
                                Map.of(),
                                new PrintWriter(out),
                                new PrintWriter(out),
                                "read",
                                folder.toString()))
                .as(out.toString())
                .isEqualTo(Main.DONE);
        assertThat(assertWhole()).isEqualTo(DOCUMENTS);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(f -> String.valueOf(f.getFileName())))
                    .as("nothing half written is left")
                    .containsExactlyInAnyOrder(".parley", LedgerFile.NAME, "sources");
        }
    }

    /// How many documents it holds, every line of it whole.
    private int assertWhole() throws IOException {
        EvidenceLedger ledger = LedgerFile.in(folder).read();
        assertThat(ledger.oddLines()).isEmpty();
        assertThat(ledger.entries().stream().map(LedgerEntry::doc).distinct())
                .allMatch(ledger.sources()::containsKey);
        return ledger.sources().size();
    }

    private static Object key(Path file) throws IOException {
        return Files.exists(file)
                ? List.of(Files.size(file), Files.getLastModifiedTime(file))
                : "none";
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "parley.app.Main",
                        "read",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
