package parley.dossier;

import parley.model.Claim;
import parley.model.Event;
import parley.model.Hypothesis;
import parley.model.Indicator;

/// An observation agreed beforehand.
final class IndicatorType {

    static final RecordType<Indicator> INDICATOR =
            RecordType.of(
                    "indicator",
                    """
                    what (needed) | what one would see | Berun opens its accounts of the sluice
                        Quoi | ce que l’on verrait
                    of | who would do it | berun
                        De | qui le ferait
                    sort | word or deed; word when not given | deed
                        Parole ou acte | parole ou acte ; parole si rien n’est dit
                    cost to sender | what it costs the sender, in points | 5-15
                        Coût pour qui l’envoie | ce qu’il en coûte à qui l’envoie, en points
                    speaks for | hypotheses it speaks for | [h2]
                        Parle pour | les hypothèses pour lesquelles il parle
                    speaks against | hypotheses it speaks against | [h1]
                        Parle contre | les hypothèses contre lesquelles il parle
                    agreed on | when the analysts agreed on it | 2031-02-01
                        Convenu le | quand les analystes en sont convenus
                    seen in | where it was seen | [e3]
                        Vu dans | où cela a été vu
                    basis
                    visibility
                    """,
                    row ->
                            new Indicator(
                                    row.id(),
                                    row.phrase("what"),
                                    row.somebody("of"),
                                    row.word("sort", Indicator.Sort.class, Indicator.Sort.WORD),
                                    row.estimate("cost to sender"),
                                    row.ids("speaks for", Hypothesis.class),
                                    row.ids("speaks against", Hypothesis.class),
                                    row.day("agreed on"),
                                    row.ids("seen in", Event.class, Claim.class),
                                    row.basis(),
                                    row.visibility()));

    private IndicatorType() {}
}
