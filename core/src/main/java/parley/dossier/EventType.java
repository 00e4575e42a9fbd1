package parley.dossier;

import parley.model.Channel;
import parley.model.Event;
import parley.model.Hypothesis;
import parley.model.Indicator;

/// What happened.
final class EventType {

    static final RecordType<Event> EVENT =
            RecordType.of(
                    "event",
                    """
                    on | the day | 2031-01-20
                        Le | le jour
                    until | the last day, of several | 2031-01-22
                        Jusqu’au | le dernier jour, s’il y en a plusieurs
                    what | what happened | First meeting
                        Quoi | ce qui s’est passé
                    kind | what sort of event; other when not given | meeting
                        Nature | quelle sorte d’événement ; autre si rien n’est dit
                    by | who did it | berun
                        Par | qui l’a fait
                    to | to whom | aldoria
                        À | à qui
                    channel | in which channel | formal
                        Canal | dans quel canal
                    present | who was there | [okan, maro]
                        Présents | qui était là
                    absent | who was expected and was not there | vell
                        Absents | qui était attendu et n’était pas là
                    in person | whether they met in person | yes
                        En personne | s’ils se sont vus en personne
                    place | where | Serin lock
                        Lieu | où
                    bears on | hypotheses and indicators it speaks to | [h1, h2]
                        Éclaire | les hypothèses et indices qu’il éclaire
                    about
                    basis
                    visibility
                    """,
                    row ->
                            new Event(
                                    row.id(),
                                    row.day("on"),
                                    row.day("until"),
                                    row.phrase("what"),
                                    row.word("kind", Event.Kind.class, Event.Kind.OTHER),
                                    row.people("by"),
                                    row.people("to"),
                                    row.id("channel", Channel.class),
                                    row.people("present"),
                                    row.people("absent"),
                                    row.answered("in person"),
                                    row.phrase("place"),
                                    row.ids("bears on", Hypothesis.class, Indicator.class),
                                    row.about(),
                                    row.basis(),
                                    row.visibility()));

    private EventType() {}
}
