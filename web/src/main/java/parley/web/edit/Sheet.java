package parley.web.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.dossier.Legend;
import parley.dossier.Shape;
import parley.dossier.Vocabulary;
import parley.model.Criterion;
import parley.model.Issue;
import parley.model.Item;
import parley.model.Visibility;
import parley.web.page.PageRequest;

/// Lays out a form from the table of keys: for each key its control, its label, what it means, what is wrong with it.
final class Sheet {

    /// The field for a rival hypothesis in words.
    static final String RIVAL = Inputs.ROOT + "/rivals!says";

    private static final int SCALE = 100;
    private static final int BONUS = 50;

    private final Inputs in;
    private final Choices choices;
    private final PageRequest visit;
    private final Legend legend;
    private final Map<String, String> problems;
    private final Map<String, String> now;
    private final Optional<Issue> issue;
    private final LocalDate today;

    /// @param now by key what the file says, where that is not what was typed
    /// @param issue the issue that the place is about, if it is about one
    Sheet(
            Inputs in,
            Choices choices,
            PageRequest visit,
            Map<String, String> problems,
            Map<String, String> now,
            Optional<Issue> issue,
            LocalDate today) {
        this.in = in;
        this.choices = choices;
        this.visit = visit;
        this.legend = Legend.in(visit.locale());
        this.problems = problems;
        this.now = now;
        this.issue = issue;
        this.today = today;
    }

    /// The lines of an item's form.
    List<Field.Line> lines(Shape.Group group) {
        return lines(group, Inputs.ROOT);
    }

    private List<Field.Line> lines(Shape.Group group, String name) {
        return Spot.own(group).stream()
                .filter(key -> applies(key, name))
                .map(key -> line(group, key, name))
                .toList();
    }

    /// Whether a key can mean anything here: an issue in numbers has no scores by option, and the other way round. What stands
    /// there all the same is shown.
    private boolean applies(Shape.Key key, String above) {
        if (issue.isEmpty() || !above.equals(Inputs.ROOT) || in.holds(above + "/" + key.name())) {
            return true;
        }
        boolean numbers = issue.get().scale() != null;
        return switch (key.name()) {
            case "scores", "order" -> !numbers;
            case "points" -> numbers;
            default -> true;
        };
    }

    private Field.Line line(Shape.Group group, Shape.Key key, String above) {
        String name = above + "/" + key.name();
        return new Field.Line(
                legend.label(group.name(), key.name()),
                key.name(),
                legend.meaning(key),
                key.required(),
                key.example(),
                field(key.shape(), name, key.name()),
                problem(name),
                above.equals(Inputs.ROOT) ? differing(key) : Field.Now.NONE);
    }

    private String problem(String name) {
        String own = problems.get(name);
        if (own != null) {
            return own;
        }
        return problems.entrySet().stream()
                .filter(e -> e.getKey().startsWith(name + "/") || e.getKey().startsWith(name + "!"))
                .map(Map.Entry::getValue)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private Field.Now differing(Shape.Key key) {
        String there = now.get(key.name());
        return there == null
                ? Field.Now.NONE
                : new Field.Now(
                        true,
                        "take/" + key.name(),
                        there.isEmpty() ? visit.say("form.empty") : there);
    }

    /// What a field holds, in one line.
    static String told(Inputs there) {
        return there.all().entrySet().stream()
                .map(e -> e.getKey().endsWith(":k") ? e.getValue() + ":" : e.getValue())
                .collect(Collectors.joining(" · "))
                .replace(": · ", ": ");
    }

    private Field field(Shape shape, String name, String key) {
        return switch (shape) {
            case Shape.Phrase _ -> phrase(name);
            case Shape.Line _ -> line(name, key);
            case Shape.OneOf(List<String> words) -> words(name, words);
            case Shape.Flag _ -> words(name, List.of("yes", "no"));
            case Shape.Number _ -> range(name, key);
            case Shape.Decimal _, Shape.Duration _, Shape.Hash _, Shape.LedgerEntry _ ->
                    entry(name, "text");
            case Shape.Whole _ -> entry(name, "number");
            case Shape.Day _ -> entry(name, "date");
            case Shape.FileName _ ->
                    new Field.Entry(
                            name,
                            in.get(name),
                            "text",
                            choices.suggest("files", choices.files()),
                            "");
            case Shape.Reference(var kinds, boolean many) -> reference(name, key, kinds, many);
            case Shape.Condition _ -> new Field.Entry(name, in.get(name), "text", "", "condition");
            case Shape.WrittenIn _ -> place(name);
            case Shape.Listed(Shape of) -> listed(of, name);
            case Shape.Keyed keyed -> keyed(keyed, name, key);
            case Shape.Group group -> new Field.Fields(name, lines(group, name));
            case Shape.ShortOrLong(Shape _, Shape full) -> field(full, name, key);
        };
    }

    private Field.Entry entry(String name, String kind) {
        return new Field.Entry(name, in.get(name), kind, "", "");
    }

    /// A short text; where it names an option of the issue, the options are suggested.
    private Field line(String name, String key) {
        if (key.equals("status quo") || key.equals("order")) {
            List<Field.Option> options =
                    in.rows(Inputs.ROOT + "/options").stream()
                            .map(row -> in.get(Inputs.ROOT + "/options/" + row + ":k"))
                            .filter(id -> !id.isEmpty())
                            .map(id -> new Field.Option(id, id))
                            .toList();
            List<Field.Option> own = issue.map(choices::options).orElse(options);
            return new Field.Entry(name, in.get(name), "text", choices.suggest("options", own), "");
        }
        return entry(name, "text");
    }

    private Field.Choice words(String name, List<String> words) {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option("", visit.say("form.notsaid")));
        words.forEach(word -> options.add(new Field.Option(word, legend.word(word))));
        return choice(name, List.of(new Field.Options("", options)));
    }

    private Field.Choice choice(String name, List<Field.Options> options) {
        String value = in.get(name);
        boolean there =
                options.stream()
                        .flatMap(o -> o.options().stream())
                        .anyMatch(o -> o.value().equals(value));
        List<Field.Options> all = new ArrayList<>(options);
        if (!there) {
            all.add(new Field.Options("", List.of(new Field.Option(value, value))));
        }
        return new Field.Choice(name, value, all);
    }

    private Field phrase(String name) {
        List<Field.Tongue> tongues = new ArrayList<>();
        boolean open = false;
        for (String language : Vocabulary.LANGUAGES) {
            String text = in.get(name + "@" + language);
            open |= !text.isEmpty();
            if (!text.isEmpty() || language.equals("en") || language.equals("fr")) {
                String label = Locale.of(language).getDisplayLanguage(visit.locale());
                tongues.add(new Field.Tongue(language, label, name + "@" + language, text));
            }
        }
        return new Field.Phrase(name, in.get(name), tongues, open);
    }

    private Field range(String name, String key) {
        boolean measured = key.equals("measures");
        int least = key.equals("add") ? -BONUS : 0;
        int most = key.equals("add") ? BONUS : measured ? 0 : SCALE;
        return new Field.Range(name, in.get(name), least, most, grounds(name + "!basis", true));
    }

    /// What it rests on; a number without a basis of its own rests on that of its item.
    private Field.Grounds grounds(String name, boolean ofNumber) {
        Field.Ids ids = ids(name, List.of(Item.class));
        List<String> own =
                ids.entries().stream()
                        .map(Field.Entry::value)
                        .filter(value -> !value.isEmpty())
                        .toList();
        List<String> whole =
                in.at(Inputs.ROOT + "/basis").all().entrySet().stream()
                        .filter(e -> e.getKey().matches("v/basis/[0-9]+"))
                        .map(Map.Entry::getValue)
                        .toList();
        String state =
                !own.isEmpty()
                        ? visit.say("form.grounds.own", String.join(", ", own))
                        : ofNumber && !whole.isEmpty()
                                ? visit.say("form.grounds.whole", String.join(", ", whole))
                                : visit.say("form.grounds.none");
        boolean judged = in.holds(name + "!by") || in.holds(name + "!why");
        String day = in.get(name + "!on");
        return new Field.Grounds(
                ids,
                entry(name + "!by", "text"),
                new Field.Entry(
                        name + "!on", day.isEmpty() ? today.toString() : day, "date", "", ""),
                entry(name + "!why", "text"),
                state,
                !own.isEmpty(),
                judged || name.equals("v/basis") || !problem(name).isEmpty());
    }

    private Field reference(
            String name, String key, List<Class<? extends Item>> kinds, boolean many) {
        if (key.equals("basis")) {
            return grounds(name, false);
        }
        List<Field.Options> options = choices.of(kinds);
        int count = Choices.count(options);
        if (!many) {
            if (count > Choices.FEW) {
                return new Field.Entry(name, in.get(name), "text", choices.suggest(kinds), "");
            }
            List<Field.Options> all = new ArrayList<>();
            all.add(
                    new Field.Options(
                            "", List.of(new Field.Option("", visit.say("form.notsaid")))));
            all.addAll(options);
            return choice(name, all);
        }
        Field some =
                count > Choices.HANDFUL || count == 0 ? ids(name, kinds) : checks(name, options);
        return (name + "!says").equals(RIVAL) ? rivals(name, some, count == 0) : some;
    }

    /// Rivals on record, or one in words.
    private Field rivals(String name, Field some, boolean none) {
        List<Field.Line> lines = new ArrayList<>();
        if (!none) {
            lines.add(cell(visit.say("form.rivals.record"), some));
        }
        lines.add(cell(visit.say("form.rivals.new"), entry(RIVAL, "text")));
        return new Field.Fields(name, lines);
    }

    private Field checks(String name, List<Field.Options> options) {
        List<String> on = in.rows(name).stream().map(row -> in.get(name + "/" + row)).toList();
        List<Field.Option> known = options.stream().flatMap(o -> o.options().stream()).toList();
        Stream<Field.Option> others =
                on.stream()
                        .filter(id -> !id.isEmpty())
                        .filter(id -> known.stream().noneMatch(o -> o.value().equals(id)))
                        .map(id -> new Field.Option(id, id));
        List<Field.Check> checks = new ArrayList<>();
        Stream.concat(known.stream(), others)
                .forEach(option ->
                        checks.add(
                                new Field.Check(
                                        name + "/" + checks.size(),
                                        option.value(),
                                        option.label(),
                                        on.contains(option.value()))));
        return new Field.Checks(name, checks);
    }

    private Field.Ids ids(String name, List<Class<? extends Item>> kinds) {
        int rows = in.wanted(name, 1);
        String list = choices.suggest(kinds);
        List<Field.Entry> entries = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String field = name + "/" + i;
            entries.add(new Field.Entry(field, in.get(field), "text", list, ""));
        }
        return new Field.Ids(name, entries, rows + 1);
    }

    private Field place(String name) {
        List<Field.Option> where =
                List.of(
                        new Field.Option("", visit.say("form.notsaid")),
                        new Field.Option("nowhere", visit.say("form.place.nowhere")),
                        new Field.Option("in", visit.say("form.place.in")));
        return new Field.Place(
                name,
                choice(name, List.of(new Field.Options("", where))),
                lines(Vocabulary.WRITTEN_IN, name));
    }

    private Field listed(Shape of, String name) {
        if (of instanceof Shape.Group group) {
            int rows = in.wanted(name, 0);
            List<Field.Row> all = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                String row = name + "/" + i;
                all.add(new Field.Row(row + "-", "", lines(group, row), in.holds(row)));
            }
            return new Field.Table(name, all, rows + 1, false);
        }
        int rows = in.wanted(name, 1);
        List<Field.Entry> entries = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String field = name + "/" + i;
            String list =
                    name.endsWith("/order")
                            ? choices.suggest(
                                    "options", issue.map(choices::options).orElse(List.of()))
                            : "";
            entries.add(
                    new Field.Entry(
                            field,
                            in.get(field),
                            "text",
                            list,
                            of instanceof Shape.Condition ? "condition" : ""));
        }
        return new Field.Ids(name, entries, rows + 1);
    }

    private Field keyed(Shape.Keyed keyed, String name, String key) {
        List<Field.Option> fixed = fixed(keyed, key);
        List<Field.Row> rows = new ArrayList<>();
        if (!fixed.isEmpty()) {
            return fixedRows(keyed, name, fixed);
        }
        int count = in.wanted(name, 1);
        for (int i = 0; i < count; i++) {
            String row = name + "/" + i;
            List<Field.Line> cells = new ArrayList<>();
            cells.add(
                    cell(
                            visit.say("form.row." + what(keyed.names())),
                            rowName(keyed.names(), row + ":k")));
            Shape value = keyed.value();
            if (value instanceof Shape.Keyed inner) {
                cells.add(
                        cell(
                                visit.say("form.row." + what(inner.names())),
                                rowName(inner.names(), row + ":j")));
                value = inner.value();
            }
            cells.addAll(values(value, row, key));
            rows.add(new Field.Row(row + "-", "", cells, in.holds(row)));
        }
        return new Field.Table(name, rows, count + 1, false);
    }

    /// A row for each name that there can be.
    private Field fixedRows(Shape.Keyed keyed, String name, List<Field.Option> fixed) {
        List<Field.Row> rows = new ArrayList<>();
        List<Field.Option> all = new ArrayList<>(fixed);
        List<Integer> there = in.rows(name);
        for (int row : there) {
            String id = in.get(name + "/" + row + ":k");
            if (!id.isEmpty() && fixed.stream().noneMatch(o -> o.value().equals(id))) {
                all.add(new Field.Option(id, id));
            }
        }
        int next = there.isEmpty() ? 0 : there.getLast() + 1;
        for (Field.Option option : all) {
            Optional<Integer> at =
                    there.stream()
                            .filter(row -> in.get(name + "/" + row + ":k").equals(option.value()))
                            .findFirst();
            String row = name + "/" + (at.isPresent() ? at.get() : next++);
            List<Field.Line> cells = new ArrayList<>();
            cells.add(cell("", new Field.Entry(row + ":f", option.value(), "hidden", "", "")));
            cells.addAll(values(keyed.value(), row, "", option.label()));
            rows.add(new Field.Row("", option.label(), cells, true));
        }
        return new Field.Table(name, rows, next + 1, true);
    }

    private List<Field.Option> fixed(Shape.Keyed keyed, String key) {
        if (key.equals("scores") && issue.isPresent()) {
            return choices.options(issue.get());
        }
        if (key.equals("points") && issue.isPresent()) {
            return choices.values(issue.get());
        }
        boolean criteria =
                keyed.names() instanceof Shape.Names.Existing(var kinds)
                        && kinds.contains(Criterion.class);
        return criteria ? choices.criteria(key.equals("measures")) : List.of();
    }

    private List<Field.Line> values(Shape value, String row, String key) {
        return values(value, row, key, visit.say("form.row.value"));
    }

    private List<Field.Line> values(Shape value, String row, String key, String label) {
        Shape plain = Spot.plain(value);
        if (plain instanceof Shape.Group group) {
            return lines(group, row);
        }
        if (plain instanceof Shape.Reference(var kinds, boolean many) && many) {
            return List.of(
                    cell(
                            visit.say("form.row.ids"),
                            new Field.Entry(row, in.get(row), "text", choices.suggest(kinds), "")));
        }
        String measured = row.startsWith(Inputs.ROOT + "/measures/") ? "measures" : key;
        return List.of(cell(label, field(plain, row, measured)));
    }

    private Field.Line cell(String label, Field field) {
        return new Field.Line(
                label, "", "", false, "", field, problem(field.name()), Field.Now.NONE);
    }

    private Field rowName(Shape.Names names, String field) {
        if (names instanceof Shape.Names.Existing(var kinds)) {
            List<Field.Options> options = choices.of(kinds);
            if (Choices.count(options) <= Choices.FEW) {
                List<Field.Options> all = new ArrayList<>();
                all.add(new Field.Options("", List.of(new Field.Option("", "–"))));
                all.addAll(options);
                return choice(field, all);
            }
            return new Field.Entry(field, in.get(field), "text", choices.suggest(kinds), "");
        }
        return entry(field, "text");
    }

    /// What the name of a row names, for its label.
    private static String what(Shape.Names names) {
        return switch (names) {
            case Shape.Names.Free(String what) -> what;
            case Shape.Names.Existing(var kinds) ->
                    kinds.contains(Issue.class)
                            ? "issue"
                            : kinds.contains(Criterion.class) ? "criterion" : "item";
            case Shape.Names.NewIds _ -> "id";
        };
    }

    /// What is noted while a level is on show is for readers of that level, where the dossier's own is another.
    static Inputs carrying(Inputs in, boolean has, Visibility level, Visibility own) {
        return level == own || !has ? in : in.with(Inputs.ROOT + "/visibility", level.key());
    }
}
