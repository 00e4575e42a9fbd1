package parley.web.gate;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stands before every page. A request passes when
///
/// 1. its `Host` is this machine's own name for itself and the port we listen on: a foreign name that was
///    made to point here (DNS rebinding) does not pass;
/// 2. it comes from our own pages: whatever changes something carries our `Origin`, and nothing that another
///    site or port embeds is answered;
/// 3. it carries the cookie that the address printed at the start was exchanged for;
/// 4. it says how long it is, and that is not too long.
///
/// Cookies do not tell ports apart, so the cookie's name carries the port, and rule 2 does not rest on it.
public final class Gate implements Handler {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> ANSWERED = Set.of("GET", "HEAD", "POST");

    private final long mostBytes;
    private final Secret key = Secret.draw();
    private final Secret session = Secret.draw();

    /// One that lets requests of at most that many bytes pass.
    public Gate(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// Where the person who started the program goes first.
    public String address(int port) {
        return "http://127.0.0.1:" + port + "/?key=" + key.text();
    }

    @Override
    public void handle(Context ctx) {
        Shields.raise(ctx);
        if (!ANSWERED.contains(ctx.req().getMethod())) {
            refuse(ctx, HttpStatus.METHOD_NOT_ALLOWED);
        } else if (!isOurHost(ctx) || !isOurPage(ctx)) {
            refuse(ctx, HttpStatus.FORBIDDEN);
        } else if (ctx.path().equals("/") && key.isKnown(ctx.queryParam("key"))) {
            admit(ctx);
        } else if (!session.isKnown(ctx.cookie(name(ctx)))) {
            refuse(ctx, HttpStatus.UNAUTHORIZED);
        } else if (!READING.contains(ctx.req().getMethod())) {
            bound(ctx);
        }
    }

    /// What does not say how long it is, or is too long, is not read at all.
    private void bound(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        if (length < 0) {
            refuse(ctx, HttpStatus.LENGTH_REQUIRED);
        } else if (length > mostBytes) {
            refuse(ctx, HttpStatus.CONTENT_TOO_LARGE);
        }
    }

    private void admit(Context ctx) {
        Cookie cookie = new Cookie(name(ctx), session.text());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        ctx.cookie(cookie);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
        ctx.skipRemainingHandlers();
    }

    private static boolean isOurHost(Context ctx) {
        String host = ctx.header("Host");
        return host != null && names(ctx).contains(host);
    }

    private static boolean isOurPage(Context ctx) {
        String origin = ctx.header("Origin");
        if (READING.contains(ctx.req().getMethod())) {
            return (origin == null || isOurOrigin(ctx, origin)) && isNotEmbedded(ctx);
        }
        return isOurOrigin(ctx, origin);
    }

    private static boolean isOurOrigin(Context ctx, @Nullable String origin) {
        return ("http://" + ctx.header("Host")).equals(origin);
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

    private static List<String> names(Context ctx) {
        int port = ctx.req().getLocalPort();
        return List.of("127.0.0.1:" + port, "localhost:" + port);
    }

    private static String name(Context ctx) {
        return "parley-" + ctx.req().getLocalPort();
    }

    private static void refuse(Context ctx, HttpStatus status) {
        ctx.status(status).contentType("text/plain; charset=utf-8").result(status.getMessage());
        ctx.skipRemainingHandlers();
    }
}
