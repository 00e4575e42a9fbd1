package parley.web.explore;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.analysis.audience.AtHome;
import parley.analysis.reading.Verdict;

/// What the pages show of one package, in words. Parties stand in alphabetical order.
///
/// `said` is one or two sentences for whoever cannot see what has changed; `figure` is drawn.
public record Answer(
        String address,
        String said,
        Content figure,
        List<PartyRow> parties,
        List<Item> broken,
        List<Item> crossed,
        List<HomeRow> home,
        boolean homeHidden,
        NearPart near,
        TradePart trades,
        FairPart fair) {

    /// A rule or a red line in words, with its id.
    public record Item(String id, String text) {}

    public record PartyRow(String id, String name, Verdict verdict, String gain, boolean crossed) {}

    /// A group at home. `threshold` says from how many points on it accepts.
    public record HomeRow(
            String id,
            String name,
            String party,
            AtHome.Kind kind,
            String threshold,
            boolean alike,
            Verdict verdict,
            String gain) {}

    /// A package near by; `home` is null where nobody at home must accept.
    public record NearRow(
            String mark,
            String text,
            String href,
            int changes,
            Verdict verdict,
            @Nullable Verdict home) {}

    /// `here` says that the package on show is one itself, and is empty otherwise; `notes` are what was proven and what was not
    /// searched.
    public record NearPart(String here, List<NearRow> rows, List<String> notes) {
        public NearPart {
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
        }
    }

    /// An exchange; `effects` one a party, `others` further numbers that do the same.
    public record TradeRow(
            String text, String href, List<String> effects, String better, int others) {
        public TradeRow {
            effects = List.copyOf(effects);
        }
    }

    public record TradePart(String sentence, List<TradeRow> rows, boolean complete) {
        public TradePart {
            rows = List.copyOf(rows);
        }
    }

    /// A package that definitions of fairness select; `href` is null for the one on show.
    public record FairRow(String mark, String text, @Nullable String href, List<String> shares) {
        public FairRow {
            shares = List.copyOf(shares);
        }
    }

    /// How far the counting is.
    public enum Counting {
        NOT_ASKED,
        UNDER_WAY,
        DONE
    }

    public record FairPart(Counting state, String law, List<FairRow> rows) {
        public FairPart {
            rows = List.copyOf(rows);
        }
    }

    public Answer {
        parties = List.copyOf(parties);
        broken = List.copyOf(broken);
        crossed = List.copyOf(crossed);
        home = List.copyOf(home);
    }
}
