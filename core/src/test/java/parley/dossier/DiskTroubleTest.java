package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A disk that is full, a right that is missing, a folder that was moved: each saver says so in one
/// sentence, and every file is what it was.
///
/// A full disk is a limit on the size of files that the system sets for a program of its own (`ulimit -f`):
/// the write fails in the middle, as it does there.
class DiskTroubleTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2031-03-10T08:00:00Z"));
    private static final String LONG = "# " + "filling ".repeat(8_000) + "\n";

    @TempDir Path base;
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectories(base.resolve("d"));
        Files.writeString(folder.resolve("dossier.yaml"), "title: One\n");
        Files.writeString(folder.resolve("sources.yaml"), "sources:\n  s: {name: S}\n" + LONG);
        Desk.open(folder, CLOCK).change(Edit.set(List.of("title"), "Two"));
        Drafts.of(folder).keep(draft("early"));
        Inbox.of(folder).put("early.txt", bytes("early"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Drafts.Draft draft(String words) {
        return new Drafts.Draft(
                "aaaaaa", List.of("sources"), CLOCK.instant(), Map.of("words", words));
    }

    /// Tries every saver on files that are long, and says what came of each, one line each.
    static final class Savers {
        private Savers() {}

        public static void main(String... args) throws IOException {
            Path folder = Path.of(args[0]);
            Edit name = Edit.set(List.of("sources", "s", "name"), "T");
            Edit title = Edit.set(List.of("title"), "Three");
            System.out.println("file: " + said(Desk.open(folder, CLOCK).change(name)));
            System.out.println("files: " + said(Desk.open(folder, CLOCK).change(title, name)));
            System.out.println("draft: " + said(() -> Drafts.of(folder).keep(draft(LONG))));
            System.out.println(
                    "document: " + said(() -> Inbox.of(folder).put("late.txt", bytes(LONG))));
            if (args.length > 1) {
                System.out.println("small: " + said(Desk.open(folder, CLOCK).change(title)));
                System.out.println("undo: " + said(Desk.open(folder, CLOCK).undo()));
            }
        }
    }

    private interface Act {
        void run() throws IOException;
    }

    private static String said(Act act) {
        try {
            act.run();
            return "saved";
        } catch (IOException e) {
            return DiskTrouble.sentence(e, Locale.ENGLISH);
        }
    }

    private static String said(Saving saving) {
        return saving instanceof Saving.NotWritten not
                ? not.sentence(Locale.ENGLISH)
                : saving.getClass().getSimpleName();
    }

    /// What the savers said, in a program of their own behind these words.
    private List<String> tried(List<String> before, String... after) throws Exception {
        List<String> command = new ArrayList<>(before);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Savers.class.getName(),
                        folder.toString()));
        command.addAll(List.of(after));
        Path said = base.resolve("said");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        List<String> lines = Files.readAllLines(said);
        assertThat(lines).hasSize(4 + 2 * after.length);
        return lines;
    }

    private Map<String, String> state() throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                boolean file = Files.isRegularFile(one);
                state.put(
                        folder.relativize(one).toString(), file ? Files.readString(one) : "folder");
                assertThat(file && Files.size(one) == 0 && !one.endsWith("lock"))
                        .as("%s has 0 bytes", one)
                        .isFalse();
            }
        }
        return state;
    }

    @Test
    void aFullDiskLeavesEveryFileAsItWasAndIsSaidInASentence() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Map<String, String> before = state();
        List<String> lines = tried(List.of("/bin/sh", "-c", "ulimit -f 16; exec \"$@\"", "sh"));
        assertThat(lines)
                .allMatch(line ->
                        line.matches(
                                "\\w+: .* could not be read or written \\(.*\\); nothing was changed\\. .*"));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void whereTheJournalCannotGrowTheFileIsNotChangedEither() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Path journal = folder.resolve(".parley/journal.jsonl");
        Files.writeString(journal, Files.readString(journal) + "\n".repeat(40_000));
        Map<String, String> before = state();
        List<String> lines =
                tried(List.of("/bin/sh", "-c", "ulimit -f 16; exec \"$@\"", "sh"), "small");
        assertThat(lines).allMatch(line -> line.contains("nothing was changed"));
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".parley"})
    void whereARightIsMissingNothingIsChangedAndItIsSaidInASentence(String closed)
            throws Exception {
        boolean everything = System.getProperty("user.name").equals("root");
        Path setpriv = Path.of("/usr/bin/setpriv");
        assumeTrue(!everything || Files.isExecutable(setpriv));
        Path shut = folder.resolve(closed);
        Map<String, String> before = state();
        List<Path> folders;
        try (Stream<Path> all = Files.walk(shut)) {
            folders = all.filter(Files::isDirectory).toList();
        }
        for (Path one : folders) {
            Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        Files.setPosixFilePermissions(
                folder.resolve(".parley/lock"), PosixFilePermissions.fromString("r--------"));
        List<String> lines =
                tried(
                        everything
                                ? List.of(
                                        setpriv.toString(),
                                        "--bounding-set=-dac_override,-dac_read_search")
                                : List.of(),
                        "small");
        for (Path one : folders) {
            Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("document: ") || closed.isEmpty())
                .allMatch(line -> line.contains("may not be read or written by you"))
                .noneMatch(line -> line.contains(".saving"));
        Map<String, String> after = state();
        after.remove("sources/late.txt"); // only that folder may still be written
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aFolderThatWasMovedMeanwhileIsNotMadeAgain() throws Exception {
        Desk desk = Desk.open(folder, CLOCK);
        Path moved = Files.move(folder, base.resolve("moved"));
        String sentence = said(desk.change(Edit.set(List.of("title"), "Three")));
        assertThat(sentence)
                .isEqualTo(
                        folder
                                + " is not there any more; nothing was written. If the folder was"
                                + " moved, open it where it is now");
        assertThat(said(desk.undo())).isEqualTo(sentence);
        assertThat(folder).doesNotExist();
        assertThat(moved.resolve("dossier.yaml")).hasContent("title: Two\n");
    }
}
