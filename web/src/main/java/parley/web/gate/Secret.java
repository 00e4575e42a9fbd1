package parley.web.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// 128 random bits, drawn at each start, in hexadecimal.
public final class Secret {

    private static final int BYTES = 16;

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    public static Secret draw() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }

    /// As it stands in the address or the cookie.
    public String text() {
        return text;
    }

    /// Whether somebody knows it; takes as long for a near miss as for any other.
    public boolean isKnown(@Nullable String guess) {
        return guess != null
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8),
                        guess.getBytes(StandardCharsets.UTF_8));
    }
}
