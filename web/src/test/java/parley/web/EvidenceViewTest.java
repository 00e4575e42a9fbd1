package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.evidence.FolderReading;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerEntry.Status;
import parley.evidence.LedgerFile;
import parley.evidence.decision.Decisions;
import parley.evidence.decision.Outcome;
import parley.evidence.decision.Ruling;

/// Documents dropped, read and gone through in the browser, over real HTTP.
class EvidenceViewTest {

    private static final String COURIER = "2031-03-05-courier";

    private Workbench workbench;
    private Browser browser;
    private Path folder;
    private String home;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("lake-serin");
        Path example = Started.examples().resolve("lake-serin");
        try (Stream<Path> all = Files.walk(example)) {
            for (Path from : (Iterable<Path>) all::iterator) {
                Files.copy(from, folder.resolve(example.relativize(from).toString()));
            }
        }
        workbench = Started.in(temporary);
        browser = Browser.admittedTo(workbench);
        home = browser.post("/open", Map.of("folder", folder.toString())).uri().getPath();
    }

    @AfterEach
    void stop() {
        workbench.close();
    }

    // ---- what a person does

    private void awaitReading() {
        while (browser.get(home + "/evidence/reading").body().contains("running")) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        browser.post(home + "/evidence/read", Map.of());
        awaitReading();
    }

    private String page(String doc) {
        Matcher link =
                Pattern.compile("href=\"([^\"]*/evidence/[0-9a-f]{12})\">" + Pattern.quote(doc))
                        .matcher(browser.get(home + "/evidence").body());
        assertThat(link.find()).as("a link to " + doc).isTrue();
        return link.group(1);
    }

    private LedgerEntry entry(Predicate<LedgerEntry> wanted) throws IOException {
        return LedgerFile.in(folder).read().entries().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private LedgerEntry courier(String id) throws IOException {
        return entry(e -> e.doc().equals(COURIER) && e.id().equals(id));
    }

    private HttpResponse<String> decide(LedgerEntry entry, String what, String... fields) {
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "entry",
                                entry.id(),
                                "version",
                                entry.version(),
                                "do",
                                what,
                                "by",
                                "AB"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return browser.post(page(entry.doc() + ".md") + "/decide", form);
    }

    private String sources() throws IOException {
        return Files.readString(folder.resolve("sources.yaml"));
    }

    private record Part(String name, byte[] bytes) {}

    private HttpResponse<String> drop(Part... parts) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            body.write(
                    ("--xyz\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                                    + part.name()
                                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.write(part.bytes());
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write("--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
        return browser.send(
                browser.to(home + "/evidence/drop")
                        .header("Origin", "http://127.0.0.1:" + workbench.port())
                        .header("Accept-Language", "en")
                        .header("Content-Type", "multipart/form-data; boundary=xyz")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static Part text(String name, String words) {
        return new Part(name, words.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("sources"))) {
            return all.map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> !n.startsWith("203"))
                    .sorted()
                    .toList();
        }
    }

    // ---- the list and a document

    @Test
    void documentsAreListedWithWhatIsKnownOfThemAndReadAtOnesAsking() throws IOException {
        assertThat(browser.get(home + "/evidence").body())
                .contains("2031-03-05-courier.md")
                .contains("not read yet")
                .contains("points-v1.md")
                .contains("text under negotiation");
        read();
        assertThat(browser.get(home + "/evidence").body())
                .contains("proposals wait")
                .doesNotContain("not read yet");
        Files.writeString(
                folder.resolve("sources/2031-03-05-courier.md"),
                "\nOne line more.\n",
                java.nio.file.StandardOpenOption.APPEND);
        assertThat(browser.get(home + "/evidence").body()).contains("changed since it was read");
        assertThat(browser.get(page(COURIER + ".md")).body()).contains("has changed since");
    }

    @Test
    void aTextUnderNegotiationIsReadWhenThatIsAskedFor() throws IOException {
        browser.post(home + "/evidence/read", Map.of("file", "texts/points-v1.md"));
        awaitReading();
        assertThat(LedgerFile.in(folder).read().sources()).containsKey("points-v1");
        browser.post(home + "/evidence/read", Map.of("file", "../../../../etc/hosts"));
        awaitReading();
        assertThat(LedgerFile.in(folder).read().sources()).doesNotContainKey("hosts");
    }

    @Test
    void aDocumentIsShownWithItsEntriesMarkedAndTheirWordsUntouched() throws IOException {
        read();
        String body = browser.get(page(COURIER + ".md") + "?kind=all&at=q1").body();
        assertThat(body)
                .contains("data-at=\"q1\"")
                .contains("id=\"m-q1\"")
                .contains("k-claim")
                .contains("k-figure")
                .contains("port official in Berun")
                .contains("quote-subject-verb");
        String text =
                body.substring(body.indexOf("<div class=\"text\""), body.indexOf("<details"))
                        .replaceAll("<a class=\"tag[^>]*>[^<]*</a>", "")
                        .replaceAll("<[^>]*>", "")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'");
        assertThat(text.replaceAll("\\s+", " "))
                .contains("\"They were told July,\" the official said.");
    }

    @Test
    void entriesAreFilteredByKindStandingAndSpeaker() throws IOException {
        read();
        String page = page(COURIER + ".md");
        assertThat(browser.get(page).body()).contains("m-q1\"").doesNotContain("m-f1\"");
        assertThat(browser.get(page + "?kind=figure").body())
                .contains("m-f1\"")
                .doesNotContain("m-q1\"");
        decide(courier("q1"), "reject");
        assertThat(browser.get(page + "?status=open").body()).doesNotContain("m-q1\"");
        assertThat(browser.get(page + "?status=rejected").body())
                .contains("m-q1\"")
                .doesNotContain("m-c1\"");
        assertThat(browser.get(page + "?who=nobody").body()).contains("Nothing of that kind");
    }

    // ---- decisions

    @Test
    void whatIsAcceptedStandsInTheDossierAndThePageGoesOnToTheNextProposal() throws IOException {
        read();
        HttpResponse<String> after = decide(courier("c1"), "accept");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.uri().getQuery()).contains("at=q1");
        assertThat(after.body()).contains("c1 is accepted").contains("Take c1 back");
        assertThat(courier("c1").status()).isEqualTo(Status.ACCEPTED);
        assertThat(courier("c1").decision().by()).isEqualTo("AB");
        assertThat(sources()).contains("entry: \"" + COURIER + "#c1\"");
        browser.get(after.uri().getPath() + "?" + after.uri().getQuery());
        assertThat(sources().split("entry:")).as("loaded again").hasSize(2);
    }

    @Test
    void aDecisionIsTakenBackWithWhatItWrote() throws IOException {
        read();
        String before = sources();
        decide(courier("c1"), "accept");
        assertThat(sources()).isNotEqualTo(before);
        HttpResponse<String> after = decide(courier("c1"), "back");
        assertThat(after.body()).contains("c1 is open again");
        assertThat(sources()).isEqualTo(before);
        assertThat(courier("c1").isDecided()).isFalse();
    }

    @Test
    void aCorrectionKeepsThePlaceAndWhatTheProgramProposed() throws IOException {
        read();
        LedgerEntry before = courier("q1");
        HttpResponse<String> after =
                decide(
                        before,
                        "edit",
                        "f.speaker",
                        "T. Vell",
                        "f.kind",
                        "mixed",
                        "f.anonymous",
                        "no",
                        "f.words",
                        "July was promised");
        assertThat(after.body()).contains("accepted as corrected");
        LedgerEntry now = courier("q1");
        assertThat(now.status()).isEqualTo(Status.EDITED);
        assertThat(now.span()).isEqualTo(before.span());
        assertThat(now.proposed()).isEqualTo(before.says());
        assertThat(sources()).contains("says: July was promised").contains("by: vell");
        assertThat(browser.get(page(COURIER + ".md") + "?at=q1").body())
                .contains("the program: port official in Berun");
        assertThat(browser.get(page(COURIER + ".md") + "?at=c2").body())
                .as("nobody is named, so the field is empty")
                .contains("name=\"f.source\" type=\"text\" value=\"\"");
        assertThat(decide(now, "edit", "f.kind", "song").statusCode()).isEqualTo(422);
        assertThat(courier("q1")).isEqualTo(now);
    }

    @Test
    void whoDecidesIsAskedOnceAndRemembered() throws IOException {
        read();
        String page = page(COURIER + ".md");
        assertThat(browser.get(page).body()).contains("Your initials").doesNotContain("decide as");
        assertThat(decide(courier("c1"), "accept", "by", "").statusCode()).isEqualTo(422);
        assertThat(decide(courier("c1"), "accept", "by", "<b>\n").statusCode()).isEqualTo(422);
        assertThat(courier("c1").isDecided()).isFalse();
        decide(courier("c1"), "accept", "by", "Ève L.");
        assertThat(courier("c1").decision().by()).isEqualTo("Ève L.");
        assertThat(browser.get(page).body()).contains("You decide as Ève L.");
    }

    @Test
    void ofTwoTabsTheSecondOverwritesNothingAndIsShownBoth() throws IOException {
        read();
        LedgerEntry seen = courier("c1");
        decide(seen, "reject");
        String before = sources();
        HttpResponse<String> second = decide(seen, "edit", "f.words", "my own words");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("changed elsewhere")
                .contains("There: rejected")
                .contains("Yours would be: corrected")
                .contains("my own words");
        assertThat(courier("c1").status()).isEqualTo(Status.REJECTED);
        assertThat(sources()).isEqualTo(before);
        assertThat(decide(courier("c1"), "edit", "f.words", "my own words").statusCode())
                .as("decided again with both seen")
                .isEqualTo(200);
    }

    @Test
    void decisionsOnTheCommandLineAndInThePageAreBothKept() throws IOException {
        read();
        LedgerEntry mine = courier("c1");
        LedgerEntry theirs = courier("c2");
        Outcome outcome =
                new Decisions(
                                folder,
                                InstantSource.system(),
                                new LedgerEntry.Decision("CD", "2031-03-10"))
                        .decide(List.of(Ruling.accept(theirs.reference())));
        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
        assertThat(decide(mine, "accept").statusCode()).isEqualTo(200);
        assertThat(courier("c1").status()).isEqualTo(Status.ACCEPTED);
        assertThat(courier("c2").decision().by()).isEqualTo("CD");
        assertThat(sources()).contains("#c1\"").contains("#c2\"");
    }

    @Test
    void aDocumentThatChangedBetweenReadingAndDecidingLosesNothing() throws IOException {
        read();
        LedgerEntry seen = courier("c1");
        Path file = folder.resolve("sources/" + COURIER + ".md");
        Files.writeString(file, "A line above.\n\n" + Files.readString(file));
        decide(courier("q2"), "accept");
        new FolderReading(folder).run(1, (done, total) -> true);
        assertThat(courier("q2").status()).isEqualTo(Status.ACCEPTED);
        assertThat(courier("q2").anchor()).isEqualTo(LedgerEntry.Anchor.MOVED);
        HttpResponse<String> late = decide(seen, "accept");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("no longer among the entries");
        assertThat(LedgerFile.in(folder).read().entries().stream().filter(LedgerEntry::isDecided))
                .singleElement()
                .isEqualTo(courier("q2"));
    }

    // ---- dropping documents

    @Test
    void droppedDocumentsAreKeptAndRead() throws IOException {
        HttpResponse<String> after =
                drop(
                        text("note.txt", "“We need two boats,” Mara Tolen said.\n"),
                        text("other.md", "The ministry said that the lock was open.\n"));
        assertThat(after.body()).contains("2 new documents");
        awaitReading();
        assertThat(kept()).containsExactly("note.txt", "other.md");
        assertThat(
                        entry(e -> e.doc().equals("note") && e.type().equals("quotation"))
                                .quote()
                                .exact())
                .startsWith("We need two boats");
        assertThat(browser.get(home + "/evidence").body()).contains("note.txt");
    }

    @Test
    void namesThatAttackLandInTheFolderUnderSafeNamesOrNotAtAll() throws IOException {
        String words = "The ministry said that the lock number %d was open.\n";
        String[] names = {
            "../../../evil.txt",
            "/etc/passwd.txt",
            "C:\\\\Windows\\\\evil2.txt",
            "..\\\\..\\\\evil3.txt",
            "x".repeat(300) + ".txt",
            "evil.yaml",
            "evidence.jsonl",
            ".hidden.txt",
            "NUL.txt",
            "no\u0000te.txt",
            "dossier.yaml\u0000.txt"
        };
        Part[] parts = new Part[names.length];
        for (int i = 0; i < names.length; i++) {
            parts[i] = text(names[i], words.formatted(i));
        }
        String dossier = Files.readString(folder.resolve("dossier.yaml"));
        HttpResponse<String> after = drop(parts);
        awaitReading();
        assertThat(after.statusCode()).isLessThan(500);
        assertThat(Files.readString(folder.resolve("dossier.yaml"))).isEqualTo(dossier);
        assertThat(folder.getParent()).isDirectoryNotContaining("glob:**/evil*");
        assertThat(kept())
                .allSatisfy(name ->
                        assertThat(name)
                                .hasSizeLessThanOrEqualTo(120)
                                .endsWith(".txt")
                                .doesNotStartWith(".")
                                .matches("[^/\\\\:\\p{Cntrl}]+"));
    }

    @Test
    void theSameDocumentTwiceIsKeptOnceAndAnotherOfTheSameNameBeside() throws IOException {
        drop(text("note.txt", "The ministry said that the lock was open.\n"));
        awaitReading();
        HttpResponse<String> again =
                drop(
                        text("copy.txt", "The ministry said that the lock was open.\n"),
                        text("note.txt", "The ministry said that the lock was shut.\n"));
        awaitReading();
        assertThat(again.body()).contains("copy.txt is there already, as sources/note.txt");
        assertThat(kept()).containsExactly("note-2.txt", "note.txt");
        assertThat(LedgerFile.in(folder).read().sources()).containsKeys("note", "note-2");
    }

    @Test
    void aBadDocumentIsToldInOneSentenceAndTheOthersGoOn() throws IOException {
        drop(
                new Part("bomb.docx", bomb()),
                new Part("broken.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)),
                text("good.txt", "The ministry said that the lock was open.\n"));
        awaitReading();
        assertThat(LedgerFile.in(folder).read().sources()).containsKey("good");
        assertThat(browser.get(home + "/evidence").body())
                .contains("2 documents could not be read")
                .contains("bomb.docx: the file unpacks to far more")
                .contains("broken.pdf: ");
    }

    /// A Word file of some kilobytes that unpacks to 450 MB.
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blanks = new byte[1_000_000];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 450; i++) {
                zip.write(blanks);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void tooManyAtOnceOrNoneAreRefusedInASentence() throws IOException {
        Part[] many = new Part[201];
        for (int i = 0; i < many.length; i++) {
            many[i] = text("n" + i + ".txt", "word " + i);
        }
        HttpResponse<String> answer = drop(many);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("201").contains("200");
        assertThat(drop(text("", "")).statusCode()).isEqualTo(422);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aReadingIsWatchedAndStoppedWhileEveryPageAnswers() throws IOException {
        for (int i = 0; i < 200; i++) {
            Files.writeString(
                    folder.resolve("sources/n" + i + ".txt"),
                    ("“We need " + i + " boats,” Mara Tolen said on 3 March.\n\n").repeat(20));
        }
        browser.post(home + "/evidence/read", Map.of());
        String state = browser.get(home + "/evidence/reading").body();
        assertThat(state).contains("\"state\":\"running\"");
        assertThat(browser.get(home + "/evidence").body())
                .contains("being read")
                .contains("http-equiv=\"refresh\"");
        assertThat(browser.post(home + "/evidence/stop", Map.of()).statusCode()).isEqualTo(200);
        awaitReading();
        int read = LedgerFile.in(folder).read().sources().size();
        assertThat(read).isBetween(1, 203);
        read();
        assertThat(LedgerFile.in(folder).read().sources()).hasSize(204);
    }

    @Test
    void aDocumentBecomesASourceAndItsClaimsNameIt() throws IOException {
        drop(text("note.txt", "“We need two boats,” Mara Tolen said.\n"));
        awaitReading();
        String page = page("note.txt");
        assertThat(browser.get(page).body()).contains("No source of the dossier names this");
        HttpResponse<String> after =
                browser.post(
                        page + "/source", Map.of("name", "Notes: \"mine\" # 1", "kind", "press"));
        assertThat(after.body()).contains("is a source of the dossier now");
        assertThat(browser.get(page).body()).doesNotContain("No source of the dossier names this");
        LedgerEntry boats = entry(e -> e.doc().equals("note") && e.type().equals("quotation"));
        browser.post(
                page + "/decide",
                Map.of(
                        "entry",
                        boats.id(),
                        "do",
                        "accept",
                        "by",
                        "AB",
                        "version",
                        boats.version()));
        assertThat(sources()).contains("file: \"sources/note.txt\"").contains("note#q1\"");
        assertThat(browser.get(home + "/check").body()).doesNotContain("error");
    }

    // ---- who may see what, in which language

    @Test
    void readersOfALowerLevelSeeNothingOfMorePrivateDocuments() throws IOException {
        Path file = folder.resolve("sources.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "    name: Lake Courier\n",
                                "    name: Lake Courier\n    visibility: mediator-only\n")
                        .replace(
                                "    name: Water ministry of Aldoria\n",
                                "    name: Water ministry of Aldoria\n    visibility: shareable\n"));
        browser.get(home + "/evidence?level=mediator-only");
        read();
        String page = page(COURIER + ".md");
        assertThat(browser.get(page).statusCode()).isEqualTo(200);
        assertThat(browser.get(home + "/evidence?level=team").body())
                .doesNotContain("courier")
                .contains("2030-06-14-ministry.md");
        assertThat(browser.get(page).statusCode()).isEqualTo(404);
        assertThat(browser.get(page).body()).doesNotContain("told July");
        assertThat(
                        browser.post(
                                        page + "/decide",
                                        Map.of("entry", "c1", "do", "accept", "by", "AB"))
                                .statusCode())
                .isEqualTo(404);
        assertThat(courier("c1").isDecided()).isFalse();
        assertThat(browser.get(home + "/evidence?level=shareable").body())
                .contains("2030-06-14-ministry.md")
                .doesNotContain("lock-office")
                .doesNotContain("type=\"file\"");
        assertThat(drop(text("note.txt", "words")).statusCode()).isEqualTo(422);
    }

    @Test
    void thePagesSpeakFrench() {
        read();
        assertThat(browser.get(home + "/evidence?lang=fr").body())
                .contains("Qui a dit quoi")
                .contains("propositions attendent");
        assertThat(browser.get(page(COURIER + ".md")).body())
                .contains("Accepter")
                .contains("rapportée sous réserve");
    }

    @Test
    void aPageThatThereIsNotIsNotFound() {
        read();
        assertThat(browser.get(home + "/evidence/000000000000").statusCode()).isEqualTo(404);
        assertThat(browser.get(home + "/evidence/..%2f..%2fetc").statusCode()).isIn(400, 404);
        assertThat(browser.get(page(COURIER + ".md") + "?at=%22%3E%3Cscript%3E&who=%3Cb%3E").body())
                .doesNotContain("<script>")
                .doesNotContain("<b>");
    }
}
