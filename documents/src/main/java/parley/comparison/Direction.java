package parley.comparison;

/// Which way one slot moved, judged on what the clause itself obliges, forbids or permits.
enum Direction {
    SOFTER,
    HARDER,
    NARROWER,
    WIDER,
    NONE;

    Direction reversed() {
        return switch (this) {
            case SOFTER -> HARDER;
            case HARDER -> SOFTER;
            case NARROWER -> WIDER;
            case WIDER -> NARROWER;
            case NONE -> NONE;
        };
    }

    Verdict verdict() {
        return switch (this) {
            case SOFTER -> Verdict.SOFTENED;
            case HARDER -> Verdict.HARDENED;
            case NARROWER -> Verdict.NARROWED;
            case WIDER -> Verdict.WIDENED;
            case NONE -> Verdict.CHANGED;
        };
    }
}
