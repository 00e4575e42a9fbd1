package parley.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Visibility;
import parley.report.Inquiry;
import parley.report.Topic;
import parley.report.question.Questions;

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
                        talks(visit, base),
                        questions(visit, base, Topic.RECORDS, List.of()),
                        questions(
                                visit,
                                base,
                                Topic.BARGAINING,
                                List.of(
                                        link(
                                                visit,
                                                base,
                                                "explore",
                                                "x",
                                                label(visit, "explore"))))),
                dossier.mark());
    }

    private static Group talks(PageRequest visit, String base) {
        List<Link> links = new ArrayList<>();
        for (View view : TALKS) {
            String name = view.place().isEmpty() ? "home" : view.place();
            links.add(link(visit, base, view.place(), view.key(), label(visit, name)));
        }
        questions(visit, base, Topic.TEXTS, List.of()).links().forEach(links::add);
        return new Group(visit.say("group.talks"), links);
    }

    /// The questions of a topic behind other views.
    private static Group questions(PageRequest visit, String base, Topic topic, List<Link> others) {
        List<Link> links = new ArrayList<>(others);
        for (Inquiry<?> inquiry : Questions.of(topic)) {
            links.add(
                    link(
                            visit,
                            base,
                            inquiry.place(),
                            inquiry.key(),
                            inquiry.label(visit.words())));
        }
        return new Group(visit.words().say("topic." + topic.key()), links);
    }

    private static String label(PageRequest visit, String view) {
        return visit.say("view." + view);
    }

    private static Link link(
            PageRequest visit, String base, String place, String key, String label) {
        String href = place.isEmpty() ? base : base + "/" + place;
        return new Link(href, label, key, isHere(href, place, visit.path()));
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
