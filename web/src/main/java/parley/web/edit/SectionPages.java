package parley.web.edit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.dossier.Legend;
import parley.dossier.Shape;
import parley.dossier.Vocabulary;
import parley.dossier.Written;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;
import parley.web.page.Room;

/// The sections of a dossier with their counts, and the items of one section.
public final class SectionPages implements Room {

    private static final Set<String> DONE = Set.of("saved", "same", "removed", "renamed");

    private final Dossiers dossiers;

    public SectionPages(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/d/{id}/sections", ctx -> dossiers.sound(ctx, SectionPages::sections));
        routes.get("/d/{id}/sections/of", ctx -> dossiers.sound(ctx, SectionPages::of));
        routes.get("/d/{id}/sections/section", ctx -> dossiers.sound(ctx, SectionPages::section));
    }

    /// A section: what it is for, and how many items of it the readers may see.
    public record Section(String href, String label, String meaning, int count, String add) {}

    /// An item of a section.
    public record Row(String id, String words, String href, String remove) {}

    private static void sections(DossierRequest asked) {
        List<Section> all = new ArrayList<>();
        Veil veil = Veil.of(asked.dossier(), asked.seen());
        for (Shape.Key key : Vocabulary.TOP.keys()) {
            if (key.shape() instanceof Shape.Group group) {
                group.keys()
                        .forEach(below ->
                                all.add(of(asked, veil, group, below, List.of(key.name()))));
            } else if (key.shape() instanceof Shape.Keyed) {
                all.add(of(asked, veil, Vocabulary.TOP, key, List.of()));
            }
        }
        Map<String, Object> values = new HashMap<>();
        values.put("sections", all);
        values.put("head", Address.of(asked.base(), "form", List.of()));
        values.put("drafts", DraftPages.all(asked));
        values.put("note", done(asked));
        asked.show("edit/sections.jte", values);
    }

    /// The form of the item with an id.
    private static void of(DossierRequest asked) {
        Optional<List<String>> path = find(asked, asked.query("item"));
        if (path.isEmpty()) {
            asked.nothing();
            return;
        }
        asked.ctx().redirect(Address.of(asked.base(), "form", path.get()), HttpStatus.SEE_OTHER);
    }

    /// The place of an item, of one of its values (`k1.due`), or of what an issue is worth to a party (`aldoria.water.weight`).
    private static Optional<List<String>> find(DossierRequest asked, String id) {
        List<String> parts = List.of(id.split("\\."));
        for (int n = parts.size(); n > 0; n--) {
            String head = String.join(".", parts.subList(0, n));
            Optional<List<String>> found =
                    head.isEmpty()
                            ? Optional.empty()
                            : find(asked, Vocabulary.TOP, List.of(), head);
            if (found.isPresent()) {
                List<String> worth =
                        List.of("preferences", head, n < parts.size() ? parts.get(n) : "");
                return Sitting.at(asked, worth).flatMap(Sitting::seen).isPresent()
                        ? Optional.of(worth)
                        : found;
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> find(
            DossierRequest asked, Shape.Group group, List<String> above, String id) {
        for (Shape.Key key : group.keys()) {
            List<String> path = new ArrayList<>(above);
            path.add(key.name());
            if (key.shape() instanceof Shape.Group below) {
                Optional<List<String>> found = find(asked, below, path, id);
                if (found.isPresent()) {
                    return found;
                }
            }
            if (key.shape() instanceof Shape.Keyed keyed
                    && keyed.names() instanceof Shape.Names.NewIds) {
                for (Row row : rows(asked, path)) {
                    List<String> item = new ArrayList<>(path);
                    item.add(row.id());
                    String own = Names.referred(item);
                    if (own.equals(id)) {
                        return Optional.of(item);
                    }
                    if (id.startsWith(own + ".")
                            && Spot.plain(keyed.value()) instanceof Shape.Group below) {
                        return find(asked, below, item, id);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Section of(
            DossierRequest asked, Veil veil, Shape.Group group, Shape.Key key, List<String> above) {
        List<String> path = new ArrayList<>(above);
        path.add(key.name());
        Legend legend = Legend.in(asked.visit().locale());
        String label = legend.label(group.name(), key.name());
        return new Section(
                Address.of(asked.base(), "section", path),
                above.isEmpty() ? label : legend.label("dossier", above.getFirst()) + " › " + label,
                legend.meaning(key),
                members(asked, path, veil).size(),
                Address.of(asked.base(), "form", path, "new=1"));
    }

    private static String done(DossierRequest asked) {
        String done = asked.query("done");
        return DONE.contains(done)
                ? asked.visit().say("form.done." + done, asked.query("item"))
                : "";
    }

    private static void section(DossierRequest asked) {
        List<String> path = Address.path(asked.ctx());
        Optional<Spot> spot = Spot.find(path);
        boolean hidden = Veil.of(asked.dossier(), asked.seen()).hides(path);
        if (spot.isEmpty() || hidden || path.isEmpty()) {
            asked.nothing();
            return;
        }
        List<String> home = path.subList(0, path.size() - 1);
        Map<String, Object> values = new HashMap<>();
        values.put("title", Names.section(asked, path));
        values.put("meaning", meaning(asked, path));
        values.put("rows", rows(asked, path));
        values.put("add", Address.of(asked.base(), "form", path, "new=1"));
        values.put("back", address(asked, home, home.isEmpty()));
        values.put("backTo", Names.section(asked, home));
        values.put("note", done(asked));
        asked.show("edit/section.jte", values);
    }

    /// The page on which a place is found: a form, a section, or the list of sections.
    static String address(DossierRequest asked, List<String> path, boolean all) {
        if (all || path.isEmpty() || path.equals(List.of("incentives"))) {
            return asked.base() + "/sections";
        }
        boolean form = Spot.find(path).filter(Spot::isForm).isPresent();
        return Address.of(asked.base(), form ? "form" : "section", path);
    }

    private static String meaning(DossierRequest asked, List<String> path) {
        Shape.Group group =
                Spot.find(path.subList(0, path.size() - 1))
                        .filter(Spot::isForm)
                        .map(spot -> (Shape.Group) spot.shape())
                        .orElse(Vocabulary.TOP);
        return group.keys().stream()
                .filter(key -> key.name().equals(path.getLast()))
                .findFirst()
                .map(key -> Legend.in(asked.visit().locale()).meaning(key))
                .orElse("");
    }

    /// The items of a section that the readers may see, in the order of the file.
    static List<Row> rows(DossierRequest asked, List<String> path) {
        Veil veil = Veil.of(asked.dossier(), asked.seen());
        Map<String, String> words = Names.words(asked);
        List<Row> rows = new ArrayList<>();
        members(asked, path, veil)
                .forEach((item, written) -> rows.add(row(asked, item, written, words)));
        return rows;
    }

    private static Map<List<String>, Written> members(
            DossierRequest asked, List<String> path, Veil veil) {
        Map<List<String>, Written> members = new LinkedHashMap<>();
        Optional<Written> there = asked.known().reading().manuscript().written(path);
        if (there.orElse(null) instanceof Written.Members(var of)) {
            of.forEach((id, written) -> {
                List<String> item = new ArrayList<>(path);
                item.add(id);
                if (!veil.hides(item) && isMember(path, id)) {
                    members.put(item, written);
                }
            });
        }
        return members;
    }

    private static boolean isMember(List<String> path, String key) {
        Optional<Spot> spot = Spot.find(path);
        return spot.isPresent()
                && (!(spot.get().shape() instanceof Shape.Group group)
                        || group.keys().stream().noneMatch(k -> k.name().equals(key)));
    }

    private static Row row(
            DossierRequest asked, List<String> item, Written written, Map<String, String> all) {
        String words = all.getOrDefault(Names.referred(item), "");
        return new Row(
                item.getLast(),
                words.isEmpty() ? Names.brief(written) : words,
                Address.of(asked.base(), "form", item),
                Address.of(asked.base(), "remove", item));
    }

    /// Mappings below an item that have pages of their own.
    public record Below(String label, String meaning, List<Row> rows, String add) {
        public Below {
            rows = List.copyOf(rows);
        }
    }

    static List<Below> below(DossierRequest asked, Sitting place) {
        List<Below> all = new ArrayList<>();
        Legend legend = Legend.in(asked.visit().locale());
        Shape.Group group = place.group();
        if (place.spot().path().isEmpty()) {
            return all;
        }
        for (Shape.Key key : group.keys()) {
            if (Spot.pages(group).contains(key.name())) {
                List<String> path = place.spot().with(key.name());
                all.add(
                        new Below(
                                legend.label(group.name(), key.name()),
                                legend.meaning(key),
                                rows(asked, path),
                                Address.of(asked.base(), "form", path, "new=1")));
            }
        }
        if (!group.others().isEmpty()) {
            List<String> path = place.spot().path();
            all.add(
                    new Below(
                            asked.visit().say("form.issues"),
                            asked.visit().say("form.issues.how"),
                            rows(asked, path),
                            Address.of(asked.base(), "form", path, "new=1")));
        }
        return all;
    }
}
