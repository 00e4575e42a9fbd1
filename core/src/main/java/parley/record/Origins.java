package parley.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Claim;
import parley.model.Dossier;
import parley.model.Item;
import parley.model.Judgement;
import parley.model.Source;
import parley.model.Text;

/// Where something is known from, followed to the end: a claim to its sources, a source to those it cites, a text to the
/// first version. What goes back to the same origin counts once, however many repeat it.
public record Origins(List<Origin> list) {

    public Origins {
        list = List.copyOf(list);
    }

    /// Where a trail ends. `id` is the source, text, judgement or item it ends at.
    public record Origin(String id, Kind kind) {}

    /// What sort of end.
    public enum Kind {
        OFFICIAL,
        INTERVIEW,
        PRESS,
        RESEARCH,
        ANONYMOUS,
        OTHER,
        /// A text under negotiation.
        TEXT,
        /// What an analyst thinks; not a source.
        JUDGEMENT,
        /// Written down without a basis; not a source.
        NOT_SAID,
        /// More private than these readers may see, or not in the dossier.
        WITHHELD
    }

    public static Origins of(Dossier dossier, Collection<String> ids) {
        return of(Known.of(dossier), ids);
    }

    static Origins of(Known dossier, Collection<String> ids) {
        Map<String, Origin> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> follow(dossier, id, found, seen));
        return sorted(dossier, found.values());
    }

    /// All of these, each once.
    static Origins union(Known dossier, Collection<Origins> many) {
        Map<String, Origin> found = new LinkedHashMap<>();
        many.forEach(one -> one.list.forEach(o -> found.put(o.id(), o)));
        return sorted(dossier, found.values());
    }

    /// In the dossier's order, so that it does not matter who is asked about first.
    private static Origins sorted(Known dossier, Collection<Origin> origins) {
        List<Origin> list = new ArrayList<>(origins);
        list.sort(Comparator.comparingInt(o -> dossier.place(o.id())));
        return new Origins(list);
    }

    /// How many independent sources: judgements and what has no basis are none.
    public int sources() {
        return (int)
                list.stream()
                        .filter(o -> o.kind() != Kind.JUDGEMENT && o.kind() != Kind.NOT_SAID)
                        .count();
    }

    /// The sorts of its ends, each once, in the order of [Kind].
    public List<Kind> kinds() {
        return list.stream().map(Origin::kind).distinct().sorted().toList();
    }

    private static void follow(
            Known dossier, String id, Map<String, Origin> found, Set<String> seen) {
        if (!seen.add(id)) {
            return;
        }
        Optional<Item> item = dossier.find(id);
        if (item.isEmpty()) {
            found.put(id, new Origin(id, Kind.WITHHELD));
            return;
        }
        switch (item.get()) {
            case Source source when source.cites().isEmpty() ->
                    found.put(id, new Origin(id, kind(source)));
            case Source source -> source.cites().forEach(c -> follow(dossier, c, found, seen));
            case Claim claim -> further(dossier, claim, claim.sources(), found, seen);
            case Judgement _ -> found.put(id, new Origin(id, Kind.JUDGEMENT));
            case Text text -> text(dossier, text, found, seen);
            case Item other -> further(dossier, other, other.basis().ids(), found, seen);
        }
    }

    private static void further(
            Known dossier,
            Item item,
            List<String> basis,
            Map<String, Origin> found,
            Set<String> seen) {
        if (basis.isEmpty()) {
            found.put(item.id(), new Origin(item.id(), Kind.NOT_SAID));
        }
        basis.forEach(next -> follow(dossier, next, found, seen));
    }

    private static void text(
            Known dossier, Text text, Map<String, Origin> found, Set<String> seen) {
        String before = text.replaces();
        if (before == null || dossier.find(before).isEmpty()) {
            found.put(text.id(), new Origin(text.id(), Kind.TEXT));
        } else {
            follow(dossier, before, found, seen);
        }
    }

    private static Kind kind(Source source) {
        return switch (source.kind()) {
            case OFFICIAL_STATEMENT, OFFICIAL_DOCUMENT, STATISTICS -> Kind.OFFICIAL;
            case INTERVIEW, CONVERSATION -> Kind.INTERVIEW;
            case PRESS -> Kind.PRESS;
            case RESEARCH -> Kind.RESEARCH;
            case ANONYMOUS -> Kind.ANONYMOUS;
            case OTHER -> Kind.OTHER;
        };
    }

    /// How sure the surest of the claims among these is; null when none of them is a claim.
    static Claim.@Nullable Certainty certainty(Known dossier, Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> dossier.find(id).stream())
                .filter(Claim.class::isInstance)
                .map(item -> ((Claim) item).certainty())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
