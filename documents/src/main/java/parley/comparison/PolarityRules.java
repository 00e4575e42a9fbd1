package parley.comparison;

import java.util.List;
import parley.comparison.Atom.Trait;
import parley.comparison.Sense.Kind;

/// What is denied on one side must be denied on the other. "May not", "is prohibited", "neither ... nor", "without" all deny; denied twice is
/// not denied.
final class PolarityRules {

    private PolarityRules() {}

    static void apply(ClausePair pair) {
        if (pair.hasFinding(java.util.Set.of(Slot.CONDITION)) && !pair.isClose()) {
            return;
        }
        if (Licence.is(pair.before) && Licence.is(pair.after)) {
            return;
        }
        int agree = 0;
        int differ = 0;
        for (Atom atom : pair.before.atoms()) {
            Atom partner = pair.partner(Side.OLD, atom);
            if (partner == null || atom.isMarker() || atom.is(Trait.NEUTRAL)) {
                continue;
            }
            if (atom.is(Trait.NEGATED) == partner.is(Trait.NEGATED)) {
                agree++;
            } else {
                differ++;
            }
        }
        List<Atom> old = negations(pair.before);
        List<Atom> now = negations(pair.after);
        if (old.isEmpty() && now.isEmpty() || bothForbid(pair)) {
            return;
        }
        boolean oneSided = old.isEmpty() != now.isEmpty();
        if (oneSided && inOtherWords(pair, old, Side.OLD) && inOtherWords(pair, now, Side.NEW)) {
            return;
        }
        if (pair.isClose() && old.size() != now.size() && !excused(pair)) {
            Side more = old.size() > now.size() ? Side.OLD : Side.NEW;
            Atom one = (more == Side.OLD ? old : now).getFirst();
            boolean turned = pair.isReplaced(more, one.span());
            report(pair, old, now, !turned || pair.isNearlyLiteral());
        } else if (oneSided && differ > 0 && !boundsExplain(pair)) {
            boolean freed = preventsNothing(pair.before) || preventsNothing(pair.after);
            report(pair, old, now, differ >= agree && !excused(pair) && !freed);
        } else if (!oneSided && differ > agree) {
            report(pair, old, now, false);
        }
    }

    /// "Aircraft shall not fly", "no aircraft shall fly": one act each, and both forbid it.
    private static boolean bothForbid(ClausePair pair) {
        return pair.before.acts().size() == 1
                && pair.after.acts().size() == 1
                && pair.before.acts().getFirst().forbids()
                && pair.after.acts().getFirst().forbids()
                && negations(pair.before).size() == negations(pair.after).size();
    }

    /// "Nothing prevents" permits, though it denies.
    private static boolean preventsNothing(ClauseReading reading) {
        return reading.text()
                .toLowerCase(java.util.Locale.ROOT)
                .matches(
                        "(?s).*\\b(?:nothing|not|rien|aucun\\p{L}*|ne|n['’]).{0,60}\\b(?:prevent|preclude|hinder|stop|empêch|interdi|fait obstacle|s['’]oppose).*");
    }

    /// True if all are words like "forbid" that have a synonym on the other side, so that nothing is denied on one side alone.
    private static boolean inOtherWords(ClausePair pair, List<Atom> negations, Side side) {
        return negations.stream().allMatch(a -> a.is(Kind.LEXNEG) && pair.partner(side, a) != null);
    }

    private static void report(ClausePair pair, List<Atom> old, List<Atom> now, boolean sure) {
        String before = old.isEmpty() || old.size() < now.size() ? "" : old.getFirst().text();
        String after = now.isEmpty() || now.size() < old.size() ? "" : now.getFirst().text();
        pair.add(
                sure
                        ? Finding.sure(Slot.POLARITY, before, after, Direction.NONE, "polarity")
                        : Finding.open(Slot.POLARITY, before, after, "polarity.unclear"));
    }

    private static List<Atom> negations(ClauseReading reading) {
        List<Atom> all = new java.util.ArrayList<>();
        int last = -9;
        for (Atom atom : reading.atoms()) {
            if (atom.is(Kind.LEXNEG) || atom.is(Kind.EXEMPT)) {
                all.add(atom);
            } else if (atom.is(Kind.NEG)) {
                boolean pair = atom.index() - last <= 6 && isSecond(atom);
                if (!pair) {
                    all.add(atom);
                }
                last = atom.index();
            }
        }
        return all;
    }

    /// The second half of "neither ... nor", "ne ... pas", "aucun ... ne".
    private static boolean isSecond(Atom atom) {
        return atom.text()
                .toLowerCase(java.util.Locale.ROOT)
                .matches("nor|pas|ne|n['’]|ni|aucun|aucune|rien|jamais|nullement|aucunement|non");
    }

    /// A word of opposite sense on one side can make up for a negation on the other; a person looks.
    private static boolean excused(ClausePair pair) {
        for (Atom a : pair.free(Side.OLD)) {
            for (Atom b : pair.free(Side.NEW)) {
                if (Matching.contrasts(a, b)) {
                    return true;
                }
            }
        }
        return pair.before.has(Kind.EXC) != pair.after.has(Kind.EXC)
                || pair.before.has(Kind.COND) != pair.after.has(Kind.COND);
    }

    /// "not for more than two hours" is "at most two hours".
    private static boolean boundsExplain(ClausePair pair) {
        return pair.hasFinding(java.util.Set.of(Slot.AMOUNT, Slot.DATE, Slot.DURATION));
    }
}
