package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.analysis.division.AdjustedWinner;
import parley.analysis.division.Division;
import parley.analysis.division.Fraction;
import parley.model.Method;

/// Two parties and divisible issues: what each would get if they shared them out (Adjusted Winner).
final class DivisionInquiry implements Inquiry<Division> {

    private static final Finding<Division> DIVISION =
            new Finding<>("division", a -> AdjustedWinner.of(a.bargain()));

    private static final int DIGITS = 6;

    @Override
    public String id() {
        return "division";
    }

    @Override
    public List<Method> methods() {
        return List.of(Method.ADJUSTED_WINNER);
    }

    @Override
    public Division answer(Answers answers) {
        return answers.ofBargain(DIVISION);
    }

    @Override
    public Optional<Part> part(Division answer, Material m) {
        return answer instanceof Division.Shared shared
                ? Optional.of(part(m, shared))
                : Optional.empty();
    }

    private static Part part(Material m, Division.Shared shared) {
        int first = shared.parties().indexOf(m.parties().getFirst());
        String one = m.names().party(m.parties().getFirst());
        String other = m.names().party(m.parties().getLast());
        Sentence headline =
                Sentence.of(
                        m.say(
                                "division.headline",
                                m.words().count(shared.shares().size()),
                                one,
                                other,
                                points(m, shared.points().of(first))),
                        m.grounds().method("division"));
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(
                Sentence.of(
                        m.say(
                                "division.rounds",
                                one,
                                points(m, shared.firstRound().of(first)),
                                other,
                                points(m, shared.firstRound().of(1 - first)))));
        sentences.addAll(moves(m, shared, first, one, other));
        unsure(m, shared).ifPresent(sentences::add);
        return Part.of(
                "division",
                m.say("division.heading"),
                List.of(headline),
                List.of(
                        new Block.Paragraph(sentences),
                        new Block.Drawn(figure(m, shared, first, one, other))));
    }

    private static List<Sentence> moves(
            Material m, Division.Shared shared, int first, String one, String other) {
        List<Sentence> sentences = new ArrayList<>();
        for (Division.Share share : shared.split()) {
            Fraction part = toFirst(share, first);
            sentences.add(
                    Sentence.of(
                            m.say(
                                    "division.split",
                                    m.names().issue(share.issue()),
                                    part.toString(),
                                    one,
                                    other)));
        }
        if (sentences.isEmpty()) {
            sentences.add(Sentence.of(m.say("division.none")));
        }
        if (shared.scaled()) {
            sentences.add(Sentence.of(m.say("division.scaled")));
        }
        return sentences;
    }

    private static Optional<Sentence> unsure(Material m, Division.Shared shared) {
        List<String> unsure =
                shared.shares().stream()
                        .filter(share -> !share.sure())
                        .map(share -> m.names().issue(share.issue()))
                        .toList();
        return unsure.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Sentence.of(
                                m.say("division.unsure", unsure.size(), m.words().list(unsure))));
    }

    private static parley.figure.Division figure(
            Material m, Division.Shared shared, int first, String one, String other) {
        return new parley.figure.Division(
                m.caption("division-figure", "division", one, other),
                m.say("division.rows"),
                one,
                other,
                shared.shares().stream().map(share -> row(m, share, first)).toList());
    }

    private static parley.figure.Division.Row row(Material m, Division.Share share, int first) {
        Fraction part = toFirst(share, first);
        return new parley.figure.Division.Row(
                m.names().issue(share.issue()),
                part.decimal(DIGITS).doubleValue(),
                text(m, part),
                text(m, Fraction.ONE.minus(part)));
    }

    private static String text(Material m, Fraction part) {
        if (part.equals(Fraction.ONE)) {
            return m.say("division.all");
        }
        return part.signum() == 0 ? m.say("concerns.none") : part.toString();
    }

    private static Fraction toFirst(Division.Share share, int first) {
        return first == 0 ? share.toFirst() : Fraction.ONE.minus(share.toFirst());
    }

    private static String points(Material m, Fraction points) {
        return m.words().number(points.decimal(DIGITS));
    }
}
