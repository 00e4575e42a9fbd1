package parley.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.evidence.VerbGroup.Form;
import parley.language.Language;
import parley.language.Reading;
import parley.language.Reading.Mood;
import parley.language.Reading.PartOfSpeech;
import parley.language.Reading.Tense;
import parley.language.Token;

/// Finds the verb groups of a text, left to right, without a grammar of whole sentences: a form that could be a noun is taken for one behind a
/// determiner or a preposition, and for a verb behind a noun, a name or a pronoun.
final class VerbGroups {

    private static final Set<String> FRENCH_AUXILIARIES = Set.of("avoir", "être");
    private static final Set<String> FRENCH_CLITICS =
            Set.of(
                    "me", "m'", "te", "t'", "se", "s'", "le", "la", "l'", "les", "lui", "leur", "y",
                    "en", "nous", "vous", "ne", "n'");
    private static final Set<String> FRENCH_BETWEEN =
            Set.of(
                    "pas", "plus", "jamais", "point", "guère", "ni", "rien", "bien", "déjà", "tout",
                    "encore", "même", "à", "été");
    private static final Set<String> DETERMINERS =
            Set.of(
                    "le",
                    "la",
                    "l'",
                    "les",
                    "un",
                    "une",
                    "des",
                    "du",
                    "ce",
                    "cet",
                    "cette",
                    "ces",
                    "son",
                    "sa",
                    "ses",
                    "leur",
                    "leurs",
                    "mon",
                    "ma",
                    "mes",
                    "notre",
                    "nos",
                    "votre",
                    "vos",
                    "au",
                    "aux",
                    "quelques",
                    "plusieurs",
                    "chaque",
                    "aucun",
                    "aucune",
                    "the",
                    "a",
                    "an",
                    "this",
                    "these",
                    "those",
                    "its",
                    "his",
                    "her",
                    "their",
                    "our",
                    "my",
                    "your",
                    "no",
                    "every",
                    "each",
                    "any",
                    "some",
                    "'s",
                    "such",
                    "one",
                    "another",
                    "many",
                    "several",
                    "few",
                    "both",
                    "all",
                    "other");
    private static final Set<String> PREPOSITIONS =
            Set.of(
                    "de", "d'", "à", "en", "par", "pour", "sans", "sur", "sous", "dans", "avec",
                    "contre", "of", "in", "on", "at", "by", "for", "with", "from", "into", "over",
                    "under", "about", "against", "without", "after", "before", "between");
    private static final Set<String> PLAIN_SPEECH =
            Set.of(
                    "say",
                    "think",
                    "believe",
                    "argue",
                    "insist",
                    "maintain",
                    "contend",
                    "expect",
                    "admit",
                    "deny",
                    "acknowledge",
                    "concede",
                    "add",
                    "know",
                    "suspect",
                    "want");
    private static final Set<String> ENGLISH_BE =
            Set.of("be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m");
    private static final Set<String> ENGLISH_HAVE = Set.of("have", "has", "had", "having", "'ve");
    private static final Set<String> ENGLISH_DO = Set.of("do", "does", "did");
    private static final Set<String> ENGLISH_WOULD = Set.of("would", "could", "might", "'d");

    private final Prose prose;
    private final Rulebook rules;
    private final List<VerbGroup> groups = new ArrayList<>();
    private final int[] groupOf;

    VerbGroups(Prose prose, Rulebook rules) {
        this.prose = prose;
        this.rules = rules;
        this.groupOf = new int[prose.size()];
        Arrays.fill(groupOf, -1);
        for (int i = 0; i < prose.size(); i++) {
            VerbGroup group = prose.isWord(i) ? groupAt(i) : null;
            if (group != null) {
                VerbGroup named = joined(group);
                Arrays.fill(groupOf, named.from(), named.to(), groups.size());
                groups.add(named);
                i = named.to() - 1;
            }
        }
    }

    List<VerbGroup> all() {
        return groups;
    }

    /// The group that a word belongs to.
    @Nullable VerbGroup at(int word) {
        return word < 0 || word >= groupOf.length || groupOf[word] < 0
                ? null
                : groups.get(groupOf[word]);
    }

    boolean isFinite(int word) {
        VerbGroup group = at(word);
        return group != null && group.isFinite();
    }

    /// The first finite group that begins at `from` or behind it, before `to`.
    @Nullable VerbGroup firstFinite(int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            VerbGroup group = at(i);
            if (group != null && group.isFinite() && group.from() >= from) {
                return group;
            }
        }
        return null;
    }

    private @Nullable VerbGroup groupAt(int i) {
        return prose.language() == Language.FR ? french(i) : english(i);
    }

    /// "faire savoir", "se souvenir", "point out": joins what the rules list as one verb.
    private VerbGroup joined(VerbGroup group) {
        String next = prose.norm(group.to());
        String lemma = group.lemma();
        if (prose.language() == Language.EN) {
            boolean listed = rules.verb(lemma + " " + next) != null;
            return listed ? group.withLemma(lemma + " " + next, group.to() + 1) : group;
        }
        if (rules.verb(lemma + " " + next) != null) {
            return group.withLemma(lemma + " " + next, group.to() + 1);
        }
        if (prose.can(group.to(), Mood.INFINITIVE)) {
            String two = lemma + " " + prose.token(group.to()).lemma();
            if (rules.verb(two) != null) {
                return group.withLemma(two, group.to() + 1);
            }
        }
        for (int k = group.from(); k < group.main(); k++) {
            if (prose.is(k, "y") && rules.verb("y " + lemma) != null) {
                return group.withLemma("y " + lemma, group.to());
            }
            if (prose.isAny(k, "se", "s'", "me", "m'", "nous", "vous")) {
                String elided = startsWithVowel(lemma) ? "s'" + lemma : "se " + lemma;
                if (rules.verb(elided) != null || rules.act("meeting verb", elided) != null) {
                    return group.withLemma(elided, group.to());
                }
                if (prose.isAny(k, "se", "s'") && lemma.equals("dire")) {
                    return group.withLemma("se dire", group.to());
                }
            }
        }
        return group;
    }

    private static boolean startsWithVowel(String lemma) {
        return "aeiouyhéèê".indexOf(lemma.charAt(0)) >= 0;
    }

    // ---- French

    private @Nullable VerbGroup french(int start) {
        int i = start;
        while (FRENCH_CLITICS.contains(prose.norm(i)) && i - start < 4 && !isArticle(i)) {
            i++;
        }
        if (i > start
                && !hasFinite(i)
                && !prose.can(i, Mood.INFINITIVE)
                && !isPresentParticiple(i)) {
            return null;
        }
        Reading verb = frenchReading(i);
        if (verb == null || isFrenchNoun(i)) {
            return null;
        }
        boolean negated = isNegated(start, i);
        if (verb.mood() == Mood.INFINITIVE || verb.mood() == Mood.PARTICIPLE) {
            Form form = verb.mood() == Mood.INFINITIVE ? Form.INFINITIVE : Form.GERUND;
            return nonFinite(start, i, verb, form, negated);
        }
        String inverted = inverted(i + 1);
        int next = inverted.isEmpty() ? i + 1 : i + 2;
        if (FRENCH_AUXILIARIES.contains(verb.lemma())) {
            int participle = participleAfter(next);
            if (participle >= 0) {
                return frenchCompound(start, i, participle, verb, inverted, negated);
            }
        }
        boolean past = verb.tense() == Tense.IMPERFECT || verb.tense() == Tense.PRETERITE;
        int to = next;
        while (FRENCH_BETWEEN.contains(prose.norm(to))
                && prose.isAny(to, "pas", "plus", "jamais", "point", "guère")) {
            to++;
        }
        return new VerbGroup(
                start,
                to,
                i,
                verb.lemma(),
                Form.FINITE,
                verb.mood() == Mood.CONDITIONAL,
                past,
                negated,
                false,
                inverted);
    }

    private boolean isNegated(int from, int verb) {
        boolean ne =
                prose.isAny(from, "ne", "n'")
                        || from + 1 < verb && prose.isAny(from + 1, "ne", "n'");
        return ne && !isOnly(verb);
    }

    /// "ne ... que": only, not a negation.
    private boolean isOnly(int verb) {
        for (int i = verb + 1; i < verb + 12 && prose.sameSentence(i, verb); i++) {
            if (prose.isAny(
                    i,
                    "pas",
                    "plus",
                    "jamais",
                    "point",
                    "guère",
                    "rien",
                    "aucun",
                    "aucune",
                    "personne",
                    "ni",
                    "nul",
                    "nulle",
                    ",",
                    ";",
                    ":",
                    ".")) {
                return false;
            }
            if (prose.isAny(i, "que", "qu'")) {
                return !hasFinite(i + 2)
                        || prose.isNumber(i + 1)
                        || prose.isAny(i + 1, "un", "une", "de", "d'", "le", "la", "à", "en");
            }
        }
        return false;
    }

    private VerbGroup nonFinite(int start, int i, Reading verb, Form form, boolean negated) {
        if (FRENCH_AUXILIARIES.contains(verb.lemma())) {
            int participle = participleAfter(i + 1);
            if (participle >= 0) {
                return new VerbGroup(
                        start,
                        participle + 1,
                        participle,
                        participleLemma(participle),
                        form,
                        false,
                        true,
                        negated,
                        false,
                        "");
            }
        }
        return new VerbGroup(start, i + 1, i, verb.lemma(), form, false, false, negated, false, "");
    }

    private VerbGroup frenchCompound(
            int start, int aux, int participle, Reading verb, String inverted, boolean negated) {
        int main = participle;
        boolean passive =
                verb.lemma().equals("être") && !hasReflexive(start, aux) && !isMovement(participle);
        if (prose.is(participle, "été")) {
            int second = participleAfter(participle + 1);
            if (second >= 0) {
                main = second;
                passive = true;
            }
        }
        String lemma = prose.is(main, "été") ? "être" : participleLemma(main);
        boolean past = verb.lemma().equals("avoir") || verb.tense() != Tense.PRESENT || !passive;
        return new VerbGroup(
                start,
                main + 1,
                main,
                lemma,
                Form.FINITE,
                verb.mood() == Mood.CONDITIONAL,
                past,
                negated,
                passive,
                inverted);
    }

    private boolean hasReflexive(int from, int to) {
        for (int k = from; k < to; k++) {
            if (prose.isAny(k, "se", "s'", "me", "m'", "nous", "vous", "te", "t'")) {
                return true;
            }
        }
        return false;
    }

    private boolean isMovement(int word) {
        return Set.of(
                        "venir",
                        "aller",
                        "arriver",
                        "partir",
                        "rester",
                        "devenir",
                        "revenir",
                        "convenir",
                        "mourir",
                        "naître",
                        "parvenir",
                        "entrer",
                        "sortir")
                .contains(participleLemma(word));
    }

    private String participleLemma(int word) {
        for (Reading r : prose.token(word).readings()) {
            if (r.part() == PartOfSpeech.VERB
                    && r.mood() == Mood.PARTICIPLE
                    && r.tense() == Tense.PAST) {
                return r.lemma();
            }
        }
        return prose.token(word).lemma();
    }

    private int participleAfter(int from) {
        for (int k = from; k < from + 5 && prose.isWord(k); k++) {
            if (isPastParticiple(k)) {
                return k;
            }
            boolean skip =
                    FRENCH_BETWEEN.contains(prose.norm(k))
                            || prose.can(k, PartOfSpeech.ADVERB)
                            || prose.can(k, PartOfSpeech.NEGATION);
            if (!skip) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isPastParticiple(int word) {
        return prose.isWord(word)
                && prose.token(word).readings().stream()
                        .anyMatch(r ->
                                r.part() == PartOfSpeech.VERB
                                        && r.mood() == Mood.PARTICIPLE
                                        && r.tense() == Tense.PAST);
    }

    private boolean isPresentParticiple(int word) {
        return prose.isWord(word)
                && prose.token(word).readings().stream()
                        .anyMatch(r ->
                                r.part() == PartOfSpeech.VERB
                                        && r.mood() == Mood.PARTICIPLE
                                        && r.tense() == Tense.PRESENT);
    }

    private String inverted(int word) {
        String norm = prose.norm(word);
        return switch (norm) {
            case "-t-il", "-il" -> "il";
            case "-t-elle", "-elle" -> "elle";
            case "-t-ils", "-ils" -> "ils";
            case "-t-elles", "-elles" -> "elles";
            case "-t-on", "-on" -> "on";
            case "-je" -> "je";
            case "-nous" -> "nous";
            case "-vous" -> "vous";
            default -> "";
        };
    }

    private @Nullable Reading frenchReading(int word) {
        if (!prose.isWord(word)) {
            return null;
        }
        Reading infinitive = null;
        Reading gerund = null;
        for (Reading r : prose.token(word).readings()) {
            if (r.part() == PartOfSpeech.VERB) {
                switch (r.mood()) {
                    case INDICATIVE, CONDITIONAL -> {
                        if (r.person() == Reading.Person.THIRD
                                || r.person() == Reading.Person.NONE
                                || isFirstOrSecond(word)) {
                            return r;
                        }
                    }
                    case SUBJUNCTIVE -> {
                        if (r.person() == Reading.Person.THIRD
                                && !prose.token(word).can(Mood.INDICATIVE)) {
                            return r;
                        }
                    }
                    case INFINITIVE -> infinitive = r;
                    case PARTICIPLE -> gerund = r.tense() == Tense.PRESENT ? r : gerund;
                    case IMPERATIVE, NONE -> {}
                }
            }
        }
        if (infinitive != null) {
            return infinitive;
        }
        return gerund;
    }

    private boolean isFirstOrSecond(int word) {
        for (int k = word - 1; k >= Math.max(0, word - 3); k--) {
            if (prose.isAny(k, "je", "j'", "tu", "nous", "vous", "qui")) {
                return true;
            }
        }
        return prose.isAny(word + 1, "-je", "-nous", "-vous");
    }

    private boolean hasFinite(int word) {
        return prose.can(word, Mood.INDICATIVE)
                || prose.can(word, Mood.CONDITIONAL)
                || prose.can(word, Mood.SUBJUNCTIVE);
    }

    /// "le", "la", "l'", "les", "leur", "en" before a noun rather than before a verb.
    private boolean isArticle(int word) {
        int next = word + 1;
        if (prose.isAny(word, "ne", "n'", "se", "s'", "me", "m'", "te", "t'", "y", "lui")) {
            return false;
        }
        if (prose.isAny(word, "nous", "vous")) {
            return !hasFinite(next) && !prose.can(next, Mood.INFINITIVE) && !isClitic(next);
        }
        if (prose.is(word, "en")) {
            return !(hasFinite(next) && !prose.can(next, PartOfSpeech.NOUN))
                    || isPresentParticiple(next);
        }
        if (isClitic(next) && !prose.isAny(next, "en")) {
            return false;
        }
        boolean verbOnly =
                (hasFinite(next) || prose.can(next, Mood.INFINITIVE))
                        && !prose.can(next, PartOfSpeech.NOUN)
                        && !prose.can(next, PartOfSpeech.ADJECTIVE);
        if (verbOnly) {
            return false;
        }
        boolean afterSubject =
                prose.can(word - 1, PartOfSpeech.PRONOUN)
                                && !prose.isAny(word - 1, "que", "qu'", "tout", "tous", "dont")
                        || prose.isAny(word - 1, "comme", "ne", "n'");
        return !(afterSubject && hasFinite(next));
    }

    private boolean isClitic(int word) {
        return FRENCH_CLITICS.contains(prose.norm(word));
    }

    private boolean isFrenchNoun(int word) {
        if (prose.isAny(
                word, "a", "est", "sont", "ont", "était", "avait", "aurait", "serait", "sera",
                "dit")) {
            return prose.is(word, "est") && (prose.isAny(word - 1, "l'", "d'", "à"));
        }
        if (prose.isAny(word, "soit", "soient", "ait", "aient")) {
            return !prose.can(word - 1, PartOfSpeech.NOUN)
                    && !prose.can(word - 1, PartOfSpeech.PRONOUN)
                    && !prose.isCapitalised(word - 1)
                    && !prose.can(word - 1, PartOfSpeech.ADJECTIVE);
        }
        if (prose.isAny(word, "fait", "font", "faut", "tient", "peut", "met")) {
            return DETERMINERS.contains(prose.norm(word - 1)) && !isClitic(word - 1)
                    || prose.isAny(word - 1, "tout", "en", "au", "de");
        }
        boolean noun = prose.can(word, PartOfSpeech.NOUN);
        boolean adjective = prose.can(word, PartOfSpeech.ADJECTIVE);
        boolean other =
                prose.can(word, PartOfSpeech.PREPOSITION)
                        || prose.can(word, PartOfSpeech.ADVERB)
                        || prose.can(word, PartOfSpeech.CONJUNCTION)
                        || prose.can(word, PartOfSpeech.DETERMINER)
                        || prose.can(word, PartOfSpeech.PRONOUN)
                        || prose.can(word, PartOfSpeech.NUMERAL);
        if (other) {
            return !(prose.isAny(word + 1, "-t-il", "-t-elle", "-il", "-elle"));
        }
        if (prose.isCapitalised(word) && !startsSentence(word)) {
            return true;
        }
        if (!noun && !adjective) {
            return prose.can(word, Mood.PARTICIPLE)
                    && !hasFinite(word)
                    && !isPresentParticiple(word);
        }
        String before = prose.norm(word - 1);
        boolean infinitive = prose.can(word, Mood.INFINITIVE) && PREPOSITIONS.contains(before);
        if (infinitive) {
            return false;
        }
        if (DETERMINERS.contains(before)
                || PREPOSITIONS.contains(before)
                || prose.isNumber(word - 1)) {
            return true;
        }
        if (prose.can(word - 1, PartOfSpeech.ADJECTIVE)
                && !prose.can(word - 1, PartOfSpeech.NOUN)
                && noun) {
            return true;
        }
        if (adjective) {
            return rules.verb(verbLemma(word)) == null
                    || !(prose.can(word - 1, PartOfSpeech.NOUN) || isSubjectBefore(word));
        }
        return !isSubjectBefore(word);
    }

    private boolean startsSentence(int word) {
        return word == 0
                || prose.sentenceAt(word).from() == word
                || prose.isMark(word - 1)
                || prose.isAny(word - 1, "-", "–", "—");
    }

    private String verbLemma(int word) {
        for (Reading r : prose.token(word).readings()) {
            if (r.part() == PartOfSpeech.VERB) {
                return r.lemma();
            }
        }
        return "";
    }

    private boolean isSubjectBefore(int word) {
        int before = word - 1;
        return prose.can(before, PartOfSpeech.NOUN)
                || prose.can(before, PartOfSpeech.PRONOUN)
                || prose.can(before, PartOfSpeech.NAME)
                || prose.can(before, PartOfSpeech.UNKNOWN)
                || prose.can(before, PartOfSpeech.ADJECTIVE)
                || prose.can(before, PartOfSpeech.ADVERB)
                || prose.can(before, PartOfSpeech.NEGATION)
                || prose.isCapitalised(before)
                || prose.isAny(before, ",", ")", "et", "ou", "mais")
                || prose.isMark(before);
    }

    // ---- English

    private @Nullable VerbGroup english(int i) {
        String norm = prose.norm(i);
        if (prose.can(i, PartOfSpeech.MODAL) && !isEnglishName(i)) {
            return englishChain(i, i, ENGLISH_WOULD.contains(norm), false);
        }
        boolean auxiliary =
                ENGLISH_BE.contains(norm)
                        || ENGLISH_HAVE.contains(norm)
                        || ENGLISH_DO.contains(norm);
        if (auxiliary && !norm.equals("being") && !norm.equals("having")) {
            return englishChain(
                    i,
                    i,
                    false,
                    norm.equals("was")
                            || norm.equals("were")
                            || norm.equals("had")
                            || norm.equals("did"));
        }
        if (norm.equals("'s") && isVerbalS(i)) {
            return englishChain(i, i, false, false);
        }
        if (!prose.can(i, PartOfSpeech.VERB) || isEnglishNoun(i)) {
            return null;
        }
        if (isGerund(i)) {
            return new VerbGroup(
                    i,
                    i + 1,
                    i,
                    verbLemma(i),
                    Form.GERUND,
                    false,
                    false,
                    prose.isAny(i - 1, "not"),
                    false,
                    "");
        }
        if (prose.is(i - 1, "to")
                || prose.is(i - 2, "to") && prose.can(i - 1, PartOfSpeech.ADVERB)) {
            return new VerbGroup(
                    i, i + 1, i, verbLemma(i), Form.INFINITIVE, false, false, false, false, "");
        }
        boolean finite =
                prose.can(i, Mood.INDICATIVE)
                        && !isParticipleBeforeNoun(i)
                        && !(prose.sentenceAt(i).from() == i && prose.can(i, Mood.PARTICIPLE));
        if (!finite || isReducedRelative(i)) {
            return null;
        }
        return new VerbGroup(
                i, i + 1, i, verbLemma(i), Form.FINITE, false, hasPast(i), false, false, "");
    }

    /// "one retired negotiator".
    private boolean isParticipleBeforeNoun(int i) {
        return prose.can(i, Mood.PARTICIPLE)
                && DETERMINERS.contains(prose.norm(i - 1))
                && prose.can(i + 1, PartOfSpeech.NOUN);
    }

    private boolean isEnglishName(int i) {
        return prose.isAny(i, "may", "will", "might")
                        && prose.isCapitalised(i)
                        && !startsSentence(i)
                || prose.is(i, "may")
                        && (prose.isAny(i - 1, "in", "by", "since", "last", "next", "of", "until")
                                || prose.isNumber(i - 1))
                || prose.isAny(i, "can", "will", "must", "need", "dare", "used")
                        && DETERMINERS.contains(prose.norm(i - 1));
    }

    private boolean isVerbalS(int i) {
        return prose.isAny(
                i - 1, "it", "he", "she", "that", "there", "what", "who", "here", "where", "how",
                "let");
    }

    /// An auxiliary and what follows: "has since warned", "would not have been told", "is said".
    private VerbGroup englishChain(int start, int aux, boolean conditional, boolean past) {
        int main = aux;
        boolean be = false;
        boolean have = ENGLISH_HAVE.contains(prose.norm(aux));
        boolean negated = false;
        boolean passive = false;
        boolean modal = prose.can(aux, PartOfSpeech.MODAL);
        boolean wasPast = past || have;
        int k = aux;
        be = ENGLISH_BE.contains(prose.norm(aux)) || prose.is(aux, "'s");
        for (int next = aux + 1; next < aux + 8 && prose.isWord(next); next++) {
            String norm = prose.norm(next);
            if (norm.equals("n't")
                    || norm.equals("not")
                    || norm.equals("never")
                    || norm.equals("neither")) {
                negated = true;
            } else if (ENGLISH_HAVE.contains(norm) && !be && (modal || prose.is(aux, "'s"))) {
                wasPast = true;
                have = true;
                k = next;
                main = next;
            } else if (norm.equals("be") || norm.equals("been") || norm.equals("being")) {
                be = true;
                k = next;
                main = next;
            } else if (prose.can(next, PartOfSpeech.VERB)
                    && fits(next, be, have, modal || ENGLISH_DO.contains(prose.norm(aux)))) {
                main = next;
                k = next;
                passive = be && !isGerund(next);
                break;
            } else if (!(prose.can(next, PartOfSpeech.ADVERB)
                            || prose.can(next, PartOfSpeech.NEGATION))
                    || prose.isAny(next, "that", "so", "there", "no")) {
                break;
            }
        }
        String lemma = main == aux ? auxLemma(aux) : verbLemma(main);
        return new VerbGroup(
                start, k + 1, main, lemma, Form.FINITE, conditional, wasPast, negated, passive, "");
    }

    private boolean fits(int word, boolean be, boolean have, boolean bare) {
        boolean participle = prose.can(word, Mood.PARTICIPLE);
        if (be || have) {
            return participle;
        }
        return bare && prose.can(word, Mood.INFINITIVE);
    }

    private String auxLemma(int aux) {
        String norm = prose.norm(aux);
        if (ENGLISH_BE.contains(norm) || norm.equals("'s")) {
            return "be";
        }
        return ENGLISH_HAVE.contains(norm) ? "have" : ENGLISH_DO.contains(norm) ? "do" : norm;
    }

    private boolean isGerund(int word) {
        return prose.token(word).readings().stream()
                .anyMatch(r ->
                        r.part() == PartOfSpeech.VERB
                                && r.mood() == Mood.PARTICIPLE
                                && r.tense() == Tense.PRESENT);
    }

    private boolean hasPast(int word) {
        return prose.token(word).readings().stream()
                .anyMatch(r ->
                        r.part() == PartOfSpeech.VERB
                                && r.mood() == Mood.INDICATIVE
                                && r.tense() == Tense.PAST);
    }

    private boolean isEnglishNoun(int word) {
        if (prose.isAny(word - 1, "both", "all", "each")
                && PLAIN_SPEECH.contains(prose.token(word).lemma())
                && prose.isCapitalised(word - 2)) {
            return false;
        }
        String before = prose.norm(word - 1);
        if (prose.isCapitalised(word) && !startsSentence(word)) {
            return true;
        }
        boolean noun =
                prose.can(word, PartOfSpeech.NOUN) || prose.can(word, PartOfSpeech.ADJECTIVE);
        if (!noun) {
            return prose.can(word, PartOfSpeech.PREPOSITION)
                    || prose.can(word, PartOfSpeech.CONJUNCTION)
                    || isPluralOnlyAdverb(word);
        }
        if (prose.isAny(
                word,
                "said",
                "told",
                "saying",
                "according",
                "including",
                "following",
                "given",
                "left",
                "like",
                "concerned")) {
            return !prose.isAny(word, "said", "told", "saying", "left")
                    || DETERMINERS.contains(before);
        }
        if (before.equals("to")) {
            return !prose.can(word, Mood.INFINITIVE);
        }
        if (DETERMINERS.contains(before)
                || PREPOSITIONS.contains(before) && !isGerund(word)
                || prose.isNumber(word - 1)
                || prose.can(word - 1, PartOfSpeech.NUMERAL)
                        && !prose.can(word - 1, PartOfSpeech.PRONOUN)) {
            return true;
        }
        if (prose.can(word - 1, PartOfSpeech.ADJECTIVE)
                && !prose.can(word - 1, PartOfSpeech.NOUN)
                && !prose.can(word - 1, PartOfSpeech.PRONOUN)) {
            return true;
        }
        boolean described =
                DETERMINERS.contains(prose.norm(word - 2))
                        && prose.can(word - 1, PartOfSpeech.ADJECTIVE)
                        && (!prose.can(word - 1, PartOfSpeech.NOUN)
                                || prose.isAny(
                                        word - 1, "first", "second", "third", "fourth", "fifth",
                                        "sixth", "last"))
                        && prose.can(word, PartOfSpeech.NOUN);
        if (described && (isGerund(word) || !hasPast(word))) {
            return true;
        }
        if (isGerund(word)) {
            return false;
        }
        VerbGroup previous = groups.isEmpty() ? null : groups.getLast();
        if (previous != null && previous.to() == word && !hasPast(word)) {
            return true;
        }
        if (prose.can(word - 1, PartOfSpeech.PRONOUN)
                || prose.isAny(word - 1, "who", "which", "that")) {
            return false;
        }
        if (hasPast(word)) {
            return false;
        }
        return !verbLikely(word);
    }

    private boolean isPluralOnlyAdverb(int word) {
        return prose.isAny(
                word, "even", "well", "still", "back", "down", "out", "even", "then", "close");
    }

    /// A form such as "claims" or "demands" behind a noun or a name, with what a verb would be followed by.
    private boolean verbLikely(int word) {
        boolean thirdPerson =
                prose.token(word).readings().stream()
                        .anyMatch(r ->
                                r.part() == PartOfSpeech.VERB
                                        && r.person() == Reading.Person.THIRD);
        boolean nounBefore =
                prose.can(word - 1, PartOfSpeech.NOUN)
                        || prose.can(word - 1, PartOfSpeech.NAME)
                        || prose.can(word - 1, PartOfSpeech.UNKNOWN)
                        || prose.isCapitalised(word - 1)
                        || prose.can(word - 1, PartOfSpeech.ADVERB)
                        || prose.isMark(word - 1)
                        || prose.isAny(word - 1, "and", "but", ",");
        if (!nounBefore) {
            return false;
        }
        int next = word + 1;
        boolean complement =
                prose.isAny(
                                next, "that", "to", "it", "they", "he", "she", "we", "there", ":",
                                ",", "no", "a", "an", "the", "its", "their", "his", "her", "this",
                                "these", "those", "all", "every", "any", "only", "more", "in",
                                "for", "against")
                        || prose.isMark(next)
                        || prose.isCapitalised(next)
                        || prose.isNumber(next)
                        || prose.can(next, PartOfSpeech.DETERMINER)
                        || prose.can(next, PartOfSpeech.PRONOUN);
        boolean plural =
                prose.token(word - 1).readings().stream()
                        .anyMatch(r -> r.plurality() == Reading.Plurality.PLURAL);
        boolean agrees =
                thirdPerson
                        ? !plural || prose.isCapitalised(word - 1)
                        : plural
                                || prose.isAny(word - 1, "and", "but", ",")
                                || prose.can(word - 1, PartOfSpeech.ADVERB);
        boolean says = PLAIN_SPEECH.contains(verbLemma(word)) && agrees;
        boolean list = !thirdPerson && prose.is(next, ",");
        boolean only =
                agrees
                        && !list
                        && prose.isWord(next)
                        && !finiteLater(next)
                        && !prose.can(next, PartOfSpeech.PREPOSITION);
        return says || complement && agrees && !list || only;
    }

    /// True if the clause has an unmistakable verb further on.
    private boolean finiteLater(int from) {
        int end = Math.min(prose.sentenceAt(from).to(), from + 12);
        for (int k = from; k < end && !prose.isAny(k, ",", ";", ":", "that", "who", "which"); k++) {
            boolean sure =
                    prose.can(k, PartOfSpeech.MODAL) && !prose.isCapitalised(k)
                            || ENGLISH_BE.contains(prose.norm(k))
                            || ENGLISH_HAVE.contains(prose.norm(k))
                            || prose.can(k, Mood.INDICATIVE)
                                    && !prose.can(k, PartOfSpeech.NOUN)
                                    && !prose.can(k, PartOfSpeech.ADJECTIVE);
            if (sure) {
                return true;
            }
        }
        return false;
    }

    /// "the barriers removed in May were rebuilt": a participle behind its noun, not a main verb.
    private boolean isReducedRelative(int word) {
        if (!prose.can(word, Mood.PARTICIPLE) || isGerund(word)) {
            return false;
        }
        if (prose.is(word + 1, "by")) {
            return true;
        }
        Token before = word > 0 ? prose.token(word - 1) : prose.token(word);
        boolean directly = before.can(PartOfSpeech.NOUN) && !before.isCapitalised();
        if (!directly || prose.isAny(word, "said", "told", "warned", "added")) {
            return false;
        }
        int end = prose.sentenceAt(word).to();
        for (int k = word + 1; k < Math.min(end, word + 12); k++) {
            if (prose.isAny(k, ",", ";", ":", "that", "who", "which") || prose.isMark(k)) {
                return false;
            }
            if (prose.isAny(
                            k, "was", "were", "is", "are", "has", "had", "have", "will", "would",
                            "said", "could", "can", "may")
                    && !prose.isCapitalised(k)) {
                return true;
            }
        }
        return false;
    }
}
