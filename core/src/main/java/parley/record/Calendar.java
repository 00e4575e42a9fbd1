package parley.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.model.Commitment;
import parley.model.Deadline;
import parley.model.Dossier;
import parley.model.Item;
import parley.model.Party;
import parley.model.Term;
import parley.model.Wording;
import parley.record.Remark.Code;

/// Is the window closing, and what is the latest date to start (Koremenos 2005 on duration)? All dates that do
/// not wait, in order: deadlines, ends of terms of office, commitments due, the next round.
public record Calendar(List<Line> lines, List<Remark> remarks) {

    /// Days before the latest start at which the calendar begins to say so.
    public static final int SOON_DAYS = 30;

    /// One date. `latestStart` is the last day on which what it needs can be begun; the day itself when nothing was said of
    /// notice or lead time.
    public record Line(LocalDate on, LocalDate latestStart, Kind kind, String id, Wording what) {}

    /// Where a date comes from.
    public enum Kind {
        DEADLINE,
        END_OF_TERM,
        COMMITMENT_DUE,
        NEXT_ROUND
    }

    public Calendar {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    public static Calendar of(Dossier dossier) {
        Remarks remarks = new Remarks();
        List<Line> lines = new ArrayList<>();
        for (Deadline deadline : dossier.calendar()) {
            lines.add(
                    new Line(
                            deadline.on(),
                            deadline.latestStart(),
                            Kind.DEADLINE,
                            deadline.id(),
                            deadline.what()));
            urgency(dossier.asOf(), deadline, deadline.on(), deadline.latestStart(), remarks);
        }
        for (Party party : dossier.parties()) {
            for (Term term : party.terms()) {
                LocalDate until = term.until();
                if (until != null) {
                    lines.add(new Line(until, until, Kind.END_OF_TERM, term.id(), term.office()));
                }
            }
        }
        for (Commitment commitment : dossier.commitments()) {
            LocalDate due = commitment.schedule().due();
            if (due != null) {
                lines.add(
                        new Line(
                                due, due, Kind.COMMITMENT_DUE, commitment.id(), commitment.does()));
            }
        }
        LocalDate round = dossier.nextRound();
        if (round != null) {
            lines.add(new Line(round, round, Kind.NEXT_ROUND, "", dossier.title()));
        }
        lines.sort(Comparator.comparing(Line::on).thenComparing(Line::id));
        return new Calendar(lines, remarks.done());
    }

    private static void urgency(
            @org.jspecify.annotations.Nullable LocalDate today,
            Item deadline,
            LocalDate on,
            LocalDate start,
            Remarks remarks) {
        if (today == null) {
            return;
        }
        if (on.isBefore(today)) {
            remarks.add(Code.DEADLINE_PASSED, deadline, deadline.id(), on);
        } else if (start.isBefore(today)) {
            remarks.add(Code.DEADLINE_START_PASSED, deadline, deadline.id(), start, on);
        } else if (ChronoUnit.DAYS.between(today, start) <= SOON_DAYS) {
            remarks.add(
                    Code.DEADLINE_START_SOON,
                    deadline,
                    deadline.id(),
                    start,
                    ChronoUnit.DAYS.between(today, start));
        }
    }
}
