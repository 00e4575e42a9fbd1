package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every number leads to a source or a named judgement.
class WhyTest {

    @TempDir Path folder;

    private static Why.Answer ask(String id) {
        Path serin = Examples.root().resolve("examples/lake-serin");
        return Why.trace(DossierReader.read(serin), serin, id);
    }

    private static List<String> ids(Why.Step step, int depth) {
        List<String> ids = new ArrayList<>(List.of(" ".repeat(depth) + step.id()));
        step.restsOn().forEach(below -> ids.addAll(ids(below, depth + 1)));
        return ids;
    }

    @Test
    void aWeightLeadsToItsSourcesAndJudgements() {
        Why.Step step = ((Why.Answer.Found) ask("aldoria.water.weight")).step();
        assertThat(step.value()).isEqualTo("30-40");
        assertThat(ids(step, 0))
                .containsExactly(
                        "aldoria.water.weight", " c1", "  s1", " j2", "  c1", "  e1", "   s5");
        assertThat(step.restsOn().getFirst().restsOn().getFirst().document())
                .isEqualTo(
                        new Why.Document(
                                "sources/2030-06-14-ministry.md", Why.Document.State.NOT_KEPT));
    }

    @ParameterizedTest
    @CsvSource({
        "aldoria.crossing.joint post, 70-90",
        "aldoria.water.60, 60-75",
        "aldoria.no deal, 38-48",
        "berun.port unions.relief.weight, 35-50",
        "k1.cost to giver, 8-14",
        "dredging.in time, met"
    })
    void pathsLeadToNumbers(String path, String value) {
        assertThat(((Why.Answer.Found) ask(path)).step().value()).isEqualTo(value);
    }

    @Test
    void whatIsNotThereIsAnsweredWithWhatMayBeMeant() {
        assertThat(ask("aldoria.watr.weight"))
                .isInstanceOfSatisfying(
                        Why.Answer.Unknown.class,
                        unknown -> assertThat(unknown.close()).startsWith("aldoria.water.weight"));
        assertThat(((Why.Answer.Unknown) ask("dredgin")).close()).containsExactly("dredging");
    }

    @Test
    void aNumberWithoutABasisSaysSo() throws IOException {
        Files.writeString(folder.resolve("d.yaml"), "parties:\n  a:\n    no deal: 30\n");
        Why.Answer answer = Why.trace(DossierReader.read(folder), folder, "a.no deal");
        assertThat(((Why.Answer.Found) answer).step().ground()).isEqualTo(Why.Ground.NONE_GIVEN);
    }

    @Test
    void aClaimLeadsToItsWordsInTheLedger() throws IOException {
        Files.writeString(
                folder.resolve("d.yaml"),
                "sources:\n  s:\n    name: S\nclaims:\n  c:\n    says: It\n    source: s\n    entry: doc#q3\n");
        Files.writeString(
                folder.resolve("evidence.jsonl"),
                "{\"id\":\"q2\",\"doc\":\"doc\"}\nnot json\n{\"id\":\"q3\",\"doc\":\"doc\",\"start\":4,\"end\":9,\"text\":\"words\",\"status\":\"accepted\"}\n");
        Reading reading = DossierReader.read(folder);
        assertThat(reading.problems()).isEmpty();
        assertThat(((Why.Answer.Found) Why.trace(reading, folder, "c")).step().passage())
                .isEqualTo(new Why.Passage("doc#q3", "words", 4, 9, "accepted", true));
        Files.writeString(folder.resolve("evidence.jsonl"), "{\"id\":\"q2\",\"doc\":\"doc\"}\n");
        assertThat(DossierReader.read(folder).problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.UNKNOWN_ENTRY);
    }
}
