package parley.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import parley.comparison.Alignment.Group;
import parley.document.Document;
import parley.language.Language;
import parley.language.Mention;
import parley.language.Passage;
import parley.language.Span;
import parley.language.Token;

/// Two texts, clause by clause: a pure function of the two documents and the red lines asked about. Deterministic.
///
/// `Comparison.of(old, new, List.of())` aligns the clauses of both texts (each is in exactly one change), reads each group into slots, and gives a
/// verdict with the rule that decided it. `SAME` and `REWORDED` are given only when every slot agrees and every word left over is a known equivalence.
/// Time grows with the product of the numbers of clauses; see `ComparisonBenchmark`.
///
/// @param language in which both were read: that of the new text
/// @param changes in the order of the new text; a dropped clause stands behind its old neighbour
/// @param redLines one answer for each red line asked about, in the order asked
/// @param read how many words were compared, and what was left out
public record Comparison(
        Language language,
        List<Clause> before,
        List<Clause> after,
        List<ClauseChange> changes,
        List<RedLineAnswer> redLines,
        WordsRead read) {

    public Comparison {
        before = List.copyOf(before);
        after = List.copyOf(after);
        changes = List.copyOf(changes);
        redLines = List.copyOf(redLines);
    }

    /// @param redLines in plain words, such as "never less than 60 m3/s"
    public static Comparison of(Document before, Document after, List<String> redLines) {
        return new Work(before, after).run(redLines);
    }

    /// The same comparison with these answers on red lines.
    public Comparison withRedLines(List<RedLineAnswer> answers) {
        return new Comparison(language, before, after, changes, answers, read);
    }

    /// How many clause groups have each verdict; all verdicts are there.
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        changes.forEach(c -> counts.merge(c.verdict(), 1, Integer::sum));
        return counts;
    }

    /// True if anything changed in substance, or may have.
    public boolean touchesSubstance() {
        return changes.stream().anyMatch(c -> !c.verdict().isHarmless());
    }

    /// What a person must read, what could matter most first: by [ClauseChange#stake()], then by how much is unexplained, then in the order of the text.
    public List<ClauseChange> forPersons() {
        return changes.stream()
                .filter(c -> c.verdict() == Verdict.PERSON)
                .sorted(
                        Comparator.comparingInt(ClauseChange::stake)
                                .thenComparingInt(c -> c.slots().size())
                                .reversed())
                .toList();
    }

    private static final class Work {

        private final Language language;
        private final WordsRead read;
        private final List<Clause> oldClauses;
        private final List<Clause> newClauses;
        private final List<ClauseReading> before;
        private final List<ClauseReading> after;
        private final Map<String, Set<String>> targets = new HashMap<>();

        Work(Document old, Document now) {
            this.language = now.language();
            Partition oldParts = Partition.of(old, language);
            Partition newParts = Partition.of(now, language);
            this.read = WordsRead.of(old, oldParts, now, newParts);
            this.oldClauses = oldParts.clauses();
            this.newClauses = newParts.clauses();
            Derivations derivations = new Derivations(language);
            this.before = readings(oldClauses, derivations, language);
            this.after = readings(newClauses, derivations, language);
        }

        Comparison run(List<String> redLines) {
            List<Group> groups = Alignment.of(oldClauses, newClauses, before, after);
            renumber(groups);
            boolean[] moved = Alignment.moved(groups);
            List<ClauseChange> changes = new ArrayList<>();
            for (int g = 0; g < groups.size(); g++) {
                changes.add(change(groups.get(g), moved[g]));
            }
            Map<ClauseChange, Double> places = new IdentityHashMap<>();
            List<Double> found = places(groups);
            for (int g = 0; g < groups.size(); g++) {
                places.put(changes.get(g), found.get(g));
            }
            changes.sort(Comparator.comparingDouble(places::get));
            List<RedLineAnswer> answers =
                    RedLineCheck.answers(redLines, language, newClauses, after);
            return new Comparison(language, oldClauses, newClauses, changes, answers, read);
        }

        /// Where each change stands: at its first new unit; what was dropped, behind the new place of the nearest old unit before it.
        private List<Double> places(List<Group> groups) {
            int[] newPlace = new int[oldClauses.size()];
            java.util.Arrays.fill(newPlace, -1);
            for (Group group : groups) {
                if (!group.after().isEmpty()) {
                    group.before().forEach(i -> newPlace[i] = group.after().last());
                }
            }
            double[] behind = new double[oldClauses.size()];
            double last = -0.5;
            for (int i = 0; i < newPlace.length; i++) {
                behind[i] = last;
                last = newPlace[i] < 0 ? last : newPlace[i] + 0.5;
            }
            List<Double> places = new ArrayList<>();
            for (Group group : groups) {
                places.add(
                        group.after().isEmpty()
                                ? behind[group.before().first()] + group.before().first() * 1e-6
                                : group.after().first());
            }
            return places;
        }

        /// Which new numbers an old number stands for, so that renumbered cross references agree.
        private void renumber(List<Group> groups) {
            for (Group group : groups) {
                for (int i : group.before()) {
                    Set<String> now =
                            targets.computeIfAbsent(oldClauses.get(i).id(), k -> new HashSet<>());
                    group.after().forEach(j -> now.add(newClauses.get(j).id()));
                }
            }
        }

        private boolean sameTarget(Reference old, Reference now) {
            if (!old.family().equals(now.family())) {
                return false;
            }
            if (!old.family().equals("unit")) {
                return old.number().equals(now.number());
            }
            Set<String> mapped = targets.get(old.number());
            if (mapped != null) {
                return mapped.contains(now.number());
            }
            Set<String> parents = new HashSet<>();
            targets.forEach((id, ids) -> {
                if (isWithin(id, old.number())) {
                    ids.forEach(n -> parents.add(n.replaceFirst("[.(].*", "")));
                }
            });
            return parents.isEmpty()
                    ? old.number().equals(now.number())
                    : parents.contains(now.number());
        }

        private static boolean isWithin(String id, String number) {
            return id.startsWith(number + "(") || id.startsWith(number + ".");
        }

        private ClauseChange change(Group group, boolean moved) {
            List<Clause> old = of(group.before(), oldClauses);
            List<Clause> now = of(group.after(), newClauses);
            if (old.isEmpty()) {
                ClauseReading reading = ClauseReading.joined(of(group.after(), after));
                return new ClauseChange(
                        old,
                        now,
                        Verdict.NEW,
                        false,
                        "new",
                        List.of(),
                        Flags.of(now, null, reading, List.of()));
            }
            ClauseReading oldReading = ClauseReading.joined(of(group.before(), before));
            if (now.isEmpty()) {
                return new ClauseChange(
                        old, now, Verdict.DROPPED, false, "dropped", List.of(), List.of());
            }
            ClauseChange marked = ofState(old, now, moved);
            if (marked != null) {
                return marked;
            }
            ClauseReading newReading = ClauseReading.joined(of(group.after(), after));
            Judgement judgement =
                    Judgement.of(
                            oldReading,
                            newReading,
                            (BiPredicate<Reference, Reference>) this::sameTarget);
            if (judgement.verdict().isHarmless()
                    && !Signs.of(oldReading.text()).equals(Signs.of(newReading.text()))) {
                judgement =
                        new Judgement(
                                Verdict.PERSON,
                                "signs",
                                List.of(
                                        new SlotChange(
                                                Slot.OBJECT,
                                                Signs.of(oldReading.text()),
                                                Signs.of(newReading.text()),
                                                "signs")));
            }
            List<Flag> flags = Flags.of(now, oldReading, newReading, judgement.changes());
            return new ClauseChange(
                    old,
                    now,
                    judgement.verdict(),
                    moved,
                    judgement.rule(),
                    judgement.changes(),
                    flags);
        }

        /// A mark in the place of a clause: "[unchanged]" stands for the old words, "(deleted)" for none.
        private static @Nullable ClauseChange ofState(
                List<Clause> old, List<Clause> now, boolean moved) {
            boolean placeholder =
                    old.stream().allMatch(Clause::isPlaceholder)
                            || now.stream().allMatch(Clause::isPlaceholder);
            if (!placeholder) {
                return null;
            }
            Clause before = old.getFirst();
            Clause after = now.getFirst();
            if (after.state() == Clause.State.UNCHANGED || before.state() == after.state()) {
                return new ClauseChange(
                        old, now, Verdict.SAME, moved, "state.unchanged", List.of(), List.of());
            }
            Verdict verdict =
                    after.state() == Clause.State.DELETED
                            ? Verdict.DROPPED
                            : before.isPlaceholder() && !after.isPlaceholder()
                                    ? Verdict.NEW
                                    : Verdict.CHANGED;
            return new ClauseChange(
                    old, now, verdict, moved, "state." + verdict.id(), List.of(), List.of());
        }

        private static <T> List<T> of(TreeSet<Integer> indices, List<T> from) {
            return indices.stream().map(from::get).toList();
        }
    }

    // ---- reading

    static List<ClauseReading> readings(
            List<Clause> clauses, Derivations derivations, Language language) {
        List<ClauseReading> readings = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            String before = i > 0 ? clauses.get(i - 1).id() : "";
            String after = i + 1 < clauses.size() ? clauses.get(i + 1).id() : "";
            readings.add(reading(clauses.get(i), derivations, language, before, after));
        }
        return List.copyOf(readings);
    }

    private static ClauseReading reading(
            Clause clause,
            Derivations derivations,
            Language language,
            String before,
            String after) {
        List<Span> parts = new ArrayList<>();
        int from = 0;
        for (String line : clause.text().split("\n", -1)) {
            parts.add(new Span(from, from + line.length()));
            from += line.length() + 1;
        }
        Passage passage = Passage.of(clause.text(), language, parts);
        List<Token> tokens = passage.tokens();
        List<Mention> mentions = passage.mentions();
        List<References.Found> references = References.in(clause.text(), language, before, after);
        return new ClauseReader(language, clause.text(), tokens, mentions, references, derivations)
                .read();
    }
}
