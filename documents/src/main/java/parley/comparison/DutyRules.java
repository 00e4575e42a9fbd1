package parley.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.comparison.Sense.Kind;

/// The ladder of duties: a clause's weak acts (all below "shall") must be the same on both sides; where each side has several acts, the act that
/// governs the same words must stand on the same rung.
final class DutyRules {

    private static final java.util.regex.Pattern GRANTED =
            java.util.regex.Pattern.compile(
                    "\\b(?:access|permission|leave|licences?|the right)\\b[^.;]{0,80}\\b(?:is|are|be) (?:given|granted|accorded)\\b"
                            + "|\\b(?:accès|autorisations?|permission|droit|faculté)\\b[^.;]{0,80}\\b(?:est|sont) (?:donné|accordé|octroyé|reconnu)");

    private DutyRules() {}

    static void apply(ClausePair pair) {
        TreeSet<Integer> before = weak(pair.before);
        TreeSet<Integer> after = weak(pair.after);
        if (before.equals(after)) {
            governed(pair);
            return;
        }
        boolean licences = Licence.is(pair.before) && Licence.is(pair.after);
        if (exemptedByWords(pair, before, after) || licences && onlyPermission(before, after)) {
            return;
        }
        TreeSet<Integer> gone = new TreeSet<>(before);
        gone.removeAll(after);
        TreeSet<Integer> come = new TreeSet<>(after);
        come.removeAll(before);
        int from = gone.isEmpty() ? 60 : gone.first();
        int to = come.isEmpty() ? 60 : come.first();
        if (from == to) {
            return;
        }
        if (from == 10 && to == 60 && (inCondition(pair) || grants(pair.after))
                || from == 60 && to == 10 && grants(pair.before)) {
            return;
        }
        Act old = act(pair.before, from);
        Act now = act(pair.after, to);
        if (!pair.isClose()
                && !governsTheSame(pair, Side.OLD, old)
                && !governsTheSame(pair, Side.NEW, now)) {
            pair.add(
                    Finding.open(
                            Slot.DUTY,
                            old == null ? "" : old.text(),
                            now == null ? "" : now.text(),
                            "duty.unclear"));
            return;
        }
        report(pair, old, now, from, to);
    }

    private static void report(
            ClausePair pair, @Nullable Act old, @Nullable Act now, int from, int to) {
        String oldWords = old == null ? verb(pair, Side.OLD, now) : old.text();
        String newWords = now == null ? verb(pair, Side.NEW, old) : now.text();
        Direction direction = to > from ? Direction.HARDER : Direction.SOFTER;
        boolean permission = from <= 10 || to <= 10;
        if (permission && (pair.isNegated(Side.OLD) || pair.isNegated(Side.NEW))) {
            direction = Direction.NONE;
        }
        String rule = to > from ? "duty.firmer" : "duty.weaker";
        pair.add(Finding.sure(Slot.DUTY, oldWords, newWords, direction, rule));
    }

    /// The rungs of a clause that are not "shall": a prohibition by "may not" counts as "shall not".
    private static TreeSet<Integer> weak(ClauseReading reading) {
        TreeSet<Integer> levels = new TreeSet<>();
        for (Act act : reading.acts()) {
            if (act.firmness() < 60) {
                levels.add(act.firmness());
            }
        }
        return levels;
    }

    /// "without notice" and "need not give notice" say the same; so do "free of tax" and "is not obliged to pay tax".
    private static boolean exemptedByWords(
            ClausePair pair, TreeSet<Integer> before, TreeSet<Integer> after) {
        TreeSet<Integer> a = new TreeSet<>(before);
        TreeSet<Integer> b = new TreeSet<>(after);
        a.remove(5);
        b.remove(5);
        if (!a.equals(b)) {
            return false;
        }
        Side bare = before.contains(5) ? Side.NEW : Side.OLD;
        return pair.reading(bare).atoms().stream()
                .anyMatch(x ->
                        x.is(Kind.NEG) && Scopes.isWithout(x)
                                || x.is(Kind.LEXNEG)
                                        && x.text()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .matches(
                                                        ".*(exempt|free|immune|spared|dispens|exon|affranch|échapp).*"));
    }

    /// True if a verb that the act governs has a partner in the other clause; without one, the act may have gone into another word.
    private static boolean governsTheSame(ClausePair pair, Side side, @Nullable Act act) {
        return act != null
                && governedBy(pair.reading(side), act).stream()
                        .anyMatch(a -> pair.partner(side, a) != null);
    }

    private static boolean onlyPermission(TreeSet<Integer> before, TreeSet<Integer> after) {
        TreeSet<Integer> differ = new TreeSet<>(before);
        differ.addAll(after);
        return differ.equals(new TreeSet<>(java.util.Set.of(10)));
    }

    /// A permission that a noun carries: "access is granted", "l'accès est donné".
    private static boolean grants(ClauseReading reading) {
        return GRANTED.matcher(reading.text().toLowerCase(java.util.Locale.ROOT)).find();
    }

    /// "Either side may terminate it" and "it ends if either side terminates it": what was permitted is now what the clause waits for.
    private static boolean inCondition(ClausePair pair) {
        for (Act act : pair.before.acts()) {
            if (act.firmness() != 10) {
                continue;
            }
            for (Atom atom : governedBy(pair.before, act)) {
                Atom partner = pair.partner(Side.OLD, atom);
                if (partner == null) {
                    continue;
                }
                for (int k = Math.max(0, partner.index() - 6); k < partner.index(); k++) {
                    if (pair.after.atoms().get(k).ids().contains("cond:if")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static @Nullable Act act(ClauseReading reading, int level) {
        return reading.acts().stream().filter(a -> a.firmness() == level).findFirst().orElse(null);
    }

    /// With no act to show, the word that the act on the other side governs: "est consacré" against "veille à consacrer".
    private static String verb(ClausePair pair, Side side, @Nullable Act other) {
        if (other != null) {
            for (Atom atom : governedBy(pair.reading(side.other()), other)) {
                Atom partner = pair.partner(side.other(), atom);
                if (partner != null) {
                    return partner.text();
                }
            }
        }
        for (Atom atom : pair.reading(side).atoms()) {
            if (atom.is(Atom.Trait.VERB) && !atom.is(Atom.Trait.NOUN) && !Acts.isDuty(atom)) {
                return atom.text();
            }
        }
        return "";
    }

    /// Several acts on both sides: each must still govern the words that it governed.
    private static void governed(ClausePair pair) {
        if (pair.before.acts().size() < 2 && pair.after.acts().size() < 2) {
            return;
        }
        for (Act act : pair.before.acts()) {
            Map<Integer, Integer> votes = new HashMap<>();
            for (Atom atom : governedBy(pair.before, act)) {
                Atom partner = pair.partner(Side.OLD, atom);
                if (partner != null) {
                    votes.merge(levelOver(pair.after, partner), 1, Integer::sum);
                }
            }
            int own = votes.getOrDefault(act.firmness(), 0);
            Map.Entry<Integer, Integer> best =
                    votes.entrySet().stream()
                            .max(
                                    Map.Entry.<Integer, Integer>comparingByValue()
                                            .thenComparing(Map.Entry.comparingByKey()))
                            .orElse(null);
            if (best != null
                    && own == 0
                    && best.getValue() >= 1
                    && best.getKey() != act.firmness()) {
                Act now = act(pair.after, best.getKey());
                if (pair.isClose()) {
                    report(pair, act, now, act.firmness(), best.getKey());
                } else {
                    pair.add(
                            Finding.open(
                                    Slot.DUTY,
                                    act.text(),
                                    now == null ? "" : now.text(),
                                    "duty.unclear"));
                }
                return;
            }
        }
    }

    /// The verbs behind the act, up to the next one.
    private static List<Atom> governedBy(ClauseReading reading, Act act) {
        int start = act.from();
        for (int k = act.from(); k < act.to(); k++) {
            if (Acts.isDuty(reading.atoms().get(k))) {
                start = k + 1;
            }
        }
        return reading.atoms().subList(Math.min(start, act.to()), act.to()).stream()
                .filter(a -> a.is(Atom.Trait.VERB) && !a.is(Atom.Trait.NEUTRAL) && !Acts.isDuty(a))
                .limit(3)
                .toList();
    }

    private static int levelOver(ClauseReading reading, Atom atom) {
        for (Act act : reading.acts()) {
            if (act.from() <= atom.index() && atom.index() < act.to()) {
                return act.firmness();
            }
        }
        return 60;
    }
}
