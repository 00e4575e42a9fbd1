package parley.figure;

import java.util.List;
import parley.figure.Gains.Point;
import parley.figure.Gains.Shown;

/// Where everything stands when two parties' [Gains] are drawn as boxes in the plane, in SVG pixels.
public final class GainPlane {

    private static final double LEFT = 36;
    private static final double RIGHT = 334;
    private static final double TOP = 6;
    private static final double BOTTOM = 252;

    /// Boxes are at least so wide and high, and can be clicked over at least [#HIT].
    private static final double SMALLEST = 5;

    private static final double HIT = 14;

    private final Gains gains;
    private final Axis horizontal;
    private final Axis vertical;

    GainPlane(Gains gains) {
        this.gains = gains;
        horizontal = gains.axis(0, gains.frontier().stream().mapToDouble(Point::x), LEFT, RIGHT);
        vertical = gains.axis(1, gains.frontier().stream().mapToDouble(Point::y), BOTTOM, TOP);
    }

    /// A box in pixels.
    public record Rect(double x, double y, double width, double height) {
        private Rect atLeast(double size) {
            double w = Math.max(size, width);
            double h = Math.max(size, height);
            double left = Math.clamp(x - (w - width) / 2, LEFT, RIGHT - w);
            return new Rect(left, Math.clamp(y - (h - height) / 2, TOP, BOTTOM - h), w, h);
        }
    }

    public double width() {
        return 340;
    }

    public double height() {
        return 318;
    }

    public double left() {
        return LEFT;
    }

    public double right() {
        return RIGHT;
    }

    public double top() {
        return TOP;
    }

    public double bottom() {
        return BOTTOM;
    }

    public Axis horizontal() {
        return horizontal;
    }

    public Axis vertical() {
        return vertical;
    }

    public Rect box(Shown shown) {
        double left = horizontal.place(shown.gains().get(0).low());
        double right = horizontal.place(shown.gains().get(0).high());
        double top = vertical.place(shown.gains().get(1).high());
        double bottom = vertical.place(shown.gains().get(1).low());
        return new Rect(left, top, right - left, bottom - top).atLeast(SMALLEST);
    }

    /// Where a click leads to the package.
    public Rect target(Shown shown) {
        return box(shown).atLeast(HIT);
    }

    /// A mark a package, in the order of [Gains#drawn].
    public List<Plane.Placed> marks() {
        return Marks.beside(
                gains.drawn().stream()
                        .map(p -> {
                            Rect box = box(p);
                            return new Marks.Marked(
                                    p.mark(),
                                    box.x(),
                                    box.y(),
                                    box.x() + box.width(),
                                    box.y() + box.height());
                        })
                        .toList(),
                new Frame(LEFT, RIGHT, TOP, BOTTOM));
    }

    /// The frontier as a staircase in SVG path notation: no package reaches beyond it.
    public String path() {
        StringBuilder path = new StringBuilder();
        double before = 0;
        for (Point point :
                gains.frontier().stream()
                        .sorted(java.util.Comparator.comparingDouble(Point::x))
                        .toList()) {
            double x = horizontal.place(point.x());
            double y = vertical.place(point.y());
            if (path.isEmpty()) {
                path.append('M').append(Axis.px(LEFT)).append(' ').append(Axis.px(y));
            } else {
                path.append('L').append(Axis.px(before)).append(' ').append(Axis.px(y));
            }
            path.append('L').append(Axis.px(x)).append(' ').append(Axis.px(y));
            before = x;
        }
        if (!path.isEmpty()) {
            path.append('L').append(Axis.px(before)).append(' ').append(Axis.px(BOTTOM));
        }
        return path.toString();
    }
}
