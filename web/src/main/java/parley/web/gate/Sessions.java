package parley.web.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who was let in, and until when. There are never more than [#MOST]: whoever comes beyond that ends the one used longest ago. Kept is
/// the hash of each secret only.
final class Sessions {

    static final int MOST = 64;

    private final InstantSource clock;
    private final Limits limits;
    private final Map<String, Session> open = new HashMap<>();

    /// When a session ends by itself: unused for `idle`, and in any case after `whole`.
    record Limits(Duration idle, Duration whole) {
        /// On this machine only.
        static final Limits HERE = new Limits(Duration.ofHours(24), Duration.ofDays(7));

        /// On a network.
        static final Limits NETWORK = new Limits(Duration.ofHours(1), Duration.ofHours(12));
    }

    private record Session(Instant begun, Instant used) {
        Session usedAt(Instant now) {
            return new Session(begun, now);
        }
    }

    Sessions(InstantSource clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /// Lets one more in.
    synchronized Secret begin() {
        forgetEnded();
        while (open.size() >= MOST) {
            open.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().used()))
                    .ifPresent(oldest -> open.remove(oldest.getKey()));
        }
        Secret secret = Secret.draw();
        Instant now = clock.instant();
        open.put(hash(secret.text()), new Session(now, now));
        return secret;
    }

    /// Whether that is the secret of one who is in; it counts as use.
    synchronized boolean isOpen(@Nullable String guess) {
        if (guess == null) {
            return false;
        }
        forgetEnded();
        return open.computeIfPresent(hash(guess), (_, session) -> session.usedAt(clock.instant()))
                != null;
    }

    /// Ends that one.
    synchronized void end(@Nullable String secret) {
        if (secret != null) {
            open.remove(hash(secret));
        }
    }

    /// Ends all of them.
    synchronized void endAll() {
        open.clear();
    }

    private void forgetEnded() {
        Instant now = clock.instant();
        open.values()
                .removeIf(s ->
                        s.used().plus(limits.idle()).isBefore(now)
                                || s.begun().plus(limits.whole()).isBefore(now));
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
