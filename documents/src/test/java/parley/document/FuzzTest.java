package parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.language.Span;

/// Thousands of mutated files: each is read into a sound document or refused with a sentence; nothing else ever leaves the reader.
class FuzzTest {

    private static final Limits TIGHT =
            new Limits(2_000_000, 20_000_000, 1_000_000, Duration.ofSeconds(5));

    record Seed(String name, byte[] bytes, int rounds) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Seed> seeds() throws IOException {
        String text =
                "1. The « sides » shall meet.\n\n(a) by 1 June 2031, “sixty” days.\n\n2 comments:\n\nNo!";
        String html =
                "<html><body><nav>x</nav><article><h1>T</h1><ol><li>a<li>b</ol><table><tr><td>c</table></article></body></html>";
        byte[] word =
                OfficeFile.body(
                                OfficeFile.p(1, 0, "One")
                                        + OfficeFile.p(1, 1, "Two")
                                        + "<w:p><w:ins w:author=\"A\">"
                                        + OfficeFile.r("in")
                                        + "</w:ins></w:p>")
                        .numbering(
                                OfficeFile.list(
                                                0,
                                                OfficeFile.level(0, 1, "decimal", "%1.")
                                                        + OfficeFile.level(
                                                                1, 1, "lowerRoman", "%1.%2"))
                                        + OfficeFile.num(1, 0, ""))
                        .bytes();
        byte[] pdf =
                new PdfFile()
                        .line(72, 700, "The sides shall meet twice a year.")
                        .line(72, 686, "They shall not wait.")
                        .bytes();
        return List.of(
                new Seed("a.docx", word, 2_000),
                new Seed("a.pdf", pdf, 400),
                new Seed("a.html", html.getBytes(StandardCharsets.UTF_8), 1_000),
                new Seed("a.md", ("# T\n\n" + text).getBytes(StandardCharsets.UTF_8), 1_500),
                new Seed("a.txt", text.getBytes(StandardCharsets.UTF_8), 1_500));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutatedFilesAreReadOrRefused(Seed seed) {
        SplittableRandom random = new SplittableRandom(seed.name().hashCode());
        for (int i = 0; i < seed.rounds(); i++) {
            byte[] mutated = mutate(seed.bytes(), random);
            try {
                checkSound(Reading.of(seed.name(), mutated, View.ACCEPTED, TIGHT));
            } catch (UnreadableDocumentException e) {
                assertThat(e.message(Locale.ENGLISH)).startsWith(seed.name());
            }
        }
    }

    /// XML inside a sound archive, broken: the zip checksum does not shield it.
    @org.junit.jupiter.api.Test
    void mutatedXmlIsReadOrRefused() {
        String xml =
                "<w:document xmlns:w=\"w\"><w:body>"
                        + OfficeFile.p(1, 0, "One")
                        + "<w:tbl><w:tr><w:tc>"
                        + OfficeFile.p("c")
                        + "</w:tc></w:tr></w:tbl><w:p><w:del>"
                        + OfficeFile.r("x")
                        + "</w:del></w:p></w:body></w:document>";
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = mutate(xml.getBytes(StandardCharsets.UTF_8), random);
            byte[] file = OfficeFile.body("").part("word/document.xml", broken).bytes();
            try {
                checkSound(Reading.of("x.docx", file, View.ACCEPTED, TIGHT));
            } catch (UnreadableDocumentException e) {
                assertThat(e.message(Locale.FRENCH)).startsWith("x.docx");
            }
        }
    }

    private static void checkSound(Document document) {
        int at = 0;
        for (Block block : document.blocks()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(at);
            at = block.span().end();
        }
        assertThat(at).isLessThanOrEqualTo(document.text().length());
        for (Span sentence : document.passage().sentences()) {
            assertThat(sentence.end()).isLessThanOrEqualTo(document.text().length());
        }
    }

    private static byte[] mutate(byte[] original, SplittableRandom random) {
        byte[] bytes = original.clone();
        int edits = 1 + random.nextInt(4);
        for (int e = 0; e < edits; e++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> {
                    int from = random.nextInt(bytes.length);
                    int length = Math.min(random.nextInt(40), bytes.length - Math.max(at, from));
                    System.arraycopy(bytes, from, bytes, at, length);
                }
                case 3 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                default -> {
                    byte[] longer = Arrays.copyOf(bytes, bytes.length + 8);
                    System.arraycopy(bytes, at, longer, at + 8, bytes.length - at);
                    bytes = longer;
                }
            }
        }
        return bytes;
    }
}
