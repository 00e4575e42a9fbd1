package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import parley.analysis.conflict.ConflictAnswer.Conflicting;
import parley.analysis.conflict.ConflictAnswer.Relaxation;
import parley.analysis.conflict.ConflictAnswer.Sacrifice;
import parley.analysis.conflict.Demand;
import parley.figure.Grid;
import parley.figure.Table;
import parley.model.Utility;

/// Demands in rows, ways out in columns: what each way gives up, what it takes from whom, and what it opens.
final class ConflictFigure {

    /// Ways that are drawn; the list below has more.
    private static final int WAYS = 8;

    private final Material m;
    private final Demands demands;
    private final List<Relaxation> ways;

    ConflictFigure(Material m, Demands demands, Conflicting answer) {
        this.m = m;
        this.demands = demands;
        this.ways = answer.relaxations().stream().limit(WAYS).toList();
    }

    Block block() {
        return new Block.Drawn(
                new Grid(
                        m.caption("conflict-figure", "conflict.ways"),
                        m.say("conflict.ways.rows"),
                        IntStream.range(0, ways.size()).mapToObj(this::head).toList(),
                        rows(),
                        List.of(new Grid.Key("●", m.say("conflict.ways.gives"))),
                        table()));
    }

    /// `Way 2; costs at least 3.4 points`, which somebody goes below what they have without a deal.
    private String head(int k) {
        return switch (ways.get(k).sacrifice()) {
            case Sacrifice.None _ -> m.say("conflict.ways.way", k + 1);
            case Sacrifice.Undecided _ -> m.say("conflict.ways.undecided", k + 1);
            case Sacrifice.Points(Utility loss) ->
                    m.say("conflict.ways.loss", k + 1, m.words().number(loss.points()));
        };
    }

    /// Only demands that some way gives up.
    private List<Grid.Row> rows() {
        Set<Demand> involved = new LinkedHashSet<>();
        ways.forEach(way -> involved.addAll(way.demands()));
        List<Grid.Row> rows = new ArrayList<>();
        for (Demand demand : involved) {
            rows.add(
                    new Grid.Row(
                            m.words().capital(demands.say(demand)),
                            href(demand),
                            "",
                            ways.stream().map(way -> cell(way, demand)).toList()));
        }
        return rows;
    }

    private String href(Demand demand) {
        return switch (demand.kind()) {
            case RULE, RED_LINE -> m.grounds().item(demand.id()).href();
            case NO_DEAL -> m.grounds().noDeal(demand.id());
        };
    }

    private Grid.Cell cell(Relaxation way, Demand demand) {
        return way.demands().contains(demand)
                ? new Grid.Cell(
                        Grid.Weight.THIN,
                        List.of(new Grid.Line("●", m.say("conflict.ways.gives"), "", null)),
                        "")
                : new Grid.Cell(Grid.Weight.FULL, List.of(), m.say("conflict.ways.kept"));
    }

    private Table table() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int k = 0; k < ways.size(); k++) {
            rows.add(
                    List.of(
                            Table.text(head(k)),
                            Table.text(m.words().capital(demands.list(ways.get(k).demands()))),
                            Table.text(m.names().outcome(ways.get(k).opens()))));
        }
        return new Table(
                m.say("conflict.ways.title"),
                List.of(
                        m.say("conflict.ways.column"),
                        m.say("conflict.ways.rows"),
                        m.say("conflict.ways.opens")),
                rows);
    }
}
