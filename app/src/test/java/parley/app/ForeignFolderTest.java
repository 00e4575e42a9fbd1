package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A dossier's folder that somebody sent may hold links at any name: no command reads or writes outside.
@Timeout(300)
class ForeignFolderTest {

    private static final String BEFORE = "kept as it was\n";

    @TempDir Path base = Path.of("");
    private Path folder = Path.of("");
    private Path outside = Path.of("");

    @BeforeEach
    void write() throws IOException {
        folder = base.resolve("received");
        outside = base.resolve("outside");
        Files.createDirectories(outside.resolve("home"));
        Files.writeString(outside.resolve("start"), BEFORE);
        Path sample = Path.of("..").resolve("examples/lake-serin");
        try (Stream<Path> all = Files.walk(sample)) {
            for (Path one : all.toList()) {
                Path to = folder.resolve(sample.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(one, to);
                }
            }
        }
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(
                folder.resolve("sources/note.txt"),
                "“We need forty boats,” Mara Tolen said on 3 March 2031.\n");
    }

    private record Ran(int code, String said) {}

    private static Ran run(String... args) {
        StringWriter said = new StringWriter();
        int code = Main.run(Map.of(), new PrintWriter(said), new PrintWriter(said), args);
        return new Ran(code, said.toString());
    }

    private Map<String, String> outside() throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> all = Files.walk(outside)) {
            for (Path one : all.toList()) {
                state.put(
                        one.toString(),
                        Files.isRegularFile(one) ? Files.readString(one) : "folder");
            }
        }
        return state;
    }

    private void plant(String name, Path target) throws IOException {
        Path at = folder.resolve(name);
        Files.createDirectories(at.getParent());
        if (Files.isDirectory(at)) {
            try (Stream<Path> all = Files.walk(at)) {
                for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
        Files.deleteIfExists(at);
        Files.createSymbolicLink(at, target);
    }

    @Test
    void noReportIsWrittenThroughALink() throws IOException {
        String dir = folder.toString();
        List<String[]> commands =
                List.of(
                        new String[] {"brief", dir, "-o", dir + "/out/brief.html"},
                        new String[] {
                            "brief", dir, "--format", "docx", "-o", dir + "/out/brief.docx"
                        },
                        new String[] {
                            "ledger", dir, "--format", "xlsx", "-o", dir + "/out/ledger.xlsx"
                        },
                        new String[] {"ledger", dir, "--format", "csv", "-o", dir + "/out"},
                        new String[] {"ledger", dir, "--ics", dir + "/out/days.ics"},
                        new String[] {
                            "export", dir, "--to", "tables", "-o", dir + "/out/tables.xlsx"
                        },
                        new String[] {
                            "export", dir, "--to", "csv", "--level", "team", "-o", dir + "/out"
                        });
        Map<String, String> before = outside();
        Path out = Files.createDirectories(folder.resolve("out"));
        for (String[] command : commands) {
            Ran plain = run(command);
            assertThat(plain.code()).as(plain.said()).isLessThan(Main.WRONG_USE);
            String name;
            try (Stream<Path> all = Files.list(out)) {
                name = "out/" + all.findFirst().orElseThrow().getFileName();
            }
            for (String at : List.of(name, "out")) {
                for (String to : List.of("start", "home", "not-there")) {
                    empty(out);
                    plant(at, outside.resolve(to));
                    Ran ran = run(command);
                    assertThat(ran.said())
                            .as(Arrays.toString(command))
                            .doesNotContain("\tat ")
                            .contains(at);
                    assertThat(ran.code()).isEqualTo(Main.UNREADABLE);
                    assertThat(outside()).as("%s -> %s", at, to).isEqualTo(before);
                    Files.delete(folder.resolve(at));
                    Files.createDirectories(out);
                }
            }
            empty(out);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.toList()) {
                Files.delete(one);
            }
        }
    }

    @Test
    void aReadingFollowsNoLinkAndItsLedgerIsTheUsersOwn() throws IOException {
        Files.writeString(outside.resolve("home/private.txt"), "“Ours alone,” said Mara Tolen.\n");
        Map<String, String> before = outside();
        plant("sources/linked.txt", outside.resolve("home/private.txt"));
        plant("sources/folder", outside.resolve("home"));
        Ran ran = run("read", folder.toString());
        assertThat(ran.code()).as(ran.said()).isEqualTo(Main.DONE);
        assertThat(Files.readString(folder.resolve("evidence.jsonl")))
                .contains("forty boats")
                .doesNotContain("Ours alone");
        if (java.nio.file.FileSystems.getDefault()
                .supportedFileAttributeViews()
                .contains("posix")) {
            assertThat(
                            java.nio.file.attribute.PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            folder.resolve("evidence.jsonl"))))
                    .isEqualTo("rw-------");
        }
        for (String to : List.of("start", "not-there")) {
            plant("evidence.jsonl", outside.resolve(to));
            Ran refused = run("read", folder.toString());
            assertThat(refused.code()).isEqualTo(Main.UNREADABLE);
            assertThat(refused.said().strip().lines().toList())
                    .as(refused.said())
                    .hasSize(1)
                    .allMatch(line -> line.contains("evidence.jsonl is a link"));
            assertThat(outside()).isEqualTo(before);
        }
    }
}
