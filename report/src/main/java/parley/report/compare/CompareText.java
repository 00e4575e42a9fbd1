package parley.report.compare;

import java.util.List;
import parley.comparison.ClauseChange;
import parley.comparison.Comparison;
import parley.comparison.Flag;
import parley.comparison.Hunk;
import parley.comparison.RedLineAnswer;
import parley.comparison.SlotChange;
import parley.comparison.Verdict;
import parley.language.Span;

/// A comparison as plain text: one true sentence, the red lines, then each clause that changed in substance or needs a person, with its slots.
public final class CompareText {

    private CompareText() {}

    public static String of(CompareWords words, Comparison comparison) {
        StringBuilder out = new StringBuilder();
        out.append(words.top(comparison)).append('\n');
        for (RedLineAnswer answer : comparison.redLines()) {
            redLine(out, words, answer);
        }
        persons(out, words, comparison);
        for (ClauseChange change : comparison.changes()) {
            if (!change.verdict().isHarmless()) {
                change(out, words, change);
            }
        }
        return out.toString();
    }

    private static void redLine(StringBuilder out, CompareWords words, RedLineAnswer answer) {
        out.append('\n')
                .append(words.say("redline.line", answer.redLine(), words.status(answer.status())));
        if (!answer.clauses().isEmpty()) {
            out.append(' ').append(words.say("redline.where", words.ids(answer.clauses())));
        }
        out.append("\n    ").append(words.reason(answer)).append('\n');
    }

    private static void change(StringBuilder out, CompareWords words, ClauseChange change) {
        out.append('\n')
                .append(words.labels(change.before()))
                .append(" -> ")
                .append(words.labels(change.after()))
                .append("  ")
                .append(words.verdict(change.verdict()));
        if (change.moved()) {
            out.append(" (").append(words.say("moved")).append(')');
        }
        out.append('\n');
        for (SlotChange slot : change.slots()) {
            out.append("    ")
                    .append(
                            words.say(
                                    "slot.line",
                                    words.slot(slot.slot()),
                                    words.before(slot),
                                    words.after(slot)))
                    .append('\n');
        }
        out.append("    ").append(words.reason(change)).append('\n');
        if (change.verdict() == Verdict.DROPPED) {
            out.append("    ").append(quoted(change.oldText())).append('\n');
        } else if (change.verdict() == Verdict.NEW) {
            out.append("    ").append(quoted(change.newText())).append('\n');
        } else {
            sides(out, words, change);
        }
        for (Flag flag : change.flags()) {
            out.append("    ").append(words.question(flag)).append('\n');
        }
    }

    /// Both sides in full, then each place where they differ, with its offsets.
    private static void sides(StringBuilder out, CompareWords words, ClauseChange change) {
        out.append("    ")
                .append(words.say("text.old", quoted(change.oldText())))
                .append("\n    ")
                .append(words.say("text.new", quoted(change.newText())))
                .append('\n');
        int number = 0;
        for (Hunk hunk : change.hunks()) {
            out.append("      ")
                    .append(
                            words.say(
                                    "hunk.line",
                                    ++number,
                                    words.hunk(hunk, change),
                                    range(hunk.before()),
                                    range(hunk.after())))
                    .append('\n');
        }
    }

    private static String range(Span span) {
        return span.start() + "-" + span.end();
    }

    private static void persons(StringBuilder out, CompareWords words, Comparison comparison) {
        List<ClauseChange> persons = comparison.forPersons();
        if (persons.size() > 1) {
            out.append('\n').append(words.say("persons.first")).append('\n');
            for (ClauseChange change : persons) {
                out.append("    ")
                        .append(words.ids(change.oldIds()))
                        .append(" -> ")
                        .append(words.ids(change.newIds()))
                        .append(": ")
                        .append(words.unsure(change))
                        .append('\n');
            }
        }
    }

    private static String quoted(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
