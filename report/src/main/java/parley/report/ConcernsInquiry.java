package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.figure.Panels;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Method;
import parley.model.Preference;
import parley.model.Range;

/// What each side says it cares about: range bars of weights and of what it has without a deal.
final class ConcernsInquiry implements Inquiry<Bargain> {

    @Override
    public String id() {
        return "concerns";
    }

    @Override
    public String key() {
        return "z";
    }

    @Override
    public List<Method> methods() {
        return List.of();
    }

    @Override
    public Bargain answer(Answers answers) {
        return answers.bargain();
    }

    @Override
    public Optional<Part> part(Bargain answer, Material m) {
        if (m.parties().isEmpty() || m.bargain().issues().isEmpty()) {
            return Optional.empty();
        }
        List<Panels.Row> rows = new ArrayList<>();
        for (Issue issue : m.bargain().issues()) {
            rows.add(
                    new Panels.Row(
                            m.names().issue(issue),
                            m.parties().stream().map(party -> weight(m, party, issue)).toList()));
        }
        rows.add(
                new Panels.Row(
                        m.say("concerns.no-deal"),
                        m.parties().stream().map(party -> noDeal(m, party)).toList()));
        Panels figure =
                new Panels(
                        m.caption("concerns-figure", "concerns"),
                        m.say("concerns.rows"),
                        m.say("concerns.axis"),
                        m.parties().stream().map(m.names()::party).toList(),
                        rows);
        return Optional.of(
                Part.of(
                        "concerns",
                        m.say("concerns.heading"),
                        List.of(),
                        List.of(
                                Block.paragraph(Sentence.of(m.say("concerns.intro"))),
                                new Block.Drawn(figure))));
    }

    private static Panels.Mark weight(Material m, String party, Issue issue) {
        Preference.IssueValue value =
                m.dossier()
                        .findPreference(party)
                        .filter(p -> p.visibility().mayStandIn(m.level()))
                        .map(p -> p.issues().get(issue.id()))
                        .orElse(null);
        return value == null
                ? new Panels.Mark.None(m.say("concerns.none"))
                : span(m, value.weight().range(), m.grounds().number(party, issue.id()));
    }

    private static Panels.Mark noDeal(Material m, String party) {
        return m.dossier()
                .findPreference(party)
                .filter(p -> p.visibility().mayStandIn(m.level()))
                .map(p -> span(m, p.noDeal().range(), m.grounds().noDeal(party)))
                .orElseGet(() -> new Panels.Mark.None(m.say("concerns.none")));
    }

    private static Panels.Mark span(Material m, Range range, String href) {
        return new Panels.Mark.Span(
                range.low().doubleValue(),
                range.high().doubleValue(),
                m.words().range(range),
                href);
    }
}
