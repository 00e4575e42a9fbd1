package parley.dossier;

import java.util.ArrayList;
import java.util.List;
import parley.model.Instrument;
import parley.model.Interest;
import parley.model.Issue;
import parley.model.Text;

/// A text or other document, and what its clauses settle and meet.
final class TextType {

    private static final Shape SETTLES =
            new Shape.Keyed(
                    new Shape.Names.Free("clause"),
                    new Shape.Keyed(
                            new Shape.Names.Existing(List.of(Issue.class)), new Shape.Line()));
    private static final Shape MEETS =
            new Shape.Keyed(
                    new Shape.Names.Free("clause"),
                    new Shape.Reference(List.of(Interest.class), true));

    static final RecordType<Text> TEXT =
            RecordType.of(
                    "text",
                    """
                    title | its title | Talking points, second version
                        Titre | son titre
                    date | its date | 2031-03-02
                        Date | sa date
                    from | whose text it is | aldoria
                        De | de qui est ce texte
                    file | the file, inside the dossier's folder | texts/points-v2.docx
                        Fichier | le fichier, dans le dossier de fichiers
                    sha256 | hash of the file as it was last looked at | 9f86d0...
                        Empreinte SHA-256 | empreinte du fichier tel qu’il a été regardé la dernière fois
                    status | how far it has come; draft when not given | proposed
                        État | où il en est ; projet si rien n’est dit
                    instrument | its rung on the ladder of instruments | talking points
                        Instrument | son échelon parmi les instruments
                    replaces | the version before | d1
                        Remplace | la version d’avant
                    settles | which clause settles which issue, and by which option | "3": ...
                        Règle | quelle clause règle quelle question, et par quelle option
                    meets | which clause meets which stated interests, in a person's reading | "3": [aldoria.irrigation]
                        Répond à | quelle clause répond à quels intérêts énoncés, selon la lecture d’une personne
                    meets vaguely | the same for clauses that meet an interest only in vague words | "6": [berun.trade]
                        Répond vaguement à | de même pour les clauses qui n’y répondent qu’en mots vagues
                    basis
                    visibility
                    """,
                    row ->
                            new Text(
                                    row.id(),
                                    row.phrase("title"),
                                    row.day("date"),
                                    row.people("from"),
                                    row.file("file"),
                                    row.hash("sha256"),
                                    row.word("status", Text.Status.class, Text.Status.DRAFT),
                                    row.word("instrument", Instrument.class),
                                    row.id("replaces", Text.class),
                                    settles(row),
                                    meets(row),
                                    row.basis(),
                                    row.visibility()));

    private TextType() {}

    private static List<Text.Settles> settles(Row row) {
        List<Text.Settles> settles = new ArrayList<>();
        for (Row.Named clause : row.members("settles", SETTLES)) {
            for (Row.Named member : Row.named(clause.value())) {
                if (member.value() instanceof Node.Scalar scalar) {
                    row.context()
                            .findIssue(member.id())
                            .flatMap(issue ->
                                    row.context().option(issue, scalar.text(), scalar.place()))
                            .ifPresent(option ->
                                    settles.add(
                                            new Text.Settles(clause.id(), member.id(), option)));
                }
            }
        }
        return settles;
    }

    private static List<Text.Meets> meets(Row row) {
        List<Text.Meets> meets = new ArrayList<>();
        for (String key : List.of("meets", "meets vaguely")) {
            for (Row.Named clause : row.members(key, MEETS)) {
                for (String interest : Row.lines(clause.value())) {
                    meets.add(new Text.Meets(clause.id(), interest, key.equals("meets vaguely")));
                }
            }
        }
        return meets;
    }
}
