package parley.report.compare;

import parley.comparison.ClauseChange;
import parley.comparison.Comparison;
import parley.comparison.Flag;
import parley.comparison.RedLineAnswer;
import parley.comparison.SlotChange;
import parley.comparison.Verdict;

/// A comparison as plain text: one true sentence, the red lines, then each clause that changed in substance or needs a person, with its slots.
public final class CompareText {

    private CompareText() {}

    public static String of(CompareWords words, Comparison comparison) {
        StringBuilder out = new StringBuilder();
        out.append(words.top(comparison)).append('\n');
        for (RedLineAnswer answer : comparison.redLines()) {
            redLine(out, words, answer);
        }
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
                                    words.value(slot.before()),
                                    words.value(slot.after())))
                    .append('\n');
        }
        out.append("    ").append(words.reason(change)).append('\n');
        if (change.verdict() == Verdict.DROPPED) {
            out.append("    ").append(quoted(change.before().getFirst().text())).append('\n');
        } else if (change.verdict() == Verdict.NEW) {
            out.append("    ").append(quoted(change.after().getFirst().text())).append('\n');
        }
        for (Flag flag : change.flags()) {
            out.append("    ").append(words.question(flag)).append('\n');
        }
    }

    private static String quoted(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
