package parley.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.exchange.GeniusReader.GeniusKind;
import parley.exchange.GeniusReader.Slot;
import parley.model.Condition;

/// A nonlinear GENIUS profile: utilities of boxes of integers, added up (Ito, Hattori & Klein 2007),
/// or the largest or smallest of them, over a declared maximum and cut at 1.
///
/// A box with `INCLUDES` counts inside its ranges, one with `EXCLUDES` outside its box, one without
/// either always. The largest and the smallest of single boxes are sums too: with utilities
/// `a1 >= a2 >= ... > 0` the largest that holds is the sum of `(a_j - a_j+1)` over all `j` such that
/// one of the first `j` boxes holds. Sums inside a largest or smallest are refused.
final class GeniusRectangles {

    private static final int MOST_BOXES = 5_000;

    /// Decimals of a utility of 1 that a dossier keeps: 12 of a point.
    private static final int DECIMALS = 14;

    private static final BigDecimal FAR = new BigDecimal("1e-10");

    /// A condition and what it adds on the file's own scale.
    private record Box(Condition when, BigDecimal utility) {}

    private final Draft.Side side;
    private final List<Slot> slots;
    private final List<Sentence> notes;
    private int boxes;

    private GeniusRectangles(Draft.Side side, List<Slot> slots, List<Sentence> notes) {
        this.side = side;
        this.slots = slots;
        this.notes = notes;
    }

    static void read(Element root, Draft.Side side, List<Slot> slots, List<Sentence> notes) {
        List<Element> utilities = XmlText.all(root, "utility");
        if (utilities.isEmpty() || utilities.getFirst().child("ufun") == null) {
            throw Refusal.of("genius.ufun", side.file);
        }
        Element utility = utilities.getFirst();
        BigDecimal most = Numbers.get(utility.get("maxutility"), utility.where(), "maxutility");
        if (most.signum() <= 0) {
            throw Refusal.of("genius.maxutility", utility.where(), Numbers.plain(most));
        }
        List<Element> functions = utility.children("ufun");
        if (functions.size() > 1) {
            notes.add(Sentence.of("note.ufun", functions.get(1).where()));
        }
        GeniusRectangles reader = new GeniusRectangles(side, slots, notes);
        List<Box> boxes = reader.function(functions.getFirst());
        BigDecimal unit = unit(boxes, most);
        for (Box box : boxes) {
            BigDecimal add = box.utility().multiply(unit);
            if (box.when() instanceof Condition.All(List<Condition> of) && of.isEmpty()) {
                side.constant = side.constant.add(add);
            } else if (add.signum() != 0) {
                side.extras.add(new Draft.Extra(box.when(), add));
            }
        }
    }

    /// What 1 on the file's scale is worth, with so few decimals that every box is an exact multiple
    /// of it in a dossier's decimals: boxes that add up to the same on the file's scale must not
    /// differ here. Where that would cost more than [#FAR], the ties give way to the value.
    private static BigDecimal unit(List<Box> boxes, BigDecimal most) {
        BigDecimal sum = BigDecimal.ZERO;
        int decimals = 0;
        for (Box box : boxes) {
            sum = sum.add(box.utility().abs());
            decimals = Math.max(decimals, box.utility().stripTrailingZeros().scale());
        }
        BigDecimal exact = BigDecimal.ONE.divide(most, Numbers.PRECISION);
        BigDecimal unit = exact.setScale(Math.max(0, DECIMALS - decimals), RoundingMode.HALF_EVEN);
        return unit.subtract(exact).abs().multiply(sum).compareTo(FAR) > 0 ? exact : unit;
    }

    private List<Box> function(Element function) {
        List<Box> own = new ArrayList<>();
        for (Element rectangle : function.children("hyperRectangle")) {
            own.add(box(rectangle));
        }
        List<Element> inner = function.children("ufun");
        String aggregation = function.word("aggregation");
        return switch (aggregation) {
            case "", "sum" -> {
                for (Element one : inner) {
                    own.addAll(weighted(one));
                }
                yield own;
            }
            case "max", "min" -> {
                if (own.isEmpty() && inner.size() == 1) {
                    yield weighted(inner.getFirst());
                }
                if (!inner.isEmpty() || own.isEmpty()) {
                    throw Refusal.of("genius.aggregation.nested", function.where(), aggregation);
                }
                yield aggregation.equals("max") ? largest(own) : smallest(own);
            }
            default -> throw Refusal.of("genius.aggregation", function.where(), aggregation);
        };
    }

    private List<Box> weighted(Element function) {
        BigDecimal weight = weight(function);
        return function(function).stream()
                .map(b -> new Box(b.when(), b.utility().multiply(weight, Numbers.PRECISION)))
                .toList();
    }

    private static BigDecimal weight(Element element) {
        String weight = element.find("weight");
        return weight == null ? BigDecimal.ONE : Numbers.get(weight, element.where(), "weight");
    }

    private static List<Box> largest(List<Box> boxes) {
        List<Box> levels = new ArrayList<>();
        List<Box> above =
                boxes.stream()
                        .filter(b -> b.utility().signum() > 0)
                        .sorted(Comparator.comparing(Box::utility).reversed())
                        .toList();
        if (above.isEmpty() && boxes.stream().allMatch(b -> b.utility().signum() < 0)) {
            BigDecimal top = boxes.stream().map(Box::utility).reduce(BigDecimal::max).orElseThrow();
            return List.of(new Box(new Condition.All(boxes.stream().map(Box::when).toList()), top));
        }
        for (int j = 0; j < above.size(); j++) {
            BigDecimal next = j + 1 < above.size() ? above.get(j + 1).utility() : BigDecimal.ZERO;
            BigDecimal step = above.get(j).utility().subtract(next);
            if (step.signum() > 0) {
                levels.add(
                        new Box(
                                new Condition.Any(
                                        above.subList(0, j + 1).stream().map(Box::when).toList()),
                                step));
            }
        }
        return levels;
    }

    /// The smallest is minus the largest of the opposites.
    private static List<Box> smallest(List<Box> boxes) {
        List<Box> opposite =
                boxes.stream().map(b -> new Box(b.when(), b.utility().negate())).toList();
        return largest(opposite).stream()
                .map(b -> new Box(b.when(), b.utility().negate()))
                .toList();
    }

    private Box box(Element rectangle) {
        if (++boxes > MOST_BOXES) {
            throw Refusal.of("genius.boxes", rectangle.where(), MOST_BOXES);
        }
        BigDecimal utility =
                Numbers.get(rectangle.get("utility"), rectangle.where(), "utility")
                        .multiply(weight(rectangle));
        List<Element> excludes = rectangle.children("EXCLUDES");
        List<Element> includes = rectangle.children("INCLUDES");
        if (!excludes.isEmpty()) {
            if (!includes.isEmpty()) {
                notes.add(Sentence.of("note.includes", rectangle.where()));
            }
            return new Box(new Condition.Not(all(excludes)), utility);
        }
        return new Box(all(includes), utility);
    }

    private Condition all(List<Element> bounds) {
        List<Condition> parts = new ArrayList<>();
        for (Element bound : bounds) {
            int index = Numbers.integer(bound.get("index"), bound.where(), "index");
            Slot slot =
                    slots.stream()
                            .filter(s -> s.index() == index)
                            .findFirst()
                            .orElseThrow(() -> Refusal.of("genius.bound", bound.where(), index));
            if (slot.kind() != GeniusKind.INTEGER) {
                throw Refusal.of("genius.bound.kind", bound.where(), slot.name());
            }
            int low = Numbers.integer(bound.get("min"), bound.where(), "min");
            int high = Numbers.integer(bound.get("max"), bound.where(), "max");
            parts.add(new Condition.Among(slot.name(), within(slot, low, high)));
        }
        return new Condition.All(parts);
    }

    private static List<String> within(Slot slot, int low, int high) {
        List<String> values = new ArrayList<>();
        for (long v = Math.max(low, slot.low().longValue());
                v <= Math.min(high, slot.high().longValue());
                v++) {
            values.add(Long.toString(v));
        }
        return values;
    }
}
