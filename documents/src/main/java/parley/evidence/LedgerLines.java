package parley.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.dossier.FolderFiles;
import parley.evidence.LedgerEntry.Anchor;
import parley.evidence.LedgerEntry.Decision;
import parley.evidence.LedgerEntry.Judgement;
import parley.evidence.LedgerEntry.Quote;
import parley.evidence.LedgerEntry.Status;
import parley.language.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The ledger's lines as JSON and back. Field order is fixed, so that a ledger differs from its last version only where something changed.
final class LedgerLines {

    static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final Set<String> ENTRY_FIELDS =
            Set.of(
                    "id",
                    "doc",
                    "sha256",
                    "type",
                    "status",
                    "selectors",
                    "says",
                    "proposed",
                    "rule",
                    "decided",
                    "questions",
                    "anchor",
                    "check");
    private static final Set<String> SOURCE_FIELDS =
            Set.of(
                    "type",
                    "doc",
                    "file",
                    "sha256",
                    "rules",
                    "language",
                    "date",
                    "outlet",
                    "questions");

    private LedgerLines() {}

    static String write(LedgerEntry entry) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", entry.id());
        node.put("doc", entry.doc());
        node.put("type", entry.type());
        node.put("status", word(entry.status()));
        node.set("says", entry.says());
        if (!entry.proposed().isEmpty()) {
            node.set("proposed", entry.proposed());
        }
        selectors(node, entry);
        node.put("rule", entry.rule());
        node.put("sha256", entry.sha256());
        if (!entry.decision().by().isEmpty() || !entry.decision().on().isEmpty()) {
            ObjectNode decided = node.putObject("decided");
            decided.put("by", entry.decision().by());
            decided.put("on", entry.decision().on());
        }
        questions(node, entry.judgement());
        if (entry.anchor() != Anchor.FIRM) {
            node.put("anchor", word(entry.anchor()));
        }
        if (entry.status() == Status.PROPOSED) {
            node.put("check", check(entry));
        }
        entry.more().properties().forEach(p -> node.set(p.getKey(), p.getValue()));
        return JSON.writeValueAsString(node);
    }

    private static void selectors(ObjectNode node, LedgerEntry entry) {
        ObjectNode position = node.withArray("selectors").addObject();
        position.put("type", "TextPositionSelector");
        position.put("start", entry.span().start());
        position.put("end", entry.span().end());
        ObjectNode quote = node.withArray("selectors").addObject();
        quote.put("type", "TextQuoteSelector");
        quote.put("exact", entry.quote().exact());
        quote.put("prefix", entry.quote().prefix());
        quote.put("suffix", entry.quote().suffix());
    }

    private static void questions(ObjectNode node, Judgement judgement) {
        ObjectNode questions = node.putObject("questions");
        questions.put("knows", judgement.knows());
        questions.put("confirms", judgement.confirms());
    }

    static String write(LedgerSource source) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "document");
        node.put("doc", source.doc());
        node.put("file", source.file());
        node.put("sha256", source.sha256());
        node.put("rules", source.rules());
        node.put("language", source.language());
        node.put("date", source.date());
        node.put("outlet", source.outlet());
        questions(node, source.judgement());
        source.more().properties().forEach(p -> node.set(p.getKey(), p.getValue()));
        return JSON.writeValueAsString(node);
    }

    /// A fingerprint of what the program itself has written. A proposal that no longer fits it was changed by hand.
    static String check(LedgerEntry entry) {
        return Integer.toHexString(
                List.of(
                                entry.id(),
                                entry.type(),
                                entry.says().toString(),
                                entry.span(),
                                entry.judgement(),
                                entry.more().toString())
                        .hashCode());
    }

    static String version(LedgerEntry entry) {
        return FolderFiles.sha256(write(entry).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    static @Nullable JsonNode parse(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /// The entry of a line; null if it lacks what an entry must have.
    static @Nullable LedgerEntry entry(JsonNode node) {
        JsonNode position = selector(node, "TextPositionSelector");
        JsonNode words = selector(node, "TextQuoteSelector");
        Status status = status(node.path("status").asString("proposed"));
        int start = position.path("start").asInt(-1);
        int end = position.path("end").asInt(-1);
        boolean whole =
                node.path("id").isString()
                        && node.path("doc").isString()
                        && node.path("type").isString();
        if (!whole
                || status == null
                || start < 0
                || end < start
                || !words.path("exact").isString()
                || !(node.path("says") instanceof ObjectNode says)) {
            return null;
        }
        LedgerEntry entry =
                new LedgerEntry(
                        node.path("id").asString(),
                        node.path("doc").asString(),
                        node.path("sha256").asString(""),
                        node.path("type").asString(),
                        status,
                        new Span(start, end),
                        new Quote(
                                words.path("exact").asString(),
                                words.path("prefix").asString(""),
                                words.path("suffix").asString("")),
                        says,
                        node.path("proposed") instanceof ObjectNode proposed
                                ? proposed
                                : JSON.createObjectNode(),
                        node.path("rule").asString(""),
                        new Decision(
                                node.path("decided").path("by").asString(""),
                                node.path("decided").path("on").asString("")),
                        judgement(node),
                        anchor(node.path("anchor").asString("firm")),
                        rest(node, ENTRY_FIELDS));
        boolean touched =
                status == Status.PROPOSED
                        && node.has("check")
                        && !node.path("check").asString("").equals(check(entry));
        return touched ? entry.decided(Status.EDITED, "", "") : entry;
    }

    static LedgerSource source(JsonNode node) {
        return new LedgerSource(
                node.path("doc").asString(""),
                node.path("file").asString(""),
                node.path("sha256").asString(""),
                node.path("rules").asString(""),
                node.path("language").asString(""),
                node.path("date").asString(""),
                node.path("outlet").asString(""),
                judgement(node),
                rest(node, SOURCE_FIELDS));
    }

    private static Judgement judgement(JsonNode node) {
        JsonNode questions = node.path("questions");
        return new Judgement(
                questions.path("knows").asString(Judgement.NOT_JUDGED),
                questions.path("confirms").asString(Judgement.NOT_JUDGED));
    }

    private static JsonNode selector(JsonNode node, String type) {
        for (JsonNode selector : node.path("selectors")) {
            if (selector.path("type").asString("").equals(type)) {
                return selector;
            }
        }
        return JSON.createObjectNode();
    }

    static @Nullable Status status(String word) {
        for (Status status : Status.values()) {
            if (word(status).equals(word)) {
                return status;
            }
        }
        return null;
    }

    private static Anchor anchor(String word) {
        for (Anchor anchor : Anchor.values()) {
            if (word(anchor).equals(word)) {
                return anchor;
            }
        }
        return Anchor.FIRM;
    }

    private static ObjectNode rest(JsonNode node, Set<String> known) {
        ObjectNode rest = JSON.createObjectNode();
        node.properties()
                .forEach(p -> {
                    if (!known.contains(p.getKey())) {
                        rest.set(p.getKey(), p.getValue());
                    }
                });
        return rest;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
