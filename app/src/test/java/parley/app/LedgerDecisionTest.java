package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class LedgerDecisionTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path temporary = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void aCopyOfTheExampleIsRead() throws IOException {
        Path example = Path.of("../examples/lake-serin");
        folder = temporary.resolve("lake-serin");
        try (Stream<Path> all = Files.walk(example)) {
            for (Path from : (Iterable<Path>) all::iterator) {
                Files.copy(from, folder.resolve(example.relativize(from).toString()));
            }
        }
        Files.writeString(
                folder.resolve("sources/2031-03-05-courier.md"),
                "\nOn 2 March 2031, R. Okan met T. Vell at the lock. R. Okan said that the water"
                        + " would flow: \"We keep our word,\" R. Okan said.\n",
                java.nio.file.StandardOpenOption.APPEND);
        assertThat(run("read", folder.toString())).as(err.toString()).isEqualTo(Main.DONE);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(Map.of(), new PrintWriter(out), new PrintWriter(err), args);
    }

    private int decide(String option, String ids) {
        return run(
                "read",
                folder.toString(),
                option,
                ids,
                "--by",
                "AB",
                "--on",
                "2031-03-10",
                "--lang",
                "en");
    }

    private LedgerEntry entry(Predicate<LedgerEntry> wanted) throws IOException {
        return LedgerFile.in(folder).read().entries().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private LedgerEntry flow() throws IOException {
        return entry(e -> e.type().equals("quotation") && e.quote().exact().startsWith("A flow"));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    @Test
    void anAcceptedQuotationIsAClaimWhoseWhyEndsAtItsSentence() throws IOException {
        List<String> before = lines("sources.yaml");
        String id = flow().reference();
        assertThat(decide("--accept", id)).as(err.toString()).isEqualTo(Main.DONE);
        String claim = out.toString().replaceAll("(?s).*claim (c\\d+).*", "$1");
        assertThat(flow().decision()).isEqualTo(new LedgerEntry.Decision("AB", "2031-03-10"));
        assertThat(lines("sources.yaml")).containsSubsequence(before);
        assertThat(String.join("\n", lines("sources.yaml")))
                .contains("  " + claim + ":\n    says: A flow of forty")
                .contains("    entry: \"" + id + "\"");
        assertThat(run("check", folder.toString())).as(out.toString()).isEqualTo(Main.DONE);
        assertThat(run("why", folder.toString(), claim, "--lang", "en")).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains(id).contains("A flow of forty is no basis for talks");
    }

    @Test
    void aMeetingIsAnEventWithThoseWhoWerePresentAndASpeakerIsFoundByName() throws IOException {
        LedgerEntry meeting =
                entry(e -> e.type().equals("meeting") && e.quote().exact().contains("Okan"));
        LedgerEntry word =
                entry(e -> e.type().equals("quotation") && e.quote().exact().startsWith("We keep"));
        assertThat(decide("--accept", meeting.reference() + "," + word.reference()))
                .as(err.toString())
                .isEqualTo(Main.DONE);
        assertThat(String.join("\n", lines("records.yaml"))).contains("present: [okan, vell]");
        assertThat(String.join("\n", lines("sources.yaml")))
                .contains("by: okan\n    on: 2031-03-05");
        String event = out.toString().replaceAll("(?s).*event (e\\d+).*", "$1");
        assertThat(run("check", folder.toString())).as(out.toString()).isEqualTo(Main.DONE);
        assertThat(run("why", folder.toString(), event)).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains(meeting.reference());
    }

    @Test
    void acceptingTwiceWritesOneClaimAndRejectingItLaterSaysSo() throws IOException {
        decide("--accept", flow().reference());
        List<String> once = lines("sources.yaml");
        decide("--accept", flow().reference());
        assertThat(lines("sources.yaml")).isEqualTo(once);
        decide("--reject", flow().reference());
        assertThat(flow().status()).isEqualTo(LedgerEntry.Status.REJECTED);
        assertThat(out.toString()).contains("look at it again");
    }

    @Test
    void anUnknownIdIsOneSentenceWithTheClosestAndChangesNothing() throws IOException {
        List<String> ledger = lines(LedgerFile.NAME);
        String id = flow().reference();
        assertThat(decide("--accept", id + "," + id.replace("ministry", "minstry")))
                .isEqualTo(Main.WRONG_USE);
        assertThat(err.toString().lines()).singleElement().asString().contains("“" + id + "”");
        assertThat(lines(LedgerFile.NAME)).isEqualTo(ledger);
    }

    @Test
    void aDocumentThatIsNoSourceYetBecomesOneAndThatIsSaid() throws IOException {
        Files.writeString(
                folder.resolve("sources/note.txt"), "“We need more boats,” Mara Tolen said.\n");
        run("read", folder.toString());
        LedgerEntry boats = entry(e -> e.doc().equals("note") && e.type().equals("quotation"));
        assertThat(decide("--accept", boats.reference())).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("Accepted").contains("as source s");
        assertThat(String.join("\n", lines("sources.yaml")))
                .contains("file: sources/note.txt")
                .contains("says: We need more boats");
        assertThat(run("check", folder.toString())).as(out.toString()).isEqualTo(Main.DONE);
    }

    @Test
    void aDecisionNeedsANameAndADay() throws IOException {
        assertThat(run("read", folder.toString(), "--accept", flow().reference()))
                .isEqualTo(Main.WRONG_USE);
        assertThat(
                        run(
                                "read",
                                folder.toString(),
                                "--accept",
                                flow().reference(),
                                "--by",
                                "AB",
                                "--on",
                                "tomorrow"))
                .isEqualTo(Main.WRONG_USE);
        assertThat(flow().status()).isEqualTo(LedgerEntry.Status.PROPOSED);
    }

    @Test
    void theReportCountsWhatWaitsAndWhatIsIndependent() throws IOException {
        Files.copy(
                folder.resolve("sources/2031-03-05-courier.md"),
                folder.resolve("sources/copied.md"));
        run("read", folder.toString());
        decide("--reject", flow().reference());
        assertThat(run("read", folder.toString(), "--report", "--format", "json"))
                .isEqualTo(Main.DONE);
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.path("entries").path("rejected").asInt()).isEqualTo(1);
        assertThat(answer.path("documents").asInt()).isEqualTo(5);
        assertThat(answer.path("independent").asInt()).isEqualTo(4);
        assertThat(run("read", folder.toString(), "--report", "--lang", "fr")).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("récits indépendants : 4");
    }

    private int edit(String id, String... fields) {
        java.util.List<String> args =
                new java.util.ArrayList<>(List.of("read", folder.toString(), "--edit", id));
        for (String field : fields) {
            args.addAll(List.of("--set", field));
        }
        args.addAll(List.of("--by", "AB", "--on", "2031-03-10", "--lang", "en"));
        return run(args.toArray(String[]::new));
    }

    @Test
    void aCorrectedReadingIsWrittenAndTheProgramsOwnIsKept() throws IOException {
        LedgerEntry word =
                entry(e -> e.type().equals("quotation") && e.quote().exact().startsWith("We keep"));
        String id = word.reference();
        assertThat(edit(id, "speaker=T. Vell", "words=They keep their word"))
                .as(err.toString())
                .isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("Accepted as corrected");
        LedgerEntry after = entry(e -> e.reference().equals(id));
        assertThat(after.status()).isEqualTo(LedgerEntry.Status.EDITED);
        assertThat(after.span()).isEqualTo(word.span());
        assertThat(after.quote()).isEqualTo(word.quote());
        assertThat(after.says().path("speaker").asString()).isEqualTo("T. Vell");
        assertThat(after.proposed()).isEqualTo(word.says());
        assertThat(String.join("\n", lines("sources.yaml")))
                .contains("says: They keep their word")
                .contains("by: vell");
        assertThat(run("check", folder.toString())).as(out.toString()).isEqualTo(Main.DONE);
    }

    @Test
    void aCorrectionAfterAcceptingChangesTheClaimThatWasWritten() throws IOException {
        String id = flow().reference();
        decide("--accept", id);
        int claims = String.join("\n", lines("sources.yaml")).split("entry:").length;
        assertThat(edit(id, "words=Forty is too little")).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("changed in the dossier: claim");
        assertThat(String.join("\n", lines("sources.yaml")))
                .contains("says: Forty is too little")
                .doesNotContain("says: A flow of forty");
        assertThat(String.join("\n", lines("sources.yaml")).split("entry:")).hasSize(claims);
    }

    @Test
    void aFieldOrValueThatThereIsNotIsOneSentenceAndChangesNothing() throws IOException {
        List<String> ledger = lines(LedgerFile.NAME);
        assertThat(edit(flow().reference(), "colour=red")).isEqualTo(Main.WRONG_USE);
        assertThat(err.toString().lines()).singleElement().asString().contains("speaker");
        assertThat(edit(flow().reference(), "kind=song")).isEqualTo(Main.WRONG_USE);
        assertThat(err.toString().lines()).singleElement().asString().contains("hypothetical");
        assertThat(edit(flow().reference())).isEqualTo(Main.WRONG_USE);
        assertThat(lines(LedgerFile.NAME)).isEqualTo(ledger);
    }

    @Test
    void aDecisionTakenBackLeavesLedgerAndDossierAsTheyWere() throws IOException {
        LedgerEntry meeting =
                entry(e -> e.type().equals("meeting") && e.quote().exact().contains("Okan"));
        List<String> ledger = lines(LedgerFile.NAME);
        List<String> sources = lines("sources.yaml");
        List<String> records = lines("records.yaml");
        decide("--accept", meeting.reference() + "," + flow().reference());
        assertThat(lines("records.yaml")).isNotEqualTo(records);
        assertThat(decide("--take-back", meeting.reference() + "," + flow().reference()))
                .as(err.toString())
                .isEqualTo(Main.DONE);
        assertThat(lines(LedgerFile.NAME)).isEqualTo(ledger);
        assertThat(lines("sources.yaml")).isEqualTo(sources);
        assertThat(lines("records.yaml")).isEqualTo(records);
    }

    @Test
    void aClaimThatWasChangedByHandStaysWhenItsDecisionIsTakenBack() throws IOException {
        decide("--accept", flow().reference());
        Path file = folder.resolve("sources.yaml");
        Files.writeString(
                file, Files.readString(file).replace("says: A flow of forty", "says: Forty"));
        List<String> before = lines("sources.yaml");
        assertThat(decide("--take-back", flow().reference())).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("left as it is");
        assertThat(lines("sources.yaml")).isEqualTo(before);
        assertThat(flow().status()).isEqualTo(LedgerEntry.Status.PROPOSED);
    }
}
