package parley.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happened when, in lanes on one dated axis: points with a shape each, bars that last, and a line for
/// the day the dossier speaks of.
///
/// Marks never cover each other: a lane grows by rows. Where there are many, labels shrink to the number under which
/// the table twin lists the mark. Days far before or after the rest stand at the edges, named as earlier and later.
public record Tracks(
        Caption caption,
        @Nullable Today today,
        Edges edges,
        List<Lane> lanes,
        List<Key> keys,
        Table table)
        implements Figure {

    /// The day the dossier speaks of, and what is written at its line.
    public record Today(LocalDate day, String text) {}

    /// What is written below the marks that stand before and after the axis.
    public record Edges(String earlier, String later) {}

    /// One lane, with a name above it.
    public record Lane(String name, @Nullable String href, List<Mark> marks) {
        public Lane {
            marks = List.copyOf(marks);
        }

        private Lane holding(String words) {
            return Table.holds(name, words)
                    ? this
                    : new Lane(
                            name,
                            href,
                            marks.stream().filter(m -> Table.holds(m.says(), words)).toList());
        }
    }

    /// What a shape or stroke means.
    public record Key(Sign sign, String text) {}

    /// What stands for something: a shape at a day, or a stroke from day to day.
    public sealed interface Sign permits Shape, Stroke {}

    /// A small drawing at one day.
    public enum Shape implements Sign {
        DISC,
        RING,
        SQUARE,
        BOX,
        DIAMOND,
        UP,
        DOWN,
        CROSS
    }

    /// How a bar is filled.
    public enum Stroke implements Sign {
        SOLID,
        HATCHED,
        DASHED
    }

    /// From day to day; an end that is null is not known and runs over the edge.
    public record Span(@Nullable LocalDate from, @Nullable LocalDate until, Stroke stroke) {
        public Span {
            if (from != null && until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("a span from " + from + " to " + until);
            }
        }
    }

    /// One thing in a lane. `label` is its number, `text` its name (cut where there is no room), `says` the
    /// whole for whoever points at it, `href` the anchor of what it rests on.
    public sealed interface Mark {
        String label();

        String text();

        String says();

        @Nullable String href();

        @Nullable Span span();

        record Point(
                String label,
                String text,
                String says,
                LocalDate at,
                Shape shape,
                @Nullable Span span,
                @Nullable String href)
                implements Mark {}

        record Bar(String label, String text, String says, Span span, @Nullable String href)
                implements Mark {}
    }

    public Tracks {
        lanes = lanes.stream().filter(lane -> !lane.marks().isEmpty()).toList();
        keys = List.copyOf(keys);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("tracks without a mark");
        }
    }

    /// Where everything stands, in SVG pixels.
    public TracksLayout layout() {
        return TracksLayout.of(this);
    }

    /// Only the marks that hold these words, whatever their case, or stand in a lane whose name does; all of them where none
    /// is left, for an axis without a mark says nothing.
    public Tracks holding(String words) {
        List<Lane> kept = lanes.stream().map(lane -> lane.holding(words)).toList();
        boolean none = kept.stream().allMatch(lane -> lane.marks().isEmpty());
        return new Tracks(caption, today, edges, none ? lanes : kept, keys, table.holding(words));
    }

    Stream<Mark> marks() {
        return lanes.stream().flatMap(lane -> lane.marks().stream());
    }

    /// The days that the axis must show if it can: those of points, and both ends of bars.
    private List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        marks().forEach(mark -> {
            switch (mark) {
                case Mark.Point point -> days.add(point.at());
                case Mark.Bar bar ->
                        Stream.of(bar.span().from(), bar.span().until())
                                .filter(Objects::nonNull)
                                .forEach(days::add);
            }
        });
        days.sort(null);
        return days;
    }

    /// First and last day of the axis. Where the middle four fifths of the days take less than half of
    /// the time, the rest stands at the edges; today is always on the axis.
    Days axis(double left, double right) {
        List<LocalDate> days = days();
        LocalDate first = today == null ? LocalDate.EPOCH : today.day();
        LocalDate last = first;
        if (!days.isEmpty()) {
            int cut = days.size() / 10;
            LocalDate low = days.get(cut);
            LocalDate high = days.get(days.size() - 1 - cut);
            boolean trims =
                    2 * ChronoUnit.DAYS.between(low, high)
                            < ChronoUnit.DAYS.between(days.getFirst(), days.getLast());
            LocalDate start = trims ? low : days.getFirst();
            LocalDate end = trims ? high : days.getLast();
            first = today != null && first.isBefore(start) ? first : start;
            last = today != null && last.isAfter(end) ? last : end;
        }
        long margin = Math.max(3, ChronoUnit.DAYS.between(first, last) / 40);
        return new Days(first.minusDays(margin), last.plusDays(margin), left, right);
    }
}
