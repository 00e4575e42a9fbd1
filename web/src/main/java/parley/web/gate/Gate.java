package parley.web.gate;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Stands before every page. A request passes when
///
/// 1. its `Host` is this machine's own name for itself and the port we listen on: a foreign name that was
///    made to point here (DNS rebinding) does not pass;
/// 2. it comes from our own pages: whatever changes something carries our `Origin`, and nothing that another
///    site or port embeds is answered;
/// 3. it carries the cookie that the address printed at the start was exchanged for, or, where the workbench listens on a network,
///    the password;
/// 4. it says how long it is, and that is not too long.
///
/// Behind a [Door], names are the door's only; without the cookie there is nothing but the page that asks for the password and what
/// it needs to look like one.
///
/// Each who is let in has a session of their own, which ends when it is not used, after a while in any case, and when they log out.
///
/// Cookies do not tell ports apart, so the cookie's name carries the port, and rule 2 does not rest on it.
public final class Gate implements Handler {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> ANSWERED = Set.of("GET", "HEAD", "POST");

    /// Where the password is asked for.
    public static final String LOGIN = "/login";

    private static final Pattern ASSET = Pattern.compile("/assets/[a-z0-9-]+\\.[a-z]+");
    private static final int LOGIN_BYTES = 10_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final String INSIDE = "parley.inside";

    private final long mostBytes;
    private final @Nullable Door door;
    private final Secret key = Secret.draw();
    private final Sessions sessions;
    private final IntFunction<String> page;
    private final Set<Secret> once = ConcurrentHashMap.newKeySet();

    /// One that lets requests of at most that many bytes pass.
    ///
    /// @param door the way in from a network, or null where only this machine is listened to
    /// @param page the whole page that says a refusal
    public Gate(
            long mostBytes, @Nullable Door door, InstantSource clock, IntFunction<String> page) {
        this.mostBytes = mostBytes;
        this.door = door;
        this.page = page;
        this.sessions =
                new Sessions(clock, door == null ? Sessions.Limits.HERE : Sessions.Limits.NETWORK);
    }

    /// Where the person who started the program goes first.
    public String address(int port) {
        return door == null
                ? "http://127.0.0.1:" + port + "/?key=" + key.text()
                : door.scheme() + "://" + door.host() + ":" + port + "/";
    }

    /// The same for handing to a browser through the command line of another program, which others on this machine can read: it works
    /// one time.
    public String addressOnce(int port) {
        if (door != null) {
            return address(port);
        }
        Secret one = Secret.draw();
        once.add(one);
        return "http://127.0.0.1:" + port + "/?key=" + one.text();
    }

    @Override
    public void handle(Context ctx) {
        Shields.raise(ctx);
        if (!ANSWERED.contains(ctx.req().getMethod())) {
            refuse(ctx, HttpStatus.METHOD_NOT_ALLOWED);
        } else if (!isOurHost(ctx) || !isOurPage(ctx)) {
            refuse(ctx, HttpStatus.FORBIDDEN);
        } else if (door == null && ctx.path().equals("/") && isKey(ctx.queryParam("key"))) {
            admit(ctx);
        } else if (!isIn(ctx) && !isBeforeTheDoor(ctx)) {
            turnAway(ctx);
        } else if (!READING.contains(ctx.req().getMethod())) {
            bound(ctx);
        }
    }

    /// Whether this request comes from one who was let in; its connection then keeps its place.
    private boolean isIn(Context ctx) {
        if (!sessions.isOpen(ctx.cookie(name(ctx)))) {
            return false;
        }
        ctx.attribute(INSIDE, true);
        Connections.Caller caller = ctx.attribute(Threshold.CALLER);
        if (caller != null) {
            caller.isKnown();
        }
        return true;
    }

    /// Whether that request came from one who was let in.
    public static boolean isInside(Context ctx) {
        return ctx.attribute(INSIDE) != null;
    }

    /// Ends the session of whoever asks, or with `all` everybody's.
    public void leave(Context ctx, boolean all) {
        if (all) {
            sessions.endAll();
        } else {
            sessions.end(ctx.cookie(name(ctx)));
        }
        Cookie gone = cookie(ctx, "");
        gone.setMaxAge(0);
        ctx.cookie(gone);
        ctx.attribute(INSIDE, null);
    }

    private boolean isKey(@Nullable String guess) {
        return key.isKnown(guess) || once.removeIf(one -> one.isKnown(guess));
    }

    /// What is shown to somebody who has not said the password yet.
    private boolean isBeforeTheDoor(Context ctx) {
        return door != null && (ctx.path().equals(LOGIN) || ASSET.matcher(ctx.path()).matches());
    }

    private void turnAway(Context ctx) {
        boolean person = "GET".equals(ctx.req().getMethod()) && !ctx.path().startsWith("/api/");
        if (door != null && person) {
            ctx.redirect(LOGIN, HttpStatus.SEE_OTHER);
            ctx.skipRemainingHandlers();
        } else {
            refuse(ctx, HttpStatus.UNAUTHORIZED);
        }
    }

    /// What does not say how long it is, or is too long, is not read at all.
    private void bound(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        if (length < 0) {
            refuse(ctx, HttpStatus.LENGTH_REQUIRED);
        } else if (length > (isBeforeTheDoor(ctx) ? LOGIN_BYTES : mostBytes)) {
            refuse(ctx, HttpStatus.CONTENT_TOO_LARGE);
        }
    }

    /// Lets whoever asked in: gives the cookie, and leads to the first page.
    public void admit(Context ctx) {
        sessions.end(ctx.cookie(name(ctx)));
        ctx.cookie(cookie(ctx, sessions.begin().text()));
        ctx.redirect("/", HttpStatus.SEE_OTHER);
        ctx.skipRemainingHandlers();
    }

    private Cookie cookie(Context ctx, String value) {
        Cookie cookie = new Cookie(name(ctx), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(isEncrypted());
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }

    private boolean isEncrypted() {
        return door != null && door.isEncrypted();
    }

    private boolean isOurHost(Context ctx) {
        String host = ctx.header("Host");
        return host != null && names(ctx).contains(host);
    }

    private boolean isOurPage(Context ctx) {
        String origin = ctx.header("Origin");
        if (READING.contains(ctx.req().getMethod())) {
            return (origin == null || isOurOrigin(ctx, origin)) && isNotEmbedded(ctx);
        }
        return isOurOrigin(ctx, origin);
    }

    private boolean isOurOrigin(Context ctx, @Nullable String origin) {
        return ((isEncrypted() ? "https://" : "http://") + ctx.header("Host")).equals(origin);
    }

    /// A browser says where a request comes from. Following a link or typing the address is fine from
    /// anywhere (without the cookie it leads nowhere); a picture, script or frame of another page is not.
    private static boolean isNotEmbedded(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        return site == null
                || site.equals("same-origin")
                || site.equals("none")
                || "document".equals(ctx.header("Sec-Fetch-Dest"));
    }

    private List<String> names(Context ctx) {
        int port = ctx.req().getLocalPort();
        if (door != null) {
            String host = door.host();
            return port == (isEncrypted() ? HTTPS : HTTP)
                    ? List.of(host, host + ":" + port)
                    : List.of(host + ":" + port);
        }
        return List.of("127.0.0.1:" + port, "localhost:" + port);
    }

    private String name(Context ctx) {
        return (isEncrypted() ? "__Host-parley-" : "parley-") + ctx.req().getLocalPort();
    }

    private void refuse(Context ctx, HttpStatus status) {
        ctx.status(status);
        if (ctx.path().startsWith("/api/")) {
            ctx.contentType("text/plain; charset=utf-8").result(status.getMessage());
        } else {
            ctx.html(page.apply(status.getCode()));
        }
        ctx.skipRemainingHandlers();
    }
}
