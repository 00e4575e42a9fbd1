package parley.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// A straight axis of days: `first` stands at pixel `from`, `last` at `to`; days outside stand at the
/// nearer end.
public record Days(LocalDate first, LocalDate last, double from, double to) {

    private static final int MOST_TICKS = 6;

    /// A label this near to the right end would be cut.
    private static final double TICK_ROOM = 10;

    private static final List<Integer> TICK_MONTHS = List.of(1, 2, 3, 6, 12, 24, 60, 120, 240, 600);

    public Days {
        if (!first.isBefore(last)) {
            throw new IllegalArgumentException("days from " + first + " to " + last);
        }
    }

    /// A mark of the axis: the first day of a month, `2041-07`, or of a year.
    public record Tick(String at, String label) {}

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// The pixel of a day.
    public double place(LocalDate day) {
        LocalDate shown = day.isAfter(last) ? last : day.isBefore(first) ? first : day;
        double share =
                (double) ChronoUnit.DAYS.between(first, shown)
                        / ChronoUnit.DAYS.between(first, last);
        return from + share * (to - from);
    }

    public List<Tick> ticks() {
        YearMonth start = YearMonth.from(first);
        long months = start.until(YearMonth.from(last), ChronoUnit.MONTHS);
        int step =
                TICK_MONTHS.stream()
                        .filter(s -> months / s < MOST_TICKS)
                        .findFirst()
                        .orElse(TICK_MONTHS.getLast());
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth at = start; !at.atDay(1).isAfter(last); at = at.plusMonths(1)) {
            long count = at.getYear() * 12L + at.getMonthValue() - 1;
            boolean shown = holds(at.atDay(1)) && place(at.atDay(1)) <= to - TICK_ROOM;
            if (count % step == 0 && shown) {
                String label = step < 12 ? at.toString() : String.valueOf(at.getYear());
                ticks.add(new Tick(Axis.px(place(at.atDay(1))), label));
            }
        }
        return List.copyOf(ticks);
    }
}
