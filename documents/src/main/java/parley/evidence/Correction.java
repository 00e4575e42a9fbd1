package parley.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person may correct in the reading of an entry: who, how sure, of what kind, in which words. Its place is not among it: the entry goes on standing
/// on the very same words of its document.
///
/// Values are given and shown as one line of text each; several names stand between semicolons.
public final class Correction {

    /// Where the words of a claim are not those of the document, they stand under this name.
    public static final String WORDS = "words";

    private static final String UNKNOWN = "unknown";

    /// Something that can be corrected.
    public sealed interface Field {
        String name();

        /// Any line of text, or none.
        record Line(String name) implements Field {}

        /// Names, none or several.
        record Names(String name) implements Field {}

        /// A day, month or year as `2031-03-10`, `2031-03`, `2031`, a day of an unknown year as `--03-10`, or none.
        record Day(String name) implements Field {}

        record YesNo(String name) implements Field {}

        record OneOf(String name, List<String> words) implements Field {
            public OneOf {
                words = List.copyOf(words);
            }
        }
    }

    /// What came of it.
    public sealed interface Corrected {
        record Reading(ObjectNode says) implements Corrected {}

        /// There is no such field; these there are.
        record NoField(String name, List<String> fields) implements Corrected {}

        /// The value is none of the field's; empty where no list of them can be given.
        record NoValue(String name, String value, List<String> expected) implements Corrected {}
    }

    private static final Field CERTAINTY = oneOf("certainty", Entry.Certainty.values());

    private Correction() {}

    /// The fields of a kind of entry, in the order in which a form shows them.
    public static List<Field> fields(String type) {
        return switch (type) {
            case "quotation" ->
                    List.of(
                            new Field.Line("speaker"),
                            new Field.YesNo("anonymous"),
                            oneOf("kind", Entry.QuoteKind.values()),
                            new Field.Line(WORDS));
            case "claim" ->
                    List.of(
                            new Field.Line("source"),
                            new Field.YesNo("anonymous"),
                            CERTAINTY,
                            new Field.Line(WORDS));
            case "meeting" ->
                    List.of(
                            oneOf("kind", Entry.MeetingKind.values()),
                            new Field.Names("participants"),
                            new Field.Names("absent"),
                            new Field.Day("date"),
                            new Field.Line("place"),
                            new Field.YesNo("planned"),
                            new Field.YesNo("cancelled"),
                            CERTAINTY,
                            new Field.Line(WORDS));
            case "offer" ->
                    List.of(
                            oneOf("polarity", Entry.Polarity.values()),
                            new Field.Line("by"),
                            new Field.Line("to"),
                            CERTAINTY);
            case "position" ->
                    List.of(
                            new Field.Line("party"),
                            new Field.YesNo("redLine"),
                            CERTAINTY,
                            new Field.Line(WORDS));
            case "figure" -> List.of(new Field.Line("unit"));
            case "actor" ->
                    List.of(
                            new Field.Line("name"),
                            new Field.Names("role"),
                            new Field.YesNo("anonymous"));
            default -> List.of();
        };
    }

    private static Field oneOf(String name, Enum<?>[] words) {
        return new Field.OneOf(
                name,
                Arrays.stream(words).map(w -> LedgerLines.word(w).replace('_', ' ')).toList());
    }

    /// What a field says now, as text.
    public static String value(LedgerEntry entry, Field field) {
        return value(entry.says(), field);
    }

    private static String value(ObjectNode says, Field field) {
        JsonNode node = says.path(field.name());
        if (field instanceof Field.YesNo) {
            return node.asBoolean(false) ? "yes" : "no";
        }
        if (node instanceof ArrayNode names) {
            List<String> all = new ArrayList<>();
            names.forEach(name -> all.add(name.asString("")));
            return String.join("; ", all);
        }
        return node.asString("");
    }

    /// What a person has changed, by the name of the field: what the program proposed there. In the order of the fields.
    public static Map<String, String> changes(LedgerEntry entry) {
        Map<String, String> changes = new LinkedHashMap<>();
        if (!entry.proposed().isEmpty()) {
            for (Field field : fields(entry.type())) {
                String first = value(entry.proposed(), field);
                if (!first.equals(value(entry, field))) {
                    changes.put(field.name(), first);
                }
            }
        }
        return changes;
    }

    /// The entry's reading with these values in place of its own.
    public static Corrected of(LedgerEntry entry, Map<String, String> values) {
        ObjectNode says = entry.says().deepCopy();
        List<Field> fields = fields(entry.type());
        for (Map.Entry<String, String> given : values.entrySet()) {
            Optional<Field> field =
                    fields.stream().filter(f -> f.name().equals(given.getKey())).findFirst();
            if (field.isEmpty()) {
                return new Corrected.NoField(
                        given.getKey(), fields.stream().map(Field::name).toList());
            }
            Optional<Corrected> wrong = put(says, entry, field.get(), plain(given.getValue()));
            if (wrong.isPresent()) {
                return wrong.get();
            }
        }
        return new Corrected.Reading(says);
    }

    /// Nothing, or what is wrong with the value.
    private static Optional<Corrected> put(
            ObjectNode says, LedgerEntry entry, Field field, String value) {
        switch (field) {
            case Field.Line line -> line(says, entry, line.name(), value);
            case Field.Names names -> {
                ArrayNode list = says.putArray(names.name());
                Stream.of(value.split(";"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .forEach(list::add);
            }
            case Field.Day day
                    when value.matches("|\\d{4}|\\d{4}-\\d\\d(-\\d\\d)?|--\\d\\d-\\d\\d") ->
                    says.put(day.name(), value);
            case Field.YesNo yes when value.equals("yes") || value.equals("no") ->
                    says.put(yes.name(), value.equals("yes"));
            case Field.OneOf one when one.words().contains(value) -> says.put(one.name(), value);
            case Field.Day _ -> {
                return Optional.of(
                        new Corrected.NoValue(field.name(), value, List.of("2031-03-10")));
            }
            case Field.YesNo _ -> {
                return Optional.of(
                        new Corrected.NoValue(field.name(), value, List.of("yes", "no")));
            }
            case Field.OneOf one -> {
                return Optional.of(new Corrected.NoValue(field.name(), value, one.words()));
            }
        }
        return Optional.empty();
    }

    /// Whose words they are is never left blank; a claim's own words only stand there where they differ from the document's.
    private static void line(ObjectNode says, LedgerEntry entry, String name, String value) {
        boolean who = name.equals("speaker") || name.equals("source");
        if (name.equals(WORDS) && (value.isEmpty() || value.equals(entry.quote().oneLine()))) {
            says.remove(WORDS);
        } else {
            says.put(name, who && value.isEmpty() ? UNKNOWN : value);
        }
    }

    private static String plain(String value) {
        return value.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
