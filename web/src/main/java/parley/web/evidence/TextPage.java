package parley.web.evidence;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.document.Document;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerSource;
import parley.model.Item;
import parley.model.Party;
import parley.model.Person;
import parley.model.Wording;
import parley.web.evidence.Evidence.View;
import parley.web.page.PageRequest;

/// A document with its entries: which are shown, which one is on the card, what comes before and after it.
final class TextPage {

    private final View view;
    private final LedgerSource source;
    private final Canon.Found found;
    private final Filter filter;
    private final List<LedgerEntry> entries;
    private final List<LedgerEntry> shown;

    private TextPage(
            View view,
            LedgerSource source,
            Canon.Found found,
            Filter filter,
            List<LedgerEntry> entries) {
        this.view = view;
        this.source = source;
        this.found = found;
        this.filter = filter;
        this.entries = entries;
        this.shown = entries.stream().filter(filter::shows).toList();
    }

    static TextPage of(View view, LedgerSource source, Canon canon, Filter filter)
            throws IOException {
        return new TextPage(
                view,
                source,
                canon.find(view.holding(), source),
                filter,
                view.holding().entries(source.doc()));
    }

    String path() {
        return view.base() + "/" + Documents.key(source.doc());
    }

    List<LedgerEntry> shown() {
        return shown;
    }

    /// Where an entry is on the card.
    String href(String id) {
        return path() + "?" + filter.query() + "at=" + id + "#m-" + id;
    }

    /// The entry that the address names; else the first proposal, else the first entry.
    Optional<LedgerEntry> current() {
        String at = Optional.ofNullable(view.ctx().queryParam("at")).orElse("");
        return find(at).or(() -> shown.stream().filter(e -> !e.isDecided()).findFirst())
                .or(() -> shown.stream().findFirst());
    }

    Optional<LedgerEntry> find(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /// What is to be decided after that entry: the next proposal among those shown, from the top again at the end.
    Optional<LedgerEntry> nextProposal(String id) {
        int at = indexOf(id);
        return Stream.concat(shown.stream().skip(at + 1L), shown.stream().limit(Math.max(0, at)))
                .filter(e -> !e.isDecided() && !e.id().equals(id))
                .findFirst();
    }

    private int indexOf(String id) {
        return IntStream.range(0, shown.size())
                .filter(i -> shown.get(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    Map<String, Object> values() throws IOException {
        return values(current().orElse(null));
    }

    Map<String, Object> values(@Nullable LedgerEntry now) throws IOException {
        PageRequest visit = view.asked().visit();
        Map<String, Object> values = new HashMap<>();
        values.put("source", source);
        values.put("path", path());
        values.put("filter", filter);
        values.put("speakers", Filter.speakers(entries));
        values.put("tally", Tally.of(entries));
        values.put("count", shown.size());
        values.put(
                "state", Documents.state(view.holding(), source).name().toLowerCase(Locale.ROOT));
        values.put("by", by(view));
        if (view.levels().findSource(source.file()).isEmpty()) {
            values.put("kinds", SourcePages.kinds());
        }
        text(values, now == null ? "" : now.id());
        if (now != null) {
            int at = indexOf(now.id());
            values.put("card", card(now));
            values.put("at", at + 1);
            values.put("before", at > 0 ? href(shown.get(at - 1).id()) : "");
            values.put("after", at + 1 < shown.size() ? href(shown.get(at + 1).id()) : "");
            values.put("names", names());
        }
        Documents.of(view.holding(), view.levels(), Set.of(), visit.locale())
                .nextWithProposals(source.doc())
                .ifPresent(row -> values.put("next", row));
        return values;
    }

    Card card(LedgerEntry entry) {
        return Card.of(entry, told(), view.asked().seen().claims(), view.asked().visit());
    }

    /// Who tells it and when: the dossier's source, else the outlet that the document names, else its own name.
    private String told() {
        String outlet = source.outlet().isEmpty() ? source.doc() : source.outlet();
        String name =
                view.levels()
                        .findSource(source.file())
                        .map(s -> s.name().in(view.asked().visit().locale(), outlet))
                        .orElse(outlet);
        return source.date().isEmpty() ? name : name + ", " + source.date();
    }

    private void text(Map<String, Object> values, String now) {
        switch (found) {
            case Canon.Found.Text(Document document) -> {
                List<LedgerEntry> standing =
                        shown.stream().filter(e -> Marked.stands(e, document.text())).toList();
                values.put(
                        "text",
                        new Painted(
                                Marked.of(document, standing),
                                now,
                                entry -> href(entry.id()),
                                this::label));
                values.put("textLang", document.language().code());
                values.put(
                        "astray",
                        shown.stream().filter(e -> !Marked.stands(e, document.text())).toList());
            }
            case Canon.Found.Gone _ -> values.put("astray", shown);
            case Canon.Found.Unreadable(parley.document.UnreadableDocumentException why) -> {
                values.put("astray", shown);
                values.put("problem", why.message(view.asked().visit().locale()));
            }
        }
    }

    private String label(LedgerEntry entry) {
        PageRequest visit = view.asked().visit();
        return visit.say("evidence.kind." + entry.type())
                + ", "
                + visit.say("evidence.status." + entry.status().name().toLowerCase(Locale.ROOT));
    }

    /// Names that a form may offer: the dossier's people and parties, and who speaks in the document.
    private Set<String> names() {
        Set<String> names = new TreeSet<>(Filter.speakers(entries));
        for (Item item : view.asked().seen().items()) {
            Wording name =
                    switch (item) {
                        case Person person -> person.name();
                        case Party party -> party.name();
                        default -> Wording.NONE;
                    };
            if (!name.isEmpty()) {
                names.add(name.in(view.asked().visit().locale()));
            }
        }
        return names;
    }

    /// Who decides, as the browser remembers it.
    static String by(View view) {
        String kept = view.ctx().cookie(DecidePages.COOKIE);
        try {
            String by = kept == null ? "" : URLDecoder.decode(kept, StandardCharsets.UTF_8);
            return DecidePages.isName(by) ? by : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
