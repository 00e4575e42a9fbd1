package parley.report.compare;

import java.util.List;
import java.util.Locale;
import parley.comparison.ClauseChange;
import parley.comparison.Comparison;
import parley.comparison.Flag;
import parley.comparison.Hunk;
import parley.comparison.RedLineAnswer;
import parley.comparison.SlotChange;
import parley.comparison.Verdict;
import parley.comparison.WordsRead;
import parley.document.LeftOut;
import parley.language.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A comparison as JSON: the contract of `parley compare --format json`.
public final class CompareJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CompareJson() {}

    public static String of(CompareWords words, Comparison comparison) {
        return write(node(words, comparison));
    }

    static String write(ObjectNode root) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    static ObjectNode node(CompareWords words, Comparison comparison) {
        ObjectNode root = NODES.objectNode().put("parley", "1");
        root.put("language", comparison.language().code());
        summary(root.putObject("summary"), words, comparison);
        ArrayNode clauses = root.putArray("clauses");
        comparison.changes().forEach(c -> clause(clauses.addObject(), words, c));
        ArrayNode persons = root.putArray("persons");
        comparison.forPersons().forEach(c -> person(persons.addObject(), words, c));
        ArrayNode lines = root.putArray("redlines");
        comparison.redLines().forEach(a -> redLine(lines.addObject(), words, a));
        return root;
    }

    private static void summary(ObjectNode node, CompareWords words, Comparison comparison) {
        node.put("sentence", words.top(comparison));
        node.put("clauses", comparison.changes().size());
        for (Verdict verdict : Verdict.values()) {
            node.put(verdict.id(), comparison.counts().getOrDefault(verdict, 0));
        }
        node.put("moved", comparison.changes().stream().filter(ClauseChange::moved).count());
        node.put("substance", comparison.touchesSubstance());
        WordsRead read = comparison.read();
        node.putObject("words").put("old", read.before()).put("new", read.after());
        node.putObject("languages")
                .put("old", read.oldLanguage().code())
                .put("new", read.newLanguage().code());
        ArrayNode left = node.putArray("leftOut");
        for (LeftOut out : read.leftOut()) {
            left.addObject()
                    .put("reason", out.reason().name().toLowerCase(Locale.ROOT))
                    .put("words", out.words());
        }
    }

    private static void clause(ObjectNode node, CompareWords words, ClauseChange change) {
        strings(node.putArray("old"), change.oldIds());
        strings(node.putArray("new"), change.newIds());
        strings(node.putArray("oldLabels"), words.names(change.before()));
        strings(node.putArray("newLabels"), words.names(change.after()));
        node.put("verdict", change.verdict().id());
        node.put("moved", change.moved());
        node.putObject("text").put("old", change.oldText()).put("new", change.newText());
        ArrayNode hunks = node.putArray("hunks");
        for (Hunk hunk : change.hunks()) {
            ObjectNode entry = hunks.addObject();
            side(entry.putObject("old"), hunk.before(), change.oldText());
            side(entry.putObject("new"), hunk.after(), change.newText());
        }
        ArrayNode slots = node.putArray("slots");
        for (SlotChange slot : change.slots()) {
            slots.addObject()
                    .put("slot", slot.slot().id())
                    .put("old", slot.before())
                    .put("new", slot.after())
                    .put("rule", slot.rule());
        }
        node.put("rule", change.rule());
        node.put("reason", words.reason(change));
        ArrayNode flags = node.putArray("flags");
        for (Flag flag : change.flags()) {
            flags.addObject()
                    .put("flag", flag.kind().name().toLowerCase(Locale.ROOT))
                    .put("question", words.question(flag));
        }
    }

    private static void side(ObjectNode node, Span span, String text) {
        node.put("start", span.start()).put("end", span.end()).put("words", span.of(text));
    }

    private static void person(ObjectNode node, CompareWords words, ClauseChange change) {
        strings(node.putArray("old"), change.oldIds());
        strings(node.putArray("new"), change.newIds());
        node.put("stake", change.stake());
        node.put("unsure", words.unsure(change));
    }

    private static void redLine(ObjectNode node, CompareWords words, RedLineAnswer answer) {
        node.put("redline", answer.redLine());
        node.put("status", answer.status().id());
        strings(node.putArray("clauses"), answer.clauses());
        node.put("reason", words.reason(answer));
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
