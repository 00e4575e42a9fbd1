package parley.dossier;

import parley.model.Audience;
import parley.model.Party;
import parley.model.Person;
import parley.model.Story;

/// What is told to which audience.
final class StoryType {

    static final RecordType<Story> STORY =
            RecordType.of(
                    "story",
                    """
                    by (needed) | who tells it | berun
                        Par | qui le raconte
                    to (needed) | to whom | berun.port unions
                        À | à qui
                    says (needed) | what they were told | The post stays ours.
                        Dit | ce qui leur a été dit
                    about
                    clause | the clause it is about, as printed | "4"
                        Clause | la clause dont il s’agit, telle qu’imprimée
                    on | the day | 2031-03-04
                        Le | le jour
                    basis
                    visibility
                    """,
                    row ->
                            new Story(
                                    row.id(),
                                    row.one("by", Party.class, Person.class),
                                    row.ids("to", Audience.class, Party.class, Person.class),
                                    row.phrase("says"),
                                    row.about(),
                                    row.line("clause"),
                                    row.day("on"),
                                    row.basis(),
                                    row.visibility()));

    private StoryType() {}
}
