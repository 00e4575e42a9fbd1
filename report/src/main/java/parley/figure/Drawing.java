package parley.figure;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Draws figures: one template each, compiled into the program.
public final class Drawing {

    private static final String TEMPLATES = "parley.report.templates";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);

    /// The figure with its title, its description and its table twin, as one HTML `figure` element;
    /// a template embeds it as it is.
    public Content html(Figure figure) {
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                output.writeContent(text(figure));
            }
        };
    }

    /// As [#html], as text.
    public String text(Figure figure) {
        String svg = svg(figure);
        StringOutput output = new StringOutput();
        engine.render("figure/figure.jte", java.util.Map.of("figure", figure, "svg", svg), output);
        return output.toString();
    }

    /// The style of what is drawn as a table; the pages add it to their own.
    public static String css() {
        try (InputStream in = Drawing.class.getResourceAsStream("figure.css")) {
            return new String(
                    Objects.requireNonNull(in, "figure.css").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The drawing alone: SVG, or the table of a [Grid].
    public String svg(Figure figure) {
        String template =
                switch (figure) {
                    case Panels _ -> "figure/panels.jte";
                    case Plane _ -> "figure/plane.jte";
                    case Parallel _ -> "figure/parallel.jte";
                    case Division _ -> "figure/division.jte";
                    case Schedule _ -> "figure/schedule.jte";
                    case Gains gains ->
                            gains.sides().size() == 2
                                    ? "figure/gainplane.jte"
                                    : "figure/gainlines.jte";
                    case Tracks _ -> "figure/tracks.jte";
                    case Grid _ -> "figure/grid.jte";
                };
        StringOutput output = new StringOutput();
        engine.render(template, figure, output);
        return output.toString();
    }
}
