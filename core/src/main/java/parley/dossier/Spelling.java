package parley.dossier;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which known word was probably meant.
///
/// Distance is the number of letters inserted, left out, exchanged or swapped with a neighbour
/// (Damerau 1964, Levenshtein 1966, in the form that edits no part twice). A word is close when at
/// most a third of its letters differ, capitals aside; of up to three letters, the first must agree.
public final class Spelling {

    private static final int LONGEST = 60;

    /// Known words that are looked at, so that a bad word costs little in a huge dossier.
    private static final int MOST = 3000;

    private Spelling() {}

    /// The nearest of the known words, if one is close enough; the first of several equally near.
    public static Optional<String> findNearest(String found, Collection<String> known) {
        return findNear(found, known, 1).stream().findFirst();
    }

    /// The close ones, nearest first, at most `limit`.
    public static List<String> findNear(String found, Collection<String> known, int limit) {
        String sought = fold(found);
        if (sought.length() > LONGEST) {
            return List.of();
        }
        return known.stream()
                .limit(MOST)
                .filter(word -> Math.abs(word.length() - sought.length()) <= allowed(sought))
                .map(word -> new Candidate(word, distance(sought, fold(word))))
                .filter(candidate -> candidate.distance() <= allowed(sought))
                .filter(candidate -> sought.length() > 3 || alike(sought, candidate.word()))
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(limit)
                .map(Candidate::word)
                .toList();
    }

    /// Among very short ids nearly everything is near: `c2` is not meant by `l2`.
    private static boolean alike(String sought, String word) {
        return !sought.isEmpty() && fold(word).startsWith(sought.substring(0, 1));
    }

    private record Candidate(String word, int distance) {}

    private static int allowed(String word) {
        return Math.max(1, word.length() / 3);
    }

    private static String fold(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int exchange = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] =
                        Math.min(
                                Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + exchange);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
