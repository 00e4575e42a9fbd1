package parley.report.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.comparison.Drift;
import parley.comparison.Move;
import parley.model.Dossier;
import parley.model.Text;
import parley.report.Names;
import parley.report.Words;

/// Everything that the page of a dossier's successive texts shows: every step with old and new side by side, who moved on which issue, every
/// figure named on the way, the questions for tomorrow. One self-contained file without script.
public final class DriftPage {

    private final CompareWords words;
    private final Words numbers;
    private final Names names;
    private final Drift drift;

    private DriftPage(CompareWords words, Dossier dossier, Drift drift) {
        this.words = words;
        this.numbers = Words.of(words.locale());
        this.names = new Names(dossier, numbers);
        this.drift = drift;
    }

    /// @param drift of at least two texts
    public static DriftPage of(CompareWords words, Dossier dossier, Drift drift) {
        return new DriftPage(words, dossier, drift);
    }

    public String html() {
        return ComparePage.render("compare/drift.jte", this);
    }

    /// Without the frame of a page and without the steps: who moved, the figures, the questions.
    public String drifted() {
        return ComparePage.render("compare/drifted.jte", this);
    }

    /// One step, with what it did in words.
    public record Step(String id, ComparePage page, String size, List<String> moves) {
        public Step {
            moves = List.copyOf(moves);
        }
    }

    /// An issue; one cell for each version, in order.
    public record Row(String issue, List<List<Entry>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What a version says, in its clause; changed where an earlier version settled the issue otherwise.
    public record Entry(String words, String clause, boolean changed) {}

    public Drift drift() {
        return drift;
    }

    public CompareWords words() {
        return words;
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    public String lang() {
        return words.locale().getLanguage();
    }

    public String title() {
        return names.title();
    }

    public String name(Text text) {
        return text.title().in(words.locale(), text.id());
    }

    public String when(Text text) {
        return text.date() == null ? say("drift.undated") : numbers.date(text.date());
    }

    public String who(Text text) {
        return text.from().isEmpty()
                ? say("drift.nobody")
                : numbers.list(text.from().stream().map(names::party).toList());
    }

    public List<String> questions() {
        return words.questions(drift.steps().getLast().comparison());
    }

    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Drift.Step step : drift.steps()) {
            steps.add(
                    new Step(
                            "step-" + (steps.size() + 1),
                            new ComparePage(
                                    words,
                                    name(step.from().text()),
                                    name(step.to().text()),
                                    step.comparison()),
                            say(
                                    "drift.size",
                                    numbers.percent(step.wordsChanged()),
                                    step.substance(),
                                    step.comparison().changes().size()),
                            step.moves().stream().map(move -> move(step, move)).toList()));
        }
        return steps;
    }

    private String move(Drift.Step step, Move move) {
        boolean mover = step.to().text().from().contains(move.party());
        return say(
                mover ? "drift.move" : "drift.utility",
                names.party(move.party()),
                numbers.range(move.before()),
                numbers.range(move.after()),
                say("move." + move.kind().name().toLowerCase(Locale.ROOT)));
    }

    public List<Row> lines() {
        List<Row> rows = new ArrayList<>();
        for (Drift.Line line : drift.lines()) {
            List<List<Entry>> cells = new ArrayList<>();
            String last = "";
            for (Drift.Version version : drift.versions()) {
                List<Entry> cell = new ArrayList<>();
                for (Drift.Stop stop : line.stops()) {
                    if (stop.text().equals(version.text())) {
                        boolean changed = !last.isEmpty() && !last.equals(stop.option());
                        cell.add(
                                new Entry(
                                        names.option(line.issue(), stop.option()),
                                        stop.clause(),
                                        changed));
                        last = stop.option();
                    }
                }
                cells.add(cell);
            }
            rows.add(new Row(names.issue(line.issue()), cells));
        }
        return rows;
    }

    /// The figures that belong to an issue, in the order in which issues first come.
    public List<Row> figures() {
        List<Text> texts = drift.versions().stream().map(Drift.Version::text).toList();
        Map<String, List<List<Entry>>> rows = new LinkedHashMap<>();
        for (Drift.Figure figure : drift.figures()) {
            if (figure.issue().isEmpty()) {
                continue;
            }
            List<List<Entry>> cells =
                    rows.computeIfAbsent(
                            figure.issue(),
                            _ -> {
                                List<List<Entry>> empty = new ArrayList<>();
                                drift.versions().forEach(_ -> empty.add(new ArrayList<>()));
                                return empty;
                            });
            int at = texts.indexOf(figure.text());
            cells.get(at).add(new Entry(figure.words(), figure.clause(), false));
        }
        List<Row> all = new ArrayList<>();
        rows.forEach((issue, cells) -> all.add(new Row(names.issue(issue), cells)));
        return all;
    }
}
