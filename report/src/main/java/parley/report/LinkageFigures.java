package parley.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.analysis.linkage.LinkageAnswer.Linked;
import parley.analysis.linkage.LinkageAnswer.Pair;
import parley.analysis.linkage.Move;
import parley.analysis.reading.Verdict;
import parley.figure.Grid;
import parley.figure.Panels;
import parley.figure.Table;

/// What each pair of issues adds when they are tied together, and the trades from settling each alone, party by party.
final class LinkageFigures {

    /// Pairs that are drawn, and those below this many points are not.
    private static final int PAIRS = 14;

    private static final double NOTHING = 0.05;
    private static final int TRADES = 12;

    private LinkageFigures() {}

    static List<Block> of(Material m, Linking linking, Linked linked) {
        List<Block> blocks = new ArrayList<>();
        List<Pair> pairs = telling(linked);
        if (!pairs.isEmpty()) {
            blocks.add(new Block.Drawn(pairs(m, pairs)));
        }
        if (!linking.trades().isEmpty()) {
            blocks.add(new Block.Drawn(trades(m, linking)));
        }
        return blocks;
    }

    /// Those that add or cost most first.
    private static List<Pair> telling(Linked linked) {
        return linked.pairs().stream()
                .filter(pair -> Math.abs(pair.index()) >= NOTHING)
                .sorted(Comparator.comparingDouble((Pair pair) -> -Math.abs(pair.index())))
                .limit(PAIRS)
                .toList();
    }

    private static Panels pairs(Material m, List<Pair> pairs) {
        return new Panels(
                m.caption("linkage-pairs", "linkage.tied"),
                m.say("linkage.tied.rows"),
                m.say("linkage.axis"),
                List.of(m.say("linkage.tied.points")),
                pairs.stream().map(pair -> row(m, pair)).toList());
    }

    private static Panels.Row row(Material m, Pair pair) {
        String text = m.words().signed(BigDecimal.valueOf(pair.index()));
        return new Panels.Row(
                m.say(
                        "linkage.tied.pair",
                        m.names().issue(pair.first()),
                        m.names().issue(pair.second())),
                List.of(new Panels.Mark.Bar(pair.index(), text, null)));
    }

    private static Grid trades(Material m, Linking linking) {
        List<Move> moves = linking.trades().stream().limit(TRADES).toList();
        LinkingWords words = new LinkingWords(m.words(), m.names());
        List<String> parties = m.parties();
        return new Grid(
                m.caption("linkage-trades", "linkage.exchange"),
                m.say("linkage.exchange.rows"),
                parties.stream().map(m.names()::party).toList(),
                moves.stream().map(move -> row(m, move, words, parties)).toList(),
                List.of(),
                table(m, moves, words, parties));
    }

    private static Grid.Row row(Material m, Move move, LinkingWords words, List<String> parties) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (String party : parties) {
            cells.add(
                    move.effects().stream()
                            .filter(effect -> effect.party().equals(party))
                            .findFirst()
                            .map(effect -> cell(m, party, effect))
                            .orElse(Grid.Cell.empty("")));
        }
        return new Grid.Row(words.trade(move), null, "", cells);
    }

    private static Grid.Cell cell(Material m, String party, Move.Effect effect) {
        Grid.Weight weight =
                effect.losesNothing() == Verdict.EVERY ? Grid.Weight.FULL : Grid.Weight.THIN;
        return new Grid.Cell(
                weight,
                List.of(
                        new Grid.Line(
                                m.words().signed(effect.total().points()),
                                "",
                                LinkingWords.verdict(m.words(), effect.losesNothing()),
                                m.grounds().party(party))),
                "");
    }

    private static Table table(
            Material m, List<Move> moves, LinkingWords words, List<String> parties) {
        List<String> heads = new ArrayList<>(List.of(m.say("linkage.exchange.rows")));
        parties.forEach(party -> heads.add(m.names().party(party)));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Move move : moves) {
            List<Table.Cell> cells = new ArrayList<>(List.of(Table.text(words.trade(move))));
            for (String party : parties) {
                cells.add(Table.text(words.effects(move, List.of(party))));
            }
            rows.add(cells);
        }
        return new Table(m.say("linkage.exchange.title"), heads, rows);
    }
}
