package parley.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Counts of meetings that texts claim ("their fourth meeting") beside what the ledger itself holds. The text's number stays a claim: neither is taken for
/// the truth.
public final class MeetingCounts {

    /// @param entry reference of the meeting that carries the claim
    /// @param claimed the number the text gives
    /// @param counted meetings of the same people in the ledger, this one included, on different days where days are known
    public record Check(String entry, int claimed, int counted) {
        public boolean agrees() {
            return claimed == counted;
        }
    }

    private MeetingCounts() {}

    /// One check per claimed count, in the ledger's order; rejected and planned meetings are not counted.
    public static List<Check> of(EvidenceLedger ledger) {
        List<LedgerEntry> meetings =
                ledger.entries().stream()
                        .filter(e ->
                                e.type().equals("meeting")
                                        && e.status() != LedgerEntry.Status.REJECTED
                                        && !e.says().path("planned").asBoolean(false)
                                        && !e.says().path("cancelled").asBoolean(false))
                        .toList();
        List<Check> checks = new ArrayList<>();
        for (LedgerEntry meeting : meetings) {
            if (meeting.says().path("ordinal").isIntegralNumber()) {
                checks.add(
                        new Check(
                                meeting.reference(),
                                meeting.says().path("ordinal").asInt(),
                                count(meeting, meetings)));
            }
        }
        return checks;
    }

    private static int count(LedgerEntry meeting, List<LedgerEntry> all) {
        Set<String> who = people(meeting);
        Set<String> occasions = new TreeSet<>();
        for (LedgerEntry other : all) {
            Set<String> shared = people(other);
            shared.retainAll(who);
            if (shared.size() >= Math.min(2, who.size()) && !who.isEmpty()) {
                String day = other.says().path("date").asString("");
                occasions.add(day.isEmpty() ? other.reference() : day);
            }
        }
        return occasions.size();
    }

    private static Set<String> people(LedgerEntry meeting) {
        Set<String> people = new TreeSet<>();
        for (JsonNode name : meeting.says().path("participants")) {
            people.add(name.asString("").toLowerCase(Locale.ROOT));
        }
        return people;
    }
}
