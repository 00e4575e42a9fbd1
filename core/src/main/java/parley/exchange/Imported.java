package parley.exchange;

import java.util.List;
import java.util.Map;
import parley.model.Bargain;

/// A scenario that was read: the bargain with each party's numbers exactly as the platform computes
/// them (in points, 100 for the platform's 1), the parties' own names by id in the order of the
/// files, and what the reader has to know about it.
public record Imported(
        Platform platform,
        String title,
        Bargain bargain,
        Map<String, String> partyNames,
        List<Sentence> notes) {

    public Imported {
        partyNames =
                java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(partyNames));
        notes = List.copyOf(notes);
    }
}
