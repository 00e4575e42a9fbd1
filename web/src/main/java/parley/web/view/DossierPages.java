package parley.web.view;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.dossier.Problem;
import parley.dossier.Reading;
import parley.dossier.Why;
import parley.report.Inquiry;
import parley.report.Part;
import parley.report.Topic;
import parley.report.question.Questions;
import parley.web.gate.Shields;
import parley.web.page.Counting;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;
import parley.web.page.Progress;
import parley.web.page.RenderedPart;
import parley.web.page.Room;
import parley.web.page.Views;
import parley.web.work.Work;

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
        routes.get("/d/{id}/r/{register}", ctx -> dossiers.told(ctx, DossierPages::question));
        routes.get("/d/{id}/q/{question}", ctx -> dossiers.told(ctx, DossierPages::question));
        routes.get("/d/{id}/find", ctx -> dossiers.sound(ctx, DossierPages::find));
        routes.get("/d/{id}/brief", ctx -> dossiers.told(ctx, DossierPages::brief));
        routes.post("/d/{id}/readings/stop", ctx -> dossiers.sound(ctx, DossierPages::stop));
        routes.post("/d/{id}/readings/again", ctx -> dossiers.sound(ctx, DossierPages::again));
        routes.get("/d/{id}/check", ctx -> dossiers.read(ctx, DossierPages::check));
        routes.get("/d/{id}/why/{item}", ctx -> dossiers.sound(ctx, DossierPages::why));
    }

    /// A line of the overview; what is still being computed has none yet.
    ///
    /// @param said one or more sentences; none where nothing is on record
    /// @param there whether it is computed
    public record Line(String place, String name, List<String> said, boolean there) {
        public Line {
            said = List.copyOf(said);
        }
    }

    /// Shows what is there already, and loads again until all is. What takes longer begins when most registers are there.
    private static void home(DossierRequest asked, Views told) {
        long until = System.nanoTime() + Dossiers.PATIENCE.toNanos();
        List<Line> records = new ArrayList<>();
        told.parts(Topic.RECORDS)
                .forEach((q, work) -> records.add(line(asked, q, within(work, until))));
        List<Line> answers = new ArrayList<>();
        boolean most = 2 * records.stream().filter(Line::there).count() > records.size();
        for (Topic topic : List.of(Topic.BARGAINING, Topic.TEXTS)) {
            for (Inquiry<?> inquiry : Questions.of(topic)) {
                Optional<Optional<Part>> part =
                        most ? within(told.part(inquiry), until) : Optional.empty();
                answers.add(line(asked, inquiry, part));
            }
        }
        boolean all = Stream.concat(records.stream(), answers.stream()).allMatch(Line::there);
        if (!all) {
            asked.ctx().header("Refresh", "1");
        }
        asked.show(
                "view/home.jte",
                Map.of(
                        "registers", records,
                        "questions", answers,
                        "progress", Progress.of(told.seen().counting(), !all),
                        "folder", asked.open().folder().toString(),
                        "notices", asked.problems().size()));
    }

    private static <T> Optional<T> within(Work<T> work, long until) {
        try {
            long left = Math.max(0, until - System.nanoTime());
            return switch (work.await(Duration.ofNanos(left))) {
                case Work.State.Done<T> done -> Optional.of(done.result());
                case Work.State.Running<T> _, Work.State.Stopped<T> _ -> Optional.empty();
                case Work.State.Failed<T> failed -> throw new IllegalStateException(failed.why());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Line line(
            DossierRequest asked, Inquiry<?> inquiry, Optional<Optional<Part>> told) {
        List<String> said = new ArrayList<>();
        told.flatMap(part -> part)
                .ifPresent(part ->
                        (inquiry.topic() == Topic.RECORDS ? part.shortly() : part.headlines())
                                .forEach(sentence -> said.add(sentence.text())));
        return new Line(
                inquiry.place(), inquiry.heading(asked.visit().words()), said, told.isPresent());
    }

    /// The page of a question, by its id. Every question stands at one address; an address of the other kind leads there too.
    private static void question(DossierRequest asked, Views told) {
        Map<String, String> path = asked.ctx().pathParamMap();
        String id = path.getOrDefault("question", path.getOrDefault("register", ""));
        Optional<Inquiry<?>> inquiry =
                Questions.all().stream().filter(q -> q.id().equals(id)).findFirst();
        if (inquiry.isEmpty()) {
            asked.nothing();
            return;
        }
        Dossiers.when(
                asked,
                told.part(inquiry.get()),
                part ->
                        part.ifPresentOrElse(
                                found -> view(asked, told, inquiry.get().place(), found),
                                () -> notRaised(asked, inquiry.get())));
    }

    private static void view(DossierRequest asked, Views told, String place, Part part) {
        String filter = asked.query("q");
        if (filter.isEmpty()) {
            Dossiers.when(asked, told.shown(place, part), shown -> view(asked, told, shown));
        } else {
            view(asked, told, RenderedPart.of(part, told, filter));
        }
    }

    private static void view(DossierRequest asked, Views told, RenderedPart shown) {
        asked.show(
                "view/view.jte",
                Map.of(
                        "shown",
                        shown,
                        "progress",
                        Progress.of(told.seen().counting(), false),
                        "filter",
                        asked.query("q")));
    }

    /// Stops the random readings; what was drawn by then is shown, and said to be so.
    private static void stop(DossierRequest asked) {
        Counting counting = asked.told().seen().counting();
        counting.stop();
        back(asked);
    }

    /// Draws all readings.
    private static void again(DossierRequest asked) {
        asked.open().again();
        back(asked);
    }

    /// To the page of this dossier that the form stood on.
    private static void back(DossierRequest asked) {
        String from = asked.typed("back");
        boolean ours = from.matches(Pattern.quote(asked.base()) + "(/[A-Za-z0-9./-]*)?");
        asked.ctx().redirect(ours ? from : asked.base(), HttpStatus.SEE_OTHER);
    }

    private static void notRaised(DossierRequest asked, Inquiry<?> inquiry) {
        asked.say(
                inquiry.label(asked.visit().words()), asked.visit().words().say("ask.not-raised"));
    }

    private static void find(DossierRequest asked) {
        String words = asked.query("q");
        asked.show(
                "view/find.jte",
                Map.of(
                        "found", Search.items(asked, words),
                        "views", Search.views(asked.nav(), words),
                        "words", words));
    }

    /// The brief as `parley brief` writes it, with a way back that is not printed.
    private static void brief(DossierRequest asked, Views told) {
        Dossiers.when(asked, told.brief(), html -> brief(asked, html));
    }

    private static void brief(DossierRequest asked, String html) {
        int from = html.indexOf(STYLE) + STYLE.length();
        Shields.allowStyle(asked.ctx(), html.substring(from, html.indexOf("</style>", from)));
        String back =
                "<nav class=\"screen\"><a href=\""
                        + asked.nav().base()
                        + "\">"
                        + asked.visit().say("brief.back")
                        + "</a> · <a href=\""
                        + asked.nav().base()
                        + "/tables/brief.docx\" download>Word</a> · <a href=\""
                        + asked.nav().base()
                        + "/tables/brief.pdf\" download>PDF</a></nav>";
        asked.ctx().html(html.replaceFirst("<header>", back + "<header>"));
    }

    private static void check(DossierRequest asked, Reading reading) {
        Locale locale = asked.visit().locale();
        List<Row> rows = new ArrayList<>();
        for (Problem problem : asked.problems()) {
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

    private static void why(DossierRequest a) {
        String id = a.ctx().pathParam("item");
        switch (Why.trace(a.known().reading(), a.open().folder(), id, a.level())) {
            case Why.Answer.Found found -> a.show("view/why.jte", Map.of("step", found.step()));
            case Why.Answer.Unknown _ -> a.nothing();
        }
    }
}
