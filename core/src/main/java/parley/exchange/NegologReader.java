package parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// NegoLog profiles in JSON: `u = sum of w e(v)`, and a reservation value on the same scale. There
/// is no domain file; the first profile says what the issues are.
final class NegologReader {

    /// One JSON file of the scenario.
    record Part(SourceFile source, Tree root) {}

    private NegologReader() {}

    static boolean recognises(Tree root) {
        return root.has("issueWeights") && root.has("issues");
    }

    static Draft read(List<Part> parts, String title, List<Sentence> notes) {
        Part first = parts.getFirst();
        List<Draft.Topic> topics = new ArrayList<>();
        for (Map.Entry<String, Tree> issue :
                first.root().get("issues").entries("issues").entrySet()) {
            List<String> values = List.copyOf(issue.getValue().entries("values").keySet());
            topics.add(new Draft.Topic(issue.getKey(), values, null));
        }
        List<Draft.Side> sides = parts.stream().map(p -> side(p, topics)).toList();
        return new Draft(Platform.NEGOLOG, title, topics, sides, notes);
    }

    private static Draft.Side side(Part part, List<Draft.Topic> topics) {
        Draft.Side side = new Draft.Side(part.source().stem(), part.source().name());
        Tree issues = part.root().get("issues");
        Tree weights = part.root().get("issueWeights");
        for (String named : issues.entries("issues").keySet()) {
            if (topics.stream().noneMatch(t -> t.name().equals(named))) {
                throw Refusal.of("other.domain", side.file, named);
            }
        }
        for (int i = 0; i < topics.size(); i++) {
            Draft.Topic topic = topics.get(i);
            Map<String, Tree> given = issues.get(topic.name()).entries("values");
            if (!new HashSet<>(topic.values()).equals(given.keySet())) {
                throw Refusal.of("other.domain", side.file, topic.name());
            }
            List<BigDecimal> scores = new ArrayList<>();
            for (String value : topic.values()) {
                scores.add(issues.get(topic.name()).get(value).number("utility"));
            }
            BigDecimal weight = weights.get(topic.name()).number("weight");
            side.terms.put(i, new Draft.Term(weight, scores));
        }
        Tree reservation = part.root().find("reservationValue");
        side.noDeal =
                reservation == null ? BigDecimal.ZERO : reservation.number("reservationValue");
        return side;
    }
}
