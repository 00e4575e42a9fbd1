package parley.dossier;

import parley.model.Judgement;

/// What an analyst thinks, named and dated.
final class JudgementType {

    static final RecordType<Judgement> JUDGEMENT =
            RecordType.of(
                    "judgement",
                    """
                    by (needed) | whose judgement it is | AB
                        Par | de qui est le jugement
                    on | the day | 2031-03-08
                        Le | le jour
                    why (needed) | the reason | Two team sessions; answers spread over 15 points.
                        Pourquoi | la raison
                    about
                    basis
                    visibility
                    """,
                    row ->
                            new Judgement(
                                    row.id(),
                                    row.words("by"),
                                    row.day("on"),
                                    row.phrase("why"),
                                    row.about(),
                                    row.basis(),
                                    row.visibility()));

    private JudgementType() {}
}
