package parley.comparison;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.language.Mention;
import parley.language.Mention.Bound;
import parley.language.Quantity;
import parley.language.Rational;

/// Quantities as slots: which slot one fills, whether two are of one kind, and which way a change goes.
final class Amounts {

    private Amounts() {}

    /// What the amount says; an exact conversion (72 hours, 3 days) counts as the same.
    static Set<String> ids(Mention mention, String text) {
        Set<String> ids = new LinkedHashSet<>();
        String bound = sign(mention, text) + (mention.approximate() ? "~" : "");
        ids.add("amount:" + bound + mention.quantity().normal());
        ids.add("amount:" + bound + mention.quantity().exact());
        return ids;
    }

    private static String sign(Mention mention, String text) {
        String words = mention.span().of(text).toLowerCase(java.util.Locale.ROOT);
        if (isPoint(mention.quantity()) && words.matches("(?:until|till|up to|jusqu).*")) {
            return "until";
        }
        return mention.bound().sign();
    }

    static boolean isPoint(Quantity quantity) {
        return quantity instanceof Quantity.Date
                || quantity instanceof Quantity.TimeOfDay
                || quantity instanceof Quantity.RelativeDate;
    }

    /// Amounts of one kind can be changes of each other.
    static String kind(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Count _ -> "count";
            case Quantity.Ordinal _ -> "ordinal";
            case Quantity.Share _ -> "share";
            case Quantity.Measure m -> "measure " + m.unit().dimension();
            case Quantity.Money _ -> "money";
            case Quantity.Duration _ -> "duration";
            case Quantity.Frequency _ -> "frequency";
            case Quantity.TimeOfDay _ -> "time";
            case Quantity.Date _, Quantity.RelativeDate _ -> "date";
            case Quantity.Range r -> "range " + kind(r.low());
        };
    }

    static Slot slot(Mention mention) {
        return switch (mention.quantity()) {
            case Quantity.Count _, Quantity.Share _, Quantity.Measure _, Quantity.Money _ ->
                    Slot.AMOUNT;
            case Quantity.Ordinal _,
                    Quantity.Frequency _,
                    Quantity.TimeOfDay _,
                    Quantity.Date _,
                    Quantity.RelativeDate _ ->
                    Slot.DATE;
            case Quantity.Duration _ ->
                    mention.bound() == Bound.EXACT
                                    || mention.bound() == Bound.AT_LEAST
                                    || mention.bound() == Bound.MORE_THAN
                            ? Slot.DURATION
                            : Slot.DATE;
            case Quantity.Range r ->
                    isPoint(r.low())
                            ? Slot.DATE
                            : r.low() instanceof Quantity.Duration ? Slot.DURATION : Slot.AMOUNT;
        };
    }

    /// A number to compare two amounts of one kind by; null if they have none in common.
    static @Nullable Rational size(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Count c -> c.value();
            case Quantity.Ordinal o -> Rational.of(o.value());
            case Quantity.Share s -> s.ofOne();
            case Quantity.Measure m -> m.value().times(m.unit().factor());
            case Quantity.Money m -> m.value();
            case Quantity.Duration d -> days(d);
            case Quantity.Frequency f -> days(f.period()).divide(f.times());
            case Quantity.TimeOfDay t -> Rational.of(60L * t.hour() + t.minute());
            case Quantity.Date d -> Rational.of(d.year() * 10_000L + d.month() * 100L + d.day());
            case Quantity.RelativeDate _, Quantity.Range _ -> null;
        };
    }

    /// Length in days, a month counted as 30 and a year as 365: only to tell the longer one.
    private static Rational days(Quantity.Duration d) {
        long seconds =
                switch (d.unit()) {
                    case SECOND -> 1;
                    case MINUTE -> 60;
                    case HOUR -> 3_600;
                    case DAY -> 86_400;
                    case WORKING_DAY -> 100_000;
                    case WEEK -> 604_800;
                    case MONTH -> 2_592_000;
                    case QUARTER -> 7_776_000;
                    case HALF_YEAR -> 15_768_000;
                    case YEAR -> 31_536_000;
                    case DECADE -> 315_360_000;
                    case CENTURY -> 3_153_600_000L;
                };
        return d.value().times(Rational.of(seconds));
    }
}
