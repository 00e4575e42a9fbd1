package parley.report.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.analysis.incentive.Screening;
import parley.figure.Caption;
import parley.figure.Figure;
import parley.figure.Grid;
import parley.figure.Table;
import parley.model.Criterion;
import parley.model.Incentive;
import parley.model.Incentive.Verdict;

/// Incentives against the screens they must pass, each verdict by a sign and a word, with its reason.
final class ScreenGrid {

    private ScreenGrid() {}

    static List<Figure> of(RegisterWords s, Screening screening, Set<String> screens, Table twin) {
        if (screening.lines().isEmpty()) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        screens.forEach(id -> columns.add(name(s, id)));
        columns.add(s.say("incentives.passes"));
        return List.of(
                new Grid(
                        new Caption(
                                "incentives-figure",
                                s.say("screens.title"),
                                s.say("screens.describe"),
                                s.say("figure.table"),
                                s.words().locale()),
                        s.say("incentives.what"),
                        columns,
                        screening.lines().stream().map(line -> row(s, line, screens)).toList(),
                        List.of(
                                new Grid.Key(sign(Verdict.MET), say(s, Verdict.MET)),
                                new Grid.Key(sign(Verdict.NOT_MET), say(s, Verdict.NOT_MET)),
                                new Grid.Key(sign(Verdict.UNKNOWN), say(s, Verdict.UNKNOWN))),
                        twin));
    }

    /// The question of a screen, where the dossier gives one.
    private static String name(RegisterWords s, String id) {
        return switch (id) {
            case Criterion.CLEAN -> s.words().capital(s.say("incentives.clean"));
            case Screening.IN_TERM -> s.words().capital(s.say("incentives.in-term"));
            default -> s.name(id);
        };
    }

    private static Grid.Row row(RegisterWords s, Screening.Line line, Set<String> screens) {
        Incentive incentive = line.incentive();
        List<Grid.Cell> cells = new ArrayList<>();
        screens.forEach(id -> cells.add(cell(s, line.screens().get(id))));
        cells.add(cell(s, line.passes(), ""));
        return new Grid.Row(
                s.name(incentive),
                s.href(incentive.id()),
                s.say(
                        "screens.from-to",
                        s.names(incentive.from()),
                        s.names(incentive.to()),
                        s.word(incentive.status())),
                cells);
    }

    private static Grid.Cell cell(RegisterWords s, Incentive.@Nullable Screen screen) {
        return screen == null
                ? new Grid.Cell(Grid.Weight.FULL, List.of(), s.say("screens.none"))
                : cell(s, screen.verdict(), s.text(screen.why(), ""));
    }

    private static Grid.Cell cell(RegisterWords s, Verdict verdict, String why) {
        Grid.Weight weight =
                switch (verdict) {
                    case MET -> Grid.Weight.FULL;
                    case UNKNOWN -> Grid.Weight.THIN;
                    case NOT_MET -> Grid.Weight.EMPTY;
                };
        return new Grid.Cell(
                weight, List.of(new Grid.Line(sign(verdict), say(s, verdict), why, null)), "");
    }

    private static String say(RegisterWords s, Verdict verdict) {
        return s.say("incentives." + RegisterWords.key(verdict));
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓";
            case NOT_MET -> "✗";
            case UNKNOWN -> "?";
        };
    }
}
