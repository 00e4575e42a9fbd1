package parley.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrackChange;
import parley.report.compare.Redline;
import parley.report.compare.Redline.Line;
import parley.report.compare.Redline.Standing;
import parley.report.compare.Redline.Stretch;

/// Two texts as one Word file with native tracked changes (`w:ins`, `w:del`): accepting all gives the new text, rejecting all the old one.
public final class RedlineWord {

    private final XWPFDocument document;
    private int marks;

    private RedlineWord(XWPFDocument document) {
        this.document = document;
    }

    /// The file's bytes. Its changes have the author "Parley" and no date, so the same texts give the same changes.
    public static byte[] of(Redline redline) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            RedlineWord word = new RedlineWord(document);
            redline.lines().forEach(word::paragraph);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private void paragraph(Line line) {
        CTP paragraph = document.createParagraph().getCTP();
        if (line.standing() != Standing.BOTH) {
            CTParaRPr mark = paragraph.addNewPPr().addNewRPr();
            signed(line.standing() == Standing.NEW_ONLY ? mark.addNewIns() : mark.addNewDel());
        }
        line.stretches().forEach(stretch -> run(paragraph, stretch));
    }

    private void run(CTP paragraph, Stretch stretch) {
        CTText text =
                switch (stretch.standing()) {
                    case BOTH -> paragraph.addNewR().addNewT();
                    case NEW_ONLY -> tracked(paragraph.addNewIns()).addNewR().addNewT();
                    case OLD_ONLY -> tracked(paragraph.addNewDel()).addNewR().addNewDelText();
                };
        text.setSpace(SpaceAttribute.Space.PRESERVE);
        text.setStringValue(XmlText.of(stretch.text()));
    }

    private CTRunTrackChange tracked(CTRunTrackChange change) {
        signed(change);
        return change;
    }

    private void signed(CTTrackChange change) {
        change.setId(BigInteger.valueOf(++marks));
        change.setAuthor("Parley");
    }
}
