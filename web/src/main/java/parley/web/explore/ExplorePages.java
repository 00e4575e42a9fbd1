package parley.web.explore;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parley.analysis.explore.Explorer;
import parley.model.Dossier;
import parley.model.Outcome;
import parley.report.Names;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;
import parley.web.page.Pages;
import parley.web.page.Room;
import parley.web.work.Work;

/// The package explorer: a form with an option for every issue, and what there is to say of that package.
public final class ExplorePages implements Room {

    /// How long a part of a page waits for the dossier to be compiled: it has no way to say that it waits.
    private static final Duration COMPILED = Duration.ofSeconds(60);

    /// The parameter that asks to draw the readings although that takes long.
    private static final String COUNT = "count";

    private final Dossiers dossiers;

    public ExplorePages(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/d/{id}/explore", ctx -> dossiers.sound(ctx, ExplorePages::page));
        routes.get("/d/{id}/explore/answer", ctx -> dossiers.sound(ctx, ExplorePages::part));
        routes.get("/d/{id}/explore/answer.json", ctx -> dossiers.sound(ctx, ExplorePages::json));
    }

    private static void page(DossierRequest asked) {
        if (isEmpty(asked.dossier())) {
            asked.say(asked.visit().say("explore.title"), asked.visit().say("explore.nothing"));
        } else if (isWithheld(asked)) {
            asked.say(asked.visit().say("explore.title"), asked.visit().say("explore.withheld"));
        } else {
            LevelExplorer exploring = exploring(asked);
            Dossiers.when(
                    asked, exploring.explorer(), explorer -> page(asked, exploring, explorer));
        }
    }

    private static void page(DossierRequest asked, LevelExplorer exploring, Explorer explorer) {
        Names names = names(asked);
        Map<String, Object> values =
                new HashMap<>(Map.of("answer", answer(asked, exploring, explorer)));
        values.put(
                "form",
                PackageForm.of(explorer.bargain().issues(), chosen(asked, explorer), names));
        asked.show("explore/explore.jte", values);
    }

    /// The part of the page that changes with the package.
    private static void part(DossierRequest asked) {
        compiled(asked)
                .ifPresentOrElse(
                        explorer -> {
                            LevelExplorer exploring = exploring(asked);
                            Answer answer = answer(asked, exploring, explorer);
                            Pages.show(
                                    asked.ctx(),
                                    asked.visit(),
                                    "explore/answer.jte",
                                    Map.of("nav", asked.nav(), "answer", answer));
                        },
                        () -> asked.ctx().status(HttpStatus.NOT_FOUND));
    }

    /// The same as JSON, for the page's script and for programs.
    public static void json(DossierRequest asked) {
        String json =
                compiled(asked)
                        .map(explorer -> ExploreJson.of(explorer.at(chosen(asked, explorer))))
                        .orElseGet(() -> {
                            asked.ctx().status(HttpStatus.NOT_FOUND);
                            String why = isEmpty(asked.dossier()) ? "nothing" : "withheld";
                            return ExploreJson.nothing(
                                    HttpStatus.NOT_FOUND.getCode(),
                                    asked.visit().say("explore." + why));
                        });
        asked.ctx().contentType(ContentType.APPLICATION_JSON).result(json);
    }

    /// The dossier compiled; nothing where the page has nothing to show.
    private static Optional<Explorer> compiled(DossierRequest asked) {
        if (isEmpty(asked.dossier()) || isWithheld(asked)) {
            return Optional.empty();
        }
        try {
            return switch (exploring(asked).explorer().await(COMPILED)) {
                case Work.State.Done<Explorer> done -> Optional.of(done.result());
                case Work.State.Running<Explorer> _, Work.State.Stopped<Explorer> _ ->
                        throw new IllegalStateException("not compiled in " + COMPILED);
                case Work.State.Failed<Explorer> failed ->
                        throw new IllegalStateException(failed.why());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static LevelExplorer exploring(DossierRequest asked) {
        return LevelExplorer.of(asked.known().seen(asked.level()));
    }

    private static Answer answer(DossierRequest asked, LevelExplorer exploring, Explorer explorer) {
        return new PackageAnswers(asked, names(asked), exploring, explorer, chosen(asked, explorer))
                .answer(!asked.query(COUNT).isEmpty());
    }

    private static Names names(DossierRequest asked) {
        return new Names(asked.seen(), asked.visit().words());
    }

    private static Outcome chosen(DossierRequest asked, Explorer explorer) {
        return Choice.of(explorer.bargain().issues(), asked.ctx().queryParamMap());
    }

    private static boolean isEmpty(Dossier dossier) {
        return dossier.bargain().sides().isEmpty() || dossier.issues().isEmpty();
    }

    /// Gains rest on every party's numbers, on rules and red lines: where readers may not see one of them, nothing is computed
    /// from it for them.
    private static boolean isWithheld(DossierRequest asked) {
        Dossier all = asked.dossier();
        Dossier seen = asked.seen();
        return seen.preferences().size() < all.preferences().size()
                || seen.rules().size() < all.rules().size()
                || seen.redLines().size() < all.redLines().size()
                || seen.issues().size() < all.issues().size();
    }
}
