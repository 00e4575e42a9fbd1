package parley.report.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import parley.figure.Caption;
import parley.figure.Figure;
import parley.figure.Table;
import parley.figure.Tracks;
import parley.figure.Tracks.Shape;
import parley.figure.Tracks.Stroke;
import parley.model.Mandate;
import parley.record.Authority;
import parley.record.Authority.Appearance;
import parley.record.Authority.Covered;

/// Who may speak for whom, by what instrument, from when to when, and in which channel they were seen: a lane a person.
final class AuthorityFigure {

    private AuthorityFigure() {}

    /// One row a mandate; a person without one has a row that says so.
    static Table table(RegisterWords s) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Authority.Line line : s.findings().authority().lines()) {
            if (line.mandates().isEmpty()) {
                rows.add(row(s, line, Mandate.NONE_ON_RECORD));
            }
            line.mandates().forEach(mandate -> rows.add(row(s, line, mandate)));
        }
        return s.table(
                "authority.caption",
                rows,
                "authority.person",
                "authority.for",
                "authority.mandate",
                "authority.scope",
                "authority.document",
                "authority.from",
                "authority.until",
                "authority.channels",
                "authority.seen",
                "authority.uncovered");
    }

    private static List<Table.Cell> row(RegisterWords s, Authority.Line line, Mandate mandate) {
        String document = mandate.document();
        return List.of(
                s.cell(line.person()),
                s.cell(party(s, line)),
                s.cell(s.say("mandate." + RegisterWords.key(mandate.kind()))),
                s.cell(what(s, mandate)),
                document == null
                        ? s.cell(s.say("ledger.empty"))
                        : Table.text(s.name(document), s.href(document)),
                s.cell(s.date(mandate.from())),
                s.cell(s.date(mandate.until())),
                s.cell(s.names(line.channels())),
                Table.number(String.valueOf(line.appearances().size())),
                Table.number(String.valueOf(line.uncovered())));
    }

    private static String party(RegisterWords s, Authority.Line line) {
        String party = line.person().party();
        return party == null ? s.say("ledger.empty") : s.name(party);
    }

    /// The office, or what the mandate is limited to: its words, else the issues it names.
    private static String what(RegisterWords s, Mandate mandate) {
        if (mandate.office().isEmpty() && mandate.scope().isEmpty()) {
            return s.names(mandate.issues());
        }
        if (!mandate.office().isEmpty() && !mandate.scope().isEmpty()) {
            return s.text(mandate.office()) + "; " + s.text(mandate.scope());
        }
        return s.text(mandate.office().isEmpty() ? mandate.scope() : mandate.office());
    }

    /// None where nothing has a day.
    static List<Figure> figures(RegisterWords s, Table table) {
        List<Authority.Line> lines =
                s.findings().authority().lines().stream()
                        .filter(line -> line.person().party() != null)
                        .toList();
        boolean dated =
                s.dossier().asOf() != null
                        || lines.stream()
                                .flatMap(line -> line.appearances().stream())
                                .anyMatch(a -> a.on() != null);
        if (lines.isEmpty() || !dated) {
            return List.of();
        }
        List<Tracks.Key> keys =
                List.of(
                        new Tracks.Key(Stroke.SOLID, s.say("authority.key.mandate")),
                        new Tracks.Key(Stroke.DASHED, s.say("authority.key.none")),
                        new Tracks.Key(Shape.DISC, s.say("authority.key.covered")),
                        new Tracks.Key(Shape.RING, s.say("authority.key.uncovered")));
        return List.of(
                new Tracks(
                        new Caption(
                                "authority-figure",
                                s.say("authority.title"),
                                s.say("authority.describe"),
                                s.say("figure.table"),
                                s.words().locale()),
                        Timeline.today(s),
                        new Tracks.Edges(s.say("timeline.earlier"), s.say("timeline.after")),
                        lines.stream().map(line -> lane(s, line)).toList(),
                        keys,
                        table));
    }

    private static Tracks.Lane lane(RegisterWords s, Authority.Line line) {
        String href = s.href(line.person().id());
        List<Tracks.Mark> marks = new ArrayList<>();
        if (line.mandates().isEmpty()) {
            marks.add(bar(s, Mandate.NONE_ON_RECORD, Stroke.DASHED, href));
        }
        line.mandates().forEach(mandate -> marks.add(bar(s, mandate, Stroke.SOLID, href)));
        for (Appearance appearance : line.appearances()) {
            LocalDate on = appearance.on();
            if (on != null) {
                marks.add(point(s, appearance, on));
            }
        }
        return new Tracks.Lane(
                s.say("authority.lane", s.name(line.person()), party(s, line)), href, marks);
    }

    private static Tracks.Mark bar(RegisterWords s, Mandate mandate, Stroke stroke, String href) {
        String kind = s.say("mandate." + RegisterWords.key(mandate.kind()));
        boolean bare = mandate.office().isEmpty() && mandate.scope().isEmpty();
        String text =
                stroke == Stroke.DASHED
                        ? s.say("authority.key.none")
                        : bare ? kind : kind + " – " + what(s, mandate);
        String document = mandate.document();
        return new Tracks.Mark.Bar(
                "",
                text,
                s.say("timeline.span", s.date(mandate.from()), s.date(mandate.until()))
                        + ": "
                        + text,
                span(mandate, stroke),
                document == null ? href : s.href(document));
    }

    /// An end before the beginning is a slip of the pen; the table shows it, the drawing cannot.
    private static Tracks.Span span(Mandate mandate, Stroke stroke) {
        LocalDate from = mandate.from();
        LocalDate until = mandate.until();
        boolean slip = from != null && until != null && until.isBefore(from);
        return new Tracks.Span(from, slip ? null : until, stroke);
    }

    private static Tracks.Mark point(RegisterWords s, Appearance appearance, LocalDate on) {
        String channel = appearance.channel();
        String where = channel == null ? s.say("authority.no-channel") : s.name(channel);
        return new Tracks.Mark.Point(
                "",
                where,
                s.date(on) + ", " + where + ": " + s.name(appearance.item()),
                on,
                appearance.covered() == Covered.YES ? Shape.DISC : Shape.RING,
                null,
                s.href(appearance.item().id()));
    }
}
