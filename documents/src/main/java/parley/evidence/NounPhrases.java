package parley.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.evidence.NounPhrase.Definiteness;
import parley.evidence.NounPhrase.Kind;
import parley.language.Language;
import parley.language.Reading;
import parley.language.Reading.Gender;
import parley.language.Reading.PartOfSpeech;
import parley.language.Reading.Plurality;

/// Finds the short noun phrases of a text between its verb groups, left to right.
final class NounPhrases {

    private static final Set<String> DEFINITE =
            Set.of(
                    "le", "la", "l'", "les", "ce", "cet", "cette", "ces", "the", "this", "that",
                    "these", "those", "both");
    private static final Set<String> INDEFINITE =
            Set.of(
                    "un",
                    "une",
                    "des",
                    "plusieurs",
                    "certains",
                    "certaines",
                    "quelques",
                    "chaque",
                    "aucun",
                    "aucune",
                    "d'autres",
                    "a",
                    "an",
                    "some",
                    "several",
                    "many",
                    "few",
                    "most",
                    "another",
                    "any",
                    "every",
                    "each",
                    "no",
                    "all",
                    "more",
                    "tout",
                    "toute",
                    "tous",
                    "toutes",
                    "divers",
                    "diverses",
                    "quel",
                    "quelle",
                    "quels",
                    "quelles",
                    "what",
                    "which",
                    "nul",
                    "nulle",
                    "such");
    private static final Set<String> POSSESSIVE =
            Set.of(
                    "son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes", "notre", "nos",
                    "votre", "vos", "his", "her", "its", "their", "our", "my", "your");
    private static final Set<String> ENGLISH_PRONOUNS =
            Set.of(
                    "he",
                    "she",
                    "they",
                    "it",
                    "him",
                    "her",
                    "them",
                    "i",
                    "we",
                    "you",
                    "us",
                    "me",
                    "everyone",
                    "everybody",
                    "nobody",
                    "anyone",
                    "someone",
                    "somebody");
    private static final Set<String> FRENCH_PRONOUNS =
            Set.of(
                    "il",
                    "elle",
                    "ils",
                    "elles",
                    "on",
                    "lui",
                    "eux",
                    "chacun",
                    "chacune",
                    "quiconque",
                    "je",
                    "j'",
                    "nous",
                    "vous",
                    "celui-ci",
                    "celle-ci",
                    "ceux-ci",
                    "celles-ci",
                    "ce dernier",
                    "cette dernière");
    private static final Set<String> QUANTIFIERS =
            Set.of(
                    "certains",
                    "certaines",
                    "plusieurs",
                    "beaucoup",
                    "d'autres",
                    "others",
                    "some",
                    "many",
                    "several",
                    "both",
                    "another",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "most",
                    "few",
                    "autres",
                    "l'un",
                    "l'une",
                    "autre",
                    "deux",
                    "trois",
                    "quatre",
                    "cinq",
                    "third",
                    "second",
                    "tous",
                    "all",
                    "either",
                    "neither",
                    "none",
                    "toutes",
                    "aucun",
                    "aucune",
                    "un",
                    "une",
                    "other");

    /// Words that never belong to a noun phrase, whatever the dictionary says of them.
    private static final Set<String> NOT_NOMINAL =
            Set.of(
                    "de",
                    "d'",
                    "du",
                    "des",
                    "à",
                    "au",
                    "aux",
                    "en",
                    "dans",
                    "sur",
                    "par",
                    "pour",
                    "avec",
                    "et",
                    "ou",
                    "que",
                    "qui",
                    "of",
                    "and",
                    "or",
                    "in",
                    "on",
                    "at",
                    "to",
                    "for",
                    "with",
                    "by",
                    "from",
                    "as",
                    "but",
                    "than",
                    "that",
                    "who",
                    "not",
                    "pas",
                    "ne",
                    "n'",
                    "y",
                    "dont",
                    "où",
                    "si",
                    "mais",
                    "car",
                    "donc",
                    "ni",
                    "comme",
                    "lors",
                    "puis",
                    "if",
                    "while",
                    "when",
                    "because",
                    "so",
                    "also",
                    "like",
                    "near",
                    "across",
                    "against",
                    "after",
                    "before",
                    "since",
                    "over",
                    "under",
                    "between",
                    "among",
                    "during",
                    "until",
                    "selon",
                    "d'après",
                    "chez",
                    "sans",
                    "sous",
                    "vers",
                    "entre",
                    "contre",
                    "depuis",
                    "avant",
                    "après",
                    "pendant",
                    "sauf",
                    "outre",
                    "here",
                    "there",
                    "now",
                    "then",
                    "just",
                    "even",
                    "only",
                    "still",
                    "already",
                    "aussi",
                    "encore",
                    "toujours",
                    "déjà",
                    "hier",
                    "plus",
                    "moins",
                    "alors",
                    "ainsi",
                    "pourtant",
                    "toutefois",
                    "cependant",
                    "however",
                    "never",
                    "ever",
                    "yesterday",
                    "today",
                    "tomorrow",
                    "aujourd'hui",
                    "demain",
                    "once",
                    "again",
                    "later",
                    "earlier",
                    "recently",
                    "jadis",
                    "ensuite",
                    "maintenant",
                    "proche",
                    "proches",
                    "close",
                    "familiar",
                    "jusque",
                    "jusqu'",
                    "lorsque",
                    "lorsqu'",
                    "quand",
                    "afin",
                    "per",
                    "within",
                    "without",
                    "about",
                    "around",
                    "up",
                    "out",
                    "off",
                    "down",
                    "into",
                    "onto",
                    "through",
                    "how",
                    "why",
                    "where",
                    "whose",
                    "whom",
                    "which",
                    "what",
                    "whether");

    private static final Pattern FRENCH_MAKERS =
            Pattern.compile("(eur|euse|ien|ienne|iste|ier|ière|trice|logue|crate|ant|ante|aire)$");
    private static final Pattern ENGLISH_MAKERS =
            Pattern.compile("(er|or|ist|ian|man|woman|eer|ant|ologist)$");
    private static final Set<String> TIME_ADVERBS =
            Set.of(
                    "once",
                    "again",
                    "then",
                    "later",
                    "earlier",
                    "recently",
                    "jadis",
                    "naguère",
                    "puis",
                    "ensuite",
                    "maintenant",
                    "désormais",
                    "soon",
                    "twice",
                    "ago",
                    "instead",
                    "together",
                    "too",
                    "much",
                    "back",
                    "away",
                    "ahead",
                    "forward",
                    "long",
                    "well",
                    "longtemps",
                    "bientôt",
                    "parfois",
                    "souvent");
    private static final Set<String> NAME_PARTICLES =
            Set.of(
                    "de", "du", "d'", "van", "von", "der", "den", "el", "al", "bin", "ben", "ibn",
                    "da", "di", "del", "la", "le", "of", "dos", "das");

    private final Prose prose;
    private final Rulebook rules;
    private final VerbGroups verbs;
    private final List<NounPhrase> phrases = new ArrayList<>();
    private final int[] phraseOf;
    private final Set<String> surnames = new HashSet<>();
    private final boolean french;

    NounPhrases(Prose prose, Rulebook rules, VerbGroups verbs) {
        this.prose = prose;
        this.rules = rules;
        this.verbs = verbs;
        this.french = prose.language() == Language.FR;
        this.phraseOf = new int[prose.size()];
        Arrays.fill(phraseOf, -1);
        for (int i = 0; i < prose.size(); i++) {
            if (verbs.at(i) != null || prose.isMark(i)) {
                continue;
            }
            NounPhrase phrase = phraseAt(i);
            if (phrase != null) {
                Arrays.fill(phraseOf, phrase.from(), phrase.to(), phrases.size());
                phrases.add(phrase);
                if (phrase.kind() == Kind.PERSON) {
                    surnames.add(prose.norm(phrase.to() - 1));
                }
                i = phrase.to() - 1;
            }
        }
        nameKnownPersons();
    }

    /// A bare surname read before its full name is known to be a person's from the whole text.
    private void nameKnownPersons() {
        for (int k = 0; k < phrases.size(); k++) {
            NounPhrase p = phrases.get(k);
            if (p.kind() == Kind.NAME
                    && p.hasName()
                    && surnames.contains(prose.norm(p.to() - 1))
                    && (p.to() - p.nameFrom() == 1 || isFirstName(p.nameFrom()))) {
                phrases.set(k, with(p, Kind.PERSON));
            }
        }
    }

    private static NounPhrase with(NounPhrase p, Kind kind) {
        return new NounPhrase(
                p.from(),
                p.to(),
                p.head(),
                p.lemma(),
                p.nameFrom(),
                kind,
                p.definiteness(),
                p.plural(),
                p.gender());
    }

    List<NounPhrase> all() {
        return phrases;
    }

    /// The phrase that a word belongs to.
    @Nullable NounPhrase at(int word) {
        return word < 0 || word >= phraseOf.length || phraseOf[word] < 0
                ? null
                : phrases.get(phraseOf[word]);
    }

    /// The place in [#all()] of the phrase that a word belongs to, -1 for none.
    int indexAt(int word) {
        return word < 0 || word >= phraseOf.length ? -1 : phraseOf[word];
    }

    /// The phrase that begins exactly at a word.
    @Nullable NounPhrase beginningAt(int word) {
        NounPhrase phrase = at(word);
        return phrase != null && phrase.from() == word ? phrase : null;
    }

    // ---- finding

    private @Nullable NounPhrase phraseAt(int i) {
        String norm = prose.norm(i);
        if (isPronoun(norm) && !(norm.equals("her") && isNominal(i + 1))) {
            return pronoun(i);
        }
        if (prose.isAny(i, "l'") && prose.isAny(i + 1, "un", "une")) {
            return quantifier(i, i + 2);
        }
        int body = i;
        Definiteness definiteness = Definiteness.BARE;
        if (isDeterminer(i)) {
            definiteness = definiteness(norm);
            body = i + 1;
            if (prose.isAny(body, "autre", "autres", "other") || norm.equals("d'")) {
                body = norm.equals("d'") ? body + 1 : body;
            }
        }
        int end = bodyEnd(body);
        if (end == body && !(QUANTIFIERS.contains(norm) && definiteness != Definiteness.DEFINITE)) {
            return null;
        }
        if (end == body) {
            return quantifier(i, body);
        }
        return build(i, body, end, definiteness);
    }

    private boolean isPronoun(String norm) {
        return french ? FRENCH_PRONOUNS.contains(norm) : ENGLISH_PRONOUNS.contains(norm);
    }

    private boolean isDeterminer(int i) {
        String norm = prose.norm(i);
        if (norm.equals("d'") && prose.is(i + 1, "autres")) {
            return true;
        }
        if (norm.equals("des")) {
            return at(i - 1) == null || verbs.at(i - 1) != null;
        }
        if (norm.equals("that")) {
            return false;
        }
        return DEFINITE.contains(norm) || INDEFINITE.contains(norm) || POSSESSIVE.contains(norm);
    }

    private static Definiteness definiteness(String norm) {
        if (DEFINITE.contains(norm)) {
            return Definiteness.DEFINITE;
        }
        return POSSESSIVE.contains(norm) ? Definiteness.POSSESSIVE : Definiteness.INDEFINITE;
    }

    private NounPhrase pronoun(int i) {
        String norm = prose.norm(i);
        boolean plural = Set.of("ils", "elles", "eux", "they", "them", "we", "nous").contains(norm);
        Gender gender =
                switch (norm) {
                    case "il", "ils", "he", "him", "celui-ci", "ceux-ci" -> Gender.MASCULINE;
                    case "elle", "elles", "she", "her", "celle-ci", "celles-ci" -> Gender.FEMININE;
                    default -> Gender.NONE;
                };
        return new NounPhrase(
                i, i + 1, i, norm, i + 1, Kind.PRONOUN, Definiteness.DEFINITE, plural, gender);
    }

    private NounPhrase quantifier(int i, int end) {
        String norm = prose.norm(i);
        boolean plural =
                !Set.of("another", "one", "l'", "un", "une", "autre", "other").contains(norm);
        Gender gender =
                norm.endsWith("une") || norm.equals("certaines") ? Gender.FEMININE : Gender.NONE;
        int to = Math.max(end, i + 1);
        String lemma = norm.equals("l'") ? norm + prose.norm(i + 1) : norm;
        return new NounPhrase(
                i, to, i, lemma, to, Kind.ROLE, Definiteness.INDEFINITE, plural, gender);
    }

    /// How far the body goes that begins at a word: adjectives, nouns, names, numbers, possessives.
    private int bodyEnd(int from) {
        int i = from;
        int end = from;
        while (i < prose.size() && prose.sameSentence(i, from)) {
            if (prose.isNickname(i) && i > from) {
                i++;
                continue;
            }
            if (prose.isMark(i)
                    && prose.quoteOf(i) >= 0
                    && !prose.inQuoteLongerThan(i, 3)
                    && i > from - 1) {
                i++;
                continue;
            }
            if (prose.inQuoteLongerThan(i, 3) != prose.inQuoteLongerThan(from, 3)
                    || verbs.at(i) != null) {
                break;
            }
            if (i > from && endsTime(i)) {
                break;
            }
            if (isNominal(i)
                    || prose.is(i, "'s") && end > from
                    || prose.isAny(i, "'", "’") && end > from && prose.norm(i - 1).endsWith("s")) {
                i++;
                end = i;
            } else if (isNameParticle(i, from)) {
                i++;
            } else if (isQualifier(i)) {
                i++;
            } else {
                break;
            }
        }
        return end;
    }

    /// "début avril" | "Mara Tolen": behind a date begins somebody's name.
    private boolean endsTime(int i) {
        return prose.isCapitalised(i)
                && rules.phrases("time").match(prose, i - 1, i) > 0
                && rules.phrases("time").match(prose, i, i + 1) == 0;
    }

    private boolean isQualifier(int i) {
        if (prose.can(i, PartOfSpeech.PREPOSITION)) {
            return false;
        }
        boolean adverb =
                prose.can(i, PartOfSpeech.ADVERB)
                        || prose.isAny(i, "très", "most", "more", "plus", "moins");
        return adverb
                && !prose.isAny(
                        i,
                        "not",
                        "pas",
                        "hier",
                        "ici",
                        "today",
                        "yesterday",
                        "then",
                        "there",
                        "here",
                        "only",
                        "also",
                        "again")
                && isNominal(i + 1)
                && prose.can(i + 1, PartOfSpeech.ADJECTIVE);
    }

    private boolean isNameParticle(int i, int from) {
        return NAME_PARTICLES.contains(prose.norm(i))
                && !(french
                        && prose.isAny(i, "de", "du", "d'", "la", "le", "of")
                        && !(prose.isAny(i, "de", "du", "d'") && isGiven(i - 1)))
                && !prose.is(i, "of")
                && prose.isCapitalised(i - 1)
                && i > from
                && prose.isCapitalised(i + 1);
    }

    /// "M." and "Hubert" before "de Castelnave": a form of address or a first name, which "de" does not govern.
    private boolean isGiven(int i) {
        return prose.can(i, PartOfSpeech.TITLE)
                || rules.isSource("address", prose.norm(i))
                || isFirstName(i);
    }

    private boolean isNominal(int i) {
        if (prose.isNumber(i)) {
            return prose.token(i).text().indexOf(':') < 0;
        }
        if (!prose.isWord(i)) {
            return prose.isAny(i, "&", "%");
        }
        String norm = prose.norm(i);
        if (DEFINITE.contains(norm)
                || isPronoun(norm)
                || POSSESSIVE.contains(norm)
                || INDEFINITE.contains(norm)
                || prose.is(i, "même") && isDeterminer(i + 1)
                || TIME_ADVERBS.contains(norm)) {
            return false;
        }
        if (NOT_NOMINAL.contains(norm)) {
            return false;
        }
        boolean preposition = prose.can(i, PartOfSpeech.PREPOSITION) && !prose.isCapitalised(i);
        if (preposition && (french || isDeterminer(i + 1) || prose.isCapitalised(i + 1))) {
            return false;
        }
        if (prose.isCapitalised(i)
                && (!startsSentence(i) || isUnknownOrName(i) || prose.isCapitalised(i + 1))) {
            return true;
        }
        for (Reading r : prose.token(i).readings()) {
            switch (r.part()) {
                case NOUN, NAME, ADJECTIVE, NUMERAL, TITLE, UNKNOWN -> {
                    return true;
                }
                case VERB -> {
                    if (r.mood() == Reading.Mood.PARTICIPLE && french) {
                        return r.tense() == Reading.Tense.PAST && phraseCanTake(i);
                    }
                    if (r.mood() == Reading.Mood.PARTICIPLE
                            && prose.can(i + 1, PartOfSpeech.NOUN)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /// A French past participle behind its noun, when nothing hangs on it.
    private boolean phraseCanTake(int i) {
        return !prose.isAny(
                i + 1, "par", "de", "d'", "à", "en", "au", "aux", "avec", "dans", "du", "des",
                "pour", "sous", "sur");
    }

    private boolean isUnknownOrName(int i) {
        return prose.can(i, PartOfSpeech.UNKNOWN)
                || prose.can(i, PartOfSpeech.NAME)
                || prose.can(i, PartOfSpeech.TITLE)
                || surnames.contains(prose.norm(i))
                || isTitle(i);
    }

    private boolean startsSentence(int i) {
        return prose.sentenceAt(i).from() == i
                || prose.isMark(i - 1) && prose.sentenceAt(i).from() == i - 1;
    }

    // ---- describing

    private NounPhrase build(int from, int body, int end, Definiteness definiteness) {
        int nameFrom = nameFrom(body, end);
        if (french
                && nameFrom > body
                && nameFrom < end - 1
                && isFullName(nameFrom, end)
                && !bearsName(body, nameFrom)) {
            return build(from, body, nameFrom, definiteness);
        }
        int head = head(body, end, nameFrom);
        String lemma = nounLemma(head);
        boolean plural = isPlural(from, body, head, nameFrom, end);
        Kind kind = kind(body, end, nameFrom, head, lemma, definiteness);
        Gender gender = gender(from, body, end, nameFrom, head);
        return new NounPhrase(from, end, head, lemma, nameFrom, kind, definiteness, plural, gender);
    }

    private boolean isFullName(int nameFrom, int end) {
        return isFirstName(nameFrom)
                || nameWords(nameFrom, end) == 2 && isOnlyName(nameFrom) && isOnlyName(end - 1);
    }

    /// True for a word the dictionary knows as a name or not at all.
    private boolean isOnlyName(int i) {
        return prose.can(i, PartOfSpeech.UNKNOWN)
                || prose.can(i, PartOfSpeech.NAME) && !prose.can(i, PartOfSpeech.NOUN);
    }

    /// How many words a name has, a nickname inside it not counted.
    private int nameWords(int nameFrom, int end) {
        int words = 0;
        for (int i = nameFrom; i < end; i++) {
            words += prose.isNickname(i) ? 0 : 1;
        }
        return words;
    }

    /// "le ministre Armand Vial", but not "un message vidéo | Ilia Maro".
    private boolean bearsName(int body, int nameFrom) {
        for (int i = body; i < nameFrom; i++) {
            if (isTitle(i)
                    || isSpeaker(i)
                    || prose.isCapitalised(i)
                    || rules.isSource("institution", nounLemma(i))) {
                return true;
            }
        }
        return false;
    }

    /// Where the run of capitalised words begins that ends the phrase, titles left out.
    private int nameFrom(int body, int end) {
        int i = end;
        while (i > body) {
            boolean part =
                    prose.isCapitalised(i - 1) && !prose.isMark(i - 1)
                            || i < end && prose.isNickname(i - 1)
                            || NAME_PARTICLES.contains(prose.norm(i - 1))
                                    && i < end
                                    && i - 1 > body
                                    && prose.isCapitalised(i - 2)
                                    && (!prose.isAny(i - 1, "de", "du", "d'") || isGiven(i - 2));
            if (!part) {
                break;
            }
            i--;
        }
        boolean skipped = true;
        while (skipped && i < end) {
            skipped =
                    isTitle(i) && i < end - 1
                            || prose.is(i, "prime")
                            || startsSentence(i)
                                    && end - i > 1
                                    && isCommonWord(i)
                                    && !isFirstName(i);
            i += skipped ? 1 : 0;
        }
        if (i == end - 1
                && startsSentence(i)
                && isCommonWord(i)
                && !surnames.contains(prose.norm(i))) {
            return end;
        }
        return i;
    }

    private boolean isTitle(int i) {
        String norm = prose.norm(i);
        return rules.isSource("title", norm)
                || rules.isSource("title", norm + ".")
                || rules.isSource("title", norm.replace(".", ""));
    }

    private boolean isCommonWord(int i) {
        boolean known =
                prose.token(i).readings().stream()
                        .anyMatch(r ->
                                r.part() != PartOfSpeech.UNKNOWN
                                        && r.part() != PartOfSpeech.NAME
                                        && r.lemma().equals(r.lemma().toLowerCase(Locale.ROOT)));
        return known && !prose.can(i, PartOfSpeech.NAME);
    }

    private boolean isFirstName(int i) {
        String norm = prose.norm(i);
        return rules.isSource("feminine name", norm)
                || rules.isSource("masculine name", norm)
                || FIRST_NAMES.isSource("feminine name", norm)
                || FIRST_NAMES.isSource("masculine name", norm);
    }

    /// First names are one list for both languages.
    private static final Rulebook FIRST_NAMES = Rulebook.of(Language.EN);

    private int head(int body, int end, int nameFrom) {
        if (nameFrom <= body) {
            return end - 1;
        }
        int last = nameFrom < end ? nameFrom : end;
        if (french) {
            for (int i = body; i < last; i++) {
                if (isSpeaker(i) && prose.can(i, PartOfSpeech.NOUN)) {
                    return i;
                }
            }
            for (int i = body; i < last; i++) {
                if (prose.can(i, PartOfSpeech.NOUN)
                        && !(prose.can(i, PartOfSpeech.ADJECTIVE)
                                && i + 1 < last
                                && prose.can(i + 1, PartOfSpeech.NOUN))) {
                    return i;
                }
            }
            return body;
        }
        for (int i = last - 1; i >= body; i--) {
            if (prose.can(i, PartOfSpeech.NOUN) || prose.can(i, PartOfSpeech.UNKNOWN)) {
                return i;
            }
        }
        return last - 1;
    }

    private boolean isSpeaker(int i) {
        String lemma = nounLemma(i);
        return rules.isSource("person", lemma)
                || rules.isSource("institution", lemma)
                || rules.isSource("person", prose.norm(i));
    }

    private String nounLemma(int i) {
        for (Reading r : prose.token(i).readings()) {
            if (r.part() == PartOfSpeech.NOUN) {
                return r.lemma().toLowerCase(Locale.ROOT);
            }
        }
        return prose.norm(i);
    }

    private boolean isPlural(int from, int body, int head, int nameFrom, int end) {
        if (nameFrom <= body && nameFrom < end) {
            return prose.isAny(from, "les", "the")
                    && from < body
                    && prose.norm(end - 1).endsWith("s")
                    && prose.is(from, "les");
        }
        if (from < body
                && prose.isAny(
                        from,
                        "les",
                        "des",
                        "ces",
                        "ses",
                        "leurs",
                        "nos",
                        "vos",
                        "these",
                        "those",
                        "both",
                        "plusieurs",
                        "certains",
                        "certaines",
                        "quelques",
                        "several",
                        "many",
                        "few",
                        "tous",
                        "toutes",
                        "d'")) {
            return true;
        }
        for (Reading r : prose.token(head).readings()) {
            if (r.part() == PartOfSpeech.NOUN && r.plurality() != Plurality.NONE) {
                return r.plurality() == Plurality.PLURAL;
            }
        }
        return false;
    }

    private Kind kind(
            int body, int end, int nameFrom, int head, String lemma, Definiteness definiteness) {
        if (isTime(body, end)) {
            return Kind.TIME;
        }
        boolean role =
                rules.isSource("person", lemma)
                        || rules.isSource("person", prose.norm(head))
                        || twoWords(head, body, "person");
        boolean bodyNoun =
                rules.isSource("institution", lemma)
                        || rules.isSource("collective", prose.norm(head));
        if (nameFrom < end) {
            return namedKind(
                    body,
                    end,
                    nameFrom,
                    role || titleBefore(body, nameFrom),
                    bodyNoun,
                    definiteness);
        }
        if (rules.isSource("collective", prose.norm(head)) && !rules.isSource("anonymous", lemma)) {
            return Kind.BODY;
        }
        if (role) {
            return Kind.ROLE;
        }
        if (bodyNoun) {
            return Kind.BODY;
        }
        return rules.isSource("document", lemma) ? Kind.DOCUMENT : Kind.THING;
    }

    private boolean titleBefore(int body, int nameFrom) {
        for (int i = body; i < nameFrom; i++) {
            if (isTitle(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean twoWords(int head, int body, String section) {
        return head > body && rules.isSource(section, prose.norm(head - 1) + " " + nounLemma(head))
                || rules.isSource(section, nounLemma(head) + " " + prose.norm(head + 1));
    }

    private Kind namedKind(
            int body,
            int end,
            int nameFrom,
            boolean role,
            boolean bodyNoun,
            Definiteness definiteness) {
        if (role && nameFrom > body) {
            return Kind.PERSON;
        }
        if (bodyNoun && nameFrom > body) {
            return Kind.BODY;
        }
        for (int i = nameFrom; i < end; i++) {
            if (rules.isSource("institution", nounLemma(i))
                    || rules.isSource("media", prose.norm(i))) {
                return Kind.BODY;
            }
        }
        int words = nameWords(nameFrom, end);
        if (isAllInitials(nameFrom, end)) {
            return Kind.THING;
        }
        if (words < end - nameFrom && words >= 2) {
            return Kind.PERSON;
        }
        if (isFirstName(nameFrom) && words >= 2
                || surnames.contains(prose.norm(end - 1)) && words <= 2) {
            return Kind.PERSON;
        }
        if (definiteness != Definiteness.BARE) {
            return Kind.NAME;
        }
        boolean given =
                french
                        && words == 2
                        && prose.can(nameFrom, PartOfSpeech.NAME)
                        && !isUpper(nameFrom + 1)
                        && !prose.can(nameFrom, PartOfSpeech.NOUN);
        if (given) {
            return Kind.PERSON;
        }
        boolean strange = words == 2 || words == 3;
        for (int i = nameFrom; i < end && strange; i++) {
            strange =
                    prose.isNickname(i)
                            || (prose.can(i, PartOfSpeech.UNKNOWN)
                                            || prose.can(i, PartOfSpeech.NAME)
                                            || NAME_PARTICLES.contains(prose.norm(i))
                                            || isInitial(i))
                                    && !isUpper(i);
        }
        return strange ? Kind.PERSON : Kind.NAME;
    }

    /// "H. D.", "M. K." before an answer: nobody's name.
    private boolean isAllInitials(int from, int end) {
        for (int i = from; i < end; i++) {
            String text = prose.token(i).text();
            if (!(isInitial(i) || text.length() == 1 && isCapitalLetter(text))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapitalLetter(String text) {
        return Character.isUpperCase(text.charAt(0));
    }

    private boolean isInitial(int i) {
        return prose.token(i).text().length() == 2 && prose.token(i).text().endsWith(".");
    }

    private boolean isUpper(int i) {
        String text = prose.token(i).text();
        return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private boolean isTime(int body, int end) {
        for (int i = body; i < end; i++) {
            if (rules.phrases("time").match(prose, i, end) > 0) {
                return true;
            }
        }
        return prose.isNumber(body) && end - body == 1 && prose.token(body).text().length() == 4;
    }

    /// True if the noun is made like the names of those who do something ("mareyeur", "baker"); only asked where somebody must be speaking.
    boolean looksHuman(NounPhrase phrase) {
        boolean determined = phrase.definiteness() != Definiteness.BARE || phrase.plural();
        return determined
                && phrase.lemma().length() > 4
                && (french ? FRENCH_MAKERS : ENGLISH_MAKERS).matcher(phrase.lemma()).find();
    }

    private Gender gender(int from, int body, int end, int nameFrom, int head) {
        for (int i = from; i < end; i++) {
            String norm = prose.norm(i);
            boolean title = i < nameFrom || nameFrom == end;
            if (title
                    && (rules.isSource("feminine", norm)
                            || rules.isSource("feminine", nounLemma(i))
                                    && !norm.equals(nounLemma(i)))) {
                return Gender.FEMININE;
            }
        }
        if (nameFrom < end && isFirstName(nameFrom)) {
            boolean feminine =
                    rules.isSource("feminine name", prose.norm(nameFrom))
                            || FIRST_NAMES.isSource("feminine name", prose.norm(nameFrom));
            return feminine ? Gender.FEMININE : Gender.MASCULINE;
        }
        for (int i = from; i < Math.min(end, nameFrom); i++) {
            if (rules.isSource("masculine", prose.norm(i))) {
                return Gender.MASCULINE;
            }
        }
        if (!french) {
            return Gender.NONE;
        }
        if (from < body && prose.isAny(from, "la", "une", "cette", "sa")) {
            return Gender.FEMININE;
        }
        if (from < body && prose.isAny(from, "le", "un", "ce", "cet", "du", "au")) {
            return Gender.MASCULINE;
        }
        for (Reading r : prose.token(head).readings()) {
            if (r.part() == PartOfSpeech.NOUN && r.gender() != Gender.NONE) {
                return r.gender();
            }
        }
        return Gender.NONE;
    }
}
