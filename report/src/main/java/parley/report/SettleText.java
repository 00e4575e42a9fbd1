package parley.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
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
import parley.model.Bargain;
import parley.model.Outcome;

/// `parley settle` as plain text.
public final class SettleText {

    private static final int POINTS = 20;
    private static final int TIES = 5;

    private final Words words;
    private final Names names;
    private final Settle settle;
    private final Bargain bargain;
    private final List<String> parties;
    private final StringBuilder text = new StringBuilder();

    private SettleText(Words words, Names names, Settle settle) {
        this.words = words;
        this.names = names;
        this.settle = settle;
        this.bargain = settle.bargain();
        this.parties = names.alphabetical(bargain);
    }

    public static String of(Words words, Names names, Settle settle, Frequencies frequencies) {
        SettleText text = new SettleText(words, names, settle);
        text.line(names.title());
        text.counts();
        if (!settle.hasPreferences()) {
            text.line(words.say("settle.no-preferences"));
            return text.text.toString();
        }
        text.frontier();
        text.settlements();
        text.readings(frequencies);
        return text.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void counts() {
        line("");
        new AgreementWords(words, settle).sentences().forEach(s -> line(s.text()));
    }

    private void frontier() {
        line("");
        line(words.say(settle.single() ? "settle.numbers-single" : "settle.numbers-central"));
        switch (settle.frontier()) {
            case FrontierAnswer.Found(Frontier frontier) -> frontier(frontier);
            case FrontierAnswer.Infeasible _ -> line(words.say("settle.infeasible"));
            case FrontierAnswer.LimitReached _ -> line(words.say("settle.limit"));
        }
    }

    private void frontier(Frontier frontier) {
        line("");
        line(
                words.say(
                        "settle.frontier",
                        frontier.size(),
                        words.say(frontier.isExact() ? "settle.exact" : "settle.approximate")));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int p = 0; p < Math.min(frontier.size(), POINTS); p++) {
            rows.addAll(rows("", frontier, p));
        }
        text.append(TextTable.of(new Table("", heads(""), rows)));
        if (frontier.size() > POINTS) {
            line("  " + words.say("settle.more", frontier.size() - POINTS));
        }
    }

    private void settlements() {
        line("");
        line(words.say("settle.settlements"));
        List<List<Table.Cell>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Settlement settlement : settle.settlements().all()) {
            String name = words.say("settlement." + settlement.method().id());
            switch (settlement) {
                case Settlement.Found found ->
                        found.points().forEach(p -> rows.addAll(rows(name, found.acceptable(), p)));
                case Settlement.Infeasible _ -> notes.add(note(name, "settle.infeasible"));
                case Settlement.NothingAcceptable _ -> notes.add(note(name, "settle.nothing"));
                case Settlement.NoCommonGain _ -> notes.add(note(name, "settle.no-common-gain"));
                case Settlement.LimitReached _ -> notes.add(note(name, "settle.limit"));
            }
        }
        if (!rows.isEmpty()) {
            text.append(TextTable.of(new Table("", heads(words.say("settle.definition")), rows)));
        }
        notes.forEach(note -> line("  " + note));
    }

    private String note(String name, String key) {
        return words.say("pair", name, words.say(key));
    }

    private List<String> heads(String first) {
        List<String> heads = new ArrayList<>();
        if (!first.isEmpty()) {
            heads.add(first);
        }
        parties.forEach(p -> heads.add(names.party(p)));
        heads.add(words.say("candidates.package"));
        return heads;
    }

    /// One row a tied outcome, some at most.
    private List<List<Table.Cell>> rows(String first, Frontier frontier, int point) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int[] outcome : frontier.outcomes(point, TIES)) {
            rows.add(row(first, frontier, point, options(Structure.named(bargain, outcome))));
        }
        BigInteger left = frontier.ties(point).subtract(BigInteger.valueOf(rows.size()));
        if (left.signum() > 0) {
            rows.add(
                    row(first, frontier, point, words.say("settle.ties", words.count(left), left)));
        }
        return rows;
    }

    private List<Table.Cell> row(String first, Frontier frontier, int point, String last) {
        List<Table.Cell> row = new ArrayList<>();
        if (!first.isEmpty()) {
            row.add(Table.text(first));
        }
        for (String party : parties) {
            int side = bargain.parties().indexOf(party);
            row.add(Table.number(words.number(frontier.utility(point, side).points())));
        }
        row.add(Table.text(last));
        return row;
    }

    /// The options in the order of the issues, without the issues' names.
    private String options(Outcome outcome) {
        return outcome.options().entrySet().stream()
                .map(e -> names.option(e.getKey(), e.getValue()))
                .collect(Collectors.joining("; "));
    }

    private void readings(Frequencies frequencies) {
        if (settle.single() || !(frequencies instanceof Frequencies.Counted counted)) {
            return;
        }
        line("");
        line(words.say("settle.readings", words.draws(counted), counted.seed() + ""));
        List<String> heads = new ArrayList<>();
        Frequencies.SETTLEMENTS.forEach(s -> heads.add(words.say("settlement." + s.id())));
        parties.forEach(p -> heads.add(names.party(p)));
        heads.add(words.say("candidates.package"));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Frequencies.StandOut standOut : counted.packages()) {
            List<Table.Cell> row = new ArrayList<>();
            standOut.shares().forEach(share -> row.add(Table.number(share(share))));
            parties.forEach(p -> row.add(Table.text(verdict(standOut.acceptance(), p))));
            row.add(Table.text(options(standOut.acceptance().outcome())));
            rows.add(row);
        }
        text.append(TextTable.of(new Table("", heads, rows)));
        if (counted.different() > counted.packages().size()) {
            line("  " + words.say("settle.more", counted.different() - counted.packages().size()));
        }
        if (counted.nothingAcceptable().count() > 0) {
            line(words.say("settle.nothing-share", share(counted.nothingAcceptable())));
        }
        if (counted.gap() > 0) {
            line(
                    words.say(
                            "settle.readings-bounded",
                            words.count(counted.approximate()),
                            words.number(
                                    BigDecimal.valueOf(Math.ceil(counted.gap() * 1000) / 10))));
        }
    }

    private String share(Wilson share) {
        return words.share(share.share(), share.low(), share.high());
    }

    private String verdict(Acceptance acceptance, String party) {
        Verdict verdict = acceptance.parties().get(bargain.parties().indexOf(party)).verdict();
        return switch (verdict) {
            case EVERY -> words.say("candidates.every");
            case SOME -> words.say("candidates.some");
            case NONE -> words.say("candidates.none");
        };
    }
}
