package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Dossier;
import parley.report.Inquiry;
import parley.report.Topic;
import parley.report.question.Questions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Neutrality: swapping two parties of an example swaps the results of every command and nothing else.
class SwapTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ONE = "zzaone";
    private static final String OTHER = "zzbother";

    /// What these say rests on random draws: another party's numbers come from another stream.
    private static final List<String> DRAWN = List.of("agreement", "shares", "candidates");

    @TempDir private Path folder;

    record Case(Path example, String command) {
        @Override
        public String toString() {
            return example.getFileName() + " " + command;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Path file : Sources.files(Sources.root().resolve("examples"), "/dossier.yaml")) {
            cases.add(new Case(file.getParent(), Questions.LEDGER));
            for (Inquiry<?> inquiry : Questions.all()) {
                if (inquiry.topic() != Topic.RECORDS && !DRAWN.contains(inquiry.id())) {
                    cases.add(new Case(file.getParent(), inquiry.id()));
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void swappingTwoPartiesSwapsTheResultsAndNothingElse(Case example) throws IOException {
        Dossier dossier = dossier(example.example()).orElseThrow();
        List<String> parties = dossier.bargain().parties();
        String first = parties.get(0);
        String second = parties.get(1);
        String straight = answer(example, first, second, ONE, OTHER);
        String swapped = answer(example, first, second, OTHER, ONE);
        assertThat(canonical(renamed(swapped, ONE, OTHER, OTHER, ONE)))
                .isEqualTo(canonical(straight));
    }

    /// The command's JSON for the example with its two parties' ids and names replaced.
    private String answer(Case example, String first, String second, String one, String other)
            throws IOException {
        Path copy = folder.resolve(one);
        copyRenamed(example.example(), copy, first, second, one, other);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> args =
                new ArrayList<>(
                        List.of("ask", copy.toString(), example.command(), "--format", "json"));
        args.addAll(List.of("--readings", "100", "--seed", "3"));
        int code =
                Main.run(
                        Map.of(),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        args.toArray(String[]::new));
        assertThat(code).as(err.toString()).isIn(Main.DONE, Main.ACT);
        return out.toString();
    }

    private static void copyRenamed(
            Path from, Path to, String first, String second, String one, String other)
            throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                String text = Files.readString(file);
                Files.writeString(
                        target,
                        file.toString().endsWith(".yaml")
                                ? renamed(text, first, second, one, other)
                                : text);
            }
        }
    }

    /// Whole words only, at once, in lower case and with a capital.
    private static String renamed(
            String text, String first, String second, String one, String other) {
        return java.util.regex.Pattern.compile(
                        "(?i)(?<![\\p{L}\\p{N}])(" + first + "|" + second + ")(?![\\p{L}\\p{N}])")
                .matcher(text)
                .replaceAll(found -> {
                    String to = found.group().equalsIgnoreCase(first) ? one : other;
                    return Character.isUpperCase(found.group().charAt(0))
                            ? Character.toUpperCase(to.charAt(0)) + to.substring(1)
                            : to;
                });
    }

    /// JSON without what was drawn at random (another party's numbers come from another stream of draws), without the order of keys and lists, and with the words of a sentence in any order: parties are listed
    /// alphabetically, so a swap moves them.
    private static List<String> canonical(String json) {
        return flatten("", JSON.readTree(json)).sorted().toList();
    }

    private static Stream<String> flatten(String path, JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object.properties().stream()
                    .filter(e -> !e.getKey().equals("readings"))
                    .flatMap(e ->
                            Stream.concat(
                                    Stream.of(path + "/" + words(e.getKey())),
                                    flatten(path + "/" + words(e.getKey()), e.getValue())));
        }
        if (node.isArray()) {
            return node.values().stream().flatMap(child -> flatten(path + "[]", child));
        }
        return Stream.of(path + "=" + words(node.asString()));
    }

    private static String words(String text) {
        return Stream.of(text.split("[\\s,.;:()]+", -1)).sorted().toList().toString();
    }

    private static Optional<Dossier> dossier(Path folder) {
        return DossierReader.read(folder) instanceof Reading.Sound sound
                ? Optional.of(sound.dossier())
                : Optional.empty();
    }
}
