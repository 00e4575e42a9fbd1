package parley.evidence.decision;

import java.util.ArrayList;
import java.util.List;
import parley.evidence.Correction;
import parley.evidence.LedgerEntry;
import tools.jackson.databind.JsonNode;

/// What an entry says, as far as a dossier can hold it.
record Said(LedgerEntry entry) {

    private static final List<String> NOBODYS_WORDS = List.of("scare", "term", "hypothetical");

    /// Whether it becomes a claim once it is accepted.
    boolean isStatement() {
        return switch (entry.type()) {
            case "quotation" -> !NOBODYS_WORDS.contains(word("kind"));
            case "claim", "meeting", "position", "offer" -> true;
            default -> false;
        };
    }

    boolean isMeeting() {
        return entry.type().equals("meeting");
    }

    /// Whether it tells of a meeting as something that took place.
    boolean isMeetingHeld() {
        return isMeeting()
                && !entry.says().path("planned").asBoolean(false)
                && !entry.says().path("cancelled").asBoolean(false)
                && certainty().equals("asserted");
    }

    /// The words of the document on one line, or those that a person put in their place.
    String words() {
        String own = word(Correction.WORDS);
        return own.isEmpty() ? entry.quote().oneLine() : own;
    }

    /// That of a quotation is that the words were said, not that they are so. The words of what was never said, or only asked, tell that themselves.
    String certainty() {
        String certainty = word("certainty");
        boolean toldItself = certainty.equals("never said") || certainty.equals("asked");
        return certainty.isEmpty() || toldItself ? "asserted" : certainty;
    }

    String speaker() {
        return switch (entry.type()) {
            case "quotation" -> word("speaker");
            case "claim" -> word("source");
            case "position" -> word("party");
            case "offer" -> word("by");
            default -> "";
        };
    }

    /// Whether a name, not the description of an unnamed source, stands for who says it.
    boolean isBySomebodyNamed() {
        return !speaker().isEmpty() && !entry.says().path("anonymous").asBoolean(false);
    }

    String date() {
        return word("date");
    }

    List<String> participants() {
        List<String> names = new ArrayList<>();
        for (JsonNode name : entry.says().path("participants")) {
            names.add(name.asString(""));
        }
        return names;
    }

    private String word(String field) {
        return entry.says().path(field).asString("");
    }
}
