package parley.web.gate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A password that is kept as its PBKDF2 hash only (HMAC-SHA-512, 210,000 rounds, a salt drawn at each start), so that it stands
/// nowhere in the program's memory once it was read.
public final class Password {

    /// Fewest characters.
    public static final int LEAST = 12;

    private static final String KIND = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;
    private static final int SALT = 16;

    private final byte[] salt = new byte[SALT];
    private final byte[] hash;

    private Password(char[] typed) {
        new SecureRandom().nextBytes(salt);
        hash = hash(typed);
    }

    /// Of what was typed, which is then wiped.
    ///
    /// @throws IllegalArgumentException when it has fewer than [#LEAST] characters
    public static Password of(char[] typed) {
        try {
            int characters = Character.codePointCount(typed, 0, typed.length);
            if (characters < LEAST) {
                throw new IllegalArgumentException(
                        "a password has at least " + LEAST + " characters, not " + characters);
            }
            return new Password(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /// Whether this is it; takes as long for a near miss as for any other. What was typed is wiped.
    public boolean isKnown(char[] typed) {
        try {
            return MessageDigest.isEqual(hash, hash(typed));
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private byte[] hash(char[] typed) {
        PBEKeySpec spec = new PBEKeySpec(typed, salt, ROUNDS, BITS);
        try {
            return SecretKeyFactory.getInstance(KIND).generateSecret(spec).getEncoded();
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("every Java has " + KIND, e);
        } finally {
            spec.clearPassword();
        }
    }
}
