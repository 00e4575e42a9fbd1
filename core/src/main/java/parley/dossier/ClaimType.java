package parley.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Claim;
import parley.model.Source;
import parley.model.Text;

/// What a source says.
final class ClaimType {

    private static final RecordType<Claim.Count> COUNT =
            RecordType.of(
                    "meeting count",
                    """
                    number (needed) | which meeting it is said to be; 1 for the first | 6
                        Numéro | la combientième réunion ce serait ; 1 pour la première
                    between (needed) | between whom | [okan, vell]
                        Entre | entre qui
                    in | of which year; left out: of all | 2031
                        Année | de quelle année ; sans elle, de toutes
                    since | since which day; left out: since ever | 2029-05-10
                        Depuis | depuis quel jour ; sans lui, depuis toujours
                    in person | whether calls and the like are left out | yes
                        En personne | si les appels et autres ne comptent pas
                    """,
                    ClaimType::count);

    static final RecordType<Claim> CLAIM =
            RecordType.of(
                    "claim",
                    """
                    says (needed) | what is claimed | Aldoria will not accept 40 m3/s
                        Dit | ce qui est affirmé
                    source (needed) | the source, or several | s1
                        Source | la source, ou plusieurs
                    by | whose words they are | okan
                        Par | de qui sont les mots
                    on | the day | 2030-06-14
                        Le | le jour
                    entry | the ledger entry it comes from | 2030-06-14-ministry#q3
                        Entrée du registre | l’entrée du registre dont elle vient
                    certainty | how it was said; asserted when not given | asserted
                        Certitude | comment cela a été dit ; affirmé si rien n’est dit
                    about
                    counts | the number that it gives a meeting, to stand beside the record's own | {number: 6, between: [okan, vell], in: 2031}
                        Compte | le numéro qu’elle donne à une réunion, à côté du compte du dossier
                    visibility
                    """,
                    row ->
                            new Claim(
                                    row.id(),
                                    row.phrase("says"),
                                    row.ids("source", Source.class, Text.class),
                                    row.somebody("by"),
                                    row.day("on"),
                                    row.ledgerEntry("entry"),
                                    row.word(
                                            "certainty",
                                            Claim.Certainty.class,
                                            Claim.Certainty.ASSERTED),
                                    row.about(),
                                    row.group("counts", COUNT),
                                    row.visibility()));

    private ClaimType() {}

    private static Claim.@Nullable Count count(Row row) {
        int year = row.whole("in", 1, 9999, 0);
        int number = row.whole("number", 1, 1000, 0);
        List<String> between = row.people("between");
        LocalDate since = row.day("since");
        boolean inPerson = row.flag("in person", false);
        return number == 0
                ? null
                : new Claim.Count(number, between, year == 0 ? null : year, since, inPerson);
    }
}
