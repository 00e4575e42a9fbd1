package parley.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parley.model.Dossier;
import parley.model.Hypothesis;
import parley.model.Hypothesis.Fit;
import parley.model.Hypothesis.Mark;
import parley.model.Indicator;
import parley.record.Remark.Code;

/// Are they serious? Hypotheses in rows, evidence in columns, each analyst's marks apart (Heuer 1999);
/// words and deeds apart, with what a deed costs its sender (Spence 1973; Kydd 2005).
///
/// No verdict is given and no hypothesis is scored: only what speaks against each, where analysts differ, and which
/// observation would separate them best.
public record Rivals(
        List<Row> rows, List<String> evidence, List<Separation> separating, List<Remark> remarks) {

    /// A hypothesis with its marks, by evidence, then analyst; and the evidence that at least one analyst
    /// marked inconsistent with it.
    public record Row(
            Hypothesis hypothesis, Map<String, Map<String, Fit>> marks, List<String> against) {
        public Row {
            Map<String, Map<String, Fit>> copy = new TreeMap<>();
            marks.forEach((piece, byAnalyst) -> copy.put(piece, Map.copyOf(byAnalyst)));
            marks = java.util.Collections.unmodifiableMap(copy);
            against = List.copyOf(against);
        }

        /// Whether two analysts marked this piece of evidence otherwise.
        public boolean differs(String piece) {
            return marks.getOrDefault(piece, Map.of()).values().stream().distinct().count() > 1;
        }
    }

    /// How far a piece of evidence, or an indicator not seen yet, tells rival hypotheses apart: the number of
    /// pairs of rivals for which it speaks for one and against the other. `seen` is false for an indicator to watch.
    public record Separation(String id, long pairs, boolean seen) {}

    public Rivals {
        rows = List.copyOf(rows);
        evidence = List.copyOf(evidence);
        separating = List.copyOf(separating);
        remarks = List.copyOf(remarks);
    }

    public static Rivals of(Dossier dossier) {
        Remarks remarks = new Remarks();
        Set<String> evidence = new LinkedHashSet<>();
        List<Row> rows = new ArrayList<>();
        for (Hypothesis hypothesis : dossier.hypotheses()) {
            Map<String, Map<String, Fit>> marks = new TreeMap<>();
            Set<String> against = new LinkedHashSet<>();
            for (Mark mark : hypothesis.marks()) {
                evidence.add(mark.evidence());
                marks.computeIfAbsent(mark.evidence(), e -> new TreeMap<>())
                        .put(mark.analyst(), mark.fit());
                if (mark.fit() == Fit.INCONSISTENT) {
                    against.add(mark.evidence());
                }
            }
            if (marks.isEmpty()) {
                remarks.add(Code.HYPOTHESIS_WITHOUT_EVIDENCE, hypothesis, hypothesis.id());
            }
            rows.add(new Row(hypothesis, marks, List.copyOf(against)));
        }
        return new Rivals(
                rows, List.copyOf(evidence), separating(dossier, evidence), remarks.done());
    }

    /// The rows of rivals together, directly or through others, in the dossier's order: each group is one question with
    /// several answers.
    public List<List<Row>> groups() {
        List<List<Row>> groups = new ArrayList<>();
        for (Row row : rows) {
            List<List<Row>> joined =
                    groups.stream()
                            .filter(group -> group.stream().anyMatch(other -> isRival(row, other)))
                            .toList();
            List<Row> merged = new ArrayList<>(joined.stream().flatMap(List::stream).toList());
            merged.add(row);
            merged.sort(java.util.Comparator.comparingInt(rows::indexOf));
            groups.removeAll(joined);
            groups.add(merged);
        }
        groups.sort(java.util.Comparator.comparingInt(group -> rows.indexOf(group.getFirst())));
        return List.copyOf(groups);
    }

    private static boolean isRival(Row one, Row other) {
        return one.hypothesis().rivals().contains(other.hypothesis().id())
                || other.hypothesis().rivals().contains(one.hypothesis().id());
    }

    /// Most separating first; those that separate nothing are left out.
    private static List<Separation> separating(Dossier dossier, Set<String> evidence) {
        List<Separation> list = new ArrayList<>();
        for (String piece : evidence) {
            long pairs =
                    pairs(
                            dossier,
                            h -> fits(h, piece, Fit.CONSISTENT),
                            h -> fits(h, piece, Fit.INCONSISTENT));
            list.add(new Separation(piece, pairs, true));
        }
        for (Indicator indicator : dossier.indicators()) {
            long pairs =
                    pairs(
                            dossier,
                            h -> indicator.speaksFor().contains(h.id()),
                            h -> indicator.speaksAgainst().contains(h.id()));
            list.add(new Separation(indicator.id(), pairs, !indicator.seenIn().isEmpty()));
        }
        return list.stream()
                .filter(s -> s.pairs() > 0)
                .sorted(
                        java.util.Comparator.comparingLong(Separation::pairs)
                                .reversed()
                                .thenComparing(Separation::id))
                .toList();
    }

    private static boolean fits(Hypothesis hypothesis, String piece, Fit fit) {
        return hypothesis.marks().stream()
                .anyMatch(m -> m.evidence().equals(piece) && m.fit() == fit);
    }

    private static long pairs(
            Dossier dossier,
            java.util.function.Predicate<Hypothesis> speaksFor,
            java.util.function.Predicate<Hypothesis> speaksAgainst) {
        long pairs = 0;
        for (Hypothesis one : dossier.hypotheses()) {
            for (Hypothesis rival : dossier.hypotheses()) {
                boolean rivals =
                        one.rivals().contains(rival.id()) || rival.rivals().contains(one.id());
                if (one != rival && rivals && speaksFor.test(one) && speaksAgainst.test(rival)) {
                    pairs++;
                }
            }
        }
        return pairs;
    }
}
