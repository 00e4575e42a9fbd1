package parley.web.view;

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
import parley.web.page.Asked;
import parley.web.page.Described;
import parley.web.page.Dossiers;
import parley.web.page.Nav;
import parley.web.page.Room;
import parley.web.page.Shown;
import parley.web.page.Told;

/// The views of a dossier that was opened, one page each.
public final class DossierPages implements Room {

    private static final String STYLE = "<style>";

    private final Dossiers dossiers;

    public DossierPages(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/d/{id}", ctx -> dossiers.told(ctx, DossierPages::home));
        routes.get("/d/{id}/r/{register}", ctx -> dossiers.told(ctx, DossierPages::register));
        routes.get("/d/{id}/q/{question}", ctx -> dossiers.told(ctx, DossierPages::question));
        routes.get("/d/{id}/find", ctx -> dossiers.told(ctx, DossierPages::find));
        routes.get("/d/{id}/brief", ctx -> dossiers.told(ctx, DossierPages::brief));
        routes.get("/d/{id}/check", ctx -> dossiers.read(ctx, DossierPages::check));
        routes.get("/d/{id}/why/{item}", ctx -> dossiers.sound(ctx, DossierPages::why));
    }

    private static void home(Asked asked, Told told) {
        asked.show(
                "view/home.jte",
                Map.of(
                        "registers", told.registers(),
                        "questions", told.questions(),
                        "folder", asked.open().folder().toString(),
                        "notices", asked.open().reading().problems().size()));
    }

    private static void register(Asked asked, Told told) {
        Optional<Register> register = told.findRegister(asked.ctx().pathParam("register"));
        if (register.isEmpty()) {
            asked.nothing();
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
        String filter = asked.query("q");
        asked.show(
                "view/view.jte",
                Map.of(
                        "shown",
                        Shown.of(part.heading(), Shown.blocks(part), told, filter),
                        "filter",
                        filter));
    }

    private static void notRaised(Asked asked) {
        Nav.Link here = asked.nav().current();
        if (here == null) {
            asked.nothing();
            return;
        }
        asked.say(here.label(), asked.visit().say("view.notraised"));
    }

    private static void find(Asked asked, Told told) {
        String words = asked.query("q");
        String lower = words.toLowerCase(Locale.ROOT);
        java.util.Set<String> ids = new java.util.HashSet<>();
        if (!lower.isBlank()) {
            asked.seen().items().stream()
                    .filter(item -> Described.holds(item, lower))
                    .forEach(item -> ids.add(item.id()));
        }
        List<Grounds.ItemRow> visible =
                told.items().stream().filter(row -> ids.contains(row.id())).toList();
        asked.show("view/find.jte", Map.of("found", visible, "words", words));
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

    private static void check(Asked asked, Reading reading) {
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
                "view/check.jte",
                Map.of(
                        "rows",
                        rows,
                        "sound",
                        reading instanceof Reading.Sound,
                        "folder",
                        asked.open().folder().toString()));
    }

    /// A problem as the page lists it.
    public record Row(String place, String title, String text, boolean error) {}

    private static void why(Asked a) {
        String id = a.ctx().pathParam("item");
        boolean hidden =
                a.dossier().find(id).isPresent()
                        && a.seen().find(id).isEmpty();
        if (hidden) {
            a.say(id, a.visit().say("why.withheld"));
            return;
        }
        switch (Why.trace(a.open().reading(), a.open().folder(), id)) {
            case Why.Answer.Found found ->
                    a.show("view/why.jte", Map.of("step", found.step(), "hidden", hidden(a)));
            case Why.Answer.Unknown _ -> a.nothing();
        }
    }

    /// Ids that readers of this level may not see.
    private static java.util.Set<String> hidden(Asked a) {
        java.util.Set<String> hidden = new java.util.HashSet<>();
        a.dossier().items().forEach(item -> hidden.add(item.id()));
        a.seen().items().forEach(item -> hidden.remove(item.id()));
        return hidden;
    }
}
