package parley.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.comparison.Atom.Trait;
import parley.comparison.Sense.Kind;
import parley.comparison.Vocabulary.Match;
import parley.language.Language;
import parley.language.Mention;
import parley.language.Quantity;
import parley.language.Reading.Mood;
import parley.language.Reading.PartOfSpeech;
import parley.language.Span;
import parley.language.Token;

/// Takes one clause apart, left to right: cross references, bracketed alternatives, quantities, the longest listed phrase at each place, and
/// every other content word by itself. An object of this class reads one clause.
final class ClauseReader {

    private static final Pattern BRACKETS =
            Pattern.compile(
                    "\\[[^\\[\\]\\n]{1,200}\\](?:[ \\u00A0]{0,3}[/,]?[ \\u00A0]{0,3}(?:or|and|ou|et)?[ \\u00A0]{0,3}\\[[^\\[\\]\\n]{1,200}\\])++");

    private final Derivations derivations;
    private final Language language;
    private final Vocabulary vocabulary;
    private final String text;
    private final List<Token> tokens;
    private final List<Token> words;
    private final List<Set<String>> stream = new ArrayList<>();
    private final List<Mention> mentions;
    private final List<References.Found> references;
    private final List<Span> brackets = new ArrayList<>();
    private final List<Atom> atoms = new ArrayList<>();

    ClauseReader(
            Language language,
            String text,
            List<Token> tokens,
            List<Mention> mentions,
            List<References.Found> references,
            Derivations derivations) {
        this.derivations = derivations;
        this.language = language;
        this.vocabulary = Vocabulary.of(language);
        this.text = text;
        this.tokens = tokens;
        this.words = vocabulary.words(tokens);
        this.mentions = mentions;
        this.references = references;
        for (Token word : words) {
            stream.add(WordKeys.of(language, word));
        }
        Matcher m = BRACKETS.matcher(text);
        while (m.find()) {
            brackets.add(new Span(m.start(), m.end()));
        }
    }

    ClauseReading read() {
        int i = 0;
        while (i < words.size()) {
            i = step(i);
        }
        List<Atom> bounded = Bounds.attached(text, atoms);
        List<Act> acts = Acts.of(text, language, bounded);
        return new ClauseReading(language, text, tokens, Scopes.marked(text, bounded, acts), acts);
    }

    private int step(int i) {
        Token word = words.get(i);
        Span bracket = covering(brackets, word);
        if (bracket != null) {
            return special(
                    i,
                    bracket,
                    Set.of("open:" + Wordings.squeezed(bracket.of(text))),
                    null,
                    Trait.BRACKETS);
        }
        for (References.Found found : references) {
            if (found.span().contains(word.start())) {
                Reference r = found.reference();
                return special(
                        i, found.span(), Set.of("ref:" + r.family() + ":" + r.number()), r, null);
            }
        }
        Match match = usable(i);
        Mention mention = mentionAt(i);
        if (mention != null) {
            int length = wordsIn(mention.span(), i);
            if (match.length() < length) {
                return quantity(i, length, mention);
            }
            if (match.length() == length) {
                return phrase(i, match, mention);
            }
        }
        return match.length() > 0 ? phrase(i, match, null) : single(i);
    }

    private static @Nullable Span covering(List<Span> spans, Token word) {
        return spans.stream().filter(s -> s.contains(word.start())).findFirst().orElse(null);
    }

    private int special(
            int i,
            Span span,
            Set<String> ids,
            @Nullable Reference reference,
            @Nullable Trait trait) {
        Set<Trait> traits = trait == null ? Set.of() : Set.of(trait);
        add(span, ids, Set.of(), null, reference, traits, List.of());
        int next = i;
        while (next < words.size() && words.get(next).start() < span.end()) {
            next++;
        }
        return Math.max(next, i + 1);
    }

    private @Nullable Mention mentionAt(int i) {
        int start = words.get(i).start();
        for (Mention mention : mentions) {
            boolean here =
                    mention.span().contains(start)
                            && (i == 0 || words.get(i - 1).start() < mention.span().start());
            if (here || mention.core().contains(start)) {
                return mention;
            }
        }
        return null;
    }

    private int wordsIn(Span span, int i) {
        int end = i;
        while (end < words.size() && words.get(end).start() < span.end()) {
            end++;
        }
        return end - i;
    }

    // ---- quantities

    private int quantity(int i, int length, Mention mention) {
        int core = wordsIn(mention.core(), i);
        int used =
                Math.max(
                        1,
                        Math.min(
                                length,
                                Math.max(
                                        core,
                                        wordsIn(
                                                new Span(
                                                        mention.span().start(),
                                                        mention.core().end()),
                                                i))));
        Span span =
                new Span(
                        Math.min(words.get(i).start(), mention.span().start()),
                        Math.max(words.get(i + used - 1).end(), mention.core().end()));
        add(
                span,
                Amounts.ids(mention, text),
                Set.of(),
                mention,
                null,
                Set.of(Trait.NOUN),
                List.of());
        return i + used;
    }

    // ---- phrases

    /// The longest phrases here, without those that a duty needs a verb for and has none, and not reaching into a quantity that goes on behind.
    private Match usable(int i) {
        Match match = vocabulary.longest(stream, i);
        int limit = nextBreak(i, match.length());
        if (limit < match.length()) {
            match = vocabulary.longest(stream.subList(0, i + limit), i);
        }
        if (match.length() == 0) {
            return match;
        }
        Set<Sense> senses = new LinkedHashSet<>();
        for (Sense sense : match.senses()) {
            if (fits(sense, i, match.length())) {
                senses.add(sense);
            }
        }
        if (senses.isEmpty() && match.length() > 1) {
            Match shorter = vocabulary.longest(stream.subList(0, i + match.length() - 1), i);
            return shorter.length() > 0
                            && shorter.senses().stream().allMatch(s -> fits(s, i, shorter.length()))
                    ? shorter
                    : new Match(0, Set.of());
        }
        return senses.isEmpty() ? new Match(0, Set.of()) : new Match(match.length(), senses);
    }

    /// How many words may be taken before a reference, a bracket or a quantity cuts in.
    private int nextBreak(int i, int length) {
        for (int k = i + 1; k < i + length; k++) {
            Token word = words.get(k);
            boolean cut = covering(brackets, word) != null;
            for (References.Found found : references) {
                cut |= found.span().contains(word.start());
            }
            String between = text.substring(words.get(k - 1).end(), word.start());
            cut |=
                    between.indexOf('.') >= 0
                            || between.indexOf(';') >= 0
                            || between.indexOf(':') >= 0
                            || between.indexOf(',') >= 0;
            for (Mention mention : mentions) {
                boolean starts = mention.span().start() == word.start();
                cut |= starts && mention.span().end() > words.get(i + length - 1).end();
            }
            if (cut) {
                return k - i;
            }
        }
        return length;
    }

    private boolean fits(Sense sense, int i, int length) {
        if (sense.kind() != Kind.DUTY && sense.kind() != Kind.EXEMPT) {
            return true;
        }
        Token last = words.get(i + length - 1);
        if (language == Language.EN) {
            return switch (last.norm()) {
                case "to" -> verbFollows(i + length, false);
                case "at", "towards", "of" -> true;
                default -> !sense.value().equals("20") || length > 1 || gerundFollows(i + length);
            };
        }
        return switch (last.norm()) {
            case "à", "de", "d'", "pour", "a" -> verbFollows(i + length, true);
            default -> length > 1 || last.can(PartOfSpeech.VERB);
        };
    }

    private boolean gerundFollows(int at) {
        return at < words.size() && words.get(at).norm().endsWith("ing");
    }

    private boolean verbFollows(int at, boolean infinitive) {
        for (int k = at; k < Math.min(words.size(), at + 4); k++) {
            Token word = words.get(k);
            if (infinitive ? word.can(Mood.INFINITIVE) : word.can(PartOfSpeech.VERB)) {
                return true;
            }
            boolean between =
                    word.can(PartOfSpeech.ADVERB)
                            || word.can(PartOfSpeech.NEGATION)
                            || word.can(PartOfSpeech.PRONOUN)
                            || vocabulary.isFunction(word.norm());
            if (!between) {
                return false;
            }
        }
        return false;
    }

    private int phrase(int i, Match match, @Nullable Mention mention) {
        int end = i + match.length();
        Set<String> ids = new LinkedHashSet<>();
        match.senses()
                .forEach(s -> {
                    if (s.kind() != Kind.CONTRAST) {
                        ids.add(s.identity());
                    }
                });
        List<Token> used = words.subList(i, end);
        boolean onlyWords =
                match.senses().stream()
                        .allMatch(s ->
                                s.kind() == Kind.WORD
                                        || s.kind() == Kind.CONTRAST
                                        || s.kind() == Kind.WHEN);
        boolean function = used.stream().allMatch(t -> vocabulary.isFunction(t.norm()));
        if (match.length() == 1) {
            if (function && onlyWords) {
                return end;
            }
            ids.addAll(lemmaIds(i));
        } else {
            ids.add("phrase:" + stream.subList(i, end));
        }
        if (mention != null) {
            ids.addAll(Amounts.ids(mention, text));
        }
        Set<Trait> traits = traits(used, i);
        boolean idle = used.stream().allMatch(t -> isIdle(t));
        if (idle && onlyWords
                || match.senses().stream()
                                .allMatch(s ->
                                        s.kind() == Kind.BOUND
                                                || s.kind() == Kind.WHEN
                                                || s.kind() == Kind.CONTRAST)
                        && match.senses().stream().anyMatch(s -> s.kind() != Kind.CONTRAST)) {
            traits.add(Trait.NEUTRAL);
        }
        List<Atom> parts = match.length() == 1 ? List.of() : parts(i, end);
        Span span = new Span(used.getFirst().start(), used.getLast().end());
        boolean counts = mention != null && mention.quantity() instanceof Quantity.Frequency;
        add(span, ids, match.senses(), counts ? mention : null, null, traits, parts);
        return end;
    }

    private boolean isIdle(Token token) {
        return vocabulary.isFunction(token.norm())
                || vocabulary.isNeutral(WordKeys.of(language, token));
    }

    private List<Atom> parts(int from, int to) {
        List<Atom> parts = new ArrayList<>();
        for (int k = from; k < to; k++) {
            Token word = words.get(k);
            if (vocabulary.isFunction(word.norm())) {
                continue;
            }
            Match alone = vocabulary.longest(stream.subList(0, k + 1), k);
            Set<Sense> senses =
                    alone.senses().stream()
                            .filter(s -> s.kind() == Kind.WORD || s.kind() == Kind.CONTRAST)
                            .collect(Collectors.toSet());
            Set<String> ids = new LinkedHashSet<>(lemmaIds(k));
            senses.stream().filter(s -> s.kind() == Kind.WORD).forEach(s -> ids.add(s.identity()));
            parts.add(
                    new Atom(
                            atoms.size(),
                            word.span(),
                            word.text(),
                            ids,
                            senses,
                            null,
                            null,
                            traits(List.of(word), k),
                            List.of()));
        }
        return parts;
    }

    /// Base forms, and the words that those are derived from.
    private Set<String> lemmaIds(int i) {
        Set<String> ids = new LinkedHashSet<>();
        for (String key : stream.get(i)) {
            ids.add("lemma:" + key);
            if (key.length() >= 6) {
                derivations.of(key).forEach(root -> ids.add("lemma:" + root));
            }
        }
        return ids;
    }

    // ---- single words

    private int single(int i) {
        Token word = words.get(i);
        if (vocabulary.isFunction(word.norm()) && !isName(word, i)) {
            return i + 1;
        }
        if (word.kind() == Token.Kind.WORD && isHyphenatedName(word)) {
            splitName(word, i);
            return i + 1;
        }
        add(word.span(), lemmaIds(i), Set.of(), null, null, traits(List.of(word), i), List.of());
        return i + 1;
    }

    private static boolean isHyphenatedName(Token word) {
        int hyphen = word.norm().indexOf('-');
        return hyphen > 0
                && hyphen + 1 < word.text().length()
                && word.isCapitalised()
                && Character.isUpperCase(word.text().charAt(hyphen + 1));
    }

    private void splitName(Token word, int i) {
        int from = 0;
        String norm = word.norm();
        while (from < norm.length()) {
            int hyphen = norm.indexOf('-', from);
            int end = hyphen < 0 ? norm.length() : hyphen;
            Span span = new Span(word.start() + from, word.start() + end);
            Set<Trait> traits = traits(List.of(word), i);
            traits.add(Trait.NAME);
            add(
                    span,
                    Set.of("lemma:" + norm.substring(from, end)),
                    Set.of(),
                    null,
                    null,
                    traits,
                    List.of());
            from = end + 1;
        }
    }

    private Set<Trait> traits(List<Token> used, int i) {
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        for (int k = 0; k < used.size(); k++) {
            Token word = used.get(k);
            if (word.can(PartOfSpeech.VERB)) {
                traits.add(Trait.VERB);
            }
            if (word.can(PartOfSpeech.NOUN)
                    || word.can(PartOfSpeech.NAME)
                    || word.can(PartOfSpeech.UNKNOWN)) {
                traits.add(Trait.NOUN);
            }
            if (word.can(PartOfSpeech.ADJECTIVE) || word.can(PartOfSpeech.ADVERB)) {
                traits.add(Trait.ADJECTIVE);
            }
            if (isName(word, i + k)) {
                traits.add(Trait.NAME);
            }
            if (vocabulary.isActor(stream.get(i + k))) {
                traits.add(Trait.ACTOR);
            }
            if (vocabulary.isListed(stream.get(i + k))) {
                traits.add(Trait.LISTED);
            }
        }
        if (used.size() == 1
                && vocabulary.isNeutral(stream.get(i))
                && !traits.contains(Trait.NAME)) {
            traits.add(Trait.NEUTRAL);
        }
        return traits;
    }

    /// A capital letter that does not come from standing first in a sentence, or a word no dictionary knows with one.
    private boolean isName(Token word, int i) {
        if (word.kind() != Token.Kind.WORD || !word.isCapitalised()) {
            return false;
        }
        if (word.isOnly(PartOfSpeech.NAME) || word.isOnly(PartOfSpeech.UNKNOWN)) {
            return true;
        }
        return i > 0 && !startsSentence(word) && !vocabulary.isActor(stream.get(i));
    }

    private boolean startsSentence(Token word) {
        int at = word.start() - 1;
        while (at >= 0
                && !Character.isLetterOrDigit(text.charAt(at))
                && ".!?;:\n".indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at < 0 || ".!?;:\n".indexOf(text.charAt(at)) >= 0;
    }

    private void add(
            Span span,
            Set<String> ids,
            Set<Sense> senses,
            @Nullable Mention mention,
            @Nullable Reference reference,
            Set<Trait> traits,
            List<Atom> parts) {
        atoms.add(
                new Atom(
                        atoms.size(),
                        span,
                        span.of(text),
                        ids.isEmpty()
                                ? Set.of("text:" + span.of(text).toLowerCase(Locale.ROOT))
                                : ids,
                        senses,
                        mention,
                        reference,
                        traits,
                        parts));
    }
}
