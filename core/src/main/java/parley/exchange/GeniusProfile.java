package parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import parley.exchange.GeniusReader.GeniusKind;
import parley.exchange.GeniusReader.Slot;

/// One GENIUS profile against its domain.
///
/// Additive: `u = min(1, sum of w e(v))`. A discrete `e` is the evaluation over the largest
/// evaluation that the profile gives for the issue (0 when that is below 0.00001), an integer `e` is
/// `slope (v - lowerbound) + offset` cut to 0..1 with the profile's own lower bound, a real `e` is
/// linear, constant or triangular. Each leaf counts with its own weight, whatever objectives it is
/// nested in.
final class GeniusProfile {

    /// GENIUS takes an issue whose largest evaluation is below this for one worth nothing.
    private static final BigDecimal NOTHING = new BigDecimal("0.00001");

    private final Draft.Side side;
    private final List<Slot> slots;
    private final Map<Integer, GeniusCurve> curves = new HashMap<>();

    private GeniusProfile(Draft.Side side, List<Slot> slots) {
        this.side = side;
        this.slots = slots;
    }

    static GeniusProfile of(GeniusReader.Part part, List<Slot> slots, List<Sentence> notes) {
        String file = part.source().name();
        Element root = part.root();
        Draft.Side side = new Draft.Side(part.source().stem(), file);
        side.capped = true;
        side.noDeal = reservation(root, notes);
        discount(root, file, notes);
        GeniusProfile profile = new GeniusProfile(side, slots);
        String type = root.word("type");
        if (type.equals("constraint")) {
            throw Refusal.of("genius.constraint", file);
        }
        if (type.equals("nonlinear") || !XmlText.all(root, "ufun").isEmpty()) {
            GeniusRectangles.read(root, side, slots, notes);
            return profile;
        }
        if (type.equals("uncertain")) {
            notes.add(Sentence.of("note.uncertain", file, comparisons(root)));
        }
        profile.readAdditive(root, notes);
        return profile;
    }

    private static String comparisons(Element root) {
        List<Element> found = XmlText.all(root, "comparisons");
        return found.isEmpty() ? "?" : found.getFirst().attributes().getOrDefault("value", "?");
    }

    private static BigDecimal reservation(Element root, List<Sentence> notes) {
        BigDecimal value = BigDecimal.ZERO;
        for (Element found : XmlText.all(root, "reservation")) {
            String text = found.attributes().getOrDefault("value", "");
            BigDecimal number = Numbers.find(text);
            if (number == null) {
                notes.add(Sentence.of("note.reservation", found.where(), text));
            } else {
                value = number;
            }
        }
        return value;
    }

    private static void discount(Element root, String file, List<Sentence> notes) {
        for (Element found : XmlText.all(root, "discount_factor")) {
            String text = found.attributes().getOrDefault("value", "");
            BigDecimal number = Numbers.find(text);
            if (number == null) {
                notes.add(Sentence.of("note.discount.word", found.where(), text));
            } else if (number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0) {
                notes.add(Sentence.of("note.discount", file, Numbers.plain(number)));
            }
        }
    }

    private void readAdditive(Element root, List<Sentence> notes) {
        Map<Integer, Element> issues = new HashMap<>();
        Map<Integer, BigDecimal> weights = new HashMap<>();
        root.each(parent -> {
            Map<Integer, BigDecimal> here = new HashMap<>();
            for (Element weight : parent.children("weight")) {
                if (weight.find("index") != null) {
                    here.put(
                            Numbers.integer(weight.get("index"), weight.where(), "index"),
                            Numbers.get(weight.get("value"), weight.where(), "weight"));
                }
            }
            for (Element issue : parent.children("issue")) {
                int index = Numbers.integer(issue.get("index"), issue.where(), "index");
                issues.put(index, issue);
                BigDecimal weight = here.get(index);
                if (weight != null) {
                    weights.put(index, weight);
                }
            }
        });
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            Element issue = issues.get(slot.index());
            BigDecimal weight = weights.get(slot.index());
            if (issue == null || weight == null) {
                throw Refusal.of("genius.weight", side.file, slot.name(), slot.index());
            }
            read(i, slot, issue, weight, notes);
        }
    }

    private void read(int i, Slot slot, Element issue, BigDecimal weight, List<Sentence> notes) {
        GeniusKind kind = GeniusKind.ofIssue(issue.word("type"));
        if (kind != slot.kind()) {
            throw Refusal.of(
                    "genius.kind",
                    issue.where(),
                    slot.name(),
                    issue.attributes().getOrDefault("type", "discrete"),
                    slot.kind().name().toLowerCase(java.util.Locale.ROOT));
        }
        switch (kind) {
            case DISCRETE ->
                    side.terms.put(i, new Draft.Term(weight, evaluations(slot, issue, notes)));
            case INTEGER -> side.terms.put(i, new Draft.Term(weight, integers(slot, issue)));
            case REAL -> {
                curves.put(i, GeniusCurve.of(issue, slot.name()));
                side.terms.put(i, new Draft.Term(weight, List.of()));
            }
        }
    }

    private static List<BigDecimal> evaluations(Slot slot, Element issue, List<Sentence> notes) {
        Map<String, BigDecimal> given = new HashMap<>();
        for (Element item : issue.children("item")) {
            BigDecimal evaluation =
                    Numbers.find(item.attributes().getOrDefault("evaluation", "null"));
            String value = item.get("value");
            if (evaluation != null && given.put(value, evaluation) != null) {
                notes.add(Sentence.of("note.evaluation.twice", item.where(), slot.name(), value));
            }
        }
        BigDecimal largest =
                given.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        List<String> missing = slot.values().stream().filter(v -> !given.containsKey(v)).toList();
        if (!missing.isEmpty()) {
            notes.add(
                    Sentence.of(
                            "note.evaluation.missing",
                            issue.where(),
                            slot.name(),
                            String.join(", ", missing)));
        }
        List<BigDecimal> scores = new ArrayList<>();
        for (String value : slot.values()) {
            scores.add(
                    largest.compareTo(NOTHING) < 0
                            ? BigDecimal.ZERO
                            : given.getOrDefault(value, BigDecimal.ZERO)
                                    .divide(largest, Numbers.PRECISION));
        }
        return scores;
    }

    private static List<BigDecimal> integers(Slot slot, Element issue) {
        Element evaluator = issue.child("evaluator");
        BigDecimal slope = BigDecimal.ZERO;
        BigDecimal offset = BigDecimal.ZERO;
        if (evaluator != null) {
            slope = Numbers.get(evaluator.get("slope"), evaluator.where(), "slope");
            offset = Numbers.get(evaluator.get("offset"), evaluator.where(), "offset");
        }
        boolean bounded = issue.find("lowerbound") != null || issue.child("range") != null;
        BigDecimal low = bounded ? GeniusReader.bound(issue, "lowerbound") : slot.low();
        List<BigDecimal> scores = new ArrayList<>();
        for (BigDecimal v = slot.low(); v.compareTo(slot.high()) <= 0; v = v.add(BigDecimal.ONE)) {
            scores.add(Numbers.clamp(slope.multiply(v.subtract(low)).add(offset)));
        }
        return scores;
    }

    /// Where this party's scores on a continuous issue bend.
    TreeSet<BigDecimal> kinks(Slot slot) {
        GeniusCurve curve = curves.get(slots.indexOf(slot));
        return curve == null ? new TreeSet<>() : curve.kinks();
    }

    /// The party on the values chosen for continuous issues.
    Draft.Side side(List<Draft.Topic> topics) {
        for (Map.Entry<Integer, GeniusCurve> entry : curves.entrySet()) {
            Draft.Term term = side.terms.get(entry.getKey());
            if (term != null) {
                List<BigDecimal> scores =
                        topics.get(entry.getKey()).values().stream()
                                .map(v -> entry.getValue().at(new BigDecimal(v)))
                                .toList();
                side.terms.put(entry.getKey(), new Draft.Term(term.weight(), scores));
            }
        }
        return side;
    }
}
