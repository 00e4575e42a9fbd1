package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import parley.document.Document;
import parley.document.DocumentReader;

/// `parley compare` from the outside: what it prints, and how it ends.
class CompareCommandTest {

    @TempDir private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(Map.of(), new PrintWriter(out), new PrintWriter(err), args);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void oneTrueSentenceComesFirstThenEachChangeWithItsSlots() throws IOException {
        String old =
                file(
                        "old.txt",
                        "1. Aldoria shall open the port.\n2. The Council shall verify the count.\n");
        String now =
                file(
                        "new.txt",
                        "1. Aldoria will seek to open the port.\n2. The Council shall verify the count.\n");
        assertThat(run("compare", old, now, "--lang", "en")).isEqualTo(Main.DONE);
        assertThat(out.toString())
                .startsWith("2 points: 1 the same, 1 softened.")
                .contains("duty: shall -> will seek to");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void exitCodeOneAsksForActionOnlyWhenAsked() throws IOException {
        String old = file("old.txt", "1. The ban covers rifles.\n");
        String now = file("new.txt", "1. The ban covers rifles and ammunition.\n");
        assertThat(run("compare", old, now)).isEqualTo(Main.DONE);
        assertThat(run("compare", old, now, "--exit-code")).isEqualTo(Main.ACT);
        assertThat(run("compare", old, old, "--exit-code")).isEqualTo(Main.DONE);
    }

    @Test
    void jsonHoldsTheContract() throws IOException {
        String old = file("old.txt", "3. The fee shall not exceed 900 crowns.\n");
        String now = file("new.txt", "4. The fee shall not exceed 950 crowns.\n");
        run(
                "compare",
                old,
                now,
                "--format",
                "json",
                "--red-line",
                "The fee must never exceed 920 crowns.");
        assertThat(out.toString())
                .contains("\"parley\" : \"1\"")
                .contains("\"old\" : [ \"3\" ]")
                .contains("\"new\" : [ \"4\" ]")
                .contains("\"verdict\" : \"widened\"")
                .contains("\"status\" : \"crossed\"");
    }

    @Test
    void thePageIsOneFileWithoutScriptInTheLanguageAsked() throws IOException {
        String old = file("old.txt", "1. L'Union livre <du> blé à la commission des Parties.\n");
        String now = file("new.txt", "1. L'Union livre <du> bois à la commission des Parties.\n");
        run("compare", old, now, "--format", "html", "--lang", "fr");
        assertThat(out.toString())
                .contains("<html lang=\"fr\">")
                .contains("à lire par une personne")
                .contains("&lt;du")
                .doesNotContain("<script")
                .doesNotContain("http");
    }

    @Test
    void acceptingAllTrackedChangesGivesTheNewTextAndRejectingAllTheOldOne() throws Exception {
        String before =
                "Plan for the lake\n\n1. Aldoria shall open the port within 30 days.\n2. The old clause goes away entirely.\n"
                        + "3. The Council shall verify the count each month.\n4. Nets are marked in red & white.\n";
        String after =
                "Plan for the lake\n\n1. Nets are marked in red & white.\n2. Aldoria may open the port within 45 days.\n"
                        + "3. The Council shall verify the count each month.\n4. Fees < 900 crowns are paid at once.\n";
        Path made = folder.resolve("changes.docx");
        assertThat(
                        run(
                                "compare",
                                file("old.txt", before),
                                file("new.txt", after),
                                "--format",
                                "docx",
                                "-o",
                                made.toString()))
                .isEqualTo(Main.DONE);
        assertThat(lines(made, "ins")).isEqualTo(before.lines().filter(l -> !l.isEmpty()).toList());
        assertThat(lines(made, "del")).isEqualTo(after.lines().filter(l -> !l.isEmpty()).toList());
        Document read = DocumentReader.read(made);
        assertThat(read.text().lines().filter(l -> !l.isBlank()).toList())
                .isEqualTo(lines(made, "del"));
        assertThat(read.changes()).isNotEmpty();
    }

    /// The paragraphs of a Word file without what such a mark ("ins", "del") holds, read from its XML.
    private static List<String> lines(Path file, String without) throws Exception {
        String space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        List<String> lines = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            NodeList paragraphs =
                    factory.newDocumentBuilder()
                            .parse(zip.getInputStream(zip.getEntry("word/document.xml")))
                            .getElementsByTagNameNS(space, "p");
            for (int i = 0; i < paragraphs.getLength(); i++) {
                Element paragraph = (Element) paragraphs.item(i);
                StringBuilder line = new StringBuilder();
                NodeList nodes = paragraph.getElementsByTagNameNS(space, "*");
                for (int k = 0; k < nodes.getLength(); k++) {
                    Element node = (Element) nodes.item(k);
                    boolean text = Set.of("t", "delText").contains(node.getLocalName());
                    boolean out =
                            node.getParentNode().getParentNode().getLocalName().equals(without);
                    if (text && !out) {
                        line.append(node.getTextContent());
                    }
                }
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                }
            }
        }
        return lines;
    }

    @Test
    void theMarksLieExactlyOnTheWordsThatDiffer() throws IOException {
        String old = file("old.txt", "1. The parties shall release all persons at any time.\n");
        String now = file("new.txt", "1. The parties shall release persons at reasonable times.\n");
        run("compare", old, now, "--format", "html");
        assertThat(out.toString())
                .contains("shall release <del>all</del> persons at <del>any time</del>.")
                .contains("persons at <ins>reasonable times</ins>.")
                .contains("href=\"#change-1\"")
                .contains("id=\"change-1\"");
        run("compare", old, now, "--format", "json");
        assertThat(out.toString())
                .contains("The parties shall release all persons at any time.")
                .contains("\"words\" : \"all\"");
    }

    @Test
    void theRedLinesOfADossierAreHeldAgainstItsLatestText() {
        Path lake = Path.of("../examples/lake-serin");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(lake), "no examples here");
        assertThat(
                        run(
                                "compare",
                                lake.toString(),
                                "--lang",
                                "en",
                                "--red-line",
                                "No memorandum on these points."))
                .isEqualTo(Main.DONE);
        assertThat(out.toString())
                .contains(
                        "Red line “No memorandum on these points.”: touched, for a person. (point 9)")
                .contains("never: Water is 50 m3/s or less)”: respected. (point 3)")
                .contains("Red line “No more statements.");
    }

    @Test
    void theBriefAsksWhatTheLastTextLeavesOpen() {
        Path lake = Path.of("../examples/lake-serin");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(lake), "no examples here");
        run("brief", lake.toString(), "--lang", "en", "-o", "-");
        assertThat(out.toString())
                .contains("Questions for tomorrow")
                .contains("Point 7 now says “step by step”.");
    }

    @Test
    void aFileThatCannotBeReadIsOneSentenceAndCodeThree() throws IOException {
        String old = file("old.txt", "1. The ban covers rifles.\n");
        assertThat(run("compare", old, folder.resolve("absent.docx").toString()))
                .isEqualTo(Main.UNREADABLE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip().lines()).hasSize(1);
    }

    @Test
    void trackedChangesAreTakenAsAcceptedAndEachIsListedOnRequest() throws IOException {
        Path word = folder.resolve("tracked.docx");
        try (java.util.zip.ZipOutputStream zip =
                new java.util.zip.ZipOutputStream(Files.newOutputStream(word))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override"
                            + " PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
                            + " Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t"
                            + " xml:space='preserve'>1. Aldoria </w:t></w:r><w:del w:author='A. Doran' w:date='2031-03-10T09:00:00Z'><w:r><w:delText>shall</w:delText></w:r></w:del>"
                            + "<w:ins w:author='A. Doran' w:date='2031-03-10T09:00:00Z'><w:r><w:t>should</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> open the port.</w:t></w:r></w:p></w:body></w:document>");
        }
        String old = file("old.txt", "1. Aldoria shall open the port.\n");
        assertThat(run("compare", old, word.toString(), "--tracked")).isEqualTo(Main.DONE);
        assertThat(out.toString())
                .startsWith("1 point: 1 softened.")
                .contains("old.txt has no tracked changes.")
                .contains("deleted by A. Doran")
                .contains("inserted by A. Doran")
                .contains("“should”");
        out.getBuffer().setLength(0);
        run("compare", old, word.toString(), "--tracked", "--format", "json");
        assertThat(out.toString()).contains("\"tracked\"").contains("\"A. Doran\"");
    }

    private static void part(java.util.zip.ZipOutputStream zip, String name, String xml)
            throws IOException {
        zip.putNextEntry(new java.util.zip.ZipEntry(name));
        zip.write(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void thePageOfADossiersTextsShowsEveryStepAndWhereAnIssueWasSettledOtherwise()
            throws IOException {
        Path one = Files.createDirectories(folder.resolve("talks/texts"));
        for (int version = 1; version <= 3; version++) {
            Files.writeString(
                    one.resolve("v" + version + ".md"),
                    "1. The port shall open in 203" + version + ".\n2. Ships shall pay.\n");
        }
        Files.writeString(
                folder.resolve("talks/dossier.yaml"),
                """
                parley: 1
                title: Port talks
                issues:
                  opening: {options: {early: {}, late: {}}}
                texts:
                  v1: {file: texts/v1.md, settles: {"1": {opening: early}}}
                  v2: {file: texts/v2.md, replaces: v1, settles: {"1": {opening: early}}}
                  v3: {file: texts/v3.md, replaces: v2, settles: {"1": {opening: late}}}
                """);
        int code =
                run(
                        "compare",
                        folder.resolve("talks").toString(),
                        "--format",
                        "html",
                        "--lang",
                        "en");
        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(Main.DONE);
        assertThat(out.toString())
                .contains("id=\"step-1\"", "id=\"step-2\"")
                .contains("<strong>late</strong> <small>new at point 1</small>")
                .doesNotContain("<strong>early</strong>");
    }
}
