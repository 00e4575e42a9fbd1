package parley.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parley.document.Document;
import parley.language.Mention;
import parley.language.Passage;
import parley.language.Token;
import parley.model.Bargain;
import parley.model.Text;

/// The successive texts of a negotiation: what changed at each step, which option each text settles an issue by, every figure named
/// on the way, and what that did to each side's utility. A pure function of the texts and the preferences.
///
/// @param versions in order
/// @param steps one fewer than versions
/// @param lines one for each issue that some text settles, in the dossier's order
/// @param figures in the order of the versions, then of the text
public record Drift(
        List<Version> versions, List<Step> steps, List<Line> lines, List<Figure> figures) {

    /// One text with its document.
    public record Version(Text text, Document document) {}

    /// From one text to the next.
    ///
    /// @param wordsChanged share of the words of both texts that stand in only one of them, 0 to 1
    /// @param substance number of clause groups that changed in substance or need a person, of `comparison.changes().size()`
    /// @param moves what the step did to the sides; empty without preferences and settled issues
    public record Step(
            Version from,
            Version to,
            Comparison comparison,
            double wordsChanged,
            int substance,
            List<Move> moves) {
        public Step {
            moves = List.copyOf(moves);
        }
    }

    /// How an issue stood in one text after the other.
    public record Line(String issue, List<Stop> stops) {
        public Line {
            stops = List.copyOf(stops);
        }
    }

    /// @param option empty where the text no longer settles the issue
    public record Stop(Text text, String clause, String option) {}

    /// A figure that a text names.
    ///
    /// @param issue that its clause settles in this text or settled in one before; empty if none is linked
    /// @param words verbatim
    public record Figure(Text text, String clause, String issue, String words) {}

    public Drift {
        versions = List.copyOf(versions);
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
        figures = List.copyOf(figures);
    }

    /// The texts that follow each other: those that replace one another where any does, else all; oldest first.
    public static List<Text> chain(List<Text> texts) {
        Set<String> linked = new TreeSet<>();
        for (Text text : texts) {
            if (text.replaces() != null) {
                linked.add(text.id());
                linked.add(text.replaces());
            }
        }
        List<Text> chain =
                texts.stream()
                        .filter(t ->
                                t.file() != null && (linked.isEmpty() || linked.contains(t.id())))
                        .toList();
        List<Text> ordered = new ArrayList<>(chain);
        ordered.sort(Comparator.comparing(t -> depth(t, texts)));
        if (linked.isEmpty()) {
            ordered.sort(Comparator.comparing(t -> t.date() == null ? "" : t.date().toString()));
        }
        return List.copyOf(ordered);
    }

    private static int depth(Text text, List<Text> texts) {
        int depth = 0;
        Text at = text;
        while (at.replaces() != null && depth <= texts.size()) {
            String before = at.replaces();
            Text found = texts.stream().filter(t -> t.id().equals(before)).findFirst().orElse(at);
            if (found == at) {
                break;
            }
            at = found;
            depth++;
        }
        return depth;
    }

    /// @param versions in order, as [#chain(List)] gives them
    public static Drift of(List<Version> versions, Bargain bargain) {
        return of(versions, bargain, List.of());
    }

    /// @param redLines what the latest text does to red lines
    public static Drift of(List<Version> versions, Bargain bargain, List<RedLineAnswer> redLines) {
        List<Step> steps = new ArrayList<>();
        List<Map<String, String>> issues = new ArrayList<>();
        for (int k = 0; k < versions.size(); k++) {
            Map<String, String> mine = new HashMap<>();
            if (k > 0) {
                List<RedLineAnswer> asked = k == versions.size() - 1 ? redLines : List.of();
                Step step = step(versions.get(k - 1), versions.get(k), bargain, asked);
                steps.add(step);
                inherit(issues.get(k - 1), step.comparison(), mine);
            }
            versions.get(k).text().settles().forEach(s -> mine.put(s.clause(), s.issue()));
            issues.add(mine);
        }
        return new Drift(versions, steps, lines(versions, bargain), figures(versions, issues));
    }

    private static void inherit(
            Map<String, String> before, Comparison step, Map<String, String> mine) {
        for (ClauseChange change : step.changes()) {
            for (String old : change.oldIds()) {
                String issue = before.get(old);
                if (issue != null) {
                    change.newIds().forEach(id -> mine.put(id, issue));
                }
            }
        }
    }

    private static Step step(
            Version from, Version to, Bargain bargain, List<RedLineAnswer> redLines) {
        Comparison comparison =
                Comparison.of(from.document(), to.document(), List.of()).withRedLines(redLines);
        int substance =
                (int) comparison.changes().stream().filter(c -> !c.verdict().isHarmless()).count();
        return new Step(
                from,
                to,
                comparison,
                wordsChanged(comparison),
                substance,
                Move.of(bargain, settled(from.text()), settled(to.text())));
    }

    static Map<String, String> settled(Text text) {
        Map<String, String> settled = new LinkedHashMap<>();
        text.settles().forEach(s -> settled.put(s.issue(), s.option()));
        return settled;
    }

    private static double wordsChanged(Comparison comparison) {
        long all = 0;
        long common = 0;
        for (ClauseChange change : comparison.changes()) {
            List<Token> old = words(change.before(), comparison);
            List<Token> now = words(change.after(), comparison);
            all += old.size() + now.size();
            common += 2L * Wordings.diff(old, now).common();
        }
        return all == 0 ? 0 : (double) (all - common) / all;
    }

    private static List<Token> words(List<Clause> clauses, Comparison comparison) {
        List<Token> words = new ArrayList<>();
        for (Clause clause : clauses) {
            words.addAll(Wordings.words(Passage.of(clause.text(), comparison.language()).tokens()));
        }
        return words;
    }

    private static List<Line> lines(List<Version> versions, Bargain bargain) {
        Set<String> named = new LinkedHashSet<>();
        bargain.issues().forEach(i -> named.add(i.id()));
        versions.forEach(v -> v.text().settles().forEach(s -> named.add(s.issue())));
        List<Line> lines = new ArrayList<>();
        for (String issue : named) {
            List<Stop> stops = new ArrayList<>();
            for (Version version : versions) {
                version.text().settles().stream()
                        .filter(s -> s.issue().equals(issue))
                        .forEach(s -> stops.add(new Stop(version.text(), s.clause(), s.option())));
            }
            if (!stops.isEmpty()) {
                lines.add(new Line(issue, stops));
            }
        }
        return lines;
    }

    private static List<Figure> figures(List<Version> versions, List<Map<String, String>> issues) {
        List<Figure> figures = new ArrayList<>();
        for (int k = 0; k < versions.size(); k++) {
            Version version = versions.get(k);
            Passage passage = version.document().passage();
            for (Clause clause : Clause.of(version.document())) {
                for (Mention mention : passage.mentions(clause.span())) {
                    String issue = issues.get(k).getOrDefault(clause.id(), "");
                    String words = mention.span().of(passage.text());
                    figures.add(new Figure(version.text(), clause.id(), issue, words));
                }
            }
        }
        return figures;
    }
}
