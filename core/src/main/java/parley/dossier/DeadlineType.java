package parley.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.model.Deadline;

/// A date that does not wait.
final class DeadlineType {

    static final RecordType<Deadline> DEADLINE =
            RecordType.of(
                    "deadline",
                    """
                    what (needed) | what happens on that day | The fisheries treaty expires
                        Quoi | ce qui se passe ce jour-là
                    on (needed) | the day | 2032-02-01
                        Le | le jour
                    kind | what sort of date; other when not given | expiry
                        Nature | quelle sorte de date ; autre si rien n’est dit
                    notice | how long before it somebody must say so | 6 months
                        Préavis | combien de temps avant il faut le dire
                    lead | how long before it one must start | 8 months
                        Délai | combien de temps avant il faut commencer
                    about
                    basis
                    visibility
                    """,
                    DeadlineType::deadline);

    private DeadlineType() {}

    private static @Nullable Deadline deadline(Row row) {
        LocalDate unread = LocalDate.EPOCH;
        LocalDate on = row.day("on");
        Deadline deadline =
                new Deadline(
                        row.id(),
                        row.phrase("what"),
                        on == null ? unread : on,
                        row.word("kind", Deadline.Kind.class, Deadline.Kind.OTHER),
                        row.duration("notice"),
                        row.duration("lead"),
                        row.about(),
                        row.basis(),
                        row.visibility());
        return on == null ? null : deadline;
    }
}
