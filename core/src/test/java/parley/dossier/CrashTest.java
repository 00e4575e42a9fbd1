package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that saves without pause is killed at random moments: the file is always one of the texts
/// that were saved, whole, and the next save works.
class CrashTest {

    private static final int KILLS = Integer.getInteger("parley.kills", 200);
    private static final int AT_ONCE = 4;

    @TempDir Path folder;

    /// Saves for ever. Each text says its number on its first and last line, with a filling between that
    /// takes several disk blocks.
    static final class Saver {
        private Saver() {}

        public static void main(String... args) throws IOException {
            Path folder = Path.of(args[0]);
            byte[][] texts = new byte[16][];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = text(i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            }
            for (int i = 0; ; i = (i + 1) % texts.length) {
                try (FolderLock _ = FolderLock.take(folder)) {
                    SafeFolder.at(folder)
                            .replace("dossier.yaml", texts[i], SafeFolder.Access.USUAL);
                }
            }
        }
    }

    private static String text(int number) {
        String filling =
                ("# " + (char) ('a' + number) + "x".repeat(97) + "\n").repeat(100 + 37 * number);
        return "title: text " + number + "\n" + filling + "# end of " + number + "\n";
    }

    @Test
    void afterKillsAtRandomMomentsTheFileIsAlwaysOneOfTheTextsSaved() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Path one = Files.createDirectories(folder.resolve("d" + i));
            Files.writeString(one.resolve("dossier.yaml"), text(0));
            folders.add(one);
        }
        for (int kills = 0; kills < KILLS; kills += AT_ONCE) {
            List<Process> savers = new ArrayList<>();
            for (Path one : folders) {
                savers.add(start(one));
            }
            for (int i = 0; i < AT_ONCE; i++) {
                awaitFirstSave(folders.get(i), savers.get(i));
            }
            Thread.sleep(random.nextInt(6), random.nextInt(999_999));
            savers.forEach(Process::destroyForcibly);
            for (int i = 0; i < AT_ONCE; i++) {
                savers.get(i).waitFor();
                assertWhole(folders.get(i));
            }
        }
    }

    /// The saver is at work when the file is no longer the very one it started from.
    private static void awaitFirstSave(Path folder, Process saver) throws Exception {
        Object before = key(folder);
        while (saver.isAlive() && key(folder).equals(before)) {
            Thread.sleep(0, 200_000);
        }
        assertThat(saver.isAlive()).isTrue();
    }

    private static Object key(Path folder) throws IOException {
        Path file = folder.resolve("dossier.yaml");
        return List.of(
                Files.getLastModifiedTime(file),
                String.valueOf(Files.getAttribute(file, "unix:ino")));
    }

    private static Process start(Path folder) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saver.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void assertWhole(Path folder) throws IOException {
        String found = Files.readString(folder.resolve("dossier.yaml"));
        String first = found.lines().findFirst().orElse("");
        assertThat(first).matches("title: text \\d+");
        int number = Integer.parseInt(first.substring("title: text ".length()));
        assertThat(found.equals(text(number))).as("text %s is whole", number).isTrue();
        assertThat(DossierReader.read(folder)).isInstanceOf(Reading.Sound.class);
    }
}
