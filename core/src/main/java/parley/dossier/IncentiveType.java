package parley.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Criterion;
import parley.model.Incentive;
import parley.model.Wording;

/// What could be given to move a party, and what it is held against.
final class IncentiveType {

    private static final RecordType<Criterion> CRITERION =
            RecordType.of(
                    "criterion",
                    """
                    question (needed, short) | the question it asks | Can it be delivered in time?
                        Question | la question qu’il pose
                    kind | a screen (met or not) or a measure (a number to rank by); screen when not given | measure
                        Nature | un filtre (rempli ou non) ou une mesure (un nombre pour classer) ; filtre si rien n’est dit
                    better | for a measure: which way is better | lower
                        Le mieux est | pour une mesure : dans quel sens est le mieux
                    unit | for a measure: the unit | months
                        Unité | pour une mesure : l’unité
                    weight | for a measure: its share of concern, in percent | 20-40
                        Poids | pour une mesure : sa part d’importance, en pour cent
                    visibility
                    """,
                    row ->
                            new Criterion(
                                    row.id(),
                                    row.phrase("question"),
                                    row.word("kind", Criterion.Kind.class, Criterion.Kind.SCREEN),
                                    !row.oneOf("better", "higher", "lower").equals("lower"),
                                    row.words("unit"),
                                    row.percent("weight"),
                                    row.visibility()));

    private static final RecordType<Incentive.Screen> SCREEN =
            RecordType.of(
                    "screen",
                    """
                    verdict (needed, short) | met, not met or unknown | met
                        Verdict | rempli, non rempli ou inconnu
                    why | the reason | The port asked for it twice.
                        Pourquoi | la raison
                    basis
                    """,
                    IncentiveType::screen);

    private static final RecordType<Incentive> INCENTIVE =
            RecordType.of(
                    "incentive",
                    """
                    what (needed) | what is given | Port dredging fund
                        Quoi | ce qui est donné
                    from | who gives | council
                        De | qui donne
                    to | who receives | berun
                        À | qui reçoit
                    proposed by | who proposed it | council
                        Proposée par | qui l’a proposée
                    status | how far it has come; idea when not given | offered
                        État | où elle en est ; idée si rien n’est dit
                    why not | why it was rejected or withdrawn | The fund's rules forbid it.
                        Pourquoi pas | pourquoi elle a été rejetée ou retirée
                    cost to giver | points on the giver's scale | 5-10
                        Coût pour qui donne | en points sur l’échelle de qui donne
                    value to receiver | points on the receiver's scale | 15-30
                        Valeur pour qui reçoit | en points sur l’échelle de qui reçoit
                    screens | how it comes out on each screen; `clean` is always one of them | clean: met
                        Filtres | ce que donne chaque filtre ; « clean » (propre) en fait toujours partie
                    measures | its value on each measure | speed: 3-5
                        Mesures | sa valeur pour chaque mesure
                    only if | the packages with which it can go | form is treaty
                        Seulement si | les accords avec lesquels elle peut aller
                    deliverable by | the day by which it can be there | 2032-01-01
                        Livrable au plus tard | le jour où elle peut être là
                    lead | time from decision to delivery | 8 months
                        Délai | le temps de la décision à la livraison
                    basis
                    visibility
                    """,
                    row ->
                            new Incentive(
                                    row.id(),
                                    row.phrase("what"),
                                    row.people("from"),
                                    row.people("to"),
                                    row.somebody("proposed by"),
                                    row.word(
                                            "status",
                                            Incentive.Status.class,
                                            Incentive.Status.IDEA),
                                    row.phrase("why not"),
                                    row.estimate("cost to giver"),
                                    row.estimate("value to receiver"),
                                    verdicts(row),
                                    row.estimates("measures", Criterion.class),
                                    row.condition("only if"),
                                    row.day("deliverable by"),
                                    row.duration("lead"),
                                    row.basis(),
                                    row.visibility()));

    static final RecordType<Section> INCENTIVES =
            RecordType.of(
                    "incentives",
                    """
                    criteria | what incentives are held against; `clean` is always there and cannot be switched off | needed: Does it answer a need?
                        Critères | à quoi les incitations sont mesurées ; « clean » (propre) y est toujours et ne peut être retiré
                    list | the incentives | dredging: ...
                        Liste | les incitations
                    """,
                    IncentiveType::section);

    private IncentiveType() {}

    /// The section, which has two halves.
    record Section(List<Criterion> criteria, List<Incentive> list) {}

    private static Section section(Row row) {
        List<Criterion> criteria =
                row.items("criteria", Criterion.class, CRITERION).stream()
                        .filter(criterion -> !criterion.id().equals(Criterion.CLEAN))
                        .toList();
        row.context()
                .screens(
                        criteria.stream()
                                .filter(c -> c.kind() == Criterion.Kind.SCREEN)
                                .map(Criterion::id)
                                .toList());
        row.context().screens(List.of(Criterion.CLEAN));
        return new Section(criteria, row.items("list", Incentive.class, INCENTIVE));
    }

    private static Incentive.@Nullable Screen screen(Row row) {
        Incentive.Verdict verdict = row.word("verdict", Incentive.Verdict.class);
        Wording why = row.phrase("why");
        Basis basis = row.basis();
        return verdict == null ? null : new Incentive.Screen(verdict, why, basis);
    }

    private static Map<String, Incentive.Screen> verdicts(Row row) {
        Map<String, Incentive.Screen> verdicts = new LinkedHashMap<>();
        row.context().screens().forEach(screen -> verdicts.put(screen, Incentive.Screen.UNKNOWN));
        row.byId("screens", SCREEN, Criterion.class)
                .forEach((id, screen) -> verdicts.replace(id, screen));
        return verdicts;
    }
}
