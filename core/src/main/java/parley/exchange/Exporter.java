package parley.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.model.Bargain;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Party;
import parley.model.Preference;
import parley.model.Visibility;

/// Writes a bargain as another platform's scenario, in one reading of its numbers.
///
/// Importing what was written gives every outcome the same utility to 10^-9. What a format cannot
/// hold is refused where leaving it out would change a preference (bonuses, utilities outside 0..1),
/// and named where it would not (rules, red lines, what is more private than the level asked for).
public final class Exporter {

    /// A dossier, its bargain in the reading to be written, and the level of visibility that the
    /// export is made for.
    public record Order(Dossier dossier, Bargain reading, Visibility level) {}

    /// What became of it.
    public sealed interface Answer {
        /// File name to text, and what the reader has to know.
        record Written(Map<String, String> files, List<Sentence> notes) implements Answer {
            public Written {
                files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
                notes = List.copyOf(notes);
            }
        }

        record Refused(Sentence because) implements Answer {}
    }

    private Exporter() {}

    public static Answer write(Order order, Format format) {
        try {
            List<Sentence> notes = new ArrayList<>();
            Bargain shown = shown(order, notes);
            Dossier seen = order.dossier().visibleAt(order.level());
            Bargain ranged = seen.bargain();
            Sheet sheet = new Sheet(title(order), shown, names(order), order.level());
            if (isRanged(ranged)) {
                notes.add(Sentence.of("export.ranges"));
            }
            Map<String, String> files =
                    switch (format) {
                        case GENIUS -> GeniusWriter.write(sheet);
                        case GENIUSWEB -> GeniusWebWriter.write(sheet, notes);
                        case NEGMAS -> NegmasWriter.write(sheet);
                        case CSV -> CsvWriter.write(sheet, ranged, notes);
                    };
            leftOut(seen, notes);
            return new Answer.Written(files, notes);
        } catch (Refusal refusal) {
            return new Answer.Refused(refusal.sentence());
        }
    }

    /// The title, unless it is as private as all that carries no level of its own.
    private static String title(Order order) {
        return order.dossier().visibility().mayStandIn(order.level())
                ? order.dossier().title().in(Locale.ENGLISH)
                : "";
    }

    private static Map<String, String> names(Order order) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Party party : order.dossier().parties()) {
            names.put(party.id(), party.name().in(Locale.ENGLISH, party.id()));
        }
        return names;
    }

    private static boolean isShown(Preference side, Order order) {
        return side.visibility().mayStandIn(order.level())
                && order.dossier()
                        .findParty(side.party())
                        .map(p -> p.visibility().mayStandIn(order.level()))
                        .orElse(true);
    }

    /// The reading without what is more private than the level.
    private static Bargain shown(Order order, List<Sentence> notes) {
        Bargain reading = order.reading();
        Visibility level = order.level();
        List<Issue> issues =
                reading.issues().stream().filter(i -> i.visibility().mayStandIn(level)).toList();
        List<Preference> sides = reading.sides().stream().filter(s -> isShown(s, order)).toList();
        int hidden =
                reading.issues().size() - issues.size() + reading.sides().size() - sides.size();
        if (issues.isEmpty()) {
            throw Refusal.of("export.nothing", level.key());
        }
        if (hidden > 0) {
            notes.add(Sentence.of("export.hidden", hidden, level.key()));
        }
        Set<String> ids = issues.stream().map(Issue::id).collect(Collectors.toSet());
        return new Bargain(
                issues, sides.stream().map(s -> s.within(ids)).toList(), List.of(), List.of());
    }

    private static boolean isRanged(Bargain bargain) {
        return bargain.sides().stream()
                .anyMatch(s ->
                        !s.noDeal().range().isPoint()
                                || s.together().stream().anyMatch(b -> !b.add().range().isPoint())
                                || s.issues().values().stream().anyMatch(Exporter::isRanged));
    }

    private static boolean isRanged(Preference.IssueValue value) {
        return !value.weight().range().isPoint()
                || value.scores().ranges().stream().anyMatch(r -> !r.isPoint());
    }

    private static void leftOut(Dossier seen, List<Sentence> notes) {
        if (!seen.rules().isEmpty()) {
            notes.add(Sentence.of("export.rules", seen.rules().size()));
        }
        if (!seen.bargain().redLines().isEmpty()) {
            notes.add(Sentence.of("export.red.lines", seen.bargain().redLines().size()));
        }
    }
}
