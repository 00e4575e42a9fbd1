package parley.office;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/// The few styles of a workbook's cells.
final class Dress {

    final CellStyle head;
    final CellStyle key;
    final CellStyle text;
    final CellStyle day;
    final CellStyle number;
    final CellStyle shown;

    Dress(Workbook book) {
        Font bold = book.createFont();
        bold.setBold(true);
        head = style(book, "@");
        head.setFont(bold);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setBorderBottom(BorderStyle.THIN);
        key = style(book, "@");
        key.setFont(bold);
        text = style(book, "@");
        day = style(book, "yyyy-mm-dd");
        number = style(book, "General");
        shown = style(book, "General");
        Font grey = book.createFont();
        grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        shown.setFont(grey);
    }

    private static CellStyle style(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }
}
