package parley.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/// Maximum-weight matching in a bipartite graph given by its edges, by shortest augmenting paths with potentials (Jonker & Volgenant 1987). Each left
/// vertex may stay alone at no cost. Exact. Time O(n e log n) for n left vertices and e edges.
final class Assignment {

    /// @param weight above 0
    record Edge(int left, int right, double weight) {}

    private record Visit(int right, double cost) {}

    private final int lefts;
    private final int rights;
    private final List<List<Edge>> edges;
    private final double[] priceLeft;
    private final double[] priceRight;
    private final int[] ofLeft;
    private final int[] ofRight;

    private Assignment(int lefts, int rights, List<List<Edge>> edges) {
        this.lefts = lefts;
        this.rights = rights + lefts;
        this.edges = edges;
        this.priceLeft = new double[lefts];
        this.priceRight = new double[this.rights];
        this.ofLeft = new int[lefts];
        this.ofRight = new int[this.rights];
    }

    /// The partner of each left vertex, -1 for none.
    ///
    /// @param edges of each left vertex
    static int[] of(int lefts, int rights, List<List<Edge>> edges) {
        Assignment assignment = new Assignment(lefts, rights, edges);
        assignment.solve();
        int[] partner = new int[lefts];
        for (int i = 0; i < lefts; i++) {
            partner[i] = assignment.ofLeft[i] < rights ? assignment.ofLeft[i] : -1;
        }
        return partner;
    }

    private void solve() {
        Arrays.fill(ofLeft, -1);
        Arrays.fill(ofRight, -1);
        for (int i = 0; i < lefts; i++) {
            double best = 0;
            for (Edge e : edges.get(i)) {
                best = Math.max(best, e.weight());
            }
            priceLeft[i] = -best;
        }
        for (int i = 0; i < lefts; i++) {
            augment(i);
        }
    }

    /// One shortest path from a free left vertex to a free right one; the last `lefts` right vertices stand for staying alone.
    private void augment(int source) {
        double[] distance = new double[rights];
        int[] from = new int[rights];
        boolean[] settled = new boolean[rights];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        PriorityQueue<Visit> queue = new PriorityQueue<>((a, b) -> Double.compare(a.cost, b.cost));
        relax(source, 0, distance, from, settled, queue);
        int end = -1;
        double length = 0;
        while (end < 0) {
            Visit visit = queue.poll();
            if (visit == null) {
                throw new IllegalStateException("a vertex can always stay alone");
            }
            if (settled[visit.right]) {
                continue;
            }
            settled[visit.right] = true;
            if (ofRight[visit.right] < 0) {
                end = visit.right;
                length = visit.cost;
            } else {
                relax(ofRight[visit.right], visit.cost, distance, from, settled, queue);
            }
        }
        for (int j = 0; j < rights; j++) {
            if (settled[j] && j != end) {
                priceRight[j] += distance[j] - length;
                priceLeft[ofRight[j]] += length - distance[j];
            }
        }
        priceLeft[source] += length;
        flip(source, end, from);
    }

    private void relax(
            int left,
            double base,
            double[] distance,
            int[] from,
            boolean[] settled,
            PriorityQueue<Visit> queue) {
        for (Edge e : edges.get(left)) {
            visit(left, e.right(), -e.weight(), base, distance, from, settled, queue);
        }
        visit(left, rights - lefts + left, 0, base, distance, from, settled, queue);
    }

    private void visit(
            int left,
            int right,
            double cost,
            double base,
            double[] distance,
            int[] from,
            boolean[] settled,
            PriorityQueue<Visit> queue) {
        double length = base + cost - priceLeft[left] - priceRight[right];
        if (!settled[right] && length < distance[right] - 1e-12) {
            distance[right] = length;
            from[right] = left;
            queue.add(new Visit(right, length));
        }
    }

    private void flip(int source, int end, int[] from) {
        int right = end;
        while (true) {
            int left = from[right];
            int next = ofLeft[left];
            ofLeft[left] = right;
            ofRight[right] = left;
            if (left == source) {
                return;
            }
            right = next;
        }
    }
}
