package parley.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parley.figure.Plane.Placed;

/// Sets a mark inside or beside each box so that marks do not cover each other.
final class Marks {

    private static final double LETTER = 5.4;

    private Marks() {}

    /// A box in pixels with its mark.
    record Marked(String mark, double left, double top, double right, double bottom) {}

    /// The first place that covers no other mark and lies within the frame.
    static List<Placed> beside(List<Marked> boxes, Frame frame) {
        List<Placed> placed = new ArrayList<>();
        for (Marked box : boxes) {
            List<Placed> candidates =
                    candidates(box).stream()
                            .sorted(Comparator.comparing(c -> !holds(frame, c)))
                            .toList();
            placed.add(
                    candidates.stream()
                            .filter(c -> placed.stream().noneMatch(o -> overlap(c, o)))
                            .findFirst()
                            .orElse(candidates.getFirst()));
        }
        return List.copyOf(placed);
    }

    private static boolean holds(Frame frame, Placed mark) {
        return mark.left() >= frame.left()
                && mark.left() + mark.mark().length() * LETTER <= frame.right()
                && mark.baseline() - 7 >= frame.top()
                && mark.baseline() <= frame.bottom();
    }

    private static List<Placed> candidates(Marked box) {
        double w = box.mark().length() * LETTER;
        double l = box.left() + 2;
        double r = box.right() - 2 - w;
        double t = box.top() + 9;
        double b = box.bottom() - 2;
        double middle = (box.top() + box.bottom()) / 2 + 3;
        boolean small = box.right() - box.left() < w + 4 || box.bottom() - box.top() < 11;
        return Stream.of(
                        new double[] {small ? box.right() + 3 : r, small ? middle : t},
                        new double[] {small ? box.left() - w - 3 : l, small ? middle : t},
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
