package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// What a file of an office program cannot hold is replaced, and seen.
class XmlTextTest {

    @Test
    void anyCharactersMakeAFileThatOpensAgain() throws Exception {
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            StringBuilder text = new StringBuilder("a\u0000\u0007\u001b[31m\uD800\uFFFE");
            for (int i = 0; i < 60; i++) {
                text.append((char) random.nextInt(round % 2 == 0 ? 0x100 : 0x10000));
            }
            String safe = XmlText.of(text.toString());
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(safe);
                document.getProperties().getCoreProperties().setTitle(safe);
                document.write(word);
            }
            try (XWPFDocument again =
                    new XWPFDocument(new ByteArrayInputStream(word.toByteArray()))) {
                assertThat(again.getParagraphs().getFirst().getText()).contains("\uFFFD");
            }
            ByteArrayOutputStream book = new ByteArrayOutputStream();
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet().createRow(0).createCell(0).setCellValue(safe);
                workbook.getProperties().getCoreProperties().setTitle(safe);
                workbook.write(book);
            }
            try (XSSFWorkbook again =
                    new XSSFWorkbook(new ByteArrayInputStream(book.toByteArray()))) {
                assertThat(again.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                        .startsWith("a");
            }
        }
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Été, « no » – 5 °C\t\n𝔸 ☕";
        assertThat(XmlText.of(text)).isEqualTo(text);
    }
}
