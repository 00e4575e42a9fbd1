package parley.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.model.Answered;
import parley.model.Dossier;
import parley.model.Event;
import parley.record.Remark.Arg;
import parley.record.Remark.Code;

/// Who met whom, for the n-th time. Counts and firsts are derived from the events, never typed; a
/// count that a source gives is kept beside ours, not merged with it.
public record Meetings(List<Line> lines, List<Lag> lags, List<Remark> remarks) {

    /// A meeting or call, and for each pair of parties or people present how often they had met before in
    /// that calendar year and ever, this one included, by the dossier's own record.
    public record Line(Event event, List<Pair> pairs) {
        public Line {
            pairs = List.copyOf(pairs);
        }
    }

    /// Two ids in alphabetical order.
    public record Pair(
            String one, String other, int nthThisYear, int nthEver, boolean firstInPerson) {}

    /// Days between an action and the next meeting in which its author took part. A lag is an
    /// observation, not a cause.
    public record Lag(Event action, Event meeting, long days) {}

    public Meetings {
        lines = List.copyOf(lines);
        lags = List.copyOf(lags);
        remarks = List.copyOf(remarks);
    }

    public static Meetings of(Dossier dossier) {
        Remarks remarks = new Remarks();
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> ever = new HashMap<>();
        Map<String, Integer> year = new HashMap<>();
        Set<String> inPerson = new HashSet<>();
        for (Event event : meetings(dossier)) {
            LocalDate on = event.on();
            List<Pair> pairs = new ArrayList<>();
            List<String> present = List.copyOf(new TreeSet<>(event.present()));
            for (int a = 0; a < present.size(); a++) {
                for (int b = a + 1; b < present.size(); b++) {
                    String key = present.get(a) + "\n" + present.get(b);
                    int nth = ever.merge(key, 1, Integer::sum);
                    int ofYear =
                            on == null ? 0 : year.merge(key + "\n" + on.getYear(), 1, Integer::sum);
                    boolean first =
                            event.inPerson() != Answered.NO
                                    && event.kind() == Event.Kind.MEETING
                                    && inPerson.add(key);
                    pairs.add(new Pair(present.get(a), present.get(b), ofYear, nth, first));
                    remark(event, on, pairs.getLast(), remarks);
                }
            }
            lines.add(new Line(event, pairs));
        }
        List<Lag> lags = lags(dossier, remarks);
        return new Meetings(lines, lags, remarks.done());
    }

    /// How often two people or parties met, by this record; `year` 0 for all years.
    public long count(String one, String other, int year) {
        return lines.stream()
                .filter(l ->
                        l.event().present().contains(one) && l.event().present().contains(other))
                .filter(l -> {
                    LocalDate on = l.event().on();
                    return year == 0 || on != null && on.getYear() == year;
                })
                .count();
    }

    private static void remark(Event event, @Nullable LocalDate on, Pair pair, Remarks remarks) {
        List<String> both = List.of(pair.one(), pair.other());
        if (pair.nthEver() > 1 && on != null) {
            remarks.add(
                    Code.MEETING_NTH_BETWEEN,
                    event,
                    new Arg.Refs(both),
                    pair.nthThisYear(),
                    new Arg.Printed(String.valueOf(on.getYear())),
                    pair.nthEver());
        }
        if (pair.firstInPerson() && pair.nthEver() > 1) {
            remarks.add(Code.MEETING_FIRST_IN_PERSON, event, new Arg.Refs(both), event.id());
        }
    }

    /// In order of date; those without one stand last, in the dossier's order.
    private static List<Event> meetings(Dossier dossier) {
        return dossier.events().stream()
                .filter(e -> e.kind() == Event.Kind.MEETING || e.kind() == Event.Kind.CALL)
                .sorted(Comparator.comparing(Meetings::day))
                .toList();
    }

    private static LocalDate day(Event event) {
        LocalDate on = event.on();
        return on == null ? LocalDate.MAX : on;
    }

    private static List<Lag> lags(Dossier dossier, Remarks remarks) {
        List<Lag> lags = new ArrayList<>();
        for (Event action : dossier.events()) {
            if (action.kind() != Event.Kind.ACTION || action.on() == null) {
                continue;
            }
            meetings(dossier).stream()
                    .filter(meeting -> meeting.on() != null && !day(meeting).isBefore(day(action)))
                    .filter(meeting -> takesPart(dossier, action, meeting))
                    .findFirst()
                    .ifPresent(meeting -> {
                        long days = ChronoUnit.DAYS.between(day(action), day(meeting));
                        lags.add(new Lag(action, meeting, days));
                        remarks.add(
                                Code.MEETING_LAG_AFTER_ACTION,
                                action,
                                List.of(meeting.id()),
                                meeting.id(),
                                days,
                                action.id());
                    });
        }
        return lags;
    }

    private static boolean takesPart(Dossier dossier, Event action, Event meeting) {
        return meeting.present().stream()
                .anyMatch(who ->
                        action.by().contains(who)
                                || dossier.findPartyOf(who)
                                        .map(party -> action.by().contains(party.id()))
                                        .orElse(false));
    }
}
