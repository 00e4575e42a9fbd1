package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Every JSON answer is as `docs/openapi.yaml` says, and every address stands there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private static final String ONE = "/api/dossiers/{id}";

    private Workbench workbench;
    private Browser browser;
    private Path folder;
    private JsonNode description;
    private final Map<String, Schema> schemas = new HashMap<>();

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        workbench = Started.in(folder);
        browser = Browser.admittedTo(workbench);
        HttpResponse<String> answer = browser.get("/api/openapi.yaml");
        assertThat(answer.statusCode()).isEqualTo(200);
        description = YAMLMapper.shared().readTree(answer.body());
    }

    @AfterAll
    void stop() {
        workbench.close();
    }

    private String open(Path dossier) {
        String place = browser.post("/open", Map.of("folder", dossier.toString())).uri().getPath();
        return place.replaceAll("^/d/([0-9a-f]+).*$", "$1");
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Asks until the answer is there; every answer on the way is as described.
    private JsonNode ask(String address, String path) {
        HttpResponse<String> answer = browser.get(path);
        while (answer.statusCode() == 202) {
            conforms(address, "get", answer);
            answer = browser.get(path);
        }
        return conforms(address, "get", answer);
    }

    private JsonNode conforms(String address, String method, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .as(address)
                .startsWith("application/json");
        JsonNode node = JsonMapper.shared().readTree(answer.body());
        String status = String.valueOf(answer.statusCode());
        assertThat(schema(address, method, status).validate(node))
                .as("%s %s: %s", status, address, answer.body())
                .isEmpty();
        return node;
    }

    private Schema schema(String address, String method, String status) {
        return schemas.computeIfAbsent(
                method + address + status,
                _ -> {
                    JsonNode responses = at(description, "paths", address, method, "responses");
                    JsonNode response =
                            responses.has(status)
                                    ? responses.get(status)
                                    : at(responses, "default");
                    String name = at(response, "$ref").asString().replaceAll(".*/", "");
                    ObjectNode schema = JsonMapper.shared().createObjectNode();
                    schema.set("components", at(description, "components"));
                    schema.set(
                            "allOf",
                            JsonMapper.shared()
                                    .createArrayNode()
                                    .add(
                                            at(
                                                    description,
                                                    "components",
                                                    "responses",
                                                    name,
                                                    "content",
                                                    "application/json",
                                                    "schema")));
                    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema);
                });
    }

    private static JsonNode at(JsonNode node, String... keys) {
        JsonNode found = node;
        for (String key : keys) {
            assertThat(found.has(key)).as("%s in %s", key, found).isTrue();
            found = found.get(key);
        }
        return found;
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(node -> ids.add(node.get("id").asString()));
        return ids;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lake-serin", "river-basin", "panama-canal-1977", "grand-bargain"})
    void everyAnswerOfEveryExampleIsAsDescribed(String example) {
        String base = "/api/dossiers/" + open(Started.examples().resolve(example));
        JsonNode overview = ask(ONE, base);
        assertThat(ids(overview.get("parties"))).isNotEmpty();
        ask(ONE + "/check", base + "/check?lang=fr");
        JsonNode questions = ask(ONE + "/ask", base + "/ask").get("questions");
        assertThat(ids(questions)).isEqualTo(ids(overview.get("questions")));
        for (String question : ids(questions)) {
            ask(ONE + "/ask/{question}", base + "/ask/" + question + "?lang=fr");
        }
        ask(ONE + "/settle", base + "/settle?readings=200&seed=7");
        ask(ONE + "/linkage", base + "/linkage");
        ask(ONE + "/relax", base + "/relax");
        for (String lang : List.of("en", "fr")) {
            assertThat(ids(ask(ONE + "/ledger", base + "/ledger?lang=" + lang).get("registers")))
                    .isEqualTo(ids(overview.get("registers")));
        }
        for (String register : ids(overview.get("registers"))) {
            JsonNode alone =
                    ask(
                            ONE + "/ledger/{register}",
                            base + "/ledger/" + register + "?level=shareable");
            assertThat(ids(alone.get("registers"))).containsExactly(register);
        }
        ask(ONE + "/compare", base + "/compare");
        List<String> texts = new ArrayList<>();
        overview.get("texts")
                .forEach(text -> {
                    if (text.get("file").asString().contains("points")) {
                        texts.add(text.get("id").asString());
                    }
                });
        if (texts.size() > 1) {
            JsonNode step =
                    ask(
                            ONE + "/compare",
                            base
                                    + "/compare?old="
                                    + coded(texts.getFirst())
                                    + "&new="
                                    + coded(texts.getLast()));
            assertThat(step.get("clauses").size()).isPositive();
        }
        ask(ONE + "/explore", base + "/explore?level=mediator-only");
        JsonNode issue = overview.get("issues").get(0);
        if (!issue.get("options").isEmpty()) {
            String option = issue.get("options").get(0).asString();
            JsonNode explored =
                    ask(
                            ONE + "/explore",
                            base
                                    + "/explore?level=mediator-only&o."
                                    + coded(issue.get("id").asString())
                                    + "="
                                    + coded(option));
            assertThat(explored.get("package").get(issue.get("id").asString()).asString())
                    .isEqualTo(option);
        }
        for (JsonNode party : overview.get("parties")) {
            ask(ONE + "/why/{item}", base + "/why/" + coded(party.get("id").asString()));
        }
    }

    @Test
    void theAddressesOfTheServerAndOfTheDescriptionAreTheSame() {
        Set<String> described = new TreeSet<>();
        for (String path : description.get("paths").propertyNames()) {
            for (String method : description.get("paths").get(path).propertyNames()) {
                if (!method.equals("parameters")) {
                    described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
                }
            }
        }
        Set<String> answered =
                workbench.addresses().stream()
                        .filter(address -> address.contains(" /api/") || address.endsWith(".json"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(answered).isEqualTo(described);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lake-serin", "river-basin", "panama-canal-1977", "grand-bargain"})
    void theExplorersAnswerIsAsDescribedAlsoWhereThereIsNone(String example) {
        String address = "/d/{id}/explore/answer.json";
        String path = "/d/" + open(Started.examples().resolve(example)) + "/explore/answer.json";
        JsonNode answer = ask(address, path + "?level=mediator-only");
        assertThat(answer.get("parties").size()).isGreaterThan(1);
        for (JsonNode near : answer.get("nearest")) {
            for (JsonNode way : near.path("packages")) {
                StringBuilder query = new StringBuilder("?level=mediator-only");
                way.get("package")
                        .properties()
                        .forEach(e ->
                                query.append("&o.")
                                        .append(coded(e.getKey()))
                                        .append('=')
                                        .append(coded(e.getValue().asString())));
                ask(address, path + query);
            }
        }
        ask(address, path + "?level=shareable");
        ask(address, path + "?level=mediator-only");
    }

    @Test
    void whatIsNotDescribedWouldBeNoticed() {
        String id = open(Started.examples().resolve("lake-serin"));
        ObjectNode overview = (ObjectNode) ask(ONE, "/api/dossiers/" + id);
        Schema schema = schema(ONE, "get", "200");
        assertThat(schema.validate(overview.deepCopy().put("more", 1))).isNotEmpty();
        assertThat(schema.validate(overview.deepCopy().put("level", "secret"))).isNotEmpty();
        overview.remove("parties");
        assertThat(schema.validate(overview)).isNotEmpty();
    }

    @Test
    void theOpenDossiersAreListed() {
        String id = open(Started.examples().resolve("lake-serin"));
        assertThat(ids(ask("/api/dossiers", "/api/dossiers").get("dossiers"))).contains(id);
    }

    @Test
    void whatHasNoAnswerSaysWhyAsJson() throws IOException {
        String base = "/api/dossiers/" + open(Started.examples().resolve("lake-serin"));
        fails(404, ONE, "/api/dossiers/000000000000");
        fails(404, ONE + "/ledger/{register}", base + "/ledger/nothing");
        fails(404, ONE + "/ask/{question}", base + "/ask/nothing");
        fails(404, ONE + "/why/{item}", base + "/why/nothing");
        fails(404, ONE + "/compare", base + "/compare?old=..%2F..%2Fetc%2Fpasswd&new=d2");
        fails(400, ONE + "/settle", base + "/settle?readings=0");
        fails(400, ONE + "/settle", base + "/settle?readings=200001");
        fails(400, ONE + "/linkage", base + "/linkage?seed=one");
        assertThat(browser.get("/api/nowhere").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json");
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("dossier.yaml"), "parley: \"1\"\npartis: {}\n");
        String faulty = "/api/dossiers/" + open(broken);
        fails(409, ONE + "/settle", faulty + "/settle");
        assertThat(ask(ONE + "/check", faulty + "/check").get("problems").size()).isPositive();
    }

    private void fails(int status, String address, String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(conforms(address, "get", answer).get("error").get("status").asInt())
                .isEqualTo(status);
    }

    @Test
    void aStrangerGetsNothing() {
        Browser stranger = new Browser(workbench);
        assertThat(stranger.get("/api/dossiers").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/api/openapi.yaml").statusCode()).isEqualTo(401);
    }

    @Test
    void whatAPageMayNotShowTheAnswersDoNotSayEither() throws IOException {
        Path secret = Files.createDirectories(folder.resolve("private"));
        Files.writeString(
                secret.resolve("dossier.yaml"),
                """
                parley: "1"
                title: Private
                visibility: team
                parties:
                  a: {name: A, no deal: 10}
                  b: {name: B, no deal: 10}
                issues:
                  form: {options: [statement, treaty]}
                preferences:
                  a: {form: {weight: 100, scores: {statement: 0, treaty: 100}}}
                  b:
                    form: {weight: 100, scores: {statement: 37.5, treaty: 100}}
                    visibility: mediator-only
                claims:
                  c1: {says: The hidden word, source: s1, visibility: mediator-only}
                sources:
                  s1: {name: A source, kind: press}
                """);
        String base = "/api/dossiers/" + open(secret);
        assertThat(
                        ask(ONE + "/settle", base + "/settle?level=mediator-only")
                                .get("frontierPoints")
                                .asInt())
                .isPositive();
        assertThat(ask(ONE + "/settle", base + "/settle?level=team").get("frontierPoints").asInt())
                .isZero();
        HttpResponse<String> withheld = browser.get(base + "/why/c1?level=team");
        HttpResponse<String> unknown = browser.get(base + "/why/c9?level=team");
        assertThat(withheld.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
        assertThat(withheld.body()).isEqualTo(unknown.body().replace("c9", "c1"));
        assertThat(ask(ONE + "/ledger", base + "/ledger?level=team").toString())
                .doesNotContain("hidden word");
        assertThat(
                        browser.get(base.replace("/api/dossiers", "/d") + "/q/agreement?level=team")
                                .body())
                .doesNotContain("37.5");
    }

    @Test
    void readingsCanBeStoppedAndDrawnAgain() {
        String base = "/api/dossiers/" + open(Started.examples().resolve("river-basin"));
        for (String does : List.of("stop", "again")) {
            HttpResponse<String> answer = browser.post(base + "/readings/" + does, Map.of());
            assertThat(answer.statusCode()).isEqualTo(200);
            conforms(ONE + "/readings/" + does, "post", answer);
        }
        ask(ONE + "/readings", base + "/readings");
    }
}
