package parley.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.language.Language;
import parley.language.Passage;
import parley.language.QuotationPairs.Pair;
import parley.language.Reading.Mood;
import parley.language.Reading.PartOfSpeech;
import parley.language.Span;
import parley.language.Token;

/// The article as a row of words, each knowing its sentence, its paragraph and the quotation it stands in. Words are named by their place in
/// the row, from 0. Rules walk along this row; offsets into the document come back only when an entry is written.
final class Prose {

    /// A stretch of words, `from` included, `to` excluded.
    record Stretch(int from, int to) {
        boolean has(int word) {
            return from <= word && word < to;
        }
    }

    /// A quotation that stands in no other.
    ///
    /// @param index its place among the top quotations
    /// @param first the first word, its opening mark included
    /// @param last the word after its last, its closing mark included
    /// @param words how many words stand in it, marks and punctuation not counted
    record Quote(int index, Pair pair, int first, int last, int words) {
        Span inner() {
            return pair.inner();
        }
    }

    private final Passage passage;
    private final List<Token> tokens;
    private final int[] sentenceOf;
    private final int[] paragraphOf;
    private final int[] quoteOf;
    private final Part[] parts;
    private final List<Stretch> sentences = new ArrayList<>();
    private final List<Stretch> paragraphs = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();

    /// What a paragraph is to a reader.
    enum Part {
        /// The article itself.
        BODY,
        /// A heading or the words under a picture: may tell of a meeting or a date, makes no statement.
        ASIDE,
        /// Comments, menus, credits.
        DEBRIS
    }

    /// @param parts what each paragraph of the passage is
    Prose(Passage passage, List<Part> parts) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.sentenceOf = filled(tokens.size());
        this.paragraphOf = filled(tokens.size());
        this.quoteOf = filled(tokens.size());
        this.parts = new Part[tokens.size()];
        number(passage.paragraphs(), paragraphOf, paragraphs);
        number(passage.sentences(), sentenceOf, sentences);
        for (int i = 0; i < tokens.size(); i++) {
            this.parts[i] = paragraphOf[i] >= 0 ? parts.get(paragraphOf[i]) : Part.DEBRIS;
        }
        passage.quotations().top().forEach(this::addQuote);
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, -1);
        return array;
    }

    private void number(List<Span> spans, int[] of, List<Stretch> stretches) {
        for (Span span : spans) {
            int from = passage.tokenAt(span.start());
            int to = from;
            while (to < tokens.size() && tokens.get(to).end() <= span.end()) {
                of[to++] = stretches.size();
            }
            stretches.add(new Stretch(from, to));
        }
    }

    /// True inside a nickname: a few quoted words between the first name and the surname of one person, marks included.
    boolean isNickname(int word) {
        int q = quoteOf(word);
        return q >= 0 && isNickname(quotes.get(q));
    }

    boolean isNickname(Quote quote) {
        return quote.words() <= 3
                && isCapitalised(quote.first() - 1)
                && isCapitalised(quote.last())
                && !can(quote.first() - 1, PartOfSpeech.DETERMINER)
                && sameSentence(quote.first() - 1, quote.last())
                && !can(quote.last() - 2, Mood.INFINITIVE);
    }

    private void addQuote(Pair pair) {
        int first = passage.tokenAt(pair.outer().start());
        int last = first;
        int words = 0;
        while (last < tokens.size() && tokens.get(last).start() < pair.outer().end()) {
            words +=
                    tokens.get(last).isWord() || tokens.get(last).kind() == Token.Kind.NUMBER
                            ? 1
                            : 0;
            quoteOf[last++] = quotes.size();
        }
        if (words > 0) {
            quotes.add(new Quote(quotes.size(), pair, first, last, words));
        } else {
            Arrays.fill(quoteOf, first, last, -1);
        }
    }

    int size() {
        return tokens.size();
    }

    Passage passage() {
        return passage;
    }

    String text() {
        return passage.text();
    }

    Language language() {
        return passage.language();
    }

    Token token(int word) {
        return tokens.get(word);
    }

    /// The word in lower case with straight apostrophes; an empty string outside the row.
    String norm(int word) {
        return word < 0 || word >= tokens.size() ? "" : tokens.get(word).norm();
    }

    boolean is(int word, String norm) {
        return norm(word).equals(norm);
    }

    boolean isAny(int word, String... norms) {
        String norm = norm(word);
        for (String n : norms) {
            if (norm.equals(n)) {
                return true;
            }
        }
        return false;
    }

    boolean isWord(int word) {
        return word >= 0 && word < tokens.size() && tokens.get(word).isWord();
    }

    boolean can(int word, PartOfSpeech part) {
        return word >= 0 && word < tokens.size() && tokens.get(word).can(part);
    }

    boolean can(int word, Mood mood) {
        return word >= 0 && word < tokens.size() && tokens.get(word).can(mood);
    }

    boolean isNumber(int word) {
        return word >= 0 && word < tokens.size() && tokens.get(word).kind() == Token.Kind.NUMBER;
    }

    boolean isMark(int word) {
        return word >= 0 && word < tokens.size() && tokens.get(word).kind() == Token.Kind.QUOTE;
    }

    boolean isCapitalised(int word) {
        return isWord(word) && tokens.get(word).isCapitalised();
    }

    /// True for the article itself, false for headings, captions and the debris of a web page.
    boolean isBody(int word) {
        return parts[word] == Part.BODY;
    }

    /// True for the article with its headings and captions, false for the debris of a web page.
    boolean isShown(int word) {
        return parts[word] != Part.DEBRIS;
    }

    int sentenceOf(int word) {
        return sentenceOf[word];
    }

    int paragraphOf(int word) {
        return paragraphOf[word];
    }

    Stretch sentence(int index) {
        return sentences.get(index);
    }

    /// The sentence that holds a word; an empty one for a word in none.
    Stretch sentenceAt(int word) {
        return word < 0 || word >= size() || sentenceOf[word] < 0
                ? new Stretch(word, word)
                : sentences.get(sentenceOf[word]);
    }

    List<Stretch> sentences() {
        return sentences;
    }

    List<Stretch> paragraphs() {
        return paragraphs;
    }

    Stretch paragraphAt(int word) {
        return paragraphs.get(paragraphOf[word]);
    }

    List<Quote> quotes() {
        return quotes;
    }

    /// Index of the quotation around a word, -1 if it stands in none.
    int quoteOf(int word) {
        return word < 0 || word >= size() ? -1 : quoteOf[word];
    }

    /// True if the word stands in a quotation of more than `words` words.
    boolean inQuoteLongerThan(int word, int words) {
        int q = quoteOf(word);
        return q >= 0 && quotes.get(q).words() > words;
    }

    boolean sameSentence(int a, int b) {
        return a >= 0 && b >= 0 && a < size() && b < size() && sentenceOf[a] == sentenceOf[b];
    }

    /// Offsets of the words `from` (included) to `to` (excluded), without space around.
    Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /// The words as they stand in the document, line ends and doubled spaces made single ones.
    String text(int from, int to) {
        return from >= to ? "" : span(from, to).of(text()).replaceAll("\\s+", " ");
    }
}
