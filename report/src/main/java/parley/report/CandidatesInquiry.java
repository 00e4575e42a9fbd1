package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.analysis.reading.Frequencies;
import parley.analysis.reading.Verdict;
import parley.analysis.reading.Wilson;
import parley.figure.Table;
import parley.model.Issue;
import parley.model.Method;

/// Which packages stand out, side by side, and how surely.
final class CandidatesInquiry implements Inquiry<List<Candidate>> {

    /// Up to so many common options are named in the headline; the table has them all.
    private static final int NAMED = 4;

    @Override
    public String id() {
        return "candidates";
    }

    @Override
    public String key() {
        return "k";
    }

    @Override
    public List<Method> methods() {
        return List.of(
                Method.NASH,
                Method.KALAI_SMORODINSKY,
                Method.EGALITARIAN,
                Method.UTILITARIAN,
                Method.RANDOM_READINGS);
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(Input.READINGS, Input.SEED);
    }

    @Override
    public List<Candidate> answer(Answers answers) {
        return answers.candidates();
    }

    @Override
    public Optional<Part> part(List<Candidate> candidates, Material m) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        List<Sentence> shared = shared(m, candidates);
        List<Sentence> headline = new ArrayList<>();
        headline.add(
                Sentence.of(
                        m.say(
                                        "candidates.headline",
                                        m.words().opening(BigInteger.valueOf(candidates.size())),
                                        candidates.size())
                                + " "
                                + String.join(" ", shared.stream().map(Sentence::text).toList()),
                        m.grounds().method("settlements")));
        SharesInquiry.findFirst(m).ifPresent(headline::add);
        return Optional.of(
                new Part(
                        "candidates",
                        m.say("candidates.heading"),
                        headline,
                        List.of(Block.paragraph(intro(m)), new Block.Tabled(table(m, candidates))),
                        true,
                        List.of()));
    }

    private static Sentence intro(Material m) {
        return m.answers().frequencies() instanceof Frequencies.Counted counted
                ? Sentence.of(
                        m.say(
                                "candidates.intro",
                                m.words().count(counted.different()),
                                m.words().draws(counted),
                                Long.toString(counted.seed())),
                        m.grounds().method("readings"))
                : Sentence.of(m.say("candidates.intro-single"), m.grounds().method("settlements"));
    }

    /// What they have in common, and what not.
    private static List<Sentence> shared(Material m, List<Candidate> candidates) {
        List<String> same = new ArrayList<>();
        List<String> differ = new ArrayList<>();
        for (Issue issue : m.bargain().issues()) {
            List<String> options =
                    candidates.stream().map(c -> c.outcome().get(issue.id())).distinct().toList();
            if (options.size() == 1) {
                same.add(
                        m.say(
                                "pair",
                                m.names().issue(issue),
                                m.names().option(issue, options.getFirst())));
            } else {
                differ.add(m.names().issue(issue));
            }
        }
        List<Sentence> sentences = new ArrayList<>();
        if (same.size() > NAMED) {
            sentences.add(Sentence.of(m.say("candidates.same-many", same.size())));
        } else if (!same.isEmpty()) {
            sentences.add(
                    Sentence.of(
                            m.say("candidates.same", candidates.size(), String.join("; ", same))));
        }
        if (!differ.isEmpty()) {
            sentences.add(Sentence.of(m.say("candidates.differ", m.words().list(differ))));
        }
        return sentences;
    }

    private static Table table(Material m, List<Candidate> candidates) {
        List<String> heads = new ArrayList<>();
        heads.add(m.say("candidates.package"));
        candidates.forEach(c -> heads.add(c.mark()));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Issue issue : m.bargain().issues()) {
            rows.add(
                    row(
                            m.names().issue(issue),
                            candidates,
                            c -> m.names().option(issue, c.outcome().get(issue.id()))));
        }
        for (String party : m.parties()) {
            rows.add(
                    row(
                            m.say("candidates.worth", m.names().party(party)),
                            candidates,
                            c -> m.words().range(c.standing(party).worth())));
            rows.add(
                    row(
                            m.say("candidates.acceptable", m.names().party(party)),
                            candidates,
                            c -> verdict(m, c.standing(party).acceptable())));
        }
        for (Method method : Frequencies.SETTLEMENTS) {
            rows.add(
                    row(
                            m.say("candidates.selected", m.say("settlement." + method.id())),
                            candidates,
                            c -> share(m, c.shares().get(method))));
        }
        return new Table(m.say("candidates.title"), heads, rows);
    }

    private static String share(Material m, @Nullable Wilson share) {
        if (m.answers().settle().single()) {
            return m.say(share == null ? "candidates.no" : "candidates.yes");
        }
        return share == null
                ? m.say("candidates.no")
                : m.words().share(share.share(), share.low(), share.high());
    }

    private static List<Table.Cell> row(
            String name, List<Candidate> candidates, Function<Candidate, String> cell) {
        return Table.row(Table.text(name), candidates.stream().map(cell).map(Table::text));
    }

    private static String verdict(Material m, Verdict verdict) {
        return switch (verdict) {
            case EVERY -> m.say("candidates.every");
            case SOME -> m.say("candidates.some");
            case NONE -> m.say("candidates.none");
        };
    }
}
