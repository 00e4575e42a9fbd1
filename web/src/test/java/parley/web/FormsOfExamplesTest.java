package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a dossier holds has a form, and a form saved as it was shown changes no byte.
class FormsOfExamplesTest {

    /// Of each kind of item so many are shown and saved.
    private static final int MOST = 3;

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there);
                }
            }
        }
    }

    private static String path(Element link) {
        URI href = URI.create(link.attr("href").replace("+", "%20"));
        return href.getRawPath() + (href.getRawQuery() == null ? "" : "?" + href.getRawQuery());
    }

    @ParameterizedTest
    @ValueSource(strings = {"grand-bargain", "lake-serin", "panama-canal-1977", "river-basin"})
    void everyFormSavedAsItWasShownChangesNoByte(String example, @TempDir Path folder)
            throws IOException {
        Path dossier = folder.resolve(example);
        copy(Started.examples().resolve(example), dossier);
        Map<String, String> before = files(dossier);
        try (Workbench workbench = Started.in(folder)) {
            Browser browser = Browser.admittedTo(workbench);
            String home =
                    browser.post("/open", Map.of("folder", dossier.toString())).uri().getPath();
            browser.get(home + "?level=mediator-only");
            Deque<String> open = new ArrayDeque<>();
            Set<String> seen = new LinkedHashSet<>();
            open.add(home + "/sections");
            Map<String, Integer> posted = new TreeMap<>();
            int forms = 0;
            while (!open.isEmpty()) {
                String at = open.poll();
                if (!seen.add(at)) {
                    continue;
                }
                boolean isForm = at.contains("/sections/form") && !at.contains("new=1");
                String kind =
                        at.replaceAll("at=[^&]*$", "").replaceAll("=[a-z%0-9]+&at=", "=*&at=");
                if (isForm && posted.merge(kind, 1, Integer::sum) > MOST) {
                    continue;
                }
                HttpResponse<String> answer = browser.get(at);
                assertThat(answer.statusCode()).as(at).isEqualTo(200);
                Document page = Jsoup.parse(answer.body());
                page.select("main a[href*=/sections/section?], main a[href*=/sections/form?]")
                        .forEach(link -> open.add(path(link)));
                page.select("main a[href$=/sections/form]").forEach(link -> open.add(path(link)));
                if (isForm) {
                    forms++;
                    HttpResponse<String> saved = Filled.of(browser, answer).post();
                    assertThat(saved.statusCode())
                            .as(() -> at + Jsoup.parse(saved.body()).select(".problem").text())
                            .isEqualTo(200);
                    assertThat(saved.body()).as(at).contains("Nothing had changed");
                }
            }
            assertThat(files(dossier)).isEqualTo(before);
            assertThat(dossier.resolve(".parley/journal.jsonl")).doesNotExist();
            assertThat(forms).isGreaterThan(10);
        }
    }
}
