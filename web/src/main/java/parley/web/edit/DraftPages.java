package parley.web.edit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.dossier.Drafts;
import parley.dossier.Problem;
import parley.dossier.Trial;
import parley.model.Visibility;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;
import parley.web.page.Pages;
import parley.web.page.Room;

/// What is typed and not yet saved: kept while one types, offered again, thrown away. And what a condition means while one
/// types it.
public final class DraftPages implements Room {

    private static final String LEVEL = "level";

    private final Dossiers dossiers;
    private final InstantSource clock;

    public DraftPages(Dossiers dossiers, InstantSource clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.post(
                "/d/{id}/sections/draft",
                ctx ->
                        dossiers.read(
                                ctx,
                                (asked, _) -> {
                                    boolean kept = keep(asked, clock.instant());
                                    ctx.status(
                                            kept
                                                    ? HttpStatus.NO_CONTENT
                                                    : HttpStatus.CONTENT_TOO_LARGE);
                                }));
        routes.post(
                "/d/{id}/sections/draft/forget",
                ctx ->
                        dossiers.sound(
                                ctx,
                                asked -> {
                                    forget(asked, asked.typed("draft"));
                                    String back = asked.typed("back");
                                    boolean ours = back.startsWith(asked.base() + "/sections");
                                    ctx.redirect(
                                            ours ? back : asked.base() + "/sections",
                                            HttpStatus.SEE_OTHER);
                                }));
        routes.get(
                "/d/{id}/stamp",
                ctx ->
                        dossiers.read(
                                ctx,
                                (asked, _) ->
                                        ctx.contentType("text/plain; charset=utf-8")
                                                .result(asked.open().mark())));
        routes.get("/d/{id}/sections/check", ctx -> dossiers.sound(ctx, DraftPages::check));
    }

    /// What was typed earlier and is not in the file.
    public record Offer(String token, String when, String what, String href, String title) {}

    private static Drafts drafts(DossierRequest asked) {
        return Drafts.of(asked.open().folder());
    }

    /// Keeps the form of this request.
    static boolean keep(DossierRequest asked, Instant now) {
        Map<String, String> fields = new LinkedHashMap<>();
        asked.ctx()
                .formParamMap()
                .forEach((name, values) -> {
                    if (!values.isEmpty()
                            && !values.getFirst().isBlank()
                            && !name.startsWith("take/")) {
                        fields.put(name, values.getFirst());
                    }
                });
        String token = fields.getOrDefault("token", "");
        fields.put(LEVEL, asked.level().key());
        try {
            return drafts(asked)
                    .keep(new Drafts.Draft(token, Address.path(asked.ctx()), now, fields));
        } catch (IOException e) {
            return false; // a disk that is full keeps the form on the screen; the save itself says
            // why
        }
    }

    static void forget(DossierRequest asked, String token) {
        try {
            drafts(asked).forget(token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A draft that these readers may see.
    static Optional<Drafts.Draft> find(DossierRequest asked, String token) {
        try {
            return drafts(asked).find(token).filter(draft -> isFor(asked, draft));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFor(DossierRequest asked, Drafts.Draft draft) {
        String level = draft.fields().getOrDefault(LEVEL, "");
        for (Visibility each : Visibility.values()) {
            if (each.key().equals(level)) {
                return each.mayStandIn(asked.level());
            }
        }
        return false;
    }

    /// All that was typed and not saved, newest first.
    static List<Offer> all(DossierRequest asked) {
        List<Offer> offers = new ArrayList<>();
        for (Drafts.Draft draft : drafts(asked, asked.level())) {
            boolean isNew = draft.fields().containsKey("new");
            Inputs before = new Inputs(Map.of());
            if (!isNew) {
                Optional<Sitting> place = Sitting.at(asked, draft.about());
                if (place.isEmpty() || !place.get().spot().isForm()) {
                    continue;
                }
                before = place.get().inputs();
            }
            offer(asked, draft, Optional.of(before)).ifPresent(offers::add);
        }
        return offers;
    }

    private static List<Drafts.Draft> drafts(DossierRequest asked, Visibility level) {
        try {
            return drafts(asked).all().stream().filter(draft -> isFor(asked, draft)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was typed into forms of this place, other than the one on show; what says the same as the file is passed over.
    static List<Offer> offers(
            DossierRequest asked,
            List<String> about,
            boolean isNew,
            String token,
            Optional<Inputs> file) {
        List<Offer> offers = new ArrayList<>();
        for (Drafts.Draft draft : drafts(asked, asked.level())) {
            if (draft.about().equals(about)
                    && draft.fields().containsKey("new") == isNew
                    && !draft.name().equals(token)) {
                offer(asked, draft, file).ifPresent(offers::add);
            }
        }
        return offers;
    }

    private static Optional<Offer> offer(
            DossierRequest asked, Drafts.Draft draft, Optional<Inputs> file) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        draft.fields().forEach((name, value) -> form.put(name, List.of(value)));
        List<String> told = new ArrayList<>();
        Inputs typed = Inputs.posted(form);
        typed.all()
                .forEach((field, value) -> {
                    boolean same = file.map(f -> f.get(field).equals(value)).orElse(false);
                    boolean own =
                            field.endsWith(":k") || field.endsWith("!on") || field.endsWith("#");
                    if (!same && !own && !field.equals("v/visibility")) {
                        told.add(
                                "“"
                                        + (value.length() > 120
                                                ? value.substring(0, 119) + "…"
                                                : value)
                                        + "”");
                    }
                });
        boolean removed =
                file.isPresent()
                        && file.get().all().keySet().stream()
                                .anyMatch(field ->
                                        !field.matches(".*/[0-9]+(:[kj])?")
                                                && typed.get(field).isEmpty());
        if (told.isEmpty() && !removed) {
            return Optional.empty();
        }
        boolean isNew = draft.fields().containsKey("new");
        String when =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(asked.visit().locale())
                        .format(draft.at().atZone(ZoneId.systemDefault()));
        String href =
                Address.of(
                        asked.base(),
                        "form",
                        draft.about(),
                        (isNew ? "new=1&" : "") + "draft=" + draft.name());
        String title =
                isNew
                        ? asked.visit().say("form.new", Names.section(asked, draft.about()))
                        : Names.title(asked, draft.about());
        return Optional.of(
                new Offer(
                        draft.name(),
                        when,
                        told.isEmpty()
                                ? asked.visit().say("form.draft.less")
                                : String.join(", ", told.subList(0, Math.min(6, told.size()))),
                        href,
                        title));
    }

    /// One line about a condition: what it is read as, or what is wrong with it.
    private static void check(DossierRequest asked) {
        String typed = Pages.query(asked.ctx(), "q");
        String answer =
                switch (Trial.condition(asked.seen(), typed)) {
                    case Trial.Verdict.Reads(String as) ->
                            as.isEmpty() ? "" : asked.visit().say("form.reads", as);
                    case Trial.Verdict.Wrong(Problem problem) ->
                            asked.visit().say("form.wrong", problem.text(asked.visit().locale()));
                };
        asked.ctx().contentType("text/plain; charset=utf-8").result(answer);
    }
}
