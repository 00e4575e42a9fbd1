package parley.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.comparison.Move.Kind;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Preference;
import parley.model.Preference.IssueValue;
import parley.model.Range;
import parley.model.Scores;
import parley.model.Visibility;

/// Utility ranges along successive texts, checked by hand.
class MoveTest {

    private static final Issue WATER = Issue.of("water", List.of("40", "60", "80"));
    private static final Issue POST = Issue.of("post", List.of("one", "joint"));

    private static Preference side(
            String party,
            Range water,
            Range post,
            List<Range> waterScores,
            List<Range> postScores) {
        return new Preference(
                party,
                Map.of(
                        "water", new IssueValue(Estimate.of(water), Scores.table(waterScores)),
                        "post", new IssueValue(Estimate.of(post), Scores.table(postScores))),
                List.of(),
                Estimate.of(Range.ZERO),
                false,
                Visibility.TEAM);
    }

    private static final Bargain BARGAIN =
            new Bargain(
                    List.of(WATER, POST),
                    List.of(
                            side(
                                    "aldoria",
                                    Range.of(60, 70),
                                    Range.of(30, 40),
                                    List.of(Range.of(0), Range.of(50), Range.of(100)),
                                    List.of(Range.of(0), Range.of(100))),
                            side(
                                    "berun",
                                    Range.of(50, 60),
                                    Range.of(40, 50),
                                    List.of(Range.of(100), Range.of(40, 60), Range.of(0)),
                                    List.of(Range.of(100), Range.of(0)))),
                    List.of(),
                    List.of());

    @Test
    void lessWaterIsAConcessionOfTheSideThatWantsIt() {
        List<Move> moves =
                Move.of(
                        BARGAIN,
                        Map.of("water", "80", "post", "joint"),
                        Map.of("water", "60", "post", "joint"));
        assertThat(moves.get(0).before()).isEqualTo(Range.of(100));
        assertThat(moves.get(0).after()).isEqualTo(Range.of(65, 70));
        assertThat(moves.get(0).gain()).isEqualTo(Range.of(-35, -30));
        assertThat(moves.get(0).kind()).isEqualTo(Kind.CONCESSION);
        assertThat(moves.get(1).gain()).isEqualTo(Range.of(20, 36));
        assertThat(moves.get(1).kind()).isEqualTo(Kind.SELFISH);
    }

    @Test
    void anIssueLeftOpenMayGoAnyWay() {
        assertThat(Move.utility(BARGAIN, BARGAIN.sides().getFirst(), Map.of("water", "80")))
                .isEqualTo(Range.of(60, 100));
    }

    @Test
    void classesFollowTheSignsOfOwnAndOtherGains() {
        Range up = Range.of(1, 2);
        Range down = Range.of(-2, -1);
        Range none = Range.ZERO;
        Range open = Range.of(-1, 1);
        assertThat(Move.kind(down, List.of(up))).isEqualTo(Kind.CONCESSION);
        assertThat(Move.kind(up, List.of(down))).isEqualTo(Kind.SELFISH);
        assertThat(Move.kind(up, List.of(up))).isEqualTo(Kind.FORTUNATE);
        assertThat(Move.kind(down, List.of(down))).isEqualTo(Kind.UNFORTUNATE);
        assertThat(Move.kind(none, List.of(up))).isEqualTo(Kind.NICE);
        assertThat(Move.kind(none, List.of(none))).isEqualTo(Kind.SILENT);
        assertThat(Move.kind(open, List.of(up))).isEqualTo(Kind.UNCLEAR);
        assertThat(Move.kind(up, List.of(up, down))).isEqualTo(Kind.UNCLEAR);
    }
}
