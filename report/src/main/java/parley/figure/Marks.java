package parley.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.figure.Plane.Placed;

/// Sets a mark inside or beside each box so that marks do not cover each other.
final class Marks {

    private static final double LETTER = 5.4;

    private Marks() {}

    /// A box in pixels with its mark.
    record Marked(String mark, double left, double top, double right, double bottom) {}

    static List<Placed> beside(List<Marked> boxes) {
        List<Placed> placed = new ArrayList<>();
        for (Marked box : boxes) {
            List<Placed> candidates = candidates(box);
            placed.add(
                    candidates.stream()
                            .filter(c -> placed.stream().noneMatch(o -> overlap(c, o)))
                            .findFirst()
                            .orElse(candidates.getFirst()));
        }
        return List.copyOf(placed);
    }

    private static List<Placed> candidates(Marked box) {
        double w = box.mark().length() * LETTER;
        double l = box.left() + 2;
        double r = box.right() - 2 - w;
        double t = box.top() + 9;
        double b = box.bottom() - 2;
        return Stream.of(
                        new double[] {r, t},
                        new double[] {l, t},
                        new double[] {r, b},
                        new double[] {l, b},
                        new double[] {(l + r) / 2, (t + b) / 2},
                        new double[] {(l + r) / 2, t},
                        new double[] {r + w + 4, t},
                        new double[] {r, t - 11},
                        new double[] {l - w - 4, b},
                        new double[] {l, b + 11})
                .map(p -> new Placed(box.mark(), p[0], p[1]))
                .toList();
    }

    private static boolean overlap(Placed a, Placed b) {
        return a.left() < b.left() + b.mark().length() * LETTER + 1.5
                && b.left() < a.left() + a.mark().length() * LETTER + 1.5
                && Math.abs(a.baseline() - b.baseline()) < 9.5;
    }
}
