package parley.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.analysis.linkage.LinkageAnswer;
import parley.analysis.linkage.LinkageAnswer.Linked;
import parley.figure.Panels;

/// What tying the issues together adds, what each contributes, and which trades there are.
final class LinkageSection implements Section {

    private static final int TRADES = 3;

    @Override
    public Optional<Part> find(Material m) {
        Linking linking = m.answers().linking();
        if (m.parties().size() < 2) {
            return Optional.empty();
        }
        LinkingWords words = new LinkingWords(m.words(), m.names());
        Sentence headline = Sentence.of(words.headline(linking), m.grounds().method("linkage"));
        return switch (linking.answer()) {
            case LinkageAnswer.LimitReached _ -> Optional.empty();
            case LinkageAnswer.NoStatusQuo _ ->
                    Optional.of(
                            Part.of(
                                    "linkage",
                                    m.say("linkage.heading"),
                                    List.of(),
                                    List.of(Block.paragraph(headline))));
            case Linked linked -> Optional.of(part(m, linking, linked, headline));
        };
    }

    private static Part part(Material m, Linking linking, Linked linked, Sentence headline) {
        LinkingWords words = new LinkingWords(m.words(), m.names());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.more(linked).stream().map(Sentence::of).toList()));
        blocks.add(new Block.Drawn(figure(m, linked)));
        if (!linking.trades().isEmpty()) {
            blocks.add(Block.paragraph(Sentence.of(m.say("linkage.trades"))));
            blocks.add(
                    new Block.Bullets(
                            linking.trades().stream()
                                    .limit(TRADES)
                                    .map(t -> words.trade(t) + " " + words.effects(t, m.parties()))
                                    .map(Sentence::of)
                                    .toList()));
        }
        return new Part(
                "linkage",
                m.say("linkage.heading"),
                List.of(headline),
                blocks,
                false,
                LinkageFigures.of(m, linking, linked));
    }

    private static Panels figure(Material m, Linked linked) {
        return new Panels(
                m.caption("linkage-figure", "linkage"),
                m.say("concerns.rows"),
                m.say("linkage.axis"),
                List.of(m.say("linkage.points")),
                linked.contributions().stream().map(c -> row(m, c)).toList());
    }

    private static Panels.Row row(Material m, LinkageAnswer.Contribution c) {
        String text = m.words().signed(BigDecimal.valueOf(c.value()));
        Panels.Mark mark =
                c.low() == c.high()
                        ? new Panels.Mark.Bar(c.value(), text, null)
                        : new Panels.Mark.Dot(c.low(), c.value(), c.high(), text, null);
        return new Panels.Row(m.names().issue(c.issue()), List.of(mark));
    }
}
