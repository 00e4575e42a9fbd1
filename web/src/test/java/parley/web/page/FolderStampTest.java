package parley.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A change of what a dossier is read from is always noticed, and nothing else is.
class FolderStampTest {

    private static final Set<String> NAMED = Set.of("texts/deep/down/here/v1.md");

    @TempDir private Path folder;
    private Path yaml;
    private Path text;

    @BeforeEach
    void write() throws IOException {
        yaml = Files.writeString(folder.resolve("dossier.yaml"), "parley: \"1\"\n");
        text = folder.resolve("texts/deep/down/here/v1.md");
        Files.createDirectories(text.getParent());
        Files.writeString(text, "1. One.\n");
    }

    private FolderStamp stamp() {
        return FolderStamp.of(folder, NAMED);
    }

    @Test
    void whatHasNotChangedIsTheSame() {
        assertThat(stamp().isStill(stamp())).isTrue();
    }

    @Test
    void aChangeOfTheSameLengthThatSetsTheTimeBackIsNoticed() throws IOException {
        FileTime old = Files.getLastModifiedTime(yaml);
        FolderStamp before = stamp();
        Files.writeString(yaml, "parley: \"2\"\n");
        Files.setLastModifiedTime(yaml, old);
        assertThat(before.isStill(stamp())).isFalse();
    }

    @Test
    void manyChangesWithinOneTickOfTheClockAreEachNoticed() throws IOException {
        for (int n = 0; n < 200; n++) {
            FolderStamp before = stamp();
            Files.writeString(yaml, "title: %03d\n".formatted(n));
            assertThat(before.isStill(stamp())).as("change %d", n).isFalse();
        }
    }

    @Test
    void aDocumentThatTheDossierNamesCountsHoweverDeepItStands() throws IOException {
        FolderStamp before = stamp();
        Files.writeString(text, "1. Two.\n");
        assertThat(before.isStill(stamp())).isFalse();
        FolderStamp changed = stamp();
        Files.delete(text);
        assertThat(changed.isStill(stamp())).isFalse();
    }

    @Test
    void aFileThatIsNewOrGoneIsNoticed() throws IOException {
        FolderStamp before = stamp();
        Path more = Files.writeString(folder.resolve("more.yaml"), "people: {}\n");
        FolderStamp with = stamp();
        assertThat(before.isStill(with)).isFalse();
        Files.delete(more);
        assertThat(with.isStill(stamp())).isFalse();
        assertThat(before.isStill(stamp())).isTrue();
    }

    @Test
    void otherFilesAndThoseWithADotDoNotCount() throws IOException {
        FolderStamp before = stamp();
        Files.writeString(folder.resolve("notes.txt"), "mine\n");
        Files.writeString(folder.resolve(".dossier.yaml.swp"), "an editor's\n");
        Files.createDirectories(folder.resolve(".parley"));
        Files.writeString(folder.resolve(".parley/journal"), "ours\n");
        assertThat(before.isStill(stamp())).isTrue();
    }

    @Test
    void aFileReplacedByAnotherOfTheSameLooksIsNoticed() throws IOException {
        Files.setLastModifiedTime(yaml, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        FolderStamp before = stamp();
        Path beside = Files.writeString(folder.resolve("beside"), "parley: \"9\"\n");
        Files.setLastModifiedTime(beside, Files.getLastModifiedTime(yaml));
        Files.move(beside, yaml, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(before.isStill(stamp())).isFalse();
    }

    @Test
    void aDossierOpenedThroughALinkIsReadAgainWhenItChanges(@TempDir Path elsewhere)
            throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
        OpenDossier open = new OpenDossier("id", link, InstantSource.system());
        Files.writeString(yaml, "parley: \"1\"\ntitle: One\n");
        FolderState first = open.known();
        assertThat(open.known()).isSameAs(first);
        Files.writeString(yaml, "parley: \"1\"\ntitle: Two\n");
        assertThat(open.known()).isNotSameAs(first);
    }

    @Test
    void whatWasComputedIsForgottenOnlyWhenItIsLetGo() throws IOException {
        OpenDossier open = new OpenDossier("id", folder, InstantSource.system());
        FolderState known = open.known();
        assertThat(open.known()).isSameAs(known);
        open.letGo();
        assertThat(open.known()).isNotSameAs(known);
    }
}
