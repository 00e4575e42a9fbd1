package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever links a folder holds, nothing outside it is read or written; pipes are not waited for.
@Timeout(60)
class SafeFolderTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2031-03-10T08:00:00Z"));
    private static final String TEXT = "parties:\n  a:\n    name: A\n  b:\n    name: B\n";
    private static final String SECRET = "parties: {secret: {name: Outside}}\n";

    /// Something that writes in a dossier's folder.
    private interface Saver {
        void save(Path folder) throws IOException;
    }

    private record Named(String name, Saver saver) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Named> savers() {
        return List.of(
                new Named(
                        "a change",
                        folder ->
                                Desk.open(folder, CLOCK)
                                        .change(Edit.set(List.of("parties", "a", "name"), "C"))),
                new Named(
                        "a change taken back",
                        folder -> {
                            Desk desk = Desk.open(folder, CLOCK);
                            desk.undo();
                            desk.redo();
                        }),
                new Named(
                        "a draft",
                        folder -> {
                            Drafts drafts = Drafts.of(folder);
                            for (String name : List.of("aaaaaa", "bbbbbb")) {
                                drafts.keep(
                                        new Drafts.Draft(
                                                name,
                                                List.of("parties"),
                                                CLOCK.instant(),
                                                Map.of("name", "D")));
                                drafts.find(name);
                            }
                            drafts.all();
                            drafts.forget("aaaaaa");
                        }),
                new Named("a document", folder -> Inbox.of(folder).put("note.txt", bytes("note"))),
                new Named("the lock", folder -> FolderLock.take(folder).close()),
                new Named("a new dossier", folder -> Starter.create(folder, Locale.ENGLISH)));
    }

    /// Every name below the folder that some saver touches, and parts of them.
    private static final List<String> NAMES =
            List.of(
                    ".parley",
                    ".parley/lock",
                    ".parley/journal.jsonl",
                    ".parley/drafts",
                    ".parley/drafts/aaaaaa.json",
                    ".parley/drafts/bbbbbb.json",
                    ".parley/change.json",
                    ".parley/finished.json",
                    ".parley/kept",
                    "dossier.yaml",
                    ".dossier.yaml.saving",
                    "evidence.jsonl",
                    "texts",
                    "texts/v1.md",
                    "sources",
                    "sources/note.txt");

    @TempDir Path base;
    private Path folder = Path.of("");
    private Path outside = Path.of("");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectories(base.resolve("received"));
        Files.writeString(folder.resolve("dossier.yaml"), TEXT);
        Files.createDirectories(folder.resolve("texts"));
        Files.writeString(folder.resolve("texts/v1.md"), "Text");
        outside = Files.createDirectories(base.resolve("outside"));
        Files.writeString(outside.resolve("start"), SECRET);
        Files.createDirectories(outside.resolve("home/drafts"));
        Files.writeString(outside.resolve("home/lock"), SECRET);
        Files.writeString(outside.resolve("home/journal.jsonl"), SECRET);
        Files.writeString(outside.resolve("home/drafts/aaaaaa.json"), SECRET);
        Files.writeString(outside.resolve("home/aaaaaa.json"), SECRET);
        Files.writeString(outside.resolve("home/v1.md"), SECRET);
        Files.writeString(outside.resolve("home/note.txt"), SECRET);
    }

    private static Map<String, String> state(Path folder) throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                state.put(
                        folder.relativize(one).toString(),
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

    private void everySaver() throws IOException {
        for (Named one : savers()) {
            try {
                one.saver().save(folder);
            } catch (IOException refused) {
                assertThat(refused).as("%s", one).isInstanceOf(java.io.IOException.class);
            }
        }
    }

    @Test
    void aLinkAtAnyNameThatASaverMayTouchLeadsNobodyOutside() throws IOException {
        Map<String, String> before = state(outside);
        for (String name : NAMES) {
            for (Path target :
                    List.of(
                            outside.resolve("start"),
                            outside.resolve("home"),
                            outside.resolve("not-there-yet"))) {
                write();
                plant(name, target);
                everySaver();
                assertThat(state(outside)).as("%s -> %s", name, target).isEqualTo(before);
                assertThat(folder.resolve(name)).as("the link itself stays").isSymbolicLink();
                Files.delete(folder.resolve(name));
                everySaver();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("savers")
    void noSaverLeavesAnythingBesideItsFiles(Named one) throws IOException {
        Files.createDirectories(folder.resolve("new"));
        one.saver().save(one.name().equals("a new dossier") ? folder.resolve("new") : folder);
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(f -> String.valueOf(f.getFileName())))
                    .noneMatch(name -> name.endsWith(".saving"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dossier.yaml", "more.yaml"})
    void aFileOfTheDossierThatIsALinkIsAProblemAndNotRead(String name) throws IOException {
        plant(name, outside.resolve("start"));
        Reading reading = DossierReader.read(folder);
        assertThat(reading).isInstanceOf(Reading.Faulty.class);
        assertThat(reading.problems())
                .extracting(problem -> problem.line(Locale.ENGLISH))
                .anyMatch(line -> line.startsWith(name + ": this file is a link"))
                .noneMatch(line -> line.contains("secret"));
        assertThat(reading.manuscript().findPlace("secret")).isEmpty();
    }

    @Test
    void everyLinkAndPipeIsToldOfAndNeverWaitedFor() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        Files.createDirectories(folder.resolve("sources/deep"));
        plant("sources/deep/link.txt", outside.resolve("start"));
        plant("sources/more.txt", outside.resolve("start"));
        plant("sources/loop", folder.resolve("sources/loop"));
        plant(".parley/lock", outside.resolve("start"));
        for (String pipe : List.of("pipe.yaml", "evidence.jsonl", "texts/v2.md", "sources/p.txt")) {
            assertThat(
                            new ProcessBuilder("/usr/bin/mkfifo", folder.resolve(pipe).toString())
                                    .start()
                                    .waitFor())
                    .isZero();
        }
        Files.writeString(
                folder.resolve("dossier.yaml"),
                TEXT
                        + "texts:\n  t:\n    file: texts/v2.md\n"
                        + "sources:\n  s:\n    file: sources/deep/link.txt\n"
                        + "claims:\n  c: {text: x, entry: note#1}\n");
        List<String> lines =
                DossierReader.read(folder).problems().stream()
                        .map(problem ->
                                problem.kind().id()
                                        + " "
                                        + problem.place()
                                        + " "
                                        + problem.kind().severity())
                        .toList();
        assertThat(lines)
                .contains(
                        "not-readable pipe.yaml ERROR",
                        "not-readable dossier.yaml:8:11 ERROR",
                        "file-outside dossier.yaml:11:11 ERROR",
                        "no-plain-file .parley/lock NOTICE",
                        "no-plain-file evidence.jsonl NOTICE",
                        "no-plain-file sources/loop NOTICE",
                        "no-plain-file sources/p.txt NOTICE",
                        "no-plain-file sources/more.txt NOTICE");
        everySaver();
        Files.delete(folder.resolve(".parley/lock"));
        assertThat(Inbox.of(folder).put("p.txt", bytes("words")))
                .isEqualTo(new Inbox.Put.New("sources/p-2.txt"));
    }

    @Test
    void aFileKeepsItsModeAndNewPrivateFilesAreTheUsersOwn() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("dossier.yaml");
        for (String mode : List.of("rw-------", "rw-rw----", "rw-r--r--")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            SafeFolder safe = SafeFolder.at(folder);
            try (SafeFolder.Staged staged =
                    safe.stage(
                            "dossier.yaml",
                            SafeFolder.Access.USUAL,
                            out -> {
                                out.write(bytes(TEXT));
                                assertThat(modes(folder, ".saving")).containsOnly("rw-------");
                            })) {
                staged.put();
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(mode);
        }
        for (Named one : savers().subList(0, 5)) {
            one.saver().save(folder);
        }
        assertThat(modes(folder.resolve(".parley"), "")).containsOnly("rw-------");
        assertThat(modes(folder.resolve(".parley/drafts"), "")).containsOnly("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve(".parley"))))
                .isEqualTo("rwx------");
    }

    private static List<String> modes(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<String> modes = new java.util.ArrayList<>();
            for (Path one :
                    all.filter(Files::isRegularFile)
                            .filter(f -> f.toString().endsWith(ending))
                            .toList()) {
                modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)));
            }
            return modes;
        }
    }

    @Test
    void aJournalThatIsAlsoAFileElsewhereIsNotWrittenThrough() throws IOException {
        Files.createDirectories(folder.resolve(".parley"));
        Files.createLink(
                folder.resolve(".parley/journal.jsonl"), outside.resolve("home/journal.jsonl"));
        Map<String, String> before = state(outside);
        Desk.open(folder, CLOCK).change(Edit.set(List.of("parties", "a", "name"), "C"));
        assertThat(state(outside)).isEqualTo(before);
        assertThat(Desk.open(folder, CLOCK).undo()).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void namesThatLeadOutAreRefused() throws IOException {
        SafeFolder safe = SafeFolder.at(folder);
        for (String name :
                List.of(
                        "",
                        ".",
                        "..",
                        "../outside/start",
                        "/etc/passwd",
                        "texts/../../outside/start",
                        "a\0b")) {
            assertThatThrownBy(() -> safe.read(name)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> safe.replace(name, bytes("x"), SafeFolder.Access.USUAL))
                    .isInstanceOf(IOException.class);
        }
        assertThat(outside.resolve("start")).hasContent(SECRET.strip());
    }

    @Test
    void whatASaverThatDiedHasLeftIsTakenAwayByTheNext() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        String random = "00000000-0000-4000-8000-000000000000";
        Path left = folder.resolve(".parley-" + dead.pid() + "-" + random + ".saving");
        Path alive =
                folder.resolve(
                        ".parley-" + ProcessHandle.current().pid() + "-" + random + ".saving");
        Files.writeString(left, "half");
        Files.writeString(alive, "half");
        Desk.open(folder, CLOCK).change(Edit.set(List.of("parties", "a", "name"), "C"));
        assertThat(left).doesNotExist();
        assertThat(alive).exists();
    }
}
