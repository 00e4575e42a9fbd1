package parley.web.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.evidence.EvidenceLedger;
import parley.evidence.LedgerEntry;

/// A text is cut so that every entry covers exactly its own characters, however entries overlap.
class MarkedTest {

    private static final String TEXT =
            "One line of words.\n\nA second <b>line</b> & more, “said” 🙂 he.\n\nThird.\n";

    private final Document document = document();

    private static Document document() {
        try {
            return DocumentReader.read("note.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }

    private static LedgerEntry entry(String id, String type, int start, int end) {
        String line =
                """
                {"id":"%s","doc":"note","type":"%s","status":"proposed","says":{},"selectors":[{"type":"TextPositionSelector","start":%d,"end":%d},{"type":"TextQuoteSelector","exact":"","prefix":"","suffix":""}],"rule":"r"}\
                """
                        .formatted(id, type, start, end);
        return EvidenceLedger.of(List.of(line)).entries().getFirst();
    }

    private static String covered(Marked marked, String id) {
        StringBuilder text = new StringBuilder();
        for (Marked.Paragraph paragraph : marked.paragraphs()) {
            for (Marked.Piece piece : paragraph.pieces()) {
                if (piece.covers().stream().anyMatch(e -> e.id().equals(id))) {
                    text.append(piece.text());
                }
            }
        }
        return text.toString();
    }

    private static String whole(Marked marked) {
        StringBuilder text = new StringBuilder();
        marked.paragraphs().forEach(p -> p.pieces().forEach(piece -> text.append(piece.text())));
        return text.toString();
    }

    @Test
    void everyEntryCoversExactlyItsCharactersHoweverTheyOverlap() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int round = 0; round < 200; round++) {
            List<LedgerEntry> entries = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int start = random.nextInt(TEXT.length() - 1);
                int end = random.nextInt(start + 1, TEXT.length());
                if (!Character.isLowSurrogate(TEXT.charAt(start))
                        && !Character.isLowSurrogate(TEXT.charAt(end))) {
                    entries.add(entry("q" + i, "quotation", start, end));
                }
            }
            Marked marked = Marked.of(document, entries);
            assertThat(whole(marked)).isEqualTo(TEXT.replace("\n", ""));
            for (LedgerEntry entry : entries) {
                assertThat(covered(marked, entry.id()))
                        .isEqualTo(entry.span().of(TEXT).replace("\n", ""));
            }
        }
    }

    @Test
    void anEntryBeginsOnceAndTheLongerOneIsOutside() {
        Marked marked =
                Marked.of(
                        document,
                        List.of(
                                entry("f1", "figure", 4, 8),
                                entry("q1", "quotation", 4, 30),
                                entry("c1", "claim", 0, 6)));
        List<String> begun = new ArrayList<>();
        marked.paragraphs()
                .forEach(p -> p.pieces().forEach(i -> i.begin().forEach(e -> begun.add(e.id()))));
        assertThat(begun).containsExactly("c1", "q1", "f1");
        Marked.Piece inner = marked.paragraphs().getFirst().pieces().get(1);
        assertThat(inner.text()).isEqualTo("li");
        assertThat(inner.covers()).extracting(LedgerEntry::id).containsExactly("c1", "q1", "f1");
    }

    @Test
    void aCutNeverFallsInsideACharacter() {
        int smile = TEXT.indexOf("🙂");
        Marked marked =
                Marked.of(
                        document,
                        List.of(
                                entry("q1", "quotation", smile + 1, smile + 4),
                                entry("q2", "quotation", smile - 4, smile + 1)));
        assertThat(covered(marked, "q1")).startsWith("🙂");
        assertThat(covered(marked, "q2")).endsWith("🙂");
        assertThat(whole(marked)).isEqualTo(TEXT.replace("\n", ""));
    }

    @Test
    void whatADocumentHoldsIsTextAndNeverMarkup() {
        Painted painted =
                new Painted(
                        Marked.of(document, List.of(entry("q1", "quotation", 25, 40))),
                        "q1",
                        _ -> "?at=\"><script>",
                        _ -> "a \"label\" & <more>");
        gg.jte.output.StringOutput out = new gg.jte.output.StringOutput();
        painted.writeTo(out);
        assertThat(out.toString())
                .contains("&lt;")
                .doesNotContain("<b>")
                .doesNotContain("<script>")
                .contains("title=\"a &quot;label&quot; &amp; &lt;more&gt;\"");
    }
}
