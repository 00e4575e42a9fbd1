package parley.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import parley.analysis.reading.RandomReadings;
import parley.comparison.Comparison;
import parley.comparison.Drift;
import parley.comparison.RedLineAnswer;
import parley.dossier.Reading;
import parley.dossier.Why;
import parley.model.Text;
import parley.report.Answers;
import parley.report.CheckJson;
import parley.report.Inquiry;
import parley.report.Material;
import parley.report.Part;
import parley.report.PartJson;
import parley.report.Topic;
import parley.report.WhyJson;
import parley.report.compare.CompareJson;
import parley.report.compare.CompareWords;
import parley.report.compare.DossierDocuments;
import parley.report.compare.DossierRedLines;
import parley.report.compare.DriftJson;
import parley.report.ledger.Ledger;
import parley.report.ledger.LedgerJson;
import parley.report.question.Questions;
import parley.web.page.Counting;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;
import parley.web.page.LevelAnswers;
import parley.web.page.OpenDossier;
import parley.web.page.Progress;
import parley.web.page.Room;
import parley.web.page.Shelf;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The addresses under `/api/`. `?lang=` and `?level=` choose the language of what is said and the level of the readers, as on the
/// pages; they are not remembered.
public final class Api implements Room {

    /// At most so many points of a frontier are listed; `frontierPoints` says how many there are.
    static final int POINTS = 5_000;

    /// Most readings that may be asked for.
    static final int MOST_READINGS = 200_000;

    private static final String DOSSIER = "/api/dossiers/{id}";

    private final Shelf shelf;
    private final Dossiers dossiers;
    private final Map<String, Consumer<DossierRequest>> more;

    /// @param more answers of other rooms about a dossier without errors, by their names below its address
    public Api(Shelf shelf, Dossiers dossiers, Map<String, Consumer<DossierRequest>> more) {
        this.shelf = shelf;
        this.dossiers = dossiers;
        this.more = Map.copyOf(more);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/api/openapi.yaml", Api::description);
        routes.get("/api/dossiers", this::all);
        routes.get(DOSSIER, ctx -> sound(ctx, a -> JsonAnswers.node(ctx, Overview.of(a))));
        routes.get(DOSSIER + "/check", ctx -> read(ctx, (asked, _) -> check(asked)));
        routes.get(DOSSIER + "/ask", ctx -> sound(ctx, Api::questions));
        routes.get(DOSSIER + "/ask/{question}", ctx -> sound(ctx, Api::question));
        for (Inquiry<?> inquiry : Questions.all()) {
            inquiry.commands()
                    .forEach(name ->
                            routes.get(
                                    DOSSIER + "/" + name,
                                    ctx -> sound(ctx, a -> answer(a, inquiry))));
        }
        routes.get(DOSSIER + "/ledger", ctx -> sound(ctx, Api::ledger));
        routes.get(DOSSIER + "/ledger/{register}", ctx -> sound(ctx, Api::register));
        routes.get(DOSSIER + "/compare", ctx -> sound(ctx, Api::compare));
        routes.get(DOSSIER + "/why/{item}", ctx -> sound(ctx, Api::why));
        routes.get(DOSSIER + "/readings", ctx -> sound(ctx, Api::readings));
        more.forEach((name, answer) -> routes.get(DOSSIER + "/" + name, ctx -> sound(ctx, answer)));
        routes.post(DOSSIER + "/readings/stop", ctx -> sound(ctx, Api::stop));
        routes.post(DOSSIER + "/readings/again", ctx -> sound(ctx, Api::again));
    }

    /// Whether a program asks, not a person.
    public static boolean isAsked(Context ctx) {
        return ctx.path().startsWith("/api/");
    }

    /// Answers that there is no such address.
    public static void nothing(Context ctx) {
        JsonAnswers.error(ctx, HttpStatus.NOT_FOUND, "nothing", ctx.path());
    }

    /// Answers that the program failed.
    public static void mistake(Context ctx, String what) {
        JsonAnswers.error(ctx, HttpStatus.INTERNAL_SERVER_ERROR, "mistake", what);
    }

    /// Its dossier when it is open and has no errors; else the answer is given here.
    private void sound(Context ctx, Consumer<DossierRequest> answer) {
        read(
                ctx,
                (asked, reading) -> {
                    switch (reading) {
                        case Reading.Sound _ -> answer.accept(asked);
                        case Reading.Faulty _ ->
                                JsonAnswers.error(ctx, HttpStatus.CONFLICT, "faulty");
                    }
                });
    }

    private void read(Context ctx, BiConsumer<DossierRequest, Reading> answer) {
        if (shelf.find(ctx.pathParam("id")).isEmpty()) {
            JsonAnswers.error(ctx, HttpStatus.NOT_FOUND, "unknown", ctx.pathParam("id"));
        } else {
            dossiers.read(ctx, answer);
        }
    }

    private static void description(Context ctx) throws IOException {
        try (InputStream in = Api.class.getResourceAsStream("openapi.yaml")) {
            byte[] bytes = Objects.requireNonNull(in, "openapi.yaml").readAllBytes();
            ctx.contentType("application/yaml; charset=utf-8")
                    .result(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private void all(Context ctx) {
        ObjectNode answer = JsonAnswers.root();
        ArrayNode list = answer.putArray("dossiers");
        for (OpenDossier open : shelf.recent()) {
            list.addObject().put("id", open.id()).put("folder", open.folder().toString());
        }
        JsonAnswers.node(ctx, answer);
    }

    private static void check(DossierRequest asked) {
        JsonAnswers.text(asked.ctx(), CheckJson.of(asked.problems(), asked.visit().locale()));
    }

    /// All questions with their answers in a line or two, as `parley ask DIR` writes them.
    private static void questions(DossierRequest asked) {
        LevelAnswers seen = asked.told().seen();
        JsonAnswers.when(
                asked,
                seen.text(
                        "ask " + asked.visit().lang(), () -> all(material(asked, seen.answers()))),
                seen.counting(),
                json -> json);
    }

    private static String all(Material material) {
        List<Inquiry<?>> inquiries = Questions.all();
        return PartJson.list(
                inquiries,
                inquiries.stream().<Optional<Part>>map(q -> Questions.part(q, material)).toList(),
                material);
    }

    private static void question(DossierRequest asked) {
        String id = asked.ctx().pathParam("question");
        Questions.find(id)
                .ifPresentOrElse(
                        inquiry -> answer(asked, inquiry),
                        () -> JsonAnswers.error(asked.ctx(), HttpStatus.NOT_FOUND, "question", id));
    }

    /// What `parley ask DIR ID --format json` writes.
    private static void answer(DossierRequest asked, Inquiry<?> inquiry) {
        Optional<Long> draws = whole(asked, "readings", RandomReadings.DRAWS, 1, MOST_READINGS);
        Optional<Long> seed = seed(asked);
        if (draws.isEmpty() || seed.isEmpty()) {
            return;
        }
        LevelAnswers seen = asked.told().seen();
        Counting counting = seen.counting(draws.get().intValue(), seed.get());
        Answers answers =
                counting == seen.counting()
                        ? seen.answers()
                        : seen.answers().drawn(counting, seed.get());
        String name =
                String.join(
                        " ",
                        inquiry.id(),
                        asked.visit().lang(),
                        draws.get().toString(),
                        seed.get().toString());
        JsonAnswers.when(
                asked,
                seen.text(name, () -> Questions.json(inquiry, material(asked, answers), POINTS)),
                counting,
                json -> json);
    }

    private static Material material(DossierRequest asked, Answers answers) {
        return asked.told().material(answers);
    }

    private static void ledger(DossierRequest asked) {
        LevelAnswers seen = asked.told().seen();
        JsonAnswers.when(
                asked,
                seen.text(
                        "ledger " + asked.visit().lang(),
                        () -> LedgerJson.write(Ledger.of(material(asked, seen.answers())))),
                seen.counting(),
                json -> json);
    }

    private static void register(DossierRequest asked) {
        String id = asked.ctx().pathParam("register");
        Questions.of(Topic.RECORDS).stream()
                .filter(inquiry -> inquiry.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        inquiry -> answer(asked, inquiry),
                        () -> JsonAnswers.error(asked.ctx(), HttpStatus.NOT_FOUND, "register", id));
    }

    /// Two texts as `parley compare OLD NEW`, or all of them as `parley compare DIR`.
    private static void compare(DossierRequest asked) {
        String old = asked.query("old");
        String now = asked.query("new");
        LevelAnswers seen = asked.told().seen();
        if (old.isEmpty() && now.isEmpty()) {
            String lang = asked.visit().lang();
            JsonAnswers.when(
                    asked,
                    seen.text("drift " + lang, () -> drift(seen, asked.visit().locale())),
                    seen.counting(),
                    json -> json);
            return;
        }
        List<String> texts = seen.visible().texts().stream().map(Text::id).toList();
        for (String id : List.of(old, now)) {
            if (!texts.contains(id) || seen.documents().find(id).isEmpty()) {
                JsonAnswers.error(asked.ctx(), HttpStatus.NOT_FOUND, "text", id);
                return;
            }
        }
        String name =
                "compare "
                        + asked.visit().lang()
                        + " "
                        + texts.indexOf(old)
                        + " "
                        + texts.indexOf(now);
        JsonAnswers.when(
                asked,
                seen.text(name, () -> pair(seen, old, now, asked.visit().locale())),
                seen.counting(),
                json -> json);
    }

    private static String pair(LevelAnswers seen, String old, String now, Locale locale) {
        DossierDocuments documents = seen.documents();
        Comparison comparison =
                documents
                        .compare(old, now)
                        .orElseThrow(() -> new UncheckedIOException(new IOException(now)));
        List<RedLineAnswer> lines = DossierRedLines.answers(seen.visible(), documents, now);
        return CompareJson.of(CompareWords.of(locale), comparison.withRedLines(lines));
    }

    /// Without steps where fewer than two texts can be read.
    private static String drift(LevelAnswers seen, Locale locale) {
        List<Drift.Version> versions = new ArrayList<>();
        for (Text text : Drift.chain(seen.visible().texts())) {
            seen.documents()
                    .find(text.id())
                    .ifPresent(document -> versions.add(new Drift.Version(text, document)));
        }
        List<RedLineAnswer> lines =
                versions.isEmpty()
                        ? List.of()
                        : DossierRedLines.answers(
                                seen.visible(),
                                versions.getLast().text(),
                                versions.getLast().document());
        return DriftJson.of(
                CompareWords.of(locale), Drift.of(versions, seen.readable().bargain(), lines));
    }

    private static void why(DossierRequest asked) {
        String id = asked.ctx().pathParam("item");
        Reading reading = asked.known().reading();
        switch (Why.trace(reading, asked.open().folder(), id, asked.level())) {
            case Why.Answer.Found found ->
                    JsonAnswers.text(asked.ctx(), WhyJson.of(found.step(), asked.visit().locale()));
            case Why.Answer.Unknown _ ->
                    JsonAnswers.error(asked.ctx(), HttpStatus.NOT_FOUND, "item", id);
        }
    }

    private static void readings(DossierRequest asked) {
        ObjectNode answer = JsonAnswers.root();
        answer.set(
                "readings",
                JsonAnswers.progress(Progress.of(asked.told().seen().counting(), false)));
        JsonAnswers.node(asked.ctx(), answer);
    }

    private static void stop(DossierRequest asked) {
        asked.told().seen().counting().stop();
        readings(asked);
    }

    private static void again(DossierRequest asked) {
        asked.open().again();
        readings(asked);
    }

    private static Optional<Long> seed(DossierRequest asked) {
        return whole(asked, "seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /// A whole number of the address; where it is not one, the answer is given here.
    private static Optional<Long> whole(
            DossierRequest asked, String name, long none, long least, long most) {
        String typed = asked.query(name);
        if (typed.isEmpty()) {
            return Optional.of(none);
        }
        try {
            long value = Long.parseLong(typed);
            if (least <= value && value <= most) {
                return Optional.of(value);
            }
        } catch (NumberFormatException _) {
            // Said below, with what was expected.
        }
        JsonAnswers.error(
                asked.ctx(),
                HttpStatus.BAD_REQUEST,
                "whole",
                name,
                String.valueOf(least),
                String.valueOf(most));
        return Optional.empty();
    }
}
