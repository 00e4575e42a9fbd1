package parley.language;

import java.util.ArrayList;
import java.util.List;

/// A text with its words, sentences, quotations and quantities, all by offsets into that text. Immutable; the same text always gives
/// the same passage.
///
/// `Passage.of("Each side shall withdraw within sixty days.", Language.EN)` has one sentence, eight tokens and one mention, `<=60 d`.
public final class Passage {

    private final String text;
    private final Language language;
    private final List<Span> paragraphs;
    private final QuotationPairs quotations;
    private final List<Token> tokens;
    private final List<Span> sentences;
    private final List<Mention> mentions;

    private Passage(String text, Language language, List<Span> paragraphs) {
        this.text = text;
        this.language = language;
        this.paragraphs = List.copyOf(paragraphs);
        this.quotations = QuotationPairing.of(text, this.paragraphs);
        this.tokens = Tokenizer.tokens(text, language, quotations, new WordForms(language));
        this.sentences = Sentences.of(language, tokens, quotations.pairs(), this.paragraphs);
        this.mentions = Quantities.of(text, language, tokens);
    }

    /// Reads a text whose paragraphs stand apart by empty lines, or by line ends where a line plainly ends a paragraph.
    public static Passage of(String text, Language language) {
        return new Passage(text, language, Paragraphs.of(text));
    }

    /// Reads a text whose paragraphs are known. They are in order and do not overlap; no sentence crosses from one to the next.
    public static Passage of(String text, Language language, List<Span> paragraphs) {
        int last = 0;
        for (Span paragraph : paragraphs) {
            if (paragraph.start() < last || paragraph.end() > text.length()) {
                throw new IllegalArgumentException("paragraph " + paragraph + " after " + last);
            }
            last = paragraph.end();
        }
        return new Passage(text, language, paragraphs);
    }

    public String text() {
        return text;
    }

    public Language language() {
        return language;
    }

    public List<Span> paragraphs() {
        return paragraphs;
    }

    public QuotationPairs quotations() {
        return quotations;
    }

    /// All tokens, in order.
    public List<Token> tokens() {
        return tokens;
    }

    /// Tokens that lie wholly within a span.
    public List<Token> tokens(Span span) {
        int from = tokenAt(span.start());
        int to = from;
        while (to < tokens.size() && tokens.get(to).end() <= span.end()) {
            to++;
        }
        return tokens.subList(from, to);
    }

    /// Index of the first token that starts at the offset or after it; the number of tokens if none does.
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Sentences, in order. None ends inside a quotation, so a sentence may hold several quoted ones: see [#sentencesWithin(Span)].
    public List<Span> sentences() {
        return sentences;
    }

    /// The sentences inside a span, as if it stood alone: those of a quotation, given its inner span.
    public List<Span> sentencesWithin(Span span) {
        List<QuotationPairs.Pair> inner =
                quotations.pairs().stream().filter(p -> span.contains(p.outer())).toList();
        return Sentences.of(language, tokens(span), inner, List.of(span));
    }

    /// The sentence that holds an offset; the nearest one before it if none does; an empty span at 0 in a text without sentences.
    public Span sentenceAt(int offset) {
        Span last = new Span(0, 0);
        for (Span sentence : sentences) {
            if (sentence.start() > offset) {
                break;
            }
            last = sentence;
        }
        return last;
    }

    /// Numbers, amounts, dates and times, in order, none overlapping another.
    public List<Mention> mentions() {
        return mentions;
    }

    /// Mentions that lie wholly within a span.
    public List<Mention> mentions(Span span) {
        return mentions.stream().filter(m -> span.contains(m.core())).toList();
    }

    /// Runs of capitalised words.
    public List<Name> names() {
        return Names.of(text, language, tokens, sentences);
    }

    /// The lemmas of the words in a span, in order, one each (see [Token#lemma()]).
    public List<String> lemmas(Span span) {
        List<String> lemmas = new ArrayList<>();
        for (Token token : tokens(span)) {
            if (token.isWord()) {
                lemmas.add(token.lemma());
            }
        }
        return lemmas;
    }
}
