package parley.language;

/// Units of duration. Some convert exactly into each other: seconds to weeks, and months to years. Days never convert to months,
/// and working days convert to nothing.
public enum TimeUnit {
    SECOND("s", Kind.CLOCK, 1),
    MINUTE("min", Kind.CLOCK, 60),
    HOUR("h", Kind.CLOCK, 3_600),
    DAY("d", Kind.CLOCK, 86_400),
    WEEK("wk", Kind.CLOCK, 604_800),
    MONTH("mo", Kind.CALENDAR, 1),
    QUARTER("quarter", Kind.CALENDAR, 3),
    HALF_YEAR("half-year", Kind.CALENDAR, 6),
    YEAR("y", Kind.CALENDAR, 12),
    DECADE("decade", Kind.CALENDAR, 120),
    CENTURY("century", Kind.CALENDAR, 1_200),
    WORKING_DAY("working day", Kind.WORKING, 1);

    private enum Kind {
        CLOCK,
        CALENDAR,
        WORKING
    }

    private final String sign;
    private final Kind kind;
    private final long size;

    TimeUnit(String sign, Kind kind, long size) {
        this.sign = sign;
        this.kind = kind;
        this.size = size;
    }

    public String sign() {
        return sign;
    }

    /// The unit in which durations of this kind are compared: seconds, months, working days.
    public TimeUnit smallest() {
        return switch (kind) {
            case CLOCK -> SECOND;
            case CALENDAR -> MONTH;
            case WORKING -> WORKING_DAY;
        };
    }

    /// How many of [#smallest()] make one.
    public Rational size() {
        return Rational.of(size);
    }
}
