package parley.analysis.explore;

import java.util.ArrayList;
import java.util.List;
import parley.analysis.frontier.Elimination;
import parley.analysis.frontier.Frontier;
import parley.analysis.frontier.FrontierAnswer;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.CentralReading;
import parley.model.Bargain;
import parley.model.Method;
import parley.model.Utility;

/// The frontier of the central reading, to draw behind packages of a bargain between two parties: what each efficient package gains
/// over no deal, in points. A picture to find one's way by; no statement about packages rests on it.
///
/// At most [#DRAWN] points, evenly taken from a longer frontier, both ends included.
public record Sketch(List<Point> points, Method method) {

    public static final int DRAWN = 150;

    /// What the first and the second party gain.
    public record Point(Utility first, Utility second) {}

    public Sketch {
        points = List.copyOf(points);
    }

    /// Empty unless there are two parties, some package keeps all rules and red lines, and the engine's limits are not reached.
    public static Sketch of(Bargain bargain) {
        if (bargain.sides().size() != 2) {
            return new Sketch(List.of(), Method.FRONTIER);
        }
        Problem problem =
                Problem.of(Numbers.points(Structure.of(bargain), CentralReading.of(bargain)));
        return Elimination.frontier(problem) instanceof FrontierAnswer.Found(Frontier frontier)
                ? new Sketch(drawn(problem, frontier), frontier.method())
                : new Sketch(List.of(), Method.FRONTIER);
    }

    private static List<Point> drawn(Problem problem, Frontier frontier) {
        int last = frontier.size() - 1;
        int count = Math.min(DRAWN, frontier.size());
        List<Point> points = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            int p = count == 1 ? 0 : (int) ((long) n * last / (count - 1));
            points.add(
                    new Point(
                            gain(problem, frontier.units(p, 0), 0),
                            gain(problem, frontier.units(p, 1), 1)));
        }
        return points;
    }

    private static Utility gain(Problem problem, long units, int side) {
        return new Utility(units - problem.numbers().noDeal()[side]);
    }
}
