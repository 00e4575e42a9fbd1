package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import parley.analysis.frontier.Elimination;
import parley.analysis.reading.PackageSearch;

/// The counts in words; shared with the text of `parley settle`.
final class AgreementWords {
    private final Words words;
    private final Settle settle;
    private final Sentence.Ground[] how;

    AgreementWords(Material m) {
        this(m.words(), m.answers().settle(), m.grounds().method("acceptable"));
    }

    AgreementWords(Words words, Settle settle, Sentence.Ground... how) {
        this.words = words;
        this.settle = settle;
        this.how = how;
    }

    /// The answer first, then the rest.
    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        String total = words.count(settle.outcomes());
        if (settle.feasible() instanceof Elimination.Count.Exactly(BigInteger feasible)) {
            if (feasible.signum() == 0) {
                sentences.add(Sentence.of(words.say("agreement.infeasible", total), how));
                return sentences;
            }
            counts(total, sentences);
            BigInteger broken = settle.outcomes().subtract(feasible);
            if (broken.signum() > 0) {
                sentences.add(
                        Sentence.of(words.say("agreement.broken", words.opening(broken), broken)));
            }
        } else {
            counts(total, sentences);
            sentences.add(Sentence.of(words.say("agreement.feasible-unknown")));
        }
        if (!settle.single()) {
            sentences.add(Sentence.of(words.say("agreement.reading")));
        }
        return sentences;
    }

    private void counts(String total, List<Sentence> sentences) {
        if (!settle.hasPreferences()) {
            sentences.add(Sentence.of(words.say("agreement.total", total)));
            return;
        }
        PackageSearch.Count every = settle.counts().all().inEvery();
        PackageSearch.Count some = settle.counts().all().inSome();
        int sides = settle.bargain().sides().size();
        BigInteger sure = atLeast(every);
        BigInteger possible = atMost(some);
        if (settle.single() && isExact(every)) {
            sentences.add(
                    Sentence.of(
                            words.say("agreement.single", sides, total, words.opening(sure), sure),
                            how));
            return;
        }
        if (possible.signum() == 0) {
            sentences.add(Sentence.of(words.say("agreement.none", sides, total), how));
            return;
        }
        if (atMost(every).signum() == 0) {
            sentences.add(
                    Sentence.of(
                            words.say("agreement.some-only", sides, total, text(some), possible),
                            how));
            return;
        }
        sentences.add(
                Sentence.of(
                        words.say(
                                "agreement.every",
                                sides,
                                total,
                                words.capital(isExact(every) ? words.opening(sure) : text(every)),
                                atMost(every)),
                        how));
        if (isExact(every) && isExact(some)) {
            BigInteger more = possible.subtract(sure);
            sentences.add(Sentence.of(words.say("agreement.more", words.opening(more), more)));
        } else {
            sentences.add(Sentence.of(words.say("agreement.some", text(some))));
        }
    }

    private String text(PackageSearch.Count count) {
        return switch (count) {
            case PackageSearch.Count.Exactly(BigInteger outcomes) -> words.count(outcomes);
            case PackageSearch.Count.Between between ->
                    words.say(
                            "agreement.between",
                            words.count(between.atLeast()),
                            words.count(between.atMost()));
        };
    }

    private static boolean isExact(PackageSearch.Count count) {
        return count instanceof PackageSearch.Count.Exactly;
    }

    private static BigInteger atLeast(PackageSearch.Count count) {
        return switch (count) {
            case PackageSearch.Count.Exactly(BigInteger outcomes) -> outcomes;
            case PackageSearch.Count.Between between -> between.atLeast();
        };
    }

    private static BigInteger atMost(PackageSearch.Count count) {
        return switch (count) {
            case PackageSearch.Count.Exactly(BigInteger outcomes) -> outcomes;
            case PackageSearch.Count.Between between -> between.atMost();
        };
    }
}
