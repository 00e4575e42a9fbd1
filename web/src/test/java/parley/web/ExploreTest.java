package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The package explorer over real HTTP, as it is without script, and its JSON.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExploreTest {

    private static final Pattern PACKAGE = Pattern.compile("href=\"(/d/[^\"]*/explore\\?[^\"]*)\"");
    private static final String HERE =
            "o.water=60&o.crossing=joint+post&o.relief=fixed+dates&o.gauge=both&o.form=treaty";

    private Workbench workbench;
    private Browser browser;
    private String serin;
    private String bargain;

    @BeforeAll
    void start(@TempDir Path folder) {
        workbench = Started.in(folder);
        browser = Browser.admittedTo(workbench);
        serin = open("lake-serin");
        bargain = open("grand-bargain");
    }

    @AfterAll
    void stop() {
        workbench.close();
    }

    private String open(String example) {
        Path dossier = Started.examples().resolve(example);
        return browser.post("/open", Map.of("folder", dossier.toString())).uri().getPath();
    }

    private String page(String place) {
        return browser.ready(place).body();
    }

    private JsonNode json(String place) {
        HttpResponse<String> answer = browser.get(place);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Set<String> packages(String html) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = PACKAGE.matcher(html);
        while (matcher.find()) {
            String link = matcher.group(1).replace("&amp;", "&");
            if (!link.contains("lang=")) {
                found.add(link);
            }
        }
        return found;
    }

    @Test
    void everyNumberHasASliderAndEveryOtherIssueItsOptions() {
        String page = page(serin + "/explore?level=team&" + HERE);
        assertThat(page)
                .contains("class=\"slider\" type=\"range\" hidden")
                .containsPattern("name=\"o.water\" type=\"number\"[^>]*value=\"60\"")
                .containsPattern("type=\"radio\" name=\"o.form\" value=\"treaty\" checked")
                .contains("role=\"status\"");
        assertThat(page.split("aria-live", -1)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aNumberMayBeWrittenInAnyWayAndNonsenseLeavesTheIssueAsItIsToday() {
        assertThat(
                        json(serin + "/explore/answer.json?level=team&o.water=70.00")
                                .at("/package/water")
                                .asString())
                .isEqualTo("70");
        JsonNode nonsense =
                json(serin + "/explore/answer.json?o.water=1e99&o.form=%3Cb%3E").at("/package");
        assertThat(nonsense.get("water").asString()).isEqualTo("40");
        assertThat(nonsense.get("form").asString()).isEqualTo("statement");
    }

    /// The boxes of the figure and the rows of the tables lead to packages, and each of these is a page.
    @Test
    void withoutScriptEveryPackageNamedIsAPageOfItsOwn() {
        String page = page(serin + "/explore?level=team&" + HERE);
        Set<String> packages = packages(page);
        assertThat(packages).hasSizeGreaterThan(3);
        String figure = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
        assertThat(figure).contains("role=\"group\"");
        assertThat(packages).containsAll(packages(figure));
        assertThat(packages(figure)).isNotEmpty();
        for (String other : packages) {
            String said = other.replace("&count=1", "");
            assertThat(page(said)).contains("id=\"said\"").isNotEqualTo(page);
        }
    }

    @Test
    void theNearestPackagesAreAcceptedByWhomTheAnswerSays() {
        JsonNode answer = json(serin + "/explore/answer.json?level=team");
        Set<String> seen = new HashSet<>();
        for (JsonNode near : answer.get("nearest")) {
            seen.add(near.get("answer").asString());
            for (JsonNode other : near.path("packages")) {
                StringBuilder query = new StringBuilder();
                other.get("package")
                        .properties()
                        .forEach(e ->
                                query.append("o.")
                                        .append(e.getKey())
                                        .append('=')
                                        .append(e.getValue().asString().replace(" ", "+"))
                                        .append('&'));
                JsonNode there = json(serin + "/explore/answer.json?" + query);
                assertThat(there.get("package")).isEqualTo(other.get("package"));
                assertThat(there.get("feasible").asBoolean()).isTrue();
                assertThat(there.get("accepted")).isEqualTo(other.get("accepted"));
                assertThat(there.get("accepted").asString())
                        .isIn("every", near.get("reading").asString());
                assertThat(other.get("changes").size()).isEqualTo(near.get("changes").asInt());
                for (JsonNode group : there.get("home")) {
                    if (near.get("atHome").asBoolean()
                            && group.get("kind").asString().equals("ratifier")) {
                        assertThat(group.get("accepted").asString())
                                .isIn("every", near.get("reading").asString());
                    }
                }
            }
        }
        assertThat(seen).contains("found");
    }

    @Test
    void anExchangeLeavesNobodyWorseAndTheGainsShowIt() {
        JsonNode answer = json(serin + "/explore/answer.json?level=team");
        assertThat(answer.at("/exchanges/complete").asBoolean()).isTrue();
        assertThat(answer.at("/exchanges/listed").size()).isPositive();
        for (JsonNode exchange : answer.at("/exchanges/listed")) {
            boolean every = exchange.get("better").asString().equals("every");
            for (JsonNode effect : exchange.get("effects")) {
                String end = every ? "/change/low" : "/change/high";
                assertThat(effect.at(end).asDouble()).isGreaterThanOrEqualTo(0);
            }
        }
    }

    @Test
    void whoAtHomeIsMorePrivateThanTheReadersIsNotInTheAnswer() {
        String open = browser.get(serin + "/explore/answer.json?level=mediator-only").body();
        assertThat(open).contains("army council");
        String team = browser.get(serin + "/explore/answer.json?level=team").body();
        assertThat(team).doesNotContain("army").contains("port unions");
        assertThat(page(serin + "/explore?level=team"))
                .doesNotContain("Army")
                .contains("may not see are left out");
        assertThat(page(serin + "/explore?level=mediator-only"))
                .contains("Army")
                .doesNotContain("may not see are left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/answer", "/answer.json"})
    void nothingIsSaidWhereANumberOrARedLineIsMorePrivateThanTheReaders(String part) {
        HttpResponse<String> answer = browser.get(bargain + "/explore" + part + "?level=shareable");
        assertThat(answer.body()).doesNotContain("Morvane +").doesNotContain("\"gain\"");
        assertThat(part.isEmpty() ? answer.body() : answer.statusCode() + "")
                .containsAnyOf("Not shown at this level", "404");
    }

    @Test
    void threePartiesStandOnLevelAxesInAlphabeticalOrder() {
        String page = page(bargain + "/explore?level=mediator-only");
        String figure = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
        assertThat(figure.indexOf(">Ilmar<")).isPositive().isLessThan(figure.indexOf(">Kestria<"));
        assertThat(figure.indexOf(">Kestria<")).isLessThan(figure.indexOf(">Morvane<"));
        assertThat(page).contains("The Senate of Morvane").contains("must accept, Morvane");
    }

    @Test
    void theDefinitionsOfFairnessPointAtPackagesAndNoneIsCalledBest() {
        String place = serin + "/explore?level=team&" + HERE;
        String page = page(place);
        while (page.contains("data-waits=\"true\"")) {
            page = page(place);
        }
        String fair = page.substring(page.indexOf("Where four definitions"));
        assertThat(fair).contains("Kalai-Smorodinsky").containsPattern("\\d\\W%");
        assertThat(packages(fair)).isNotEmpty();
        assertThat(page).doesNotContainPattern("(?i)optimal|\\bthe best\\b");
    }

    @Test
    void inFrenchNothingIsLeftInEnglish() {
        Browser other = Browser.admittedTo(workbench);
        String page = other.ready(serin + "/explore?lang=fr&level=team").body();
        assertThat(page)
                .contains("Qui peut accepter")
                .contains("toutes les lectures")
                .doesNotContain("every reading")
                .doesNotContain("Nearest")
                .doesNotContain("web.explore");
    }
}
