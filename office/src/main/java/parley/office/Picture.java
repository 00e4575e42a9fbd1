package parley.office;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// A drawing as a picture, for programs that show no drawings of ours: PNG, black on white.
///
/// @param png its bytes
/// @param width of the drawing, in its own units
/// @param height of the drawing, in its own units
record Picture(byte[] png, double width, double height) {

    /// Dots per unit of the drawing: sharp on paper at the width of a page.
    private static final float DOTS = 4;

    private static final List<String> FACES = List.of("Regular", "Bold", "Italic");

    static Picture of(String svg) throws IOException {
        Document drawing = Jsoup.parse(svg, "", Parser.xmlParser());
        Element root = Objects.requireNonNull(drawing.selectFirst("svg"), "a drawing");
        Drawn.onWhite(root);
        double width = Drawn.width(root);
        double height = Drawn.height(root);
        root.attr("xmlns", "http://www.w3.org/2000/svg");
        root.attr("font-family", "Liberation Sans");
        fonts();
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width * DOTS);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) height * DOTS);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, java.awt.Color.WHITE);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            transcoder.transcode(
                    new TranscoderInput(new StringReader(root.outerHtml())),
                    new TranscoderOutput(png));
        } catch (TranscoderException e) {
            throw new IOException("a drawing of the brief could not be made a picture", e);
        }
        return new Picture(png.toByteArray(), width, height);
    }

    /// The faces that drawings are set in, where the machine does not have them.
    private static void fonts() throws IOException {
        GraphicsEnvironment known = GraphicsEnvironment.getLocalGraphicsEnvironment();
        for (String face : FACES) {
            try (InputStream font = Resources.open("fonts/LiberationSans-" + face + ".ttf")) {
                known.registerFont(Font.createFont(Font.TRUETYPE_FONT, font));
            } catch (FontFormatException e) {
                throw new IllegalStateException("a font of the program's own", e);
            }
        }
    }
}
