package parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.model.Dossier;
import parley.model.RedLine;
import parley.model.Text;
import parley.record.Remark.Code;

/// What each side says it will never accept, since when, how firmly, and which text crosses it
/// (Fearon 1994 on audience costs). Constancy is shown as a line in time; no index is derived.
public record RedLines(List<Line> lines, List<Remark> remarks) {

    /// A red line, when it was last spoken of, and what each text does to it.
    public record Line(RedLine line, @Nullable LocalDate lastSpokenOf, List<Crossing> texts) {
        public Line {
            texts = List.copyOf(texts);
        }
    }

    /// What a text does to a red line.
    public record Crossing(Text text, RedLineVerdict verdict) {}

    public RedLines {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /// By what a person linked alone, the texts unread.
    public static RedLines of(Dossier dossier) {
        return of(dossier, Passages.NONE);
    }

    public static RedLines of(Dossier dossier, Passages passages) {
        Remarks remarks = new Remarks();
        List<Line> lines = new ArrayList<>();
        List<Text> versions = dossier.texts().stream().filter(t -> isVersion(dossier, t)).toList();
        for (RedLine line : dossier.redLines()) {
            LocalDate last = lastSpokenOf(line);
            List<Crossing> crossings = new ArrayList<>();
            for (Text text : dossier.texts()) {
                Optional<RedLineVerdict> inWords = passages.held(line, text.id());
                RedLineVerdict verdict = RedLineVerdict.of(line, text, inWords);
                boolean read =
                        inWords.isPresent() && (versions.isEmpty() || isVersion(dossier, text));
                if (!text.settles().isEmpty()
                        || read
                        || verdict.status() == RedLineVerdict.Status.CROSSED) {
                    crossings.add(new Crossing(text, verdict));
                }
            }
            crossings.forEach(c -> ownText(line, c, remarks));
            constancy(dossier, line, last, remarks);
            crossings.forEach(c -> remark(dossier, line, c, remarks));
            lines.add(new Line(line, last, crossings));
        }
        return new RedLines(lines, remarks.done());
    }

    /// The texts that stand: replaced by no other.
    public static List<Crossing> standing(Line line, Dossier dossier) {
        return line.texts().stream().filter(c -> isLatest(dossier, c.text())).toList();
    }

    /// A text that the line's own party has agreed to, and that crosses its line.
    public static boolean isOwn(RedLine line, Crossing crossing) {
        boolean bound =
                switch (crossing.text().status()) {
                    case AGREED, INITIALLED, SIGNED, RATIFIED, IN_FORCE -> true;
                    case DRAFT, PROPOSED, REJECTED, WITHDRAWN -> false;
                };
        return bound
                && crossing.text().from().contains(line.party())
                && crossing.verdict().status() == RedLineVerdict.Status.CROSSED;
    }

    private static void ownText(RedLine line, Crossing crossing, Remarks remarks) {
        if (isOwn(line, crossing)) {
            remarks.add(
                    Code.RED_LINE_OWN_TEXT_CROSSES,
                    line,
                    List.of(crossing.text().id()),
                    crossing.text().id(),
                    line.party(),
                    line.id());
        }
    }

    private static void remark(Dossier dossier, RedLine line, Crossing crossing, Remarks remarks) {
        Text text = crossing.text();
        switch (crossing.verdict().status()) {
            case SILENT -> {
                if (isLatest(dossier, text)) {
                    remarks.add(
                            Code.RED_LINE_TEXT_SILENT,
                            line,
                            List.of(text.id()),
                            text.id(),
                            line.party());
                }
            }
            case CROSSED -> {
                if (!isOwn(line, crossing)) {
                    remarks.add(
                            Code.RED_LINE_TEXT_CROSSES,
                            line,
                            List.of(text.id()),
                            text.id(),
                            line.party(),
                            line.id());
                }
            }
            case RESPECTED, TOUCHED, NOT_YET_SAID -> {}
        }
        if (crossing.verdict().disputed()) {
            remarks.add(
                    Code.RED_LINE_WORDS_DISAGREE,
                    line,
                    List.of(text.id()),
                    text.id(),
                    line.party());
        }
    }

    private static @Nullable LocalDate lastSpokenOf(RedLine line) {
        return line.restated().stream()
                .map(RedLine.Restatement::on)
                .max(Comparator.naturalOrder())
                .filter(day -> line.since() == null || day.isAfter(line.since()))
                .orElse(line.since());
    }

    private static void constancy(
            Dossier dossier, RedLine line, @Nullable LocalDate last, Remarks remarks) {
        for (RedLine.Restatement restated : line.restated()) {
            switch (restated.kind()) {
                case CONTRADICTED ->
                        remarks.add(
                                Code.RED_LINE_CONTRADICTED,
                                line,
                                restated.basis().ids(),
                                line.party(),
                                line.id(),
                                restated.on());
                case SOFTENED ->
                        remarks.add(
                                Code.RED_LINE_SOFTENED,
                                line,
                                restated.basis().ids(),
                                line.party(),
                                line.id(),
                                restated.on());
                case REPEATED, HARDENED -> {}
            }
        }
        LocalDate asOf = dossier.asOf();
        if (asOf != null && last != null && Constancy.isSilence(last, asOf)) {
            remarks.add(Code.RED_LINE_SILENT_SINCE, line, line.party(), line.id(), last);
        }
    }

    /// A version of what is negotiated: it settles something, replaces another text or is replaced by one.
    private static boolean isVersion(Dossier dossier, Text text) {
        return !text.settles().isEmpty() || text.replaces() != null || !isLatest(dossier, text);
    }

    private static boolean isLatest(Dossier dossier, Text text) {
        return dossier.texts().stream().noneMatch(later -> text.id().equals(later.replaces()));
    }
}
