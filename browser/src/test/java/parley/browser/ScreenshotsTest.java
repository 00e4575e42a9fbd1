package parley.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/// Pictures of every view, to be looked at: `./dev screenshots` leaves them in `browser/target/screenshots`.
@ExtendWith(Stage.Shared.class)
@EnabledIfSystemProperty(named = "screenshots", matches = "write")
class ScreenshotsTest {

    private static final List<Look> LOOKS =
            List.of(
                    Look.ENGLISH,
                    Look.FRENCH.narrow(),
                    Look.FRENCH.inTheDark(),
                    Look.ENGLISH.narrow().inTheDark());

    @Test
    void everyViewAtBothWidthsInLightAndDarkAndPrinted(Stage stage) throws IOException {
        String only = System.getProperty("only", "");
        for (Look look : LOOKS) {
            try (Visitor visitor = stage.visitor(look)) {
                String dossier =
                        visitor.open(stage.example(System.getProperty("example", "lake-serin")));
                for (String path : paths(visitor, dossier)) {
                    if (path.contains(only)) {
                        take(visitor, path, dossier, look);
                    }
                }
            }
        }
    }

    /// The views that the docs show.
    @Test
    void theViewsThatTheDocsShow(Stage stage) {
        try (Visitor visitor = stage.visitor(Look.ENGLISH)) {
            String dossier = visitor.open(stage.example("lake-serin"));
            Picture.takeForDocs(visitor.go(dossier + "/explore").page(), "explorer");
            Picture.takeForDocs(visitor.go(dossier + "/r/matrix").page(), "matrix");
            Picture.takeForDocs(visitor.go(dossier + "/r/timeline").page(), "timeline");
        }
    }

    private static List<String> paths(Visitor visitor, String dossier) {
        List<String> paths = new java.util.ArrayList<>(visitor.views(dossier));
        paths.addFirst("/");
        paths.add(dossier + "/find?q=water");
        paths.add(dossier + "/why/aldoria.water.weight");
        return paths;
    }

    private static void take(Visitor visitor, String path, String dossier, Look look)
            throws IOException {
        Path folder =
                Files.createDirectories(
                        Stage.root()
                                .resolve("browser/target/screenshots")
                                .resolve(
                                        look.lang()
                                                + (look.dark() ? "-dark-" : "-")
                                                + look.width()));
        String name = path.replace(dossier, "d").replaceAll("[^a-z]+", "-") + ".png";
        visitor.go(path);
        Page page = visitor.page();
        page.screenshot(
                new Page.ScreenshotOptions().setPath(folder.resolve(name)).setFullPage(true));
        if (look.equals(Look.ENGLISH)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.pdf(
                    new Page.PdfOptions()
                            .setPreferCSSPageSize(true)
                            .setPath(folder.resolve(name.replace(".png", ".pdf"))));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }
}
