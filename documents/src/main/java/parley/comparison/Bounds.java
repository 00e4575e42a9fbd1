package parley.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.comparison.Sense.Kind;
import parley.language.Mention;
import parley.language.Mention.Bound;
import parley.language.Span;

/// Gives an amount the bound that stands apart from it: "may not exceed in all 18,000 tonnes", "trente-cinq navires au plus".
final class Bounds {

    private Bounds() {}

    static List<Atom> attached(String text, List<Atom> atoms) {
        Map<Integer, Atom> bounded = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < atoms.size(); i++) {
            Bound bound = bound(atoms.get(i));
            int at = bound == null ? -1 : amountNear(text, atoms, i);
            if (bound != null && at >= 0 && !bounded.containsKey(at)) {
                bounded.put(at, with(atoms.get(at), bound, text));
                used.add(i);
            }
        }
        List<Atom> out = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = bounded.getOrDefault(i, atoms.get(i));
            out.add(
                    used.contains(i)
                            ? atom.with(Set.of(Atom.Trait.NEUTRAL, Atom.Trait.ATTACHED))
                            : atom);
        }
        return out;
    }

    private static @Nullable Bound bound(Atom atom) {
        Sense time = atom.sense(Kind.WHEN);
        Sense sense = atom.sense(Kind.BOUND);
        if (sense == null) {
            return time == null ? null : when(time.value());
        }
        return switch (sense.value()) {
            case "max" -> Bound.AT_MOST;
            case "min" -> Bound.AT_LEAST;
            case "less" -> Bound.LESS_THAN;
            case "more" -> Bound.MORE_THAN;
            default -> null;
        };
    }

    /// "by 1 May at the latest", "avant le 1er mai au plus tard": the bound said twice.
    private static boolean isBy(Atom atom) {
        Sense time = atom.sense(Kind.WHEN);
        return time != null && time.value().equals("by");
    }

    private static boolean isEarly(Mention mention) {
        return mention.bound() == Bound.AT_MOST || mention.bound() == Bound.LESS_THAN;
    }

    private static @Nullable Bound when(String value) {
        return switch (value) {
            case "by", "within" -> Bound.AT_MOST;
            case "before" -> Bound.LESS_THAN;
            case "after" -> Bound.MORE_THAN;
            case "from" -> Bound.AT_LEAST;
            default -> null;
        };
    }

    /// The bare amount within three atoms behind, else before, with no full stop or comma between.
    private static int amountNear(String text, List<Atom> atoms, int i) {
        for (int step : new int[] {1, -1}) {
            for (int k = i + step; k >= 0 && k < atoms.size() && Math.abs(k - i) <= 3; k += step) {
                if (Scopes.breaks(
                        text,
                        atoms.get(Math.min(k, k - step)),
                        atoms.get(Math.max(k, k - step)),
                        ",;.:")) {
                    break;
                }
                Mention mention = atoms.get(k).mention();
                if (mention != null) {
                    boolean point = Amounts.isPoint(mention.quantity());
                    if (point && isBy(atoms.get(i)) && isEarly(mention)) {
                        return k;
                    }
                    if (mention.bound() == Bound.EXACT
                            && point == (atoms.get(i).sense(Kind.BOUND) == null && point)) {
                        return k;
                    }
                    break;
                }
            }
        }
        return -1;
    }

    private static Atom with(Atom atom, Bound bound, String text) {
        Mention m = java.util.Objects.requireNonNull(atom.mention());
        Mention bounded =
                new Mention(
                        new Span(m.core().start(), m.core().end()),
                        m.core(),
                        m.counted(),
                        m.quantity(),
                        bound,
                        m.approximate());
        return atom.bounded(bounded, Amounts.ids(bounded, text));
    }
}
