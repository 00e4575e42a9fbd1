package parley.web.explore;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.analysis.explore.Explorer;
import parley.analysis.explore.Sketch;
import parley.report.Candidate;
import parley.report.Once;
import parley.report.Settle;
import parley.web.page.LevelAnswers;
import parley.web.work.Work;

/// What is compiled once of what readers of a level see of a dossier, so that each change of package is answered from it.
final class LevelExplorer {

    /// Up to so many packages the readings are drawn without being asked for: it takes seconds, not minutes.
    private static final BigInteger CHEAP = BigInteger.valueOf(1_000_000);

    private final LevelAnswers seen;
    private final Work<Explorer> explorer;
    private final Once<Sketch> sketch;
    private final boolean single;
    private @Nullable Work<List<Candidate>> fair;

    private LevelExplorer(LevelAnswers seen) {
        this.seen = seen;
        explorer =
                Work.start("explorer", _ -> Explorer.of(seen.visible(), seen.answers().bargain()));
        single = Settle.isSingle(seen.answers().bargain());
        sketch = Once.of(() -> Sketch.of(seen.answers().bargain()));
    }

    /// Compiling begins when it is first asked for.
    static LevelExplorer of(LevelAnswers seen) {
        return seen.once(LevelExplorer.class, () -> new LevelExplorer(seen));
    }

    Work<Explorer> explorer() {
        return explorer;
    }

    Sketch sketch() {
        return sketch.get();
    }

    /// Whether every number is a single one, so that there is one reading only.
    boolean isSingle() {
        return single;
    }

    /// The packages that four definitions of fairness select, beside the pages: the same that the brief speaks of. Begun when it is
    /// wanted or cheap.
    synchronized Optional<Work<List<Candidate>>> findFair(boolean wanted) {
        if (fair == null && (wanted || isCheap())) {
            fair = Work.start("fair", _ -> seen.answers().candidates());
        }
        return Optional.ofNullable(fair);
    }

    private boolean isCheap() {
        BigInteger packages = BigInteger.ONE;
        for (var issue : seen.answers().bargain().issues()) {
            packages = packages.multiply(BigInteger.valueOf(issue.size()));
        }
        return packages.compareTo(CHEAP) <= 0;
    }
}
