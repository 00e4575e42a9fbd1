package parley.figure;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A straight axis: values from `low` to `high` stand at pixels from `from` to `to` (which may run
/// either way), with a mark every `step`.
public record Axis(double low, double high, double step, double from, double to) {

    private static final int ABOUT_TICKS = 5;

    public Axis {
        if (!(low < high) || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException("axis from " + low + " to " + high);
        }
    }

    /// A mark of the axis.
    public record Tick(double value, String label) {}

    /// An axis that starts and ends at round numbers and holds both values.
    public static Axis covering(double low, double high, double from, double to) {
        double width = high - low > 1e-9 ? high - low : 1;
        double step = step(width);
        return new Axis(
                Math.floor(low / step + 1e-9) * step,
                Math.max(Math.ceil(high / step - 1e-9), Math.floor(low / step + 1e-9) + 1) * step,
                step,
                from,
                to);
    }

    /// The pixel of a value, in SVG notation with one decimal.
    public String at(double value) {
        return px(place(value));
    }

    public double place(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /// Distance in pixels between two values, never negative.
    public String between(double a, double b) {
        return px(Math.abs(place(b) - place(a)));
    }

    public List<Tick> ticks(Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(step < 1 ? 2 : 0);
        List<Tick> ticks = new ArrayList<>();
        for (int k = 0; low + k * step <= high + step * 1e-6; k++) {
            double value = low + k * step;
            ticks.add(new Tick(value, format.format(Math.abs(value) < step * 1e-6 ? 0 : value)));
        }
        return List.copyOf(ticks);
    }

    /// A coordinate in SVG notation: one decimal, a point whatever the locale.
    public static String px(double coordinate) {
        String text = String.format(Locale.ROOT, "%.1f", coordinate);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /// 1, 2 or 5 times a power of ten, so that the axis gets about five marks.
    private static double step(double width) {
        double rough = width / ABOUT_TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        if (lead < 1.5) {
            return power;
        }
        return (lead < 3.5 ? 2 : lead < 7 ? 5 : 10) * power;
    }
}
