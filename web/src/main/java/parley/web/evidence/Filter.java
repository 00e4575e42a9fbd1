package parley.web.evidence;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import parley.evidence.LedgerEntry;

/// Which entries of a document are shown.
///
/// @param kind one kind of entry; `main` for all but figures and names, `all` for everything
/// @param status `all`, `open`, `accepted` or `rejected`
/// @param who only what that speaker, source or side says; empty for everybody
public record Filter(String kind, String status, String who) {

    static final List<String> KINDS =
            List.of(
                    "main",
                    "quotation",
                    "claim",
                    "meeting",
                    "offer",
                    "position",
                    "figure",
                    "actor",
                    "all");

    static final List<String> STATUSES = List.of("all", "open", "accepted", "rejected");

    private static final Set<String> SMALL = Set.of("figure", "actor");

    static Filter of(UnaryOperator<String> value) {
        String kind = value.apply("kind");
        String status = value.apply("status");
        return new Filter(
                KINDS.contains(kind) ? kind : "main",
                STATUSES.contains(status) ? status : "all",
                value.apply("who"));
    }

    /// As the address or the form gives it.
    static Filter of(Context ctx) {
        return of(name -> {
            String value = ctx.queryParam(name);
            value = value == null ? ctx.formParam(name) : value;
            return value == null ? "" : value.strip();
        });
    }

    boolean shows(LedgerEntry entry) {
        return showsKind(entry.type())
                && showsStatus(entry)
                && (who.isEmpty() || who.equals(speaker(entry)));
    }

    private boolean showsKind(String type) {
        return switch (kind) {
            case "all" -> true;
            case "main" -> !SMALL.contains(type);
            default -> kind.equals(type);
        };
    }

    private boolean showsStatus(LedgerEntry entry) {
        return switch (status) {
            case "open" -> !entry.isDecided();
            case "accepted" -> entry.isAccepted();
            case "rejected" -> entry.status() == LedgerEntry.Status.REJECTED;
            default -> true;
        };
    }

    /// Whose words it is; empty where the kind of entry has nobody.
    static String speaker(LedgerEntry entry) {
        String field =
                switch (entry.type()) {
                    case "quotation" -> "speaker";
                    case "claim" -> "source";
                    case "position" -> "party";
                    case "offer" -> "by";
                    case "actor" -> "name";
                    default -> "";
                };
        return field.isEmpty() ? "" : entry.says().path(field).asString("");
    }

    /// Everybody who says something in these entries, by name.
    static Set<String> speakers(List<LedgerEntry> entries) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        entries.stream()
                .filter(e -> !e.type().equals("actor"))
                .map(Filter::speaker)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    /// For an address, ready to stand before another parameter: empty or ending in `&`.
    public String query() {
        StringBuilder query = new StringBuilder();
        add(query, "kind", kind, "main");
        add(query, "status", status, "all");
        add(query, "who", who, "");
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value, String usual) {
        if (!value.equals(usual)) {
            query.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }

    public List<String> kinds() {
        return KINDS;
    }

    public List<String> statuses() {
        return STATUSES;
    }
}
