package parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.model.Scale;

/// NegMAS scenarios in YAML or JSON: a file with the outcome space and one with the utility function
/// of each party. `type` names a class of that platform; the kinds known here are listed in a
/// switch, and any other is refused, never looked up.
final class NegmasReader {

    private static final int GRID = 21;
    private static final int DEEPEST_WRAPPING = 5;

    /// One YAML or JSON file of the scenario.
    record Part(SourceFile source, Tree root) {}

    private final List<Sentence> notes;
    private List<Draft.Topic> topics = List.of();

    private NegmasReader(List<Sentence> notes) {
        this.notes = notes;
    }

    static boolean recognises(Tree root) {
        return isDomain(root) || isProfile(root);
    }

    private static boolean isDomain(Tree root) {
        return kind(root).endsWith("OutcomeSpace") && root.has("issues");
    }

    private static boolean isProfile(Tree root) {
        String kind = kind(root);
        return kind.endsWith("Fun") || kind.endsWith("UFun") || kind.endsWith("Function");
    }

    /// The last part of a type's name, without the module it stands in.
    private static String kind(Tree tree) {
        String type = tree.word("type");
        if (type.isEmpty()) {
            type = tree.word("__python_class__");
        }
        return type.substring(type.lastIndexOf('.') + 1);
    }

    static Draft read(List<Part> parts, List<Sentence> notes) {
        return new NegmasReader(notes).read(parts);
    }

    private Draft read(List<Part> parts) {
        Part domain = null;
        for (Part part : parts) {
            if (isDomain(part.root())) {
                if (domain != null) {
                    throw Refusal.of("two.domains", domain.source().name(), part.source().name());
                }
                domain = part;
            }
        }
        if (domain == null) {
            throw Refusal.of("negmas.domain", parts.getFirst().source().name());
        }
        List<Draft.Topic> read = new ArrayList<>();
        for (Tree issue : domain.root().get("issues").items("issues")) {
            read.add(topic(issue, read.size()));
        }
        topics = read;
        List<Draft.Side> sides = new ArrayList<>();
        for (Part part : parts) {
            if (part != domain) {
                sides.add(side(part));
            }
        }
        String name = domain.root().word("name");
        return new Draft(
                Platform.NEGMAS,
                name.isBlank() ? domain.source().stem() : last(name),
                topics,
                sides,
                notes);
    }

    /// Names are sometimes paths of the files that a scenario was made from.
    private static String last(String name) {
        String plain = name.substring(name.lastIndexOf('/') + 1);
        return plain.toLowerCase(Locale.ROOT).endsWith(".xml")
                ? plain.substring(0, plain.length() - 4)
                : plain;
    }

    private Draft.Topic topic(Tree issue, int position) {
        String name = issue.word("name");
        name = name.isBlank() ? "issue " + (position + 1) : name;
        Tree values = issue.get("values");
        return switch (kind(issue)) {
            case "CategoricalIssue",
                    "OrdinalIssue",
                    "CardinalIssue",
                    "DiscreteCardinalIssue",
                    "DiscreteOrdinalIssue" ->
                    listed(name, values);
            case "ContiguousIssue" -> contiguous(name, values);
            case "ContinuousIssue" -> {
                List<BigDecimal> ends = ends(name, values);
                yield Grid.of(name, ends.get(0), ends.get(1), GRID, new TreeSet<>(), notes);
            }
            default ->
                    throw Refusal.of("negmas.type", issue.where(), kind(issue), "CategoricalIssue");
        };
    }

    private static Draft.Topic listed(String name, Tree values) {
        List<String> listed = new ArrayList<>();
        for (Tree value : values.items("values")) {
            String text = value.text("value");
            if (listed.contains(text)) {
                throw Refusal.of("value.twice", value.where(), name, text);
            }
            listed.add(text);
        }
        return new Draft.Topic(name, listed, null);
    }

    private static Draft.Topic contiguous(String name, Tree values) {
        List<BigDecimal> ends = ends(name, values);
        for (BigDecimal end : ends) {
            Numbers.integer(Numbers.plain(end), values.where(), "values");
        }
        if (ends.get(1).subtract(ends.get(0)).compareTo(BigDecimal.valueOf(Scale.MAX_VALUES))
                >= 0) {
            throw Refusal.of("values.many", values.where(), name, Scale.MAX_VALUES);
        }
        return Draft.Topic.numeric(name, new Scale(ends.get(0), ends.get(1), BigDecimal.ONE, ""));
    }

    /// `[lowest, highest]`, or a count `n` for 0 to n-1.
    private static List<BigDecimal> ends(String name, Tree values) {
        if (values instanceof Tree.Text) {
            BigDecimal count = values.number("values");
            if (count.compareTo(BigDecimal.ONE) < 0) {
                throw Refusal.of("bounds", values.where(), name, 0, count);
            }
            return List.of(BigDecimal.ZERO, count.subtract(BigDecimal.ONE));
        }
        List<Tree> items = values.items("values");
        if (items.size() != 2) {
            throw Refusal.of("negmas.ends", values.where(), name, items.size());
        }
        BigDecimal low = items.get(0).number("values");
        BigDecimal high = items.get(1).number("values");
        if (low.compareTo(high) > 0) {
            throw Refusal.of("bounds", values.where(), name, low, high);
        }
        return List.of(low, high);
    }

    private Draft.Side side(Part part) {
        Tree root = part.root();
        String name = root.word("name");
        Draft.Side side =
                new Draft.Side(
                        name.isBlank() ? part.source().stem() : last(name), part.source().name());
        Tree function = root;
        Tree reserved = root.find("reserved_value");
        for (int i = 0; i < DEEPEST_WRAPPING && isWrapper(function); i++) {
            notes.add(
                    Sentence.of("note.discount.negmas", side.file, kind(function), said(function)));
            function = function.get("ufun");
            reserved = reserved == null ? function.find("reserved_value") : reserved;
        }
        if (reserved != null) {
            side.noDeal = reserved(reserved);
        }
        function(function, side);
        return side;
    }

    private static boolean isWrapper(Tree function) {
        String kind = kind(function);
        return kind.equals("ExpDiscountedUFun") || kind.equals("LinearDiscountedUFun");
    }

    private static String said(Tree function) {
        String discount = function.word("discount");
        return discount.isEmpty() ? function.word("cost") : discount;
    }

    /// A number; `-.inf` and its spellings mean that nothing is reserved.
    private static @Nullable BigDecimal reserved(Tree tree) {
        String text = tree.text("reserved_value").strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "-.inf", "-inf", "-infinity", "", "~", "null", "none" -> null;
            default -> tree.number("reserved_value");
        };
    }

    private void function(Tree function, Draft.Side side) {
        Tree bias = function.find("bias");
        if (bias != null) {
            side.constant = bias.number("bias");
        }
        switch (kind(function)) {
            case "LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction" ->
                    additive(function, side);
            case "AffineUtilityFunction", "LinearUtilityFunction" -> {
                for (int i = 0; i < topics.size(); i++) {
                    side.terms.put(
                            i,
                            new Draft.Term(
                                    weight(function, i), numbers(topics.get(i), function.where())));
                }
            }
            default ->
                    throw Refusal.of(
                            "negmas.type",
                            function.where(),
                            kind(function),
                            "LinearAdditiveUtilityFunction");
        }
    }

    private void additive(Tree function, Draft.Side side) {
        Tree values = function.get("values");
        if (values instanceof Tree.Sequence(List<Tree> items, Where where)
                && items.size() != topics.size()) {
            throw Refusal.of("negmas.length", where, "values", items.size(), topics.size());
        }
        for (int i = 0; i < topics.size(); i++) {
            Tree value =
                    values instanceof Tree.Mapping
                            ? values.get(topics.get(i).name())
                            : values.items("values").get(i);
            side.terms.put(i, new Draft.Term(weight(function, i), scores(topics.get(i), value)));
        }
    }

    /// Weights by position in the domain's order, or by name; none means 1 each.
    private BigDecimal weight(Tree function, int issue) {
        Tree weights = function.find("weights");
        if (weights == null) {
            return BigDecimal.ONE;
        }
        if (weights instanceof Tree.Mapping) {
            return weights.get(topics.get(issue).name()).number("weight");
        }
        List<Tree> items = weights.items("weights");
        if (items.size() != topics.size()) {
            throw Refusal.of(
                    "negmas.length", weights.where(), "weights", items.size(), topics.size());
        }
        return items.get(issue).number("weight");
    }

    private List<BigDecimal> scores(Draft.Topic topic, Tree value) {
        return switch (kind(value)) {
            case "TableFun" -> table(topic, value.get("mapping"));
            case "AffineFun" -> line(topic, value, number(value, "slope"), number(value, "bias"));
            case "LinearFun" -> line(topic, value, number(value, "slope"), BigDecimal.ZERO);
            case "IdentityFun" -> line(topic, value, BigDecimal.ONE, BigDecimal.ZERO);
            case "ConstFun" -> {
                BigDecimal bias = number(value, "bias");
                yield topic.values().stream().map(v -> bias).toList();
            }
            case "" -> table(topic, value);
            default -> throw Refusal.of("negmas.type", value.where(), kind(value), "TableFun");
        };
    }

    private static BigDecimal number(Tree tree, String key) {
        Tree found = tree.find(key);
        return found == null ? BigDecimal.ZERO : found.number(key);
    }

    private static List<BigDecimal> line(
            Draft.Topic topic, Tree value, BigDecimal slope, BigDecimal bias) {
        return numbers(topic, value.where()).stream()
                .map(v -> v.multiply(slope).add(bias))
                .toList();
    }

    private static List<BigDecimal> numbers(Draft.Topic topic, Where where) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String value : topic.values()) {
            numbers.add(Numbers.get(value, where, topic.name()));
        }
        return numbers;
    }

    /// Every value of the issue must be in the table: NegMAS stops at one that is not.
    private static List<BigDecimal> table(Draft.Topic topic, Tree mapping) {
        Map<String, Tree> given = mapping.entries("mapping");
        Map<BigDecimal, Tree> numeric = new HashMap<>();
        if (topic.scale() != null) {
            for (Map.Entry<String, Tree> entry : given.entrySet()) {
                BigDecimal key = Numbers.find(entry.getKey());
                if (key != null) {
                    numeric.put(key.stripTrailingZeros(), entry.getValue());
                }
            }
        }
        List<BigDecimal> scores = new ArrayList<>();
        for (String value : topic.values()) {
            Tree score = given.get(value);
            if (score == null && topic.scale() != null) {
                score = numeric.get(new BigDecimal(value).stripTrailingZeros());
            }
            if (score == null) {
                throw Refusal.of("negmas.table", mapping.where(), topic.name(), value);
            }
            scores.add(score.number("mapping"));
        }
        return scores;
    }
}
