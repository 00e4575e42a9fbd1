package parley.report;

import java.util.List;
import parley.analysis.linkage.Linkage;
import parley.analysis.linkage.LinkageAnswer;
import parley.analysis.linkage.Move;
import parley.analysis.linkage.Trades;
import parley.model.Bargain;

/// What `parley linkage` answers: what tying the issues together adds, what each contributes, and the
/// two-issue trades from the package that settling each issue alone would make.
///
/// `trades` is empty where the answer has no such package.
public record Linking(Bargain bargain, LinkageAnswer answer, List<Move> trades) {

    private static final int TRADES = 20;

    public Linking {
        trades = List.copyOf(trades);
    }

    /// Of the bargain with its parties in [Neutral] order.
    public static Linking of(Bargain asWritten, long seed) {
        Bargain bargain = Neutral.order(asWritten);
        if (bargain.sides().isEmpty()) {
            return new Linking(bargain, new LinkageAnswer.LimitReached(), List.of());
        }
        LinkageAnswer answer = Linkage.of(bargain, Linkage.Plan.of(seed));
        List<Move> trades =
                answer instanceof LinkageAnswer.Linked linked
                        ? Trades.from(bargain, linked.settledAlone().outcome(), TRADES)
                        : List.of();
        return new Linking(bargain, answer, trades);
    }

    /// Whether any party states what it wants.
    public boolean hasPreferences() {
        return !bargain.sides().isEmpty();
    }
}
