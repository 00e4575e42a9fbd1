package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.analysis.sensitivity.Effect;
import parley.analysis.sensitivity.Quantity;
import parley.analysis.sensitivity.Sensitivity;
import parley.figure.Table;
import parley.model.Method;
import parley.model.Preference;

/// What is not known, and which questions would settle most.
final class UnknownsInquiry implements Inquiry<Optional<Sensitivity>> {

    private static final Finding<Optional<Sensitivity>> SENSITIVITY =
            new Finding<>("sensitivity", a -> Sensitivity.find(a.bargain(), Sensitivity.NODES));

    private static final int QUESTIONS = 6;

    @Override
    public String id() {
        return "unknowns";
    }

    @Override
    public String key() {
        return "q";
    }

    @Override
    public List<Method> methods() {
        return List.of(Method.SENSITIVITY);
    }

    @Override
    public Optional<Sensitivity> answer(Answers answers) {
        return answers.ofBargain(SENSITIVITY);
    }

    @Override
    public Optional<Part> part(Optional<Sensitivity> answer, Material m) {
        return answer.filter(s -> s.unsure().signum() > 0).map(s -> part(m, s));
    }

    private static Part part(Material m, Sensitivity answer) {
        List<Effect> telling =
                answer.effects().stream().filter(e -> e.most().signum() > 0).toList();
        List<Sentence> headlines = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(
                Sentence.of(
                        m.say(
                                "unknowns.unsure",
                                m.words().spelled(answer.unsure()),
                                answer.unsure()),
                        m.grounds().method("sensitivity")));
        if (telling.isEmpty()) {
            sentences.add(Sentence.of(m.say("unknowns.no-single")));
        } else {
            Effect first = telling.getFirst();
            headlines.add(
                    new Sentence(
                            m.say(
                                    "unknowns.headline",
                                    question(m, first.quantity()),
                                    settled(m, first),
                                    m.words().count(answer.unsure())),
                            List.of(m.grounds().method("sensitivity"))));
        }
        int idle = answer.effects().size() - telling.size();
        if (idle > 0) {
            sentences.add(Sentence.of(m.say("unknowns.idle", idle, answer.effects().size())));
        }
        if (!answer.undecided().isEmpty()) {
            sentences.add(Sentence.of(m.say("unknowns.undecided", answer.undecided().size())));
        }
        blocks.add(new Block.Paragraph(sentences));
        if (!telling.isEmpty()) {
            blocks.add(
                    new Block.Tabled(
                            table(m, telling.subList(0, Math.min(QUESTIONS, telling.size())))));
        }
        List<Block> more =
                telling.size() > QUESTIONS
                        ? List.of(new Block.Tabled(table(m, telling)))
                        : List.of();
        return new Part("unknowns", m.say("unknowns.heading"), headlines, blocks, false, more);
    }

    private static Table table(Material m, List<Effect> effects) {
        return new Table(
                m.say("unknowns.table"),
                List.of(
                        m.say("unknowns.question"),
                        m.say("unknowns.stated"),
                        m.say("unknowns.settles")),
                effects.stream()
                        .map(e ->
                                List.of(
                                        Table.text(question(m, e.quantity())),
                                        Table.number(
                                                m.words().range(e.stated().range()),
                                                anchor(m, e.quantity())),
                                        Table.number(settled(m, e))))
                        .toList());
    }

    /// `3–12`: how many packages would become sure.
    private static String settled(Material m, Effect effect) {
        BigInteger least = effect.least();
        BigInteger most = effect.most();
        return least.equals(most)
                ? m.words().count(most)
                : m.words().count(least) + "–" + m.words().count(most);
    }

    private static String question(Material m, Quantity quantity) {
        String party = m.names().party(quantity.party());
        return switch (quantity) {
            case Quantity.Weight(_, String issue) ->
                    m.say("unknowns.weight", party, m.names().issue(issue));
            case Quantity.Score(_, String issue, String option) ->
                    m.say(
                            "unknowns.score",
                            party,
                            m.names().issue(issue),
                            m.names().option(issue, option));
            case Quantity.Bonus(String owner, int place) ->
                    m.say("unknowns.bonus", party, condition(m, owner, place));
            case Quantity.NoDeal _ -> m.say("unknowns.no-deal", party);
        };
    }

    private static String condition(Material m, String party, int place) {
        return m.dossier()
                .findPreference(party)
                .map(Preference::together)
                .map(bonuses -> m.conditions().say(bonuses.get(place).when()))
                .orElse("");
    }

    private static String anchor(Material m, Quantity quantity) {
        return switch (quantity) {
            case Quantity.Weight(String party, String issue) -> m.grounds().number(party, issue);
            case Quantity.Score(String party, String issue, _) -> m.grounds().number(party, issue);
            case Quantity.Bonus(String party, _) -> m.grounds().party(party);
            case Quantity.NoDeal(String party) -> m.grounds().noDeal(party);
        };
    }
}
