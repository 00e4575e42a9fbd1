package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.model.Method;
import parley.report.Inquiry;
import parley.report.Words;
import parley.report.question.Questions;

/// The docs say what the code does, and lead where they say they lead.
class DocsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

    @Test
    void everyLinkBetweenFilesLeadsToAFile() {
        List<String> broken = new ArrayList<>();
        for (Path page : Sources.files(Sources.root(), ".md")) {
            Matcher link = LINK.matcher(Sources.read(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    broken.add(Sources.root().relativize(page) + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void methodsHasOneRowPerMethodOfTheCodeAndNoOther() {
        TreeSet<String> rows = new TreeSet<>();
        Matcher row = ROW.matcher(Sources.read(Sources.root().resolve("docs/methods.md")));
        while (row.find()) {
            rows.add(row.group(1));
        }
        TreeSet<String> code = new TreeSet<>();
        for (Method method : Method.values()) {
            code.add(method.id());
        }
        assertThat(rows).isEqualTo(code);
    }

    @Test
    void everyQuestionStandsInTheDocsWithItsMethodsAndNoOtherDoes() {
        String page = Sources.read(Sources.root().resolve("docs/questions.md"));
        List<String> rows = new ArrayList<>();
        for (Inquiry<?> inquiry : Questions.all()) {
            rows.add(
                    "| `%s` | %s | %s | %s |"
                            .formatted(
                                    inquiry.id(),
                                    inquiry.heading(Words.of(Locale.ENGLISH)),
                                    inquiry.methods().stream()
                                            .map(method -> "`" + method.id() + "`")
                                            .collect(Collectors.joining(", ")),
                                    inquiry.commands().stream()
                                            .map(name -> "`parley " + name + "`")
                                            .collect(Collectors.joining(", "))));
        }
        assertThat(page.lines().filter(line -> line.matches("[|] `[a-z]+` [|].*")).toList())
                .isEqualTo(rows);
    }

    @Test
    void noTwoQuestionsShareAnIdACommandOrAKey() {
        List<String> names = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Inquiry<?> inquiry : Questions.all()) {
            names.add(inquiry.id());
            inquiry.commands().stream().filter(c -> !c.equals(inquiry.id())).forEach(names::add);
            if (!inquiry.key().isEmpty()) {
                keys.add(inquiry.key());
            }
            for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                assertThat(inquiry.label(Words.of(locale))).as(inquiry.id()).isNotBlank();
            }
        }
        assertThat(names).doesNotHaveDuplicates().doesNotContain(Questions.LEDGER);
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void theGlossaryIsInAlphabeticalOrder() {
        List<String> terms = new ArrayList<>();
        Matcher term =
                Pattern.compile("(?m)^\\| \\*\\*([^*]+)\\*\\*")
                        .matcher(Sources.read(Sources.root().resolve("docs/glossary.md")));
        while (term.find()) {
            terms.add(term.group(1).toLowerCase(Locale.ROOT));
        }
        assertThat(terms).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theReadmesCommandsExist() {
        String readme = Sources.read(Sources.root().resolve("README.md"));
        assertThat(readme).contains("./parley brief examples/lake-serin").contains("./dev test");
        assertThat(Files.isExecutable(Sources.root().resolve("parley"))).isTrue();
        assertThat(Files.isExecutable(Sources.root().resolve("dev"))).isTrue();
        assertThat(Sources.read(Sources.root().resolve(".ci/run"))).contains("./dev test");
    }
}
