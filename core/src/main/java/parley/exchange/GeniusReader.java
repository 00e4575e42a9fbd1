package parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.model.Scale;

/// GENIUS domains and profiles in XML (Lin et al. 2014, "Genius: an integrated environment for
/// supporting the design of generic automated negotiators"), with the semantics of its loader:
/// issues are matched by index, weights are not renormalised, a discrete evaluation is divided by
/// the largest of its issue, utilities are cut at 1.
final class GeniusReader {

    /// Values into which GENIUS itself divides a continuous issue for its analyses, ends included.
    private static final int GRID = 21;

    private static final int MOST_INTEGERS = Scale.MAX_VALUES;

    /// An issue of the domain: `index` identifies it in profiles; bounds are given unless discrete.
    record Slot(
            int index,
            String name,
            GeniusKind kind,
            List<String> values,
            BigDecimal low,
            BigDecimal high,
            Where where) {}

    /// One XML file of the scenario.
    record Part(SourceFile source, Element root) {}

    private final List<Sentence> notes;

    private GeniusReader(List<Sentence> notes) {
        this.notes = notes;
    }

    static boolean recognises(Element root) {
        return root.is("negotiation_template") || root.is("utility_space");
    }

    static Draft read(List<Part> parts, List<Sentence> notes) {
        return new GeniusReader(notes).read(parts);
    }

    private Draft read(List<Part> parts) {
        List<Part> profiles = new ArrayList<>();
        Part domain = null;
        for (Part part : parts) {
            if (isProfile(part.root())) {
                profiles.add(part);
            } else if (domain == null) {
                domain = part;
            } else {
                throw Refusal.of("two.domains", domain.source().name(), part.source().name());
            }
        }
        if (domain == null) {
            domain = parts.getFirst();
            notes.add(Sentence.of("note.no.domain", domain.source().name()));
        }
        List<Slot> slots = slots(domain.root());
        List<GeniusProfile> read = new ArrayList<>();
        for (Part profile : profiles) {
            read.add(GeniusProfile.of(profile, slots, notes));
        }
        List<Draft.Topic> topics = slots.stream().map(s -> topic(s, read)).toList();
        List<Draft.Side> sides = read.stream().map(p -> p.side(topics)).toList();
        return new Draft(Platform.GENIUS, title(domain), topics, sides, notes);
    }

    /// A profile has weights, evaluations or a utility function; a domain has none of them.
    private static boolean isProfile(Element root) {
        if (root.is("negotiation_template")) {
            return false;
        }
        boolean[] found = {root.find("type") != null};
        root.each(e ->
                found[0] |=
                        e.is("weight")
                                || e.is("ufun")
                                || e.is("evaluator")
                                || e.find("evaluation") != null);
        return found[0];
    }

    private static String title(Part domain) {
        Element objective = first(domain.root(), "objective");
        String name = objective == null ? "" : objective.attributes().getOrDefault("name", "");
        return name.isBlank() || name.equals("root") ? domain.source().stem() : name.strip();
    }

    private static @Nullable Element first(Element root, String tag) {
        List<Element> all = XmlText.all(root, tag);
        return all.isEmpty() ? null : all.getFirst();
    }

    private List<Slot> slots(Element root) {
        Map<Integer, Slot> slots = new LinkedHashMap<>();
        for (Element issue : XmlText.all(root, "issue")) {
            int index = Numbers.integer(issue.get("index"), issue.where(), "index");
            Slot slot = slot(issue, index, slots.values());
            if (slots.putIfAbsent(index, slot) != null) {
                throw Refusal.of("genius.index.twice", issue.where(), index);
            }
        }
        return List.copyOf(slots.values());
    }

    private Slot slot(Element issue, int index, Iterable<Slot> before) {
        String name = issue.attributes().getOrDefault("name", "").strip();
        name = name.isEmpty() ? "issue " + index : name;
        for (Slot other : before) {
            if (other.name().equals(name)) {
                String renamed = name + " (" + index + ")";
                notes.add(Sentence.of("note.issue.renamed", issue.where(), name, renamed));
                name = renamed;
            }
        }
        GeniusKind kind = GeniusKind.ofIssue(issue.word("type"));
        if (kind == GeniusKind.DISCRETE) {
            return new Slot(
                    index,
                    name,
                    kind,
                    values(issue, name),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    issue.where());
        }
        BigDecimal low = bound(issue, "lowerbound");
        BigDecimal high = bound(issue, "upperbound");
        if (low.compareTo(high) > 0) {
            throw Refusal.of("bounds", issue.where(), name, low, high);
        }
        if (kind == GeniusKind.INTEGER
                && high.subtract(low).compareTo(BigDecimal.valueOf(MOST_INTEGERS - 1L)) > 0) {
            throw Refusal.of("values.many", issue.where(), name, MOST_INTEGERS);
        }
        return new Slot(index, name, kind, List.of(), low, high, issue.where());
    }

    static BigDecimal bound(Element issue, String which) {
        Element range = issue.child("range");
        Element from = issue.find(which) == null && range != null ? range : issue;
        return Numbers.get(from.get(which), issue.where(), which);
    }

    private List<String> values(Element issue, String name) {
        List<String> values = new ArrayList<>();
        for (Element item : issue.children("item")) {
            String value = item.get("value");
            if (values.contains(value)) {
                notes.add(Sentence.of("note.value.twice", item.where(), name, value));
            } else {
                values.add(value);
            }
        }
        return values;
    }

    private Draft.Topic topic(Slot slot, List<GeniusProfile> profiles) {
        return switch (slot.kind()) {
            case DISCRETE -> new Draft.Topic(slot.name(), slot.values(), null);
            case INTEGER ->
                    Draft.Topic.numeric(
                            slot.name(), new Scale(slot.low(), slot.high(), BigDecimal.ONE, ""));
            case REAL -> {
                TreeSet<BigDecimal> kinks = new TreeSet<>();
                profiles.forEach(p -> kinks.addAll(p.kinks(slot)));
                yield Grid.of(slot.name(), slot.low(), slot.high(), GRID, kinks, notes);
            }
        };
    }

    /// The kinds of issue; GENIUS takes a word it does not know for discrete.
    enum GeniusKind {
        DISCRETE,
        INTEGER,
        REAL;

        static GeniusKind ofIssue(String type) {
            return switch (type.toLowerCase(Locale.ROOT)) {
                case "integer" -> INTEGER;
                case "real" -> REAL;
                default -> DISCRETE;
            };
        }
    }
}
