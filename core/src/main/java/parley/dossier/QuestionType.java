package parley.dossier;

import parley.model.Assurance;
import parley.model.Claim;
import parley.model.Event;
import parley.model.Question;

/// What we asked, or mean to.
final class QuestionType {

    static final RecordType<Question> QUESTION =
            RecordType.of(
                    "question",
                    """
                    to (needed) | whom we ask | berun
                        À | à qui nous demandons
                    asks (needed) | what we ask | Who pays for the joint post?
                        Demande | ce que nous demandons
                    on | when we asked; left out: not yet | 2031-03-02
                        Le | quand nous avons demandé ; vide : pas encore
                    answer | what answers it; left out: open | c6
                        Réponse | ce qui y répond ; vide : ouverte
                    about
                    basis
                    visibility
                    """,
                    row ->
                            new Question(
                                    row.id(),
                                    row.people("to"),
                                    row.phrase("asks"),
                                    row.day("on"),
                                    row.ids("answer", Claim.class, Event.class, Assurance.class),
                                    row.about(),
                                    row.basis(),
                                    row.visibility()));

    private QuestionType() {}
}
