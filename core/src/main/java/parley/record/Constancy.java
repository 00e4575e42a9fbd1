package parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Dossier;
import parley.model.RedLine;
import parley.model.Text;
import parley.model.Wording;

/// Each red line as a line in time: when it was said, in which words, to whom, and where it was silent (Fearon 1994). No index is
/// derived from it.
public record Constancy(List<Line> lines) {

    /// Months without a word after which a lapse is shown: long enough to ask, never a verdict.
    public static final int SILENCE_MONTHS = 6;

    /// A red line, its occasions and what texts do to it in order of the day, those without one first; and its silences.
    public record Line(RedLine line, List<Occasion> occasions, List<Silence> silences) {
        public Line {
            occasions = List.copyOf(occasions);
            silences = List.copyOf(silences);
        }
    }

    /// One day on which the line was said, or a text of that day crossed or respected it. `reworded` says that the words differ from
    /// the words before; `to` is an audience, null when none is named; `id` is the line or the text.
    public record Occasion(
            @Nullable LocalDate on,
            Kind kind,
            String id,
            Wording words,
            boolean reworded,
            @Nullable String to,
            List<String> rests) {
        public Occasion {
            rests = List.copyOf(rests);
        }
    }

    /// What happened to it that day.
    public enum Kind {
        FIRST_SAID,
        REPEATED,
        SOFTENED,
        HARDENED,
        CONTRADICTED,
        TEXT_CROSSES,
        TEXT_RESPECTS;

        /// Whether the party itself spoke.
        public boolean isSaid() {
            return switch (this) {
                case FIRST_SAID, REPEATED, SOFTENED, HARDENED, CONTRADICTED -> true;
                case TEXT_CROSSES, TEXT_RESPECTS -> false;
            };
        }
    }

    /// No word on record from the day after `from`; `until` is the day it was spoken of again, or the day the dossier
    /// speaks of when it was not.
    public record Silence(LocalDate from, LocalDate until, boolean lasting) {}

    public Constancy {
        lines = List.copyOf(lines);
    }

    public static Constancy of(Dossier dossier) {
        return of(dossier, RedLines.of(dossier));
    }

    /// @param register the answer on the same dossier that the register of red lines shows
    public static Constancy of(Dossier dossier, RedLines register) {
        return new Constancy(register.lines().stream().map(line -> line(dossier, line)).toList());
    }

    private static Line line(Dossier dossier, RedLines.Line held) {
        List<Occasion> occasions = said(held.line());
        List<Silence> silences = silences(occasions, dossier.asOf());
        for (RedLines.Crossing crossing : held.texts()) {
            Kind kind =
                    switch (crossing.verdict().status()) {
                        case CROSSED -> Kind.TEXT_CROSSES;
                        case RESPECTED -> Kind.TEXT_RESPECTS;
                        case TOUCHED, SILENT, NOT_YET_SAID -> null;
                    };
            if (kind != null) {
                occasions.add(text(crossing.text(), kind));
            }
        }
        occasions.sort(Comparator.comparing(Constancy::day));
        return new Line(held.line(), occasions, silences);
    }

    private static LocalDate day(Occasion occasion) {
        LocalDate on = occasion.on();
        return on == null ? LocalDate.MIN : on;
    }

    private static Occasion text(Text text, Kind kind) {
        return new Occasion(
                text.date(), kind, text.id(), Wording.NONE, false, null, List.of(text.id()));
    }

    /// First said, then each restatement, in order of the day.
    private static List<Occasion> said(RedLine line) {
        List<Occasion> said = new ArrayList<>();
        said.add(
                new Occasion(
                        line.since(),
                        Kind.FIRST_SAID,
                        line.id(),
                        line.words(),
                        false,
                        line.to(),
                        line.basis().ids()));
        Wording before = line.words();
        List<RedLine.Restatement> restated = new ArrayList<>(line.restated());
        restated.sort(Comparator.comparing(RedLine.Restatement::on));
        for (RedLine.Restatement again : restated) {
            Wording words = again.words();
            boolean reworded = !words.isEmpty() && !before.isEmpty() && !same(words, before);
            said.add(
                    new Occasion(
                            again.on(),
                            kind(again.kind()),
                            line.id(),
                            words,
                            reworded,
                            again.to(),
                            again.basis().ids()));
            before = words.isEmpty() ? before : words;
        }
        return said;
    }

    /// The same in every language that both have; a phrase in one language only is held against any.
    private static boolean same(Wording one, Wording other) {
        return one.byLanguage().values().stream()
                .anyMatch(words -> other.byLanguage().containsValue(words));
    }

    private static Kind kind(RedLine.Restatement.Kind kind) {
        return switch (kind) {
            case REPEATED -> Kind.REPEATED;
            case SOFTENED -> Kind.SOFTENED;
            case HARDENED -> Kind.HARDENED;
            case CONTRADICTED -> Kind.CONTRADICTED;
        };
    }

    private static List<Silence> silences(List<Occasion> said, @Nullable LocalDate asOf) {
        List<Silence> silences = new ArrayList<>();
        LocalDate last = null;
        for (Occasion occasion : said) {
            LocalDate on = occasion.on();
            if (on != null && last != null && isSilence(last, on)) {
                silences.add(new Silence(last, on, false));
            }
            last = on == null ? last : on;
        }
        if (last != null && asOf != null && isSilence(last, asOf)) {
            silences.add(new Silence(last, asOf, true));
        }
        return silences;
    }

    static boolean isSilence(LocalDate from, LocalDate until) {
        return from.isBefore(until.minusMonths(SILENCE_MONTHS));
    }
}
