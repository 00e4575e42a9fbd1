package parley.web.gate;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// What every answer tells the browser about itself: no script and no style but our own files, no other
/// host, no frame around it, nothing kept.
public final class Shields {

    /// The style attributes that the figures' drawings carry; no other one is applied.
    static final List<String> DRAWN =
            List.of("stroke: var(--paper, #fff); paint-order: stroke", "fill: var(--paper, #fff)");

    private static final String ATTRIBUTES =
            DRAWN.stream().map(Shields::hash).collect(Collectors.joining(" "));

    private Shields() {}

    static void raise(Context ctx) {
        raise(ctx::header);
    }

    /// The same for an answer that is made elsewhere: takes name and value of each header.
    public static void raise(BiConsumer<String, String> header) {
        header.accept("Content-Security-Policy", policy("'self'"));
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("X-Frame-Options", "DENY");
        header.accept("Referrer-Policy", "same-origin");
        header.accept("Cross-Origin-Opener-Policy", "same-origin");
        header.accept("Cross-Origin-Resource-Policy", "same-origin");
        header.accept("Cache-Control", "no-store");
        header.accept("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /// For a page that carries its own style sheet in its head, as the brief does: that one, to the letter.
    public static void allowStyle(Context ctx, String css) {
        ctx.header("Content-Security-Policy", policy("'self' " + hash(css)));
    }

    private static String policy(String styles) {
        return "default-src 'none'; script-src 'self'; style-src "
                + styles
                + "; style-src-attr 'unsafe-hashes' "
                + ATTRIBUTES
                + "; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'";
    }

    private static String hash(String css) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(css.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
