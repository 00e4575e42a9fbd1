package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Twenty thousand readings of a bargain that is too large for them: the pages go on, say how far it is, and can stop it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongWorkTest {

    private static final int ISSUES = 16;
    private static final Pattern BAR =
            Pattern.compile("<progress id=\"readings\" max=\"20000\" value=\"(\\d+)\"");

    private Workbench workbench;
    private Browser browser;
    private String base;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Path dossier = Files.createDirectories(folder.resolve("large"));
        Files.writeString(dossier.resolve("dossier.yaml"), large());
        workbench = Started.in(folder);
        browser = Browser.admittedTo(workbench);
        base = browser.post("/open", Map.of("folder", dossier.toString())).uri().getPath();
    }

    @AfterAll
    void stop() {
        workbench.close();
    }

    /// Three parties that want different things of many questions: one reading takes a good part of a second.
    private static String large() {
        StringBuilder yaml = new StringBuilder("parley: \"1\"\ntitle: Large\nparties:\n");
        for (String party : List.of("aldoria", "berun", "corvane")) {
            yaml.append("  ").append(party).append(": {name: ").append(party);
            yaml.append(", no deal: 20-30}\n");
        }
        yaml.append("issues:\n");
        for (int i = 0; i < ISSUES; i++) {
            yaml.append("  i%d: {options: [low, middle, high]}\n".formatted(i));
        }
        yaml.append("preferences:\n");
        List<String> parties = List.of("aldoria", "berun", "corvane");
        for (int p = 0; p < parties.size(); p++) {
            yaml.append("  ").append(parties.get(p)).append(":\n");
            for (int i = 0; i < ISSUES; i++) {
                boolean high = (i + p) % 3 != 0;
                yaml.append(
                        "    i%d: {weight: %d-%d, scores: {low: %d, middle: %d-%d, high: %d}}\n"
                                .formatted(
                                        i,
                                        2 + i % 3,
                                        5 + (i + p) % 4,
                                        high ? 0 : 100,
                                        30 + i,
                                        40 + i,
                                        high ? 100 : 0));
            }
        }
        return yaml.toString();
    }

    private static List<Long> bars(String page) {
        List<Long> found = new ArrayList<>();
        Matcher bar = BAR.matcher(page);
        while (bar.find()) {
            found.add(Long.parseLong(bar.group(1)));
        }
        return found;
    }

    @Test
    void itSaysHowFarItIsCanBeStoppedAndSaysOnHowManyItRests() {
        Set<Long> seen = new HashSet<>();
        while (seen.size() < 3) {
            HttpResponse<String> page = browser.get(base + "/q/shares");
            assertThat(page.headers().firstValue("Refresh")).isPresent();
            seen.addAll(bars(page.body()));
        }
        assertThat(browser.get(base + "/edit").headers().firstValue("Refresh")).isEmpty();
        assertThat(browser.ready(base + "/r/meetings").statusCode()).isEqualTo(200);
        assertThat(browser.ready(base + "/q/concerns").body()).contains("<svg");

        HttpResponse<String> back =
                browser.post(base + "/readings/stop", Map.of("back", base + "/q/shares"));
        assertThat(back.uri().getPath()).isEqualTo(base + "/q/shares");
        HttpResponse<String> partial = browser.ready(base + "/q/shares");
        assertThat(partial.body()).contains("Stopped early", "of 20,000", "<svg");
        assertThat(browser.ready(base + "/q/candidates").body()).contains("of 20,000 random");
        assertThat(browser.ready(base + "/brief").body()).contains("of 20,000 random");

        HttpResponse<String> settle =
                browser.get("/api" + base.replace("/d/", "/dossiers/") + "/settle");
        while (settle.statusCode() == 202) {
            settle = browser.get("/api" + base.replace("/d/", "/dossiers/") + "/settle");
        }
        assertThat(settle.body()).contains("\"asked\" : 20000");

        browser.post(base + "/readings/again", Map.of("back", base));
        while (bars(browser.get(base + "/q/shares").body()).isEmpty()) {
            assertThat(workbench.port()).isPositive();
        }
        browser.post(base + "/readings/stop", Map.of("back", base));
    }

    @Test
    void theFormsLeadBackToThisDossierOnly() {
        for (String elsewhere : List.of("http://evil.example/", "//evil.example", "/d/../x", "")) {
            HttpResponse<String> page =
                    browser.post(base + "/readings/stop", Map.of("back", elsewhere));
            assertThat(page.uri().getPath()).startsWith(base);
        }
    }

    @Test
    void theOverviewShowsWhatIsThereBeforeAllIs() {
        HttpResponse<String> page = browser.get(base);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Large</h1>", "/r/meetings");
    }
}
