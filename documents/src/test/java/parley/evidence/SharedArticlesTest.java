package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.language.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Two real articles with labels, which stand outside the project; skipped where they are not at hand.
class SharedArticlesTest {

    private static Path folder() {
        for (String path :
                List.of(
                        "../../shared/articles",
                        "../../../shared/articles",
                        "../shared/articles")) {
            if (Files.exists(Path.of(path, "gold.jsonl"))) {
                return Path.of(path);
            }
        }
        Assumptions.abort("the articles are not at hand");
        throw new IllegalStateException();
    }

    private static Map<String, List<MarkedText.Label>> gold(Path folder, String type, char kind)
            throws IOException {
        Map<String, List<MarkedText.Label>> labels = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode g = json.readTree(line);
            if (g.get("type").asString().equals(type)) {
                labels.computeIfAbsent(g.get("doc").asString(), _ -> new ArrayList<>())
                        .add(label(g, kind));
            }
        }
        return labels;
    }

    private static MarkedText.Label label(JsonNode g, char kind) {
        Span inner = new Span(g.get("start").asInt(), g.get("end").asInt());
        Span outer =
                g.has("outer_start")
                        ? new Span(g.get("outer_start").asInt(), g.get("outer_end").asInt())
                        : inner;
        List<String> names = new ArrayList<>();
        for (String key : List.of("speaker", "source")) {
            if (g.has(key)) {
                names.add(g.get(key).asString());
                g.get(key + "_alts").forEach(a -> names.add(a.asString()));
            }
        }
        Map<String, String> more = new TreeMap<>();
        if (g.has("required") && !g.get("required").asBoolean()) {
            more.put("optional", "");
        }
        return new MarkedText.Label(kind, outer, inner, names, more);
    }

    private static Map<String, EvidenceReader.Result> read(Path folder)
            throws IOException, UnreadableDocumentException {
        Map<String, EvidenceReader.Result> results = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                String name = file.getFileName().toString().replace(".txt", "");
                results.put(name, new EvidenceReader().read(DocumentReader.read(file)));
            }
        }
        return results;
    }

    @Test
    void quotationsAndSpeakersReachTheTarget() throws IOException, UnreadableDocumentException {
        Path folder = folder();
        Map<String, List<MarkedText.Label>> labels = gold(folder, "quotation", 'q');
        Agreement sum = new Agreement(0, 0, 0, 0);
        for (Map.Entry<String, EvidenceReader.Result> e : read(folder).entrySet()) {
            sum =
                    sum.plus(
                            Agreement.of(
                                    LabelledTextsTest.quotations(e.getValue()),
                                    labels.getOrDefault(e.getKey(), List.of()),
                                    0.8));
        }
        assertThat(sum.namedF1()).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void claimsReachTheTarget() throws IOException, UnreadableDocumentException {
        Path folder = folder();
        Map<String, List<MarkedText.Label>> labels = gold(folder, "claim", 'c');
        Agreement sum = new Agreement(0, 0, 0, 0);
        for (Map.Entry<String, EvidenceReader.Result> e : read(folder).entrySet()) {
            sum =
                    sum.plus(
                            Agreement.of(
                                    LabelledTextsTest.claims(e.getValue()),
                                    labels.getOrDefault(e.getKey(), List.of()),
                                    0.8));
        }
        assertThat(sum.f1()).isGreaterThanOrEqualTo(0.60);
    }

    @Test
    void scareQuotesAreNotSpeech() throws IOException, UnreadableDocumentException {
        Path folder = folder();
        Map<String, List<MarkedText.Label>> scare = gold(folder, "nonquote", 'n');
        int taken = 0;
        for (Map.Entry<String, EvidenceReader.Result> e : read(folder).entrySet()) {
            for (Agreement.Read q : LabelledTextsTest.quotations(e.getValue())) {
                boolean hit =
                        scare.getOrDefault(e.getKey(), List.of()).stream()
                                .anyMatch(s -> s.inner().equals(q.span()));
                taken += q.counts() && hit ? 1 : 0;
            }
        }
        assertThat(taken).isLessThanOrEqualTo(2);
    }
}
