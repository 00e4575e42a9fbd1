package parley.web.edit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import parley.dossier.Desk;
import parley.dossier.Drafts;
import parley.dossier.Edit;
import parley.dossier.Manuscript;
import parley.dossier.Problem;
import parley.dossier.Saving;
import parley.dossier.Shape;
import parley.dossier.Trial;
import parley.dossier.Written;
import parley.model.Issue;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;
import parley.web.page.PageRequest;
import parley.web.page.Room;
import parley.web.page.Saved;

/// The form of one item, laid out from the table of keys: shown, and saved.
///
/// What is typed is kept as a draft before anything else is tried, and thrown away when it stands in the file.
public final class FormPages implements Room {

    private static final int TRIES = 12;

    private final Dossiers dossiers;
    private final InstantSource clock;

    public FormPages(Dossiers dossiers, InstantSource clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/d/{id}/sections/form", ctx -> dossiers.sound(ctx, this::shown));
        routes.post("/d/{id}/sections/form", this::posted);
    }

    /// A form on show: where it belongs, what is in it, what is said about it.
    ///
    /// @param name the new item's id as typed; empty for one that exists
    /// @param mark of what the file said when the form was shown
    record Sheaf(
            List<String> home,
            Optional<Sitting> sitting,
            Inputs in,
            String name,
            String mark,
            String token,
            String note,
            boolean conflict,
            Map<String, String> problems) {

        Sheaf saying(String note) {
            return new Sheaf(home, sitting, in, name, mark, token, note, conflict, problems);
        }

        Sheaf failing(Map<String, String> found) {
            return new Sheaf(home, sitting, in, name, mark, token, note, conflict, found);
        }
    }

    private void shown(DossierRequest asked) {
        List<String> path = Address.path(asked.ctx());
        boolean isNew = !asked.query("new").isEmpty();
        Optional<Drafts.Draft> draft = DraftPages.find(asked, asked.query("draft"));
        if (isNew) {
            fresh(asked, path, draft);
            return;
        }
        Optional<Sitting> sitting = Sitting.at(asked, path);
        if (sitting.isEmpty() || !sitting.get().spot().isForm() || sitting.get().seen().isEmpty()) {
            asked.nothing();
            return;
        }
        Sitting at = sitting.get();
        Inputs in = draft.map(d -> posted(d.fields())).orElseGet(at::inputs);
        String mark = draft.map(d -> d.fields().getOrDefault("was", "")).orElseGet(at::mark);
        boolean conflict = !mark.equals(at.mark());
        show(
                asked,
                new Sheaf(
                        path,
                        sitting,
                        in,
                        "",
                        at.mark(),
                        draft.map(Drafts.Draft::name).orElseGet(FormPages::token),
                        conflict ? asked.visit().say("form.conflict") : "",
                        conflict,
                        Map.of()));
    }

    private void fresh(DossierRequest asked, List<String> home, Optional<Drafts.Draft> draft) {
        Optional<Sitting> blank = blank(asked, home, "?");
        if (blank.isEmpty()) {
            asked.nothing();
            return;
        }
        Inputs in =
                draft.map(d -> posted(d.fields()))
                        .orElseGet(() ->
                                Sheet.carrying(
                                        new Inputs(Map.of()),
                                        hasVisibility(blank.get().group()),
                                        asked.level(),
                                        asked.dossier().visibility()));
        show(
                asked,
                new Sheaf(
                        home,
                        Optional.empty(),
                        in,
                        draft.map(d -> d.fields().getOrDefault("name", ""))
                                .orElseGet(() -> Names.proposed(asked, home)),
                        "",
                        draft.map(Drafts.Draft::name).orElseGet(FormPages::token),
                        "",
                        false,
                        Map.of()));
    }

    private static boolean hasVisibility(Shape.Group group) {
        return group.keys().stream().anyMatch(key -> key.name().equals("visibility"));
    }

    /// The place of a member that is not there yet.
    private static Optional<Sitting> blank(DossierRequest asked, List<String> home, String name) {
        return blank(asked, home, name, asked.known().reading().manuscript());
    }

    private static Optional<Sitting> blank(
            DossierRequest asked, List<String> home, String name, Manuscript text) {
        List<String> path = new ArrayList<>(home);
        path.add(name);
        return Sitting.at(asked, path, text)
                .filter(at -> at.spot().isForm() && at.spot().home().isPresent());
    }

    private static Inputs posted(Map<String, String> fields) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        fields.forEach((name, value) -> lists.put(name, List.of(value)));
        return Inputs.posted(lists);
    }

    // Saving

    private void posted(Context ctx) {
        dossiers.read(ctx, (asked, _) -> keep(asked));
        dossiers.sound(ctx, this::save);
    }

    /// Whatever comes of it, what was typed is not lost.
    private void keep(DossierRequest asked) {
        DraftPages.keep(asked, clock.instant());
    }

    private void save(DossierRequest asked) {
        Context ctx = asked.ctx();
        List<String> path = Address.path(ctx);
        Inputs in = Inputs.posted(ctx.formParamMap());
        boolean isNew = !asked.typed("new").isEmpty();
        String more = asked.typed("more");
        for (int tries = 1; ; tries++) {
            Desk desk = asked.open().desk();
            Manuscript text = desk.reading().manuscript();
            Optional<Sitting> place =
                    isNew
                            ? blank(asked, path, named(asked, in, path), text)
                            : Sitting.at(asked, path, text);
            if (place.isEmpty() || !place.get().spot().isForm()) {
                asked.nothing();
                return;
            }
            if (!isNew && place.get().actual().isEmpty()) {
                gone(asked, path, in);
                return;
            }
            Sheaf sheaf = sheaf(asked, path, isNew ? Optional.empty() : place, in);
            if (!more.isEmpty()) {
                int rows = in.wanted(more, 0) + 1;
                String shown = asked.typed("rows:" + more);
                int next = shown.matches("\\d{1,3}") ? Integer.parseInt(shown) : rows;
                show(asked, with(sheaf, in.with(more + "#", String.valueOf(next))));
                return;
            }
            Optional<Saving> saving = attempt(asked, desk, place.get(), sheaf, isNew);
            if (saving.isEmpty()) {
                return;
            }
            if (saving.get() instanceof Saving.ChangedElsewhere && tries < TRIES) {
                continue;
            }
            told(asked, place.get(), sheaf, saving.get());
            return;
        }
    }

    private static Sheaf with(Sheaf sheaf, Inputs in) {
        return new Sheaf(
                sheaf.home(),
                sheaf.sitting(),
                in,
                sheaf.name(),
                sheaf.mark(),
                sheaf.token(),
                sheaf.note(),
                sheaf.conflict(),
                sheaf.problems());
    }

    private static Sheaf sheaf(
            DossierRequest asked, List<String> path, Optional<Sitting> sitting, Inputs in) {
        return new Sheaf(
                path,
                sitting,
                in,
                asked.typed("name"),
                asked.typed("was"),
                asked.typed("token"),
                "",
                false,
                Map.of());
    }

    /// The new item's id: as typed, or made from its words.
    private static String named(DossierRequest asked, Inputs in, List<String> home) {
        String typed = asked.typed("name");
        if (typed.equals(asked.typed("proposed")) && !typed.isEmpty()) {
            return Names.proposed(asked, home); // another tab may have taken it meanwhile
        }
        return typed.isEmpty() ? Names.made(asked, home, in) : typed;
    }

    /// Tries to save; nothing when an answer was given already.
    private Optional<Saving> attempt(
            DossierRequest asked, Desk desk, Sitting place, Sheaf posted, boolean isNew) {
        PageRequest visit = asked.visit();
        Sheaf sheaf = posted;
        Inputs in = sheaf.in();
        if (isNew) {
            Optional<String> wrong = wrongName(asked, place);
            if (wrong.isPresent()) {
                refuse(asked, sheaf.failing(Map.of("name", wrong.get())));
                return Optional.empty();
            }
        } else if (!sheaf.mark().equals(place.mark())) {
            Set<String> taken = taken(asked);
            in = taken(in, place, taken);
            conflict(asked, place, with(sheaf, in));
            return Optional.empty();
        } else {
            in = taken(in, place, taken(asked));
        }
        Map<String, String> misfits =
                Misfits.of(
                        place.group(),
                        in,
                        place.changed(in),
                        new Choices(asked),
                        asked.seen(),
                        visit);
        if (!misfits.isEmpty()) {
            refuse(asked, with(sheaf, in).failing(misfits).saying(visit.say("form.misfits")));
            return Optional.empty();
        }
        Sitting.Judged judged = place.judged(in);
        Sitting.Judged rivalled = place.rivalled(judged.in());
        Written typed = place.typed(rivalled.in());
        Optional<List<Edit>> edits = place.edits(typed);
        if (edits.isEmpty()) {
            refuse(asked, with(sheaf, in).saying(visit.say("form.hidden")));
            return Optional.empty();
        }
        List<Edit> all = new ArrayList<>(judged.edits());
        all.addAll(edits.get());
        all.addAll(rivalled.edits());
        if (all.isEmpty()) {
            done(asked, place, "same");
            return Optional.empty();
        }
        try {
            return Optional.of(desk.change(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> wrongName(DossierRequest asked, Sitting place) {
        String name = place.spot().path().getLast();
        if (place.actual().isPresent()) {
            return Optional.of(asked.visit().say("form.name.taken", name));
        }
        boolean loose =
                place.spot().home().orElseThrow().names()
                                instanceof Shape.Names.NewIds(var kind, boolean _)
                        && kind == Issue.class;
        return Trial.id(name, loose).map(problem -> problem.text(asked.visit().locale()));
    }

    /// The keys for which the person chose what the file says.
    private static Set<String> taken(DossierRequest asked) {
        Set<String> taken = new java.util.TreeSet<>();
        asked.ctx()
                .formParamMap()
                .forEach((name, values) -> {
                    if (name.startsWith("take/") && values.contains("file")) {
                        taken.add(name.substring("take/".length()));
                    }
                });
        return taken;
    }

    private static Inputs taken(Inputs in, Sitting place, Set<String> keys) {
        Inputs now = in;
        for (String key : keys) {
            now = now.with(Inputs.ROOT + "/" + key, place.inputs());
        }
        return now;
    }

    private void conflict(DossierRequest asked, Sitting place, Sheaf sheaf) {
        asked.ctx().status(HttpStatus.CONFLICT);
        show(
                asked,
                new Sheaf(
                        sheaf.home(),
                        Optional.of(place),
                        sheaf.in(),
                        "",
                        place.mark(),
                        sheaf.token(),
                        asked.visit().say("form.conflict"),
                        true,
                        Map.of()));
    }

    /// The item is no longer in the file: what was typed can be added again.
    private void gone(DossierRequest asked, List<String> path, Inputs in) {
        asked.ctx().status(HttpStatus.CONFLICT);
        show(
                asked,
                new Sheaf(
                        path.subList(0, path.size() - 1),
                        Optional.empty(),
                        in,
                        path.getLast(),
                        "",
                        asked.typed("token"),
                        asked.visit().say("form.gone", path.getLast()),
                        false,
                        Map.of()));
    }

    private void refuse(DossierRequest asked, Sheaf sheaf) {
        asked.ctx().status(HttpStatus.CONFLICT);
        show(asked, sheaf);
    }

    private void told(DossierRequest asked, Sitting place, Sheaf sheaf, Saving saving) {
        switch (saving) {
            case Saving.Saved _ -> done(asked, place, "saved");
            case Saving.Refused refused -> refuse(asked, refused(asked, place, sheaf, refused));
            case Saving.ChangedElsewhere _,
                    Saving.NoSuchPlace _,
                    Saving.NotWritten _,
                    Saving.NothingLeft _ ->
                    refuse(asked, sheaf.saying(Saved.whyNot(saving, asked.visit())));
        }
    }

    /// Problems stand beside the fields that they are about.
    private static Sheaf refused(
            DossierRequest asked, Sitting place, Sheaf sheaf, Saving.Refused refused) {
        Map<String, String> beside = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        List<String> path = place.spot().path();
        for (int i = 0; i < refused.problems().size(); i++) {
            Problem problem = refused.problems().get(i);
            List<String> about = refused.paths().get(i);
            String text = problem.text(asked.visit().locale());
            if (about.size() > path.size() && about.subList(0, path.size()).equals(path)) {
                beside.merge(
                        Inputs.ROOT + "/" + about.get(path.size()),
                        text,
                        (a, b) -> a.contains(b) ? a : a + " " + b);
            } else if (!others.contains(text)) {
                others.add(text);
            }
        }
        String note = asked.visit().say("form.refused");
        return sheaf.failing(beside)
                .saying(others.isEmpty() ? note : note + " " + String.join(" ", others));
    }

    private static void done(DossierRequest asked, Sitting place, String what) {
        DraftPages.forget(asked, asked.typed("token"));
        List<String> path = place.spot().path();
        String note = "done=" + what;
        if (path.isEmpty()) {
            asked.ctx().redirect(asked.base() + "/sections?" + note, HttpStatus.SEE_OTHER);
            return;
        }
        List<String> home = path.subList(0, path.size() - 1);
        boolean form = Spot.find(home).filter(Spot::isForm).isPresent();
        String page = form ? "form" : "section";
        asked.ctx()
                .redirect(
                        Address.of(
                                asked.base(),
                                page,
                                home,
                                note + "&item=" + Address.coded(path.getLast())),
                        HttpStatus.SEE_OTHER);
    }

    // Showing

    private void show(DossierRequest asked, Sheaf sheaf) {
        boolean isNew = sheaf.sitting().isEmpty();
        Sitting place =
                isNew
                        ? blank(asked, sheaf.home(), sheaf.name().isEmpty() ? "?" : sheaf.name())
                                .or(() -> blank(asked, sheaf.home(), "?"))
                                .orElseThrow()
                        : sheaf.sitting().orElseThrow();
        Choices choices = new Choices(asked);
        Shape.Group group = place.group();
        Sheet sheet =
                new Sheet(
                        sheaf.in(),
                        choices,
                        asked.visit(),
                        sheaf.problems(),
                        sheaf.conflict() ? place.differing(sheaf.in()) : Map.of(),
                        issue(choices, place),
                        LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
        Map<String, Object> values = new HashMap<>();
        List<Field.Line> lines = sheet.lines(group);
        values.put("form", form(asked, sheaf, place, isNew));
        values.put("lines", lines);
        values.put("lists", choices.lists());
        values.put("names", Names.choices(asked, sheaf.home(), isNew, choices));
        values.put(
                "drafts",
                DraftPages.offers(
                        asked,
                        isNew ? sheaf.home() : place.spot().path(),
                        isNew,
                        sheaf.token(),
                        isNew ? Optional.empty() : Optional.of(place.inputs())));
        values.put("pages", isNew ? List.of() : SectionPages.below(asked, place));
        show(asked, place, values);
    }

    private static Optional<Issue> issue(Choices choices, Sitting place) {
        boolean about = Set.of("value", "change").contains(place.group().name());
        return about ? choices.issue(place.spot().path().getLast()) : Optional.empty();
    }

    /// The page answers at an address that can be asked for again.
    private static void show(DossierRequest asked, Sitting place, Map<String, Object> values) {
        PageRequest visit = asked.visit();
        String query = asked.ctx().queryString();
        PageRequest again =
                visit.at(
                        asked.base() + "/sections/form",
                        query == null
                                ? ""
                                : query.replaceAll("&?(lang|done|item)=[^&]*", "") + "&");
        asked.with(again).show("edit/form.jte", values);
    }

    /// What the template needs besides the fields.
    public record Form(
            String title,
            String section,
            String back,
            String action,
            boolean isNew,
            String name,
            String proposed,
            String nameProblem,
            boolean named,
            String item,
            String mark,
            String token,
            String note,
            String done,
            boolean conflict,
            String reload,
            String remove,
            String rename) {}

    private static Form form(DossierRequest asked, Sheaf sheaf, Sitting place, boolean isNew) {
        List<String> path = place.spot().path();
        List<String> home = path.isEmpty() ? path : path.subList(0, path.size() - 1);
        boolean own =
                place.spot()
                        .home()
                        .filter(h -> h.names() instanceof Shape.Names.NewIds)
                        .isPresent();
        String note = asked.query("done");
        return new Form(
                isNew ? "" : Names.title(asked, path),
                Names.section(asked, home),
                SectionPages.address(asked, home, path.isEmpty()),
                isNew
                        ? Address.of(asked.base(), "form", sheaf.home(), "new=1")
                        : Address.of(asked.base(), "form", path),
                isNew,
                sheaf.name(),
                isNew ? Names.proposed(asked, sheaf.home()) : "",
                Objects.requireNonNullElse(sheaf.problems().get("name"), ""),
                own,
                isNew ? "" : place.spot().item(),
                sheaf.mark(),
                sheaf.token(),
                sheaf.note(),
                Set.of("saved", "same", "removed", "renamed").contains(note)
                        ? asked.visit().say("form.done." + note, asked.query("item"))
                        : "",
                sheaf.conflict(),
                Address.of(asked.base(), "form", path),
                path.isEmpty() || isNew ? "" : Address.of(asked.base(), "remove", path),
                own && !isNew ? Address.of(asked.base(), "rename", path) : "");
    }

    /// A name for what is typed into one showing of a form.
    private static String token() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
