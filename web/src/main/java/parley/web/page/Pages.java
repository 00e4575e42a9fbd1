package parley.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parley.report.Words;

/// Renders the workbench's templates into answers.
public final class Pages {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "parley.web.templates");

    private Pages() {}

    /// The page of that template with these values, and `visit`.
    public static void show(
            Context ctx, PageRequest visit, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("visit", visit);
        StringOutput output = new StringOutput();
        ENGINE.render(template, all, output);
        ctx.html(output.toString());
    }

    /// A page that says one sentence, `web.KEY.title` and `web.KEY`.
    public static void message(Context ctx, String key, Object... values) {
        PageRequest visit = PageRequest.of(ctx);
        show(
                ctx,
                visit,
                "page/message.jte",
                Map.of("title", visit.say(key + ".title"), "text", visit.say(key, values)));
    }

    /// The whole page of a refusal or fault, for whoever may see no other page of ours: one sentence in each language, no link to a style.
    public static String bare(int status) {
        StringOutput output = new StringOutput();
        ENGINE.render("page/bare.jte", Map.of("status", status, "said", Bare.in(status)), output);
        return output.toString();
    }

    /// What a bare page says in one language.
    public record Bare(String lang, String title, String text) {

        private static final Set<Integer> OWN =
                Set.of(400, 401, 403, 404, 405, 408, 411, 413, 429, 431, 500);

        static List<Bare> in(int status) {
            String key = "web.bare." + (OWN.contains(status) ? status : "other");
            return Stream.of(Locale.ENGLISH, Locale.FRENCH)
                    .map(locale -> {
                        Words words = Words.of(locale).with("parley.web.page.messages");
                        return new Bare(
                                locale.getLanguage(), words.say("web.bare.title"), words.say(key));
                    })
                    .toList();
        }
    }

    /// A field of a form, without blanks around it; empty when it is not there.
    public static String typed(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value.strip();
    }

    /// A parameter of the address, likewise.
    public static String query(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value.strip();
    }
}
