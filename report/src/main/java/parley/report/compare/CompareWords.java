package parley.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.comparison.ClauseChange;
import parley.comparison.Comparison;
import parley.comparison.Flag;
import parley.comparison.Hunk;
import parley.comparison.RedLineAnswer;
import parley.comparison.Slot;
import parley.comparison.SlotChange;
import parley.comparison.Verdict;
import parley.report.Words;

/// The sentences in which a comparison is told.
public final class CompareWords {

    /// In which verdicts are counted.
    private static final List<Verdict> ORDER =
            List.of(
                    Verdict.SAME,
                    Verdict.REWORDED,
                    Verdict.CHANGED,
                    Verdict.SOFTENED,
                    Verdict.HARDENED,
                    Verdict.NARROWED,
                    Verdict.WIDENED,
                    Verdict.DROPPED,
                    Verdict.NEW,
                    Verdict.PERSON);

    private final Words words;

    private CompareWords(Words words) {
        this.words = words;
    }

    public static CompareWords of(Locale locale) {
        return new CompareWords(
                Words.of(locale)
                        .with("parley.comparison.messages")
                        .with("parley.report.compare.messages"));
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    public Locale locale() {
        return words.locale();
    }

    /// "23 points: 14 reworded, 3 changed, 2 softened, 1 dropped, 1 new, 2 need a person."
    public String summary(Comparison comparison) {
        if (!comparison.touchesSubstance()) {
            return say("summary.none", comparison.changes().size());
        }
        Map<Verdict, Integer> counts = comparison.counts();
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : ORDER) {
            int count = counts.getOrDefault(verdict, 0);
            if (count > 0) {
                parts.add(say("summary." + verdict.id(), count));
            }
        }
        return say("summary", comparison.changes().size(), String.join(", ", parts));
    }

    public String verdict(Verdict verdict) {
        return say("verdict." + verdict.id());
    }

    public String slot(Slot slot) {
        return say("slot." + slot.id());
    }

    /// What the old text has in a slot; "(not there)" where it has nothing.
    public String before(SlotChange slot) {
        return value(slot.before(), "value.absent");
    }

    /// What the new text has in a slot; "(removed)" where it has nothing.
    public String after(SlotChange slot) {
        return value(slot.after(), "value.removed");
    }

    private String value(String words, String otherwise) {
        return words.isEmpty() ? say(otherwise) : words.replaceAll("\\s+", " ");
    }

    /// The rule that decided, in words.
    public String reason(ClauseChange change) {
        for (SlotChange slot : change.slots()) {
            if (slot.rule().equals(change.rule())) {
                return reason(slot);
            }
        }
        return say("rule." + change.rule(), "", "");
    }

    public String reason(SlotChange slot) {
        return say("rule." + slot.rule(), before(slot), after(slot));
    }

    /// "a → b; c → d": the words of a change that made the rules unsure, or else those that differ.
    public String unsure(ClauseChange change) {
        List<String> parts = new ArrayList<>();
        for (SlotChange slot : change.slots()) {
            parts.add(say("unsure.pair", slot(slot.slot()), before(slot), after(slot)));
        }
        if (parts.isEmpty()) {
            change.hunks().forEach(h -> parts.add(hunk(h, change)));
        }
        return String.join("; ", parts);
    }

    /// "old words → new words"
    public String hunk(Hunk hunk, ClauseChange change) {
        return say(
                "hunk.pair",
                value(hunk.before().of(change.oldText()), "value.absent"),
                value(hunk.after().of(change.newText()), "value.removed"));
    }

    public String question(Flag flag) {
        return say(
                "flag." + flag.kind().name().toLowerCase(Locale.ROOT), flag.clause(), flag.words());
    }

    /// Every question that the new text raises, in its order, each once.
    public List<String> questions(Comparison comparison) {
        return comparison.changes().stream()
                .flatMap(c -> c.flags().stream())
                .map(this::question)
                .distinct()
                .toList();
    }

    public String status(RedLineAnswer.Status status) {
        return say("status." + status.id());
    }

    public String reason(RedLineAnswer answer) {
        return say("redline." + answer.rule());
    }

    /// `3`, `8, 9`.
    public String ids(List<String> ids) {
        return ids.isEmpty() ? "–" : String.join(", ", ids);
    }
}
