package parley.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Scale;

/// GeniusWeb domains and profiles in JSON, older and newer spelling. Utilities are exact decimals;
/// that of a number is interpolated and rounded half up to 8 decimals, as the platform does; the
/// reservation is a bid, and its utility is what the party has without a deal.
final class GeniusWebReader {

    private static final int DECIMALS = 8;
    private static final String LINEAR = "LinearAdditiveUtilitySpace";
    private static final String GROUPS = "SumOfGroupsUtilitySpace";
    private static final Set<String> ORDERINGS =
            Set.of("DefaultPartialOrdering", "PartialOrdering", "Partial");

    private final List<Sentence> notes;
    private List<Draft.Topic> topics = List.of();

    private GeniusWebReader(List<Sentence> notes) {
        this.notes = notes;
    }

    /// One JSON file of the scenario.
    record Part(SourceFile source, Tree root) {}

    static boolean recognises(Tree root) {
        return isDomain(root)
                || root.has(LINEAR)
                || root.has(GROUPS)
                || ORDERINGS.stream().anyMatch(root::has);
    }

    private static boolean isDomain(Tree root) {
        return root.has("issuesValues");
    }

    static Draft read(List<Part> parts, List<Sentence> notes) {
        return new GeniusWebReader(notes).read(parts);
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
        Tree described = domain != null ? domain.root() : profile(parts.getFirst()).get("domain");
        topics = topics(described);
        List<Draft.Side> sides = new ArrayList<>();
        for (Part part : parts) {
            if (!isDomain(part.root())) {
                sides.add(side(part));
            }
        }
        String title = described.word("name");
        return new Draft(
                Platform.GENIUSWEB,
                title.isBlank() ? parts.getFirst().source().stem() : title,
                topics,
                sides,
                notes);
    }

    private static Tree profile(Part part) {
        for (String kind : ORDERINGS) {
            if (part.root().has(kind)) {
                throw Refusal.of("geniusweb.ordering", part.source().name());
            }
        }
        return part.root().has(GROUPS) ? part.root().get(GROUPS) : part.root().get(LINEAR);
    }

    private static List<Draft.Topic> topics(Tree domain) {
        List<Draft.Topic> topics = new ArrayList<>();
        for (Map.Entry<String, Tree> entry :
                domain.get("issuesValues").entries("issuesValues").entrySet()) {
            topics.add(topic(entry.getKey(), entry.getValue()));
        }
        return topics;
    }

    private static Draft.Topic topic(String name, Tree description) {
        Tree range = description.find("range");
        if (range == null) {
            List<String> values = new ArrayList<>();
            for (Tree value : description.get("values").items("values")) {
                String text = value.text("value");
                if (values.contains(text)) {
                    throw Refusal.of("value.twice", value.where(), name, text);
                }
                values.add(text);
            }
            return new Draft.Topic(name, values, null);
        }
        BigDecimal low = range.get("low").number("low");
        BigDecimal high = range.get("high").number("high");
        BigDecimal step = range.get("step").number("step");
        if (step.signum() <= 0 || low.compareTo(high) > 0) {
            throw Refusal.of("range", range.where(), name, low, high, step);
        }
        if (high.subtract(low)
                        .divideToIntegralValue(step)
                        .compareTo(BigDecimal.valueOf(Scale.MAX_VALUES))
                >= 0) {
            throw Refusal.of("values.many", range.where(), name, Scale.MAX_VALUES);
        }
        return Draft.Topic.numeric(name, new Scale(low, high, step, ""));
    }

    private Draft.Side side(Part part) {
        Tree profile = profile(part);
        checkDomain(profile, part.source().name());
        String name = profile.word("name");
        Draft.Side side =
                new Draft.Side(name.isBlank() ? part.source().stem() : name, part.source().name());
        List<GeniusWebPart> groups = List.of();
        if (part.root().has(GROUPS)) {
            groups = groups(profile, side);
        } else {
            linear(profile, side);
        }
        Tree bid = profile.find("reservationBid");
        if (bid != null && !(bid instanceof Tree.Text)) {
            side.noDeal = worth(bid, side, groups);
        }
        return side;
    }

    /// A profile carries its domain; one that speaks of other issues belongs to another scenario.
    private void checkDomain(Tree profile, String file) {
        Tree domain = profile.find("domain");
        if (domain == null) {
            return;
        }
        List<Draft.Topic> own = topics(domain);
        if (own.size() != topics.size()) {
            throw Refusal.of("other.domain", file, domain.word("name"));
        }
        for (Draft.Topic topic : own) {
            boolean same =
                    topics.stream()
                            .anyMatch(t ->
                                    t.name().equals(topic.name())
                                            && new HashSet<>(t.values())
                                                    .equals(new HashSet<>(topic.values())));
            if (!same) {
                throw Refusal.of("other.domain", file, topic.name());
            }
        }
    }

    private void linear(Tree profile, Draft.Side side) {
        Tree weights = profile.get("issueWeights");
        Tree utilities = profile.get("issueUtilities");
        for (String named : weights.entries("issueWeights").keySet()) {
            index(named, weights.where());
        }
        for (int i = 0; i < topics.size(); i++) {
            Draft.Topic topic = topics.get(i);
            BigDecimal weight = weights.get(topic.name()).number("weight");
            side.terms.put(i, new Draft.Term(weight, scores(topic, utilities.get(topic.name()))));
        }
    }

    private int index(String issue, Where where) {
        for (int i = 0; i < topics.size(); i++) {
            if (topics.get(i).name().equals(issue)) {
                return i;
            }
        }
        throw Refusal.of("issue.unknown", where, issue);
    }

    private List<BigDecimal> scores(Draft.Topic topic, Tree utilities) {
        Tree discrete = either(utilities, "DiscreteValueSetUtilities", "discreteutils");
        Tree number = either(utilities, "NumberValueSetUtilities", "numberutils");
        if (number != null) {
            Line line = Line.of(number);
            if (topic.scale() == null) {
                throw Refusal.of("geniusweb.kind", number.where(), topic.name());
            }
            return topic.scale().values().stream().map(line::at).toList();
        }
        if (discrete == null) {
            throw Refusal.of("geniusweb.utilities", utilities.where(), topic.name());
        }
        if (topic.scale() != null) {
            throw Refusal.of("geniusweb.kind", discrete.where(), topic.name());
        }
        Tree given = discrete.get("valueUtilities");
        List<BigDecimal> scores = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String value : topic.values()) {
            Tree utility = given.find(value);
            if (utility == null) {
                missing.add(value);
            }
            scores.add(utility == null ? BigDecimal.ZERO : utility.number("utility"));
        }
        if (!missing.isEmpty()) {
            notes.add(
                    Sentence.of(
                            "note.utility.missing",
                            given.where(),
                            topic.name(),
                            String.join(", ", missing)));
        }
        return scores;
    }

    private static @Nullable Tree either(Tree tree, String newer, String older) {
        Tree found = tree.find(newer);
        return found == null ? tree.find(older) : found;
    }

    /// The utility of a number between the utilities of two.
    private record Line(
            BigDecimal low, BigDecimal lowUtility, BigDecimal high, BigDecimal highUtility) {

        static Line of(Tree tree) {
            Line line =
                    new Line(
                            tree.get("lowValue").number("lowValue"),
                            tree.get("lowUtility").number("lowUtility"),
                            tree.get("highValue").number("highValue"),
                            tree.get("highUtility").number("highUtility"));
            if (line.low.compareTo(line.high) >= 0) {
                throw Refusal.of("geniusweb.line", tree.where(), line.low, line.high);
            }
            return line;
        }

        BigDecimal at(BigDecimal value) {
            if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
                return BigDecimal.ZERO;
            }
            BigDecimal rise = highUtility.subtract(lowUtility).multiply(value.subtract(low));
            return lowUtility
                    .add(rise.divide(high.subtract(low), Numbers.PRECISION))
                    .setScale(DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /// Parts of issues that are valued together: a combination that is not listed is worth 0.
    private List<GeniusWebPart> groups(Tree profile, Draft.Side side) {
        List<GeniusWebPart> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, Tree> entry :
                profile.get("partUtilities").entries("partUtilities").entrySet()) {
            Tree outer = entry.getValue();
            Tree part = outer.has("partsutils") ? outer.get("partsutils") : outer;
            List<Draft.Topic> issues = new ArrayList<>();
            for (Tree issue : part.get("issues").items("issues")) {
                String name = issue.text("issue");
                issues.add(topics.get(index(name, issue.where())));
                if (!seen.add(name)) {
                    throw Refusal.of("geniusweb.part", issue.where(), name);
                }
            }
            if (!issues.isEmpty()) {
                parts.add(group(issues, part.get("utilslist")));
            }
        }
        boolean plain = GeniusWebPart.fitPlain(parts);
        for (GeniusWebPart part : parts) {
            if (part.issues().size() == 1) {
                int issue = topics.indexOf(part.issues().getFirst());
                side.terms.put(issue, new Draft.Term(BigDecimal.ONE, part.scores()));
            } else {
                side.extras.addAll(plain ? part.combinations() : part.levels());
            }
        }
        return parts;
    }

    private GeniusWebPart group(List<Draft.Topic> issues, Tree list) {
        Map<List<String>, BigDecimal> utilities = new LinkedHashMap<>();
        for (Tree one : list.items("utilslist")) {
            List<Tree> given = one.get("values").items("values");
            if (given.size() != issues.size()) {
                throw Refusal.of("geniusweb.values", one.where(), issues.size(), given.size());
            }
            List<String> values = new ArrayList<>();
            for (int i = 0; i < issues.size(); i++) {
                values.add(value(issues.get(i).name(), given.get(i)));
            }
            if (utilities.put(values, one.get("util").number("util")) != null) {
                throw Refusal.of(
                        "value.twice",
                        one.where(),
                        String.join(", ", issues.stream().map(Draft.Topic::name).toList()),
                        String.join(", ", values));
            }
        }
        return new GeniusWebPart(issues, utilities);
    }

    /// The value as the domain spells it: numbers may be written in several ways.
    private String value(String issue, Tree tree) {
        Draft.Topic topic = topics.get(index(issue, tree.where()));
        String text = tree.text("value");
        if (topic.values().contains(text)) {
            return text;
        }
        BigDecimal number = topic.scale() == null ? null : Numbers.find(text);
        if (number != null && topic.values().contains(Scale.id(number))) {
            return Scale.id(number);
        }
        throw Refusal.of("value.unknown", tree.where(), issue, text);
    }

    /// The utility of a bid; an issue that it does not settle is worth 0.
    private BigDecimal worth(Tree bid, Draft.Side side, List<GeniusWebPart> parts) {
        Tree values = bid.has("issuevalues") ? bid.get("issuevalues") : bid;
        Map<String, String> chosen = new HashMap<>();
        for (Map.Entry<String, Tree> entry : values.entries("reservationBid").entrySet()) {
            chosen.put(entry.getKey(), value(entry.getKey(), entry.getValue()));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (GeniusWebPart part : parts) {
            sum = sum.add(part.of(chosen));
        }
        if (!parts.isEmpty()) {
            return sum;
        }
        for (Map.Entry<Integer, Draft.Term> entry : side.terms.entrySet()) {
            Draft.Topic topic = topics.get(entry.getKey());
            int k = topic.values().indexOf(chosen.getOrDefault(topic.name(), ""));
            if (chosen.containsKey(topic.name())) {
                Draft.Term term = entry.getValue();
                sum = sum.add(term.weight().multiply(term.scores().get(k)));
            }
        }
        return sum;
    }
}
