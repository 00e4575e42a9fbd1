package parley.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Packages as boxes in the plane of two parties: as wide and as high as what is not known of
/// their worth. Bands show what each has without a deal.
///
/// `x` and `y` have equal weight; the parties stand in alphabetical order. `boxes` are the packages
/// spoken of, with their marks; `others` are the rest, drawn faintly and without a name.
public record Plane(
        Caption caption,
        Side x,
        Side y,
        String packageName,
        List<Box> boxes,
        List<Area> others,
        Legend legend)
        implements Figure {

    private static final Frame FRAME = new Frame(36, 334, 6, 236);

    /// One party: its name, the title of its axis, and what it has without a deal.
    public record Side(String name, String axis, double noDealLow, double noDealHigh) {}

    /// What the three strokes, the hatched bands and the faint boxes mean.
    public record Legend(String every, String some, String none, String noDeal, String others) {

        public String of(Stroke stroke) {
            return switch (stroke) {
                case EVERY -> every;
                case SOME -> some;
                case NONE -> none;
            };
        }
    }

    /// How a box is outlined: acceptable to both in every reading, in some, in none.
    public enum Stroke {
        EVERY,
        SOME,
        NONE
    }

    /// Ranges of utility of both parties.
    public record Area(double xLow, double xHigh, double yLow, double yHigh) {}

    /// A package with its mark (a number or letter), its name, and its two ranges in words.
    public record Box(
            String mark, String name, Area area, Stroke stroke, String xText, String yText) {}

    /// A mark with its place in pixels.
    public record Placed(String mark, double left, double baseline) {}

    public Plane {
        boxes = List.copyOf(boxes);
        others = List.copyOf(others);
    }

    @Override
    public Table table() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Box box : boxes) {
            rows.add(
                    List.of(
                            Table.text(box.mark() + " · " + box.name()),
                            Table.number(box.xText()),
                            Table.number(box.yText()),
                            Table.text(legend.of(box.stroke()))));
        }
        return new Table(caption.title(), List.of(packageName, x.name(), y.name(), ""), rows);
    }

    public double width() {
        return 340;
    }

    public double height() {
        return 298;
    }

    public Frame frame() {
        return FRAME;
    }

    public Axis horizontal() {
        return FRAME.across(
                values(x, areas().flatMapToDouble(a -> DoubleStream.of(a.xLow, a.xHigh))));
    }

    public Axis vertical() {
        return FRAME.upwards(
                values(y, areas().flatMapToDouble(a -> DoubleStream.of(a.yLow, a.yHigh))));
    }

    private Stream<Area> areas() {
        return Stream.concat(boxes.stream().map(Box::area), others.stream());
    }

    private static DoubleStream values(Side side, DoubleStream areas) {
        return DoubleStream.concat(areas, DoubleStream.of(side.noDealLow, side.noDealHigh));
    }

    /// A mark a box, inside or beside it, set so that marks do not cover each other.
    public List<Placed> marks() {
        Axis h = horizontal();
        Axis v = vertical();
        return Marks.beside(
                boxes.stream()
                        .map(box ->
                                new Marks.Marked(
                                        box.mark(),
                                        h.place(box.area().xLow()),
                                        v.place(box.area().yHigh()),
                                        h.place(box.area().xHigh()),
                                        v.place(box.area().yLow())))
                        .toList(),
                FRAME);
    }
}
