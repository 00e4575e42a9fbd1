package parley.web.explore;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import parley.analysis.linkage.Move.Change;
import parley.analysis.reading.Verdict;
import parley.model.Outcome;
import parley.model.Utility;
import parley.report.Names;
import parley.report.Words;
import parley.web.page.PageRequest;

/// How this room says things.
final class ExploreWords {

    private final PageRequest visit;
    private final Names names;

    ExploreWords(PageRequest visit, Names names) {
        this.visit = visit;
        this.names = names;
    }

    Names names() {
        return names;
    }

    Words words() {
        return visit.words();
    }

    String say(String key, Object... values) {
        return visit.say("explore." + key, values);
    }

    /// `every`, `some`, `none`: the end of a phrase's key.
    static String key(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /// `+1.5`, or `−4 to +9`, with ends rounded outwards.
    String gain(Utility low, Utility high) {
        BigDecimal from = low.points().setScale(1, RoundingMode.FLOOR);
        BigDecimal to = high.points().setScale(1, RoundingMode.CEILING);
        if (low.equals(high)) {
            return words().signed(low.points());
        }
        return say("to", words().signed(from), words().signed(to));
    }

    /// `Water: 65 m3/s; Form: treaty`.
    String changes(List<Change> changes) {
        return changes.stream()
                .map(c -> say("pair", names.issue(c.issue()), names.option(c.issue(), c.to())))
                .collect(Collectors.joining("; "));
    }

    /// The options of a package that differ from another's.
    String difference(Outcome other, Outcome here) {
        Map<String, String> changed = new LinkedHashMap<>(other.options());
        changed.entrySet().removeIf(e -> e.getValue().equals(here.get(e.getKey())));
        return changed.isEmpty() ? say("same") : names.outcome(new Outcome(changed));
    }
}
