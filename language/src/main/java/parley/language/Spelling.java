package parley.language;

import java.text.Normalizer;
import java.util.Locale;

/// Ways to write a word that do not change it.
public final class Spelling {

    private Spelling() {}

    /// Lower case, straight apostrophes, plain hyphens, ordinary spaces. Same length as the text, so offsets stay.
    public static String norm(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char n = norm(c);
            if (n != c && out == null) {
                out = new StringBuilder(text);
            }
            if (out != null) {
                out.setCharAt(i, n);
            }
        }
        return out == null ? text : out.toString();
    }

    static char norm(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (isApostrophe(c)) {
            return '\'';
        }
        if (isHyphen(c)) {
            return '-';
        }
        return isSpace(c) ? ' ' : Character.toLowerCase(c);
    }

    /// The text as a reader sees it: without characters that show nothing (soft hyphen, zero-width marks), with ligatures in letters, accents on their
    /// letters, full-width letters as ordinary ones. Signs that say something (½, ², ′) stay. The length may change.
    public static String visible(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept = !isInvisible(c) && !isCompatibility(c);
            if (!kept && out == null) {
                out = new StringBuilder(text.substring(0, i));
            }
            if (out != null && kept) {
                out.append(c);
            } else if (out != null && isCompatibility(c)) {
                out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            }
        }
        return Normalizer.normalize(out == null ? text : out, Normalizer.Form.NFC);
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u2060' && c <= '\u2064'
                || c == '\uFEFF';
    }

    private static boolean isCompatibility(char c) {
        return c >= '\uFB00' && c <= '\uFB06' || c >= '\uFF01' && c <= '\uFF5E';
    }

    /// Lower case without accents or ligatures: "Événement" and "evenement" fold to the same. The length may change.
    public static String fold(String text) {
        String plain = Normalizer.normalize(norm(text), Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case 'œ' -> out.append("oe");
                case 'æ' -> out.append("ae");
                case 'ß' -> out.append("ss");
                case 'ø' -> out.append('o');
                case 'ł' -> out.append('l');
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    public static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘' || c == '‛' || c == '′';
    }

    public static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00AD';
    }

    /// Hyphens, en and em dashes, minus.
    public static boolean isDash(int c) {
        return isHyphen(c) || c == '–' || c == '—' || c == '―' || c == '−';
    }

    /// Any space, also no-break, narrow and zero-width ones, and line ends.
    public static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\uFEFF'
                || c == '\u2060';
    }
}
