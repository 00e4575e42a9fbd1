package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.comparison.Sense.Kind;
import parley.language.Mention;
import parley.language.Mention.Bound;
import parley.language.Quantity;
import parley.language.Rational;

/// Numbers, amounts, deadlines, durations and frequencies that have no equal on the other side.
final class AmountRules {

    private AmountRules() {}

    static void apply(ClausePair pair) {
        List<Atom> old = new ArrayList<>(amounts(pair, Side.OLD));
        List<Atom> now = new ArrayList<>(amounts(pair, Side.NEW));
        for (Atom a : List.copyOf(old)) {
            Atom b = nearest(pair, a, now);
            if (b != null) {
                old.remove(a);
                now.remove(b);
                pair.done(Side.OLD, a);
                pair.done(Side.NEW, b);
                changed(pair, a, b);
            }
        }
    }

    /// Amounts that are still without a counterpart once ladders and contrasts have been looked at.
    static void alone(ClausePair pair) {
        amounts(pair, Side.OLD).forEach(a -> alone(pair, Side.OLD, a));
        amounts(pair, Side.NEW).forEach(a -> alone(pair, Side.NEW, a));
    }

    private static List<Atom> amounts(ClausePair pair, Side side) {
        return pair.free(side).stream().filter(a -> a.mention() != null).toList();
    }

    private static Mention mention(Atom atom) {
        Mention mention = atom.mention();
        if (mention == null) {
            throw new IllegalArgumentException("no amount: " + atom.text());
        }
        return mention;
    }

    /// The unmatched amount of the same kind that is likest in value, then in place; failing that, one of another kind with the same number.
    private static @Nullable Atom nearest(ClausePair pair, Atom a, List<Atom> now) {
        Atom best = null;
        double least = Double.MAX_VALUE;
        for (Atom b : now) {
            double far = distance(pair, a, b);
            if (far < least) {
                least = far;
                best = b;
            }
        }
        return best;
    }

    private static double distance(ClausePair pair, Atom a, Atom b) {
        Quantity x = mention(a).quantity();
        Quantity y = mention(b).quantity();
        boolean kind = Amounts.kind(x).equals(Amounts.kind(y));
        boolean value = x.normal().equals(y.normal());
        boolean number = number(x).equals(number(y));
        if (!kind && !number) {
            return Double.MAX_VALUE;
        }
        double place =
                Math.abs(
                        (a.index() + 0.5) / pair.before.atoms().size()
                                - (b.index() + 0.5) / pair.after.atoms().size());
        return (value ? 0 : 1) + (kind ? 0 : 2) + place;
    }

    private static String number(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Count c -> c.value().toString();
            case Quantity.Measure m -> m.value().toString();
            case Quantity.Money m -> m.value().toString();
            case Quantity.Duration d -> d.value().toString();
            case Quantity.Share s -> s.normal();
            case Quantity.Ordinal _,
                    Quantity.Frequency _,
                    Quantity.TimeOfDay _,
                    Quantity.Date _,
                    Quantity.RelativeDate _,
                    Quantity.Range _ ->
                    quantity.normal();
        };
    }

    private static void changed(ClausePair pair, Atom a, Atom b) {
        Mention x = mention(a);
        Mention y = mention(b);
        if (x.quantity().exact().equals(y.quantity().exact())) {
            bound(pair, a, b, x, y);
        } else if (number(x.quantity()).equals(number(y.quantity()))) {
            add(pair, Slot.UNIT, a, b, Direction.NONE, "unit");
        } else {
            value(pair, a, b, x, y);
        }
    }

    private static void value(ClausePair pair, Atom a, Atom b, Mention x, Mention y) {
        Rational before = Amounts.size(x.quantity());
        Rational after = Amounts.size(y.quantity());
        Slot slot = Amounts.slot(y);
        if (before == null
                || after == null
                || !Amounts.kind(x.quantity()).equals(Amounts.kind(y.quantity()))) {
            add(pair, slot, a, b, Direction.NONE, "amount.changed");
            return;
        }
        boolean up = after.compareTo(before) > 0;
        if (Scopes.inException(pair.before, a) && Scopes.inException(pair.after, b)) {
            exception(pair, slot, a, b, up);
            return;
        }
        if (y.quantity() instanceof Quantity.Frequency) {
            add(
                    pair,
                    slot,
                    a,
                    b,
                    up ? Direction.SOFTER : Direction.HARDER,
                    up ? "frequency.less" : "frequency.more");
        } else if (isDeadline(x) && isDeadline(y)) {
            add(
                    pair,
                    slot,
                    a,
                    b,
                    up ? Direction.SOFTER : Direction.HARDER,
                    up ? "deadline.later" : "deadline.earlier");
        } else if (isCap(pair, Side.OLD, a) && isCap(pair, Side.NEW, b)) {
            add(
                    pair,
                    slot,
                    a,
                    b,
                    up ? Direction.WIDER : Direction.NARROWER,
                    up ? "cap.raised" : "cap.lowered");
        } else if (isFloor(x) && isFloor(y)
                || x.bound() == Bound.LESS_THAN && y.bound() == Bound.LESS_THAN) {
            add(
                    pair,
                    slot,
                    a,
                    b,
                    up ? Direction.WIDER : Direction.NARROWER,
                    up ? "floor.raised" : "floor.lowered");
        } else if (slot == Slot.DURATION && x.bound() == y.bound()) {
            add(
                    pair,
                    slot,
                    a,
                    b,
                    up ? Direction.WIDER : Direction.NARROWER,
                    up ? "duration.longer" : "duration.shorter");
        } else {
            add(pair, slot, a, b, Direction.NONE, "amount.changed");
        }
    }

    /// An amount in an exception: the wider the exception, the less the rule covers, be it a duty, a prohibition or a permission.
    private static void exception(ClausePair pair, Slot slot, Atom a, Atom b, boolean up) {
        Mention x = mention(a);
        Mention y = mention(b);
        Quantity quantity = y.quantity();
        boolean floor = y.bound() == Bound.AT_LEAST || y.bound() == Bound.MORE_THAN;
        boolean bare = y.bound() == Bound.EXACT && quantity instanceof Quantity.Measure;
        boolean time = quantity instanceof Quantity.Frequency || Amounts.isPoint(quantity);
        if (x.bound() != y.bound() || bare || time) {
            add(pair, slot, a, b, Direction.NONE, "amount.changed");
            return;
        }
        boolean grows = up != floor;
        add(
                pair,
                slot,
                a,
                b,
                grows ? Direction.NARROWER : Direction.WIDER,
                grows ? "exception.wider" : "exception.tighter");
    }

    private static boolean isDeadline(Mention m) {
        boolean time = m.quantity() instanceof Quantity.Duration || Amounts.isPoint(m.quantity());
        return time && (m.bound() == Bound.AT_MOST || m.bound() == Bound.LESS_THAN);
    }

    private static boolean isCap(ClausePair pair, Side side, Atom atom) {
        Mention m = mention(atom);
        return m.bound() == Bound.AT_MOST
                || m.bound() == Bound.MORE_THAN && atom.is(Atom.Trait.NEGATED)
                || m.bound() == Bound.MORE_THAN && pair.isNegated(side);
    }

    private static boolean isFloor(Mention m) {
        return m.bound() == Bound.AT_LEAST;
    }

    /// The same amount, otherwise bounded: "240" became "up to 240".
    private static void bound(ClausePair pair, Atom a, Atom b, Mention x, Mention y) {
        if (x.bound() == y.bound() && x.approximate() == y.approximate()) {
            if (Amounts.isPoint(y.quantity()) && a.ids().stream().noneMatch(b.ids()::contains)) {
                add(pair, Slot.DATE, a, b, Direction.NONE, "bound");
            }
            return;
        }
        if (negates(pair, x.bound(), y.bound()) || startsAt(x, y)) {
            return;
        }
        if (softlySame(x, y)) {
            pair.add(Finding.open(Amounts.slot(y), a.text(), b.text(), "bound.unclear"));
            return;
        }
        Direction direction =
                x.bound() == Bound.EXACT && y.bound() == Bound.AT_MOST
                        ? Direction.NARROWER
                        : x.bound() == Bound.AT_MOST && y.bound() == Bound.EXACT
                                ? Direction.WIDER
                                : Direction.NONE;
        add(pair, Amounts.slot(y), a, b, direction, "bound");
    }

    /// "at 06:00" and "as of 6 a.m.", "on 1 May" and "from 1 May".
    private static boolean startsAt(Mention x, Mention y) {
        boolean from = x.bound() == Bound.AT_LEAST || y.bound() == Bound.AT_LEAST;
        boolean at = x.bound() == Bound.EXACT || y.bound() == Bound.EXACT;
        return from && at && Amounts.isPoint(x.quantity()) && x.approximate() == y.approximate();
    }

    /// "not for more than two hours" and "at most two hours": a bound denied is the opposite bound.
    private static boolean negates(ClausePair pair, Bound x, Bound y) {
        boolean opposite =
                x == Bound.MORE_THAN && y == Bound.AT_MOST
                        || x == Bound.AT_MOST && y == Bound.MORE_THAN
                        || x == Bound.LESS_THAN && y == Bound.AT_LEAST
                        || x == Bound.AT_LEAST && y == Bound.LESS_THAN;
        return opposite && (pair.isNegated(Side.OLD) || pair.isNegated(Side.NEW));
    }

    /// By or before a day, after or from it: a day apart at most, and often meant alike.
    private static boolean softlySame(Mention x, Mention y) {
        boolean earlier =
                (x.bound() == Bound.AT_MOST || x.bound() == Bound.LESS_THAN)
                        && (y.bound() == Bound.AT_MOST || y.bound() == Bound.LESS_THAN);
        boolean later =
                (x.bound() == Bound.AT_LEAST || x.bound() == Bound.MORE_THAN)
                        && (y.bound() == Bound.AT_LEAST || y.bound() == Bound.MORE_THAN);
        boolean oneBare = (x.bound() == Bound.EXACT) != (y.bound() == Bound.EXACT);
        boolean point = Amounts.isPoint(y.quantity()) || y.quantity() instanceof Quantity.Duration;
        return earlier || later || oneBare && point && !pair(x, y);
    }

    private static boolean pair(Mention x, Mention y) {
        Bound bounded = x.bound() == Bound.EXACT ? y.bound() : x.bound();
        return bounded == Bound.AT_LEAST || bounded == Bound.MORE_THAN;
    }

    private static void add(
            ClausePair pair, Slot slot, Atom a, Atom b, Direction direction, String rule) {
        pair.add(Finding.sure(slot, a.text(), b.text(), direction, rule));
    }

    private static void alone(ClausePair pair, Side side, Atom atom) {
        pair.done(side, atom);
        Mention m = mention(atom);
        if (isWord(atom, m)) {
            return;
        }
        Slot slot = Amounts.slot(m);
        Direction ifAdded =
                isDeadline(m) || m.quantity() instanceof Quantity.Frequency
                        ? Direction.HARDER
                        : m.bound() == Bound.AT_MOST
                                ? Direction.NARROWER
                                : m.bound() == Bound.AT_LEAST ? Direction.HARDER : Direction.NONE;
        pair.addOneSided(side, slot, atom.text(), ifAdded, "amount");
    }

    /// "one" and "two" as in "one of them", "the two sides" count nothing that matters.
    private static boolean isWord(Atom atom, Mention m) {
        if (!(m.quantity() instanceof Quantity.Count c) || m.bound() != Bound.EXACT) {
            return false;
        }
        boolean small = c.value().equals(Rational.ONE) || c.value().equals(Rational.of(2));
        return small && Character.isLetter(atom.text().charAt(0)) && !atom.is(Kind.RUNG);
    }
}
