package parley.comparison;

/// A duty, permission or exemption in a clause: "shall", "may not", "will seek to".
///
/// @param level its place on the ladder of duties, 60 binding to 10 permitting
/// @param exempt true for "need not": neither forbidden nor owed
/// @param negated true for "shall not", "no unit may"
/// @param from index of the first atom that it governs
/// @param to index behind the last one
/// @param text the words that carry it, verbatim
record Act(int level, boolean exempt, boolean negated, int from, int to, String text) {

    /// What it comes to: a permission refused is a prohibition, as firm as a duty.
    int firmness() {
        if (exempt) {
            return 5;
        }
        return negated && level == 10 ? 60 : level;
    }

    boolean forbids() {
        return negated && !exempt && (level == 10 || level >= 50);
    }
}
