package parley.report.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.comparison.Clause;
import parley.comparison.ClauseChange;
import parley.comparison.Comparison;
import parley.comparison.Flag;
import parley.comparison.Hunk;
import parley.comparison.RedLineAnswer;
import parley.comparison.Slot;
import parley.comparison.SlotChange;
import parley.comparison.Verdict;
import parley.comparison.WordsRead;
import parley.document.LeftOut;
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

    /// What stands on top of a comparison: that the texts are in two languages, where they are; the count of verdicts; how many words were compared, and
    /// what was left out, why.
    public String top(Comparison comparison) {
        WordsRead read = comparison.read();
        List<String> sentences = new ArrayList<>();
        if (read.isInTwoLanguages()) {
            sentences.add(
                    say(
                            "read.languages",
                            say("language." + read.oldLanguage().code()),
                            say("language." + read.newLanguage().code())));
        }
        sentences.add(summary(comparison));
        sentences.add(say("read.words", read.words(), read.before(), read.after()));
        Map<LeftOut.Reason, Integer> counts = new EnumMap<>(LeftOut.Reason.class);
        read.leftOut().forEach(l -> counts.merge(l.reason(), 1, Integer::sum));
        List<String> left = new ArrayList<>();
        counts.forEach((reason, count) ->
                left.add(say("left." + reason.name().toLowerCase(Locale.ROOT), count)));
        if (!left.isEmpty()) {
            sentences.add(say("read.left", String.join(", ", left)));
        }
        return String.join(" ", sentences);
    }

    /// Where a unit stands, as a person would cite it: its printed label, else the name of its place with the count in its id.
    public String name(Clause clause) {
        String count = clause.id().replaceFirst("^[A-Z](?=\\d)", "");
        String printed = clause.label().isEmpty() ? clause.id() : clause.label();
        return switch (clause.kind()) {
            case POINT -> printed;
            case BULLET, PARAGRAPH -> printed;
            case LEAD_IN -> say("unit.lead-in", printed);
            case ROW ->
                    clause.label().isEmpty()
                            ? say("unit.row", count)
                            : say("unit.row.named", clause.label());
            case TITLE, HEADING ->
                    clause.label().isEmpty()
                            ? say(
                                    clause.kind() == Clause.Kind.TITLE
                                            ? "unit.title"
                                            : "unit.heading",
                                    count)
                            : clause.label();
            case NOTE -> say("unit.note", clause.label().isEmpty() ? count : clause.label());
            case OPENING -> say("unit.opening", count);
            case COLUMN_HEADS -> say("unit.columns");
            case BOX -> say("unit.box", count);
            case PAGE -> say("unit.page", count);
            case TICK -> say("unit.tick", count);
            case CLOSING -> say("unit.closing", count);
            case COMMENT -> say("unit.comment", count);
        };
    }

    List<String> names(List<Clause> clauses) {
        return clauses.stream().map(this::name).toList();
    }

    /// `Article 3`, `Article 8, lead-in; Article 8(a)`.
    public String labels(List<Clause> clauses) {
        return clauses.isEmpty() ? "–" : String.join("; ", names(clauses));
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
