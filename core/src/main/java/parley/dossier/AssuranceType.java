package parley.dossier;

import parley.model.Assurance;
import parley.model.Channel;
import parley.model.Party;
import parley.model.Person;

/// What somebody was promised.
final class AssuranceType {

    static final RecordType<Assurance> ASSURANCE =
            RecordType.of(
                    "assurance",
                    """
                    by (needed) | who promised | vell
                        Par | qui a promis
                    to | to whom | aldoria
                        À | à qui
                    says (needed) | what was promised | The crossing will be reopened whatever happens.
                        Dit | ce qui a été promis
                    on | the day | 2031-03-02
                        Le | le jour
                    in | the channel in which it was said | visits
                        Dans le canal | le canal dans lequel cela a été dit
                    witness | who heard it | okan
                        Témoins | qui l’a entendu
                    written | where it is written: nowhere, or a text and clause | nowhere
                        Écrit | où c’est écrit : nulle part, ou un texte et une clause
                    about
                    basis
                    visibility
                    """,
                    row ->
                            new Assurance(
                                    row.id(),
                                    row.one("by", Party.class, Person.class),
                                    row.people("to"),
                                    row.phrase("says"),
                                    row.day("on"),
                                    row.id("in", Channel.class),
                                    row.people("witness"),
                                    row.written("written"),
                                    row.about(),
                                    row.basis(),
                                    row.visibility()));

    private AssuranceType() {}
}
