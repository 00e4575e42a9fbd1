package parley.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// Pictures of a page as it is seen, without scrolling.
final class Picture {

    private Picture() {}

    /// For whoever looks at what a test saw: `browser/target/walk`.
    static void take(Page page, String name) {
        save(page, Stage.root().resolve("browser/target/walk/" + name + ".png"));
    }

    /// The same; and one of those that the docs show, when `./dev screenshots` takes them anew.
    static void takeForDocs(Page page, String name) {
        take(page, name);
        if (System.getProperty("screenshots", "").equals("write")) {
            save(page, Stage.root().resolve("docs/images/" + name + ".png"));
        }
    }

    private static void save(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
