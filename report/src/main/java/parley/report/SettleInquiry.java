package parley.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.analysis.frontier.Frontier;
import parley.analysis.frontier.FrontierAnswer;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.Acceptance;
import parley.analysis.reading.Frequencies;
import parley.analysis.reading.Verdict;
import parley.analysis.reading.Wilson;
import parley.analysis.settlement.Settlement;
import parley.figure.Table;
import parley.model.Method;
import parley.model.Outcome;

/// Which packages can be accepted, which are efficient, and which does each definition of fairness select? In full; the brief has
/// its own questions about them.
final class SettleInquiry implements Inquiry<Settle> {

    private static final int POINTS = 20;
    private static final int TIES = 5;

    @Override
    public String id() {
        return "settle";
    }

    @Override
    public List<Method> methods() {
        return List.of(
                Method.FEASIBILITY,
                Method.COUNT,
                Method.BEST_FOR_ONE,
                Method.FRONTIER,
                Method.FRONTIER_SEARCH,
                Method.FRONTIER_EPSILON,
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
    public List<String> commands() {
        return List.of("settle");
    }

    @Override
    public Settle answer(Answers answers) {
        return answers.settle();
    }

    @Override
    public boolean isToActOn(Settle answer) {
        return !answer.mayFit();
    }

    @Override
    public String json(Settle answer, Material m, int most) {
        return SettleJson.of(answer, m.answers().frequencies(), most);
    }

    @Override
    public Optional<Part> brief(Settle answer, Material m) {
        return Optional.empty();
    }

    @Override
    public Optional<Part> part(Settle settle, Material m) {
        Sentence.Ground how = m.grounds().method("settlements");
        List<Sentence> counts =
                new AgreementWords(m.words(), settle, m.grounds().method("acceptable")).sentences();
        List<Block> blocks = new ArrayList<>();
        List<Sentence> more = new ArrayList<>(counts.subList(1, counts.size()));
        if (settle.hasPreferences()) {
            more.add(
                    Sentence.of(
                            m.say(
                                    settle.single()
                                            ? "settle.numbers-single"
                                            : "settle.numbers-central"),
                            how));
            blocks.add(new Block.Paragraph(more));
            frontier(settle, m, how, blocks);
            settlements(settle, m, how, blocks);
            readings(settle, m, blocks);
        } else {
            more.add(Sentence.of(m.say("settle.no-preferences"), how));
            blocks.add(new Block.Paragraph(more));
        }
        return Optional.of(
                new Part(id(), heading(m.words()), counts.subList(0, 1), blocks, true, List.of()));
    }

    private static void frontier(
            Settle settle, Material m, Sentence.Ground how, List<Block> blocks) {
        switch (settle.frontier()) {
            case FrontierAnswer.Found(Frontier frontier) -> frontier(settle, m, frontier, blocks);
            case FrontierAnswer.Infeasible _ ->
                    blocks.add(Block.paragraph(Sentence.of(m.say("settle.infeasible"), how)));
            case FrontierAnswer.LimitReached _ ->
                    blocks.add(Block.paragraph(Sentence.of(m.say("settle.limit"), how)));
        }
    }

    private static void frontier(Settle settle, Material m, Frontier frontier, List<Block> blocks) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int p = 0; p < Math.min(frontier.size(), POINTS); p++) {
            rows.addAll(rows(settle, m, "", frontier, p));
        }
        String exact = m.say(frontier.isExact() ? "settle.exact" : "settle.approximate");
        blocks.add(
                new Block.Tabled(
                        new Table(
                                m.say("settle.frontier", frontier.size(), exact),
                                heads(m, ""),
                                rows)));
        if (frontier.size() > POINTS) {
            blocks.add(
                    Block.paragraph(Sentence.of(m.say("settle.more", frontier.size() - POINTS))));
        }
    }

    private static void settlements(
            Settle settle, Material m, Sentence.Ground how, List<Block> blocks) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        List<Sentence> notes = new ArrayList<>();
        for (Settlement settlement : settle.settlements().all()) {
            String name = m.say("settlement." + settlement.method().id());
            String note =
                    switch (settlement) {
                        case Settlement.Found found -> {
                            found.points()
                                    .forEach(p ->
                                            rows.addAll(
                                                    rows(settle, m, name, found.acceptable(), p)));
                            yield "";
                        }
                        case Settlement.Infeasible _ -> "settle.infeasible";
                        case Settlement.NothingAcceptable _ -> "settle.nothing";
                        case Settlement.NoCommonGain _ -> "settle.no-common-gain";
                        case Settlement.LimitReached _ -> "settle.limit";
                    };
            if (!note.isEmpty()) {
                notes.add(Sentence.of(m.say("pair", name, m.say(note)), how));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(
                    new Block.Tabled(
                            new Table(
                                    m.say("settle.settlements"),
                                    heads(m, m.say("settle.definition")),
                                    rows)));
        }
        if (!notes.isEmpty()) {
            blocks.add(new Block.Bullets(notes));
        }
    }

    private static List<String> heads(Material m, String first) {
        List<String> heads = new ArrayList<>();
        if (!first.isEmpty()) {
            heads.add(first);
        }
        m.parties().forEach(p -> heads.add(m.names().party(p)));
        heads.add(m.say("candidates.package"));
        return heads;
    }

    /// One row a tied outcome, some at most.
    private static List<List<Table.Cell>> rows(
            Settle settle, Material m, String first, Frontier frontier, int point) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int[] outcome : frontier.outcomes(point, TIES)) {
            String options = options(m, Structure.named(settle.bargain(), outcome));
            rows.add(row(settle, m, first, frontier, point, options));
        }
        BigInteger left = frontier.ties(point).subtract(BigInteger.valueOf(rows.size()));
        if (left.signum() > 0) {
            String ties = m.say("settle.ties", m.words().count(left), left);
            rows.add(row(settle, m, first, frontier, point, ties));
        }
        return rows;
    }

    private static List<Table.Cell> row(
            Settle settle, Material m, String first, Frontier frontier, int point, String last) {
        List<Table.Cell> row = new ArrayList<>();
        if (!first.isEmpty()) {
            row.add(Table.text(first));
        }
        for (String party : m.parties()) {
            int side = settle.bargain().parties().indexOf(party);
            row.add(
                    Table.number(
                            m.words().number(frontier.utility(point, side).points()),
                            m.grounds().party(party)));
        }
        row.add(Table.text(last));
        return row;
    }

    /// The options in the order of the issues, without the issues' names.
    private static String options(Material m, Outcome outcome) {
        return outcome.options().entrySet().stream()
                .map(e -> m.names().option(e.getKey(), e.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static void readings(Settle settle, Material m, List<Block> blocks) {
        if (settle.single()
                || !(m.answers().frequencies() instanceof Frequencies.Counted counted)) {
            return;
        }
        List<String> heads = new ArrayList<>();
        Frequencies.SETTLEMENTS.forEach(s -> heads.add(m.say("settlement." + s.id())));
        m.parties().forEach(p -> heads.add(m.names().party(p)));
        heads.add(m.say("candidates.package"));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Frequencies.StandOut standOut : counted.packages()) {
            List<Table.Cell> row = new ArrayList<>();
            standOut.shares().forEach(share -> row.add(Table.number(share(m, share))));
            m.parties()
                    .forEach(
                            p -> row.add(Table.text(verdict(settle, m, standOut.acceptance(), p))));
            row.add(Table.text(options(m, standOut.acceptance().outcome())));
            rows.add(row);
        }
        String caption =
                m.say("settle.readings", m.words().draws(counted), Long.toString(counted.seed()));
        blocks.add(new Block.Tabled(new Table(caption, heads, rows)));
        List<Sentence> notes = new ArrayList<>();
        Sentence.Ground how = m.grounds().method("readings");
        if (counted.different() > counted.packages().size()) {
            notes.add(
                    Sentence.of(
                            m.say("settle.more", counted.different() - counted.packages().size())));
        }
        if (counted.nothingAcceptable().count() > 0) {
            notes.add(
                    Sentence.of(
                            m.say("settle.nothing-share", share(m, counted.nothingAcceptable())),
                            how));
        }
        if (counted.gap() > 0) {
            String percent =
                    m.words().number(BigDecimal.valueOf(Math.ceil(counted.gap() * 1000) / 10));
            String many = m.words().count(counted.approximate());
            notes.add(Sentence.of(m.say("settle.readings-bounded", many, percent), how));
        }
        if (!notes.isEmpty()) {
            blocks.add(new Block.Paragraph(notes));
        }
    }

    private static String share(Material m, Wilson share) {
        return m.words().share(share.share(), share.low(), share.high());
    }

    private static String verdict(Settle settle, Material m, Acceptance acceptance, String party) {
        int side = settle.bargain().parties().indexOf(party);
        Verdict verdict = acceptance.parties().get(side).verdict();
        return switch (verdict) {
            case EVERY -> m.say("candidates.every");
            case SOME -> m.say("candidates.some");
            case NONE -> m.say("candidates.none");
        };
    }
}
