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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A change over several files is made, taken back and finished as one, and never over somebody else's.
class CommitTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2031-03-10T08:00:00Z"));
    private static final String FIRST = "title: One\n# mine\n";
    private static final String SECOND = "parties:\n  a:\n    name: A\n  b:\n    name: B\n";
    private static final List<Edit> BOTH =
            List.of(
                    Edit.set(List.of("title"), "Two"),
                    Edit.set(List.of("parties", "a", "name"), "Aldoria"));

    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("dossier.yaml"), FIRST);
        Files.writeString(folder.resolve("parties.yaml"), SECOND);
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<String> texts() throws IOException {
        return List.of(text("dossier.yaml"), text("parties.yaml"));
    }

    private static final List<String> BEFORE = List.of(FIRST, SECOND);
    private static final List<String> AFTER =
            List.of(FIRST.replace("One", "Two"), SECOND.replace("name: A\n", "name: Aldoria\n"));

    private Stream<String> cutShort() {
        return DossierReader.read(folder).problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.CUT_SHORT)
                .map(problem -> problem.line(Locale.ENGLISH));
    }

    private void nothingIsLeftBeside() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(f -> String.valueOf(f.getFileName())))
                    .noneMatch(SafeFolder::isBeside)
                    .doesNotContain("change.json");
        }
    }

    @Test
    void aChangeOverTwoFilesIsMadeTakenBackAndMadeAgainAsOne() throws IOException {
        assertThat(Desk.open(folder, CLOCK).change(BOTH)).isInstanceOf(Saving.Saved.class);
        assertThat(texts()).isEqualTo(AFTER);
        assertThat(Desk.open(folder, CLOCK).undo()).isInstanceOf(Saving.Saved.class);
        assertThat(texts()).isEqualTo(BEFORE);
        assertThat(Desk.open(folder, CLOCK).undo()).isInstanceOf(Saving.NothingLeft.class);
        assertThat(Desk.open(folder, CLOCK).redo()).isInstanceOf(Saving.Saved.class);
        assertThat(texts()).isEqualTo(AFTER);
        assertThat(Desk.open(folder, CLOCK).redo()).isInstanceOf(Saving.NothingLeft.class);
        assertThat(Desk.open(folder, CLOCK).undo()).isInstanceOf(Saving.Saved.class);
        assertThat(texts()).isEqualTo(BEFORE);
        nothingIsLeftBeside();
    }

    @Test
    void whereOneOfTheFilesWasChangedElsewhereNeitherIsWritten() throws IOException {
        Desk desk = Desk.open(folder, CLOCK);
        Files.writeString(folder.resolve("parties.yaml"), SECOND + "# theirs\n");
        assertThat(desk.change(BOTH))
                .isInstanceOfSatisfying(
                        Saving.ChangedElsewhere.class,
                        both -> {
                            assertThat(both.file()).isEqualTo("parties.yaml");
                            assertThat(both.theirs()).endsWith("# theirs\n");
                            assertThat(both.ours()).contains("Aldoria");
                        });
        assertThat(texts()).containsExactly(FIRST, SECOND + "# theirs\n");
        nothingIsLeftBeside();
    }

    @Test
    void takingBackAskedForAfterSomebodyElseChangedOneFileTouchesNeither() throws IOException {
        Desk.open(folder, CLOCK).change(BOTH);
        Files.writeString(folder.resolve("parties.yaml"), AFTER.getLast() + "# theirs\n");
        assertThat(Desk.open(folder, CLOCK).undo()).isInstanceOf(Saving.ChangedElsewhere.class);
        assertThat(texts()).containsExactly(AFTER.getFirst(), AFTER.getLast() + "# theirs\n");
    }

    @Test
    void aSectionIsNotMovedIntoAnotherFileWhileAnEditorHasEmptiedItsOwn() throws IOException {
        Desk desk = Desk.open(folder, CLOCK);
        Files.writeString(folder.resolve("parties.yaml"), ""); // an editor about to write
        Edit more = Edit.add("parties", "c", "name: C");
        assertThat(desk.change(more)).isInstanceOf(Saving.ChangedElsewhere.class);
        desk.refresh();
        assertThat(desk.change(more)).isInstanceOf(Saving.ChangedElsewhere.class);
        assertThat(text("dossier.yaml")).isEqualTo(FIRST);
        Files.writeString(folder.resolve("parties.yaml"), SECOND);
        desk.refresh();
        assertThat(desk.change(more)).isInstanceOf(Saving.Saved.class);
        assertThat(text("dossier.yaml")).isEqualTo(FIRST);
        assertThat(text("parties.yaml")).contains("name: C");
    }

    @Test
    void aNewVersionIsPutOnlyOverWhatWasRead() throws IOException {
        SafeFolder safe = SafeFolder.at(folder);
        byte[] ours = bytes("ours\n");
        try (SafeFolder.Staged staged =
                safe.stage("dossier.yaml", SafeFolder.Access.USUAL, out -> out.write(ours))) {
            Files.writeString(folder.resolve("dossier.yaml"), "theirs\n");
            assertThat(staged.putOver(bytes(FIRST)).map(CommitTest::string)).contains("theirs\n");
            assertThat(text("dossier.yaml")).isEqualTo("theirs\n");
            assertThat(staged.putOver(bytes("theirs\n"))).isEmpty();
            assertThat(text("dossier.yaml")).isEqualTo("ours\n");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// As a program leaves it that dies after the first file.
    private void dieAfterTheFirst() throws IOException {
        SafeFolder safe = SafeFolder.at(folder);
        List<SafeFolder.Staged> parts = new ArrayList<>();
        for (int i = 0; i < BEFORE.size(); i++) {
            byte[] after = bytes(AFTER.get(i));
            parts.add(
                    safe.stage(
                            i == 0 ? "dossier.yaml" : "parties.yaml",
                            SafeFolder.Access.USUAL,
                            out -> out.write(after)));
        }
        safe.makeFolder(FolderLock.OWN, SafeFolder.Access.PRIVATE);
        Commit.note(safe, "Both", parts);
        parts.getFirst().put();
    }

    @Test
    void aChangeThatWasCutShortIsSaidByReadingAndFinishedByTheNextStart() throws IOException {
        dieAfterTheFirst();
        assertThat(cutShort())
                .singleElement()
                .asString()
                .contains("dossier.yaml, parties.yaml")
                .contains("“Both”")
                .contains("it is finished at the next start");
        assertThat(texts()).as("reading writes nothing").containsExactly(AFTER.getFirst(), SECOND);
        Desk desk = Desk.open(folder, CLOCK);
        assertThat(texts()).isEqualTo(AFTER);
        nothingIsLeftBeside();
        assertThat(cutShort()).singleElement().asString().contains("has been finished since");
        desk.change(Edit.set(List.of("title"), "Three"));
        assertThat(cutShort()).as("said until the next save").isEmpty();
    }

    @Test
    void whereSomebodyElseChangedTheSecondFileTheirsStaysAndOursIsKept() throws IOException {
        dieAfterTheFirst();
        Files.writeString(folder.resolve("parties.yaml"), SECOND + "# theirs\n");
        Desk.open(folder, CLOCK);
        assertThat(text("parties.yaml")).isEqualTo(SECOND + "# theirs\n");
        assertThat(text(".parley/kept/parties.yaml")).isEqualTo(AFTER.getLast());
        assertThat(cutShort())
                .singleElement()
                .asString()
                .contains("parties.yaml had been changed by somebody else");
        nothingIsLeftBeside();
    }

    @Test
    void aForgedNotePutsNothingInPlace() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/config"), "kept\n");
        Files.writeString(folder.resolve("planted"), "run me\n");
        String beside = ".parley-1-00000000-0000-0000-0000-000000000000.saving";
        Files.writeString(folder.resolve(beside), "run me\n");
        String hash = FolderFiles.sha256(bytes("run me\n"));
        String kept = FolderFiles.sha256(bytes("kept\n"));
        List<String> parts = new ArrayList<>();
        for (String file : List.of(".git/config", "../outside", "/etc/none", "sub/../../outside")) {
            for (String from : List.of(beside, "planted", "../planted")) {
                parts.add(
                        "{\"file\":\"%s\",\"beside\":\"%s\",\"before\":\"%s\",\"after\":\"%s\"}"
                                .formatted(file, from, kept, hash));
            }
        }
        parts.add(
                "{\"file\":\"dossier.yaml\",\"beside\":\"planted\",\"before\":\"%s\",\"after\":\"%s\"}"
                        .formatted(FolderFiles.sha256(bytes(FIRST)), hash));
        for (String note :
                List.of("{\"title\":\"x\",\"parts\":[" + String.join(",", parts) + "]}", "{", "")) {
            Files.createDirectories(folder.resolve(".parley"));
            Files.writeString(folder.resolve(Commit.NOTE), note);
            assertThat(FolderLock.settle(folder)).isTrue();
            assertThat(text(".git/config")).isEqualTo("kept\n");
            assertThat(texts()).isEqualTo(BEFORE);
            assertThat(folder.resolve(Commit.NOTE)).doesNotExist();
            assertThat(folder.resolveSibling("outside")).doesNotExist();
        }
    }

    @Test
    void troubleAtTheLastFileTakesTheFirstOnesBack() throws IOException {
        SafeFolder safe = SafeFolder.at(folder);
        Saving saving;
        try (SafeFolder.Staged ledger =
                safe.stage(
                        "evidence.jsonl",
                        SafeFolder.Access.PRIVATE,
                        out -> out.write(bytes("{}\n")))) {
            saving =
                    Desk.open(folder, CLOCK)
                            .change(
                                    BOTH,
                                    Optional.of(
                                            new Desk.Companion() {
                                                @Override
                                                public SafeFolder.Staged staged() {
                                                    return ledger;
                                                }

                                                @Override
                                                public boolean isUnchanged() throws IOException {
                                                    Files.createDirectory(
                                                            folder.resolve("evidence.jsonl"));
                                                    return true;
                                                }
                                            }));
        }
        assertThat(saving)
                .isInstanceOfSatisfying(
                        Saving.NotWritten.class,
                        not -> {
                            assertThat(not.toBeFinished()).isFalse();
                            assertThat(not.sentence(Locale.ENGLISH)).contains("evidence.jsonl");
                        });
        assertThat(texts()).isEqualTo(BEFORE);
        assertThat(Desk.open(folder, CLOCK).undo()).isInstanceOf(Saving.NothingLeft.class);
        nothingIsLeftBeside();
    }

    @Test
    void whereTheLedgerChangedMeanwhileTheDossierIsNotWritten() throws IOException {
        SafeFolder safe = SafeFolder.at(folder);
        try (SafeFolder.Staged ledger =
                safe.stage("evidence.jsonl", SafeFolder.Access.PRIVATE, out -> out.write('\n'))) {
            Saving saving =
                    Desk.open(folder, CLOCK)
                            .change(
                                    BOTH,
                                    Optional.of(
                                            new Desk.Companion() {
                                                @Override
                                                public SafeFolder.Staged staged() {
                                                    return ledger;
                                                }

                                                @Override
                                                public boolean isUnchanged() {
                                                    return false;
                                                }
                                            }));
            assertThat(saving)
                    .isInstanceOfSatisfying(
                            Saving.ChangedElsewhere.class,
                            other -> assertThat(other.file()).isEqualTo("evidence.jsonl"));
        }
        assertThat(texts()).isEqualTo(BEFORE);
        nothingIsLeftBeside();
    }
}
