package parley.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.evidence.NounPhrase.Kind;
import parley.language.Reading.PartOfSpeech;

/// Finds who speaks: the phrase before a verb, over appositions and relative clauses, or behind it where the order is inverted.
final class Subjects {

    private static final int REACH = 60;
    private static final Set<String> STOPS =
            Set.of(
                    "but",
                    "while",
                    "because",
                    "if",
                    "when",
                    "although",
                    "though",
                    "that",
                    "as",
                    "whereas",
                    "since",
                    "after",
                    "before",
                    "until",
                    "so",
                    "than",
                    "whether",
                    "how",
                    "why",
                    "mais",
                    "que",
                    "qu'",
                    "si",
                    "s'",
                    "quand",
                    "lorsque",
                    "lorsqu'",
                    "parce",
                    "car",
                    "tandis",
                    "alors",
                    "comme",
                    "puisque",
                    "puisqu'",
                    "dont",
                    "où",
                    "donc",
                    "comment",
                    "pourquoi",
                    "or");
    private static final Set<String> RELATIVES =
            Set.of(
                    "who",
                    "which",
                    "whose",
                    "whom",
                    "that",
                    "where",
                    "qui",
                    "dont",
                    "que",
                    "qu'",
                    "où",
                    "lequel",
                    "laquelle");
    private static final Set<String> LINKS =
            Set.of(
                    "of",
                    "from",
                    "for",
                    "in",
                    "at",
                    "with",
                    "to",
                    "on",
                    "by",
                    "near",
                    "close",
                    "familiar",
                    "inside",
                    "within",
                    "behind",
                    "between",
                    "among",
                    "involved",
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
                    "pour",
                    "chez",
                    "auprès",
                    "sein",
                    "proche",
                    "proches",
                    "contre",
                    "entre",
                    "par",
                    "avec",
                    "sous",
                    "chargé",
                    "chargée",
                    "chargés",
                    "about",
                    "against",
                    "over",
                    "under");
    private static final Set<String> CHAIN_ENDS =
            Set.of(
                    "lundi",
                    "mardi",
                    "mercredi",
                    "jeudi",
                    "vendredi",
                    "samedi",
                    "dimanche",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday");

    private final Prose prose;
    private final VerbGroups verbs;
    private final NounPhrases nouns;

    Subjects(Prose prose, VerbGroups verbs, NounPhrases nouns) {
        this.prose = prose;
        this.verbs = verbs;
        this.nouns = nouns;
    }

    /// The subject before a verb; null if its clause shows none.
    @Nullable Subject before(VerbGroup group) {
        return before(group.from());
    }

    /// The subject that would stand before a word.
    @Nullable Subject before(int verb) {
        Subject subject = nearest(verb);
        return subject == null ? null : withPartner(subject, prose.sentenceAt(verb).from());
    }

    /// "the mayor, Ewan Marr, and the union's chief, Lotta Brem, said": the one named before "and" speaks too, where no verb governs them.
    private Subject withPartner(Subject subject, int start) {
        if (subject.several() || !prose.isAny(subject.from() - 1, "and", "et")) {
            return subject;
        }
        int k = subject.from() - 2;
        boolean comma = prose.is(k, ",");
        NounPhrase partner = k < start ? null : nouns.at(comma ? k - 1 : k);
        boolean speaks =
                partner != null
                        && partner.canSpeak()
                        && partner.kind() != Kind.PRONOUN
                        && !governed(partner.from(), start)
                        && verbs.firstFinite(start, subject.from()) == null
                        && verbs.at(partner.from() - 1) == null;
        return speaks && partner != null
                ? new Subject(
                        subject.phrase(),
                        partner.from(),
                        subject.to(),
                        subject.named(),
                        true,
                        partner)
                : subject;
    }

    /// The subject that stands nearest before a verb.
    private @Nullable Subject nearest(int verb) {
        int start = prose.sentenceAt(verb).from();
        int j = skipBack(verb - 1, start);
        if (j < start) {
            return null;
        }
        if (prose.isAny(j, "and", "but", "et", "mais", "or", "ou", "yet")) {
            return null;
        }
        if (prose.isAny(j, "who", "qui", "which")
                || prose.is(j, "that") && nouns.at(j - 1) != null) {
            return relative(j, start);
        }
        if (prose.isAny(j, ",", ")", "–", "—", "-")) {
            return overParenthesis(j, start);
        }
        return inSegment(j, start);
    }

    private int skipBack(int from, int start) {
        int j = from;
        while (j >= start && (isAdverb(j) || isTimePhrase(j)) && !prose.isMark(j)) {
            j--;
        }
        return j;
    }

    private boolean isAdverb(int j) {
        return prose.isWord(j)
                && nouns.at(j) == null
                && verbs.at(j) == null
                && !STOPS.contains(prose.norm(j))
                && !prose.is(j, "that")
                && (prose.can(j, PartOfSpeech.ADVERB) || prose.can(j, PartOfSpeech.NEGATION));
    }

    private boolean isTimePhrase(int j) {
        NounPhrase phrase = nouns.at(j);
        return phrase != null
                && phrase.kind() == Kind.TIME
                && phrase.from() > 0
                && nouns.at(phrase.from() - 1) != null
                && prose.sameSentence(j, phrase.from() - 1);
    }

    private @Nullable Subject relative(int j, int start) {
        int k = j - 1;
        if (prose.is(k, ",")) {
            k--;
        }
        return k < start ? null : inSegment(k, start);
    }

    /// "X, who leads the union, said": the comma before the verb closes something; the subject stands before what it closes.
    private @Nullable Subject overParenthesis(int close, int start) {
        String mark = prose.norm(close);
        int floor = Math.max(start, close - REACH);
        for (int k = close - 1; k > floor; k--) {
            boolean opens =
                    mark.equals(")")
                            ? prose.is(k, "(")
                            : mark.equals(",") ? prose.is(k, ",") : prose.isAny(k, "–", "—", "-");
            if (prose.isMark(k) && prose.inQuoteLongerThan(k, 3)) {
                return phraseOnly(k + 1, close);
            }
            if (!opens) {
                continue;
            }
            if (continuesList(k, close) || isListed(k + 1, close)) {
                continue;
            }
            if (isParenthesis(k + 1, close)) {
                Subject subject =
                        prose.isMark(k - 1) || k <= floor ? null : inSegment(k - 1, start);
                int segment = segmentStart(k - 1, start);
                if (subject == null
                        && segment > floor
                        && prose.can(segment, parley.language.Reading.Mood.PARTICIPLE)) {
                    continue;
                }
                if (subject == null) {
                    return phraseOnly(k + 1, close);
                }
                return withApposition(subject, k + 1, close);
            }
            return null;
        }
        return phraseOnly(floor == start ? start : floor, close);
    }

    private boolean continuesList(int k, int close) {
        return verbs.firstFinite(k + 1, close) == null
                && prose.isAny(k + 1, "and", "et", "or", "ou")
                && nouns.at(k + 2) != null;
    }

    /// "five officials, three sources and some employees,": what ends before the comma is the end of a list.
    private boolean isListed(int from, int close) {
        if (verbs.firstFinite(from, close) != null
                || prose.isAny(from, "dont", "including", "who", "qui")) {
            return prose.isAny(from, "dont", "including") && verbs.firstFinite(from, close) == null;
        }
        for (int i = from + 1; i < close - 1; i++) {
            boolean joint =
                    prose.isAny(i, "and", "et")
                            && (prose.isAny(
                                            i + 1, "des", "les", "le", "la", "un", "une", "the",
                                            "a", "an", "some")
                                    || prose.can(i + 1, PartOfSpeech.NUMERAL));
            if (joint && nouns.at(from) != null) {
                return true;
            }
        }
        return false;
    }

    /// "Its head of mission, Dr Samir Halabi": the whole sentence up to the comma is one naming; the nearest phrase that can speak.
    private @Nullable Subject phraseOnly(int from, int to) {
        for (int i = from; i < to; i++) {
            NounPhrase phrase = nouns.beginningAt(i);
            if (phrase != null && phrase.canSpeak() && !governed(i, from)) {
                return new Subject(phrase, phrase.from(), chainEnd(phrase, to), phrase, false);
            }
        }
        return null;
    }

    private boolean isParenthesis(int from, int close) {
        if (RELATIVES.contains(prose.norm(from)) || prose.isNumber(from)) {
            return true;
        }
        VerbGroup first = verbs.at(from);
        if (first != null && !first.isFinite()) {
            return true;
        }
        if (verbs.firstFinite(from, close) != null && !hasRelative(from, close)) {
            return false;
        }
        return nouns.at(from) != null || prose.isWord(from);
    }

    private boolean hasRelative(int from, int to) {
        for (int i = from; i < to; i++) {
            if (RELATIVES.contains(prose.norm(i))) {
                return true;
            }
        }
        return false;
    }

    /// The first speaker of the stretch that ends at `last` and runs back to where the clause begins.
    private @Nullable Subject inSegment(int last, int start) {
        int from = segmentStart(last, start);
        Subject found = null;
        for (int i = from; i <= last; i++) {
            NounPhrase phrase = nouns.beginningAt(i);
            if (phrase == null) {
                continue;
            }
            boolean participle =
                    i == from
                            && phrase.kind() == Kind.THING
                            && phrase.definiteness() == NounPhrase.Definiteness.BARE
                            && prose.can(i, parley.language.Reading.Mood.PARTICIPLE)
                            && !prose.can(i, PartOfSpeech.NOUN);
            if (participle) {
                return null;
            }
            boolean thing = phrase.kind() == Kind.TIME || governed(i, from);
            if (!thing) {
                found = subject(phrase, last + 1);
                break;
            }
            i = phrase.to() - 1;
        }
        return found;
    }

    private Subject subject(NounPhrase phrase, int limit) {
        int end = chainEnd(phrase, limit);
        boolean several = false;
        NounPhrase partner = null;
        if (prose.isAny(end, "and", "et") && nouns.at(end + 1) != null && end + 1 < limit) {
            NounPhrase second = nouns.at(end + 1);
            if (second != null && second.canSpeak()) {
                end = chainEnd(second, limit);
                several = true;
                partner = second.hasName() && phrase.hasName() ? second : null;
            }
        }
        return new Subject(phrase, phrase.from(), end, phrase, several, partner);
    }

    private int segmentStart(int last, int start) {
        int floor = Math.max(start, last - REACH);
        int i = last;
        while (i >= floor) {
            VerbGroup verb = verbs.at(i);
            boolean boundary =
                    prose.isAny(i, ",", ";", ":", "(", ")", "–", "—", "…", ".", "!", "?")
                            || prose.isMark(i) && prose.inQuoteLongerThan(i, 3)
                            || STOPS.contains(prose.norm(i)) && !isInsideRelative(i);
            if (boundary) {
                return i + 1;
            }
            if (verb != null && verb.isFinite()) {
                int relative = relativeBefore(verb.from(), floor);
                if (relative < 0) {
                    return coordination(verb.to(), last);
                }
                i = relative - 1;
                continue;
            }
            i = verb != null ? verb.from() - 1 : i - 1;
        }
        return floor;
    }

    /// Behind a finite verb, what belongs to the next clause begins after "and".
    private int coordination(int from, int last) {
        for (int i = last; i >= from; i--) {
            if (prose.isAny(i, "and", "et", "or", "ou") && i < last) {
                return i + 1;
            }
        }
        return from;
    }

    private boolean isInsideRelative(int i) {
        return prose.is(i, "that") && nouns.at(i - 1) != null && verbs.isFinite(i + 1)
                || prose.isAny(i, "as") && nouns.at(i - 1) != null
                || prose.isAny(i, "dont", "où");
    }

    private int relativeBefore(int verb, int floor) {
        for (int k = verb - 1; k >= Math.max(floor, verb - 4); k--) {
            if (prose.isAny(k, "who", "which", "that", "qui", "where", "whose")
                    && k > floor
                    && nouns.at(k - 1) != null) {
                return k;
            }
            if (verbs.isFinite(k)) {
                return -1;
            }
        }
        return -1;
    }

    /// True if a preposition stands before the phrase.
    private boolean governed(int i, int from) {
        return i > from
                && (isPreposition(i - 1) || prose.isAny(i - 1, "selon", "d'après", "according"));
    }

    private boolean isPreposition(int i) {
        return LINKS.contains(prose.norm(i))
                || prose.can(i, PartOfSpeech.PREPOSITION)
                        && nouns.at(i) == null
                        && !prose.isAny(i, "des")
                        && verbs.at(i) == null;
    }

    /// "the foreign ministry" goes on with "of Tavria"; "people" with "familiar with the talks". Where the naming ends.
    int chainEnd(NounPhrase phrase, int limit) {
        int end = phrase.to();
        while (end < limit) {
            int next = chainStep(end, limit);
            if (next <= end) {
                break;
            }
            end = next;
        }
        return end;
    }

    private int chainStep(int at, int limit) {
        if (!prose.isWord(at) || !prose.sameSentence(at, at - 1)) {
            return at;
        }
        int i = at;
        int links = 0;
        boolean participle = false;
        while (i < limit && links < 5) {
            VerbGroup verb = verbs.at(i);
            if (verb != null && verb.form() == VerbGroup.Form.GERUND && !participle && i == at) {
                participle = true;
                i = verb.to();
            } else if (verb == null && nouns.at(i) == null && isLink(i)) {
                i++;
            } else {
                break;
            }
            links++;
        }
        NounPhrase next = nouns.beginningAt(i);
        if (next == null
                || next.kind() == Kind.TIME
                || i == at
                || i >= limit
                || CHAIN_ENDS.contains(prose.norm(next.from()))) {
            return at;
        }
        boolean pronoun =
                next.kind() == Kind.PRONOUN
                        && !prose.isAny(next.from(), "them", "us", "eux", "elles");
        return pronoun ? at : next.to();
    }

    private boolean isLink(int i) {
        if (LINKS.contains(prose.norm(i))) {
            return true;
        }
        return prose.isWord(i)
                && verbs.at(i) == null
                && (prose.can(i, PartOfSpeech.ADJECTIVE)
                        || prose.can(i, parley.language.Reading.Mood.PARTICIPLE)
                        || prose.isAny(i, "most", "plus", "directly", "s'", "se"));
    }

    /// "the chief negotiator, Mara Tolen" and "Mara Tolen, the chief negotiator" name one person.
    Subject withApposition(Subject subject, int from, int to) {
        NounPhrase next = nouns.beginningAt(from);
        if (next == null || subject.several()) {
            return subject;
        }
        boolean name =
                next.kind() == Kind.PERSON
                        || next.kind() == Kind.NAME
                                && next.hasName()
                                && next.from() == next.nameFrom();
        boolean toName = subject.phrase().kind() == Kind.ROLE && name;
        return toName
                ? new Subject(
                        subject.phrase(), subject.from(), Math.min(next.to(), to), next, false)
                : subject;
    }

    /// The subject behind an inverted verb: over dates, places and listeners, up to the next mark.
    @Nullable Subject after(VerbGroup group) {
        int end = Math.min(prose.sentenceAt(group.main()).to(), group.to() + 18);
        Subject listener = null;
        for (int i = group.to(); i < end; i++) {
            if (prose.isAny(i, ":", ";", ".", "!", "?") || prose.isMark(i) || verbs.isFinite(i)) {
                break;
            }
            if (prose.is(i, ",")) {
                break;
            }
            NounPhrase phrase = nouns.beginningAt(i);
            if (phrase == null) {
                continue;
            }
            boolean straight =
                    isBehindQuote(group)
                            && phrase.from() == group.to()
                            && phrase.kind() == Kind.THING
                            && phrase.definiteness() != NounPhrase.Definiteness.BARE;
            boolean speaks =
                    phrase.canSpeak()
                            || straight
                            || phrase.kind() == Kind.THING && nouns.looksHuman(phrase);
            if (!governed(i, group.to()) && phrase.kind() != Kind.TIME && speaks) {
                return behind(phrase);
            }
            if (phrase.kind() == Kind.DOCUMENT && !governed(i, group.to())) {
                listener = new Subject(phrase, phrase.from(), chainEnd(phrase, end), phrase, false);
            }
            i = phrase.to() - 1;
        }
        return listener;
    }

    /// The verb stands right behind a quotation: what follows it is who speaks.
    boolean isBehindQuote(VerbGroup group) {
        int mark = prose.is(group.from() - 1, ",") ? group.from() - 2 : group.from() - 1;
        return prose.isMark(mark) && prose.inQuoteLongerThan(mark, 3);
    }

    private Subject behind(NounPhrase phrase) {
        int limit = prose.sentenceAt(phrase.from()).to();
        Subject subject = subject(phrase, limit);
        int end = subject.to();
        if (prose.is(end, ",")) {
            return withApposition(subject, end + 1, limit);
        }
        NounPhrase next = nouns.beginningAt(end);
        if (next != null
                && next.kind() == Kind.PERSON
                && (phrase.kind() == Kind.ROLE || phrase.kind() == Kind.THING)
                && end == next.from()) {
            return new Subject(phrase, phrase.from(), next.to(), next, false);
        }
        return subject;
    }

    /// The first speaker of a sentence, where no verb tells who its subject is.
    @Nullable Subject opening(int from, int to) {
        for (int i = from; i < to; i++) {
            NounPhrase phrase = nouns.beginningAt(i);
            if (phrase != null && !prose.inQuoteLongerThan(i, 3)) {
                boolean first =
                        phrase.canSpeak() && phrase.kind() != Kind.PRONOUN && !governed(i, from);
                return first ? subject(phrase, to) : null;
            }
        }
        return null;
    }

    /// "the isles after it confirmed": the verb behind has a subject of its own.
    private boolean otherSubjectFollows(NounPhrase phrase) {
        int limit = Math.min(prose.sentenceAt(phrase.from()).to(), phrase.to() + 12);
        VerbGroup verb = verbs.firstFinite(phrase.to(), limit);
        for (int i = phrase.to(); verb != null && i < verb.from(); i++) {
            NounPhrase next = nouns.beginningAt(i);
            if (next != null && next.kind() == Kind.PRONOUN && STOPS.contains(prose.norm(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /// True if the phrase stands where a subject does: no preposition before it, a verb or an apposition behind it.
    boolean isSubjectPlace(NounPhrase phrase) {
        int start = prose.sentenceAt(phrase.from()).from();
        return !governed(phrase.from(), start)
                && (phrase.from() == start
                        || !otherSubjectFollows(phrase)
                                && verbs.firstFinite(
                                                phrase.to(),
                                                Math.min(
                                                        prose.sentenceAt(phrase.from()).to(),
                                                        phrase.to() + 12))
                                        != null)
                && verbs.at(phrase.from() - 1) == null;
    }
}
