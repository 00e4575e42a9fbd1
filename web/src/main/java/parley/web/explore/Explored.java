package parley.web.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.Acceptance;
import parley.analysis.reading.GainBounds;
import parley.analysis.reading.Verdict;
import parley.model.Bargain;
import parley.model.Condition;
import parley.model.Dossier;
import parley.model.RedLine;
import parley.model.Rule;

/// What there is to say of one package. Parties stand in the order given.
public record Explored(
        Choice choice,
        Verdict group,
        boolean feasible,
        List<Side> sides,
        List<Rule> broken,
        List<RedLine> crossed,
        Nearest nearest) {

    /// One party: whether it can accept, what it gains over no deal, in points, and its own red lines that are crossed.
    public record Side(
            String party, Verdict verdict, BigDecimal low, BigDecimal high, List<RedLine> crossed) {
        public Side {
            crossed = List.copyOf(crossed);
        }
    }

    public Explored {
        sides = List.copyOf(sides);
        broken = List.copyOf(broken);
        crossed = List.copyOf(crossed);
    }

    /// `parties` gives the order in which they are shown.
    public static Explored of(
            Dossier dossier, Acceptability acceptability, List<String> parties, Choice choice) {
        Bargain bargain = dossier.bargain();
        Acceptance acceptance = acceptability.of(choice.outcome());
        List<RedLine> crossed =
                bargain.redLines().stream().filter(line -> crosses(line, choice)).toList();
        List<Side> sides = new ArrayList<>();
        for (GainBounds bounds : acceptance.parties()) {
            sides.add(
                    new Side(
                            bounds.party(),
                            bounds.verdict(),
                            bounds.smallest().points(),
                            bounds.largest().points(),
                            crossed.stream()
                                    .filter(l -> l.party().equals(bounds.party()))
                                    .toList()));
        }
        sides.sort(Comparator.comparingInt(side -> parties.indexOf(side.party())));
        return new Explored(
                choice,
                acceptance.group(),
                acceptance.feasible(),
                sides,
                bargain.rules().stream()
                        .filter(rule -> !rule.condition().holds(choice.outcome()))
                        .toList(),
                crossed,
                Nearest.of(acceptability, bargain, choice));
    }

    private static boolean crosses(RedLine line, Choice choice) {
        Condition never = line.never();
        return never != null && never.holds(choice.outcome());
    }
}
