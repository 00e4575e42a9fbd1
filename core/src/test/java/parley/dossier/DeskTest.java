package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes are saved whole or not at all, never over somebody else's, and can be taken back.
class DeskTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2031-03-10T08:00:00Z"));
    private static final Edit RENAME = Edit.set(List.of("parties", "a", "name"), "Aldoria");

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("dossier.yaml");
    }

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                file(), "# Mine\nparties:\n  a:\n    name: A   # first\n  b:\n    name: B\n");
    }

    @Test
    void aChangeIsSavedAndReadBack() throws IOException {
        Desk desk = Desk.open(folder, CLOCK);
        assertThat(desk.change(RENAME)).isInstanceOf(Saving.Saved.class);
        assertThat(file())
                .hasContent(
                        "# Mine\nparties:\n  a:\n    name: Aldoria   # first\n  b:\n    name: B\n");
        assertThat(desk.change(Edit.remove(List.of("parties", "b"))))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void aFileChangedBySomebodyElseIsNeverOverwritten() throws IOException {
        Desk desk = Desk.open(folder, CLOCK);
        String theirs = Files.readString(file()) + "# theirs\n";
        Files.writeString(file(), theirs);
        Saving saving = desk.change(RENAME);
        assertThat(saving).isInstanceOf(Saving.ChangedElsewhere.class);
        Saving.ChangedElsewhere both = (Saving.ChangedElsewhere) saving;
        assertThat(both.theirs()).isEqualTo(theirs);
        assertThat(both.ours()).contains("name: Aldoria").doesNotContain("# theirs");
        assertThat(file()).hasContent(theirs);
        desk.refresh();
        assertThat(desk.change(RENAME)).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void aChangeThatBreaksTheDossierIsRefused() throws IOException {
        Desk desk = Desk.open(folder, CLOCK);
        String before = Files.readString(file());
        Saving saving = desk.change(Edit.set(List.of("parties", "a", "no deal"), "forty"));
        assertThat(saving).isInstanceOf(Saving.Refused.class);
        assertThat(((Saving.Refused) saving).problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.NOT_A_NUMBER);
        assertThat(file()).hasContent(before);
    }

    @Test
    void aBrokenDossierCanBeMendedStepByStep() throws IOException {
        Files.writeString(file(), "parties:\n  a:\n    no deal: x\n    rolle: y\n");
        Desk desk = Desk.open(folder, CLOCK);
        assertThat(desk.change(Edit.set(List.of("parties", "a", "no deal"), "30")))
                .isInstanceOf(Saving.Saved.class);
        assertThat(desk.reading().problems()).hasSize(1);
    }

    @Test
    void changesAreTakenBackAndMadeAgainInALaterSession() throws IOException {
        String before = Files.readString(file());
        Desk.open(folder, CLOCK).change(RENAME);
        Desk.open(folder, CLOCK).change(Edit.add("parties", "c", "name: C"));
        String after = Files.readString(file());
        assertThat(Desk.open(folder, CLOCK).undo()).isInstanceOf(Saving.Saved.class);
        assertThat(Desk.open(folder, CLOCK).undo()).isInstanceOf(Saving.Saved.class);
        assertThat(Files.readString(file())).isEqualTo(before);
        assertThat(Desk.open(folder, CLOCK).undo()).isInstanceOf(Saving.NothingLeft.class);
        Desk desk = Desk.open(folder, CLOCK);
        assertThat(desk.redo()).isInstanceOf(Saving.Saved.class);
        assertThat(desk.redo()).isInstanceOf(Saving.Saved.class);
        assertThat(Files.readString(file())).isEqualTo(after);
        assertThat(desk.redo()).isInstanceOf(Saving.NothingLeft.class);
        assertThat(desk.journal().lines()).hasSize(6);
    }

    @Test
    void aTornLastLineOfTheJournalIsPassedOver() throws IOException {
        Desk.open(folder, CLOCK).change(RENAME);
        Path journal = folder.resolve(".parley/journal.jsonl");
        Files.writeString(journal, Files.readString(journal) + "{\"kind\":\"DO\",\"at\":\"20");
        Desk desk = Desk.open(folder, CLOCK);
        assertThat(desk.change(Edit.add("parties", "c", "name: C")))
                .isInstanceOf(Saving.Saved.class);
        assertThat(desk.undo()).isInstanceOf(Saving.Saved.class);
        assertThat(desk.undo()).isInstanceOf(Saving.Saved.class);
        assertThat(Files.readString(file())).contains("name: A   # first");
    }

    @Test
    void aChangeThatWasAnnouncedAndNeverMadeIsPassedOver() throws IOException {
        Desk.open(folder, CLOCK).change(RENAME);
        String saved = Files.readString(file());
        Desk.open(folder, CLOCK).change(Edit.add("parties", "c", "name: C"));
        Files.writeString(file(), saved); // as if the program had died before the rename
        Desk desk = Desk.open(folder, CLOCK);
        assertThat(desk.undo()).isInstanceOf(Saving.Saved.class);
        assertThat(Files.readString(file())).contains("name: A   # first");
    }

    @Test
    void withoutItsOwnFolderNothingButTheWayBackIsLost() throws IOException {
        Desk.open(folder, CLOCK).change(RENAME);
        try (var files = Files.walk(folder.resolve(".parley"))) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        Desk desk = Desk.open(folder, CLOCK);
        assertThat(desk.undo()).isInstanceOf(Saving.NothingLeft.class);
        assertThat(desk.change(Edit.add("parties", "c", "name: C")))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void aDocumentThatIsNoLongerWhatItsHashSaysIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("texts"));
        Files.writeString(folder.resolve("texts/p.md"), "1. One\n");
        String hash = FolderFiles.sha256(folder.resolve("texts/p.md"));
        Desk desk = Desk.open(folder, CLOCK);
        desk.change(Edit.add("texts", "d1", "file: texts/p.md\nsha256: " + hash));
        assertThat(desk.refresh().problems()).isEmpty();
        Files.writeString(folder.resolve("texts/p.md"), "1. Two\n");
        assertThat(desk.refresh()).isInstanceOf(Reading.Sound.class);
        assertThat(desk.reading().problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.FILE_CHANGED);
    }
}
