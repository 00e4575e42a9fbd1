package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that saves by every saver without pause is killed at random moments. Nothing that was
/// acknowledged is lost, no file is torn, and a change over two files is whole after the next start.
class KillTest {

    /// More of them with `-Dlong`.
    private static final int KILLS = System.getProperty("long") == null ? 24 : 800;

    private static final int AT_ONCE = 4;
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2031-03-10T08:00:00Z"));

    @TempDir Path base;

    /// Saves for ever from a number on, and says each number when all its savers have returned.
    static final class Saver {
        private Saver() {}

        public static void main(String... args) throws IOException {
            Path folder = Path.of(args[0]);
            for (int n = Integer.parseInt(args[1]); ; n++) {
                Saving saving = Desk.open(folder, CLOCK).change(both(n));
                if (!(saving instanceof Saving.Saved)) {
                    throw new IllegalStateException(String.valueOf(saving));
                }
                Drafts.of(folder).keep(draft(n));
                Inbox.of(folder).put("n" + n + ".txt", document(n));
                System.out.println(n);
                System.out.flush();
            }
        }
    }

    private static List<Edit> both(int n) {
        return List.of(
                Edit.set(List.of("title"), "number " + n),
                Edit.set(List.of("sources", "s", "name"), "number " + n));
    }

    private static Drafts.Draft draft(int n) {
        return new Drafts.Draft(
                "aaaaaa",
                List.of("sources"),
                CLOCK.instant(),
                Map.of("number", String.valueOf(n), "words", "w".repeat(20_000 + n)));
    }

    private static byte[] document(int n) {
        return (n + "\n" + "x".repeat(10_000) + "\n" + n).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void nothingAcknowledgedIsLostNothingIsTornAndNothingIsHalfDone() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        List<Path> folders = new ArrayList<>();
        int[] next = new int[AT_ONCE];
        for (int i = 0; i < AT_ONCE; i++) {
            Path one = Files.createDirectories(base.resolve("d" + i));
            Files.writeString(
                    one.resolve("dossier.yaml"),
                    "title: number 0\n# " + "filling ".repeat(4_000) + "\n");
            Files.writeString(
                    one.resolve("sources.yaml"),
                    "sources:\n  s:\n    name: number 0\n# " + "filling ".repeat(4_000) + "\n");
            folders.add(one);
        }
        int saves = 0;
        int finished = 0;
        for (int kills = 0; kills < KILLS; kills += AT_ONCE) {
            List<Process> savers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                savers.add(start(folders.get(i), next[i] + 1));
            }
            for (int i = 0; i < AT_ONCE; i++) {
                while (savers.get(i).isAlive() && last(folders.get(i)) < 0) {
                    Thread.sleep(1);
                }
            }
            Thread.sleep(random.nextInt(60), random.nextInt(999_999));
            savers.forEach(Process::destroyForcibly);
            for (int i = 0; i < AT_ONCE; i++) {
                savers.get(i).waitFor();
                Path one = folders.get(i);
                int acknowledged = last(one);
                assertThat(acknowledged)
                        .as(Files.readString(one.resolveSibling(one.getFileName() + ".err")))
                        .isPositive();
                boolean cut = Files.exists(one.resolve(Commit.NOTE));
                finished += cut ? 1 : 0;
                saves += acknowledged - next[i];
                assertWhole(one, acknowledged);
                next[i] = acknowledged;
            }
        }
        System.out.println(
                KILLS
                        + " kills, "
                        + saves
                        + " acknowledged rounds of three savers, "
                        + finished
                        + " changes finished at the next start: 0 lost, 0 torn, 0 half");
    }

    private static void assertWhole(Path folder, int acknowledged) throws IOException {
        FolderLock.settle(folder);
        Reading reading = DossierReader.read(folder);
        assertThat(reading).isInstanceOf(Reading.Sound.class);
        int title = number(reading, List.of("title"));
        int source = number(reading, List.of("sources", "s", "name"));
        assertThat(source).as("both files of the change").isEqualTo(title);
        assertThat(title).isBetween(acknowledged, acknowledged + 1);
        Drafts.Draft draft = Drafts.of(folder).find("aaaaaa").orElseThrow();
        int kept = Integer.parseInt(draft.fields().get("number"));
        assertThat(draft).isEqualTo(draft(kept));
        assertThat(kept).isBetween(acknowledged, acknowledged + 1);
        for (int n = 1; n <= acknowledged; n++) {
            assertThat(Files.readAllBytes(folder.resolve("sources/n" + n + ".txt")))
                    .isEqualTo(document(n));
        }
        for (String file : SafeFolder.at(folder).files("sources", 1)) {
            if (!SafeFolder.isBeside(file)) {
                int n = Integer.parseInt(file.replaceAll("\\D", ""));
                assertThat(Files.readAllBytes(folder.resolve(file))).isEqualTo(document(n));
            }
        }
        Desk desk = Desk.open(folder, CLOCK);
        assertThat(desk.change(both(title))).isInstanceOf(Saving.Saved.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(f -> String.valueOf(f.getFileName())))
                    .noneMatch(SafeFolder::isBeside);
        }
    }

    private static int number(Reading reading, List<String> path) {
        String text = reading.manuscript().written(path).map(Written::flow).orElseThrow();
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    /// The number that was acknowledged last; negative when none was.
    private static int last(Path folder) throws IOException {
        String said = Files.readString(said(folder));
        String[] lines = said.substring(0, said.lastIndexOf('\n') + 1).split("\n");
        String last = lines[lines.length - 1];
        return last.matches("\\d+") ? Integer.parseInt(last) : -1;
    }

    private static Path said(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".said");
    }

    private static Process start(Path folder, int from) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saver.class.getName(),
                        folder.toString(),
                        String.valueOf(from))
                .redirectOutput(said(folder).toFile())
                .redirectError(folder.resolveSibling(folder.getFileName() + ".err").toFile())
                .start();
    }
}
