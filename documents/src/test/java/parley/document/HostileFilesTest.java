package parley.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static parley.document.OfficeFile.p;
import static parley.document.PdfTest.problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every bad file ends in one plain sentence.
class HostileFilesTest {

    private static byte[] docx() {
        return OfficeFile.body(p("The two sides shall meet.")).bytes();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void emptyFilesAreSaidToBeEmpty() {
        assertThat(problem("a.docx", new byte[0])).isEqualTo(Problem.EMPTY);
        assertThat(problem("a.txt", bytes(" \n\t\n"))).isEqualTo(Problem.EMPTY);
        assertThat(problem("a.docx", OfficeFile.body("").bytes())).isEqualTo(Problem.EMPTY);
        assertThat(problem("a.html", bytes("<html><body></body></html>"))).isEqualTo(Problem.EMPTY);
    }

    @Test
    void aWordFileWithPasswordIsRefused() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem fs = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inner = encryptor.getDataStream(fs)) {
                inner.write(docx());
            }
            fs.writeFilesystem(out);
        }
        assertThat(problem("a.docx", out.toByteArray())).isEqualTo(Problem.PASSWORD);
    }

    @Test
    void aTruncatedWordFileIsDamaged() {
        byte[] whole = docx();
        assertThat(problem("a.docx", Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo(Problem.DAMAGED);
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(1_000_000);
        assertThat(problem("bomb.docx", out.toByteArray())).isEqualTo(Problem.UNPACKS_TOO_LARGE);
    }

    @Test
    void aPdfBombIsNotUnpacked() throws IOException {
        java.util.zip.Deflater deflater = new java.util.zip.Deflater();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.DeflaterOutputStream(packed, deflater)) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 30; i++) {
                zip.write(zeros);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(
                bytes(
                        "%PDF-1.7\n1 0 obj << /Filter /FlateDecode /Length "
                                + packed.size()
                                + " >> stream\n"));
        pdf.write(packed.toByteArray());
        pdf.write(bytes("\nendstream endobj\n"));
        Limits small = new Limits(10_000_000, 20_000_000, 1_000_000, Duration.ofSeconds(20));
        UnreadableDocumentException e =
                catchThrowableOfType(
                        UnreadableDocumentException.class,
                        () ->
                                DocumentReader.read(
                                        "bomb.pdf", pdf.toByteArray(), View.ACCEPTED, small));
        assertThat(e.problem()).isEqualTo(Problem.UNPACKS_TOO_LARGE);
    }

    @Test
    void macroFilesAreRefusedWhateverTheirName() {
        byte[] macro =
                OfficeFile.body(p("text"))
                        .part("word/vbaProject.bin", new byte[] {1, 2, 3})
                        .bytes();
        assertThat(problem("a.docm", macro)).isEqualTo(Problem.MACROS);
        assertThat(problem("a.docx", macro)).isEqualTo(Problem.MACROS);
    }

    @Test
    void entitiesAreRefused() {
        String xxe =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        byte[] file = OfficeFile.body("").part("word/document.xml", xxe).bytes();
        assertThat(problem("a.docx", file)).isEqualTo(Problem.FORBIDDEN_XML);
    }

    @Test
    void namesThatLeadOutOfTheArchiveLeadNowhere() throws UnreadableDocumentException {
        byte[] file =
                OfficeFile.body(p("Fine.")).part("../../../../etc/passwd.xml", "<x/>").bytes();
        assertThat(DocumentReader.read("../../a.docx", file).text()).isEqualTo("Fine.");
    }

    @Test
    void otherFilesOfOfficeAreNotTextDocuments() {
        byte[] sheet = OfficeFile.body("").part("xl/workbook.xml", "<workbook/>").bytes();
        assertThat(problem("a.xlsx", sheet)).isEqualTo(Problem.NOT_A_TEXT_DOCUMENT);
    }

    @Test
    void picturesAndProgramsAreNoKnownFormat() {
        byte[] png = new byte[400];
        png[0] = (byte) 0x89;
        png[1] = 'P';
        png[2] = 'N';
        png[3] = 'G';
        assertThat(problem("a.txt", png)).isEqualTo(Problem.UNKNOWN_FORMAT);
    }

    @Test
    void theContentDecidesNotTheEnding() throws UnreadableDocumentException {
        Document document = DocumentReader.read("a.pdf", docx());
        assertThat(document.format()).isEqualTo(Format.DOCX);
        assertThat(document.notes()).extracting(Note::kind).containsExactly(Note.Kind.WRONG_ENDING);
        assertThat(DocumentReader.read("a.docx", bytes("Only words here.")).format())
                .isEqualTo(Format.TEXT);
    }

    @Test
    void deeplyNestedFilesAreRefusedNotFollowed() throws UnreadableDocumentException {
        String deep =
                "<w:tbl><w:tr><w:tc>".repeat(5_000)
                        + p("x")
                        + "</w:tc></w:tr></w:tbl>".repeat(5_000);
        assertThat(problem("a.docx", OfficeFile.body(deep).bytes())).isEqualTo(Problem.DAMAGED);
        String html =
                "<html><body>" + "<div>".repeat(20_000) + "deep words" + "</div>".repeat(20_000);
        assertThat(DocumentReader.read("a.html", bytes(html)).text()).isEqualTo("deep words");
    }

    @Test
    void limitsOfSizeAndTimeHold() {
        Limits tiny = new Limits(100, 1_000_000, 1_000_000, Duration.ofSeconds(5));
        assertThat(limited(new byte[101], tiny)).isEqualTo(Problem.TOO_LARGE);
        Limits hasty = new Limits(1_000_000, 1_000_000, 1_000_000, Duration.ofNanos(1));
        assertThat(limited(docx(), hasty)).isEqualTo(Problem.TOO_SLOW);
        Limits terse = new Limits(1_000_000, 1_000_000, 10, Duration.ofSeconds(5));
        assertThat(limited(bytes("More than ten characters."), terse))
                .isEqualTo(Problem.UNPACKS_TOO_LARGE);
    }

    private static Problem limited(byte[] file, Limits limits) {
        return catchThrowableOfType(
                        UnreadableDocumentException.class,
                        () -> DocumentReader.read("a.docx", file, View.ACCEPTED, limits))
                .problem();
    }

    @Test
    void missingFilesAndFoldersAreNamed(@TempDir Path folder)
            throws IOException, UnreadableDocumentException {
        UnreadableDocumentException missing =
                catchThrowableOfType(
                        UnreadableDocumentException.class,
                        () -> DocumentReader.read(folder.resolve("no.docx")));
        assertThat(missing.message(Locale.ENGLISH))
                .isEqualTo(
                        "no.docx: there is no such file, or it may not be read. Check the name and the folder.");
        UnreadableDocumentException directory =
                catchThrowableOfType(
                        UnreadableDocumentException.class, () -> DocumentReader.read(folder));
        assertThat(directory.problem()).isEqualTo(Problem.NOT_A_FILE);
        Path file = Files.writeString(folder.resolve("a.txt"), "Words.");
        assertThat(DocumentReader.read(file).name()).isEqualTo("a.txt");
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemIsOneSentenceInBothLanguages(Problem problem) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            String sentence =
                    new UnreadableDocumentException(problem, "a.docx", null, "7", "5")
                            .message(locale);
            assertThat(sentence)
                    .startsWith("a.docx")
                    .endsWith(".")
                    .doesNotContain("{")
                    .doesNotContain("''");
        }
    }

    @ParameterizedTest
    @EnumSource(Note.Kind.class)
    void everyNoteHasItsSentence(Note.Kind kind) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            assertThat(Note.of(kind, "1", "2").message(locale)).endsWith(".").doesNotContain("{");
            assertThat(
                            ResourceBundle.getBundle("parley.document.messages", locale)
                                    .getLocale()
                                    .getLanguage())
                    .isEqualTo(locale.getLanguage());
        }
    }
}
