package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.model.Visibility;

/// What CONTRIBUTING says of a new key holds: words and one line that reads it.
class RecordTypeTest {

    private record Visit(String place, @Nullable LocalDate on, Visibility visibility) {}

    private static final String WORDS =
            """
            place (needed, short) | where it was | Serin lock
                Lieu | où elle a eu lieu
            on | the day | 2031-03-04
                Le | le jour
            visibility
            """;

    private static final RecordType<Visit> VISIT =
            RecordType.of(
                    "visit",
                    WORDS,
                    row -> new Visit(row.words("place"), row.day("on"), row.visibility()));

    private static Node node(String yaml) {
        return Yaml.entries(SourceText.of("a.yaml", "v: " + yaml + "\n"), new Problems())
                .getFirst()
                .value();
    }

    private static @Nullable Visit read(String yaml) {
        RowContext context = new RowContext(new Problems());
        return VISIT.read("v", Row.NO_KEY, node(yaml), context, Visibility.TEAM);
    }

    @Test
    void wordsAndReaderTogetherAreTheKeys() {
        assertThat(VISIT.group().names()).containsExactly("place", "on", "visibility");
        Shape.Key place = VISIT.group().find("place").orElseThrow();
        assertThat(place.required()).isTrue();
        assertThat(place.shape()).isEqualTo(new Shape.Line());
        assertThat(place.french()).isEqualTo(new Shape.French("Lieu", "où elle a eu lieu"));
        assertThat(VISIT.group().find("on").orElseThrow().shape()).isEqualTo(new Shape.Day());
    }

    @Test
    void aRecordIsReadFromItsLongAndFromItsShortForm() {
        Visit shortForm = new Visit("Serin lock", null, Visibility.TEAM);
        assertThat(read("Serin lock")).isEqualTo(shortForm);
        assertThat(read("{place: Serin lock}")).isEqualTo(shortForm);
        assertThat(read("{place: Serin lock, on: 2031-03-04, visibility: mediator-only}"))
                .isEqualTo(
                        new Visit(
                                "Serin lock", LocalDate.of(2031, 3, 4), Visibility.MEDIATOR_ONLY));
    }

    @Test
    void theCheckOfShapesFollowsTheSameDeclaration() {
        Problems problems = new Problems();
        new ShapeCheck(problems, new Ids()).check(node("{on: soon, plaice: x}"), VISIT.shape(), "");
        assertThat(problems.list())
                .extracting(Problem::kind)
                .contains(Problem.Kind.MISSING_KEY, Problem.Kind.UNKNOWN_KEY);
    }

    @Test
    void wordsThatNoReaderTakesAreAnError() {
        assertThatThrownBy(() -> RecordType.of("visit", WORDS, row -> row.words("place")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("visit");
    }

    @Test
    void everySectionOfTheDossierHoldsItsType() {
        Map<String, Shape.Group> groups = Vocabulary.groups();
        assertThat(groups).containsKeys("party", "issue", "commitment", "incentive", "question");
        assertThat(groups.get("interest").brief()).contains("says");
        assertThat(groups.get("criterion").brief()).contains("question");
    }
}
