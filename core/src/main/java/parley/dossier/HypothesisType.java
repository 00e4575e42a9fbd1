package parley.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.model.Hypothesis;
import parley.model.Item;

/// Rival accounts of what a party is up to.
final class HypothesisType {

    private static final Shape MARKS =
            new Shape.Keyed(
                    new Shape.Names.Free("analyst"),
                    new Shape.Keyed(
                            new Shape.Names.Existing(List.of(Item.class)),
                            new Shape.OneOf(
                                    Arrays.stream(Hypothesis.Fit.values())
                                            .map(Hypothesis.Fit::key)
                                            .toList())));

    static final RecordType<Hypothesis> HYPOTHESIS =
            RecordType.of(
                    "hypothesis",
                    """
                    says (needed) | the reading | Berun wants a treaty and will pay for it
                        Dit | la lecture
                    about
                    rivals (needed) | readings that say otherwise; at least one | [h1]
                        Rivales | les lectures qui disent autre chose ; au moins une
                    would change our mind | what would | A sealed sluice in June
                        Nous ferait changer d’avis | ce qui le ferait
                    marks | each analyst's marks: evidence and whether it fits | AB: ...
                        Notes des analystes | les notes de chaque analyste : l’élément, et s’il s’accorde
                    basis
                    visibility
                    """,
                    row ->
                            new Hypothesis(
                                    row.id(),
                                    row.phrase("says"),
                                    row.about(),
                                    row.ids("rivals", Hypothesis.class),
                                    row.phrase("would change our mind"),
                                    marks(row),
                                    row.basis(),
                                    row.visibility()));

    private HypothesisType() {}

    private static List<Hypothesis.Mark> marks(Row row) {
        List<Hypothesis.Mark> marks = new ArrayList<>();
        for (Row.Named analyst : row.members("marks", MARKS)) {
            for (Row.Named mark : Row.named(analyst.value())) {
                Hypothesis.Fit fit = Row.word(mark.value(), Hypothesis.Fit.class);
                if (fit != null) {
                    marks.add(new Hypothesis.Mark(analyst.id(), mark.id(), fit));
                }
            }
        }
        return marks;
    }
}
