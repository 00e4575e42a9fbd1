package parley.web.evidence;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.function.Function;
import parley.evidence.LedgerEntry;

/// A marked text as HTML: every piece in as many nested marks as entries cover it, and before the first piece of an entry its tag, a link to its card. What a
/// mark means is told by the tag's letter and by the shape of the line, and by colour besides.
///
/// @param now id of the entry on the card
/// @param href where the tag of an entry leads
/// @param label what a tag means, in words
record Painted(
        Marked marked,
        String now,
        Function<LedgerEntry, String> href,
        Function<LedgerEntry, String> label)
        implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        StringBuilder html = new StringBuilder();
        for (Marked.Paragraph paragraph : marked.paragraphs()) {
            paragraph(html, paragraph);
        }
        output.writeContent(html.toString());
    }

    private void paragraph(StringBuilder html, Marked.Paragraph paragraph) {
        String kind = paragraph.kind().name().toLowerCase(java.util.Locale.ROOT);
        html.append("<p class=\"b-").append(kind);
        html.append(paragraph.debris() ? " debris\">" : "\">");
        paragraph.pieces().forEach(piece -> piece(html, piece));
        html.append("</p>\n");
    }

    private void piece(StringBuilder html, Marked.Piece piece) {
        piece.begin().forEach(entry -> tag(html, entry));
        for (LedgerEntry entry : piece.covers()) {
            html.append("<span class=\"m k-").append(escaped(entry.type()));
            if (entry.id().equals(now)) {
                html.append(" now");
            }
            if (entry.status() == LedgerEntry.Status.REJECTED) {
                html.append(" off");
            }
            html.append("\" data-at=\"").append(escaped(entry.id())).append("\">");
        }
        html.append(escaped(piece.text()));
        html.append("</span>".repeat(piece.covers().size()));
    }

    private void tag(StringBuilder html, LedgerEntry entry) {
        boolean here = entry.id().equals(now);
        html.append("<a class=\"tag t-")
                .append(escaped(entry.type()))
                .append(here ? " now" : "")
                .append("\" id=\"m-")
                .append(escaped(entry.id()))
                .append("\" href=\"")
                .append(escaped(href.apply(entry)))
                .append("\" title=\"")
                .append(escaped(label.apply(entry)))
                .append(here ? "\" aria-current=\"true\">" : "\">")
                .append(escaped(entry.id()))
                .append(sign(entry))
                .append("</a>");
    }

    /// How it was decided, as a sign behind the id.
    static String sign(LedgerEntry entry) {
        return switch (entry.status()) {
            case PROPOSED -> "";
            case ACCEPTED -> "\u00A0✓";
            case EDITED -> "\u00A0✎";
            case REJECTED -> "\u00A0✗";
        };
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default ->
                        out.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
