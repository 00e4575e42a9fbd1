package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What nobody writes on purpose: huge files, deep nests, wrong bytes, links out of the folder. One clear
/// sentence each.
class HostileTest {

    @TempDir Path folder;

    private List<Problem.Kind> kinds() {
        return DossierReader.read(folder).problems().stream()
                .map(Problem::kind)
                .distinct()
                .toList();
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(folder.resolve("dossier.yaml"), bytes);
    }

    private static List<Problem.Kind> kinds(String text) {
        return DossierReader.read(Map.of("dossier.yaml", text)).problems().stream()
                .map(Problem::kind)
                .distinct()
                .toList();
    }

    @Test
    void aFileOfFiftyMegabytesIsNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("dossier.yaml").toFile(), "rw")) {
            file.setLength(50_000_000);
        }
        assertThat(kinds()).containsExactly(Problem.Kind.FILE_TOO_LARGE);
    }

    @Test
    void theLargestFileThatIsReadEndsInProblemsToo() {
        String line = "  x: {a: [b, c, d, e, f, g, h]}\n";
        String text = "parties:\n" + line.repeat((SourceText.LIMIT - 20) / line.length());
        assertThat(kinds(text)).contains(Problem.Kind.TOO_MUCH);
    }

    @Test
    void deepNestsAreRefused() {
        assertThat(kinds("parties: " + "[".repeat(50_000))).containsExactly(Problem.Kind.TOO_DEEP);
        assertThat(kinds("parties: " + "{a: ".repeat(50_000)))
                .containsExactly(Problem.Kind.TOO_DEEP);
        assertThat(
                        kinds(
                                ProblemsTest.SOUND
                                        + "rules:\n  r1:\n    fixed: '"
                                        + "(".repeat(3000)
                                        + "form is treaty"
                                        + ")".repeat(900)
                                        + "'\n"))
                .containsExactly(Problem.Kind.BAD_CONDITION);
    }

    @Test
    void otherEncodingsAreNamedAtTheirFirstByte() throws IOException {
        write("title: Été\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(DossierReader.read(folder).problems())
                .extracting(Problem::kind, p -> p.place().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Problem.Kind.NOT_UTF8, "dossier.yaml:1:8"));
        write("title: A\n".getBytes(StandardCharsets.UTF_16));
        assertThat(kinds()).containsExactly(Problem.Kind.NOT_UTF8);
        write("title: A\u0007B\n".getBytes(StandardCharsets.UTF_8));
        assertThat(kinds()).containsExactly(Problem.Kind.CONTROL_CHARACTER);
    }

    @Test
    void byteOrderMarksAndWindowsLineEndsAreNoProblem() throws IOException {
        write(
                ("\uFEFF" + ProblemsTest.SOUND.replace("\n", "\r\n"))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(DossierReader.read(folder).problems()).isEmpty();
        write(
                ProblemsTest.SOUND
                        .replace("\n", "\r\n")
                        .replace("no deal: 30", "no deal: thirty")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(DossierReader.read(folder).problems())
                .extracting(p -> p.place().toString())
                .containsExactly("dossier.yaml:5:14");
    }

    @Test
    void placesCountLettersNotBytes() {
        String text =
                ProblemsTest.SOUND.replace(
                        "title: Lake talks", "title: {en: \"\uD83D\uDE00 é\", xx: b}");
        assertThat(DossierReader.read(Map.of("dossier.yaml", text)).problems())
                .extracting(p -> p.place().toString())
                .containsExactly("dossier.yaml:2:20");
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.createDirectories(folder.resolve("texts"));
        Files.createSymbolicLink(folder.resolve("texts/d1.md"), secret);
        write("texts:\n  d1:\n    file: texts/d1.md\n".getBytes(StandardCharsets.UTF_8));
        assertThat(kinds()).containsExactly(Problem.Kind.FILE_OUTSIDE);
        assertThat(FolderFiles.find(folder, "texts/d1.md")).isEmpty();
        Files.delete(secret);
    }

    @Test
    void controlCharactersWrittenAsEscapesAreProblemsInKeysAndValues() {
        assertThat(kinds("title: \"bell \\a\"\n")).containsExactly(Problem.Kind.CONTROL_CHARACTER);
        assertThat(kinds("title: \"\\e[2J\"\n")).containsExactly(Problem.Kind.CONTROL_CHARACTER);
        assertThat(kinds("parties:\n  \"a\\x07\": {name: A}\n  b: {name: B}\n"))
                .contains(Problem.Kind.CONTROL_CHARACTER);
        assertThat(kinds("title: \"two\\tparts\"\n")).isEmpty();
    }

    @Test
    void aSearchThatCannotEndSaysThatItGaveUp() {
        // Twelve pigeons in eleven holes: contradictory, and no bounded search of this kind sees
        // it.
        StringBuilder text = new StringBuilder("issues:\n");
        for (int pigeon = 0; pigeon < 12; pigeon++) {
            text.append("  p")
                    .append(pigeon)
                    .append(":\n    options: [a, b, c, d, e, f, g, h, i, j, k]\n");
        }
        text.append("rules:\n");
        for (char hole = 'a'; hole <= 'k'; hole++) {
            text.append("  r").append(hole).append(":\n    at most:\n      count: 1\n      of:\n");
            for (int pigeon = 0; pigeon < 12; pigeon++) {
                text.append("        - p").append(pigeon).append(" is ").append(hole).append("\n");
            }
        }
        Reading reading = DossierReader.read(Map.of("dossier.yaml", text.toString()));
        assertThat(reading).isInstanceOf(Reading.Sound.class);
        assertThat(reading.problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.SEARCH_GAVE_UP);
    }

    @Test
    void manyMistakesAreCutShort() {
        StringBuilder text = new StringBuilder("parties:\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("  p")
                    .append(i)
                    .append(":\n    nmae: x\n    basis: q")
                    .append(i)
                    .append("\n");
        }
        assertThat(DossierReader.read(Map.of("dossier.yaml", text.toString())).problems())
                .hasSize(Problems.LIMIT + 1);
    }
}
