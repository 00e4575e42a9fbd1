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
import parley.web.page.Asked;
import parley.web.page.Described;
import parley.web.page.Nav;

/// The search over everything that readers of a level may see: every phrase of every item in every language, names of files,
/// places, days and ids; and the views by their names.
///
/// Neither case nor accents matter: `ecluse` finds `Écluse`.
public final class Search {

    private static final int LONGEST = 160;

    private Search() {}

    /// An item that holds the words.
    ///
    /// @param says what it says in the reader's language
    /// @param where the phrase that holds the words, where that is another one; else empty
    public record Hit(String id, String kind, String says, String where) {}

    /// The items that hold these words, in the dossier's order; none for blank words.
    static List<Hit> items(Asked asked, String words) {
        String sought = plain(words);
        List<Hit> hits = new ArrayList<>();
        if (sought.isBlank()) {
            return hits;
        }
        Words reader = asked.visit().words();
        for (Item item : asked.seen().items()) {
            String says = Described.says(item, reader);
            List<String> phrases = new ArrayList<>();
            gather(item, item, phrases);
            phrases.stream()
                    .filter(phrase -> plain(phrase).contains(sought))
                    .findFirst()
                    .ifPresent(phrase ->
                            hits.add(
                                    new Hit(
                                            item.id(),
                                            Described.kind(item, reader),
                                            says,
                                            plain(item.id() + " " + says).contains(sought)
                                                    ? ""
                                                    : shortened(phrase))));
        }
        return hits;
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
