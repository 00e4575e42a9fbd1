package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.analysis.reading.Frequencies;
import parley.model.Method;
import parley.model.Visibility;
import parley.report.question.Questions;

/// The worked example of a new question in CONTRIBUTING.md does what it says, and every question answers the sample.
class QuestionsTest {

    /// How many packages are there at all?
    static final class PackagesInquiry implements Inquiry<BigInteger> {

        @Override
        public String id() {
            return "packages";
        }

        @Override
        public List<Method> methods() {
            return List.of(Method.COUNT);
        }

        @Override
        public BigInteger answer(Answers answers) {
            return answers.settle().outcomes();
        }

        @Override
        public Optional<Part> part(BigInteger answer, Material m) {
            Sentence says =
                    Sentence.of(
                            m.words().say("agreement.total", m.words().count(answer)),
                            m.grounds().method("acceptable"));
            return Optional.of(Part.of(id(), "Packages", List.of(says), List.of()));
        }
    }

    private static Material material() {
        var dossier = Samples.harbour();
        Answers answers =
                Answers.of(dossier, Path.of("none"), () -> new Frequencies.Cancelled(0), 1);
        return Material.of(dossier, answers, Words.of(Locale.ENGLISH), Visibility.TEAM);
    }

    @Test
    void theWorkedExampleAnswersInWords() {
        Material material = material();
        List<Part> parts = Questions.part(new PackagesInquiry(), material).stream().toList();
        assertThat(PartText.of(material, parts)).contains("Harbour talks", "Packages", "12");
    }

    @Test
    void theWorkedExampleIsTheOneOfTheGuide() throws IOException {
        assertThat(
                        plain(
                                Files.readString(
                                        Path.of("src/test/java/parley/report/QuestionsTest.java"))))
                .contains(plain(example()));
    }

    private static String example() throws IOException {
        String guide = Files.readString(Path.of("../CONTRIBUTING.md"));
        int from = guide.indexOf("final class PackagesInquiry");
        return guide.substring(from, guide.indexOf("```", from));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void everySentenceThatAnswersInShortLeadsToWhatItRestsOn() {
        Material material = material();
        for (Inquiry<?> inquiry : Brief.BARGAINING) {
            Optional<Part> part = Questions.part(inquiry, material);
            part.ifPresent(p ->
                    assertThat(p.headlines())
                            .as(inquiry.id())
                            .allSatisfy(s -> assertThat(s.grounds()).isNotEmpty()));
        }
    }
}
