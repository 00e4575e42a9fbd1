package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.model.Item;

/// The docs of the format say what the reader does: every key, every kind of problem.
class DossierDocsTest {

    private static final String BEGIN =
            "<!-- keys: generated from the reader's table; do not edit below -->\n";

    private static Path docs() {
        return Examples.root().resolve("docs");
    }

    /// The docs' table, one section a group.
    static String tables() {
        StringBuilder text = new StringBuilder(BEGIN);
        for (Shape.Group group : Vocabulary.groups().values()) {
            text.append("\n### ").append(title(group)).append("\n\n");
            text.append("| key | meaning | value | example |\n|---|---|---|---|\n");
            for (Shape.Key key : group.keys()) {
                text.append("| `").append(key.name()).append("`");
                text.append(key.required() ? " (needed)" : "");
                text.append(" | ").append(key.meaning());
                text.append(" | ").append(value(key.shape()));
                text.append(" | `").append(key.example()).append("` |\n");
            }
            group.others()
                    .forEach(others ->
                            text.append("| any issue's id | what the issue is worth | ")
                                    .append(value(others.value()))
                                    .append(" | `water: ...` |\n"));
        }
        return text.toString();
    }

    private static String title(Shape.Group group) {
        String name =
                Problem.bundle(Locale.ENGLISH)
                        .getString("term.group." + group.name().replace(' ', '-'));
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String value(Shape shape) {
        return switch (shape) {
            case Shape.Phrase _ -> "a phrase, or one per language";
            case Shape.Line _ -> "words";
            case Shape.OneOf(List<String> words) ->
                    words.stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "));
            case Shape.Number(boolean percent) ->
                    "a number or range"
                            + (percent ? ", in percent" : "")
                            + "; or with a basis of its own";
            case Shape.Decimal _ -> "a number";
            case Shape.Whole(int least, int most) -> "a whole number, " + least + " to " + most;
            case Shape.Day _ -> "a day, `2031-03-10`";
            case Shape.Duration _ -> "a length of time, `6 months`";
            case Shape.Flag _ -> "`yes` or `no`";
            case Shape.Hash _ -> "64 hexadecimal digits";
            case Shape.FileName _ -> "a path inside the folder";
            case Shape.LedgerEntry _ -> "document#entry";
            case Shape.Reference(List<Class<? extends Item>> to, boolean many) ->
                    (many ? "one id or a list: " : "id: ")
                            + to.stream()
                                    .map(k -> term(k.getSimpleName()))
                                    .collect(Collectors.joining(", "));
            case Shape.Condition _ -> "a condition";
            case Shape.WrittenIn _ -> "`nowhere`, a text's id, or a place in a text";
            case Shape.Listed(Shape of) -> "a list: " + value(of);
            case Shape.Keyed(Shape.Names names, Shape value) ->
                    named(names) + " -> " + value(value);
            case Shape.Group group -> "[" + group.name() + "](#" + anchor(title(group)) + ")";
            case Shape.ShortOrLong(Shape brief, Shape full) -> value(brief) + "; or " + value(full);
        };
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private static String named(Shape.Names names) {
        return switch (names) {
            case Shape.Names.NewIds _ -> "your ids";
            case Shape.Names.Existing(List<Class<? extends Item>> kinds) ->
                    kinds.stream()
                            .map(k -> term(k.getSimpleName()))
                            .collect(Collectors.joining(", "));
            case Shape.Names.Free(String what) -> what;
        };
    }

    private static String term(String kind) {
        return Problem.bundle(Locale.ENGLISH).getString("term." + kind);
    }

    @Test
    void docsListEveryKeyOfTheReader() throws IOException {
        Path file = docs().resolve("dossier.md");
        String text = Files.readString(file);
        String before = text.substring(0, text.indexOf(BEGIN));
        if (writes()) {
            Files.writeString(file, before + tables());
        }
        assertThat(Files.readString(file)).isEqualTo(before + tables());
    }

    @Test
    void schemaListsEveryKeyOfTheReader() throws IOException {
        Path file = docs().resolve("dossier.schema.json");
        if (writes()) {
            Files.writeString(file, KeySchema.text());
        }
        assertThat(file).content().isEqualTo(KeySchema.text());
    }

    private static boolean writes() {
        return "write".equals(System.getProperty("golden"));
    }

    /// Each example of a key in the docs is of the shape that the key has.
    @Test
    void everyKeyHasAMeaningAndAnExample() {
        for (Shape.Group group : Vocabulary.groups().values()) {
            for (Shape.Key key : group.keys()) {
                assertThat(key.meaning()).as("%s.%s", group.name(), key.name()).isNotBlank();
                assertThat(key.example()).as("%s.%s", group.name(), key.name()).isNotBlank();
            }
        }
    }

    @Test
    void everyKindOfProblemHasATitleAndAPage() throws IOException {
        for (Problem.Kind kind : Problem.Kind.values()) {
            Path page = docs().resolve("errors").resolve(kind.id() + ".md");
            assertThat(page).exists();
            assertThat(Files.readString(page))
                    .startsWith("# " + kind.title(Locale.ENGLISH) + "\n")
                    .contains("Kind: `" + kind.id() + "`");
            assertThat(kind.title(Locale.FRENCH)).isNotBlank();
        }
    }

    @Test
    void theYamlOfThePagesCanBeRead() throws IOException {
        try (Stream<Path> pages = Files.list(docs().resolve("errors"))) {
            for (Path page : pages.sorted().toList()) {
                String text = Files.readString(page);
                int good = text.indexOf("\n# but\n");
                if (good >= 0) {
                    String yaml = text.substring(good + 7, text.indexOf("\n```", good)) + "\n";
                    Problems problems = new Problems();
                    Yaml.entries(SourceText.of(page.getFileName().toString(), yaml), problems);
                    assertThat(problems.list()).as("%s", page).isEmpty();
                }
            }
        }
    }

    @Test
    void theYamlOfTheReferenceIsSound() throws IOException {
        String text = Files.readString(docs().resolve("dossier.md"));
        StringBuilder all = new StringBuilder();
        int at = text.indexOf("```yaml\n");
        while (at >= 0) {
            int end = text.indexOf("\n```", at);
            all.append(text, at + 8, end).append("\n");
            at = text.indexOf("```yaml\n", end);
        }
        assertThat(ProblemsTest.problems(all.toString())).isEmpty();
        assertThat(all.toString().lines().filter(line -> line.matches("[a-z ]+:.*")).count())
                .isGreaterThan(25);
    }
}
