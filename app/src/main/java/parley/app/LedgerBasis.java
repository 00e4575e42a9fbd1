package parley.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.dossier.Edit;
import parley.evidence.EvidenceLedger;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerSource;
import parley.model.Claim;
import parley.model.Dossier;
import parley.model.Item;
import parley.model.Party;
import parley.model.Person;
import parley.model.Source;
import parley.model.Wording;
import tools.jackson.databind.JsonNode;

/// What accepted entries become in a dossier: a claim that points at the entry, and for a meeting an event that rests on that claim. What cannot be matched is left
/// out; nothing is added that the entry does not say.
final class LedgerBasis {

    private static final Set<String> NOT_SAID = Set.of("scare", "term", "hypothetical");

    private final Shared shared;
    private final Dossier dossier;
    private final EvidenceLedger ledger;
    private final Set<String> taken = new LinkedHashSet<>();
    private final List<Edit> claims = new ArrayList<>();
    private final List<Edit> events = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, List<String>> written = new LinkedHashMap<>();

    LedgerBasis(Shared shared, Dossier dossier, EvidenceLedger ledger) {
        this.shared = shared;
        this.dossier = dossier;
        this.ledger = ledger;
        dossier.items().forEach(item -> taken.add(item.id()));
    }

    void add(LedgerEntry entry) {
        Optional<Claim> there =
                dossier.claims().stream()
                        .filter(claim -> entry.reference().equals(claim.entry()))
                        .findFirst();
        if (there.isPresent()) {
            String key = entry.isAccepted() ? "read.basis.there" : "read.basis.rejected";
            notes.add(shared.say(key, entry.reference(), there.get().id()));
        } else if (entry.isAccepted() && becomesBasis(entry)) {
            findSource(entry)
                    .ifPresentOrElse(
                            source -> write(entry, source),
                            () -> notes.add(shared.say("read.basis.no-source", entry.reference())));
        }
    }

    private static boolean becomesBasis(LedgerEntry entry) {
        return switch (entry.type()) {
            case "quotation" -> !NOT_SAID.contains(word(entry, "kind"));
            case "claim", "meeting" -> true;
            case "position" -> entry.says().path("redLine").asBoolean(false);
            default -> false;
        };
    }

    /// The one whose `file` is the document that was read.
    private Optional<Source> findSource(LedgerEntry entry) {
        LedgerSource document = ledger.sources().get(entry.doc());
        return document == null
                ? Optional.empty()
                : dossier.sources().stream()
                        .filter(source -> document.file().equals(source.file()))
                        .findFirst();
    }

    private void write(LedgerEntry entry, Source source) {
        String claim = free("c");
        set(claims, "claims", claim, "says", oneLine(entry));
        set(claims, "claims", claim, "source", source.id());
        findId(speaker(entry)).ifPresent(id -> set(claims, "claims", claim, "by", id));
        LedgerSource document = ledger.sources().get(entry.doc());
        String date = document == null ? "" : document.date();
        if (isDay(date)) {
            set(claims, "claims", claim, "on", date);
        }
        String certainty = word(entry, "certainty");
        set(claims, "claims", claim, "certainty", certainty.isEmpty() ? "asserted" : certainty);
        set(claims, "claims", claim, "entry", entry.reference());
        if (!source.visibility().mayStandIn(dossier.visibility())) {
            set(claims, "claims", claim, "visibility", source.visibility().key());
        }
        tell(entry, "read.basis.claim", claim);
        boolean held =
                entry.type().equals("meeting")
                        && !entry.says().path("planned").asBoolean(false)
                        && (certainty.isEmpty() || certainty.equals("asserted"));
        if (held) {
            event(entry, source, claim);
        } else if (entry.type().equals("meeting")) {
            notes.add(shared.say("read.basis.not-held", entry.reference()));
        }
    }

    private void event(LedgerEntry entry, Source source, String claim) {
        String event = free("e");
        StringBuilder block = new StringBuilder("kind: meeting\n");
        String date = word(entry, "date");
        if (isDay(date)) {
            block.append("on: ").append(date).append('\n');
        }
        Set<String> present = new LinkedHashSet<>();
        for (JsonNode name : entry.says().path("participants")) {
            findId(name.asString("")).ifPresent(present::add);
        }
        if (!present.isEmpty()) {
            block.append("present: [").append(String.join(", ", present)).append("]\n");
        }
        block.append("basis: ").append(claim);
        if (!source.visibility().mayStandIn(dossier.visibility())) {
            block.append("\nvisibility: ").append(source.visibility().key());
        }
        events.add(Edit.add("events", event, block.toString()));
        set(events, "events", event, "what", oneLine(entry));
        tell(entry, "read.basis.event", event);
    }

    private static void set(
            List<Edit> edits, String section, String id, String field, String value) {
        edits.add(Edit.set(List.of(section, id, field), value));
    }

    private void tell(LedgerEntry entry, String key, String id) {
        written.computeIfAbsent(entry.reference(), _ -> new ArrayList<>()).add(shared.say(key, id));
    }

    private String free(String letter) {
        int number = 1;
        while (!taken.add(letter + number)) {
            number++;
        }
        return letter + number;
    }

    private static String speaker(LedgerEntry entry) {
        return switch (entry.type()) {
            case "quotation" -> word(entry, "speaker");
            case "claim" -> word(entry, "source");
            case "position" -> word(entry, "party");
            default -> "";
        };
    }

    /// The person or party of that name, if exactly one has it.
    private Optional<String> findId(String name) {
        Set<String> ids = new TreeSet<>();
        for (Person person : dossier.people()) {
            addIfNamed(ids, person, person.name(), name);
        }
        for (Party party : dossier.parties()) {
            addIfNamed(ids, party, party.name(), name);
        }
        return ids.size() == 1 ? ids.stream().findFirst() : Optional.empty();
    }

    private static void addIfNamed(Set<String> ids, Item item, Wording names, String name) {
        String sought = name.strip().toLowerCase(Locale.ROOT);
        if (names.byLanguage().values().stream()
                .anyMatch(n -> n.strip().toLowerCase(Locale.ROOT).equals(sought))) {
            ids.add(item.id());
        }
    }

    private static boolean isDay(String date) {
        return date.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private static String oneLine(LedgerEntry entry) {
        return entry.quote().exact().strip().replaceAll("\\s+", " ").replaceFirst("[,;]$", "");
    }

    private static String word(LedgerEntry entry, String field) {
        return entry.says().path(field).asString("");
    }

    List<Edit> claims() {
        return List.copyOf(claims);
    }

    List<Edit> events() {
        return List.copyOf(events);
    }

    /// Sentences about what was not written.
    List<String> notes() {
        return List.copyOf(notes);
    }

    /// Sentences about what that entry became.
    List<String> written(String reference) {
        return written.getOrDefault(reference, List.of());
    }
}
