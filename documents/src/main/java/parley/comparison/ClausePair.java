package parley.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import parley.comparison.Atom.Trait;
import parley.comparison.Sense.Kind;
import parley.comparison.Wordings.Diff;
import parley.language.Span;
import parley.language.Token;

/// An old clause (group) beside the new one that it is aligned with, while the rules look at it. Rules take atoms away that they have
/// accounted for and add what they found; what nobody takes away stays unexplained.
final class ClausePair {

    final ClauseReading before;
    final ClauseReading after;
    final Matching matching;
    final List<Token> oldWords;
    final List<Token> newWords;
    final Diff diff;

    /// Below this share of common words in common order, a clause is recast.
    private static final double RECAST = 0.5;

    private final BitSet oldDone = new BitSet();
    private final BitSet newDone = new BitSet();
    private final List<Finding> findings = new ArrayList<>();

    ClausePair(
            ClauseReading before,
            ClauseReading after,
            BiPredicate<Reference, Reference> sameTarget) {
        this.before = before;
        this.after = after;
        this.matching = Matching.of(before, after, sameTarget);
        this.oldWords = Wordings.words(before.tokens());
        this.newWords = Wordings.words(after.tokens());
        this.diff = Wordings.diff(oldWords, newWords);
    }

    /// Share of the words that stand in both in the same order, 0 to 1.
    double literal() {
        int words = oldWords.size() + newWords.size();
        return words == 0 ? 1 : 2.0 * diff.common() / words;
    }

    /// True if the new clause is the old one but for a few words: then every word that differs is looked at by itself.
    boolean isClose() {
        return literal() >= 0.62;
    }

    /// True if all but every fifth word at most is the same.
    boolean isNearlyLiteral() {
        return literal() >= 0.78;
    }

    /// True if the new clause is a recast of the old one: then a class of change is said only on hard evidence.
    boolean isRecast() {
        return literal() < RECAST;
    }

    /// True if the words of an atom did not only come or go, but stand against other content words in the same place of the other clause.
    boolean isReplaced(Side side, Span span) {
        List<Token> mine = side == Side.OLD ? oldWords : newWords;
        List<Token> other = side == Side.OLD ? newWords : oldWords;
        Vocabulary vocabulary = Vocabulary.of(before.language());
        for (Wordings.Hunk hunk : diff.hunks()) {
            int from = side == Side.OLD ? hunk.oldFrom() : hunk.newFrom();
            int to = side == Side.OLD ? hunk.oldTo() : hunk.newTo();
            int otherFrom = side == Side.OLD ? hunk.newFrom() : hunk.oldFrom();
            int otherTo = side == Side.OLD ? hunk.newTo() : hunk.oldTo();
            boolean here = mine.subList(from, to).stream().anyMatch(t -> span.contains(t.start()));
            if (here
                    && other.subList(otherFrom, otherTo).stream()
                            .anyMatch(t -> !vocabulary.isFunction(t.norm()))) {
                return true;
            }
        }
        return false;
    }

    boolean isFree(Side side, Atom atom) {
        boolean echo =
                isClose()
                        && (side == Side.OLD ? matching.oldEchoes() : matching.newEchoes())
                                .contains(atom.index());
        return side == Side.OLD
                ? (matching.isFreeOld(atom) || echo) && !oldDone.get(atom.index())
                : (matching.isFreeNew(atom) || echo) && !newDone.get(atom.index());
    }

    void done(Side side, Atom atom) {
        (side == Side.OLD ? oldDone : newDone).set(atom.index());
    }

    ClauseReading reading(Side side) {
        return side == Side.OLD ? before : after;
    }

    /// Atoms of one side that nothing accounts for yet; duties, negations and neutral words have rules of their own.
    List<Atom> free(Side side) {
        return reading(side).atoms().stream().filter(a -> isFree(side, a)).toList();
    }

    List<Atom> free(Side side, Kind kind) {
        return free(side).stream().filter(a -> a.is(kind)).toList();
    }

    /// The partner of a matched atom.
    @org.jspecify.annotations.Nullable
    Atom partner(Side side, Atom atom) {
        int[] to = side == Side.OLD ? matching.toNew() : matching.toOld();
        int at = to[atom.index()];
        return at < 0 ? null : reading(side.other()).atoms().get(at);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /// Takes back what was said of a side's words one by one, because they are now said as a whole.
    void gather(Side side, String words) {
        findings.removeIf(f -> {
            String old = f.change().before();
            String now = f.change().after();
            String mine = side == Side.OLD ? old : now;
            String other = side == Side.OLD ? now : old;
            return other.isEmpty() && !mine.isEmpty() && words.contains(mine);
        });
    }

    /// Adds a finding for atoms that stand on one side only.
    void addOneSided(Side side, Slot slot, String words, Direction ifAdded, String rule) {
        Direction direction = side == Side.NEW ? ifAdded : ifAdded.reversed();
        add(
                Finding.sure(
                        slot,
                        side == Side.OLD ? words : "",
                        side == Side.NEW ? words : "",
                        direction,
                        rule + (side == Side.NEW ? ".added" : ".dropped")));
    }

    /// What the rules found, the reader's first interest first.
    List<Finding> findings() {
        return findings.stream()
                .sorted(
                        Comparator.comparing((Finding f) -> !f.sure())
                                .thenComparing(f -> f.change().slot()))
                .toList();
    }

    boolean hasSureFindings() {
        return findings.stream().anyMatch(Finding::sure);
    }

    boolean hasFinding(Set<Slot> slots) {
        return findings.stream().anyMatch(f -> slots.contains(f.change().slot()));
    }

    boolean isNegated(Side side) {
        return reading(side).atoms().stream().anyMatch(a -> a.is(Trait.NEGATED));
    }
}
