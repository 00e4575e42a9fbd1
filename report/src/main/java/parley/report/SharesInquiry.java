package parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.analysis.reading.Frequencies;
import parley.analysis.reading.Wilson;
import parley.figure.Panels;
import parley.model.Method;

/// How surely the packages stand out: shares of random readings with their intervals.
final class SharesInquiry implements Inquiry<Frequencies> {

    private static final int PERCENT = 100;

    @Override
    public String id() {
        return "shares";
    }

    @Override
    public String key() {
        return "s";
    }

    @Override
    public List<Method> methods() {
        return List.of(Method.RANDOM_READINGS);
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(Input.READINGS, Input.SEED);
    }

    @Override
    public Frequencies answer(Answers answers) {
        return answers.frequencies();
    }

    @Override
    public Optional<Part> part(Frequencies answer, Material m) {
        return answer instanceof Frequencies.Counted counted && !m.answers().candidates().isEmpty()
                ? Optional.of(part(m, counted))
                : Optional.empty();
    }

    private static Part part(Material m, Frequencies.Counted counted) {
        List<Block> blocks = new ArrayList<>();
        if (counted.nothingAcceptable().count() > 0) {
            blocks.add(
                    Block.paragraph(
                            Sentence.of(
                                    m.say(
                                            "shares.no-deal-left",
                                            share(m, counted.nothingAcceptable())),
                                    m.grounds().method("readings"))));
        }
        blocks.add(new Block.Drawn(figure(m)));
        return Part.of("shares", m.say("shares.heading"), List.of(), blocks);
    }

    /// The largest share of the first package, which is the largest of all.
    static Optional<Sentence> findFirst(Material m) {
        if (!(m.answers().frequencies() instanceof Frequencies.Counted)) {
            return Optional.empty();
        }
        Candidate first = m.answers().candidates().getFirst();
        return first.shares().entrySet().stream()
                .max(Comparator.comparingLong(e -> e.getValue().count()))
                .map(e ->
                        Sentence.of(
                                m.say(
                                        "shares.first",
                                        first.mark(),
                                        m.say("settlement." + e.getKey().id()),
                                        share(m, e.getValue())),
                                m.grounds().method("readings")));
    }

    private static String share(Material m, Wilson share) {
        return m.words().share(share.share(), share.low(), share.high());
    }

    private static Panels figure(Material m) {
        List<Panels.Row> rows =
                m.answers().candidates().stream()
                        .map(c ->
                                new Panels.Row(
                                        c.mark(),
                                        Frequencies.SETTLEMENTS.stream()
                                                .map(s -> mark(m, c, s))
                                                .toList()))
                        .toList();
        return new Panels(
                m.caption("shares-figure", "shares"),
                m.say("shares.rows"),
                m.say("shares.axis"),
                Frequencies.SETTLEMENTS.stream()
                        .map(s -> m.words().capital(m.say("settlement." + s.id())))
                        .toList(),
                rows);
    }

    private static Panels.Mark mark(Material m, Candidate candidate, Method method) {
        Wilson share = candidate.shares().get(method);
        return share == null
                ? new Panels.Mark.None(m.say("concerns.none"))
                : new Panels.Mark.Dot(
                        share.low() * PERCENT,
                        share.share() * PERCENT,
                        share.high() * PERCENT,
                        share(m, share),
                        null);
    }
}
