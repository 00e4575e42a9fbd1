package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.analysis.reading.Verdict;
import parley.figure.Figure;
import parley.figure.Parallel;
import parley.figure.Plane;
import parley.model.Method;
import parley.model.Preference;
import parley.model.Range;

/// Is there any package that all sides can accept: in every reading, in some, in none?
final class AgreementInquiry implements Inquiry<Settle> {

    @Override
    public String id() {
        return "agreement";
    }

    @Override
    public String key() {
        return "b";
    }

    @Override
    public List<Method> methods() {
        return List.of(
                Method.FEASIBILITY, Method.COUNT, Method.GAIN_BOUNDS, Method.ACCEPTABLE_SEARCH);
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(Input.READINGS, Input.SEED);
    }

    @Override
    public Settle answer(Answers answers) {
        return answers.settle();
    }

    @Override
    public Optional<Part> part(Settle answer, Material m) {
        if (m.parties().isEmpty()) {
            return Optional.empty();
        }
        List<Sentence> sentences = new AgreementWords(m).sentences();
        List<Block> blocks = new ArrayList<>();
        // An answer with nothing more to say is repeated, so that no heading stands alone.
        blocks.add(
                new Block.Paragraph(
                        sentences.subList(sentences.size() > 1 ? 1 : 0, sentences.size())));
        figure(m).map(Block.Drawn::new).ifPresent(blocks::add);
        return Optional.of(
                Part.of("agreement", m.say("agreement.heading"), sentences.subList(0, 1), blocks));
    }

    private static Optional<Figure> figure(Material m) {
        if (m.answers().candidates().isEmpty()) {
            return Optional.empty();
        }
        return switch (m.parties().size()) {
            case 1 -> Optional.empty();
            case 2 -> Optional.of(plane(m));
            default -> Optional.of(parallel(m));
        };
    }

    private static Figure plane(Material m) {
        String first = m.parties().get(0);
        String second = m.parties().get(1);
        List<Candidate> others = m.answers().others();
        return new Plane(
                m.caption("agreement-figure", "plane"),
                side(m, first),
                side(m, second),
                m.say("candidates.package"),
                m.answers().candidates().stream().map(c -> box(m, c, first, second)).toList(),
                others.stream().map(c -> area(c, first, second)).toList(),
                new Plane.Legend(
                        m.say("plane.every"),
                        m.say("plane.some"),
                        m.say("plane.none"),
                        m.say(
                                "plane.no-deal",
                                m.names().party(first),
                                m.words().range(noDeal(m, first)),
                                m.names().party(second),
                                m.words().range(noDeal(m, second))),
                        others.isEmpty() ? "" : m.say("plane.others")));
    }

    private static Plane.Side side(Material m, String party) {
        Range noDeal = noDeal(m, party);
        return new Plane.Side(
                m.names().party(party),
                m.say("plane.axis", m.names().party(party)),
                noDeal.low().doubleValue(),
                noDeal.high().doubleValue());
    }

    private static Range noDeal(Material m, String party) {
        return m.dossier()
                .findPreference(party)
                .map(Preference::noDeal)
                .map(parley.model.Estimate::range)
                .orElse(Range.ZERO);
    }

    private static Plane.Box box(Material m, Candidate c, String first, String second) {
        return new Plane.Box(
                c.mark(),
                m.names().outcome(c.outcome()),
                area(c, first, second),
                stroke(c.group()),
                m.words().range(c.standing(first).worth()),
                m.words().range(c.standing(second).worth()));
    }

    private static Plane.Area area(Candidate c, String first, String second) {
        Range x = c.standing(first).worth();
        Range y = c.standing(second).worth();
        return new Plane.Area(
                x.low().doubleValue(),
                x.high().doubleValue(),
                y.low().doubleValue(),
                y.high().doubleValue());
    }

    private static Plane.Stroke stroke(Verdict verdict) {
        return switch (verdict) {
            case EVERY -> Plane.Stroke.EVERY;
            case SOME -> Plane.Stroke.SOME;
            case NONE -> Plane.Stroke.NONE;
        };
    }

    private static Figure parallel(Material m) {
        return new Parallel(
                m.caption("agreement-figure", "parallel"),
                m.say("candidates.package"),
                m.say("parallel.axis"),
                m.parties().stream().map(p -> parallelSide(m, p)).toList(),
                m.answers().candidates().stream().map(c -> line(m, c)).toList());
    }

    private static Parallel.Side parallelSide(Material m, String party) {
        Range noDeal = noDeal(m, party);
        return new Parallel.Side(
                m.names().party(party),
                noDeal.low().doubleValue(),
                noDeal.high().doubleValue(),
                m.words().range(noDeal));
    }

    private static Parallel.Line line(Material m, Candidate c) {
        return new Parallel.Line(
                c.mark(),
                m.names().outcome(c.outcome()),
                m.parties().stream()
                        .map(p -> c.standing(p).worth())
                        .map(r ->
                                new Parallel.Span(
                                        r.low().doubleValue(),
                                        r.high().doubleValue(),
                                        m.words().range(r),
                                        null))
                        .toList());
    }
}
