package parley.evidence.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.dossier.DossierReader;
import parley.dossier.FolderLock;
import parley.dossier.Problem;
import parley.dossier.Reading;
import parley.evidence.FolderReading;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerFile;

/// A program that decides without pause is killed at random moments: after the next start the ledger and
/// the dossier's claims say the same, whatever was acknowledged stands, and every line is whole.
class DecisionKillTest {

    /// More of them with `-Dlong`.
    private static final int KILLS = System.getProperty("long") == null ? 16 : 200;

    private static final int AT_ONCE = 4;
    private static final int DOCUMENTS = 10;

    @TempDir Path base = Path.of("");

    /// Accepts every quotation and takes it back, for ever; says the round and the entry after each.
    static final class Saver {
        private Saver() {}

        public static void main(String... args) throws IOException {
            Path folder = Path.of(args[0]);
            Decisions decisions =
                    new Decisions(
                            folder,
                            InstantSource.system(),
                            new LedgerEntry.Decision("AB", "2031-03-10"));
            while (true) {
                for (LedgerEntry entry : quotations(folder)) {
                    Ruling ruling =
                            entry.isAccepted()
                                    ? Ruling.takeBack(entry.reference())
                                    : Ruling.accept(entry.reference());
                    Outcome outcome = decisions.decide(List.of(ruling));
                    if (!(outcome instanceof Outcome.Saved)) {
                        throw new IllegalStateException(String.valueOf(outcome));
                    }
                    System.out.println(entry.reference() + " " + !entry.isAccepted());
                    System.out.flush();
                }
            }
        }
    }

    private static List<LedgerEntry> quotations(Path folder) throws IOException {
        return LedgerFile.in(folder).read().entries().stream()
                .filter(e -> e.type().equals("quotation"))
                .toList();
    }

    private static void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        StringBuilder dossier = new StringBuilder("parley: \"1\"\ntitle: Talks\nsources:\n");
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.writeString(
                    folder.resolve("sources/note-" + i + ".txt"),
                    "“We need " + (i + 2) + " boats,” Mara Tolen said.\n");
            dossier.append(
                    "  s%d:\n    name: Note %d\n    file: sources/note-%d.txt\n"
                            .formatted(i, i, i));
        }
        Files.writeString(folder.resolve("dossier.yaml"), dossier);
        new FolderReading(folder).run(2, (done, total) -> true);
    }

    @Test
    void afterAKillTheLedgerAndTheClaimsSayTheSame() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Path one = Files.createDirectories(base.resolve("d" + i));
            write(one);
            folders.add(one);
        }
        int decisions = 0;
        int finished = 0;
        for (int kills = 0; kills < KILLS; kills += AT_ONCE) {
            List<Process> savers = new ArrayList<>();
            for (Path one : folders) {
                savers.add(start(one));
            }
            for (int i = 0; i < AT_ONCE; i++) {
                while (savers.get(i).isAlive() && said(folders.get(i)).isEmpty()) {
                    Thread.sleep(1);
                }
            }
            Thread.sleep(random.nextInt(60), random.nextInt(999_999));
            savers.forEach(Process::destroyForcibly);
            for (int i = 0; i < AT_ONCE; i++) {
                savers.get(i).waitFor();
                List<String> said = said(folders.get(i));
                assertThat(said).isNotEmpty();
                decisions += said.size();
                finished += Files.exists(folders.get(i).resolve(".parley/change.json")) ? 1 : 0;
                assertAgreed(folders.get(i), said.getLast());
            }
        }
        System.out.println(
                KILLS
                        + " kills, "
                        + decisions
                        + " acknowledged decisions, "
                        + finished
                        + " changes finished at the next start: 0 lost, 0 torn, 0 half");
    }

    private static void assertAgreed(Path folder, String acknowledged) throws IOException {
        FolderLock.settle(folder);
        assertThat(LedgerFile.in(folder).read().oddLines()).isEmpty();
        Set<String> accepted =
                quotations(folder).stream()
                        .filter(LedgerEntry::isAccepted)
                        .map(LedgerEntry::reference)
                        .collect(Collectors.toSet());
        Reading reading = DossierReader.read(folder);
        assertThat(reading).isInstanceOf(Reading.Sound.class);
        Set<String> claimed =
                ((Reading.Sound) reading)
                        .dossier().claims().stream()
                                .map(claim -> String.valueOf(claim.entry()))
                                .collect(Collectors.toSet());
        assertThat(claimed).isEqualTo(accepted);
        assertThat(reading.problems())
                .extracting(Problem::kind)
                .doesNotContain(Problem.Kind.FILES_DISAGREE);
        String[] words = acknowledged.split(" ");
        assertThat(accepted.contains(words[0]))
                .as("acknowledged: %s", acknowledged)
                .isEqualTo(Boolean.parseBoolean(words[1]));
    }

    /// What was acknowledged, whole lines only.
    private static List<String> said(Path folder) throws IOException {
        String said = Files.readString(saidIn(folder));
        return said.substring(0, said.lastIndexOf('\n') + 1).lines().toList();
    }

    private static Path saidIn(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".said");
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saver.class.getName(),
                        folder.toString())
                .redirectOutput(saidIn(folder).toFile())
                .redirectError(folder.resolveSibling(folder.getFileName() + ".err").toFile())
                .start();
    }
}
