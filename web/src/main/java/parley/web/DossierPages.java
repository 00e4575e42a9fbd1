package parley.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.dossier.Problem;
import parley.dossier.Reading;
import parley.dossier.Why;
import parley.model.Dossier;
import parley.model.RedLine;
import parley.model.Text;
import parley.model.Visibility;
import parley.report.Grounds;
import parley.report.Part;
import parley.report.ledger.Register;
import parley.web.gate.Shields;

/// The views of a dossier that was opened, one page each.
public final class DossierPages {

    /// How long a page waits for what it shows, in milliseconds, before it says that it is being computed.
    private static final long PATIENCE = 1_500;

    private static final String STYLE = "<style>";

    private final Shelf shelf;

    DossierPages(Shelf shelf) {
        this.shelf = shelf;
    }

    /// A dossier without errors, as one request asks for it.
    public record Asked(
            Context ctx,
            Visit visit,
            OpenDossier open,
            Dossier dossier,
            Visibility level,
            Nav nav) {

        void show(String template, Map<String, Object> values) {
            Map<String, Object> all = new java.util.HashMap<>(values);
            all.put("nav", nav);
            Pages.show(ctx, visit, template, all);
        }
    }

    void routes(RoutesConfig routes) {
        routes.get("/d/{id}", ctx -> told(ctx, DossierPages::home));
        routes.get("/d/{id}/r/{register}", ctx -> told(ctx, DossierPages::register));
        routes.get("/d/{id}/q/{question}", ctx -> told(ctx, DossierPages::question));
        routes.get("/d/{id}/find", ctx -> told(ctx, DossierPages::find));
        routes.get("/d/{id}/brief", ctx -> told(ctx, DossierPages::brief));
        routes.get("/d/{id}/check", this::check);
        routes.get("/d/{id}/why/{item}", this::why);
        routes.get("/d/{id}/texts", ctx -> sound(ctx).ifPresent(DossierPages::texts));
    }

    /// The dossier of the address; where it has none, or one with errors, the answer is given here.
    Optional<Asked> sound(Context ctx) {
        Optional<OpenDossier> open = known(ctx);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return switch (open.get().reading()) {
            case Reading.Sound sound -> Optional.of(asked(ctx, open.get(), sound.dossier()));
            case Reading.Faulty _ -> {
                ctx.redirect("/d/" + open.get().id() + "/check", HttpStatus.SEE_OTHER);
                yield Optional.empty();
            }
        };
    }

    private Optional<OpenDossier> known(Context ctx) {
        Optional<OpenDossier> open = shelf.find(ctx.pathParam("id"));
        if (open.isEmpty()) {
            ctx.status(HttpStatus.NOT_FOUND);
            Pages.message(ctx, "dossier.unknown");
        }
        return open;
    }

    private static Asked asked(Context ctx, OpenDossier open, Dossier dossier) {
        Visit visit = Visit.of(ctx);
        Visibility chosen = visit.level();
        Visibility level = chosen == null ? dossier.visibility() : chosen;
        String title = dossier.title().in(visit.locale(), visit.say("untitled"));
        return new Asked(ctx, visit, open, dossier, level, Nav.of(visit, open, title, level));
    }

    private void told(Context ctx, BiConsumer<Asked, Told> page) {
        Optional<Asked> asked = sound(ctx);
        if (asked.isEmpty()) {
            return;
        }
        Asked a = asked.get();
        Optional<Told> told = a.open().told(a.dossier(), a.visit().locale(), a.level(), PATIENCE);
        if (told.isPresent()) {
            page.accept(a, told.get());
        } else {
            ctx.header("Refresh", "1");
            a.show("wait.jte", Map.of());
        }
    }

    private static void home(Asked asked, Told told) {
        asked.show(
                "home.jte",
                Map.of(
                        "registers", told.registers(),
                        "questions", told.questions(),
                        "folder", asked.open().folder().toString(),
                        "notices", asked.open().reading().problems().size()));
    }

    private static void register(Asked asked, Told told) {
        Optional<Register> register = told.findRegister(asked.ctx().pathParam("register"));
        if (register.isEmpty()) {
            nothing(asked);
            return;
        }
        if (register.get().isEmpty()) {
            notRaised(asked);
            return;
        }
        view(asked, told, register.get().page());
    }

    private static void question(Asked asked, Told told) {
        told.findQuestion(asked.ctx().pathParam("question"))
                .ifPresentOrElse(part -> view(asked, told, part), () -> notRaised(asked));
    }

    private static void view(Asked asked, Told told, Part part) {
        String filter = query(asked.ctx(), "q");
        asked.show(
                "view.jte",
                Map.of(
                        "shown",
                        Shown.of(part.heading(), Shown.blocks(part), told, filter),
                        "filter",
                        filter));
    }

    private static void notRaised(Asked asked) {
        Nav.Link here = asked.nav().current();
        if (here == null) {
            nothing(asked);
            return;
        }
        asked.show(
                "said.jte",
                Map.of("title", here.label(), "text", asked.visit().say("view.notraised")));
    }

    private static void nothing(Asked asked) {
        asked.ctx().status(HttpStatus.NOT_FOUND);
        asked.show(
                "said.jte",
                Map.of(
                        "title", asked.visit().say("notfound.title"),
                        "text", asked.visit().say("notfound", asked.ctx().path())));
    }

    private static void find(Asked asked, Told told) {
        String words = query(asked.ctx(), "q");
        String lower = words.toLowerCase(Locale.ROOT);
        java.util.Set<String> ids = new java.util.HashSet<>();
        if (!lower.isBlank()) {
            asked.dossier().visibleAt(asked.level()).items().stream()
                    .filter(item -> Described.holds(item, lower))
                    .forEach(item -> ids.add(item.id()));
        }
        List<Grounds.ItemRow> visible =
                told.items().stream().filter(row -> ids.contains(row.id())).toList();
        asked.show("find.jte", Map.of("found", visible, "words", words));
    }

    /// The brief as `parley brief` writes it, with a way back that is not printed.
    private static void brief(Asked asked, Told told) {
        String html = told.brief();
        int from = html.indexOf(STYLE) + STYLE.length();
        Shields.allowStyle(asked.ctx(), html.substring(from, html.indexOf("</style>", from)));
        String back =
                "<nav class=\"screen\"><a href=\""
                        + asked.nav().base()
                        + "\">"
                        + asked.visit().say("brief.back")
                        + "</a></nav>";
        asked.ctx().html(html.replaceFirst("<header>", back + "<header>"));
    }

    private void check(Context ctx) {
        Optional<OpenDossier> open = known(ctx);
        if (open.isEmpty()) {
            return;
        }
        Reading reading = open.get().reading();
        Dossier dossier = reading instanceof Reading.Sound sound ? sound.dossier() : Dossier.EMPTY;
        Asked asked = asked(ctx, open.get(), dossier);
        Locale locale = asked.visit().locale();
        List<Row> rows = new ArrayList<>();
        for (Problem problem : reading.problems()) {
            rows.add(
                    new Row(
                            problem.place().toString(),
                            problem.kind().title(locale),
                            problem.text(locale),
                            problem.kind().severity() == Problem.Severity.ERROR));
        }
        asked.show(
                "check.jte",
                Map.of(
                        "rows",
                        rows,
                        "sound",
                        reading instanceof Reading.Sound,
                        "folder",
                        open.get().folder().toString()));
    }

    /// A problem as the page lists it.
    public record Row(String place, String title, String text, boolean error) {}

    private void why(Context ctx) {
        Optional<Asked> asked = sound(ctx);
        if (asked.isEmpty()) {
            return;
        }
        Asked a = asked.get();
        String id = ctx.pathParam("item");
        boolean hidden =
                a.dossier().find(id).isPresent()
                        && a.dossier().visibleAt(a.level()).find(id).isEmpty();
        if (hidden) {
            a.show("said.jte", Map.of("title", id, "text", a.visit().say("why.withheld")));
            return;
        }
        switch (Why.trace(a.open().reading(), a.open().folder(), id)) {
            case Why.Answer.Found found ->
                    a.show("why.jte", Map.of("step", found.step(), "hidden", hidden(a)));
            case Why.Answer.Unknown _ -> nothing(a);
        }
    }

    /// Ids that readers of this level may not see.
    private static java.util.Set<String> hidden(Asked a) {
        java.util.Set<String> hidden = new java.util.HashSet<>();
        a.dossier().items().forEach(item -> hidden.add(item.id()));
        a.dossier().visibleAt(a.level()).items().forEach(item -> hidden.remove(item.id()));
        return hidden;
    }

    private static void texts(Asked asked) {
        List<Text> texts =
                asked.dossier().visibleAt(asked.level()).texts().stream()
                        .filter(t -> t.file() != null)
                        .toList();
        String old = query(asked.ctx(), "old");
        String now = query(asked.ctx(), "new");
        if (old.isEmpty() && now.isEmpty()) {
            for (Text text : texts) {
                String before = text.replaces();
                if (before != null && texts.stream().anyMatch(t -> t.id().equals(before))) {
                    old = before;
                    now = text.id();
                }
            }
        }
        Document before = document(asked, texts, old);
        Document after = document(asked, texts, now);
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("texts", texts);
        values.put("old", old);
        values.put("now", now);
        if (before != null && after != null) {
            values.put("page", ComparePages.page(asked.visit(), before, after, redLines(asked)));
        }
        asked.show("texts.jte", values);
    }

    private static List<String> redLines(Asked asked) {
        return asked.dossier().visibleAt(asked.level()).redLines().stream()
                .filter(RedLine::active)
                .map(line -> line.words().in(asked.visit().locale()))
                .filter(words -> !words.isBlank())
                .toList();
    }

    /// A text of the dossier by its id; only files inside its folder are opened.
    private static @Nullable Document document(Asked asked, List<Text> texts, String id) {
        Path folder = asked.open().folder();
        for (Text text : texts) {
            String name = text.file();
            if (text.id().equals(id) && name != null) {
                Path file = folder.resolve(name).normalize();
                try {
                    return file.startsWith(folder)
                                    && file.toRealPath().startsWith(folder.toRealPath())
                            ? DocumentReader.read(file)
                            : null;
                } catch (UnreadableDocumentException | IOException e) {
                    return null;
                }
            }
        }
        return null;
    }

    static String query(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value.strip();
    }
}
