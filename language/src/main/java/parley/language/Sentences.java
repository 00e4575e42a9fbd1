package parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.language.Abbreviations.Follows;
import parley.language.QuotationPairs.Pair;
import parley.language.Reading.PartOfSpeech;
import parley.language.Token.Kind;

/// Cuts paragraphs into sentences. A sentence never ends inside a quotation, at an abbreviation that must go on, or after the number of a point.
final class Sentences {

    private static final Map<Language, Set<String>> POINT_WORDS =
            Map.of(
                    Language.EN, Set.copyOf(Lexicon.words(Language.EN, "points.txt")),
                    Language.FR, Set.copyOf(Lexicon.words(Language.FR, "points.txt")));

    private final Language language;
    private final List<Token> tokens;
    private final List<Pair> quotations;
    private final List<Span> out = new ArrayList<>();

    private Sentences(Language language, List<Token> tokens, List<Pair> quotations) {
        this.language = language;
        this.tokens = tokens;
        this.quotations = quotations;
    }

    static List<Span> of(
            Language language, List<Token> tokens, List<Pair> quotations, List<Span> paragraphs) {
        Sentences sentences = new Sentences(language, tokens, quotations);
        int next = 0;
        for (Span paragraph : paragraphs) {
            int from = next;
            while (next < tokens.size() && tokens.get(next).start() < paragraph.end()) {
                next++;
            }
            sentences.paragraph(from, next);
        }
        return List.copyOf(sentences.out);
    }

    private void paragraph(int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (mayEnd(i, start, to)) {
                int last = afterClosers(i, to);
                if (last == to || ends(i, last, start, to)) {
                    add(start, last);
                    start = last;
                }
                i = last - 1;
            }
        }
        add(start, to);
    }

    private void add(int from, int to) {
        if (from < to) {
            out.add(new Span(tokens.get(from).start(), tokens.get(to - 1).end()));
        }
    }

    private boolean mayEnd(int i, int start, int to) {
        Token token = tokens.get(i);
        if (token.kind() == Kind.PUNCTUATION) {
            char c = token.text().charAt(0);
            return c == '.' || c == '!' || c == '?' || c == '…';
        }
        return token.isWord()
                && token.text().endsWith(".")
                && i + 1 < to
                && endsAbbreviation(i, start);
    }

    private boolean endsAbbreviation(int i, int start) {
        Token token = tokens.get(i);
        String word = token.norm().substring(0, token.norm().length() - 1);
        Follows follows = Abbreviations.find(language, word);
        if (follows != null) {
            return follows == Follows.MAY;
        }
        if (token.text().length() > 2) {
            return true;
        }
        // A single capital letter: an initial after a name or at the start, the name of an option
        // after a common noun ("they took option B. The rest"); after a verb or a preposition it is
        // one unless a pronoun or an article begins the next sentence ("met T. Vell").
        if (i == start || !tokens.get(i - 1).isWord() || tokens.get(i - 1).isCapitalised()) {
            return false;
        }
        Token next = tokens.get(i + 1);
        return tokens.get(i - 1).can(PartOfSpeech.NOUN)
                || next.can(PartOfSpeech.PRONOUN)
                || next.can(PartOfSpeech.DETERMINER);
    }

    private int afterClosers(int i, int to) {
        int k = i + 1;
        while (k < to && isCloser(k)) {
            k++;
        }
        return k;
    }

    private boolean isCloser(int k) {
        Token token = tokens.get(k);
        return switch (token.kind()) {
            case QUOTE -> closesQuotation(token);
            case PUNCTUATION -> ")].!?…".indexOf(token.text().charAt(0)) >= 0;
            default -> false;
        };
    }

    private boolean closesQuotation(Token mark) {
        return quotations.stream().anyMatch(p -> p.outer().end() == mark.end());
    }

    private boolean ends(int i, int last, int start, int to) {
        int at = tokens.get(last - 1).end();
        for (Pair pair : quotations) {
            if (pair.outer().start() < at && at < pair.outer().end()) {
                return false;
            }
        }
        if (isPointNumber(i, start)) {
            return false;
        }
        Token next = tokens.get(last);
        boolean gap = next.start() > at;
        return switch (next.kind()) {
            case WORD -> gap && next.isCapitalised();
            case NUMBER, QUOTE -> gap;
            case PUNCTUATION -> gap && startsAfterMark(last, to);
            case SYMBOL -> gap;
        };
    }

    private boolean startsAfterMark(int k, int to) {
        char c = tokens.get(k).text().charAt(0);
        boolean opens = c == '(' || c == '[' || c == '•' || c == '*' || Spelling.isDash(c);
        if (!opens || k + 1 >= to) {
            return opens;
        }
        Token next = tokens.get(k + 1);
        return next.kind() == Kind.QUOTE || next.kind() == Kind.NUMBER || next.isCapitalised();
    }

    /// "3." and "(a)." and "Article 2." at the start of a sentence.
    private boolean isPointNumber(int i, int start) {
        int length = i - start;
        if (length == 0 || length > 4) {
            return length == 0;
        }
        Token last = tokens.get(i - 1);
        boolean label = last.kind() == Kind.NUMBER || last.text().length() == 1 || isRoman(last);
        if (!label) {
            return false;
        }
        Token first = tokens.get(start);
        return length == 1 || POINT_WORDS.getOrDefault(language, Set.of()).contains(first.norm());
    }

    private static boolean isRoman(Token token) {
        return token.text().chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
    }
}
