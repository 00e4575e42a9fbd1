package parley.figure;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/// The rectangle in which a figure plots, in SVG pixels: `top` is above `bottom`, so it is the smaller number.
public record Frame(double left, double right, double top, double bottom) {

    public Frame {
        if (!(left < right) || !(top < bottom)) {
            throw new IllegalArgumentException(
                    "frame " + left + ", " + right + ", " + top + ", " + bottom);
        }
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    /// An axis from the left edge to the right that holds all values.
    public Axis across(DoubleStream values) {
        return covering(values, left, right);
    }

    /// An axis from the bottom edge to the top that holds all values.
    public Axis upwards(DoubleStream values) {
        return covering(values, bottom, top);
    }

    /// From 0 to 1 where there are no values.
    private static Axis covering(DoubleStream values, double from, double to) {
        DoubleSummaryStatistics all = values.summaryStatistics();
        return all.getCount() == 0
                ? Axis.covering(0, 1, from, to)
                : Axis.covering(all.getMin(), all.getMax(), from, to);
    }
}
