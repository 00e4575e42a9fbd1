package parley.evidence;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The ledger for other programs: a table (CSV, RFC 4180, UTF-8) and linked data (JSON-LD: W3C Web Annotation with PROV-O). Text positions are counted in
/// UTF-16 units in the table, and in Unicode code points in JSON-LD, as the Web Annotation model asks.
public final class LedgerExport {

    static final List<String> COLUMNS =
            List.of(
                    "reference",
                    "type",
                    "status",
                    "document",
                    "start",
                    "end",
                    "text",
                    "who",
                    "certainty",
                    "anonymous",
                    "says",
                    "rule",
                    "decided by",
                    "decided on",
                    "knows",
                    "confirms",
                    "anchor",
                    "sha256");

    private static final List<String> WHO = List.of("speaker", "source", "by", "party", "name");

    private LedgerExport() {}

    /// One line per entry below a heading line, fields in quotes where they need it, lines ended by CR LF.
    public static String csv(EvidenceLedger ledger) {
        StringBuilder out = new StringBuilder();
        row(out, COLUMNS);
        for (LedgerEntry e : ledger.entries()) {
            row(
                    out,
                    List.of(
                            e.reference(),
                            e.type(),
                            LedgerLines.word(e.status()),
                            e.doc(),
                            String.valueOf(e.span().start()),
                            String.valueOf(e.span().end()),
                            e.quote().exact(),
                            who(e),
                            e.says().path("certainty").asString(""),
                            e.says().path("anonymous").asString(""),
                            e.says().toString(),
                            e.rule(),
                            e.decision().by(),
                            e.decision().on(),
                            e.judgement().knows(),
                            e.judgement().confirms(),
                            LedgerLines.word(e.anchor()),
                            e.sha256()));
        }
        return out.toString();
    }

    static String who(LedgerEntry entry) {
        for (String field : WHO) {
            JsonNode value = entry.says().path(field);
            if (value.isString()) {
                return value.asString();
            }
        }
        return "";
    }

    private static void row(StringBuilder out, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            out.append(i == 0 ? "" : ",").append(field(fields.get(i)));
        }
        out.append("\r\n");
    }

    /// A field that a spreadsheet would take for a formula gets an apostrophe before it.
    private static String field(String value) {
        String safe =
                !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /// A JSON-LD document: one annotation per entry, one entity per document, one agent per person who decided.
    ///
    /// @param texts text of each document by name, to count code points; documents that are not at hand keep their quotes without positions
    public static String jsonLd(EvidenceLedger ledger, Map<String, String> texts) {
        ObjectNode root = LedgerLines.JSON.createObjectNode();
        ArrayNode context = root.putArray("@context");
        context.add("http://www.w3.org/ns/anno.jsonld");
        ObjectNode own = context.addObject();
        own.put("prov", "http://www.w3.org/ns/prov#");
        own.put("parley", "urn:parley:vocabulary:");
        ArrayNode graph = root.putArray("@graph");
        ledger.sources().values().forEach(s -> document(graph.addObject(), s));
        ledger.entries().forEach(e -> annotation(graph.addObject(), e, texts));
        return LedgerLines.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void document(ObjectNode node, LedgerSource source) {
        node.put("id", "urn:sha256:" + source.sha256());
        node.put("type", "prov:Entity");
        node.put("parley:file", source.file());
        node.put("language", source.language());
        if (!source.date().isEmpty()) {
            node.put("parley:date", source.date());
        }
        if (!source.outlet().isEmpty()) {
            node.put("prov:wasAttributedTo", source.outlet());
        }
    }

    private static void annotation(ObjectNode node, LedgerEntry entry, Map<String, String> texts) {
        node.put("id", "urn:parley:entry:" + entry.reference().replace(' ', '_'));
        node.put("type", "Annotation");
        node.put("motivation", motivation(entry.type()));
        ObjectNode body = node.putObject("body");
        body.put("type", "Dataset");
        body.put("parley:type", entry.type());
        entry.says().properties().forEach(p -> body.set("parley:" + p.getKey(), p.getValue()));
        target(node.putObject("target"), entry, texts);
        node.put("parley:status", LedgerLines.word(entry.status()));
        ObjectNode activity = node.putObject("prov:wasGeneratedBy");
        activity.put("type", "prov:Activity");
        activity.put("parley:rule", entry.rule());
        activity.putObject("prov:used").put("id", "urn:sha256:" + entry.sha256());
        if (!entry.decision().by().isEmpty()) {
            ObjectNode decided = node.putObject("prov:wasInfluencedBy");
            decided.put("type", "prov:Activity");
            decided.put("prov:endedAtTime", entry.decision().on());
            ObjectNode agent = decided.putObject("prov:wasAssociatedWith");
            agent.put("type", "prov:Agent");
            agent.put("name", entry.decision().by());
        }
    }

    private static String motivation(String type) {
        return type.equals("quotation") ? "highlighting" : "classifying";
    }

    private static void target(ObjectNode target, LedgerEntry entry, Map<String, String> texts) {
        target.put("source", "urn:sha256:" + entry.sha256());
        ArrayNode selectors = target.putArray("selector");
        String text = texts.get(entry.doc());
        if (text != null
                && entry.anchor() != LedgerEntry.Anchor.LOST
                && entry.span().end() <= text.length()) {
            ObjectNode position = selectors.addObject();
            position.put("type", "TextPositionSelector");
            position.put("start", text.codePointCount(0, entry.span().start()));
            position.put("end", text.codePointCount(0, entry.span().end()));
        }
        ObjectNode quote = selectors.addObject();
        quote.put("type", "TextQuoteSelector");
        quote.put("exact", entry.quote().exact());
        quote.put("prefix", entry.quote().prefix());
        quote.put("suffix", entry.quote().suffix());
    }
}
