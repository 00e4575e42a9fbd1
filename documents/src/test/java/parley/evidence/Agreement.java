package parley.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.language.Span;

/// Compares what was read with what a person labelled: greedy one-to-one matching of spans by their overlap (intersection over union), optional labels
/// counting neither way.
record Agreement(int right, int read, int labelled, int named) {

    private static final Set<String> SMALL =
            Set.of(
                    "le", "la", "l", "les", "un", "une", "des", "du", "de", "d", "et", "the", "a",
                    "an", "of", "and", "one", "m", "mme", "mr", "mrs", "ms", "dr", "son", "sa",
                    "ses", "leur", "leurs", "ce", "cet", "cette", "ces", "his", "her", "their",
                    "its", "s", "au", "aux");

    record Read(Span span, String who, boolean counts) {}

    double precision() {
        return read == 0 ? 0 : (double) right / read;
    }

    double recall() {
        return labelled == 0 ? 1 : (double) right / labelled;
    }

    double f1() {
        return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    /// F1 where the source must be right too.
    double namedF1() {
        double p = read == 0 ? 0 : (double) named / read;
        double r = labelled == 0 ? 0 : (double) named / labelled;
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    Agreement plus(Agreement other) {
        return new Agreement(
                right + other.right,
                read + other.read,
                labelled + other.labelled,
                named + other.named);
    }

    private record Match(int read, int label, double overlap, boolean optional) {}

    static Agreement of(List<Read> read, List<MarkedText.Label> labels, double least) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            for (int j = 0; j < labels.size(); j++) {
                double overlap = overlap(read.get(i).span(), labels.get(j));
                if (overlap >= least) {
                    matches.add(new Match(i, j, overlap, labels.get(j).optional()));
                }
            }
        }
        matches.sort(
                Comparator.comparingDouble((Match m) -> -m.overlap())
                        .thenComparing(Match::optional));
        Set<Integer> usedRead = new HashSet<>();
        Set<Integer> usedLabels = new HashSet<>();
        int right = 0;
        int named = 0;
        for (Match m : matches) {
            if (usedRead.contains(m.read()) || usedLabels.contains(m.label())) {
                continue;
            }
            usedRead.add(m.read());
            usedLabels.add(m.label());
            if (!m.optional()) {
                right++;
                named += sameName(read.get(m.read()).who(), labels.get(m.label()).names()) ? 1 : 0;
            }
        }
        int wrong = 0;
        for (int i = 0; i < read.size(); i++) {
            wrong += !usedRead.contains(i) && read.get(i).counts() ? 1 : 0;
        }
        int required = (int) labels.stream().filter(l -> !l.optional()).count();
        return new Agreement(right, right + wrong, required, named);
    }

    private static double overlap(Span span, MarkedText.Label label) {
        return Math.max(overlap(span, label.inner()), overlap(span, label.outer()));
    }

    private static double overlap(Span a, Span b) {
        int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return shared <= 0
                ? 0
                : (double) shared / (Math.max(a.end(), b.end()) - Math.min(a.start(), b.start()));
    }

    /// One name's words all stand in the other's, and the shorter keeps half of them.
    static boolean sameName(String read, List<String> right) {
        Set<String> mine = words(read);
        for (String name : right) {
            Set<String> wanted = words(name);
            if (wanted.isEmpty() && mine.isEmpty()
                    || !wanted.isEmpty()
                            && mine.containsAll(wanted)
                            && mine.size() <= wanted.size() + 8
                    || !mine.isEmpty()
                            && wanted.containsAll(mine)
                            && 2 * mine.size() >= wanted.size()) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(String name) {
        String plain =
                Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        Set<String> words = new HashSet<>();
        for (String word : plain.split("[^0-9a-z]+")) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                words.add(
                        word.length() > 3 && (word.endsWith("s") || word.endsWith("x"))
                                ? word.substring(0, word.length() - 1)
                                : word);
            }
        }
        return words;
    }
}
