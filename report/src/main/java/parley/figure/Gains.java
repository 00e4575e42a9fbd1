package parley.figure;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// Packages by what each party gains over having no deal, as ranges: boxes in the plane for two parties ([GainPlane]), bars on one
/// level axis a party for any other number ([GainLines]). No deal is the line at 0.
///
/// `sides` are the parties' names in alphabetical order, all drawn alike; each package has one range a side, in that order. A package
/// with a link leads to itself. `frontier` is a staircase for two parties: what no package is better than for both, in one
/// reading; empty where there is none to draw.
public record Gains(
        Caption caption,
        String packageName,
        String axis,
        List<String> sides,
        List<Shown> packages,
        List<Point> frontier,
        Legend legend)
        implements Figure {

    /// Why a package is drawn: it is on show, near to the one on show, or selected by some definition of fairness.
    public enum Role {
        HERE,
        NEAR,
        FAIR
    }

    /// A package: its mark (a letter or number), its name, how it is outlined, and its ranges.
    public record Shown(
            String mark,
            String name,
            Role role,
            Plane.Stroke stroke,
            @Nullable String href,
            List<Span> gains) {
        public Shown {
            gains = List.copyOf(gains);
        }
    }

    public record Span(double low, double high, String text) {}

    public record Point(double x, double y) {}

    /// What outlines and lines mean; `frontier` is empty where none is drawn; `verdict` heads the column
    /// of who accepts in the table twin.
    public record Legend(
            String here,
            String every,
            String some,
            String none,
            String noDeal,
            String frontier,
            String verdict) {

        String of(Plane.Stroke stroke) {
            return switch (stroke) {
                case EVERY -> every;
                case SOME -> some;
                case NONE -> none;
            };
        }
    }

    public Gains {
        sides = List.copyOf(sides);
        packages = List.copyOf(packages);
        frontier = List.copyOf(frontier);
        for (Shown shown : packages) {
            if (shown.gains().size() != sides.size()) {
                throw new IllegalArgumentException(shown.name() + " has not one range a party");
            }
        }
    }

    @Override
    public Table table() {
        List<String> heads = new java.util.ArrayList<>(List.of(packageName));
        heads.addAll(sides);
        heads.add(legend.verdict());
        return new Table(
                caption.title(),
                heads,
                packages.stream()
                        .map(p ->
                                Table.row(
                                        Table.text(p.mark() + " · " + p.name(), p.href()),
                                        java.util.stream.Stream.concat(
                                                p.gains().stream().map(g -> Table.number(g.text())),
                                                java.util.stream.Stream.of(
                                                        Table.text(legend.of(p.stroke()))))))
                        .toList());
    }

    /// Whether some package leads somewhere, so that the drawing is no mere picture.
    public boolean isLinked() {
        return packages.stream().anyMatch(p -> p.href() != null);
    }

    /// The packages in the order of drawing: the one on show last, on top of the others.
    public List<Shown> drawn() {
        return packages.stream()
                .sorted(java.util.Comparator.comparing(p -> p.role() == Role.HERE))
                .toList();
    }

    /// `a · Water: 60: Aldoria +1 to +8, Berun −2 to +4`.
    public String said(Shown shown) {
        StringBuilder said = new StringBuilder(shown.mark() + " · " + shown.name() + ":");
        for (int i = 0; i < sides.size(); i++) {
            said.append(i == 0 ? " " : ", ").append(sides.get(i));
            said.append(" ").append(shown.gains().get(i).text());
        }
        return said.toString();
    }

    /// An axis from one pixel to another that holds 0 and every gain of this side (or of all, where below 0).
    Axis axis(int side, DoubleStream more, double from, double to) {
        double[] all =
                DoubleStream.concat(
                                more,
                                packages.stream()
                                        .flatMap(p ->
                                                side < 0
                                                        ? p.gains().stream()
                                                        : java.util.stream.Stream.of(
                                                                p.gains().get(side)))
                                        .flatMapToDouble(g -> DoubleStream.of(g.low(), g.high())))
                        .toArray();
        return Axis.covering(
                Math.min(0, DoubleStream.of(all).min().orElse(0)),
                Math.max(0, DoubleStream.of(all).max().orElse(1)),
                from,
                to);
    }

    public GainPlane plane() {
        return new GainPlane(this);
    }

    public GainLines lines() {
        return new GainLines(this);
    }
}
