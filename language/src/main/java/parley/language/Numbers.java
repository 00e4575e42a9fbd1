package parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.QuantityWords.NumberKind;
import parley.language.QuantityWords.NumberWord;
import parley.language.Token.Kind;

/// Reads a number in digits or words that begins at a token.
final class Numbers {

    enum Form {
        CARDINAL,
        ORDINAL,
        /// Below a fraction line: "two thirds".
        FRACTION
    }

    /// @param end index behind the last token
    /// @param scaled a word such as "million" or "dizaine" is part of it
    /// @param rest what a compound token holds behind the number: "year" of "five-year"; empty if none
    record Found(
            Rational value, int end, Form form, boolean approximate, boolean scaled, String rest) {}

    private static final Rational HUNDRED = Rational.of(100);
    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern ENDING = Pattern.compile("(?<![\\p{L}ᵉʳ])[\\p{L}ᵉʳ]++$");

    private final QuantityWords words;
    private final List<Token> tokens;
    private final boolean french;

    Numbers(QuantityWords words, List<Token> tokens) {
        this.words = words;
        this.tokens = tokens;
        this.french = words.language == Language.FR;
    }

    @Nullable Found at(int i) {
        if (i < 0 || i >= tokens.size()) {
            return null;
        }
        Token token = tokens.get(i);
        return switch (token.kind()) {
            case NUMBER -> digits(i, token);
            case WORD -> mayBegin(token) ? spelled(i) : null;
            case QUOTE, PUNCTUATION, SYMBOL -> null;
        };
    }

    private boolean mayBegin(Token token) {
        int hyphen = token.norm().indexOf('-');
        return words.numbers.containsKey(
                hyphen > 0 ? token.norm().substring(0, hyphen) : token.norm());
    }

    // ---- digits

    private @Nullable Found digits(int i, Token token) {
        String text = token.norm();
        java.util.regex.Matcher ending = ENDING.matcher(text);
        if (ending.find()) {
            String number = text.substring(0, ending.start());
            return PLAIN.matcher(number).matches() && number.length() < 10
                    ? new Found(Rational.parse(number), i + 1, Form.ORDINAL, false, false, "")
                    : null;
        }
        Rational value = value(text, words.language);
        return value == null ? null : scales(value, i + 1);
    }

    /// The value of digits with separators as a language writes them; null for dates, times and section numbers.
    static @Nullable Rational value(String raw, Language language) {
        String s = raw.replaceAll("[\\s\\u00A0\\u202F\\u2009'’]", "");
        if (s.length() > 30
                || !s.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',')) {
            return null;
        }
        int points = (int) s.chars().filter(c -> c == '.').count();
        int commas = (int) s.chars().filter(c -> c == ',').count();
        if (points + commas == 0) {
            return Rational.parse(s);
        }
        if (points > 0 && commas > 0) {
            char decimal = s.lastIndexOf('.') > s.lastIndexOf(',') ? '.' : ',';
            boolean once = (decimal == '.' ? points : commas) == 1;
            return once ? decimal(s.replace(decimal == '.' ? "," : ".", ""), decimal) : null;
        }
        char mark = points > 0 ? '.' : ',';
        boolean groups = s.matches("[1-9]\\d{0,2}(?:[.,]\\d{3})+");
        if (points + commas > 1) {
            return groups ? Rational.parse(s.replace(String.valueOf(mark), "")) : null;
        }
        char grouping = language == Language.EN ? ',' : '.';
        boolean grouped = groups && (mark == grouping || s.endsWith("000"));
        return grouped ? Rational.parse(s.replace(String.valueOf(mark), "")) : decimal(s, mark);
    }

    private static Rational decimal(String s, char mark) {
        return Rational.parse(s.replace(mark, '.'));
    }

    private Found scales(Rational start, int from) {
        Rational value = start;
        int i = from;
        boolean scaled = false;
        NumberWord scale = scale(i);
        while (scale != null) {
            value = value.times(scale.value());
            scaled = true;
            scale = scale(++i);
        }
        return new Found(value, i, Form.CARDINAL, false, scaled, "");
    }

    private @Nullable NumberWord scale(int i) {
        return i < tokens.size()
                ? kind(tokens.get(i).norm(), NumberKind.SCALE, NumberKind.GROUP)
                : null;
    }

    private @Nullable NumberWord kind(String word, NumberKind... kinds) {
        for (NumberWord number : words.numbers.getOrDefault(word, List.of())) {
            for (NumberKind kind : kinds) {
                if (number.kind() == kind) {
                    return number;
                }
            }
        }
        return null;
    }

    // ---- words

    private record Piece(String word, int token, boolean last) {}

    private @Nullable Found spelled(int i) {
        List<Piece> pieces = pieces(i);
        Grammar grammar = new Grammar(pieces);
        return grammar.read();
    }

    /// The words of a run of tokens that may be one number, compounds cut at hyphens.
    private List<Piece> pieces(int i) {
        List<Piece> pieces = new ArrayList<>();
        for (int t = i; t < tokens.size() && t < i + 12; t++) {
            Token token = tokens.get(t);
            if (token.kind() != Kind.WORD || !mayBegin(token)) {
                break;
            }
            String[] parts = token.norm().split("-");
            for (int k = 0; k < parts.length; k++) {
                pieces.add(new Piece(parts[k], t, k == parts.length - 1));
            }
        }
        return pieces;
    }

    private final class Grammar {
        private final List<Piece> pieces;
        private int k;
        private Rational total = Rational.ZERO;
        private long current;
        private boolean any;
        private boolean scaled;
        private boolean approximate;
        private boolean article;
        private Rational lastScale = Rational.of(Long.MAX_VALUE);
        private Form form = Form.CARDINAL;

        Grammar(List<Piece> pieces) {
            this.pieces = pieces;
        }

        @Nullable Found read() {
            while (k < pieces.size() && form == Form.CARDINAL && step()) {
                k++;
            }
            halfOfScale();
            if (!any || article && k == 1) {
                return null;
            }
            return found();
        }

        /// "half a million".
        private void halfOfScale() {
            NumberWord scale =
                    form == Form.FRACTION
                                    && k + 1 < pieces.size()
                                    && kind(pieces.get(k).word(), NumberKind.ARTICLE) != null
                            ? kind(pieces.get(k + 1).word(), NumberKind.SCALE, NumberKind.GROUP)
                            : null;
            if (scale != null) {
                total = total.times(scale.value());
                form = Form.CARDINAL;
                scaled = true;
                k += 2;
            }
        }

        private @Nullable Found found() {
            Piece last = pieces.get(k - 1);
            String rest = "";
            if (!last.last()) {
                List<String> behind = new ArrayList<>();
                for (int r = k; r < pieces.size() && pieces.get(r).token() == last.token(); r++) {
                    behind.add(pieces.get(r).word());
                }
                rest = String.join("-", behind);
            }
            Rational value = total.plus(Rational.of(current));
            return new Found(value, last.token() + 1, form, approximate, scaled, rest);
        }

        private boolean step() {
            String word = pieces.get(k).word();
            for (NumberWord number : words.numbers.getOrDefault(word, List.of())) {
                if (take(number)) {
                    return true;
                }
            }
            return false;
        }

        private boolean take(NumberWord number) {
            return switch (number.kind()) {
                case SMALL -> small(number.value().numerator().longValueExact());
                case HUNDRED -> hundred();
                case SCALE -> scale(number.value());
                case ORDINAL -> ordinal(number.value().numerator().longValueExact());
                case PART -> part(number.value());
                case GROUP -> group(number.value(), false);
                case APPROX -> group(number.value(), true);
                case JOINER -> joiner();
                case ARTICLE -> article();
                case SHORT -> false;
            };
        }

        private boolean small(long v) {
            if (article || !fits(v)) {
                return false;
            }
            current = french && v == 20 && current % 100 == 4 ? current + 76 : current + v;
            any = true;
            return true;
        }

        private boolean fits(long v) {
            long rest = current % 100;
            if (!any || rest == 0 && v > 0 && (current > 0 || total.numerator().signum() > 0)) {
                return true;
            }
            if (v == 0) {
                return false;
            }
            if (v < 10) {
                return rest % 10 == 0 && rest >= 20 || french && rest == 10 && v >= 7;
            }
            if (v < 20) {
                return french && (rest == 60 || rest == 80);
            }
            return french && v == 20 && rest == 4;
        }

        private boolean hundred() {
            if (any && (current < 1 || current >= 100)) {
                return false;
            }
            current = any ? current * 100 : 100;
            any = true;
            article = false;
            return true;
        }

        private boolean scale(Rational scale) {
            if (scale.compareTo(lastScale) >= 0) {
                if (current != 0) {
                    return false;
                }
                total = total.times(scale);
            } else {
                total = total.plus(Rational.of(any && current > 0 ? current : 1).times(scale));
            }
            current = 0;
            lastScale = scale;
            any = true;
            article = false;
            scaled |= scale.compareTo(Rational.of(1000)) > 0;
            return true;
        }

        private boolean ordinal(long v) {
            boolean hundredth = v >= 100 && any && current > 0 && current < 100;
            if (article || !(hundredth || fits(v))) {
                return false;
            }
            if (any && k > 0 && pieces.get(k - 1).last() && v < 10 && !french) {
                return false;
            }
            current = hundredth ? current * v : current + v;
            any = true;
            form = Form.ORDINAL;
            return true;
        }

        private boolean part(Rational below) {
            boolean half = below.equals(Rational.of(2));
            if (!any && !half || scaled) {
                return false;
            }
            Rational above = any ? total.plus(Rational.of(current)) : Rational.ONE;
            if (above.compareTo(HUNDRED) >= 0) {
                return false;
            }
            total = above.divide(below);
            current = 0;
            any = true;
            article = false;
            form = Form.FRACTION;
            return true;
        }

        private boolean group(Rational size, boolean about) {
            if (!any || scaled) {
                return false;
            }
            total = total.plus(Rational.of(current)).times(size);
            current = 0;
            scaled = true;
            article = false;
            approximate |= about;
            return true;
        }

        /// "and", "et": only where a number goes on behind it.
        private boolean joiner() {
            if (!any || k + 1 >= pieces.size() || article) {
                return false;
            }
            NumberWord next = kind(pieces.get(k + 1).word(), NumberKind.SMALL, NumberKind.ORDINAL);
            if (next == null) {
                return false;
            }
            long v = next.value().numerator().longValueExact();
            return french
                    ? current % 10 == 0 && current % 100 >= 20 && (v == 1 || v == 11) && fits(v)
                    : v > 0
                            && v < 100
                            && current % 100 == 0
                            && (current > 0 || total.numerator().signum() > 0);
        }

        private boolean article() {
            if (any || k + 1 >= pieces.size()) {
                return false;
            }
            NumberWord next =
                    kind(
                            pieces.get(k + 1).word(),
                            NumberKind.HUNDRED,
                            NumberKind.SCALE,
                            NumberKind.GROUP,
                            NumberKind.APPROX,
                            NumberKind.PART);
            if (next == null) {
                return false;
            }
            current = 1;
            any = true;
            article = true;
            return true;
        }
    }
}
