package parley.dossier;

import parley.model.Commitment;
import parley.model.Incentive;
import parley.model.Issue;
import parley.model.Party;
import parley.model.Person;
import parley.model.Replacement;

/// Who can replace what is restricted.
final class ReplacementType {

    static final RecordType<Replacement> REPLACEMENT =
            RecordType.of(
                    "replacement",
                    """
                    defeats (needed) | what it makes useless | k2
                        Rend inutile | ce qu’il rend inutile
                    by (needed) | who can replace what is restricted | council
                        Par | qui peut remplacer ce qui est restreint
                    how | how | Buys the grain that Aldoria does not
                        Comment | comment
                    basis
                    visibility
                    """,
                    row ->
                            new Replacement(
                                    row.id(),
                                    row.one(
                                            "defeats",
                                            Issue.class,
                                            Commitment.class,
                                            Incentive.class),
                                    row.one("by", Party.class, Person.class),
                                    row.phrase("how"),
                                    row.basis(),
                                    row.visibility()));

    private ReplacementType() {}
}
