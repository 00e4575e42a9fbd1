package parley.report.compare;

import java.util.List;
import java.util.Locale;
import parley.comparison.Drift;
import parley.comparison.Move;
import parley.comparison.RedLineAnswer;
import parley.model.Text;
import parley.report.Words;

/// The successive texts of a dossier as plain text: the steps, the drift lines, the figures, the moves, the questions for tomorrow.
public final class DriftText {

    private final CompareWords words;
    private final Words numbers;
    private final StringBuilder out = new StringBuilder();

    private DriftText(CompareWords words) {
        this.words = words;
        this.numbers = Words.of(words.locale());
    }

    public static String of(CompareWords words, Drift drift) {
        DriftText text = new DriftText(words);
        text.steps(drift);
        text.redLines(drift);
        text.lines(drift);
        text.figures(drift);
        text.questions(drift);
        return text.out.toString();
    }

    private void steps(Drift drift) {
        for (Drift.Step step : drift.steps()) {
            line(
                    words.say(
                            "drift.step",
                            name(step.from().text()),
                            name(step.to().text()),
                            words.summary(step.comparison())));
            line(
                    "    "
                            + words.say(
                                    "drift.size",
                                    numbers.percent(step.wordsChanged()),
                                    step.substance(),
                                    step.comparison().changes().size()));
            for (Move move : step.moves()) {
                String kind = words.say("move." + move.kind().name().toLowerCase(Locale.ROOT));
                boolean mover = step.to().text().from().contains(move.party());
                line(
                        "    "
                                + words.say(
                                        mover ? "drift.move" : "drift.utility",
                                        move.party(),
                                        numbers.range(move.before()),
                                        numbers.range(move.after()),
                                        kind));
            }
        }
    }

    /// The red lines against the latest text.
    private void redLines(Drift drift) {
        if (drift.steps().isEmpty()) {
            return;
        }
        List<RedLineAnswer> answers = drift.steps().getLast().comparison().redLines();
        if (!answers.isEmpty()) {
            line("");
        }
        for (RedLineAnswer answer : answers) {
            String where =
                    answer.clauses().isEmpty()
                            ? ""
                            : " " + words.say("redline.where", words.ids(answer.clauses()));
            line(
                    words.say("redline.line", answer.redLine(), words.status(answer.status()))
                            + where);
            line("    " + words.reason(answer));
        }
    }

    private void lines(Drift drift) {
        if (!drift.lines().isEmpty()) {
            line("");
            line(words.say("drift.lines"));
        }
        for (Drift.Line issue : drift.lines()) {
            line("  " + issue.issue());
            for (Drift.Stop stop : issue.stops()) {
                line(
                        "    "
                                + words.say(
                                        "drift.stop",
                                        when(stop.text()),
                                        who(stop.text()),
                                        stop.option(),
                                        name(stop.text()),
                                        stop.clause()));
            }
        }
    }

    private void figures(Drift drift) {
        List<String> issues =
                drift.figures().stream()
                        .map(Drift.Figure::issue)
                        .filter(i -> !i.isEmpty())
                        .distinct()
                        .toList();
        if (!issues.isEmpty()) {
            line("");
            line(words.say("drift.figures"));
        }
        for (String issue : issues) {
            line("  " + issue);
            for (Drift.Figure figure : drift.figures()) {
                if (figure.issue().equals(issue)) {
                    line(
                            "    "
                                    + words.say(
                                            "drift.figure",
                                            when(figure.text()),
                                            who(figure.text()),
                                            figure.words(),
                                            name(figure.text()),
                                            figure.clause()));
                }
            }
        }
    }

    /// What the last step leaves to ask.
    private void questions(Drift drift) {
        if (drift.steps().isEmpty()) {
            return;
        }
        List<String> questions = words.questions(drift.steps().getLast().comparison());
        if (!questions.isEmpty()) {
            line("");
            line(words.say("drift.questions"));
            questions.forEach(question -> line("  " + question));
        }
    }

    private String name(Text text) {
        return text.title().in(words.locale(), text.id());
    }

    private String when(Text text) {
        return text.date() == null ? words.say("drift.undated") : numbers.date(text.date());
    }

    private String who(Text text) {
        return text.from().isEmpty() ? words.say("drift.nobody") : numbers.list(text.from());
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
