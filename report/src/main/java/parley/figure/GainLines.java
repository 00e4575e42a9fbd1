package parley.figure;

import java.util.stream.DoubleStream;
import parley.figure.Gains.Span;

/// Where everything stands when [Gains] are drawn on one level axis a party, one below the other: a bar a package, and a line that
/// joins the bars of a package from party to party. All axes share one scale. In SVG pixels.
public final class GainLines {

    private static final double LEFT = 8;
    private static final double RIGHT = 322;
    private static final double TOP = 4;
    private static final double NAME = 13;
    private static final double PITCH = 8;
    private static final double BAR = 5;
    private static final double GAP = 7;

    private final Gains gains;
    private final Axis axis;

    GainLines(Gains gains) {
        this.gains = gains;
        axis = gains.axis(-1, DoubleStream.empty(), LEFT, RIGHT);
    }

    public double width() {
        return 340;
    }

    public double height() {
        return bottom() + 62;
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

    /// Below the last party.
    public double bottom() {
        return block(gains.sides().size());
    }

    public Axis axis() {
        return axis;
    }

    /// Top of the room of a party.
    public double block(int side) {
        return TOP + side * (NAME + gains.packages().size() * PITCH + GAP);
    }

    /// Where a party's name stands.
    public double name(int side) {
        return block(side) + 10;
    }

    /// Top of the bar of the k-th package drawn.
    public double bar(int side, int k) {
        return block(side) + NAME + k * PITCH;
    }

    public double barHeight() {
        return BAR;
    }

    public double barWidth(Span span) {
        return Math.max(2, axis.place(span.high()) - axis.place(span.low()));
    }

    public double middle(Span span) {
        return axis.place((span.low() + span.high()) / 2);
    }

    /// Where a package's mark stands beside its bar.
    public double mark(Span span) {
        return axis.place(span.low()) + barWidth(span) + 3;
    }
}
