package parley.web.evidence;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.evidence.Correction;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerSource;
import parley.evidence.decision.Decisions;
import parley.evidence.decision.Outcome;
import parley.evidence.decision.Ruling;
import parley.web.evidence.Evidence.View;
import parley.web.page.PageRequest;
import parley.web.page.Room;

/// Decisions on entries, as forms send them. A form says which state of the entry it was made for; where that is not the state on disk any more, nothing is
/// saved and both are shown.
final class DecidePages implements Room {

    /// Who decides, remembered by the browser.
    static final String COOKIE = "parley-by";

    private static final int YEAR = 365 * 24 * 3600;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .’'-]{0,39}");
    private static final String FIELD = "f.";

    private final Evidence evidence;
    private final InstantSource clock;

    DecidePages(Evidence evidence, InstantSource clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.post("/d/{id}/evidence/{key}/decide", ctx -> evidence.page(ctx, this::decide));
    }

    static boolean isName(String by) {
        return NAME.matcher(by).matches();
    }

    /// A form as it came in.
    private record Form(
            View view, LedgerSource source, LedgerEntry entry, String by, Filter filter) {

        String typed(String name) {
            return view.asked().typed(name);
        }

        Optional<Ruling.Choice> choice() {
            return switch (typed("do")) {
                case "accept" -> Optional.of(new Ruling.Choice.Accept());
                case "reject" -> Optional.of(new Ruling.Choice.Reject());
                case "edit" -> Optional.of(new Ruling.Choice.Correct(values()));
                case "back" -> Optional.of(new Ruling.Choice.TakeBack());
                default -> Optional.empty();
            };
        }

        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            for (Correction.Field field : Correction.fields(entry.type())) {
                String value = view.ctx().formParam(FIELD + field.name());
                if (value != null) {
                    values.put(field.name(), value.strip());
                }
            }
            return values;
        }
    }

    private void decide(View view) throws IOException {
        Optional<LedgerSource> source =
                Documents.find(view.holding(), view.levels(), view.ctx().pathParam("key"));
        if (source.isEmpty()) {
            view.asked().nothing();
            return;
        }
        String id = view.asked().typed("entry");
        Optional<LedgerEntry> entry =
                view.holding().entries(source.get().doc()).stream()
                        .filter(e -> e.id().equals(id))
                        .findFirst();
        if (entry.isEmpty()) {
            gone(view, source.get(), id);
            return;
        }
        String by = view.asked().typed("by");
        decide(new Form(view, source.get(), entry.get(), by, Filter.of(view.ctx())));
    }

    /// The document was read anew meanwhile, and the entry is not proposed any more.
    private void gone(View view, LedgerSource source, String id) throws IOException {
        TextPage page = TextPage.of(view, source, evidence.canon(), Filter.of(view.ctx()));
        Map<String, Object> values = new HashMap<>(page.values());
        values.put("refused", List.of(view.say("gone", id)));
        view.ctx().status(HttpStatus.CONFLICT);
        view.asked().show("evidence/document.jte", values);
    }

    private void decide(Form form) throws IOException {
        Optional<Ruling.Choice> choice = form.choice();
        if (choice.isEmpty()) {
            form.view().asked().nothing();
            return;
        }
        if (!isName(form.by())) {
            refused(
                    form,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(form.view().say("who.missing")));
            return;
        }
        remember(form.view().ctx(), form.by());
        Ruling ruling = new Ruling(form.entry().reference(), form.typed("version"), choice.get());
        String day = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()).toString();
        Decisions decisions =
                new Decisions(
                        form.view().holding().folder(),
                        clock,
                        new LedgerEntry.Decision(form.by(), day));
        answer(form, decisions.decide(List.of(ruling)));
    }

    private static void remember(Context ctx, String by) {
        Cookie kept = new Cookie(COOKIE, URLEncoder.encode(by, StandardCharsets.UTF_8));
        kept.setPath("/");
        kept.setMaxAge(YEAR);
        kept.setHttpOnly(true);
        kept.setSameSite(SameSite.STRICT);
        ctx.cookie(kept);
    }

    private void answer(Form form, Outcome outcome) throws IOException {
        View view = form.view();
        switch (outcome) {
            case Outcome.Saved saved -> saved(form, saved);
            case Outcome.Overtaken both -> overtaken(form, both);
            case Outcome.Unknown _, Outcome.Contradiction _ ->
                    refused(
                            form,
                            HttpStatus.CONFLICT,
                            List.of(view.say("gone", form.entry().id())));
            case Outcome.NoField no ->
                    refused(
                            form,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            List.of(view.say("value", no.field(), "")));
            case Outcome.NoValue no ->
                    refused(
                            form,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            List.of(
                                    view.say(
                                            "value",
                                            view.say("field." + no.field()),
                                            no.value(),
                                            String.join(", ", no.expected()))));
            case Outcome.FileChanged changed ->
                    refused(
                            form,
                            HttpStatus.CONFLICT,
                            List.of(view.say("changed", changed.file())));
            case Outcome.Refused problems ->
                    refused(
                            form,
                            HttpStatus.CONFLICT,
                            problems.problems().stream()
                                    .map(p ->
                                            view.asked()
                                                    .visit()
                                                    .say(
                                                            "saving.refused",
                                                            p.line(view.asked().visit().locale())))
                                    .toList());
            case Outcome.NoPlace no ->
                    refused(
                            form,
                            HttpStatus.CONFLICT,
                            List.of(
                                    view.asked()
                                            .visit()
                                            .say("saving.noplace", String.join(".", no.path()))));
        }
    }

    /// The page goes on to the next proposal; it can be loaded again without deciding twice.
    private void saved(Form form, Outcome.Saved saved) throws IOException {
        TextPage page = page(form);
        Outcome.Decided decided = saved.decided().getFirst();
        LedgerEntry entry = decided.entry();
        boolean open = !entry.isDecided();
        List<String> lines = new ArrayList<>();
        lines.add(form.view().say("done." + status(entry), entry.id(), form.by()));
        decided.effects().forEach(e -> lines.add(e.message(form.view().asked().visit().locale())));
        String token =
                evidence.notices()
                        .keep(
                                new Notice(
                                        lines,
                                        open ? "" : entry.id(),
                                        open ? "" : entry.version()));
        String next =
                open
                        ? entry.id()
                        : page.nextProposal(entry.id()).map(LedgerEntry::id).orElse(entry.id());
        form.view()
                .ctx()
                .redirect(
                        page.path()
                                + "?"
                                + form.filter().query()
                                + "done="
                                + token
                                + "&at="
                                + next
                                + "#m-"
                                + next,
                        HttpStatus.SEE_OTHER);
    }

    private TextPage page(Form form) throws IOException {
        return TextPage.of(form.view(), form.source(), evidence.canon(), form.filter());
    }

    private static String status(LedgerEntry entry) {
        return entry.status().name().toLowerCase(Locale.ROOT);
    }

    /// What another page, tab or program has made of the entry meanwhile, beside what the form would have.
    private void overtaken(Form form, Outcome.Overtaken both) throws IOException {
        View view = form.view();
        PageRequest visit = view.asked().visit();
        LedgerEntry theirs = both.theirs();
        LedgerEntry ours = both.ours();
        List<String> lines = new ArrayList<>();
        lines.add(view.say("overtaken", theirs.id()));
        lines.add(view.say("overtaken.theirs", state(view, theirs)));
        lines.add(view.say("overtaken.ours", state(view, ours)));
        for (Correction.Field field : Correction.fields(ours.type())) {
            String mine = Correction.value(ours, field);
            String other = Correction.value(theirs, field);
            if (!mine.equals(other)) {
                lines.add(
                        view.say(
                                "overtaken.field",
                                visit.say("evidence.field." + field.name()),
                                other,
                                mine));
            }
        }
        refused(form, HttpStatus.CONFLICT, lines);
    }

    private static String state(View view, LedgerEntry entry) {
        String status = view.say("status." + status(entry));
        return entry.decision().by().isEmpty()
                ? status
                : view.say("by.whom", status, entry.decision().by(), entry.decision().on());
    }

    /// The page again, with why nothing was saved and with what was typed.
    private void refused(Form form, HttpStatus status, List<String> why) throws IOException {
        TextPage page = page(form);
        Optional<LedgerEntry> now = page.find(form.entry().id());
        Map<String, Object> values = new HashMap<>(page.values(now.orElse(null)));
        now.ifPresent(entry -> values.put("card", page.card(entry).typed(form.values())));
        values.put("refused", why);
        values.put("by", form.by());
        form.view().ctx().status(status);
        form.view().asked().show("evidence/document.jte", values);
    }
}
