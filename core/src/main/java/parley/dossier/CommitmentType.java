package parley.dossier;

import parley.model.Commitment;
import parley.model.Instrument;
import parley.model.Party;
import parley.model.Person;
import parley.model.Source;
import parley.model.Text;

/// Who does what, by when, after what.
final class CommitmentType {

    private static final RecordType<Commitment.Version> VERSION =
            RecordType.of(
                    "version",
                    """
                    text (needed) | the document | d1
                        Texte | le document
                    clause | the clause, as printed | "3"
                        Clause | la clause, telle qu’imprimée
                    says | how it is worded there | up to sixty
                        Dit | comment il y est formulé
                    """,
                    row ->
                            new Commitment.Version(
                                    row.one("text", Text.class, Source.class),
                                    row.line("clause"),
                                    row.phrase("says")));

    private static final RecordType<Commitment.Report> REPORT =
            RecordType.of(
                    "report",
                    """
                    finding (needed) | claimed, denied or verified | claimed
                        Constat | affirmé, nié ou vérifié
                    on | the day | 2031-07-02
                        Le | le jour
                    by | who says so | berun
                        Par | qui le dit
                    says | what exactly | Sixty since the first of June
                        Dit | quoi exactement
                    basis
                    """,
                    row ->
                            new Commitment.Report(
                                    row.day("on"),
                                    row.somebody("by"),
                                    row.word(
                                            "finding",
                                            Commitment.Finding.class,
                                            Commitment.Finding.CLAIMED),
                                    row.phrase("says"),
                                    row.basis()));

    static final RecordType<Commitment> COMMITMENT =
            RecordType.of(
                    "commitment",
                    """
                    who (needed) | who does it | berun
                        Qui | qui le fait
                    to | for whom | aldoria
                        À | pour qui
                    does (needed) | what | Release 60 m3/s from June to August
                        Fait | quoi
                    due | by when | 2031-06-01
                        Échéance | pour quand
                    until | until when it holds | 2036-08-31
                        Jusqu’au | jusqu’à quand il vaut
                    phase | in which phase | 1
                        Phase | dans quelle phase
                    after | what must come first | [k1]
                        Après | ce qui doit venir d’abord
                    when | a condition in words | if the gauge stands above two metres
                        Quand | une condition en mots
                    written | where it is written: nowhere, or a text and clause | {text: d2, clause: "3"}
                        Écrit | où c’est écrit : nulle part, ou un texte et une clause
                    decided by | who decides that it is due or done | council
                        Décidé par | qui décide qu’il est dû ou fait
                    verified by | who verifies; left out: nobody | council
                        Vérifié par | qui vérifie ; vide : personne
                    test | by what test | Gauge at Serin lock, daily mean
                        Épreuve | par quelle épreuve
                    undo | how long it takes to undo | days
                        Pour défaire | combien de temps il faut pour le défaire
                    snap back | what comes back by itself when it is broken | The limits return
                        Retour automatique | ce qui revient de soi-même s’il est rompu
                    instrument | the instrument that carries it, where it is not the text's own | joint statement
                        Instrument | l’instrument qui le porte, quand ce n’est pas celui du texte
                    state | how far it has come; said when not given | proposed
                        État | où il en est ; dit si rien n’est dit
                    signatory | whose word it is | maro
                        Signataire | de qui c’est la parole
                    cost to giver | points on the giver's scale | 10-20
                        Coût pour qui donne | en points sur l’échelle de qui donne
                    value to receiver | points on the receiver's scale | 25-40
                        Valeur pour qui reçoit | en points sur l’échelle de qui reçoit
                    versions | how other documents word it | - text: d1
                        Autres versions | comment d’autres documents le formulent
                    reports | what was said about compliance | - finding: claimed
                        Constats | ce qui a été dit de son respect
                    basis
                    visibility
                    """,
                    row ->
                            new Commitment(
                                    row.id(),
                                    row.one("who", Party.class, Person.class),
                                    row.people("to"),
                                    row.phrase("does"),
                                    new Commitment.Schedule(
                                            row.day("due"),
                                            row.day("until"),
                                            row.whole("phase", 1, 1000, 0),
                                            row.ids("after", Commitment.class)),
                                    row.phrase("when"),
                                    new Commitment.Control(
                                            row.people("decided by"),
                                            row.people("verified by"),
                                            row.phrase("test"),
                                            row.word("undo", Commitment.Undo.class),
                                            row.phrase("snap back")),
                                    row.written("written"),
                                    row.word("instrument", Instrument.class),
                                    row.word(
                                            "state", Commitment.State.class, Commitment.State.SAID),
                                    row.id("signatory", Person.class),
                                    row.estimate("cost to giver"),
                                    row.estimate("value to receiver"),
                                    row.listed("versions", VERSION),
                                    row.listed("reports", REPORT),
                                    row.basis(),
                                    row.visibility()));

    private CommitmentType() {}
}
