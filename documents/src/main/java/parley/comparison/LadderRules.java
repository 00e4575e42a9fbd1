package parley.comparison;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.comparison.Sense.Kind;

/// Words left over on both sides that stand on one ladder (approval, consultation, notification), in one set of contrasts (north, south), or are
/// markers of one kind with another value (all, some).
final class LadderRules {

    private static final List<String> QUANTITY = List.of("few", "some", "most", "all", "any");

    private LadderRules() {}

    static void apply(ClausePair pair) {
        for (Atom atom : pair.before.atoms()) {
            Atom partner = pair.partner(Side.OLD, atom);
            boolean turned =
                    partner != null
                            && atom.is(Atom.Trait.NEGATED) != partner.is(Atom.Trait.NEGATED);
            Sense rung = turned ? firm(atom) : null;
            if (partner != null && rung != null && firm(partner) != null) {
                Direction direction =
                        partner.is(Atom.Trait.NEGATED) ? Direction.SOFTER : Direction.HARDER;
                Slot slot = rung.slot() == null ? Slot.INSTRUMENT : rung.slot();
                pair.add(
                        Finding.sure(
                                slot,
                                around(pair.before, atom),
                                around(pair.after, partner),
                                direction,
                                "rung.denied"));
            }
        }
        for (Atom a : pair.free(Side.OLD)) {
            for (Atom b : pair.free(Side.NEW)) {
                if (pair.isFree(Side.OLD, a) && pair.isFree(Side.NEW, b)) {
                    compare(pair, a, b);
                }
            }
        }
    }

    private static @Nullable Sense firm(Atom atom) {
        Sense force = atom.rung("force");
        return force != null && force.rank() == 60 ? force : null;
    }

    /// The word with a negation that stands just before it.
    private static String around(ClauseReading reading, Atom atom) {
        for (int k = atom.index() - 1; k >= Math.max(0, atom.index() - 3); k--) {
            if (reading.atoms().get(k).is(Kind.NEG)) {
                return reading.textOf(reading.atoms().get(k), atom);
            }
        }
        return atom.text();
    }

    private static void compare(ClausePair pair, Atom a, Atom b) {
        Sense[] rungs = rungs(a, b);
        if (rungs != null) {
            boolean up = rungs[1].rank() > rungs[0].rank();
            Slot slot = rungs[0].slot() == null ? Slot.ACTION : rungs[0].slot();
            take(pair, a, b, slot, direction(rungs[0].family(), up), up ? "rung.up" : "rung.down");
        } else if (a.is(Kind.QUANT) && b.is(Kind.QUANT)) {
            quantifiers(pair, a, b);
        } else if (a.is(Kind.INCL) && b.is(Kind.INCL)) {
            boolean narrower = value(b, Kind.INCL).equals("limited");
            take(
                    pair,
                    a,
                    b,
                    Slot.SCOPE,
                    narrower ? Direction.NARROWER : Direction.WIDER,
                    narrower ? "list.closed" : "list.opened");
        } else if (restricts(a) && restricts(b)) {
            take(pair, a, b, Slot.CONDITION, Direction.NONE, "condition.changed");
        } else if (refused(a, b) || refused(b, a)) {
            pair.done(Side.OLD, a);
            pair.done(Side.NEW, b);
        } else {
            Sense contrast = contrast(a, b);
            if (contrast != null) {
                Slot slot = contrast.slot() == null ? Slot.OBJECT : contrast.slot();
                take(pair, a, b, slot, Direction.NONE, "contrast");
            }
        }
    }

    /// "is prohibited" beside "is not permitted".
    private static boolean refused(Atom a, Atom b) {
        return a.is(Kind.LEXNEG) && b.is(Atom.Trait.NEGATED) && Matching.contrasts(a, b);
    }

    private static boolean restricts(Atom atom) {
        Sense sense = atom.sense(Kind.COND);
        return sense != null && !sense.value().equals("if");
    }

    private static String value(Atom atom, Kind kind) {
        Sense sense = atom.sense(kind);
        return sense == null ? "" : sense.value();
    }

    private static void quantifiers(ClausePair pair, Atom a, Atom b) {
        int before = QUANTITY.indexOf(value(a, Kind.QUANT));
        int after = QUANTITY.indexOf(value(b, Kind.QUANT));
        boolean wider = after > before;
        take(
                pair,
                a,
                b,
                Slot.SCOPE,
                wider ? Direction.WIDER : Direction.NARROWER,
                wider ? "quantifier.more" : "quantifier.fewer");
    }

    private static void take(
            ClausePair pair, Atom a, Atom b, Slot slot, Direction direction, String rule) {
        pair.done(Side.OLD, a);
        pair.done(Side.NEW, b);
        pair.add(Finding.sure(slot, a.text(), b.text(), direction, rule));
    }

    private static Direction direction(String ladder, boolean up) {
        return switch (ladder) {
            case "voting", "who", "recog", "legal", "lasting", "auto", "judge", "open" ->
                    ladder.equals("recog")
                            ? up ? Direction.HARDER : Direction.SOFTER
                            : Direction.NONE;
            case "whole" -> up ? Direction.WIDER : Direction.NARROWER;
            default -> up ? Direction.HARDER : Direction.SOFTER;
        };
    }

    private static Sense @Nullable [] rungs(Atom a, Atom b) {
        for (Sense s : a.senses()) {
            for (Sense t : b.senses()) {
                if (s.kind() == Kind.RUNG
                        && t.kind() == Kind.RUNG
                        && s.family().equals(t.family())
                        && s.rank() != t.rank()) {
                    return new Sense[] {s, t};
                }
            }
        }
        return null;
    }

    private static @Nullable Sense contrast(Atom a, Atom b) {
        if (!Matching.contrasts(a, b)) {
            return null;
        }
        for (Sense s : a.senses()) {
            for (Sense t : b.senses()) {
                if (s.kind() == Kind.CONTRAST
                        && t.kind() == Kind.CONTRAST
                        && s.family().equals(t.family())) {
                    return s;
                }
            }
        }
        return null;
    }

    /// Ladders whose words matter even where they have no counterpart: who decides, who verifies, what binds, what is recognised.
    static final Set<String> WEIGHTY =
            Set.of("consent", "voting", "check", "legal", "force", "recog", "written");
}
