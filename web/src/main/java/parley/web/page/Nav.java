package parley.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Visibility;

/// The views of one dossier, as the page's navigation lists them.
///
/// @param mark of the state of the folder that the page was made from
/// @param key the letter that leads there after `g`, or empty
public record Nav(String title, String base, Visibility level, List<Group> groups, String mark) {

    /// Links under one heading.
    public record Group(String heading, List<Link> links) {
        public Group {
            links = List.copyOf(links);
        }
    }

    /// One view.
    public record Link(String href, String label, String key, boolean here) {}

    /// A view: its place under the dossier's address, and its letter.
    private record View(String place, String key) {}

    private static final List<View> TALKS =
            List.of(
                    new View("", "h"),
                    new View("texts", "t"),
                    new View("drift", ""),
                    new View("evidence", "g"),
                    new View("brief", "p"),
                    new View("tables", "3"),
                    new View("check", "l"),
                    new View("edit", "+"),
                    new View("sections", "="));

    private static final List<View> RECORDS =
            List.of(
                    new View("r/matrix", "1"),
                    new View("r/timeline", "2"),
                    new View("r/assurances", "a"),
                    new View("r/mandates", "m"),
                    new View("r/meetings", "e"),
                    new View("r/redlines", "r"),
                    new View("r/commitments", "c"),
                    new View("r/holding", "w"),
                    new View("r/incentives", "i"),
                    new View("r/inducement", "j"),
                    new View("r/audiences", "u"),
                    new View("r/outside", "o"),
                    new View("r/calendar", "d"),
                    new View("r/rivals", "v"),
                    new View("r/symmetry", "y"));

    private static final List<View> BARGAINING =
            List.of(
                    new View("explore", "x"),
                    new View("q/agreement", "b"),
                    new View("q/concerns", "z"),
                    new View("q/candidates", "k"),
                    new View("q/shares", "s"),
                    new View("q/linkage", "n"),
                    new View("q/conflict", "f"),
                    new View("q/unknowns", "q"),
                    new View("q/division", ""));

    public Nav {
        groups = List.copyOf(groups);
    }

    static Nav of(PageRequest visit, OpenDossier dossier, String title, Visibility level) {
        String base = "/d/" + dossier.id();
        return new Nav(
                title,
                base,
                level,
                List.of(
                        group(visit, base, "talks", TALKS),
                        group(visit, base, "records", RECORDS),
                        group(visit, base, "bargaining", BARGAINING)),
                dossier.mark());
    }

    private static Group group(PageRequest visit, String base, String key, List<View> views) {
        List<Link> links = new ArrayList<>();
        for (View view : views) {
            String href = view.place().isEmpty() ? base : base + "/" + view.place();
            String name = view.place().isEmpty() ? "home" : view.place().replaceAll("^.*/", "");
            links.add(
                    new Link(
                            href,
                            visit.say("view." + name),
                            view.key(),
                            isHere(href, view.place(), visit.path())));
        }
        return new Group(visit.say("group." + key), links);
    }

    /// A view's own page, and those below it.
    private static boolean isHere(String href, String place, String path) {
        return href.equals(path) || !place.isEmpty() && path.startsWith(href + "/");
    }

    /// The link of the view on show, if it is one of them.
    public @Nullable Link current() {
        return groups.stream()
                .flatMap(g -> g.links().stream())
                .filter(Link::here)
                .findFirst()
                .orElse(null);
    }
}
