package parley.web.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.evidence.Correction;
import parley.evidence.LedgerEntry;
import parley.model.Claim;
import parley.web.page.PageRequest;

/// One entry in words: what it says, who, on whose authority, how sure, and what the program proposed where a person corrected it; and the form to correct it.
public record Card(
        LedgerEntry entry,
        String version,
        List<Line> lines,
        List<Input> inputs,
        List<String> rests) {

    /// @param was what the program proposed, where a person corrected it; empty otherwise
    public record Line(String label, String value, String was) {}

    /// A field of the form.
    ///
    /// @param shape `line`, `names`, `day` or `choice`
    public record Input(
            String name, String label, String value, String shape, List<Option> options) {
        public Input {
            options = List.copyOf(options);
        }
    }

    public record Option(String value, String label) {}

    public Card {
        lines = List.copyOf(lines);
        inputs = List.copyOf(inputs);
        rests = List.copyOf(rests);
    }

    /// @param told the document in words, as readers know it
    /// @param claims what the readers may see of the dossier's claims
    static Card of(LedgerEntry entry, String told, List<Claim> claims, PageRequest visit) {
        List<Line> lines = new ArrayList<>();
        Map<String, String> was = Correction.changes(entry);
        for (Correction.Field field : Correction.fields(entry.type())) {
            String value = Correction.value(entry, field);
            if (!value.isEmpty() || was.containsKey(field.name())) {
                lines.add(
                        new Line(
                                visit.say("evidence.field." + field.name()),
                                worded(field, value, visit),
                                worded(field, was.getOrDefault(field.name(), ""), visit)));
            }
        }
        authority(lines, entry, told, visit);
        List<String> rests =
                claims.stream()
                        .filter(claim -> entry.reference().equals(claim.entry()))
                        .map(Claim::id)
                        .toList();
        return new Card(entry, entry.version(), lines, inputs(entry, visit), rests);
    }

    /// How the text attributes it, how many they are, in which document.
    private static void authority(
            List<Line> lines, LedgerEntry entry, String told, PageRequest visit) {
        int count = entry.says().path("count").asInt(1);
        if (count > 1) {
            lines.add(line("count", String.valueOf(count), visit));
        }
        for (String field : List.of("cue", "when", "ordinal", "value")) {
            String value = entry.says().path(field).asString("");
            if (!value.isEmpty()) {
                lines.add(line(field, value, visit));
            }
        }
        lines.add(line("document", told, visit));
    }

    private static Line line(String field, String value, PageRequest visit) {
        return new Line(visit.say("evidence.field." + field), value, "");
    }

    private static String worded(Correction.Field field, String value, PageRequest visit) {
        return switch (field) {
            case Correction.Field.OneOf one ->
                    one.words().contains(value) ? word(one.name(), value, visit) : value;
            case Correction.Field.YesNo _ ->
                    value.isEmpty() ? "" : visit.say("evidence.word." + value);
            case Correction.Field.Line _ ->
                    value.equals("unknown") ? visit.say("evidence.word.unknown") : value;
            case Correction.Field.Names _, Correction.Field.Day _ -> value;
        };
    }

    private static String word(String field, String value, PageRequest visit) {
        return visit.say("evidence.word." + field + "." + value.replace(' ', '-'));
    }

    private static List<Input> inputs(LedgerEntry entry, PageRequest visit) {
        List<Input> inputs = new ArrayList<>();
        for (Correction.Field field : Correction.fields(entry.type())) {
            String name = field.name();
            String value = Correction.value(entry, field);
            String label = visit.say("evidence.field." + name);
            inputs.add(
                    switch (field) {
                        case Correction.Field.Line _ ->
                                new Input(
                                        name,
                                        label,
                                        shown(entry, name, value),
                                        name.equals(Correction.WORDS) ? "long" : "line",
                                        List.of());
                        case Correction.Field.Names _ ->
                                new Input(name, label, value, "names", List.of());
                        case Correction.Field.Day _ ->
                                new Input(name, label, value, "day", List.of());
                        case Correction.Field.YesNo _ ->
                                new Input(name, label, value, "choice", yesNo(visit));
                        case Correction.Field.OneOf one ->
                                new Input(
                                        name,
                                        label,
                                        value,
                                        "choice",
                                        one.words().stream()
                                                .map(w -> new Option(w, word(name, w, visit)))
                                                .toList());
                    });
        }
        return inputs;
    }

    /// A claim's words are the document's until somebody writes others; nobody's name is an empty field.
    private static String shown(LedgerEntry entry, String name, String value) {
        if (name.equals(Correction.WORDS) && value.isEmpty()) {
            return entry.quote().oneLine();
        }
        return value.equals("unknown") ? "" : value;
    }

    private static List<Option> yesNo(PageRequest visit) {
        return List.of(
                new Option("yes", visit.say("evidence.word.yes")),
                new Option("no", visit.say("evidence.word.no")));
    }

    /// Whether the entry becomes a claim of the dossier once it is accepted.
    public boolean states() {
        return List.of("quotation", "claim", "meeting", "position", "offer").contains(entry.type());
    }

    /// The same card with what a person typed in the form, where it was not saved.
    Card typed(Map<String, String> values) {
        return new Card(
                entry,
                version,
                lines,
                inputs.stream()
                        .map(i ->
                                new Input(
                                        i.name(),
                                        i.label(),
                                        values.getOrDefault(i.name(), i.value()),
                                        i.shape(),
                                        i.options()))
                        .toList(),
                rests);
    }
}
