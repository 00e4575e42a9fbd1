package parley.dossier;

import parley.model.Scenario;

/// What would follow if.
final class ScenarioType {

    static final RecordType<Scenario> SCENARIO =
            RecordType.of(
                    "scenario",
                    """
                    if (needed) | what happens | Round two fails
                        Si | ce qui arrive
                    then (needed) | what follows | The limits stay
                        Alors | ce qui suit
                    chance | in percent | 35-55 %
                        Chance | en pour cent
                    review on | when to look again | 2031-04-01
                        À revoir le | quand y revenir
                    about
                    basis
                    visibility
                    """,
                    row ->
                            new Scenario(
                                    row.id(),
                                    row.phrase("if"),
                                    row.phrase("then"),
                                    row.percent("chance"),
                                    row.day("review on"),
                                    row.about(),
                                    row.basis(),
                                    row.visibility()));

    private ScenarioType() {}
}
