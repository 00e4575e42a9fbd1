package parley.report;

import java.util.ArrayList;
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

    /// Parts that stand in columns together, or one that needs the whole width.
    public record Group(boolean wide, List<Part> parts) {
        public Group {
            parts = List.copyOf(parts);
        }
    }

    /// The parts in order; neighbours that are not wide share their columns.
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<Part> columns = new ArrayList<>();
        for (Part part : parts) {
            if (part.wide()) {
                groups.add(new Group(false, columns));
                groups.add(new Group(true, List.of(part)));
                columns = new ArrayList<>();
            } else {
                columns.add(part);
            }
        }
        groups.add(new Group(false, columns));
        return groups.stream().filter(g -> !g.parts().isEmpty()).toList();
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
