package parley.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;

/// A number, amount, date or time that a text names, without the words it uses. Two quantities say the same exactly if their [#normal()]
/// is the same: `sixty days` and `60 days` are both `60 d`, `06:00` and `6 a.m.` both `06:00`, `30 km` and `30,000 metres` both `30000 m`. Records are
/// equal by value; only [Measure] and [Money] remember the unit written besides.
///
/// Where a text stands for one in another unit exactly, but a reader should be told, [#exact()] agrees and `normal` does not: `72 h` and `3 d`, `12 mo` and `1 y`.
public sealed interface Quantity {

    /// The normal form: short, stable, the same in every language.
    String normal();

    /// The normal form after every exact conversion: durations in seconds or months, dates and the rest as in [#normal()].
    default String exact() {
        return normal();
    }

    /// A bare or counted number: "240", "two hundred and forty". What is counted stands in [Mention#counted()].
    record Count(Rational value) implements Quantity {
        @Override
        public String normal() {
            return value.toString();
        }
    }

    /// "sixth", "3e", "twenty-first". From 1.
    record Ordinal(long value) implements Quantity {
        @Override
        public String normal() {
            return "#" + value;
        }
    }

    /// A part of a whole, 1 being all of it: "60 %", "two thirds", "half".
    record Share(Rational ofOne) implements Quantity {
        @Override
        public String normal() {
            return ofOne.times(Rational.of(100)) + " %";
        }
    }

    /// A measured amount, in the unit written.
    record Measure(Rational value, Unit unit) implements Quantity {
        @Override
        public String normal() {
            return value.times(unit.factor()) + " " + unit.base();
        }
    }

    /// An amount of money.
    ///
    /// @param currency ISO 4217 code, or the word in lower case for a currency that has none
    record Money(Rational value, String currency) implements Quantity {
        @Override
        public String normal() {
            return value + " " + currency;
        }
    }

    /// How long something lasts. The unit is kept: months are not days.
    record Duration(Rational value, TimeUnit unit) implements Quantity {
        @Override
        public String normal() {
            return value + " " + unit.sign();
        }

        @Override
        public String exact() {
            return value.times(unit.size()) + " " + unit.smallest().sign();
        }
    }

    /// How often: so many times in so long a period. "every two weeks" is 1 in 2 weeks, "twice a year" 2 in 1 year, "quarterly" 1 in 3 months.
    record Frequency(Rational times, Duration period) implements Quantity {
        @Override
        public String normal() {
            return times + " per " + period.normal();
        }

        @Override
        public String exact() {
            return period.value().times(period.unit().size()).divide(times)
                    + " "
                    + period.unit().smallest().sign()
                    + " each";
        }
    }

    /// A time of day, 00:00 to 24:00.
    record TimeOfDay(int hour, int minute) implements Quantity {
        public TimeOfDay {
            if (hour < 0 || hour > 24 || minute < 0 || minute > 59) {
                throw new IllegalArgumentException("time " + hour + ":" + minute);
            }
        }

        @Override
        public String normal() {
            return String.format(Locale.ROOT, "%02d:%02d", hour, minute);
        }
    }

    /// A calendar date, as far as it is given; 0 stands for what is not. "14 March" has no year, "February 2026" no day, "1992" neither.
    record Date(int year, int month, int day, Part part) implements Quantity {
        public Date {
            if (year < 0 || month < 0 || month > 12 || day < 0 || day > 31) {
                throw new IllegalArgumentException("date " + year + "-" + month + "-" + day);
            }
        }

        public static Date of(LocalDate date) {
            return new Date(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), Part.WHOLE);
        }

        /// ISO 8601, with `--` for a year not given: `2025-12-02`, `2026-02`, `1992`, `--03-14`, and `early 2025-04`.
        @Override
        public String normal() {
            StringBuilder out = new StringBuilder();
            if (part != Part.WHOLE) {
                out.append(part.name().toLowerCase(Locale.ROOT)).append(' ');
            }
            out.append(year == 0 ? "-" : String.format(Locale.ROOT, "%04d", year));
            if (month > 0) {
                out.append(String.format(Locale.ROOT, "-%02d", month));
            }
            if (day > 0) {
                out.append(String.format(Locale.ROOT, "-%02d", day));
            }
            return out.toString();
        }

        /// True if year, month and day are all given.
        public boolean isFull() {
            return year > 0 && month > 0 && day > 0;
        }

        /// The same date with the year that makes it fall nearest to a document's date, if it has none; ties go to the past.
        public Date resolve(LocalDate documentDate) {
            if (year > 0 || month == 0) {
                return this;
            }
            Date best = with(documentDate.getYear());
            for (int y : new int[] {documentDate.getYear() - 1, documentDate.getYear() + 1}) {
                if (distance(with(y), documentDate) < distance(best, documentDate)) {
                    best = with(y);
                }
            }
            return best;
        }

        private Date with(int otherYear) {
            return new Date(otherYear, month, day, part);
        }

        private static long distance(Date date, LocalDate to) {
            LocalDate at =
                    date.day > 0 ? date.first() : YearMonth.of(date.year, date.month).atDay(15);
            return Math.abs(at.toEpochDay() - to.toEpochDay());
        }

        /// First day that the date can mean. "early April" is the 1st to the 10th, "mid" the 11th to the 20th, "late" the rest; of a year, four
        /// months each.
        ///
        /// @throws IllegalStateException if the year is not given
        public LocalDate first() {
            if (year == 0) {
                throw new IllegalStateException("no year: " + normal());
            }
            if (day > 0) {
                return day(day);
            }
            if (month > 0) {
                return switch (part) {
                    case WHOLE, EARLY -> day(1);
                    case MID -> day(11);
                    case LATE -> day(21);
                };
            }
            return switch (part) {
                case WHOLE, EARLY -> LocalDate.of(year, 1, 1);
                case MID -> LocalDate.of(year, 5, 1);
                case LATE -> LocalDate.of(year, 9, 1);
            };
        }

        /// Last day that the date can mean.
        public LocalDate last() {
            if (day > 0) {
                return first();
            }
            if (month > 0) {
                return switch (part) {
                    case EARLY -> day(10);
                    case MID -> day(20);
                    case WHOLE, LATE -> day(31);
                };
            }
            return switch (part) {
                case EARLY -> LocalDate.of(year, 4, 30);
                case MID -> LocalDate.of(year, 8, 31);
                case WHOLE, LATE -> LocalDate.of(year, 12, 31);
            };
        }

        private LocalDate day(int d) {
            YearMonth in = YearMonth.of(year, Month.of(month));
            return in.atDay(Math.min(d, in.lengthOfMonth()));
        }
    }

    /// A part of a month or year.
    enum Part {
        WHOLE,
        EARLY,
        MID,
        LATE
    }

    /// A date told from the document's own: "yesterday" (-1 day), "next month" (+1 month), "three weeks ago" (-3 weeks), "last Tuesday".
    ///
    /// @param shift how many units from the document's date; negative is before
    /// @param weekday ISO number of the day of the week, 1 Monday to 7 Sunday, that is sought in that direction; 0 if none. A shift of 0 with a weekday is
    ///     the nearest such day before the document's date or on it ("Tuesday" in a news report)
    record RelativeDate(int shift, TimeUnit unit, int weekday) implements Quantity {
        public RelativeDate {
            if (weekday < 0 || weekday > 7) {
                throw new IllegalArgumentException("weekday " + weekday);
            }
        }

        @Override
        public String normal() {
            String day =
                    weekday == 0 ? "" : " " + DayOfWeek.of(weekday).name().toLowerCase(Locale.ROOT);
            return (shift >= 0 ? "+" : "") + shift + " " + unit.sign() + day;
        }

        /// The date meant, given the document's. Weeks without a weekday give the Monday of that week; months and years give those.
        public Date resolve(LocalDate documentDate) {
            if (weekday > 0) {
                return Date.of(weekdayFrom(documentDate));
            }
            return switch (unit) {
                case MONTH -> month(documentDate.plusMonths(shift));
                case QUARTER -> month(documentDate.plusMonths(3L * shift));
                case HALF_YEAR -> month(documentDate.plusMonths(6L * shift));
                case YEAR -> year(documentDate.getYear() + shift);
                case DECADE -> year(documentDate.getYear() + 10 * shift);
                case CENTURY -> year(documentDate.getYear() + 100 * shift);
                case WEEK -> Date.of(documentDate.plusWeeks(shift).with(DayOfWeek.MONDAY));
                case DAY, WORKING_DAY -> Date.of(documentDate.plusDays(shift));
                case HOUR -> Date.of(documentDate.plusDays(shift / 24));
                case MINUTE, SECOND -> Date.of(documentDate);
            };
        }

        private static Date month(LocalDate date) {
            return new Date(date.getYear(), date.getMonthValue(), 0, Part.WHOLE);
        }

        private static Date year(int year) {
            return new Date(Math.max(1, year), 0, 0, Part.WHOLE);
        }

        private LocalDate weekdayFrom(LocalDate from) {
            int ahead = Math.floorMod(weekday - from.getDayOfWeek().getValue(), 7);
            if (shift > 0) {
                return from.plusDays(ahead == 0 ? 7 : ahead);
            }
            int back = Math.floorMod(from.getDayOfWeek().getValue() - weekday, 7);
            return from.minusDays(shift < 0 && back == 0 ? 7 : back);
        }
    }

    /// From one to another, both included: "50,000 to 60,000", "between 2 and 3 weeks", "du 1er juin au 31 août". Both ends are of one kind.
    record Range(Quantity low, Quantity high) implements Quantity {
        @Override
        public String normal() {
            return low.normal() + " .. " + high.normal();
        }

        @Override
        public String exact() {
            return low.exact() + " .. " + high.exact();
        }
    }
}
