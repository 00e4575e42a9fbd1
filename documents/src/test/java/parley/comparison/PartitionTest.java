package parley.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.language.Span;

/// Nothing that is printed is read twice or not at all, and each unit is cited as printed.
class PartitionTest {

    private static final String TREATY =
            """
            TREATY ON THE UPPER BASIN

            The two States,
            Recalling their talks,
            Have agreed as follows:

            PART ONE: WATER

            Article 1
            Each Party shall:
            (a) measure the flow;[1]
            (b) publish it.

            Article 2 - Joint Commission

            The Commission meets twice a year.

            Its seat is in Torle.

            - [x] public sessions

            Done at Torle, in two copies.

            [1] Except in winter.
            """;

    private static Document read(String name, String text) throws UnreadableDocumentException {
        return DocumentReader.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void checkPartition(Document document) {
        int[] held = new int[document.text().length()];
        Partition partition = Partition.of(document);
        for (Clause clause : partition.clauses()) {
            count(held, clause.whole());
        }
        partition.leftSpans().forEach(s -> count(held, s));
        for (int i = 0; i < held.length; i++) {
            char c = document.text().charAt(i);
            if (Character.isLetterOrDigit(c)) {
                assertThat(held[i]).as("at %d of %s", i, document.text()).isEqualTo(1);
            } else {
                assertThat(held[i]).isLessThanOrEqualTo(1);
            }
        }
        assertThat(partition.clauses()).extracting(Clause::id).doesNotHaveDuplicates();
    }

    private static void count(int[] held, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            held[i]++;
        }
    }

    @Test
    void everyKindOfUnitHasItsIdAndItsPrintedLabel() throws UnreadableDocumentException {
        Document document = read("a.txt", TREATY);
        checkPartition(document);
        assertThat(Clause.of(document))
                .extracting(Clause::id)
                .containsExactly(
                        "H1", "P1", "P2", "P3", "H2", "1", "1(a)", "1(b)", "2", "A1", "Z1", "F1");
        assertThat(Clause.of(document))
                .extracting(Clause::label)
                .contains("Article 1", "Article 1(a)", "Article 2");
        assertThat(Clause.of(document))
                .extracting(Clause::text)
                .contains("measure the flow;", "☒ public sessions")
                .contains(
                        "Joint Commission\nThe Commission meets twice a year.\nIts seat is in Torle.");
    }

    @Test
    void tableRowsAreUnitsWithTheirColumnHeads() throws UnreadableDocumentException {
        String table = "# T\n\n| Party | Quota |\n|---|---|\n| Arl | 40 |\n| Bex |  |\n";
        for (Document document :
                new Document[] {
                    read("a.md", table),
                    read(
                            "a.html",
                            "<html><body><h1>T</h1><table><tr><th>Party<th>Quota<tr><td>Arl<td>40<tr><td>Bex<td></table></body></html>")
                }) {
            checkPartition(document);
            assertThat(Clause.of(document))
                    .extracting(Clause::text)
                    .contains("Party | Quota", "Arl | 40");
            assertThat(Clause.of(document))
                    .filteredOn(c -> c.kind() == Clause.Kind.ROW)
                    .allMatch(c -> c.heading().equals("Party | Quota"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Article 1582. ",
                "Article 158-2. ",
                "Article L. 12-3. ",
                "Article A-01. ",
                "Article 5a. ",
                "Article 5 bis. ",
                "Article IV. ",
                "§ 1582. ",
                "1582. ",
                "Sec. 5. ",
                "Rule 5. ",
                "5.– ",
                "5°/ ",
                "V.- ",
                "(5bis) ",
                "PP5. ",
                "OP5 ",
                "OP 5: ",
                "Whereas 5: ",
                "P.5. ",
                "5/ ",
                "[5] ",
                "5 | ",
                "No. 5 ",
                "n° 5 ",
                "Principle 5: ",
                "Annex A, point 5: "
            })
    void labelsComeOutAsPrinted(String label) throws UnreadableDocumentException {
        String next =
                label.replace("IV", "VI")
                        .replace("V.", "VI.")
                        .replace("5", "6")
                        .replace("1682", "1583")
                        .replace("1582", "1583");
        String text =
                label
                        + "Each Party shall publish the list.\n\n"
                        + next
                        + "It meets in Torle twice a year.\n";
        Document document = read("a.txt", text);
        checkPartition(document);
        assertThat(Clause.of(document)).hasSize(2);
        String printed = label.strip().replaceFirst("[\\s.:/|–)-]+$", "");
        assertThat(Clause.of(document).getFirst().label()).startsWith(printed.substring(0, 1));
        assertThat(Clause.of(document).getFirst().text())
                .isEqualTo("Each Party shall publish the list.");
    }

    @Test
    void marksOfAStateAreNoWords() throws UnreadableDocumentException {
        Document document =
                read(
                        "a.txt",
                        "1. [Unchanged]\n2. (Supprimé)\n3. The Council meets (new).\n4. New rules apply.\n");
        assertThat(Clause.of(document))
                .extracting(Clause::state)
                .containsExactly(
                        Clause.State.UNCHANGED,
                        Clause.State.DELETED,
                        Clause.State.NEW,
                        Clause.State.NONE);
        Comparison comparison =
                Comparison.of(
                        read("o.txt", "1. Arl shall pay.\n2. Bex shall wait.\n"),
                        read("n.txt", "1. [Unchanged]\n2. (deleted)\n"),
                        java.util.List.of());
        assertThat(comparison.changes())
                .extracting(ClauseChange::verdict)
                .containsExactly(Verdict.SAME, Verdict.DROPPED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Each party pays ½ of the cost.#Each party pays ¼ of the cost.",
                "The store holds 10⁴ units.#The store holds 10⁵ units.",
                "The angle is 12′.#The angle is 12″.",
                "The text is [x] a treaty [ ] a statement.#The text is [ ] a treaty [x] a statement.",
                "A Party shall [not] withdraw.#A Party shall not withdraw.",
                "The fee is 12 euros.#The fee is 12 euros*.",
                "The share is 5 * 12.#The share is 5 / 12."
            })
    void signsCount(String pair) throws UnreadableDocumentException {
        String[] both = pair.split("#");
        assertThat(
                        Comparison.of(
                                        read("o.txt", "1. " + both[0] + "\n"),
                                        read("n.txt", "1. " + both[1] + "\n"),
                                        java.util.List.of())
                                .touchesSubstance())
                .isTrue();
    }

    @Test
    void invisibleCharactersDoNotCount() throws UnreadableDocumentException {
        Comparison comparison =
                Comparison.of(
                        read("o.txt", "1. The final office is réservée.\n"),
                        read("n.txt", "1. The ﬁnal of\u00ADfice\u200B is re\u0301serve\u0301e.\n"),
                        java.util.List.of());
        assertThat(comparison.changes())
                .extracting(ClauseChange::verdict)
                .containsExactly(Verdict.SAME);
    }

    @Test
    void anyTextIsPartitionedAndIsTheSameAsItself() throws UnreadableDocumentException {
        String[] pieces = {
            "1. ",
            "(a) ",
            "Article 3",
            " - Title",
            "\n",
            "\n\n",
            "The Council meets.",
            "| a | 1 |\n",
            "- ",
            "[x] yes",
            "[1] note",
            "word[1]",
            "I. ",
            "A. ",
            "# ",
            "Done at Torle",
            "It is so",
            "\t",
            "Option 2: ",
            "**x**",
            "Annex B\n"
        };
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int k = 0; k < 25; k++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Document document = read(round % 2 == 0 ? "a.txt" : "a.md", text.toString());
            checkPartition(document);
            if (round % 8 == 0) {
                assertThat(Comparison.of(document, document, java.util.List.of()).changes())
                        .as("%s", text)
                        .allMatch(c -> c.verdict() == Verdict.SAME && !c.moved());
            }
        }
    }
}
