package parley.office;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import parley.report.Brief;
import parley.report.BriefPage;

/// The brief as a PDF: two A4 pages and the appendix, as the page prints them - real text in embedded
/// fonts, tagged for screen readers, figures as vectors with their descriptions, bookmarks, and links
/// from each number to what it rests on.
///
/// It is the brief's own page, with a style sheet that a layout program for paper understands.
public final class BriefPdf {

    private static final String OWN = "parley";

    /// Type sizes in points, tried in this order until the brief itself stands on two pages.
    private static final List<String> SIZES = List.of("9.2pt", "8.8pt", "8.4pt");

    private static final int PAGES = 2;

    private BriefPdf() {}

    /// The brief as the bytes of a file.
    public static byte[] of(Brief brief, BriefPage page) throws IOException {
        return of(sheet(brief, page));
    }

    /// What is laid out: the brief's page as HTML, and what a reader's program is told about it.
    record Sheet(String html, String title, List<String> facts, String language) {}

    static Sheet sheet(Brief brief, BriefPage page) {
        return new Sheet(
                brief.render(page),
                page.title(),
                List.copyOf(page.facts()),
                page.words().locale().toLanguageTag());
    }

    static byte[] of(Sheet sheet) throws IOException {
        Document html = Jsoup.parse(XmlText.of(sheet.html()));
        prepare(html, sheet);
        byte[] pdf = new byte[0];
        for (String size : SIZES) {
            html.body().attr("style", "font-size: " + size);
            pdf = lay(html, Locale.forLanguageTag(sheet.language()));
            if (pagesBeforeAppendix(pdf) <= PAGES) {
                break;
            }
        }
        return pdf;
    }

    private static byte[] lay(Document html, Locale locale) throws IOException {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useProtocolsStreamImplementation(uri -> new Font(uri), OWN)
                    .useExternalResourceAccessControl(
                            (uri, _) -> uri.startsWith(OWN + ":"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, _) -> uri.startsWith(OWN + ":"),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useSVGDrawer(drawer)
                    .useUnicodeLineBreaker(new LineBreaks(locale))
                    .withProducer("Parley")
                    .withW3cDocument(new W3CDom().fromJsoup(html), "")
                    .toStream(out)
                    .run();
        }
        return out.toByteArray();
    }

    private static int pagesBeforeAppendix(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDOutlineItem last = document.getDocumentCatalog().getDocumentOutline().getLastChild();
            return document.getPages().indexOf(last.findDestinationPage(document));
        }
    }

    /// A font that the program brings along, asked for by the style sheet; nothing else is ever opened.
    private record Font(String uri) implements FSStream {
        @Override
        public InputStream getStream() {
            return Resources.open("fonts/" + uri.substring(uri.lastIndexOf(':') + 1));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    /// What a browser does by itself and a layout program has to be told.
    private static void prepare(Document html, Sheet page) throws IOException {
        html.select("style").html(Resources.text("brief-pdf.css"));
        html.select("details, a.skip, meta[name=color-scheme], meta[name=viewport]").remove();
        meta(html, "subject", XmlText.of(page.title()));
        meta(html, "description", XmlText.of(String.join(" ", page.facts())));
        html.body()
                .prependElement("div")
                .addClass("running")
                .text(XmlText.of(page.facts().getLast()));
        for (Element svg : html.select("figure svg")) {
            Drawn.onWhite(svg);
            faces(svg);
            svg.attr("alt", svg.select("> title").text() + ". " + svg.select("> desc").text());
        }
        html.traverse((node, _) -> {
            if (node instanceof TextNode text) {
                text.text(lettered(text.getWholeText()));
            }
        });
        html.select("a[href]").forEach(link -> link.attr("title", link.text()));
        html.select("div.columns").forEach(Columns::of);
        bookmarks(html);
    }

    /// In a drawing each face is a family of its own; the layout program tells faces of one family apart
    /// on the page, and not inside drawings.
    private static void faces(Element svg) {
        svg.attr("font-family", "Figure");
        svg.select("[font-weight=bold]")
                .attr("font-family", "Figure Bold")
                .removeAttr("font-weight");
        svg.select("[font-style=italic]")
                .attr("font-family", "Figure Italic")
                .removeAttr("font-style");
    }

    /// Signs that the fonts do not have, by signs that they have.
    private static String lettered(String text) {
        return text.replace('✓', '√')
                .replace('✔', '√')
                .replace('✗', '×')
                .replace('✘', '×')
                .replace('⁰', 'º')
                .replace('\uFFFD', '?');
    }

    private static void meta(Document html, String name, String content) {
        html.head().appendElement("meta").attr("name", name).attr("content", content);
    }

    /// One bookmark a heading, those of the appendix below it.
    private static void bookmarks(Document html) {
        Element all = html.head().appendElement("bookmarks");
        Element above = all;
        for (Element heading : html.select("main h2, .appendix h2, .appendix h3")) {
            boolean below = heading.normalName().equals("h3");
            Element mark = (below ? above : all).appendElement("bookmark");
            mark.attr("name", heading.text()).attr("href", "#" + anchor(heading));
            if (heading.id().equals("appendix")) {
                above = mark;
            }
        }
    }

    private static String anchor(Element heading) {
        if (heading.id().isEmpty()) {
            Element section = heading.closest("section");
            return section == null ? "" : section.id();
        }
        return heading.id();
    }
}
