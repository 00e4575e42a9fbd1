package parley.report;

import java.util.List;
import parley.figure.Drawing;

/// Everything that the brief's template shows.
public record BriefPage(
        Words words,
        String title,
        List<String> facts,
        List<Part> parts,
        List<Grounds.PartyNumbers> numbers,
        List<Grounds.ItemRow> items,
        List<MethodRow> methods,
        Drawing drawing,
        String css) {

    /// How one kind of answer is computed.
    public record MethodRow(String anchor, String name, String how) {}

    public BriefPage {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        numbers = List.copyOf(numbers);
        items = List.copyOf(items);
        methods = List.copyOf(methods);
    }

    public String lang() {
        return words.locale().getLanguage();
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    public List<Sentence> headlines() {
        return parts.stream().flatMap(part -> part.headlines().stream()).toList();
    }
}
