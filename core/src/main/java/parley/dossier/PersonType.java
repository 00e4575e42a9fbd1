package parley.dossier;

import java.util.ArrayList;
import java.util.List;
import parley.model.Issue;
import parley.model.Mandate;
import parley.model.Party;
import parley.model.Person;

/// Who speaks, signs, attends or witnesses, and on what authority.
final class PersonType {

    private static final RecordType<Mandate> MANDATE =
            RecordType.of(
                    "mandate",
                    """
                    kind (needed) | on what authority the person speaks | full powers
                        Nature | avec quelle autorité la personne parle
                    document | the text or source that grants it | d0
                        Document | le texte ou la source qui l’accorde
                    office | the office that carries it | foreign minister
                        Fonction | la fonction qui le porte
                    scope | what it covers | the crossing only
                        Étendue | ce qu’il couvre
                    issues | the issues it covers; left out: nothing is held against it | [crossing]
                        Questions à régler | les questions qu’il couvre ; sans elles, rien ne lui est opposé
                    from | first day on which it holds | 2031-01-05
                        De | premier jour où il vaut
                    until | last day on which it holds | 2031-06-30
                        Jusqu’au | dernier jour où il vaut
                    basis
                    """,
                    row ->
                            mandate(
                                    row,
                                    row.word(
                                            "kind",
                                            Mandate.Kind.class,
                                            Mandate.Kind.NONE_ON_RECORD)));

    static final RecordType<Person> PERSON =
            RecordType.of(
                    "person",
                    """
                    name | the person's name | R. Okan
                        Nom | le nom de la personne
                    for | the party the person speaks for | aldoria
                        Parle pour | la partie pour laquelle la personne parle
                    mandate | on what authority the person speaks | full powers
                        Mandat | avec quelle autorité la personne parle
                    document | the text or source that grants it | d0
                        Document | le texte ou la source qui l’accorde
                    office | the office that carries it | foreign minister
                        Fonction | la fonction qui le porte
                    scope | what it covers | the crossing only
                        Étendue | ce qu’il couvre
                    issues | the issues it covers; left out: nothing is held against it | [crossing]
                        Questions à régler | les questions que couvre son mandat ; sans elles, rien ne lui est opposé
                    from | first day on which it holds | 2031-01-05
                        De | premier jour où il vaut
                    until | last day on which it holds | 2031-06-30
                        Jusqu’au | dernier jour où il vaut
                    basis
                    mandates | several mandates, one after the other, instead of one | - kind: office
                        Mandats successifs | plusieurs mandats, l’un après l’autre, au lieu d’un seul
                    visibility
                    """,
                    PersonType::person);

    private PersonType() {}

    /// What a person's own keys and a mandate's share.
    private static Mandate mandate(Row row, Mandate.Kind kind) {
        return new Mandate(
                kind,
                row.document("document"),
                row.phrase("office"),
                row.phrase("scope"),
                row.ids("issues", Issue.class),
                row.day("from"),
                row.day("until"),
                row.basis());
    }

    private static Person person(Row row) {
        Mandate.Kind kind = row.word("mandate", Mandate.Kind.class);
        Mandate own = mandate(row, kind == null ? Mandate.Kind.NONE_ON_RECORD : kind);
        List<Mandate> mandates = new ArrayList<>(row.listed("mandates", MANDATE));
        if (kind != null) {
            mandates.addFirst(own);
        }
        return new Person(
                row.id(),
                row.phrase("name"),
                row.id("for", Party.class),
                mandates,
                row.basis(),
                row.visibility());
    }
}
