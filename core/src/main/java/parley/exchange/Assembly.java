package parley.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.model.Bargain;
import parley.model.Condition;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Preference;
import parley.model.Range;
import parley.model.Scores;
import parley.model.Visibility;
import parley.model.Wording;

/// Turns a [Draft] into a bargain in points.
///
/// A weight `w` and a score `e` become `100 w` and `100 e`, each with 12 decimals, so that a term is
/// off by less than 10^-12 points. Where either is above [#LARGEST_FACTOR] the whole product goes
/// into the score, and the weight is 100.
final class Assembly {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST_FACTOR = BigDecimal.TEN;

    /// A [parley.model.Utility] holds 922 points: what all parts of a utility may come to together,
    /// whether or not they can.
    private static final BigDecimal LARGEST_UTILITY = new BigDecimal("9");

    private static final BigDecimal UNIT = new BigDecimal("1e-9");
    private static final int LONGEST_ID = 40;

    /// Ids that a dossier keeps for itself.
    private static final Set<String> TAKEN = Set.of("clean");

    private final Draft draft;
    private final List<Sentence> notes;
    private final SafeNames names;

    private Assembly(Draft draft) {
        this.draft = draft;
        this.notes = new ArrayList<>(draft.notes());
        this.names = new SafeNames(draft.topics(), notes);
    }

    static Imported of(Draft draft) {
        return new Assembly(draft).assemble();
    }

    private Imported assemble() {
        if (draft.topics().isEmpty()) {
            throw Refusal.of("no.issues", draft.title());
        }
        List<Issue> issues = issues();
        Bargain empty = new Bargain(issues, List.of(), List.of(), List.of());
        Set<String> taken = new HashSet<>(TAKEN);
        issues.forEach(i -> taken.add(i.id()));
        Map<String, String> parties = new LinkedHashMap<>();
        List<Preference> preferences = new ArrayList<>();
        for (Draft.Side side : draft.sides()) {
            String id = unused(shortId(side.name), taken);
            taken.add(id);
            parties.put(id, side.name);
            preferences.add(preference(id, side, empty));
        }
        if (parties.isEmpty()) {
            notes.add(Sentence.of("note.no.parties", draft.title()));
        }
        Bargain bargain = new Bargain(issues, preferences, List.of(), List.of());
        return new Imported(draft.platform(), draft.title(), bargain, parties, notes);
    }

    private List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Draft.Topic topic : draft.topics()) {
            if (topic.values().isEmpty()) {
                throw Refusal.of("no.values", draft.title(), topic.name());
            }
            if (!ids.add(topic.name())) {
                throw Refusal.of("issue.twice", draft.title(), topic.name());
            }
            issues.add(issue(topic));
        }
        return issues;
    }

    private Issue issue(Draft.Topic topic) {
        String id = names.issue(topic.name());
        List<Option> options = new ArrayList<>();
        for (String value : topic.values()) {
            String safe = names.option(topic.name(), value);
            options.add(new Option(safe, own(value, safe)));
        }
        return new Issue(
                id,
                own(topic.name(), id),
                Wording.NONE,
                options,
                topic.scale(),
                null,
                false,
                List.of(),
                Visibility.SHAREABLE);
    }

    /// The platform's spelling, where the id cannot be it.
    private static Wording own(String name, String id) {
        return name.equals(id) || name.isBlank() ? Wording.NONE : Wording.of(name);
    }

    private Preference preference(String id, Draft.Side side, Bargain empty) {
        checkSize(side);
        checkWeights(side);
        List<Preference.Bonus> bonuses = bonuses(side, empty);
        Map<String, Preference.IssueValue> values = new LinkedHashMap<>();
        for (int i = 0; i < empty.issues().size(); i++) {
            Draft.Term term = withConstant(side, i);
            if (term != null) {
                values.put(empty.issues().get(i).id(), value(term, draft.topics().get(i)));
            }
        }
        return new Preference(
                id, values, bonuses, points(noDeal(side)), true, Visibility.SHAREABLE);
    }

    /// The bonuses that depend on the outcome; those that always apply become part of the constant.
    private List<Preference.Bonus> bonuses(Draft.Side side, Bargain empty) {
        List<Preference.Bonus> all = new ArrayList<>();
        for (Draft.Extra extra : side.extras) {
            all.add(new Preference.Bonus(extra.when(), points(extra.add())));
        }
        if (side.capped) {
            all.addAll(Cap.of(side, draft.topics(), notes));
        }
        List<Preference.Bonus> depending = new ArrayList<>();
        for (Preference.Bonus bonus : all) {
            Condition when = simple(bonus.when(), empty);
            if (ConditionText.isAlways(when)) {
                side.constant = side.constant.add(bonus.add().low().movePointLeft(2));
            } else if (!ConditionText.isNever(when) && bonus.add().low().signum() != 0) {
                depending.add(new Preference.Bonus(when, bonus.add()));
            }
        }
        return depending;
    }

    private Condition simple(Condition condition, Bargain empty) {
        return ConditionText.simplified(names.condition(condition), empty);
    }

    private static Estimate points(BigDecimal utility) {
        return Estimate.of(Range.of(utility.multiply(HUNDRED)));
    }

    /// The lowest utility there can be, at most 0: where a platform names no reservation, every deal
    /// is acceptable.
    private BigDecimal noDeal(Draft.Side side) {
        if (side.noDeal != null) {
            return side.noDeal;
        }
        BigDecimal lowest = side.constant;
        for (Draft.Term term : side.terms.values()) {
            lowest =
                    lowest.add(
                            term.scores().stream()
                                    .map(s -> s.multiply(term.weight()))
                                    .min(BigDecimal::compareTo)
                                    .orElse(BigDecimal.ZERO));
        }
        for (Draft.Extra extra : side.extras) {
            lowest = lowest.add(extra.add().min(BigDecimal.ZERO));
        }
        return lowest.setScale(8, RoundingMode.FLOOR).min(BigDecimal.ZERO);
    }

    /// A constant goes to the first issue, whichever option is chosen there.
    private Draft.@org.jspecify.annotations.Nullable Term withConstant(Draft.Side side, int issue) {
        Draft.Term term = side.terms.get(issue);
        if (issue > 0 || side.constant.signum() == 0) {
            return term;
        }
        List<BigDecimal> scores = new ArrayList<>();
        for (int k = 0; k < draft.topics().getFirst().values().size(); k++) {
            BigDecimal own =
                    term == null ? BigDecimal.ZERO : term.weight().multiply(term.scores().get(k));
            scores.add(own.add(side.constant));
        }
        return new Draft.Term(BigDecimal.ONE, scores);
    }

    private static Preference.IssueValue value(Draft.Term term, Draft.Topic topic) {
        BigDecimal largest =
                term.scores().stream()
                        .map(BigDecimal::abs)
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
        boolean fold =
                term.weight().signum() < 0
                        || term.weight().compareTo(LARGEST_FACTOR) > 0
                        || largest.compareTo(LARGEST_FACTOR) > 0;
        BigDecimal weight = fold ? BigDecimal.ONE : term.weight();
        List<BigDecimal> scores = new ArrayList<>();
        for (BigDecimal score : term.scores()) {
            scores.add((fold ? score.multiply(term.weight()) : score).multiply(HUNDRED));
        }
        Scores table =
                topic.scale() == null
                        ? Scores.table(scores.stream().map(Range::of).toList())
                        : Knots.line(topic.scale(), scores);
        return new Preference.IssueValue(points(weight), table);
    }

    private void checkSize(Draft.Side side) {
        BigDecimal most = side.constant.abs();
        for (Draft.Term term : side.terms.values()) {
            BigDecimal largest = BigDecimal.ZERO;
            for (BigDecimal score : term.scores()) {
                largest = largest.max(score.multiply(term.weight()).abs());
            }
            most = most.add(largest);
        }
        for (Draft.Extra extra : side.extras) {
            most = most.add(extra.add().abs());
        }
        if (most.compareTo(LARGEST_UTILITY) > 0) {
            throw Refusal.of(
                    "utility.large",
                    side.file,
                    side.name,
                    Numbers.plain(most.setScale(2, RoundingMode.HALF_UP)));
        }
    }

    /// Weights are kept as they are; that they do not sum to 1 is said.
    private void checkWeights(Draft.Side side) {
        if (side.terms.isEmpty() || !side.extras.isEmpty()) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Draft.Term term : side.terms.values()) {
            sum = sum.add(term.weight());
        }
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(UNIT) > 0) {
            notes.add(
                    Sentence.of(
                            "note.weights",
                            side.file,
                            Numbers.plain(sum.setScale(9, RoundingMode.HALF_UP)),
                            draft.platform().title()));
        }
    }

    /// Letters, digits, `-` and `_` of a name; everything else becomes one `-`.
    static String shortId(String name) {
        String id =
                name.strip()
                        .replaceAll("[^\\p{L}\\p{N}_]+", "-")
                        .replaceAll("^[-_]++|(?<!-)-++$", "");
        if (id.length() > LONGEST_ID) {
            id = id.substring(0, LONGEST_ID).replaceAll("(?<!-)-++$", "");
        }
        return id.isEmpty() || Character.getType(id.charAt(0)) == Character.SURROGATE
                ? "party"
                : id;
    }

    private static String unused(String id, Set<String> taken) {
        String candidate = id;
        for (int n = 2; contains(taken, candidate); n++) {
            candidate = id + "-" + n;
        }
        return candidate;
    }

    private static boolean contains(Set<String> taken, String id) {
        return taken.stream()
                .anyMatch(t -> t.toLowerCase(Locale.ROOT).equals(id.toLowerCase(Locale.ROOT)));
    }
}
