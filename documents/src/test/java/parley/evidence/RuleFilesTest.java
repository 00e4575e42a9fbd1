package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.language.Language;

class RuleFilesTest {

    @Test
    void misspeltSectionIsAnError() {
        Rulebook rules = Rulebook.of(Language.FR);
        assertThatThrownBy(() -> rules.phrases("acording to"))
                .hasMessageContaining("no section [acording to] in fr/");
        assertThatThrownBy(() -> rules.isSource("persons", "ministre"))
                .hasMessageContaining("no section [persons] in fr/sources.txt");
        assertThatThrownBy(() -> rules.act("offer verbs", "offrir"))
                .hasMessageContaining("no section [offer verbs] in fr/acts.txt");
    }

    private static List<String> classes(Class<?> beside) throws IOException, URISyntaxException {
        return names(beside, beside.getSimpleName() + ".class").stream()
                .filter(n -> n.endsWith(".class") && !n.contains("$"))
                .map(n -> n.replace(".class", ""))
                .filter(n -> !n.equals("package-info"))
                .toList();
    }

    /// The names of all files beside one, in a folder of classes or in a jar.
    private static List<String> names(Class<?> of, String file)
            throws IOException, URISyntaxException {
        URI at = of.getResource(file).toURI();
        if (at.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(at, Map.of())) {
                return names(jar.provider().getPath(at).getParent());
            }
        }
        return names(Path.of(at).getParent());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    @Test
    void fingerprintHoldsEveryClassOfTheLanguageRoom() throws IOException, URISyntaxException {
        assertThat(Fingerprint.LANGUAGE_CLASSES).containsAll(classes(Language.class));
    }

    @Test
    void fingerprintHoldsEveryClassThatReads() throws IOException, URISyntaxException {
        List<String> keeping =
                List.of(
                        "Anchoring",
                        "Correction",
                        "EvidenceLedger",
                        "Fingerprint",
                        "FolderReading",
                        "Independence",
                        "IssueLinks",
                        "LedgerEntry",
                        "LedgerException",
                        "LedgerExport",
                        "LedgerFile",
                        "LedgerIndex",
                        "LedgerLines",
                        "LedgerSource",
                        "MeetingCounts",
                        "Outlets");
        List<String> reading = Fingerprint.CLASSES;
        List<String> here =
                classes(Fingerprint.class).stream()
                        .filter(c -> !c.endsWith("Test") && !keeping.contains(c))
                        .toList();
        assertThat(reading).containsAll(here);
    }

    @Test
    void everyListOfTheLanguageRoomIsInTheFingerprint() throws IOException, URISyntaxException {
        for (Language language : Language.values()) {
            assertThat(Fingerprint.LANGUAGE_LISTS)
                    .containsAll(
                            names(Language.class, language.code() + "/detection.txt").stream()
                                    .filter(n -> n.endsWith(".txt"))
                                    .toList());
        }
    }
}
