package parley.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.model.Party;
import parley.model.RedLine;

/// What a party says it will never accept.
final class RedLineType {

    private static final RecordType<RedLine.Restatement> RESTATEMENT =
            RecordType.of(
                    "restatement",
                    """
                    on (needed) | the day | 2031-02-11
                        Le | le jour
                    kind | repeated, softened, hardened or contradicted | repeated
                        Nature | répétée, adoucie, durcie ou contredite
                    words | what was said | Forty is no basis.
                        Mots | ce qui a été dit
                    to | to whom | parliament
                        À | à qui
                    basis
                    """,
                    RedLineType::restatement);

    static final RecordType<RedLine> RED_LINE =
            RecordType.of(
                    "red line",
                    """
                    party (needed) | whose line it is | aldoria
                        Partie | de qui est cette ligne
                    never | what it will never accept; left out for a line that is only words | water < 60
                        Jamais | ce qu’elle n’acceptera jamais ; vide pour une ligne qui n’est que des mots
                    words | as it was said | A flow of forty is no basis for talks.
                        Mots | telle qu’elle a été dite
                    said | how it was said | publicly
                        Dite | comment elle a été dite
                    to | to whom it was said | the farmers' union
                        À | à qui elle a été dite
                    since | since when | 2030-06-14
                        Depuis | depuis quand
                    restated | later occasions on which it was repeated, softened, hardened or contradicted | - on: ...
                        Réaffirmations | les occasions ultérieures où elle a été répétée, adoucie, durcie ou contredite
                    firmness | how firm it is, in the analyst's words | repeated without change
                        Fermeté | sa fermeté, dans les mots de l’analyste
                    active | no: kept on record, but it does not restrict packages | yes
                        Active | non : gardée en mémoire, mais elle ne restreint pas les accords
                    basis
                    visibility
                    """,
                    RedLineType::redLine);

    private RedLineType() {}

    private static RedLine redLine(Row row) {
        if (!row.has("never") && !row.has("words")) {
            row.context()
                    .problems
                    .add(Problem.Kind.MISSING_KEY, row.named(), "missing-key.red-line", row.id());
        }
        return new RedLine(
                row.id(),
                row.one("party", Party.class),
                row.condition("never"),
                row.phrase("words"),
                row.word("said", RedLine.Saying.class),
                row.line("to"),
                row.day("since"),
                row.listed("restated", RESTATEMENT),
                row.line("firmness"),
                row.flag("active", true),
                row.basis(),
                row.visibility());
    }

    private static RedLine.@Nullable Restatement restatement(Row row) {
        LocalDate on = row.day("on");
        RedLine.Restatement read =
                new RedLine.Restatement(
                        on == null ? LocalDate.EPOCH : on,
                        row.word(
                                "kind",
                                RedLine.Restatement.Kind.class,
                                RedLine.Restatement.Kind.REPEATED),
                        row.phrase("words"),
                        row.line("to"),
                        row.basis());
        return on == null ? null : read;
    }
}
