package parley.evidence.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.dossier.Desk;
import parley.dossier.DossierReader;
import parley.dossier.Problem;
import parley.dossier.Saving;
import parley.evidence.FolderReading;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerEntry.Status;
import parley.evidence.LedgerFile;

/// Whoever decides meanwhile, on the same or on other entries, loses nothing.
class DecisionsTest {

    private static final int DOCUMENTS = 20;
    private static final LedgerEntry.Decision AB = new LedgerEntry.Decision("AB", "2031-03-10");

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void readSomeDocuments() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        StringBuilder dossier = new StringBuilder("parley: \"1\"\ntitle: Talks\nsources:\n");
        for (int i = 0; i < DOCUMENTS; i++) {
            write(i, "");
            dossier.append(
                    "  s%d:\n    name: Note %d\n    file: sources/note-%d.txt\n"
                            .formatted(i, i, i));
        }
        Files.writeString(folder.resolve("dossier.yaml"), dossier);
        new FolderReading(folder).run(2, (done, total) -> true);
    }

    private void write(int number, String more) throws IOException {
        Files.writeString(
                folder.resolve("sources/note-" + number + ".txt"),
                "“We need " + (number + 2) + " boats,” Mara Tolen said.\n" + more);
    }

    private Decisions by(String initials) {
        return new Decisions(
                folder, InstantSource.system(), new LedgerEntry.Decision(initials, "2031-03-10"));
    }

    private LedgerEntry quotation(int number) throws IOException {
        return LedgerFile.in(folder).read().entriesOf("note-" + number).stream()
                .filter(e -> e.type().equals("quotation"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> files() throws IOException {
        return List.of(
                Files.readString(folder.resolve(LedgerFile.NAME)),
                Files.readString(folder.resolve("dossier.yaml")));
    }

    @Test
    void anEntryThatSomebodyElseDecidedSinceIsNotOverwrittenAndBothAreHandedBack()
            throws IOException {
        LedgerEntry seen = quotation(3);
        by("CD").decide(List.of(Ruling.reject(seen.reference())));
        List<String> before = files();
        Outcome outcome =
                by("AB").decide(List.of(Ruling.accept(seen.reference()).seen(seen.version())));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Overtaken.class,
                        both -> {
                            assertThat(both.theirs().status()).isEqualTo(Status.REJECTED);
                            assertThat(both.theirs().decision().by()).isEqualTo("CD");
                            assertThat(both.ours().status()).isEqualTo(Status.ACCEPTED);
                            assertThat(both.ours().decision()).isEqualTo(AB);
                        });
        assertThat(files()).isEqualTo(before);
    }

    private void addMaraTolen() throws IOException {
        Files.writeString(
                folder.resolve("dossier.yaml"),
                "parties:\n  port:\n    name: Port\npeople:\n  mara:\n    name: Mara Tolen\n    for: port\n",
                java.nio.file.StandardOpenOption.APPEND);
    }

    private static List<Effect.Kind> kinds(Outcome outcome) {
        return ((Outcome.Saved) outcome)
                .decided().stream().flatMap(d -> d.effects().stream()).map(Effect::kind).toList();
    }

    @Test
    void aSpeakerWhoIsAddedLaterIsWrittenIntoWhatWasAcceptedBefore() throws IOException {
        write(4, "“The lock is open,” Mara Tolen said.\n");
        new FolderReading(folder).run(2, (done, total) -> true);
        List<LedgerEntry> words =
                LedgerFile.in(folder).read().entriesOf("note-4").stream()
                        .filter(e -> e.type().equals("quotation"))
                        .toList();
        assertThat(kinds(by("AB").decide(List.of(Ruling.accept(words.getFirst().reference())))))
                .containsExactly(Effect.Kind.CLAIM_ADDED, Effect.Kind.SPEAKER_UNKNOWN);
        assertThat(Files.readString(folder.resolve("dossier.yaml"))).doesNotContain("by: mara");
        addMaraTolen();
        assertThat(kinds(by("AB").decide(List.of(Ruling.accept(words.getLast().reference())))))
                .containsExactly(Effect.Kind.CLAIM_ADDED, Effect.Kind.SPEAKER_FOUND);
        assertThat(Files.readString(folder.resolve("dossier.yaml")).split("by: mara")).hasSize(3);
    }

    @Test
    void acceptingAgainOrTakingBackAfterTheSpeakerWasAddedKnowsItsOwnClaim() throws IOException {
        String id = quotation(6).reference();
        by("AB").decide(List.of(Ruling.accept(id)));
        addMaraTolen();
        assertThat(kinds(by("AB").decide(List.of(Ruling.accept(id)))))
                .containsExactly(Effect.Kind.CLAIM_CHANGED);
        assertThat(Files.readString(folder.resolve("dossier.yaml"))).contains("by: mara");
        assertThat(kinds(by("AB").decide(List.of(Ruling.takeBack(id)))))
                .containsExactly(Effect.Kind.CLAIM_REMOVED);
    }

    @Test
    void ofSeveralDecisionsNoneIsSavedWhereOneCannotBe() throws IOException {
        List<String> before = files();
        String id = quotation(1).reference();
        assertThat(by("AB").decide(List.of(Ruling.accept(id), Ruling.accept("note-1#q99"))))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(by("AB").decide(List.of(Ruling.accept(id), Ruling.reject(id))))
                .isEqualTo(new Outcome.Contradiction(id));
        assertThat(by("AB").decide(List.of(Ruling.correct(id, Map.of("kind", "song")))))
                .isInstanceOf(Outcome.NoValue.class);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void documentsReadWhileSomebodyDecidesKeepTheDecision() throws IOException {
        for (int i = 0; i < DOCUMENTS; i++) {
            write(i, "The ministry said that the lock was open.\n");
        }
        LedgerEntry seen = quotation(5);
        AtomicInteger decided = new AtomicInteger();
        FolderReading.Outcome outcome =
                new FolderReading(folder)
                        .run(
                                2,
                                (done, total) -> {
                                    if (done == 7) {
                                        decide(seen);
                                        decided.incrementAndGet();
                                    }
                                    return true;
                                });
        assertThat(decided).hasValue(1);
        assertThat(outcome.read()).isEqualTo(DOCUMENTS);
        assertThat(quotation(5).status()).isEqualTo(Status.ACCEPTED);
        assertThat(
                        LedgerFile.in(folder).read().entries().stream()
                                .filter(e -> e.type().equals("claim")))
                .hasSize(DOCUMENTS);
    }

    private void decide(LedgerEntry entry) {
        try {
            assertThat(by("AB").decide(List.of(Ruling.accept(entry.reference()))))
                    .isInstanceOf(Outcome.Saved.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void decisionsTakenAtTheSameMomentAreAllKept() throws Exception {
        List<Callable<Outcome>> all = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            LedgerEntry entry = quotation(i);
            all.add(() -> by("AB").decide(List.of(Ruling.reject(entry.reference()))));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<Outcome> outcome : pool.invokeAll(all)) {
                assertThat(outcome.get()).isInstanceOf(Outcome.Saved.class);
            }
        }
        for (int i = 0; i < DOCUMENTS; i++) {
            assertThat(quotation(i).status()).isEqualTo(Status.REJECTED);
        }
    }

    @Test
    void aWordThatNobodySaidIsTakenOutOfTheDossierWhenItsKindIsCorrected() throws IOException {
        String id = quotation(2).reference();
        String before = Files.readString(folder.resolve("dossier.yaml"));
        by("AB").decide(List.of(Ruling.accept(id)));
        assertThat(Files.readString(folder.resolve("dossier.yaml"))).contains("entry:");
        by("AB").decide(List.of(Ruling.correct(id, Map.of("kind", "scare"))));
        assertThat(Files.readString(folder.resolve("dossier.yaml")).strip())
                .isEqualTo(before + "\nclaims:");
        assertThat(quotation(2).status()).isEqualTo(Status.EDITED);
        by("AB").decide(List.of(Ruling.takeBack(id)));
        assertThat(quotation(2).proposed().isEmpty()).isTrue();
        assertThat(quotation(2).says().path("kind").asString()).isEqualTo("speech");
    }

    @Test
    void aDocumentThatIsNoSourceYetBecomesOneOnceWithTheFirstAcceptance() throws IOException {
        Files.writeString(folder.resolve("dossier.yaml"), "parley: \"1\"\ntitle: Talks\n");
        Outcome outcome =
                by("AB").decide(
                                List.of(
                                        Ruling.accept(quotation(4).reference()),
                                        Ruling.accept(quotation(5).reference())));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Saved.class,
                        saved ->
                                assertThat(saved.decided().getFirst().effects())
                                        .extracting(Effect::kind)
                                        .containsExactly(
                                                Effect.Kind.SOURCE_ADDED,
                                                Effect.Kind.CLAIM_ADDED,
                                                Effect.Kind.SPEAKER_UNKNOWN));
        String dossier = Files.readString(folder.resolve("dossier.yaml"));
        assertThat(dossier)
                .contains("file: sources/note-4.txt", "file: sources/note-5.txt")
                .contains("source: s1", "source: s2");
        assertThat(dossier.split("note-4.txt", -1)).hasSize(2);
    }

    @Test
    void anOfferAndAPositionAreWrittenAsClaimsOfTheirSide() throws IOException {
        write(6, "Ostravia has offered a rise of 4 per cent.\nOstravia wants a longer truce.\n");
        new FolderReading(folder).run(1, (done, total) -> true);
        List<Ruling> rulings =
                LedgerFile.in(folder).read().entriesOf("note-6").stream()
                        .filter(e -> List.of("offer", "position").contains(e.type()))
                        .map(e -> Ruling.accept(e.reference()))
                        .toList();
        assertThat(rulings).hasSizeGreaterThan(1);
        by("AB").decide(rulings);
        assertThat(Files.readString(folder.resolve("dossier.yaml")))
                .contains("says: Ostravia has offered a rise of 4 per cent")
                .contains("says: Ostravia wants a longer truce");
    }

    private List<String> disagreements() {
        return DossierReader.read(folder).problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.FILES_DISAGREE)
                .map(problem -> problem.line(Locale.ENGLISH))
                .toList();
    }

    @Test
    void whereOnlyTheLedgerOrOnlyTheDossierKnowsOfADecisionThatIsSaid() throws IOException {
        LedgerEntry entry = quotation(3);
        List<String> before = files();
        by("AB").decide(List.of(Ruling.accept(entry.reference())));
        List<String> after = files();
        assertThat(disagreements()).isEmpty();
        Files.writeString(folder.resolve("dossier.yaml"), before.getLast());
        assertThat(disagreements())
                .singleElement()
                .asString()
                .contains(entry.reference() + " is accepted, but no claim of this source rests");
        Files.writeString(folder.resolve("dossier.yaml"), after.getLast());
        Files.writeString(folder.resolve(LedgerFile.NAME), before.getFirst());
        assertThat(disagreements())
                .singleElement()
                .asString()
                .contains(entry.reference() + ", which waits for a decision");
        Files.writeString(folder.resolve(LedgerFile.NAME), after.getFirst());
        assertThat(disagreements()).isEmpty();
    }

    @Test
    void takingBackTheDossiersPartAloneIsSaidUntilTheLedgerFollows() throws IOException {
        List<String> before = files();
        by("AB").decide(
                        List.of(
                                Ruling.accept(quotation(3).reference()),
                                Ruling.accept(quotation(4).reference())));
        assertThat(files().getLast()).isNotEqualTo(before.getLast());
        Desk desk = Desk.open(folder, InstantSource.system());
        assertThat(desk.undo()).isInstanceOf(Saving.Saved.class);
        assertThat(files().getLast()).isEqualTo(before.getLast());
        assertThat(disagreements()).as("the ledger still says accepted").hasSize(2);
    }
}
