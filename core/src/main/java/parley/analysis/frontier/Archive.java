package parley.analysis.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The non-dominated vectors that a search has met so far, each with the boxes of outcomes that have
/// it. A box is a set of options per issue, of which every combination has the vector; boxes are
/// disjoint.
final class Archive implements Frontier.Witnesses {

    /// Boxes kept per vector; beyond them outcomes are counted but no longer listed.
    private static final int BOXES = 10_000;

    private static final class Point {
        final long[] vector;
        final List<int[][]> boxes = new ArrayList<>();
        BigInteger count = BigInteger.ZERO;

        Point(long[] vector) {
            this.vector = vector;
        }
    }

    private final int sides;
    private final int issues;
    private final boolean ties;
    private final List<Point> points = new ArrayList<>();

    /// `ties`: whether further outcomes with the same vector are wanted.
    Archive(int sides, int issues, boolean ties) {
        this.sides = sides;
        this.issues = issues;
        this.ties = ties;
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    List<long[]> vectors() {
        return points.stream().map(p -> p.vector).toList();
    }

    void add(long[] vector, int[][] box) {
        for (Point point : points) {
            if (covers(point.vector, vector)) {
                if (ties && Arrays.equals(point.vector, vector)) {
                    extend(point, box);
                }
                return;
            }
        }
        points.removeIf(p -> covers(vector, p.vector));
        Point point = new Point(vector.clone());
        extend(point, box);
        points.add(point);
        points.sort(Comparator.comparing(p -> p.vector, (a, b) -> Arrays.compare(b, a)));
    }

    /// Whether an outcome with utilities up to `bound`, which also satisfies the bounds on weighted
    /// sums, could be efficient beside these points, or tie with one.
    boolean leavesRoomFor(SearchBound bound) {
        if (sides != 2) {
            return points.stream()
                    .filter(p -> covers(p.vector, bound.each()))
                    .allMatch(p -> ties && Arrays.equals(p.vector, bound.each()));
        }
        if (points.isEmpty()) {
            return true;
        }
        long above = Long.MIN_VALUE;
        for (Point point : points) {
            long x = point.vector[0];
            long y = point.vector[1];
            if ((ties && bound.allows(x, y))
                    || bound.allows(x + 1, above == Long.MIN_VALUE ? above : above + 1)) {
                return true;
            }
            above = y;
        }
        return bound.allows(Long.MIN_VALUE, above + 1);
    }

    /// The least that, added to all sides' utilities of some point, covers the bound: per side, what
    /// the bound exceeds it by.
    long[] excess(long[] bound) {
        long[] best = new long[sides];
        long least = Long.MAX_VALUE;
        for (Point point : points) {
            long worst = 0;
            long[] excess = new long[sides];
            for (int i = 0; i < sides; i++) {
                excess[i] = Math.max(0, bound[i] - point.vector[i]);
                worst = Math.max(worst, excess[i]);
            }
            if (worst < least) {
                least = worst;
                best = excess;
            }
        }
        return best;
    }

    Front front(long[] slack) {
        long[] rows = new long[points.size() * sides];
        for (int p = 0; p < points.size(); p++) {
            System.arraycopy(points.get(p).vector, 0, rows, p * sides, sides);
        }
        return new Front(sides, rows, points.size(), slack);
    }

    @Override
    public BigInteger count(long[] vector) {
        return find(vector).count;
    }

    @Override
    public List<int[]> outcomes(long[] vector, int limit) {
        List<int[]> found = new ArrayList<>();
        for (int[][] box : find(vector).boxes) {
            list(box, new int[issues], 0, limit, found);
        }
        return found;
    }

    private void list(int[][] box, int[] outcome, int issue, int limit, List<int[]> found) {
        if (found.size() >= limit) {
            return;
        }
        if (issue == issues) {
            found.add(outcome.clone());
            return;
        }
        for (int option : box[issue]) {
            outcome[issue] = option;
            list(box, outcome, issue + 1, limit, found);
        }
    }

    private Point find(long[] vector) {
        return points.stream()
                .filter(p -> Arrays.equals(p.vector, vector))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a point"));
    }

    private void extend(Point point, int[][] box) {
        BigInteger size = BigInteger.ONE;
        for (int issue = 0; issue < issues; issue++) {
            size = size.multiply(BigInteger.valueOf(box[issue].length));
        }
        point.count = point.count.add(size);
        if (point.boxes.size() < BOXES) {
            point.boxes.add(box.clone());
        }
    }

    private static boolean covers(long[] a, long[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] < b[i]) {
                return false;
            }
        }
        return true;
    }
}
