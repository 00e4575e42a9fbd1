package parley.comparison;

/// What one rule saw in a pair of clauses.
///
/// @param direction which way the slot moved
/// @param sure false if it is only what could not be explained: alone, it makes the verdict "a person must read this"
record Finding(SlotChange change, Direction direction, boolean sure) {

    static Finding sure(Slot slot, String before, String after, Direction direction, String rule) {
        return new Finding(new SlotChange(slot, before, after, rule), direction, true);
    }

    static Finding open(Slot slot, String before, String after, String rule) {
        return new Finding(new SlotChange(slot, before, after, rule), Direction.NONE, false);
    }
}
