package parley.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.QuotationPairs.Flag;
import parley.language.QuotationPairs.Pair;
import parley.language.Reading.PartOfSpeech;
import parley.language.Token.Kind;

/// Cuts a text into tokens, left to right, once quotation marks are known. Linear time.
final class Tokenizer {

    private static final String GROUP = "[,.'’ \\u00A0\\u202F\\u2009]";

    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\d{4}-\\d{2}-\\d{2}(?!\\d)"
                            + "|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}(?!\\d)"
                            + "|\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)"
                            + "|\\d{1,3}("
                            + GROUP
                            + ")\\d{3}(?:\\1\\d{3}){0,40}(?:[.,]\\d+)?(?!\\d)"
                            + "|\\d+(?:[.,]\\d+)*+");

    private static final Pattern ORDINAL_ENDING =
            Pattern.compile(
                    "(?:st|nd|rd|th|ers?|ères?|res?|e|es|èmes?|emes?|ndes?|nds?|ᵉʳ?)(?![\\p{L}\\d])");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>«»“”\"]*[^\\s<>«»“”\".,;:!?)\\]'’]");

    private record Rules(
            Set<String> whole,
            Map<String, String> elisions,
            List<String> clitics,
            Map<String, List<Reading>> endings,
            Map<String, List<Reading>> stems) {}

    private static final Map<Language, Rules> RULES = load();

    private final String text;
    private final Language language;
    private final Rules rules;
    private final WordForms forms;
    private final BitSet quotes = new BitSet();
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text, Language language, QuotationPairs quotations, WordForms forms) {
        this.text = text;
        this.language = language;
        this.rules = java.util.Objects.requireNonNull(RULES.get(language));
        this.forms = forms;
        for (Pair pair : quotations.pairs()) {
            if (!pair.has(Flag.MISSING_OPENER)) {
                quotes.set(pair.outer().start());
            }
            if (!pair.has(Flag.MISSING_CLOSER) && !pair.has(Flag.CONTINUED)) {
                quotes.set(pair.outer().end() - 1);
            }
        }
    }

    private static Map<Language, Rules> load() {
        Map<Language, Rules> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> elisions = new HashMap<>();
            for (var row : rowsIfAny(language, "elisions.txt")) {
                elisions.put(row.get(0), row.get(1));
            }
            all.put(
                    language,
                    new Rules(
                            new HashSet<>(firsts(language, "whole.txt")),
                            elisions,
                            firsts(language, "clitics.txt"),
                            readingsIfAny(language, "contractions.txt"),
                            readingsIfAny(language, "irregular.txt")));
        }
        return Map.copyOf(all);
    }

    private static List<List<String>> rowsIfAny(Language language, String file) {
        return Tokenizer.class.getResource(language.code() + "/" + file) == null
                ? List.of()
                : Lexicon.rows(language, file);
    }

    private static List<String> firsts(Language language, String file) {
        return rowsIfAny(language, file).stream().map(List::getFirst).toList();
    }

    private static Map<String, List<Reading>> readingsIfAny(Language language, String file) {
        return rowsIfAny(language, file).isEmpty() ? Map.of() : WordForms.listed(language, file);
    }

    static List<Token> tokens(
            String text, Language language, QuotationPairs quotations, WordForms forms) {
        Tokenizer tokenizer = new Tokenizer(text, language, quotations, forms);
        tokenizer.run();
        return List.copyOf(tokenizer.tokens);
    }

    private void run() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Spelling.isSpace(c) || Character.isISOControl(c)) {
                i++;
            } else if (quotes.get(i)) {
                i = mark(i, i + 1, Kind.QUOTE);
            } else if (c >= '0' && c <= '9') {
                i = number(i);
            } else if (isWordStart(i)) {
                i = word(i);
            } else {
                i = other(i);
            }
        }
    }

    private boolean isWordStart(int i) {
        return Character.isLetter(text.codePointAt(i));
    }

    private int mark(int start, int end, Kind kind) {
        String s = text.substring(start, end);
        tokens.add(new Token(new Span(start, end), s, Spelling.norm(s), kind, List.of()));
        return end;
    }

    private int other(int i) {
        char c = text.charAt(i);
        if (c == '.' && text.startsWith("..", i)) {
            int end = i;
            while (end < text.length() && text.charAt(end) == '.') {
                end++;
            }
            return mark(i, end, Kind.PUNCTUATION);
        }
        int end = i + Character.charCount(text.codePointAt(i));
        return switch (Character.getType(text.codePointAt(i))) {
            case Character.CURRENCY_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL ->
                    mark(i, end, Kind.SYMBOL);
            default -> mark(i, end, c == '%' || c == '‰' ? Kind.SYMBOL : Kind.PUNCTUATION);
        };
    }

    private int number(int i) {
        Matcher m = NUMBER.matcher(text).region(i, text.length());
        int end = m.lookingAt() ? m.end() : i + 1;
        Matcher ordinal = ORDINAL_ENDING.matcher(text).region(end, text.length());
        if (ordinal.lookingAt()) {
            end = ordinal.end();
        }
        return mark(i, end, Kind.NUMBER);
    }

    // ---- words

    private int word(int i) {
        if (text.startsWith("http", i) || text.startsWith("www.", i)) {
            Matcher m = ADDRESS.matcher(text).region(i, text.length());
            if (m.lookingAt()) {
                return mark(i, m.end(), Kind.SYMBOL);
            }
        }
        int dotted = dottedLetters(i);
        if (dotted > i) {
            return plain(i, dotted);
        }
        int end = wordEnd(i);
        if (end < text.length() && text.charAt(end) == '.' && isAbbreviation(i, end)) {
            return plain(i, end + 1);
        }
        split(i, end);
        return trailingApostrophe(end);
    }

    /// The end of `p.m.`, `U.S.`, `J.-C.` or an initial such as `J.`; `i` if there is none.
    private int dottedLetters(int i) {
        int at = i;
        int letters = 0;
        while (at + 1 < text.length()
                && Character.isLetter(text.charAt(at))
                && text.charAt(at + 1) == '.') {
            letters++;
            at += 2;
            if (at + 1 < text.length()
                    && text.charAt(at) == '-'
                    && Character.isLetter(text.charAt(at + 1))) {
                at++;
            }
        }
        if (at > i && text.charAt(at - 1) == '-') {
            at--;
        }
        boolean initial = letters == 1 && Character.isUpperCase(text.charAt(i));
        boolean before = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
        boolean lettersGoOn = at < text.length() && Character.isLetter(text.charAt(at));
        return !before && (letters > 1 || initial && !lettersGoOn) ? at : i;
    }

    private int wordEnd(int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c) || isMarkOfWord(c)) {
                i += Character.charCount(c);
            } else if (joins(start, i, c)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isMarkOfWord(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                || c == '²'
                || c == '³'
                || c == '°'
                || c == 'º'
                || c == '\u00AD';
    }

    private boolean joins(int start, int i, int c) {
        if (i + 1 >= text.length() || quotes.get(i)) {
            return false;
        }
        char next = text.charAt(i + 1);
        if (Spelling.isApostrophe(c)) {
            return Character.isLetter(next);
        }
        return Spelling.isHyphen(c)
                && (Character.isLetter(next)
                        || Character.isDigit(next) && Character.isUpperCase(text.charAt(start)));
    }

    private boolean isAbbreviation(int start, int end) {
        String word = Spelling.norm(text.substring(start, end));
        Abbreviations.@Nullable Follows follows = Abbreviations.find(language, word);
        if (follows == null) {
            return false;
        }
        int next = end + 1;
        while (next < text.length() && Spelling.isSpace(text.charAt(next))) {
            next++;
        }
        boolean number =
                next < text.length()
                        && (Character.isDigit(text.charAt(next))
                                || "IVXL".indexOf(text.charAt(next)) >= 0);
        return switch (follows) {
            case TITLE -> Character.isUpperCase(text.charAt(start));
            case NEXT, MAY -> true;
            case NUMBER -> number;
        };
    }

    private int plain(int start, int end) {
        String s = text.substring(start, end);
        String norm = Spelling.norm(s);
        List<Reading> readings = forms.isKnown(s) ? forms.readings(s) : List.of();
        if (readings.isEmpty()
                && norm.endsWith(".")
                && forms.isKnown(s.substring(0, s.length() - 1))) {
            readings = forms.readings(s.substring(0, s.length() - 1));
        }
        if (readings.isEmpty()) {
            readings = forms.readings(s);
        }
        return add(start, end, s, norm, readings);
    }

    private int add(int start, int end, String s, String norm, List<Reading> readings) {
        tokens.add(new Token(new Span(start, end), s, norm, Kind.WORD, readings));
        return end;
    }

    private int add(int start, int end) {
        String s = text.substring(start, end);
        return add(start, end, s, Spelling.norm(s), forms.readings(s));
    }

    private void split(int start, int end) {
        String norm = Spelling.norm(text.substring(start, end));
        int apostrophe = norm.indexOf('\'');
        if (rules.whole.contains(norm)
                || apostrophe < 0 && norm.indexOf('-') < 0
                || norm.indexOf('-') >= 0 && forms.isKnown(norm)) {
            add(start, end);
        } else if (apostrophe > 0 && rules.elisions.containsKey(norm.substring(0, apostrophe))) {
            elided(start, start + apostrophe + 1);
            split(start + apostrophe + 1, end);
        } else if (apostrophe > 0 && splitEnding(start, end, norm)) {
            return;
        } else {
            splitClitics(start, end, norm);
        }
    }

    private void elided(int start, int end) {
        String s = text.substring(start, end);
        String full = rules.elisions.get(Spelling.norm(s.substring(0, s.length() - 1)));
        List<Reading> readings =
                forms.isKnown(Spelling.norm(s)) ? forms.readings(Spelling.norm(s)) : List.of();
        if (readings.isEmpty()) {
            readings = forms.readings(full == null ? s : full);
        }
        add(start, end, s, Spelling.norm(s), readings);
    }

    private boolean splitEnding(int start, int end, String norm) {
        int cut = norm.endsWith("n't") ? norm.length() - 3 : norm.lastIndexOf('\'');
        List<Reading> readings = rules.endings.get(norm.substring(cut));
        if (readings == null || cut == 0) {
            return false;
        }
        String stem = norm.substring(0, cut);
        List<Reading> irregular = norm.endsWith("n't") ? rules.stems.get(stem) : null;
        if (irregular != null) {
            add(start, start + cut, text.substring(start, start + cut), stem, irregular);
        } else {
            split(start, start + cut);
        }
        add(start + cut, end, text.substring(start + cut, end), norm.substring(cut), readings);
        return true;
    }

    private void splitClitics(int start, int end, String norm) {
        for (String clitic : rules.clitics) {
            int cut = norm.length() - clitic.length();
            if (cut > 0 && norm.endsWith(clitic) && isVerb(norm.substring(0, cut))) {
                split(start, start + cut);
                String pronoun = clitic.substring(clitic.lastIndexOf('-') + 1);
                add(
                        start + cut,
                        end,
                        text.substring(start + cut, end),
                        clitic,
                        forms.readings(pronoun));
                return;
            }
        }
        add(start, end);
    }

    private boolean isVerb(String form) {
        String last = form.substring(form.lastIndexOf('\'') + 1);
        int hyphen = last.indexOf('-');
        String first = hyphen > 0 ? last.substring(0, hyphen) : last;
        return forms.readings(first).stream().anyMatch(r -> r.part() == PartOfSpeech.VERB);
    }

    /// `l' ` before a quotation mark belongs to the elision; `sides'` is a possessive.
    private int trailingApostrophe(int end) {
        if (end >= text.length() || quotes.get(end) || !Spelling.isApostrophe(text.charAt(end))) {
            return end;
        }
        Token last = tokens.getLast();
        if (rules.elisions.containsKey(last.norm())) {
            tokens.removeLast();
            elided(last.start(), end + 1);
            return end + 1;
        }
        List<Reading> possessive = rules.endings.get("'s");
        if (possessive != null && last.norm().endsWith("s")) {
            return add(
                    end,
                    end + 1,
                    text.substring(end, end + 1),
                    "'",
                    List.of(possessive.getFirst()));
        }
        return end;
    }
}
