package parley.web.view;

import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.model.Item;
import parley.model.Wording;
import parley.report.Words;
import parley.web.page.DossierRequest;
import parley.web.page.ItemDescription;
import parley.web.page.Nav;

/// The search over everything that readers of a level may see: every phrase of every item in every language, names of files,
/// places, days and ids; and the views by their names.
///
/// Neither case nor accents matter: `ecluse` finds `Écluse`.
public final class Search {

    private static final int LONGEST = 160;

    private final List<Entry> entries;

    private Search(List<Item> items) {
        this.entries = items.stream().map(Search::entry).toList();
    }

    /// An item with its phrases, as written and as sought.
    private record Entry(Item item, List<String> phrases, List<String> plain) {}

    private static Entry entry(Item item) {
        List<String> phrases = new ArrayList<>();
        gather(item, item, phrases);
        return new Entry(item, phrases, phrases.stream().map(Search::plain).toList());
    }

    /// An item that holds the words.
    ///
    /// @param says what it says in the reader's language
    /// @param where the phrase that holds the words, where that is another one; else empty
    public record Hit(String id, String kind, String says, String where) {}

    /// The items that hold these words, in the dossier's order; none for blank words.
    static List<Hit> items(DossierRequest asked, String words) {
        String sought = plain(words);
        List<Hit> hits = new ArrayList<>();
        if (sought.isBlank()) {
            return hits;
        }
        Words reader = asked.visit().words();
        Search search =
                asked.told().seen().once(Search.class, () -> new Search(asked.seen().items()));
        for (Entry entry : search.entries) {
            for (int n = 0; n < entry.plain().size(); n++) {
                if (entry.plain().get(n).contains(sought)) {
                    hits.add(hit(entry.item(), entry.phrases().get(n), sought, reader));
                    break;
                }
            }
        }
        return hits;
    }

    private static Hit hit(Item item, String phrase, String sought, Words reader) {
        String says = ItemDescription.says(item, reader);
        boolean there = plain(item.id() + " " + says).contains(sought);
        return new Hit(
                item.id(),
                ItemDescription.kind(item, reader),
                says,
                there ? "" : shortened(phrase));
    }

    /// The views whose names hold the words.
    static List<Nav.Link> views(Nav nav, String words) {
        String sought = plain(words);
        return sought.isBlank()
                ? List.of()
                : nav.groups().stream()
                        .flatMap(group -> group.links().stream())
                        .filter(link -> plain(link.label()).contains(sought))
                        .toList();
    }

    /// Every phrase of a value, whatever kind of record it is; items inside an item are asked for themselves.
    private static void gather(Object value, Item owner, List<String> phrases) {
        switch (value) {
            case null -> {}
            case String text -> phrases.add(text);
            case LocalDate day -> phrases.add(day.toString());
            case Wording wording -> phrases.addAll(wording.byLanguage().values());
            case Collection<?> many -> many.forEach(one -> gather(one, owner, phrases));
            case Map<?, ?> many -> many.values().forEach(one -> gather(one, owner, phrases));
            case Item other when other != owner -> {}
            case Record whole -> parts(whole).forEach(part -> gather(part, owner, phrases));
            default -> {}
        }
    }

    private static List<Object> parts(Record whole) {
        List<Object> parts = new ArrayList<>();
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            try {
                Object part = component.getAccessor().invoke(whole);
                if (part != null) {
                    parts.add(part);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component.toString(), e);
            }
        }
        return parts;
    }

    private static String shortened(String phrase) {
        return phrase.length() > LONGEST ? phrase.substring(0, LONGEST) + "…" : phrase;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
