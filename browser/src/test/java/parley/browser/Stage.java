package parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import parley.web.Workbench;

/// What all browser tests share: one browser, and one workbench with copies of the examples.
///
/// Taken as a parameter by whatever test is extended with [Shared]. Where no Chromium is installed, those tests are skipped, and
/// one line says so.
final class Stage implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final Path folder;
    private final Workbench workbench;

    private Stage(Path chromium) {
        try {
            folder = Files.createTempDirectory("parley-browser");
            copy(root().resolve("examples"), folder.resolve("examples"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workbench =
                Workbench.start(
                        new Workbench.Setting(
                                0,
                                folder.resolve("examples"),
                                folder.resolve("config").resolve("recent"),
                                InstantSource.system(),
                                Throwable::printStackTrace));
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /// Somebody who has opened the printed address; closed by the test.
    Visitor visitor(Look look) {
        return new Visitor(browser, workbench.address(), look.options());
    }

    /// Somebody whose browser runs no script.
    Visitor visitorWithoutScript() {
        return new Visitor(
                browser, workbench.address(), Look.ENGLISH.options().setJavaScriptEnabled(false));
    }

    /// A folder of the test's own, beside the examples.
    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A copy of an example, which tests may open and change.
    Path example(String name) {
        return folder.resolve("examples").resolve(name);
    }

    /// The checkout.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        workbench.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (!file.toString().contains(".parley")) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
    }

    /// Chromium or Chrome on the PATH, or where `PARLEY_CHROMIUM` says.
    static Optional<Path> findChromium() {
        String given = System.getenv("PARLEY_CHROMIUM");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name ->
                        Stream.of(
                                        System.getenv()
                                                .getOrDefault("PATH", "")
                                                .split(File.pathSeparator))
                                .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Gives the stage to tests, or skips them.
    static final class Shared implements ExecutionCondition, ParameterResolver {

        private static final ExtensionContext.Namespace HERE =
                ExtensionContext.Namespace.create(Stage.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (findChromium().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium is installed");
            }
            context.getRoot()
                    .getStore(HERE)
                    .computeIfAbsent(
                            "said",
                            key -> {
                                System.err.println(
                                        "SKIPPED: every test in a real browser, for no Chromium was found on the"
                                                + " PATH (Debian: apt-get install chromium).");
                                return key;
                            });
            return ConditionEvaluationResult.disabled("no Chromium on the PATH");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Stage.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(HERE)
                    .computeIfAbsent("stage", key -> new Stage(findChromium().orElseThrow()));
        }
    }
}
