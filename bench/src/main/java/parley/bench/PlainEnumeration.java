package parley.bench;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;

/// What the engine is measured against: list every outcome of a problem of two sides, keep the
/// non-dominated ones in a list, then pick the settlements from it. No boxing, no strings: a fair
/// plain loop, not a slow one.
final class PlainEnumeration {

    record Point(long x, long y, List<int[]> outcomes) {}

    private final Problem problem;
    private final List<Point> archive = new ArrayList<>();

    PlainEnumeration(Problem problem) {
        this.problem = problem;
    }

    /// How many points the frontier has, and the best Nash product in whole units of points squared.
    long run() {
        Structure structure = problem.structure();
        int[] outcome = new int[structure.issues()];
        int j = 0;
        while (j >= 0) {
            long x = 0;
            long y = 0;
            for (int i = 0; i < outcome.length; i++) {
                x += problem.numbers().value(0, i, outcome[i]);
                y += problem.numbers().value(1, i, outcome[i]);
            }
            offer(x, y, outcome);
            j = outcome.length - 1;
            while (j >= 0 && ++outcome[j] == structure.size(j)) {
                outcome[j--] = 0;
            }
        }
        return archive.size() + best();
    }

    private void offer(long x, long y, int[] outcome) {
        for (Point point : archive) {
            if (point.x >= x && point.y >= y) {
                if (point.x == x && point.y == y) {
                    point.outcomes.add(outcome.clone());
                }
                return;
            }
        }
        archive.removeIf(p -> x >= p.x && y >= p.y);
        archive.add(new Point(x, y, new ArrayList<>(List.of(outcome.clone()))));
    }

    private long best() {
        long[] noDeal = problem.numbers().noDeal();
        BigInteger product = BigInteger.ZERO;
        long least = Long.MIN_VALUE;
        long sum = Long.MIN_VALUE;
        double share = 0;
        long idealX = archive.stream().mapToLong(p -> p.x - noDeal[0]).max().orElse(0);
        long idealY = archive.stream().mapToLong(p -> p.y - noDeal[1]).max().orElse(0);
        for (Point point : archive) {
            long x = point.x - noDeal[0];
            long y = point.y - noDeal[1];
            if (x >= 0 && y >= 0) {
                product = product.max(BigInteger.valueOf(x).multiply(BigInteger.valueOf(y)));
                least = Math.max(least, Math.min(x, y));
                sum = Math.max(sum, x + y);
                share = Math.max(share, Math.min(x / (double) idealX, y / (double) idealY));
            }
        }
        return Arrays.hashCode(new long[] {product.longValue(), least, sum, (long) (share * 1e9)});
    }
}
