package parley.report.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.figure.Caption;
import parley.figure.Figure;
import parley.figure.Table;
import parley.figure.Tracks;
import parley.figure.Tracks.Shape;
import parley.model.Claim;
import parley.record.Calendar;
import parley.record.Chronology;
import parley.record.Chronology.Entry;
import parley.record.Chronology.Kind;
import parley.record.Chronology.Lane;
import parley.report.Sentence;

/// What happened when, in lanes on one axis; every mark has the number under which the table lists it.
final class Timeline {

    private Timeline() {}

    static Register register(RegisterWords s) {
        Chronology answer = s.findings().chronology();
        if (answer.entries().isEmpty()) {
            return s.register("timeline", s.say("timeline.none"), List.of(), List.of(), List.of());
        }
        Table table = table(s, answer);
        List<Figure> figures = List.of(figure(s, answer, table));
        List<Sentence> notes = new ArrayList<>();
        findNextStart(s).ifPresent(notes::add);
        if (!answer.undated().isEmpty()) {
            notes.add(undated(s, answer.undated()));
        }
        return new Register(
                "timeline",
                s.say("timeline.heading"),
                Sentence.of(summary(s, answer)),
                List.of(table),
                figures,
                notes,
                List.of());
    }

    private static String summary(RegisterWords s, Chronology answer) {
        LocalDate asOf = s.dossier().asOf();
        long ahead =
                answer.entries().stream()
                        .filter(e -> asOf != null && e.on() != null && e.on().isAfter(asOf))
                        .count();
        return s.say(
                "timeline.summary",
                answer.entries().size(),
                s.date(answer.entries().getFirst().on()),
                s.date(answer.entries().getLast().on()),
                ahead);
    }

    /// The next day on which something must be begun, by the dossier's own day.
    private static Optional<Sentence> findNextStart(RegisterWords s) {
        LocalDate asOf = s.dossier().asOf();
        if (asOf == null) {
            return Optional.empty();
        }
        return s.findings().calendar().lines().stream()
                .filter(line -> line.latestStart().isBefore(line.on()))
                .filter(line -> !line.latestStart().isBefore(asOf))
                .min(Comparator.comparing(Calendar.Line::latestStart))
                .map(line ->
                        Sentence.of(
                                s.say(
                                        "timeline.next-start",
                                        s.date(line.latestStart()),
                                        s.name(line.id()),
                                        s.date(line.on())),
                                s.material().grounds().item(line.id())));
    }

    private static Sentence undated(RegisterWords s, List<Entry> undated) {
        List<String> ids = undated.stream().map(Entry::id).distinct().toList();
        return new Sentence(
                s.say("timeline.undated", ids.size()),
                ids.stream().map(s.material().grounds()::item).toList());
    }

    private static Table table(RegisterWords s, Chronology answer) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        int number = 0;
        for (Entry entry : answer.entries()) {
            number++;
            rows.add(row(s, String.valueOf(number), entry));
        }
        for (Entry entry : answer.undated()) {
            rows.add(row(s, s.say("ledger.empty"), entry));
        }
        return s.table(
                "timeline.caption",
                rows,
                "timeline.number",
                "timeline.on",
                "timeline.kind",
                "timeline.who",
                "timeline.what");
    }

    private static List<Table.Cell> row(RegisterWords s, String number, Entry entry) {
        return List.of(
                s.cell(number),
                s.cell(days(s, entry)),
                s.cell(s.say("timeline.kind." + RegisterWords.key(entry.kind()))),
                s.cell(s.names(entry.who())),
                Table.text(what(s, entry), entry.id().isEmpty() ? null : s.href(entry.id())));
    }

    private static String what(RegisterWords s, Entry entry) {
        if (entry.id().isEmpty()) {
            return s.say("calendar.kind.next-round");
        }
        boolean claim = s.dossier().find(entry.id()).filter(Claim.class::isInstance).isPresent();
        return claim || entry.words().isEmpty() ? s.name(entry.id()) : s.text(entry.words());
    }

    private static String days(RegisterWords s, Entry entry) {
        LocalDate on = entry.on();
        LocalDate until = entry.until();
        LocalDate start = entry.start();
        if (on == null || until == null) {
            return s.say("timeline.no-date");
        }
        if (start != null && start.isBefore(on)) {
            return s.say("timeline.begin-by", s.date(on), s.date(start));
        }
        return on.equals(until) ? s.date(on) : s.say("timeline.span", s.date(on), s.date(until));
    }

    private static Tracks figure(RegisterWords s, Chronology answer, Table table) {
        Map<Lane, List<Tracks.Mark>> marks = new EnumMap<>(Lane.class);
        Set<Shape> used = EnumSet.noneOf(Shape.class);
        boolean windows = false;
        int number = 0;
        for (Entry entry : answer.entries()) {
            number++;
            LocalDate on = entry.on();
            if (on != null) {
                Tracks.Span span = span(entry, on);
                windows |= span != null && span.stroke() == Tracks.Stroke.HATCHED;
                used.add(shape(entry.kind()));
                marks.computeIfAbsent(entry.lane(), lane -> new ArrayList<>())
                        .add(mark(s, number, entry, on, span));
            }
        }
        List<Tracks.Lane> lanes = new ArrayList<>();
        marks.forEach((lane, list) ->
                lanes.add(
                        new Tracks.Lane(
                                s.say("timeline.lane." + RegisterWords.key(lane)), null, list)));
        List<Tracks.Key> keys = new ArrayList<>();
        used.forEach(shape ->
                keys.add(
                        new Tracks.Key(
                                shape, s.say("timeline.shape." + RegisterWords.key(shape)))));
        if (windows) {
            keys.add(new Tracks.Key(Tracks.Stroke.HATCHED, s.say("timeline.late")));
        }
        return new Tracks(
                new Caption(
                        "timeline-figure",
                        s.say("timeline.title"),
                        s.say("timeline.describe"),
                        s.say("figure.table"),
                        s.words().locale()),
                today(s),
                new Tracks.Edges(s.say("timeline.earlier"), s.say("timeline.after")),
                lanes,
                keys,
                table);
    }

    static Tracks.@Nullable Today today(RegisterWords s) {
        LocalDate asOf = s.dossier().asOf();
        return asOf == null ? null : new Tracks.Today(asOf, s.say("timeline.today", s.date(asOf)));
    }

    /// The days something lasted, or those on which it is too late to begin what a date needs.
    private static Tracks.@Nullable Span span(Entry entry, LocalDate on) {
        LocalDate start = entry.start();
        LocalDate until = entry.until();
        if (start != null && start.isBefore(on)) {
            return new Tracks.Span(start, on, Tracks.Stroke.HATCHED);
        }
        return until != null && until.isAfter(on)
                ? new Tracks.Span(on, until, Tracks.Stroke.SOLID)
                : null;
    }

    private static Tracks.Mark mark(
            RegisterWords s, int number, Entry entry, LocalDate on, Tracks.@Nullable Span span) {
        String what = what(s, entry);
        String says = number + ". " + days(s, entry) + ": " + what;
        return new Tracks.Mark.Point(
                String.valueOf(number),
                what,
                says,
                on,
                shape(entry.kind()),
                span,
                entry.id().isEmpty() ? null : s.href(entry.id()));
    }

    private static Shape shape(Kind kind) {
        return switch (kind) {
            case TEXT -> Shape.SQUARE;
            case MEETING, CALL, NEXT_ROUND -> Shape.DISC;
            case ACTION, VOTE, THREAT, COERCION, OTHER -> Shape.DIAMOND;
            case LETTER, STATEMENT, OFFER, CLAIM, STORY -> Shape.RING;
            case ASSURANCE, COMMITMENT_DUE -> Shape.BOX;
            case RED_LINE, RED_LINE_REPEATED, RED_LINE_HARDENED -> Shape.UP;
            case RED_LINE_SOFTENED, RED_LINE_CONTRADICTED -> Shape.DOWN;
            case DEADLINE, END_OF_TERM -> Shape.CROSS;
        };
    }
}
