package parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Condition;
import parley.model.Dossier;
import parley.model.Outcome;
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

    /// What a text does to a red line, by the clauses that a person linked to issues.
    public record Crossing(Text text, Effect effect, List<String> clauses) {
        public Crossing {
            clauses = List.copyOf(clauses);
        }
    }

    /// What a text does.
    public enum Effect {
        CROSSES,
        RESPECTS,
        /// The text does not settle every issue that the red line speaks of.
        LEAVES_OPEN,
        /// It settles none of them.
        SILENT,
        /// The red line is only words: the comparison of texts holds it against clauses.
        WORDS_ONLY
    }

    public RedLines {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    public static RedLines of(Dossier dossier) {
        Remarks remarks = new Remarks();
        List<Line> lines = new ArrayList<>();
        for (RedLine line : dossier.redLines()) {
            LocalDate last = lastSpokenOf(line);
            constancy(dossier, line, last, remarks);
            List<Crossing> crossings = new ArrayList<>();
            for (Text text : dossier.texts()) {
                if (text.settles().isEmpty()) {
                    continue;
                }
                Crossing crossing = crossing(line, text);
                crossings.add(crossing);
                if (crossing.effect() == Effect.SILENT && isLatest(dossier, text)) {
                    remarks.add(
                            Code.RED_LINE_TEXT_SILENT,
                            line,
                            List.of(text.id()),
                            text.id(),
                            line.party());
                }
                if (crossing.effect() == Effect.CROSSES) {
                    remarks.add(
                            Code.RED_LINE_TEXT_CROSSES,
                            line,
                            List.of(text.id()),
                            text.id(),
                            line.party(),
                            line.id());
                }
            }
            lines.add(new Line(line, last, crossings));
        }
        return new RedLines(lines, remarks.done());
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

    private static boolean isLatest(Dossier dossier, Text text) {
        return dossier.texts().stream().noneMatch(later -> text.id().equals(later.replaces()));
    }

    private static Crossing crossing(RedLine line, Text text) {
        Condition never = line.never();
        if (never == null) {
            return new Crossing(text, Effect.WORDS_ONLY, List.of());
        }
        Map<String, String> settled = new LinkedHashMap<>();
        List<String> clauses = new ArrayList<>();
        for (Text.Settles settles : text.settles()) {
            settled.put(settles.issue(), settles.option());
            if (never.scope().contains(settles.issue()) && !clauses.contains(settles.clause())) {
                clauses.add(settles.clause());
            }
        }
        if (!settled.keySet().containsAll(never.scope())) {
            boolean silent = settled.keySet().stream().noneMatch(never.scope()::contains);
            return new Crossing(text, silent ? Effect.SILENT : Effect.LEAVES_OPEN, clauses);
        }
        boolean crosses = never.holds(new Outcome(settled));
        return new Crossing(text, crosses ? Effect.CROSSES : Effect.RESPECTS, clauses);
    }
}
