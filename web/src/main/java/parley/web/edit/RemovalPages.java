package parley.web.edit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.dossier.Desk;
import parley.dossier.Edit;
import parley.dossier.Legend;
import parley.dossier.Manuscript;
import parley.dossier.Referrers;
import parley.dossier.Saving;
import parley.dossier.Shape;
import parley.dossier.Trial;
import parley.dossier.Written;
import parley.model.Issue;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;
import parley.web.page.Room;
import parley.web.page.Saved;

/// Taking an item out, and calling it otherwise: only while nothing else refers to it.
public final class RemovalPages implements Room {

    private final Dossiers dossiers;

    public RemovalPages(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/d/{id}/sections/remove", ctx -> dossiers.sound(ctx, a -> ask(a, "")));
        routes.post("/d/{id}/sections/remove", ctx -> dossiers.sound(ctx, RemovalPages::remove));
        routes.post("/d/{id}/sections/rename", ctx -> dossiers.sound(ctx, RemovalPages::rename));
    }

    /// A place that refers to the item.
    public record Referrer(String words, String href) {}

    private static Optional<Sitting> place(DossierRequest asked, Manuscript text) {
        List<String> path = Address.path(asked.ctx());
        return path.size() < 2
                ? Optional.empty()
                : Sitting.at(asked, path, text).filter(at -> at.seen().isPresent());
    }

    private static void ask(DossierRequest asked, String note) {
        Optional<Sitting> place = place(asked, asked.known().reading().manuscript());
        if (place.isEmpty()) {
            asked.nothing();
            return;
        }
        Sitting at = place.get();
        List<String> path = at.spot().path();
        List<List<String>> all = referrers(at);
        List<Referrer> referrers =
                all.stream()
                        .filter(p -> !at.veil().hides(p))
                        .map(p -> referrer(asked, p))
                        .distinct()
                        .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("title", Names.title(asked, path));
        values.put("text", at.seen().orElseThrow().block());
        values.put("referrers", referrers);
        values.put("more", all.stream().filter(at.veil()::hides).count());
        values.put("partly", !at.seen().equals(at.actual()));
        values.put("action", Address.of(asked.base(), "remove", path));
        values.put("back", Address.of(asked.base(), "form", path));
        values.put("mark", at.mark());
        values.put("note", note);
        asked.show("edit/remove.jte", values);
    }

    private static List<List<String>> referrers(Sitting at) {
        return at.spot().item().isEmpty()
                ? List.of()
                : Referrers.of(at.text(), at.spot().item(), at.spot().path());
    }

    /// `Claims › c3, About`.
    private static Referrer referrer(DossierRequest asked, List<String> path) {
        List<String> item = path;
        while (!item.isEmpty() && Spot.find(item).filter(Spot::isForm).isEmpty()) {
            item = item.subList(0, item.size() - 1);
        }
        List<String> rest = path.subList(item.size(), path.size());
        Legend legend = Legend.in(asked.visit().locale());
        String key = rest.isEmpty() ? "" : ", " + legend.label("", rest.getFirst());
        return new Referrer(
                Names.section(asked, item) + key, Address.of(asked.base(), "form", item));
    }

    private static void remove(DossierRequest asked) {
        Desk desk = asked.open().desk();
        Optional<Sitting> place = place(asked, desk.reading().manuscript());
        if (place.isEmpty()) {
            asked.nothing();
            return;
        }
        Sitting at = place.get();
        boolean same = asked.typed("was").equals(at.mark());
        boolean whole = at.seen().equals(at.actual());
        if (!same || !whole || !referrers(at).isEmpty()) {
            asked.ctx().status(HttpStatus.CONFLICT);
            ask(asked, same ? "" : asked.visit().say("form.remove.changed"));
            return;
        }
        change(
                asked,
                desk,
                at,
                Edit.remove(at.spot().path()),
                "removed",
                at.spot().path().getLast());
    }

    private static void rename(DossierRequest asked) {
        Desk desk = asked.open().desk();
        Optional<Sitting> place = place(asked, desk.reading().manuscript());
        String name = asked.typed("name");
        if (place.isEmpty()
                || place.get().spot().home().isEmpty()
                || !(place.get().spot().home().get().names()
                        instanceof Shape.Names.NewIds(var kind, boolean _))) {
            asked.nothing();
            return;
        }
        Sitting at = place.get();
        List<String> path = at.spot().path();
        List<String> there = new ArrayList<>(path.subList(0, path.size() - 1));
        there.add(name);
        Optional<Written> taken = at.text().written(there);
        String wrong =
                Trial.id(name, kind == Issue.class)
                        .map(problem -> problem.text(asked.visit().locale()))
                        .orElse(
                                taken.isPresent()
                                        ? asked.visit().say("form.name.taken", name)
                                        : referrers(at).isEmpty()
                                                ? ""
                                                : asked.visit()
                                                        .say(
                                                                "form.rename.referred",
                                                                path.getLast()));
        if (!wrong.isEmpty()) {
            asked.ctx().status(HttpStatus.CONFLICT);
            asked.say(Names.title(asked, path), wrong);
            return;
        }
        change(asked, desk, at, Edit.rename(path, name), "renamed", name);
    }

    private static void change(
            DossierRequest asked, Desk desk, Sitting at, Edit edit, String done, String item) {
        try {
            Saving saving = desk.change(edit);
            String why = Saved.whyNot(saving, asked.visit());
            if (!why.isEmpty()) {
                asked.ctx().status(HttpStatus.CONFLICT);
                asked.say(Names.title(asked, at.spot().path()), why);
                return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> path = at.spot().path();
        List<String> home = path.subList(0, path.size() - 1);
        String page = SectionPages.address(asked, home, false);
        asked.ctx()
                .redirect(
                        page
                                + (page.contains("?") ? "&" : "?")
                                + "done="
                                + done
                                + "&item="
                                + Address.coded(item),
                        HttpStatus.SEE_OTHER);
    }
}
