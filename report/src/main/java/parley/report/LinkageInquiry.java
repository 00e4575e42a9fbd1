package parley.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.analysis.linkage.LinkageAnswer;
import parley.analysis.linkage.LinkageAnswer.Linked;
import parley.figure.Panels;
import parley.model.Method;

/// What tying the issues together adds, what each contributes, and which trades there are.
final class LinkageInquiry implements Inquiry<Linking> {

    private static final Finding<Linking> LINKING =
            new Finding<>("linkage", a -> Linking.of(a.bargain(), a.seed()));

    private static final int TRADES = 3;

    @Override
    public String id() {
        return "linkage";
    }

    @Override
    public String key() {
        return "n";
    }

    @Override
    public List<Method> methods() {
        return List.of(
                Method.LINKAGE,
                Method.SHAPLEY,
                Method.SHAPLEY_SAMPLED,
                Method.INTERACTION,
                Method.TRADES);
    }

    @Override
    public List<String> commands() {
        return List.of("linkage");
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(Input.SEED);
    }

    @Override
    public Linking answer(Answers answers) {
        return answers.ofBargain(LINKING);
    }

    @Override
    public String json(Linking answer, Material m, int most) {
        return LinkageJson.of(answer);
    }

    @Override
    public Optional<Part> brief(Linking linking, Material m) {
        return m.parties().size() < 2 || linking.answer() instanceof LinkageAnswer.LimitReached
                ? Optional.empty()
                : part(linking, m, TRADES);
    }

    @Override
    public Optional<Part> part(Linking linking, Material m) {
        return part(linking, m, Integer.MAX_VALUE);
    }

    private static Optional<Part> part(Linking linking, Material m, int trades) {
        LinkingWords words = new LinkingWords(m.words(), m.names());
        Sentence headline = Sentence.of(words.headline(linking), m.grounds().method("linkage"));
        return switch (linking.answer()) {
            case LinkageAnswer.LimitReached _, LinkageAnswer.NoStatusQuo _ ->
                    Optional.of(
                            Part.of(
                                    "linkage",
                                    m.say("linkage.heading"),
                                    List.of(),
                                    List.of(Block.paragraph(headline))));
            case Linked linked -> Optional.of(part(m, linking, linked, headline, trades));
        };
    }

    private static Part part(
            Material m, Linking linking, Linked linked, Sentence headline, int trades) {
        LinkingWords words = new LinkingWords(m.words(), m.names());
        List<Block> blocks = new ArrayList<>();
        Sentence.Ground how = m.grounds().method("linkage");
        blocks.add(
                new Block.Paragraph(
                        words.more(linked).stream().map(s -> Sentence.of(s, how)).toList()));
        blocks.add(new Block.Drawn(figure(m, linked)));
        if (linking.trades().isEmpty()) {
            blocks.add(Block.paragraph(Sentence.of(m.say("linkage.no-trade"), how)));
        } else {
            blocks.add(Block.paragraph(Sentence.of(m.say("linkage.trades"))));
            blocks.add(
                    new Block.Bullets(
                            linking.trades().stream()
                                    .limit(trades)
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
