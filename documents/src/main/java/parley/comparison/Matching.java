package parley.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import parley.comparison.Atom.Trait;
import parley.comparison.Sense.Kind;

/// Which atom of the old clause says the same as which of the new one: greedy by strength of likeness, then phrase by parts, then
/// repetitions. `toNew[i]` is the partner of old atom i, -1 if it has none. An *echo* is a repetition in another word: good enough in a recast
/// clause, not in one that is nearly the same.
record Matching(
        int[] toNew,
        int[] toOld,
        Set<Integer> oldExplained,
        Set<Integer> newExplained,
        Set<Integer> oldEchoes,
        Set<Integer> newEchoes) {

    private record Edge(int before, int after, double likeness) {}

    /// @param sameTarget true if two cross references point to clauses that are aligned with each other
    static Matching of(
            ClauseReading before,
            ClauseReading after,
            BiPredicate<Reference, Reference> sameTarget) {
        int[] toNew = new int[before.atoms().size()];
        int[] toOld = new int[after.atoms().size()];
        Arrays.fill(toNew, -1);
        Arrays.fill(toOld, -1);
        List<Edge> edges = new ArrayList<>();
        for (Atom a : before.atoms()) {
            for (Atom b : after.atoms()) {
                double likeness = likeness(a, b, sameTarget);
                if (likeness > 0) {
                    double drift =
                            Math.abs(
                                    (a.index() + 0.5) / toNew.length
                                            - (b.index() + 0.5) / toOld.length);
                    edges.add(new Edge(a.index(), b.index(), likeness - 0.2 * drift));
                }
            }
        }
        edges.sort(
                Comparator.comparingDouble(Edge::likeness)
                        .reversed()
                        .thenComparing(Edge::before)
                        .thenComparing(Edge::after));
        for (Edge e : edges) {
            if (toNew[e.before] < 0 && toOld[e.after] < 0) {
                toNew[e.before] = e.after;
                toOld[e.after] = e.before;
            }
        }
        Matching matching =
                new Matching(
                        toNew,
                        toOld,
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>());
        matching.explain(before, after, toNew, matching.oldExplained, matching.oldEchoes);
        matching.explain(after, before, toOld, matching.newExplained, matching.newEchoes);
        matching.byParts(before, after);
        return matching;
    }

    static double likeness(Atom a, Atom b, BiPredicate<Reference, Reference> sameTarget) {
        if (a.reference() != null && b.reference() != null) {
            return sameTarget.test(a.reference(), b.reference()) ? 3 : 0;
        }
        double best = 0;
        for (String id : a.ids()) {
            if (b.ids().contains(id)) {
                best =
                        Math.max(
                                best,
                                id.startsWith("amount:") || id.startsWith("open:")
                                        ? 3
                                        : id.startsWith("phrase:")
                                                ? 2.4
                                                : id.startsWith("lemma:")
                                                        ? 2
                                                        : id.startsWith("word:") ? 1.5 : 1.2);
            }
        }
        if (best == 0 || incompatible(a, b)) {
            return 0;
        }
        return best
                + (a.text().equalsIgnoreCase(b.text()) ? 0.3 : 0)
                + (a.is(Trait.NEGATED) == b.is(Trait.NEGATED) ? 0.05 : 0);
    }

    /// Amounts never match without agreeing on the amount, nor do words on different rungs of one ladder unless they are the same word.
    private static boolean incompatible(Atom a, Atom b) {
        boolean amounts = a.mention() != null && b.mention() != null;
        if (amounts
                && a.ids().stream()
                        .noneMatch(id -> id.startsWith("amount:") && b.ids().contains(id))) {
            return true;
        }
        if (a.ids().stream().anyMatch(id -> id.startsWith("lemma:") && b.ids().contains(id))) {
            return contrasts(a, b);
        }
        return contrasts(a, b) || rungsDiffer(a, b);
    }

    /// True if both stand in one set of contrasts, in different columns and in no common one.
    static boolean contrasts(Atom a, Atom b) {
        boolean differ = false;
        for (Sense s : a.senses()) {
            for (Sense t : b.senses()) {
                if (s.kind() == Kind.CONTRAST
                        && t.kind() == Kind.CONTRAST
                        && s.family().equals(t.family())) {
                    if (s.value().equals(t.value())) {
                        return false;
                    }
                    differ = true;
                }
            }
        }
        return differ && !a.text().equalsIgnoreCase(b.text());
    }

    private static boolean rungsDiffer(Atom a, Atom b) {
        boolean differ = false;
        for (Sense s : a.senses()) {
            for (Sense t : b.senses()) {
                if (s.kind() == Kind.RUNG
                        && t.kind() == Kind.RUNG
                        && s.family().equals(t.family())) {
                    if (s.rank() == t.rank()) {
                        return false;
                    }
                    differ = true;
                }
            }
        }
        return differ;
    }

    // ---- repetitions and phrases by parts

    /// What has no partner, but says again what a matched atom of the other side says, is a repetition.
    private void explain(
            ClauseReading mine,
            ClauseReading other,
            int[] partner,
            Set<Integer> explained,
            Set<Integer> echoes) {
        for (Atom atom : mine.atoms()) {
            if (partner[atom.index()] >= 0 || atom.mention() != null || atom.reference() != null) {
                continue;
            }
            if (atom.is(Kind.CONTRAST)
                    && other.atoms().stream().anyMatch(there -> contrasts(atom, there))) {
                continue;
            }
            if (said(atom, other) || smallWord(atom, other)) {
                explained.add(atom.index());
                if (atom.is(Kind.QUANT)
                        || !smallWord(atom, other) && !saidInTheSameWord(atom, other)) {
                    echoes.add(atom.index());
                }
            } else if (!atom.parts().isEmpty()
                    && !atom.isMarker()
                    && atom.parts().stream().allMatch(p -> p.is(Trait.NEUTRAL) || said(p, other))
                    && atom.parts().stream().anyMatch(p -> !p.is(Trait.NEUTRAL))) {
                explained.add(atom.index());
                echoes.add(atom.index());
            }
        }
    }

    /// "at that hour", where the other clause has "then".
    private static boolean smallWord(Atom atom, ClauseReading other) {
        Vocabulary vocabulary = Vocabulary.of(other.language());
        for (String id : atom.ids()) {
            Set<String> members = vocabulary.functionMembers(id);
            if (!members.isEmpty()
                    && other.tokens().stream().anyMatch(t -> members.contains(t.norm()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean said(Atom atom, ClauseReading other) {
        if (Acts.isDuty(atom) || atom.is(Kind.NEG) || atom.is(Kind.LEXNEG)) {
            return false;
        }
        for (Atom there : other.atoms()) {
            if (same(atom, there)) {
                return true;
            }
            for (Atom part : there.parts()) {
                if (!there.isMarker() && same(atom, part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean saidInTheSameWord(Atom atom, ClauseReading other) {
        return other.atoms().stream()
                .anyMatch(b ->
                        atom.ids().stream()
                                .anyMatch(id -> !id.startsWith("word:") && b.ids().contains(id)));
    }

    private static boolean same(Atom a, Atom b) {
        return a.ids().stream().anyMatch(b.ids()::contains) && !incompatible(a, b);
    }

    /// Phrases without a partner against phrases without a partner, word by word.
    private void byParts(ClauseReading before, ClauseReading after) {
        for (Atom a : before.atoms()) {
            if (toNew[a.index()] >= 0 || a.isMarker()) {
                continue;
            }
            for (Atom b : after.atoms()) {
                if (toOld[b.index()] < 0
                        && !b.isMarker()
                        && toNew[a.index()] < 0
                        && partsAgree(a, b)) {
                    toNew[a.index()] = b.index();
                    toOld[b.index()] = a.index();
                }
            }
        }
    }

    private static boolean partsAgree(Atom a, Atom b) {
        if (a.parts().isEmpty() || b.parts().isEmpty() || incompatible(a, b)) {
            return false;
        }
        return covers(a.parts(), b.parts()) && covers(b.parts(), a.parts());
    }

    private static boolean covers(List<Atom> some, List<Atom> others) {
        boolean any = false;
        for (Atom part : some) {
            if (part.is(Trait.NEUTRAL)) {
                continue;
            }
            any = true;
            if (others.stream().noneMatch(o -> same(part, o))) {
                return false;
            }
        }
        return any;
    }

    boolean isFreeOld(Atom atom) {
        return toNew[atom.index()] < 0 && !oldExplained.contains(atom.index());
    }

    boolean isFreeNew(Atom atom) {
        return toOld[atom.index()] < 0 && !newExplained.contains(atom.index());
    }

    /// Weight of an old clause's atoms that the new one says, in its whole weight; and the same for the new one.
    double coverOld(ClauseReading before) {
        return cover(before, a -> !isFreeOld(a));
    }

    double coverNew(ClauseReading after) {
        return cover(after, a -> !isFreeNew(a));
    }

    private static double cover(ClauseReading reading, java.util.function.Predicate<Atom> covered) {
        double all = 0;
        double found = 0;
        for (Atom atom : reading.atoms()) {
            double weight = atom.weight();
            all += weight;
            if (covered.test(atom)) {
                found += weight;
            }
        }
        return all == 0 ? 0 : found / all;
    }
}
