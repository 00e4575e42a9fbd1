package parley.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.dossier.Problem;
import parley.dossier.Reading;
import parley.dossier.Withheld;
import parley.model.Dossier;
import parley.model.Visibility;

/// A dossier as one request asks for it: its state on disk now, for readers of which level, in which language.
///
/// Where the folder has errors only the page of the problems asks, and then the dossier is empty.
public record DossierRequest(
        Context ctx,
        PageRequest visit,
        OpenDossier open,
        FolderState known,
        Dossier dossier,
        Visibility level,
        Nav nav) {

    static DossierRequest of(Context ctx, OpenDossier open, FolderState known, Dossier dossier) {
        PageRequest visit = PageRequest.of(ctx);
        Visibility chosen = visit.level();
        Visibility level = chosen == null ? dossier.visibility() : chosen;
        String title = dossier.title().in(visit.locale(), visit.say("untitled"));
        return new DossierRequest(
                ctx, visit, open, known, dossier, level, Nav.of(visit, open, title, level));
    }

    /// What these readers may see of it.
    public Dossier seen() {
        return known.seen(level).visible();
    }

    /// The problems that these readers may be told. Of a folder with errors nobody knows yet what is private: whoever chose a lower level is told
    /// none of them.
    public List<Problem> problems() {
        Reading reading = known.reading();
        return switch (reading) {
            case Reading.Sound _ ->
                    Withheld.of(dossier, level).tellable(reading.manuscript(), reading.problems());
            case Reading.Faulty _ ->
                    visit.level() == null || visit.level() == Visibility.MEDIATOR_ONLY
                            ? reading.problems()
                            : List.of();
        };
    }

    /// What the pages tell of it, in the language and for the readers of this request.
    public Views told() {
        return known.told(visit.locale(), level);
    }

    /// The same, whose page can be asked for again at another address.
    public DossierRequest with(PageRequest again) {
        return new DossierRequest(ctx, again, open, known, dossier, level, nav);
    }

    /// Where its pages stand, `/d/ID`.
    public String base() {
        return nav.base();
    }

    /// Answers with a page; the template is given these values, `visit` and `nav`.
    public void show(String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("nav", nav);
        Pages.show(ctx, visit, template, all);
    }

    /// Answers with a page that says one sentence.
    public void say(String title, String text) {
        show("page/said.jte", Map.of("title", title, "text", text));
    }

    /// Answers that there is no such page.
    public void nothing() {
        ctx.status(HttpStatus.NOT_FOUND);
        say(visit.say("notfound.title"), visit.say("notfound", ctx.path()));
    }

    /// A value of the address, or of a form; empty when it is not there.
    public String query(String name) {
        return Pages.query(ctx, name);
    }

    public String typed(String name) {
        return Pages.typed(ctx, name);
    }
}
