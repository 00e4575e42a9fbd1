package parley.report.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parley.figure.Caption;
import parley.figure.Figure;
import parley.figure.Table;
import parley.figure.Tracks;
import parley.figure.Tracks.Shape;
import parley.figure.Tracks.Stroke;
import parley.model.Condition;
import parley.model.RedLine;
import parley.record.Constancy;
import parley.record.Constancy.Kind;
import parley.record.Constancy.Occasion;
import parley.record.Constancy.Silence;

/// Each red line as a line in time: its words on each day, to whom, its silences, and the texts that cross or respect it. A table
/// row and a mark have the same number.
final class ConstancyFigure {

    private final RegisterWords s;
    private final List<List<Table.Cell>> rows = new ArrayList<>();
    private final List<Tracks.Lane> lanes = new ArrayList<>();
    private final Set<Shape> used = EnumSet.noneOf(Shape.class);
    private boolean silent;

    private ConstancyFigure(RegisterWords s) {
        this.s = s;
        s.findings().constancy().lines().forEach(this::line);
    }

    static ConstancyFigure of(RegisterWords s) {
        return new ConstancyFigure(s);
    }

    Table table() {
        return s.table(
                "constancy.caption",
                rows,
                "timeline.number",
                "constancy.line",
                "constancy.on",
                "constancy.kind",
                "constancy.words",
                "constancy.to");
    }

    /// None where no red line has a day.
    List<Figure> figures() {
        if (lanes.stream().allMatch(lane -> lane.marks().isEmpty())) {
            return List.of();
        }
        List<Tracks.Key> keys = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (used.contains(shape(kind))) {
                keys.add(new Tracks.Key(shape(kind), say(kind)));
            }
        }
        if (silent) {
            keys.add(new Tracks.Key(Stroke.DASHED, s.say("constancy.key.silence")));
        }
        return List.of(
                new Tracks(
                        new Caption(
                                "constancy-figure",
                                s.say("constancy.title"),
                                s.say("constancy.describe"),
                                s.say("figure.table"),
                                s.words().locale()),
                        Timeline.today(s),
                        new Tracks.Edges(s.say("timeline.earlier"), s.say("timeline.after")),
                        lanes,
                        keys,
                        table()));
    }

    private void line(Constancy.Line line) {
        String name = name(line.line());
        String href = s.href(line.line().id());
        List<Tracks.Mark> marks = new ArrayList<>();
        for (Occasion occasion : line.occasions()) {
            String number = String.valueOf(rows.size() + 1);
            rows.add(
                    List.of(
                            s.cell(number),
                            Table.text(name, href),
                            s.cell(s.date(occasion.on())),
                            s.cell(kind(occasion)),
                            Table.text(words(occasion), s.href(occasion.id())),
                            s.cell(to(occasion))));
            LocalDate on = occasion.on();
            if (on != null) {
                used.add(shape(occasion.kind()));
                marks.add(mark(occasion, on, number));
            }
        }
        for (Silence silence : line.silences()) {
            silent = true;
            String months = months(silence);
            rows.add(
                    List.of(
                            s.cell(String.valueOf(rows.size() + 1)),
                            Table.text(name, href),
                            s.cell(days(silence)),
                            s.cell(months),
                            s.cell(s.say("ledger.empty")),
                            s.cell(s.say("ledger.empty"))));
            marks.add(
                    new Tracks.Mark.Bar(
                            String.valueOf(rows.size()),
                            months,
                            days(silence) + ": " + months,
                            new Tracks.Span(silence.from(), silence.until(), Stroke.DASHED),
                            href));
        }
        lanes.add(new Tracks.Lane(name, href, marks));
    }

    /// `Kestria: no foreign base`, the condition where there is one.
    private String name(RedLine line) {
        Condition never = line.never();
        return s.say(
                "constancy.name",
                s.name(line.party()),
                never == null ? s.text(line.words()) : s.material().say(never));
    }

    private Tracks.Mark mark(Occasion occasion, LocalDate on, String number) {
        String words = words(occasion);
        String says = number + ". " + s.date(on) + ", " + kind(occasion) + ": " + words;
        return new Tracks.Mark.Point(
                number, words, says, on, shape(occasion.kind()), null, s.href(occasion.id()));
    }

    /// What was said that day; for a text, its name.
    private String words(Occasion occasion) {
        if (!occasion.kind().isSaid()) {
            return s.name(occasion.id());
        }
        return occasion.words().isEmpty()
                ? s.say("constancy.no-words")
                : s.say("matrix.quoted", s.text(occasion.words()));
    }

    private String kind(Occasion occasion) {
        return occasion.reworded()
                ? s.say("constancy.reworded", say(occasion.kind()))
                : say(occasion.kind());
    }

    private String say(Kind kind) {
        return s.say("constancy.kind." + RegisterWords.key(kind));
    }

    private String to(Occasion occasion) {
        String to = occasion.to();
        return to == null ? s.say("ledger.empty") : s.name(to);
    }

    private String days(Silence silence) {
        return s.say("timeline.span", s.date(silence.from()), s.date(silence.until()));
    }

    private String months(Silence silence) {
        long months = ChronoUnit.MONTHS.between(silence.from(), silence.until());
        return s.say(silence.lasting() ? "constancy.silent-since" : "constancy.silent", months);
    }

    private static Shape shape(Kind kind) {
        return switch (kind) {
            case FIRST_SAID -> Shape.DIAMOND;
            case REPEATED -> Shape.DISC;
            case SOFTENED -> Shape.DOWN;
            case HARDENED -> Shape.UP;
            case CONTRADICTED -> Shape.CROSS;
            case TEXT_CROSSES -> Shape.SQUARE;
            case TEXT_RESPECTS -> Shape.BOX;
        };
    }
}
