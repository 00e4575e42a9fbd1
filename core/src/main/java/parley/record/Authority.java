package parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Assurance;
import parley.model.Dossier;
import parley.model.Event;
import parley.model.Item;
import parley.model.Mandate;
import parley.model.Person;

/// Who may speak for whom, by what instrument, from when to when, and in which channel they were seen (Vienna Convention on the Law
/// of Treaties 1969, articles 7 and 8). An appearance outside of every mandate is a gap in our record, or in the mandate.
public record Authority(List<Line> lines) {

    /// A person, the mandates on record (none of them "none on record"), and where the person spoke or was present.
    public record Line(Person person, List<Mandate> mandates, List<Appearance> appearances) {
        public Line {
            mandates = List.copyOf(mandates);
            appearances = List.copyOf(appearances);
        }

        /// Appearances on a day on which no mandate is on record.
        public long uncovered() {
            return appearances.stream().filter(a -> a.covered() == Covered.NO).count();
        }

        /// The channels in which the person appeared, each once, in order of the first day.
        public List<String> channels() {
            List<String> channels = new ArrayList<>();
            for (Appearance appearance : appearances) {
                String channel = appearance.channel();
                if (channel != null && !channels.contains(channel)) {
                    channels.add(channel);
                }
            }
            return List.copyOf(channels);
        }
    }

    /// One occasion: a meeting attended, a deed or statement of the person's, an assurance given.
    public record Appearance(
            Item item, @Nullable LocalDate on, @Nullable String channel, Covered covered) {}

    /// Whether a mandate held that day; not known when the day is not, or when the person speaks for nobody.
    public enum Covered {
        YES,
        NO,
        NOT_KNOWN
    }

    public Authority {
        lines = List.copyOf(lines);
    }

    /// Everybody, in the dossier's order.
    public static Authority of(Dossier dossier) {
        return new Authority(
                dossier.people().stream().map(person -> line(dossier, person)).toList());
    }

    private static Line line(Dossier dossier, Person person) {
        List<Appearance> appearances = new ArrayList<>();
        for (Event event : dossier.events()) {
            if (event.present().contains(person.id()) || event.by().contains(person.id())) {
                appearances.add(appearance(person, event, event.on(), event.channel()));
            }
        }
        for (Assurance assurance : dossier.assurances()) {
            if (assurance.by().equals(person.id())) {
                appearances.add(appearance(person, assurance, assurance.on(), assurance.channel()));
            }
        }
        appearances.sort(Comparator.comparing(Authority::day));
        List<Mandate> mandates = person.mandates().stream().filter(Authority::isOne).toList();
        return new Line(person, mandates, appearances);
    }

    private static boolean isOne(Mandate mandate) {
        return mandate.kind() != Mandate.Kind.NONE_ON_RECORD;
    }

    private static Appearance appearance(
            Person person, Item item, @Nullable LocalDate on, @Nullable String channel) {
        Covered covered =
                on == null || person.party() == null
                        ? Covered.NOT_KNOWN
                        : isOne(person.mandateOn(on)) ? Covered.YES : Covered.NO;
        return new Appearance(item, on, channel, covered);
    }

    private static LocalDate day(Appearance appearance) {
        LocalDate on = appearance.on();
        return on == null ? LocalDate.MAX : on;
    }
}
