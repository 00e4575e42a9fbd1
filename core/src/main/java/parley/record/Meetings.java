package parley.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
public record Meetings(List<Line> lines, List<Lag> lags, List<Check> checks, List<Remark> remarks) {

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

    /// A number that a source gives a meeting, beside ours.
    ///
    /// @param told the claim's id, or the ledger entry, `document#entry`
    /// @param source of an entry: the id of the source it stands in, empty when the dossier has none
    /// @param words of an entry: its words, empty for a claim
    /// @param between ids of people and parties
    /// @param year of which year; 0 for all
    /// @param counted by the dossier's own events, up to the meeting spoken of; -1 where it cannot be counted because somebody is not
    ///     known here
    public record Check(
            String told,
            String source,
            String words,
            List<String> between,
            int year,
            boolean inPerson,
            int said,
            int counted) {
        public Check {
            between = List.copyOf(between);
        }

        public boolean agrees() {
            return said == counted;
        }
    }

    /// Days between an action and the next meeting in which its author took part. A lag is an
    /// observation, not a cause.
    public record Lag(Event action, Event meeting, long days) {}

    public Meetings {
        lines = List.copyOf(lines);
        lags = List.copyOf(lags);
        checks = List.copyOf(checks);
        remarks = List.copyOf(remarks);
    }

    public static Meetings of(Dossier dossier, Passages passages) {
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
                }
            }
            lines.add(new Line(event, pairs));
            numbers(event, on, pairs, remarks);
        }
        List<Lag> lags = lags(dossier, remarks);
        List<Check> checks = MeetingNumbers.checks(dossier, passages, remarks);
        return new Meetings(lines, lags, checks, remarks.done());
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

    /// One remark for all pairs who met for the same time; pairs who met first are not worth a word.
    private static void numbers(
            Event event, @Nullable LocalDate on, List<Pair> pairs, Remarks remarks) {
        Map<List<Integer>, List<Pair>> alike = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (pair.nthEver() > 1 && on != null) {
                alike.computeIfAbsent(
                                List.of(pair.nthThisYear(), pair.nthEver()), _ -> new ArrayList<>())
                        .add(pair);
            }
            if (pair.firstInPerson() && pair.nthEver() > 1) {
                List<String> both = List.of(pair.one(), pair.other());
                remarks.add(Code.MEETING_FIRST_IN_PERSON, event, new Arg.Refs(both), event.id());
            }
        }
        alike.forEach((numbers, same) -> {
            Set<String> who = new TreeSet<>();
            same.forEach(pair -> who.addAll(List.of(pair.one(), pair.other())));
            boolean eachTwo = same.size() > 1 && same.size() == who.size() * (who.size() - 1) / 2;
            if (eachTwo) {
                number(Code.MEETING_NTH_AMONG, event, on, List.copyOf(who), numbers, remarks);
            } else {
                for (Pair pair : same) {
                    List<String> both = List.of(pair.one(), pair.other());
                    number(Code.MEETING_NTH_BETWEEN, event, on, both, numbers, remarks);
                }
            }
        });
    }

    private static void number(
            Code code,
            Event event,
            @Nullable LocalDate on,
            List<String> who,
            List<Integer> numbers,
            Remarks remarks) {
        remarks.add(
                code,
                event,
                new Arg.Refs(who),
                numbers.getFirst(),
                new Arg.Printed(on == null ? "" : String.valueOf(on.getYear())),
                numbers.getLast());
    }

    /// In order of date; those without one stand last, in the dossier's order.
    static List<Event> meetings(Dossier dossier) {
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
            if (!isDeed(action) || action.on() == null) {
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

    /// What was done, whatever one calls it; words are not.
    private static boolean isDeed(Event event) {
        return event.kind() == Event.Kind.ACTION || event.kind() == Event.Kind.COERCION;
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
