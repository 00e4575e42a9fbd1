package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample is a copy of one's own, and two compared texts become a dossier.
class SampleTest {

    @TempDir private Path folder = Path.of("");

    private Workbench workbench;
    private Browser browser;

    @BeforeEach
    void start() {
        workbench = Started.in(folder);
        browser = Browser.admittedTo(workbench);
    }

    @AfterEach
    void stop() {
        workbench.close();
    }

    @Test
    void whatIsNotedInTheSampleStaysInACopyAndTheExampleIsAsItWas() throws IOException {
        Map<String, String> before = contents(Started.examples().resolve("lake-serin"));
        String sample = browser.post("/sample", Map.of()).uri().getPath();
        Path copy = folder.resolve("config/data/sample/lake-serin");
        assertThat(browser.ready(sample).body()).contains(copy.toString());
        Files.writeString(
                copy.resolve("dossier.yaml"),
                Files.readString(copy.resolve("dossier.yaml"))
                        .replace("Lake Serin talks", "My lake talks"));
        assertThat(browser.post("/sample", Map.of()).uri().getPath()).isEqualTo(sample);
        assertThat(browser.ready(sample).body()).contains("My lake talks");
        assertThat(contents(Started.examples().resolve("lake-serin"))).isEqualTo(before);

        String fresh = browser.post("/sample", Map.of("fresh", "yes")).uri().getPath();
        assertThat(fresh).isNotEqualTo(sample);
        assertThat(browser.ready(fresh).body()).contains("Lake Serin talks");
        assertThat(browser.ready(sample).body()).contains("My lake talks");
    }

    @Test
    void twoComparedTextsAndTheRedLinesTypedForThemBecomeADossier() throws IOException {
        HttpResponse<String> compared =
                browser.upload(
                        "/compare",
                        Map.of(
                                "old",
                                Map.entry("points-v1.md", "1. The parties shall meet by 1 June.\n"),
                                "new",
                                Map.entry("points-v2.md", "1. The parties will seek to meet.\n")));
        String id = compared.uri().getPath().replace("/compare/", "");
        browser.post(compared.uri().getPath(), Map.of("lines", "They must meet by 1 June."));
        assertThat(browser.get("/?texts=" + id).body())
                .contains("points-v1.md")
                .contains("They must meet by 1 June.");
        Path place = folder.resolve("talks");
        Map<String, String> answers =
                new TreeMap<>(
                        Map.of(
                                "texts", id,
                                "title", "River talks",
                                "parties", "Nord, Süd",
                                "whose", "Ost",
                                "folder", place.toString()));
        assertThat(browser.post("/new", answers).body())
                .contains("“Ost” is not one of the parties");
        assertThat(place).doesNotExist();
        answers.put("whose", "süd");
        HttpResponse<String> made = browser.post("/new", answers);
        assertThat(made.statusCode()).isEqualTo(200);
        String dossier = made.uri().getPath();
        assertThat(browser.ready(dossier + "/check").body()).contains("No problem was found");
        assertThat(browser.ready(dossier + "/texts").body()).contains("will seek to");
        assertThat(browser.ready(dossier + "/r/redlines").body())
                .contains("They must meet by 1 June.");
        assertThat(place.resolve("texts/points-v2.md"))
                .hasContent("1. The parties will seek to meet.\n");
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".parley"))
                    .forEach(file -> contents.put(folder.relativize(file).toString(), read(file)));
        }
        return contents;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
