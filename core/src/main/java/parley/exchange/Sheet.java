package parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Preference;
import parley.model.Range;
import parley.model.Visibility;

/// What the writers write: a bargain in one reading, every number a single one, with file names for
/// the parties.
final class Sheet {

    private final String title;
    private final Bargain bargain;
    private final Map<String, String> names;
    private final Visibility level;

    Sheet(String title, Bargain bargain, Map<String, String> names, Visibility level) {
        this.title = title.isBlank() ? "scenario" : title.strip();
        this.bargain = bargain;
        this.names = names;
        this.level = level;
    }

    String title() {
        return title;
    }

    /// What stands on top of every file that can hold a comment. Always English: it is part of the
    /// file, and says no more than the level allows.
    String head() {
        return "Written by Parley from a dossier, level "
                + level.key()
                + ", one reading of its numbers.";
    }

    List<Issue> issues() {
        return bargain.issues();
    }

    List<Preference> sides() {
        return bargain.sides();
    }

    Bargain bargain() {
        return bargain;
    }

    String name(Preference side) {
        String name = names.getOrDefault(side.party(), "");
        return name.isBlank() ? side.party() : name;
    }

    /// A file name for each party, unlike the others and unlike `taken`, in the order of the sides.
    List<String> fileNames(String taken) {
        Set<String> used = new HashSet<>(Set.of(taken.toLowerCase(Locale.ROOT)));
        List<String> files = new ArrayList<>();
        for (Preference side : sides()) {
            String id = Assembly.shortId(side.party());
            String candidate = id;
            for (int n = 2; !used.add(candidate.toLowerCase(Locale.ROOT)); n++) {
                candidate = id + "-" + n;
            }
            files.add(candidate);
        }
        return files;
    }

    String domainFile() {
        return Assembly.shortId(title) + "-domain";
    }

    /// The weight on a scale of 0..1; 0 for an issue that the party does not value.
    static BigDecimal weight(Preference side, Issue issue) {
        Preference.IssueValue value = side.issues().get(issue.id());
        return value == null ? BigDecimal.ZERO : one(value.weight().range()).movePointLeft(2);
    }

    /// The scores of the issue's options on a scale of 0..1.
    static List<BigDecimal> scores(Preference side, Issue issue) {
        Preference.IssueValue value = side.issues().get(issue.id());
        if (value == null) {
            return issue.options().stream().map(o -> BigDecimal.ZERO).toList();
        }
        return value.scores().ranges().stream().map(r -> one(r).movePointLeft(2)).toList();
    }

    static BigDecimal noDeal(Preference side) {
        return one(side.noDeal().range()).movePointLeft(2);
    }

    private static BigDecimal one(Range range) {
        return range.isPoint() ? range.low() : range.middle();
    }

    /// Refuses bonuses for a format that adds up issues and nothing else.
    void mustBeAdditive(Format format) {
        for (Preference side : sides()) {
            if (!side.together().isEmpty()) {
                throw Refusal.of(
                        "export.bonuses", format.title(), name(side), side.together().size());
            }
        }
    }

    /// Slope and value at the lowest option when the scores run straight over whole numbers, else
    /// null.
    static @Nullable Straight straight(Issue issue, List<BigDecimal> scores) {
        if (!isWhole(issue)) {
            return null;
        }
        BigDecimal slope =
                scores.size() < 2 ? BigDecimal.ZERO : scores.get(1).subtract(scores.get(0));
        for (int k = 1; k < scores.size(); k++) {
            if (scores.get(k).subtract(scores.get(k - 1)).compareTo(slope) != 0) {
                return null;
            }
        }
        return new Straight(slope, scores.getFirst());
    }

    record Straight(BigDecimal slope, BigDecimal atLowest) {}

    /// Whether the issue's options are consecutive whole numbers that fit an `int`.
    static boolean isWhole(Issue issue) {
        return issue.scale() != null
                && issue.scale().step().compareTo(BigDecimal.ONE) == 0
                && issue.scale().from().stripTrailingZeros().scale() <= 0
                && issue.scale().to().stripTrailingZeros().scale() <= 0
                && issue.scale().from().abs().compareTo(BigDecimal.valueOf(1_000_000_000)) < 0
                && issue.scale().to().abs().compareTo(BigDecimal.valueOf(1_000_000_000)) < 0;
    }

    /// Issue by issue, the options that stand for an outcome: used to look for a bid of a given worth.
    static Map<String, String> chosen(Bargain bargain, long number) {
        Map<String, String> chosen = new LinkedHashMap<>();
        long rest = number;
        for (Issue issue : bargain.issues()) {
            chosen.put(issue.id(), issue.options().get((int) (rest % issue.size())).id());
            rest /= issue.size();
        }
        return chosen;
    }
}
