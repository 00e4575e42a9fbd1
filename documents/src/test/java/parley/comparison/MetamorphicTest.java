package parley.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;

/// What must not matter does not, and reading backwards turns every direction round.
class MetamorphicTest {

    private static final String OLD =
            """
            1. Each side shall release all detainees within sixty days of the signature.
            2. The "Council" shall verify the release and publish its finding.
            3. Boats may land at Lorn, Teral and Vash between 06:00 and 18:00.
            4. The sides shall endeavour to reopen the school on 1 September.
            5. No unit of either side may cross the river, except as provided in point 3.
            6. The fund shall not exceed 30 million crowns.
            7. Farmers may graze their herds on the north bank.
            """;

    private static final String NEW =
            """
            1. Each side shall release some detainees within ninety days of the signature.
            2. The "Council" shall publish its finding.
            3. Boats may land at Lorn and Vash between 06:00 and 18:00.
            4. The sides shall reopen the school on 1 September.
            5. No unit of either side may cross the river, except as provided in point 3.
            6. The fund shall not exceed 40 million crowns.
            7. A joint patrol shall guard the bridge at night.
            """;

    private static Document read(String text) throws UnreadableDocumentException {
        return DocumentReader.read("points.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Comparison compare(String before, String after)
            throws UnreadableDocumentException {
        return Comparison.of(read(before), read(after), List.of());
    }

    private static List<Verdict> verdicts(Comparison comparison) {
        return comparison.changes().stream().map(ClauseChange::verdict).toList();
    }

    @Test
    void aTextAgainstItselfIsAllTheSame() throws UnreadableDocumentException {
        assertThat(verdicts(compare(OLD, OLD))).containsOnly(Verdict.SAME).hasSize(7);
        assertThat(compare(OLD, OLD).touchesSubstance()).isFalse();
    }

    @Test
    void quotationMarksSpacesAndDashesDoNotMatter() throws UnreadableDocumentException {
        String typography =
                OLD.replace("\"Council\"", "“Council”")
                        .replace(" the ", "\u00A0the ")
                        .replace("detainees within", "detainees  within");
        assertThat(verdicts(compare(OLD, typography))).containsOnly(Verdict.SAME);
    }

    @Test
    void theSpellingOfNumbersDoesNotMatter() throws UnreadableDocumentException {
        String digits = OLD.replace("sixty days", "60 days").replace("06:00", "6 a.m.");
        assertThat(verdicts(compare(OLD, digits))).containsOnly(Verdict.SAME, Verdict.REWORDED);
    }

    @Test
    void renumberedCrossReferencesAreWordingAndForgottenOnesAreNot()
            throws UnreadableDocumentException {
        String inserted =
                "1. The joint archive shall be kept in Teral.\n"
                        + renumbered(OLD, 1).replace("in point 3", "in point 4");
        assertThat(verdicts(compare(OLD, inserted)))
                .containsOnly(Verdict.NEW, Verdict.SAME, Verdict.REWORDED)
                .containsOnlyOnce(Verdict.NEW, Verdict.REWORDED);
        String forgotten = inserted.replace("in point 4", "in point 3");
        ClauseChange five =
                compare(OLD, forgotten).changes().stream()
                        .filter(c -> c.oldIds().equals(List.of("5")))
                        .findFirst()
                        .orElseThrow();
        assertThat(five.verdict()).isEqualTo(Verdict.CHANGED);
    }

    private static String renumbered(String text, int by) {
        StringBuilder out = new StringBuilder();
        for (String line : text.lines().toList()) {
            int dot = line.indexOf('.');
            int number = Integer.parseInt(line.substring(0, dot)) + by;
            out.append(number).append(line.substring(dot)).append('\n');
        }
        return out.toString();
    }

    @Test
    void orderIsAMoveAndNotAChange() throws UnreadableDocumentException {
        List<String> lines =
                new ArrayList<>(
                        OLD.replace(", except as provided in point 3", "")
                                .lines()
                                .map(l -> l.substring(3))
                                .toList());
        String before = numbered(lines);
        lines.add(lines.removeFirst());
        Comparison comparison = compare(before, numbered(lines));
        assertThat(verdicts(comparison)).containsOnly(Verdict.SAME);
        assertThat(comparison.changes().stream().filter(ClauseChange::moved)).hasSize(1);
    }

    private static String numbered(List<String> lines) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            out.append(i + 1).append(". ").append(lines.get(i)).append('\n');
        }
        return out.toString();
    }

    @Test
    void swappingTheTextsTurnsEveryVerdictRound() throws UnreadableDocumentException {
        Comparison forth = compare(OLD, NEW);
        Comparison back = compare(NEW, OLD);
        assertThat(forth.counts())
                .containsEntry(Verdict.SOFTENED, 2)
                .containsEntry(Verdict.DROPPED, 1);
        for (ClauseChange change : forth.changes()) {
            ClauseChange other =
                    back.changes().stream()
                            .filter(c ->
                                    c.oldIds().equals(change.newIds())
                                            && c.newIds().equals(change.oldIds()))
                            .findFirst()
                            .orElseThrow();
            assertThat(other.verdict())
                    .as(change.toString())
                    .isEqualTo(change.verdict().reversed());
        }
    }

    @Test
    void everyClauseIsInExactlyOneChange() throws UnreadableDocumentException {
        Comparison comparison = compare(OLD, NEW);
        assertThat(comparison.changes().stream().flatMap(c -> c.oldIds().stream()))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7");
        assertThat(comparison.changes().stream().flatMap(c -> c.newIds().stream()))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void textsThatMakeNoSenseStillGetAnAnswer() throws UnreadableDocumentException {
        Random random = new Random(11);
        String[] words =
                (OLD
                                + NEW
                                + " [shall][should] « » ( ) ; : ... 12,5 % 3° Article premier l'une ne pas")
                        .split(" ");
        UnaryOperator<String> noise =
                seed -> {
                    StringBuilder out = new StringBuilder("x ");
                    for (int i = 0; i < 60; i++) {
                        out.append(words[random.nextInt(words.length)])
                                .append(random.nextInt(9) == 0 ? "\n" : " ");
                    }
                    return out.toString();
                };
        for (int i = 0; i < 150; i++) {
            Comparison comparison = compare(noise.apply("old"), noise.apply("new"));
            long old = comparison.changes().stream().mapToLong(c -> c.before().size()).sum();
            long now = comparison.changes().stream().mapToLong(c -> c.after().size()).sum();
            assertThat(old).isEqualTo(comparison.before().size());
            assertThat(now).isEqualTo(comparison.after().size());
        }
    }

    @Test
    void aWordChangedInEveryPossiblePlaceNeverPasses() throws UnreadableDocumentException {
        String[] words = OLD.split("(?<=\\s)");
        for (int i = 0; i < words.length; i++) {
            if (words[i].strip().length() < 5 || !Character.isLowerCase(words[i].charAt(0))) {
                continue;
            }
            String[] changed = words.clone();
            changed[i] = "zorbic" + words[i].substring(words[i].strip().length());
            assertThat(compare(OLD, String.join("", changed)).touchesSubstance())
                    .as("%s", words[i])
                    .isTrue();
        }
    }
}
