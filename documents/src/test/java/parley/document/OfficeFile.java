package parley.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Builds Word files for tests, part by part.
final class OfficeFile {

    private static final String NS =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static OfficeFile body(String xml) {
        OfficeFile file = new OfficeFile();
        file.part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        file.part(
                "word/document.xml",
                "<w:document " + NS + "><w:body>" + xml + "</w:body></w:document>");
        return file;
    }

    OfficeFile part(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    OfficeFile part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    OfficeFile numbering(String xml) {
        return part("word/numbering.xml", "<w:numbering " + NS + ">" + xml + "</w:numbering>");
    }

    OfficeFile styles(String xml) {
        return part("word/styles.xml", "<w:styles " + NS + ">" + xml + "</w:styles>");
    }

    OfficeFile footnotes(String xml) {
        return part("word/footnotes.xml", "<w:footnotes " + NS + ">" + xml + "</w:footnotes>");
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A paragraph of plain words.
    static String p(String words) {
        return "<w:p>" + r(words) + "</w:p>";
    }

    /// A paragraph in a list.
    static String p(int numId, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\""
                + level
                + "\"/><w:numId w:val=\""
                + numId
                + "\"/></w:numPr></w:pPr>"
                + r(words)
                + "</w:p>";
    }

    static String styled(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(words) + "</w:p>";
    }

    static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    static String level(int level, int start, String format, String text) {
        return "<w:lvl w:ilvl=\""
                + level
                + "\"><w:start w:val=\""
                + start
                + "\"/><w:numFmt w:val=\""
                + format
                + "\"/><w:lvlText w:val=\""
                + text
                + "\"/></w:lvl>";
    }

    static String list(int id, String levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
    }

    static String num(int id, int list, String overrides) {
        return "<w:num w:numId=\""
                + id
                + "\"><w:abstractNumId w:val=\""
                + list
                + "\"/>"
                + overrides
                + "</w:num>";
    }
}
