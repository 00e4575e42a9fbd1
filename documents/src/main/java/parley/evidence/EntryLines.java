package parley.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Entries as one JSON object each, the way `parley read --format json` prints them: `type`, `doc`, `start`, `end`, `text`, what the kind of
/// entry knows, `rule`. Offsets are UTF-16 units into the document's text, end excluded.
public final class EntryLines {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private EntryLines() {}

    /// One line, without line end.
    public static String line(String doc, String text, Entry entry) {
        return JSON.writeValueAsString(node(doc, text, entry));
    }

    /// The name of an entry's kind in files: `quotation`, `claim`, `meeting`, `offer`, `position`, `figure`, `actor`.
    public static String type(Entry entry) {
        return entry.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static ObjectNode node(String doc, String text, Entry entry) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", type(entry));
        node.put("doc", doc);
        node.put("start", entry.span().start());
        node.put("end", entry.span().end());
        node.put("text", entry.span().of(text));
        fields(entry).forEach(put(node));
        node.put("rule", entry.rule());
        return node;
    }

    /// What the entry states besides its place.
    static ObjectNode says(Entry entry) {
        ObjectNode node = JSON.createObjectNode();
        fields(entry).forEach(put(node));
        return node;
    }

    private static BiConsumer<String, Object> put(ObjectNode node) {
        return (key, value) -> {
            switch (value) {
                case Boolean b -> node.put(key, b);
                case BigDecimal number when number.scale() <= 0 ->
                        node.put(key, number.toBigInteger());
                case BigDecimal number -> node.put(key, number);
                case Integer i -> node.put(key, i);
                case List<?> list -> items(node.putArray(key), list);
                case Object other -> node.put(key, other.toString());
            }
        };
    }

    private static void items(ArrayNode array, List<?> list) {
        for (Object item : list) {
            switch (item) {
                case BigDecimal number when number.scale() <= 0 -> array.add(number.toBigInteger());
                case BigDecimal number -> array.add(number);
                case Object other -> array.add(other.toString());
            }
        }
    }

    /// What this kind of entry says besides its place, by field name in a fixed order.
    static Map<String, Object> fields(Entry entry) {
        Map<String, Object> fields = new java.util.LinkedHashMap<>();
        switch (entry) {
            case Entry.Quotation q -> {
                source(fields, "speaker", q.speaker());
                fields.put("kind", word(q.kind()));
                fields.put("cue", q.cue());
            }
            case Entry.Claim c -> {
                source(fields, "source", c.source());
                fields.put("certainty", word(c.certainty()));
                fields.put("cue", c.cue());
                fields.put("tone", c.tone());
            }
            case Entry.Meeting m -> {
                fields.put("kind", word(m.kind()));
                fields.put("participants", m.participants());
                fields.put("when", m.when());
                fields.put("date", m.date());
                fields.put("place", m.place());
                m.ordinal().ifPresent(o -> fields.put("ordinal", o));
                fields.put("absent", m.absent());
                fields.put("planned", m.planned());
                fields.put("cancelled", m.cancelled());
                fields.put("certainty", word(m.certainty()));
            }
            case Entry.Offer o -> {
                fields.put("polarity", word(o.polarity()));
                fields.put("by", o.by());
                fields.put("to", o.to());
                fields.put("what", o.what());
                fields.put("against", o.against());
                fields.put("certainty", word(o.certainty()));
            }
            case Entry.Position p -> {
                fields.put("party", p.party());
                fields.put("redLine", p.redLine());
                fields.put("certainty", word(p.certainty()));
            }
            case Entry.Figure f -> {
                fields.put("value", value(f));
                fields.put("unit", f.unit());
            }
            case Entry.Actor a -> {
                fields.put("name", a.name());
                fields.put("aliases", a.aliases());
                fields.put("role", a.role());
                fields.put("anonymous", a.anonymous());
            }
        }
        return fields;
    }

    /// A number, a list of two for a range, or a date as text.
    private static Object value(Entry.Figure figure) {
        if (figure.unit().equals("date")) {
            return figure.value();
        }
        int to = figure.value().indexOf(" .. ");
        return to < 0
                ? new BigDecimal(figure.value())
                : List.of(
                        new BigDecimal(figure.value().substring(0, to)),
                        new BigDecimal(figure.value().substring(to + 4)));
    }

    private static void source(Map<String, Object> fields, String key, Entry.Source source) {
        fields.put(key, source.name().isEmpty() ? "unknown" : source.name());
        fields.put("anonymous", source.anonymous());
        fields.put("count", source.count());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
