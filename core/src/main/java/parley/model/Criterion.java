package parley.model;

import org.jspecify.annotations.Nullable;

/// What incentives are held against: a screen that is met or not, or a measure by which those that
/// pass are ranked.
///
/// `weight` (share of concern, in percent) and `unit` matter for measures only; a null weight is free.
public record Criterion(
        String id,
        Wording question,
        Kind kind,
        boolean higherIsBetter,
        String unit,
        @Nullable Estimate weight,
        Visibility visibility)
        implements Item {

    /// Id of the screen that is always there and cannot be switched off: no private benefit to an
    /// office-holder.
    public static final String CLEAN = "clean";

    /// Screen or measure.
    public enum Kind implements Word {
        SCREEN("screen"),
        MEASURE("measure");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    @Override
    public Wording says() {
        return question;
    }
}
