package parley.report.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.figure.Caption;
import parley.figure.Figure;
import parley.figure.Schedule;
import parley.model.Commitment;
import parley.record.Commitments;

/// The commitments as a figure, phase by phase.
final class CommitmentSchedule {

    private CommitmentSchedule() {}

    /// The figure, or none when no commitment has a day.
    static List<Figure> of(RegisterWords s, Commitments answer) {
        Map<Integer, List<Schedule.Row>> phases =
                answer.lines().stream()
                        .map(Commitments.Line::commitment)
                        .collect(
                                Collectors.groupingBy(
                                        CommitmentSchedule::rank,
                                        TreeMap::new,
                                        Collectors.mapping(c -> row(s, c), Collectors.toList())));
        if (phases.values().stream().flatMap(List::stream).allMatch(row -> row.due() == null)) {
            return List.of();
        }
        List<Schedule.Group> groups =
                phases.entrySet().stream()
                        .map(e -> new Schedule.Group(phase(s, e.getKey()), e.getValue()))
                        .toList();
        Schedule.Heads heads =
                new Schedule.Heads(
                        s.say("commitments.gantt.rows"),
                        s.say("commitments.phase"),
                        s.say("commitments.due"),
                        s.say("commitments.gantt.until"));
        return List.of(new Schedule(caption(s), heads, groups));
    }

    private static Caption caption(RegisterWords s) {
        return new Caption(
                "commitments-gantt",
                s.say("commitments.gantt.title"),
                s.say("commitments.gantt.describe") + " " + s.say("commitments.gantt.later"),
                s.say("figure.table"),
                s.words().locale());
    }

    /// Phases in their order; those without one last.
    private static int rank(Commitment commitment) {
        int phase = commitment.schedule().phase();
        return phase == 0 ? Integer.MAX_VALUE : phase;
    }

    private static String phase(RegisterWords s, int rank) {
        return rank == Integer.MAX_VALUE
                ? s.say("commitments.gantt.no-phase")
                : s.say("commitments.gantt.phase", rank);
    }

    private static Schedule.Row row(RegisterWords s, Commitment commitment) {
        LocalDate due = commitment.schedule().due();
        LocalDate until = commitment.schedule().until();
        return new Schedule.Row(
                s.name(commitment),
                due,
                drawn(due, until),
                s.date(due),
                s.date(until),
                s.material().grounds().item(commitment.id()).href());
    }

    /// An end before the beginning is a slip of the pen; the table shows it, the drawing cannot.
    private static @Nullable LocalDate drawn(@Nullable LocalDate due, @Nullable LocalDate until) {
        return due != null && until != null && until.isBefore(due) ? null : until;
    }
}
