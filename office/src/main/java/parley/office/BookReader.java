package parley.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import parley.table.Comparison;
import parley.table.Csv;
import parley.table.Filled;
import parley.table.Remark;
import parley.table.UnreadableTableException;

/// Reads tables that a person edited: a workbook (.xlsx) or comma-separated text. What a workbook unpacks
/// to, its rows, columns and the length of its cells are bounded before anything is made of them; nothing in
/// it is computed, and nothing outside it is opened.
public final class BookReader {

    /// What a workbook may unpack to, in bytes, and how many parts and sheets it may have.
    private static final long UNPACKED = 100_000_000;

    private static final int PARTS = 2_000;
    private static final int SHEETS = 200;

    private BookReader() {}

    /// The sheets of a file; what it is, is told from its contents.
    public static List<Filled> read(String file, byte[] bytes) throws UnreadableTableException {
        if (bytes.length > Csv.LARGEST) {
            throw tooLarge(file);
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw UnreadableTableException.of(Remark.Kind.LOCKED, file);
        }
        if (!starts(bytes, 'P', 'K')) {
            return List.of(Csv.read(file, bytes));
        }
        try {
            bounded(file, bytes);
            return workbook(file, bytes);
        } catch (SheetReader.Stop stop) {
            throw stop.reason();
        } catch (IOException
                | SAXException
                | ParserConfigurationException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | RecordFormatException
                | IllegalArgumentException e) {
            throw UnreadableTableException.of(
                    Remark.Kind.FORBIDDEN, file, e.getClass().getSimpleName());
        }
    }

    private static UnreadableTableException tooLarge(String file) {
        return UnreadableTableException.of(Remark.Kind.UNPACKS, file, Csv.LARGEST / 1_000_000);
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /// Unpacks everything once and keeps nothing of it.
    private static void bounded(String file, byte[] bytes)
            throws IOException, UnreadableTableException {
        long total = 0;
        int parts = 0;
        boolean workbook = false;
        byte[] buffer = new byte[65_536];
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                workbook |= e.getName().equals("[Content_Types].xml");
                if (++parts > PARTS) {
                    throw tooLarge(file);
                }
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    total += n;
                    if (total > UNPACKED) {
                        throw tooLarge(file);
                    }
                }
            }
        }
        if (!workbook) {
            throw UnreadableTableException.of(Remark.Kind.NOT_A_TABLE, file);
        }
    }

    private static List<Filled> workbook(String file, byte[] bytes)
            throws IOException,
                    SAXException,
                    ParserConfigurationException,
                    OpenXML4JException,
                    UnreadableTableException {
        List<Filled> sheets = new ArrayList<>();
        try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            if (pack.getPartsByContentType(MAIN).isEmpty()) {
                throw UnreadableTableException.of(Remark.Kind.NOT_A_TABLE, file);
            }
            XSSFReader reader = new XSSFReader(pack);
            var strings = new ReadOnlySharedStringsTable(pack);
            boolean from1904 = from1904(reader);
            var parts = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                try (InputStream in = parts.next()) {
                    String name = parts.getSheetName();
                    SheetReader cells =
                            new SheetReader(name, strings, reader.getStylesTable(), from1904);
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(cells);
                    xml.parse(new InputSource(in));
                    sheets.add(new Filled(name, name, cells.rows()));
                }
                if (sheets.size() > SHEETS) {
                    throw UnreadableTableException.of(
                            Remark.Kind.TOO_LARGE, file, sheets.size(), Comparison.MOST_ROWS);
                }
            }
        }
        return sheets;
    }

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// Old workbooks of one system count days from 1904.
    private static boolean from1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (InputStream in = reader.getWorkbookData()) {
            String head = new String(in.readNBytes(200_000), StandardCharsets.UTF_8);
            return head.matches("(?s).*\\bdate1904=\"(1|true)\".*");
        }
    }
}
