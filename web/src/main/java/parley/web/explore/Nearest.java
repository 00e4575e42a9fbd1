package parley.web.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.Acceptance;
import parley.analysis.reading.Verdict;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Outcome;

/// Packages that differ from a chosen one on as few issues as possible and that all can accept.
///
/// Exact up to two changed issues, all of which are tried; beyond [#MOST] trials, or two issues, it says that it did not look.
/// `changes` is 0 when the chosen package is one itself, and -1 when none was found. `complete` is false where the search stopped
/// at the bound.
public record Nearest(int changes, Verdict verdict, List<Outcome> packages, boolean complete) {

    /// Most packages that are tried; each takes some microseconds.
    public static final int MOST = 4_000;

    /// Most packages that are named.
    public static final int NAMED = 6;

    public Nearest {
        packages = List.copyOf(packages);
    }

    /// Those acceptable in every reading if there are any within reach, else those acceptable in some.
    public static Nearest of(Acceptability acceptability, Bargain bargain, Choice from) {
        Search search = new Search(acceptability, bargain, from);
        search.look();
        for (Verdict verdict : List.of(Verdict.EVERY, Verdict.SOME)) {
            List<Found> of = search.found.stream().filter(f -> f.verdict == verdict).toList();
            if (!of.isEmpty()) {
                int fewest = of.stream().mapToInt(Found::changes).min().orElseThrow();
                List<Outcome> named =
                        of.stream()
                                .filter(f -> f.changes == fewest)
                                .sorted(Comparator.comparing(Found::worst).reversed())
                                .limit(NAMED)
                                .map(Found::outcome)
                                .toList();
                return new Nearest(fewest, verdict, named, search.complete);
            }
        }
        return new Nearest(-1, Verdict.NONE, List.of(), search.complete);
    }

    /// A package that was found; `worst` is the smallest gain that any party may have of it.
    private record Found(int changes, Verdict verdict, Outcome outcome, long worst) {}

    private static final class Search {
        private final Acceptability acceptability;
        private final List<Issue> issues;
        private final Choice from;
        private final List<Found> found = new ArrayList<>();
        private int tried;
        private boolean complete = true;

        Search(Acceptability acceptability, Bargain bargain, Choice from) {
            this.acceptability = acceptability;
            this.issues = bargain.issues();
            this.from = from;
        }

        void look() {
            attempt(from, 0);
            for (int i = 0; i < issues.size(); i++) {
                for (Choice one : others(from, i)) {
                    attempt(one, 1);
                }
            }
            for (int i = 0; i < issues.size(); i++) {
                for (Choice one : others(from, i)) {
                    for (int k = i + 1; k < issues.size(); k++) {
                        for (Choice two : others(one, k)) {
                            attempt(two, 2);
                        }
                    }
                }
            }
        }

        private List<Choice> others(Choice choice, int issue) {
            if (tried >= MOST) {
                complete = false;
                return List.of();
            }
            Issue at = issues.get(issue);
            return at.options().stream()
                    .filter(option -> !option.id().equals(choice.option(at.id())))
                    .limit(MOST)
                    .map(option -> choice.with(at.id(), option.id()))
                    .toList();
        }

        private void attempt(Choice choice, int changes) {
            if (tried++ >= MOST) {
                complete = false;
                return;
            }
            Acceptance acceptance = acceptability.of(choice.outcome());
            if (acceptance.feasible() && acceptance.group() != Verdict.NONE) {
                long worst =
                        acceptance.parties().stream()
                                .mapToLong(p -> p.smallest().units())
                                .min()
                                .orElse(0);
                found.add(new Found(changes, acceptance.group(), choice.outcome(), worst));
            }
        }
    }
}
