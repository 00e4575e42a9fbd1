package parley.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import parley.analysis.linkage.LinkageAnswer.Linked;
import parley.analysis.linkage.LinkageAnswer.Pair;
import parley.analysis.linkage.Move;
import parley.figure.Table;

/// `parley linkage` as plain text.
public final class LinkageText {

    private static final int PAIRS = 10;
    private static final double NOTHING = 0.05;

    private final Words words;
    private final Names names;
    private final LinkingWords sentences;
    private final StringBuilder text = new StringBuilder();

    private LinkageText(Words words, Names names) {
        this.words = words;
        this.names = names;
        this.sentences = new LinkingWords(words, names);
    }

    public static String of(Words words, Names names, Linking linking) {
        LinkageText text = new LinkageText(words, names);
        text.line(names.title());
        text.line("");
        text.line(text.sentences.headline(linking));
        if (linking.answer() instanceof Linked linked) {
            text.linked(linked);
            text.trades(linking);
        }
        return text.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void linked(Linked linked) {
        sentences.more(linked).forEach(this::line);
        line("");
        line(words.say("linkage.contributions"));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (var c : linked.contributions()) {
            rows.add(
                    List.of(
                            Table.text(names.issue(c.issue())),
                            Table.number(words.signed(BigDecimal.valueOf(c.value()))),
                            Table.text(
                                    c.low() == c.high()
                                            ? ""
                                            : words.range(
                                                    BigDecimal.valueOf(c.low()),
                                                    BigDecimal.valueOf(c.high())))));
        }
        text.append(
                TextTable.of(
                        new Table(
                                "",
                                List.of(
                                        words.say("concerns.rows"),
                                        words.say("linkage.points"),
                                        ""),
                                rows)));
        pairs(linked);
    }

    private void pairs(Linked linked) {
        List<Pair> telling =
                linked.pairs().stream()
                        .filter(p -> Math.abs(p.index()) >= NOTHING)
                        .sorted(
                                java.util.Comparator.comparingDouble(
                                        (Pair p) -> -Math.abs(p.index())))
                        .limit(PAIRS)
                        .toList();
        if (telling.isEmpty()) {
            return;
        }
        line("");
        line(words.say("linkage.pairs"));
        for (Pair pair : telling) {
            line(
                    "  "
                            + words.say(
                                    "linkage.pair",
                                    names.issue(pair.first()),
                                    names.issue(pair.second()),
                                    words.signed(BigDecimal.valueOf(pair.index()))));
        }
    }

    private void trades(Linking linking) {
        line("");
        if (linking.trades().isEmpty()) {
            line(words.say("linkage.no-trade"));
            return;
        }
        line(words.say("linkage.trades"));
        for (Move move : linking.trades()) {
            line("  - " + sentences.trade(move));
            line("    " + sentences.effects(move, names.alphabetical(linking.bargain())));
        }
    }
}
