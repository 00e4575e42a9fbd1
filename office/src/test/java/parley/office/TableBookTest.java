package parley.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Visibility;
import parley.table.Change;
import parley.table.Comparison;
import parley.table.Filled;
import parley.table.Proposal;
import parley.table.Remark;
import parley.table.Tables;
import parley.table.UnreadableTableException;

class TableBookTest {

    private static final Path SERIN = Briefs.example("lake-serin");

    private static Reading.Sound reading(Path folder) {
        return (Reading.Sound) DossierReader.read(folder);
    }

    private static byte[] book(Path folder, Visibility level) throws IOException {
        Reading.Sound reading = reading(folder);
        return TableBook.of(
                Tables.of(reading.manuscript(), reading.dossier(), level), "Talks", Locale.FRENCH);
    }

    private static Proposal compare(Path folder, byte[] book) throws UnreadableTableException {
        Reading.Sound reading = reading(folder);
        return Comparison.of(
                reading.manuscript(),
                reading.dossier(),
                Visibility.SHAREABLE,
                BookReader.read("tables.xlsx", book));
    }

    private static byte[] edited(byte[] book, Consumer<XSSFWorkbook> edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            edit.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Cell cell(Sheet sheet, String id, String head) {
        int column = -1;
        for (Cell cell : sheet.getRow(0)) {
            column = cell.getStringCellValue().equals(head) ? cell.getColumnIndex() : column;
        }
        assertThat(column).as(head).isNotNegative();
        for (Row row : sheet) {
            if (row.getCell(0).getStringCellValue().equals(id)) {
                return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new IllegalArgumentException("no row " + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lake-serin", "grand-bargain", "river-basin", "panama-canal-1977"})
    void aWorkbookThatComesBackUnchangedChangesNothing(String example) throws Exception {
        Path folder = Briefs.example(example);
        for (Visibility level : List.of(Visibility.MEDIATOR_ONLY, Visibility.SHAREABLE)) {
            Proposal proposal = compare(folder, book(folder, level));
            assertThat(proposal.remarks()).as(example + " " + level).isEmpty();
            assertThat(proposal.changes()).as(example + " " + level).isEmpty();
        }
    }

    @Test
    void savedByAnotherProgramItStillChangesNothing() throws Exception {
        byte[] again = edited(book(SERIN, Visibility.MEDIATOR_ONLY), _ -> {});
        assertThat(compare(SERIN, again).changes()).isEmpty();
        assertThat(compare(SERIN, again).remarks()).isEmpty();
    }

    @Test
    void daysAreDaysHeadsStayInSightAndMarksAreHidden() throws Exception {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(book(SERIN, Visibility.MEDIATOR_ONLY)))) {
            Sheet sheet = book.getSheet("commitments");
            Cell due = cell(sheet, "k1", "due");
            assertThat(DateUtil.isCellDateFormatted(due)).isTrue();
            assertThat(due.getLocalDateTimeCellValue().toLocalDate()).hasToString("2031-06-01");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("id");
            int last = sheet.getRow(0).getLastCellNum() - 1;
            assertThat(sheet.isColumnHidden(last)).isTrue();
            Sheet parties = book.getSheet("parties");
            assertThat(cell(parties, "aldoria", "no deal").getCellType())
                    .isEqualTo(CellType.STRING);
            assertThat(cell(parties, "aldoria", "no deal low").getNumericCellValue()).isPositive();
            assertThat(book.getSheet("about").getRow(2).getCell(2).getStringCellValue())
                    .contains("médiateur seul");
            assertThat(parties.getFooter().getLeft()).contains("médiateur seul");
        }
    }

    @Test
    void whatAPersonTypesInASpreadsheetIsTaken() throws Exception {
        byte[] book =
                edited(
                        book(SERIN, Visibility.MEDIATOR_ONLY),
                        workbook -> {
                            Sheet sheet = workbook.getSheet("commitments");
                            cell(sheet, "k1", "due")
                                    .setCellValue(java.time.LocalDate.of(2031, 7, 1));
                            cell(workbook.getSheet("parties"), "aldoria", "no deal")
                                    .setCellValue(42);
                        });
        Proposal proposal = compare(SERIN, book);
        assertThat(proposal.remarks()).isEmpty();
        assertThat(proposal.changes())
                .extracting(c -> ((Change.Changed) c).now())
                .containsExactlyInAnyOrder("2031-07-01", "42");
    }

    @Test
    void formulasErrorsAndMergedCellsAreToldAndNeverTaken() throws Exception {
        byte[] book =
                edited(
                        book(SERIN, Visibility.MEDIATOR_ONLY),
                        workbook -> {
                            Sheet sheet = workbook.getSheet("commitments");
                            cell(sheet, "k1", "does").setCellFormula("1+1");
                            cell(sheet, "k2", "does").setCellErrorValue((byte) 23);
                            Cell who = cell(sheet, "k3", "who");
                            int at = who.getColumnIndex();
                            sheet.addMergedRegion(
                                    new CellRangeAddress(
                                            who.getRowIndex(), who.getRowIndex(), at, at + 1));
                        });
        Proposal proposal = compare(SERIN, book);
        assertThat(proposal.changes()).isEmpty();
        assertThat(proposal.remarks())
                .extracting(r -> r.kind().name())
                .contains("FORMULA", "ERROR_VALUE", "MERGED")
                .doesNotContain("BAD_VALUE");
        assertThat(proposal.remarks().getFirst().cell()).matches("commitments![A-Z]+\\d+");
    }

    @Test
    void aSecretIsInNoSheetOfAnOpenLevel() throws Exception {
        Reading.Sound reading = reading(SERIN);
        List<String> secrets =
                reading.dossier().items().stream()
                        .filter(i -> !i.visibility().mayStandIn(Visibility.SHAREABLE))
                        .map(i -> i.id())
                        .toList();
        assertThat(secrets).isNotEmpty();
        List<Filled> sheets = BookReader.read("x.xlsx", book(SERIN, Visibility.SHAREABLE));
        for (Filled sheet : sheets) {
            if (!sheet.name().equals("about")) {
                sheet.rows().stream()
                        .skip(1)
                        .forEach(row ->
                                row.forEach(c ->
                                        assertThat(List.of(c.text().split("\n")))
                                                .doesNotContainAnyElementsOf(secrets)));
            }
        }
    }

    // Hostile files

    private static Remark refused(String name, byte[] file) {
        return catchThrowableOfType(
                        UnreadableTableException.class, () -> BookReader.read(name, file))
                .remark();
    }

    private static byte[] zip(String name, byte[] part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(part);
        }
        return out.toByteArray();
    }

    private static byte[] withPart(byte[] book, String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(e.getName()));
                zip.write(e.getName().equals(name) ? text.getBytes(StandardCharsets.UTF_8) : part);
            }
        }
        return out.toByteArray();
    }

    @Test
    void bombsAreRefusedBeforeAnythingIsMadeOfThem() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[150_000_000]);
        assertThat(refused("bomb.xlsx", bomb).kind()).isEqualTo(Remark.Kind.UNPACKS);
    }

    @Test
    void entitiesAreRefused() throws IOException {
        byte[] book = book(SERIN, Visibility.SHAREABLE);
        String evil =
                "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM"
                        + " \"file:///etc/passwd\">]><worksheet"
                        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is>"
                        + "</c></row></sheetData></worksheet>";
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
            assertThat(refused("x.xlsx", withPart(book, part, evil)).kind())
                    .isEqualTo(Remark.Kind.FORBIDDEN);
        }
    }

    @Test
    void aMillionRowsStopAtTheBound() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 1_000_000; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"A")
                    .append(i)
                    .append("\"><v>1</v></c></row>");
        }
        String sheet =
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData>"
                        + rows
                        + "</sheetData></worksheet>";
        byte[] book =
                withPart(book(SERIN, Visibility.SHAREABLE), "xl/worksheets/sheet1.xml", sheet);
        assertThat(refused("rows.xlsx", book).kind()).isEqualTo(Remark.Kind.TOO_LARGE);
    }

    @Test
    void whatIsNoTableIsSaidInOneSentence() throws IOException {
        assertThat(refused("a.zip", zip("a.txt", new byte[] {1})).kind())
                .isEqualTo(Remark.Kind.NOT_A_TABLE);
        assertThat(
                        refused("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})
                                .kind())
                .isEqualTo(Remark.Kind.LOCKED);
        assertThat(refused("a.csv", "id,né\n".getBytes(StandardCharsets.ISO_8859_1)).kind())
                .isEqualTo(Remark.Kind.NOT_UTF8);
        assertThat(refused("a.csv", "id,\"a\nb,c".getBytes(StandardCharsets.UTF_8)).kind())
                .isEqualTo(Remark.Kind.OPEN_QUOTE);
        byte[] book = book(SERIN, Visibility.SHAREABLE);
        for (int cut = 100; cut < book.length; cut += book.length / 9) {
            byte[] part = java.util.Arrays.copyOf(book, cut);
            assertThat(refused("cut.xlsx", part).text(Locale.FRENCH)).isNotBlank();
        }
    }
}
