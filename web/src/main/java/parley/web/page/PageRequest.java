package parley.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.model.Visibility;
import parley.report.Words;

/// One request as the pages see it: in which language, for readers of which level, at which address.
///
/// `path` and `query` lead to the page again; `level` is null where the dossier's own is to be used; `keys` says whether single keys do anything. A language,
/// a level or the keys chosen once (`?lang=fr`, `?level=team`, `?keys=off`) are kept in a cookie, unless a program asked.
///
/// @param way how the workbench is reached, so that pages do not say that nothing leaves this computer where that is not so
/// @param inside whether it comes from somebody who was let in, and may leave
public record PageRequest(
        Words words,
        @Nullable Visibility level,
        boolean keys,
        Way way,
        boolean inside,
        String path,
        String query) {

    /// The attribute of a request that holds the [Way] it came, where that is not from this machine.
    public static final String WAY = "parley.way";

    /// The attribute of a request of somebody who was let in.
    public static final String INSIDE = "parley.visit.inside";

    /// How the workbench is reached.
    public enum Way {
        HERE,
        NETWORK,
        ENCRYPTED
    }

    /// The phrases of every room.
    private static final List<String> BUNDLES =
            List.of(
                    "parley.web.page.messages",
                    "parley.web.start.messages",
                    "parley.web.compare.messages",
                    "parley.web.view.messages",
                    "parley.web.explore.messages",
                    "parley.web.edit.messages",
                    "parley.web.api.messages",
                    "parley.web.evidence.messages",
                    "parley.web.tables.messages",
                    "parley.web.door.messages");

    private static final String LANGUAGE = "parley-lang";
    private static final String LEVEL = "parley-readers";
    private static final Pattern DOSSIER = Pattern.compile("/d/[0-9a-f]+");
    private static final String KEYS = "parley-keys";
    private static final Set<String> CHOICES = Set.of("lang", "done", "keys");
    private static final int YEAR = 365 * 24 * 3600;

    public static PageRequest of(Context ctx) {
        return new PageRequest(
                words(language(ctx)),
                findLevel(chosen(ctx, "level", LEVEL)).orElse(null),
                !"off".equals(chosen(ctx, "keys", KEYS)),
                ctx.attribute(WAY) instanceof Way way ? way : Way.HERE,
                ctx.attribute(INSIDE) != null,
                place(ctx),
                query(ctx));
    }

    private static Words words(Locale locale) {
        Words words = Words.of(locale);
        for (String bundle : BUNDLES) {
            words = words.with(bundle);
        }
        return words;
    }

    /// Where the page can be asked for again: a form's own address cannot.
    private static String place(Context ctx) {
        String path = ctx.path();
        if (!ctx.req().getMethod().equals("POST")) {
            return path;
        }
        return path.contains("/edit/") || path.contains("/evidence/") || path.contains("/tables/")
                ? path.substring(0, path.lastIndexOf('/'))
                : "/";
    }

    /// What was asked for, without what is kept in cookies and the note of what was done, ready to stand before another parameter.
    private static String query(Context ctx) {
        String asked = ctx.queryString();
        if (asked == null || ctx.req().getMethod().equals("POST")) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        for (String part : asked.split("&")) {
            if (!part.isEmpty() && !CHOICES.contains(part.split("=", 2)[0])) {
                kept.append(part).append('&');
            }
        }
        return kept.toString();
    }

    /// One parameter of the address.
    public record Parameter(String name, String value) {}

    /// The parameters of the address without this one, for a form that leads to the page again.
    public List<Parameter> without(String name) {
        return Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2))
                .filter(halves -> halves.length == 2 && !halves[0].equals(name))
                .map(halves -> new Parameter(plain(halves[0]), plain(halves[1])))
                .toList();
    }

    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }

    /// The same at another address.
    public PageRequest at(String path, String query) {
        return new PageRequest(words, level, keys, way, inside, path, query);
    }

    public String say(String key, Object... values) {
        return words.say("web." + key, values);
    }

    public Locale locale() {
        return words.locale();
    }

    public String lang() {
        return words.locale().getLanguage();
    }

    /// Where what is typed goes, in one sentence.
    public String stays() {
        return say(
                switch (way) {
                    case HERE -> "stays";
                    case NETWORK -> "door.stays";
                    case ENCRYPTED -> "door.stays.tls";
                });
    }

    /// The same in more words.
    public String staysLong() {
        return say(
                switch (way) {
                    case HERE -> "stays.long";
                    case NETWORK -> "door.stays.long";
                    case ENCRYPTED -> "door.stays.tls.long";
                });
    }

    /// The language that the switch offers.
    public String otherLang() {
        return lang().equals("fr") ? "en" : "fr";
    }

    private static Locale language(Context ctx) {
        String chosen = chosen(ctx, "lang", LANGUAGE);
        if (chosen == null) {
            chosen = ctx.req().getLocale().getLanguage();
        }
        return chosen.equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    private static @Nullable String chosen(Context ctx, String parameter, String cookie) {
        String value = ctx.queryParam(parameter);
        if (value == null || !value.matches("[a-z-]{1,20}")) {
            return ctx.cookie(cookie);
        }
        if (ctx.path().startsWith("/api/")) {
            return value;
        }
        Cookie kept = new Cookie(cookie, value);
        kept.setPath(cookie.equals(LEVEL) ? dossier(ctx) : "/");
        kept.setMaxAge(YEAR);
        kept.setHttpOnly(true);
        kept.setSameSite(SameSite.STRICT);
        ctx.cookie(kept);
        return value;
    }

    /// A level is chosen for the dossier it was chosen on, and for no other.
    private static String dossier(Context ctx) {
        Matcher own = DOSSIER.matcher(ctx.path());
        return own.lookingAt() ? own.group() : ctx.path();
    }

    private static Optional<Visibility> findLevel(@Nullable String key) {
        for (Visibility level : Visibility.values()) {
            if (level.key().equals(key)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
