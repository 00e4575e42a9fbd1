package parley.report.ledger;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.figure.Caption;
import parley.figure.Grid;
import parley.figure.Table;
import parley.model.Assurance;
import parley.model.Claim;
import parley.model.Issue;
import parley.model.Judgement;
import parley.model.RedLine;
import parley.model.Story;
import parley.model.Text;
import parley.record.OnRecord;
import parley.record.OnRecord.Cell;
import parley.record.OnRecord.Entry;
import parley.record.OnRecord.Sort;
import parley.record.OnRecord.Standing;

/// What is on record, issue by issue and party by party: a table whose cells say the latest of each sort, and the long list of
/// everything in it.
final class PositionTable {

    /// Letters of somebody's words in a cell; the list has the whole.
    private static final int WORDS = 76;

    private final RegisterWords s;
    private final OnRecord answer;
    private final List<String> parties;
    private final List<String> others;

    private PositionTable(RegisterWords s) {
        this.s = s;
        this.answer = s.findings().onRecord();
        this.parties = alphabetical(s, answer.parties());
        this.others = alphabetical(s, answer.others());
    }

    private static List<String> alphabetical(RegisterWords s, List<String> ids) {
        Collator collator = Collator.getInstance(s.words().locale());
        return ids.stream()
                .sorted(
                        Comparator.comparing((String id) -> s.name(id), collator)
                                .thenComparing(id -> id))
                .toList();
    }

    /// The parties at the table, then everybody else in one column.
    private List<String> columns() {
        List<String> columns = new ArrayList<>(parties.stream().map(s::name).toList());
        if (!others.isEmpty()) {
            columns.add(others.size() == 1 ? s.name(others.getFirst()) : s.say("matrix.others"));
        }
        return columns;
    }

    static Register register(RegisterWords s) {
        PositionTable matrix = new PositionTable(s);
        OnRecord answer = matrix.answer;
        if (answer.cells().isEmpty() || matrix.entries().isEmpty()) {
            return s.register("matrix", s.say("matrix.none"), List.of(), List.of(), List.of());
        }
        Table list = matrix.list();
        Grid grid =
                new Grid(
                        new Caption(
                                "matrix-figure",
                                s.say("matrix.title"),
                                s.say("matrix.describe"),
                                s.say("matrix.list"),
                                s.words().locale()),
                        s.say("matrix.issue"),
                        matrix.columns(),
                        answer.rows().stream().map(matrix::row).toList(),
                        List.of(),
                        list);
        return new Register(
                "matrix",
                s.say("matrix.heading"),
                parley.report.Sentence.of(
                        s.say(
                                "matrix.summary",
                                answer.cells().size(),
                                answer.count(Standing.NOTHING) + answer.count(Standing.JUDGED_ONLY),
                                answer.count(Standing.ONE_SOURCE))),
                List.of(list),
                List.of(grid),
                List.of(),
                s.flags(answer.remarks()));
    }

    private List<Entry> entries() {
        return answer.rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .flatMap(cell -> cell.entries().stream())
                .toList();
    }

    private Grid.Row row(OnRecord.Row row) {
        Issue issue = row.issue();
        List<Grid.Cell> cells = new ArrayList<>();
        parties.forEach(party -> cells.add(cell(row, party)));
        if (!others.isEmpty()) {
            cells.add(others(row));
        }
        return issue == null
                ? new Grid.Row(s.say("matrix.no-issue"), null, "", cells)
                : new Grid.Row(
                        s.name(issue), s.href(issue.id()), s.text(issue.question(), ""), cells);
    }

    private static Cell cellOf(OnRecord.Row row, String party) {
        Cell cell = row.cells().get(party);
        if (cell == null) {
            throw new IllegalArgumentException("no cell for " + party);
        }
        return cell;
    }

    private Grid.Cell cell(OnRecord.Row row, String party) {
        Cell cell = cellOf(row, party);
        boolean named = row.issue() != null;
        if (cell.entries().isEmpty()) {
            return Grid.Cell.empty(named ? s.say("matrix.standing.nothing") : "");
        }
        List<Grid.Line> lines = new ArrayList<>();
        bySort(cell).forEach((sort, entries) -> lines.add(line(sort, entries)));
        Standing standing = cell.standing();
        Grid.Weight weight =
                switch (standing) {
                    case NOTHING, JUDGED_ONLY -> Grid.Weight.EMPTY;
                    case NO_SOURCE, ONE_SOURCE -> Grid.Weight.THIN;
                    case SEVERAL -> Grid.Weight.FULL;
                };
        String note =
                standing == Standing.JUDGED_ONLY && !named
                        ? ""
                        : s.say(
                                "matrix.standing." + RegisterWords.key(standing),
                                cell.origins().sources());
        return new Grid.Cell(weight, lines, note);
    }

    /// Whoever else has something on record; that they have nothing is nothing to point at.
    private Grid.Cell others(OnRecord.Row row) {
        List<Grid.Line> lines = new ArrayList<>();
        for (String party : others) {
            bySort(cellOf(row, party))
                    .forEach((sort, entries) -> {
                        Grid.Line line = line(sort, entries);
                        String sign =
                                others.size() == 1
                                        ? line.sign()
                                        : s.say("matrix.other", s.name(party), sort(sort));
                        lines.add(new Grid.Line(sign, line.text(), line.detail(), line.href()));
                    });
        }
        return new Grid.Cell(Grid.Weight.FULL, lines, "");
    }

    private String sort(Sort sort) {
        return s.say("matrix.sort." + RegisterWords.key(sort));
    }

    private static Map<Sort, List<Entry>> bySort(Cell cell) {
        Map<Sort, List<Entry>> sorts = new EnumMap<>(Sort.class);
        for (Entry entry : cell.entries()) {
            sorts.computeIfAbsent(entry.sort(), sort -> new ArrayList<>()).add(entry);
        }
        return sorts;
    }

    /// The latest of one sort, and how many more there are.
    private Grid.Line line(Sort sort, List<Entry> entries) {
        Entry latest = entries.getFirst();
        String sign = s.words().capital(sort(sort));
        List<String> detail = new ArrayList<>();
        if (latest.on() != null && sort != Sort.JUDGED) {
            detail.add(s.date(latest.on()));
        }
        if (sort.isOfTheParty() && sort != Sort.INTEREST) {
            String firmness = manner(latest);
            if (!firmness.isEmpty()) {
                detail.add(firmness);
            }
            if (sort != Sort.PROPOSED) {
                detail.add(sure(latest));
            }
        }
        String before = sort == Sort.PROPOSED ? before(entries) : more(entries);
        if (!before.isEmpty()) {
            detail.add(before);
        }
        return new Grid.Line(
                sign,
                cut(words(latest), WORDS),
                String.join(" · ", detail),
                s.href(latest.item().id()));
    }

    private String more(List<Entry> entries) {
        return entries.size() == 1 ? "" : s.say("matrix.more", entries.size() - 1);
    }

    /// What the same party proposed before, where it was something else.
    private String before(List<Entry> entries) {
        Set<String> seen = new LinkedHashSet<>();
        String now = words(entries.getFirst());
        List<String> before = new ArrayList<>();
        for (Entry entry : entries) {
            String option = words(entry);
            if (!option.equals(now) && seen.add(option)) {
                before.add(
                        entry.on() == null
                                ? option
                                : s.say("matrix.before", option, s.date(entry.on())));
            }
        }
        return before.isEmpty() ? "" : s.say("matrix.earlier", String.join("; ", before));
    }

    private String words(Entry entry) {
        Text.Settles settles = entry.settles();
        if (settles != null) {
            return s.material().names().option(settles.issue(), settles.option());
        }
        if (entry.item() instanceof Judgement judgement) {
            return s.say("matrix.judged-by", judgement.by());
        }
        if (entry.item() instanceof RedLine line && entry.words().isEmpty()) {
            parley.model.Condition never = line.never();
            return never == null ? s.name(line) : s.say("redline.never", s.material().say(never));
        }
        if (entry.item() instanceof Claim claim && claim.certainty() != Claim.Certainty.ASSERTED) {
            return s.name(claim);
        }
        if (!entry.words().isEmpty()) {
            return s.say("matrix.quoted", s.text(entry.words()));
        }
        return s.name(entry.item());
    }

    /// How firmly: publicly or in private, signed or only proposed, to whom.
    private String manner(Entry entry) {
        return switch (entry.item()) {
            case RedLine line when line.said() != null -> s.word(line.said());
            case Text text -> s.word(text.status());
            case Assurance assurance when !assurance.to().isEmpty() ->
                    s.say("matrix.to", s.names(assurance.to()));
            case Story story when !story.to().isEmpty() -> s.say("matrix.to", s.names(story.to()));
            default -> "";
        };
    }

    /// `rumour · press, anonymous · 2 sources`.
    private String sure(Entry entry) {
        List<String> parts = new ArrayList<>();
        parts.add(s.say("matrix.sure." + RegisterWords.key(entry.sure())));
        String kinds = kinds(entry);
        if (!kinds.isEmpty()) {
            parts.add(kinds);
        }
        return String.join(" · ", parts);
    }

    private String kinds(Entry entry) {
        return String.join(
                ", ",
                entry.origins().kinds().stream()
                        .filter(kind -> kind != parley.record.Origins.Kind.NOT_SAID)
                        .map(kind -> s.say("origin." + RegisterWords.key(kind)))
                        .toList());
    }

    private static String cut(String text, int letters) {
        return text.length() <= letters
                ? text
                : text.substring(0, letters - 1).stripTrailing() + "…";
    }

    /// Everything in the cells, each thing once, with all the issues it is about.
    private Table list() {
        Map<String, Set<String>> issues = new LinkedHashMap<>();
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, String> whose = new LinkedHashMap<>();
        List<String> everybody = new ArrayList<>(parties);
        everybody.addAll(others);
        for (OnRecord.Row row : answer.rows()) {
            Issue issue = row.issue();
            for (String party : everybody) {
                for (Entry entry : cellOf(row, party).entries()) {
                    String key = key(party, entry);
                    issues.computeIfAbsent(key, k -> new LinkedHashSet<>())
                            .add(issue == null ? s.say("matrix.no-issue") : s.name(issue));
                    entries.putIfAbsent(key, entry);
                    whose.putIfAbsent(key, party);
                }
            }
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        entries.forEach((key, entry) ->
                rows.add(
                        List.of(
                                s.cell(issues(List.copyOf(issues.getOrDefault(key, Set.of())))),
                                s.cell(s.name(whose.getOrDefault(key, ""))),
                                s.cell(sort(entry.sort())),
                                Table.text(words(entry), s.href(entry.item().id())),
                                s.cell(s.date(entry.on())),
                                s.cell(firmness(entry)),
                                s.cell(s.say("matrix.sure." + RegisterWords.key(entry.sure()))),
                                s.cell(
                                        kinds(entry).isEmpty()
                                                ? s.say("ledger.empty")
                                                : kinds(entry)),
                                Table.number(String.valueOf(entry.origins().sources())))));
        return s.table(
                "matrix.list",
                rows,
                "matrix.issue",
                "matrix.party",
                "matrix.sort",
                "matrix.words",
                "matrix.on",
                "matrix.firmness",
                "matrix.sure",
                "matrix.origin",
                "matrix.sources");
    }

    /// An option stands once, by the latest text that proposed it; anything else once for all of its issues.
    private static String key(String party, Entry entry) {
        Text.Settles settles = entry.settles();
        return party
                + "\n"
                + entry.sort()
                + "\n"
                + (settles == null ? entry.item().id() : settles.issue() + "\n" + settles.option());
    }

    /// A judgement on everything is not about each thing in particular.
    private String issues(List<String> names) {
        return names.size() > 4 ? s.say("matrix.issues", names.size()) : s.words().list(names);
    }

    private String firmness(Entry entry) {
        String manner = manner(entry);
        if (entry.item() instanceof RedLine line && line.firmness() != null) {
            return manner.isEmpty() ? line.firmness() : manner + "; " + line.firmness();
        }
        return manner.isEmpty() ? s.say("ledger.empty") : manner;
    }
}
