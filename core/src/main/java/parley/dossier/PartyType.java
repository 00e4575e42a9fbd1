package parley.dossier;

import parley.model.Audience;
import parley.model.Commitment;
import parley.model.Faction;
import parley.model.Incentive;
import parley.model.Interest;
import parley.model.Issue;
import parley.model.Party;
import parley.model.Person;
import parley.model.Term;

/// Who takes part, and what belongs to it.
final class PartyType {

    private static final RecordType<Interest> INTEREST =
            RecordType.of(
                    "interest",
                    """
                    says (needed, short) | the need, in the party's own terms | Water in dry summers
                        Dit | le besoin, dans les termes de la partie
                    basis
                    visibility
                    """,
                    row ->
                            new Interest(
                                    row.id(),
                                    owner(row),
                                    row.phrase("says"),
                                    row.basis(),
                                    row.visibility()));

    private static final RecordType<Audience> AUDIENCE =
            RecordType.of(
                    "audience",
                    """
                    name | how it is called, where the id is not enough | Army council
                        Nom | comment on l’appelle, quand l’identifiant ne suffit pas
                    must accept | whether no agreement stands without it | yes
                        Doit accepter | si aucun accord ne tient sans lui
                    accepts from | the least it would accept, in points; else the party's no deal | 45-60
                        Accepte à partir de | le moins qu’il accepterait, en points ; sinon la valeur sans accord de la partie
                    preferences | issue by issue, where it wants something else than its party | relief: ...
                        Préférences | question par question, là où il veut autre chose que sa partie
                    basis
                    visibility
                    """,
                    row ->
                            new Audience(
                                    row.id(),
                                    owner(row),
                                    row.phrase("name"),
                                    row.flag("must accept", false),
                                    PreferenceType.profile(row),
                                    row.basis(),
                                    row.visibility()));

    private static final RecordType<Faction> FACTION =
            RecordType.of(
                    "faction",
                    """
                    name | how it is called, where the id is not enough | The reformists
                        Nom | comment on l’appelle, quand l’identifiant ne suffit pas
                    accepts from | the least it would accept, in points; else the party's no deal | 45-60
                        Accepte à partir de | le moins qu’il accepterait, en points ; sinon la valeur sans accord de la partie
                    preferences | issue by issue, where it wants something else than its party | relief: ...
                        Préférences | question par question, là où il veut autre chose que sa partie
                    basis
                    visibility
                    """,
                    row ->
                            new Faction(
                                    row.id(),
                                    owner(row),
                                    row.phrase("name"),
                                    PreferenceType.profile(row),
                                    row.basis(),
                                    row.visibility()));

    private static final RecordType<Term> TERM =
            RecordType.of(
                    "term",
                    """
                    office | the office | President
                        Fonction | la fonction
                    holder | who holds it | okan
                        Titulaire | qui l’exerce
                    from | first day | 2029-05-10
                        De | premier jour
                    until | last day | 2033-05-10
                        Jusqu’au | dernier jour
                    basis
                    visibility
                    """,
                    row ->
                            new Term(
                                    row.id(),
                                    owner(row),
                                    row.phrase("office"),
                                    row.id("holder", Person.class),
                                    row.day("from"),
                                    row.day("until"),
                                    row.basis(),
                                    row.visibility()));

    static final RecordType<Party> PARTY =
            RecordType.of(
                    "party",
                    """
                    name | how the party is called | Aldoria
                        Nom | comment s’appelle la partie
                    role | what it is in this negotiation; party when not given | guarantor
                        Rôle | ce qu’elle est dans cette négociation ; partie si rien n’est dit
                    no deal | what it has if talks fail, in points of its own scale | 25-40
                        Sans accord | ce qu’elle a si les pourparlers échouent, en points de sa propre échelle
                    interests | what it needs and why; not positions | irrigation: Water in dry summers
                        Intérêts | ce dont elle a besoin et pourquoi ; pas des positions
                    audiences | those at home to whom it must answer | army council: ...
                        Publics | ceux qui, chez elle, lui demandent des comptes
                    factions | groups inside it that want something else | reformists: ...
                        Factions | les groupes en son sein qui veulent autre chose
                    terms | terms of office | presidency: ...
                        Mandats électifs | les mandats électifs
                    affected by | what binds or touches it, for those not at the table | [water]
                        Touchée par | ce qui la lie ou la touche, pour qui n’est pas à la table
                    basis | what its no-deal value rests on | j1
                        Fondement | sur quoi repose sa valeur sans accord
                    visibility
                    """,
                    row ->
                            new Party(
                                    row.id(),
                                    row.phrase("name"),
                                    row.word("role", Party.Role.class, Party.Role.PARTY),
                                    row.estimate("no deal"),
                                    row.owned("interests", Interest.class, INTEREST),
                                    row.owned("audiences", Audience.class, AUDIENCE),
                                    row.owned("factions", Faction.class, FACTION),
                                    row.owned("terms", Term.class, TERM),
                                    row.ids(
                                            "affected by",
                                            Issue.class,
                                            Commitment.class,
                                            Incentive.class),
                                    row.basis(),
                                    row.visibility()));

    private PartyType() {}

    private static String owner(Row row) {
        return row.id().substring(0, Math.max(0, row.id().indexOf('.')));
    }
}
