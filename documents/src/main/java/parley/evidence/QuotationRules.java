package parley.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.evidence.Entry.Quotation;
import parley.evidence.Entry.QuoteKind;
import parley.evidence.NounPhrase.Kind;
import parley.evidence.Prose.Quote;
import parley.evidence.Scene.Attribution;
import parley.evidence.SpeechVerb.Carries;
import parley.language.QuotationPairs.Flag;
import parley.language.Span;

/// Decides for each quotation what it is and whose: by the attribution behind it, before it, set into it, by the reported clause it stands in, by the
/// quotation it continues. What nothing attributes is a scare quote or a term.
final class QuotationRules {

    private record Verdict(Voice voice, QuoteKind kind, String cue, String rule) {}

    private record Segment(int from, int to) {}

    private final Scene scene;
    private final Prose prose;
    private final Clauses clauses;
    private final List<Quotation> found = new ArrayList<>();
    private final Map<Integer, Voice> lastInParagraph = new HashMap<>();
    private final Map<Integer, Integer> lastSentence = new HashMap<>();
    private final Map<Integer, Integer> waiting = new HashMap<>();

    QuotationRules(Scene scene) {
        this.scene = scene;
        this.prose = scene.prose;
        this.clauses = new Clauses(scene);
    }

    List<Quotation> found() {
        return found;
    }

    /// Notes who a claim belongs to, so that a quotation right behind it can continue it.
    void heard(ClaimRules.Found claim) {
        if (!claim.voice().isUnknown()) {
            lastInParagraph.put(prose.paragraphOf(claim.from()), claim.voice());
            lastSentence.put(prose.paragraphOf(claim.from()), prose.sentenceOf(claim.from()));
        }
    }

    /// Reads one quotation, in the order of the text.
    ///
    /// @param claims the claims of its sentence
    void read(Quote quote, List<ClaimRules.Found> claims) {
        if (!prose.isBody(quote.first())) {
            return;
        }
        if (prose.isNickname(quote)) {
            add(quote, quote.inner(), new Verdict(Voice.UNKNOWN, QuoteKind.TERM, "", "nickname"));
            return;
        }
        Verdict inset = inset(quote);
        Verdict verdict = inset != null ? inset : verdict(quote, claims);
        if (inset == null) {
            add(quote, quote.inner(), verdict);
        }
        boolean speech = verdict.kind() == QuoteKind.SPEECH || verdict.kind() == QuoteKind.MIXED;
        if (speech && !verdict.voice().isUnknown()) {
            int paragraph = prose.paragraphOf(quote.first());
            lastInParagraph.put(paragraph, verdict.voice());
            lastSentence.put(paragraph, prose.sentenceOf(quote.first()));
            scene.cast.spoke(verdict.voice(), quote.last() - 1);
            settleWaiting(paragraph, verdict);
        }
    }

    private void add(Quote quote, Span span, Verdict verdict) {
        if (verdict.kind() == QuoteKind.SPEECH && verdict.voice().isUnknown()) {
            waiting.put(found.size(), prose.paragraphOf(quote.first()));
        }
        found.add(
                new Quotation(
                        span,
                        scene.source(verdict.voice()),
                        verdict.kind(),
                        verdict.cue(),
                        "quote-" + verdict.rule()));
    }

    /// A quotation that goes on in the next paragraph, or stands alone before its attribution, gets the speaker of the one that follows.
    private void settleWaiting(int paragraph, Verdict verdict) {
        for (Map.Entry<Integer, Integer> w : waiting.entrySet()) {
            if (w.getValue() >= paragraph - 2 && w.getKey() < found.size()) {
                Quotation q = found.get(w.getKey());
                found.set(
                        w.getKey(),
                        new Quotation(
                                q.span(),
                                scene.source(verdict.voice()),
                                q.kind(),
                                q.cue(),
                                q.rule() + "-by-next"));
            }
        }
        waiting.clear();
    }

    private Verdict verdict(Quote quote, List<ClaimRules.Found> claims) {
        Verdict v = hypothetical(quote);
        v = v != null ? v : behind(quote);
        v = v != null ? v : signed(quote);
        v = v != null ? v : before(quote);
        v = v != null ? v : within(quote, claims);
        v = v != null ? v : inClause(quote);
        v = v != null ? v : document(quote);
        v = v != null ? v : continuation(quote);
        return v != null ? v : fragment(quote);
    }

    // ---- signed: a name in parentheses, behind a dash, on the next line

    /// "..." (M. Dastre); "..." – Mara Tolen, minister; « ... » : le mot est de Mara Tolen; the name on a line of its own below.
    private @Nullable Verdict signed(Quote quote) {
        int k = quote.last();
        int end = prose.sentenceAt(quote.first()).to();
        if (prose.is(k, "(")) {
            NounPhrase name = scene.nouns.beginningAt(k + 1);
            boolean alone =
                    name != null
                            && name.canSpeak()
                            && prose.is(scene.subjects.chainEnd(name, end), ")");
            return alone && name != null ? signature(name, quote, "parenthesis") : null;
        }
        if (prose.is(k, ":")) {
            return wordsOf(quote, k + 1, end);
        }
        boolean dash = prose.isAny(k, "–", "—", "-", "--");
        int paragraphEnd = prose.paragraphAt(quote.first()).to();
        if (dash && k + 1 < end) {
            NounPhrase name = scene.nouns.beginningAt(k + 1);
            boolean bare = scene.verbs.firstFinite(k + 1, paragraphEnd) == null;
            if (bare && name != null && isSignature(name) && paragraphEnd - k <= 16) {
                return signature(name, quote, "dash");
            }
            return bare ? null : commented(k + 1, end);
        }
        return k >= paragraphEnd - 1 ? nextLine(quote, paragraphEnd) : null;
    }

    private boolean isSignature(NounPhrase name) {
        return name.kind() == Kind.PERSON
                || name.kind() == Kind.ROLE
                || name.hasName() && name.canSpeak();
    }

    private @Nullable Verdict signature(NounPhrase name, Quote quote, String rule) {
        Voice voice = scene.cast.of(name);
        return voice == null
                ? null
                : new Verdict(voice, QuoteKind.SPEECH, prose.text(name.from(), name.to()), rule);
    }

    /// "... - that is how one adviser summed it up": the clause behind the dash says whose words they are.
    private @Nullable Verdict commented(int from, int end) {
        if (!prose.isAny(from, "that", "this", "so", "c'", "ainsi", "such", "thus")) {
            return null;
        }
        Cue cue = scene.cues.first(from, Math.min(end, from + 14));
        Attribution who = cue == null ? null : scene.speaker(cue, false);
        return who == null || cue == null || isNobody(who.subject())
                ? null
                : speech(who.voice(), cue, "dash-clause");
    }

    /// « ... » : le mot est de Mara Tolen.
    private @Nullable Verdict wordsOf(Quote quote, int from, int end) {
        VerbGroup verb = scene.verbs.firstFinite(from, Math.min(end, from + 6));
        NounPhrase words = scene.nouns.beginningAt(from);
        boolean is =
                verb != null
                        && words != null
                        && words.kind() != Kind.PERSON
                        && words.to() == verb.from()
                        && (verb.lemma().equals("être")
                                || prose.isAny(verb.from(), "is", "was", "are", "were"))
                        && prose.isAny(verb.to(), "de", "d'", "du", "from", "by");
        NounPhrase owner = is && verb != null ? scene.nouns.beginningAt(verb.to() + 1) : null;
        return owner != null && owner.canSpeak() ? signature(owner, quote, "words-of") : null;
    }

    private @Nullable Verdict nextLine(Quote quote, int at) {
        boolean dash = prose.isAny(at, "–", "—", "-", "--");
        if (!dash || at >= prose.size() || !standsAlone(quote)) {
            return null;
        }
        Prose.Stretch line = prose.paragraphAt(at);
        NounPhrase name = scene.nouns.beginningAt(at + 1);
        return line.to() - line.from() <= 16
                        && name != null
                        && isSignature(name)
                        && scene.verbs.firstFinite(line.from(), line.to()) == null
                ? signature(name, quote, "next-line")
                : null;
    }

    // ---- some quoted words in a clause whose verb reports

    /// "described the affair as a “shipwreck”", "parle d'un « dialogue nourri »", "was called by the minister “a door”": the nearest finite verb before
    /// the words reports, and its subject (or "by ...") says them.
    private @Nullable Verdict inClause(Quote quote) {
        int from = prose.sentenceAt(quote.first()).from();
        VerbGroup verb = null;
        for (int i = quote.first() - 1; i >= from && verb == null; i--) {
            if (prose.isAny(i, ";", ":") || prose.isMark(i) && prose.inQuoteLongerThan(i, 3)) {
                return null;
            }
            VerbGroup group = scene.verbs.at(i);
            verb = group != null && group.isFinite() ? group : null;
        }
        if (verb == null || quote.first() - verb.to() > 24) {
            return null;
        }
        SpeechVerb speech = scene.rules.verb(verb.lemma());
        boolean says =
                speech != null
                        && (speech.can(Carries.QUOTE)
                                || speech.can(Carries.THAT)
                                || speech.can(Carries.OBJECT)
                                || speech.can(Carries.NAME));
        if (speech == null || !says || verb.negated()) {
            return null;
        }
        boolean apposed =
                prose.can(quote.first() - 1, parley.language.Reading.PartOfSpeech.NOUN)
                        && scene.verbs.at(quote.first() - 1) == null
                        && isLabel(quote);
        boolean one = quote.words() == 1;
        boolean label = isLabel(quote) && afterDeterminer(quote) && !speech.can(Carries.NAME);
        if (one || apposed || label || relativeAfter(verb.to(), quote.first())) {
            return null;
        }
        if (verb.passive()) {
            Voice agent = scene.agent(verb, quote.first());
            return agent == null
                    ? null
                    : new Verdict(agent, QuoteKind.MIXED, prose.text(verb.from(), verb.to()), "by");
        }
        Cue cue = scene.cues.at(verb.from());
        Attribution who =
                cue == null ? null : scene.speaker(cue, prose.is(verb.from() - 1, "comme"));
        boolean person =
                who != null && !isNobody(who.subject()) && who.subject().named().canSpeak();
        return person && who != null && cue != null
                ? new Verdict(
                        who.voice(), QuoteKind.MIXED, prose.text(cue.from(), cue.to()), "in-clause")
                : null;
    }

    private boolean relativeAfter(int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose.isAny(i, "who", "which", "whose", "dont", "qui", "where", "où")) {
                return true;
            }
        }
        return false;
    }

    /// "I" outside an interview, "one", "it": nobody that could be named.
    private boolean isNobody(Subject subject) {
        boolean own =
                scene.cast.turn(prose.paragraphOf(subject.named().from())) != null
                        && prose.isAny(subject.named().from(), "i", "we", "je", "j'", "nous");
        return scene.isNobody(subject) && !own;
    }

    // ---- shapes

    private boolean hasFinite(Quote quote) {
        for (int i = quote.first(); i < quote.last(); i++) {
            VerbGroup verb = scene.verbs.at(i);
            if (verb != null && verb.isFinite()) {
                return true;
            }
        }
        return false;
    }

    private boolean closesWith(Quote quote, String marks) {
        String inner = quote.inner().of(prose.text());
        return !inner.isEmpty() && marks.indexOf(inner.charAt(inner.length() - 1)) >= 0;
    }

    private boolean isLabel(Quote quote) {
        return quote.words() <= 4
                && !hasFinite(quote)
                && !closesWith(quote, ".,?!…")
                && !prose.is(quote.last(), ",");
    }

    private boolean afterDeterminer(Quote quote) {
        int before = quote.first() - 1;
        return prose.isAny(
                        before, "le", "la", "l'", "les", "un", "une", "des", "du", "de", "d'", "ce",
                        "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "au", "aux",
                        "the", "a", "an", "this", "that", "these", "those", "its", "his", "her",
                        "their", "of", "our", "any", "some", "no", "such")
                && prose.sameSentence(before, quote.first());
    }

    private boolean startsSentence(Quote quote) {
        return prose.sentenceAt(quote.first()).from() == quote.first();
    }

    private boolean standsAlone(Quote quote) {
        return startsSentence(quote) && prose.sentenceAt(quote.first()).to() <= quote.last() + 1;
    }

    // ---- rules

    /// "One might say: ...", "Imagine a minister saying, ...".
    private @Nullable Verdict hypothetical(Quote quote) {
        int from = prose.sentenceAt(quote.first()).from();
        boolean said = scene.rules.phrases("hypothetical").find(prose, from, quote.first()) >= 0;
        boolean near =
                prose.isAny(quote.first() - 1, ":", ",")
                        || scene.cues.last(Math.max(from, quote.first() - 3), quote.first())
                                != null;
        boolean loose =
                said
                        && quote.words() > 3
                        && hasFinite(quote)
                        && (prose.isAny(
                                from,
                                "si",
                                "if",
                                "imagine",
                                "suppose",
                                "imaginons",
                                "imaginez",
                                "supposons"));
        return said && near || loose
                ? new Verdict(
                        scene.cast.voices().isEmpty() ? Voice.UNKNOWN : nobody(quote, from),
                        QuoteKind.HYPOTHETICAL,
                        "",
                        "hypothetical")
                : null;
    }

    private Voice nobody(Quote quote, int from) {
        for (int i = from; i < quote.first(); i++) {
            NounPhrase p = scene.nouns.beginningAt(i);
            if (p != null && p.kind() == Kind.ROLE) {
                Voice v = scene.cast.of(p);
                return v == null ? Voice.UNKNOWN : v;
            }
        }
        return Voice.UNKNOWN;
    }

    /// "...", said X. "...", X said. « ... », a-t-il dit. "...", according to X.
    private @Nullable Verdict behind(Quote quote) {
        boolean comma = prose.is(quote.last(), ",");
        int k = quote.last() + (comma ? 1 : 0);
        if (k >= prose.size() || prose.paragraphOf(k) != prose.paragraphOf(quote.first())) {
            return null;
        }
        boolean closed = comma || closesWith(quote, ",?!…");
        boolean label =
                !closed && isLabel(quote) && (afterDeterminer(quote) || !startsSentence(quote));
        if (label) {
            return null;
        }
        int according = scene.rules.phrases("according to").match(prose, k, prose.size());
        if (according > 0 && !closesWith(quote, ".")) {
            return accordingTo(k + according, quote, "according-to-behind");
        }
        Cue cue = scene.cues.at(k);
        if (cue != null
                && cue.from() == k
                && cue.group().isFinite()
                && cue.can(Carries.QUOTE)
                && (!closesWith(quote, ".") || scene.isFrench())) {
            boolean pronoun = !cue.group().inverted().isEmpty();
            Subject subject = pronoun ? null : scene.subjects.after(cue.group());
            boolean inverted =
                    pronoun || subject != null && !prose.isAny(cue.to(), "que", "qu'", "that");
            if (inverted) {
                Attribution who = scene.speaker(cue, true);
                if (who != null && !isNobody(who.subject())) {
                    return speech(who.voice(), cue, "inverted");
                }
            }
        }
        Verdict unlisted = cue == null && closed ? unlistedVerb(quote, k) : null;
        return unlisted != null ? unlisted : closed ? subjectThenVerb(quote, k) : null;
    }

    /// « ... », minimise une source; "...," quips Tolen: a verb no list knows, set where only a verb of speech stands.
    private @Nullable Verdict unlistedVerb(Quote quote, int k) {
        VerbGroup verb = scene.verbs.at(k);
        if (quote.words() < 3
                || verb == null
                || verb.from() != k
                || !verb.isFinite()
                || verb.passive()
                || verb.negated()) {
            return null;
        }
        NounPhrase next = scene.nouns.beginningAt(verb.to());
        Subject subject = next == null || !next.canSpeak() ? null : scene.subjects.after(verb);
        boolean human =
                subject != null
                        && subject.from() == verb.to()
                        && subject.named().kind() != Kind.PRONOUN
                        && clauses.closes(subject.to(), prose.sentenceAt(k).to());
        Voice voice = !human || subject == null ? null : scene.cast.of(subject);
        return voice == null
                ? null
                : new Verdict(voice, QuoteKind.SPEECH, prose.text(k, verb.to()), "unlisted-verb");
    }

    private @Nullable Verdict subjectThenVerb(Quote quote, int k) {
        int end = Math.min(prose.sentenceAt(k).to(), k + 45);
        for (int i = k; i < end; i++) {
            if (prose.isMark(i) && prose.inQuoteLongerThan(i, 3) || prose.isAny(i, ";", ":")) {
                return null;
            }
            VerbGroup verb = scene.verbs.at(i);
            if (verb == null || !verb.isFinite() || verb.from() != i) {
                continue;
            }
            Cue cue = scene.cues.at(i);
            Subject subject = scene.subjects.before(verb);
            boolean reaches = subject != null && subject.from() <= k + 1;
            if (cue != null
                    && (cue.can(Carries.QUOTE) || cue.can(Carries.TELL))
                    && reaches
                    && subject != null
                    && subject.phrase().canSpeak()) {
                boolean other =
                        closesWith(quote, "?!…")
                                && !prose.is(quote.last(), ",")
                                && !prose.sameSentence(k, quote.first())
                                && !completes(cue);
                Attribution who = other ? null : scene.speaker(cue, false);
                return who == null || isNobody(who.subject())
                        ? null
                        : speech(who.voice(), cue, "subject-verb");
            }
            if (!prose.isAny(i - 1, "who", "which", "that", "qui", "whose")
                    && !relativeBefore(i, k)) {
                return null;
            }
        }
        return null;
    }

    private boolean completes(Cue cue) {
        return clauses.closes(cue.to(), prose.sentenceAt(cue.from()).to());
    }

    private boolean relativeBefore(int verb, int from) {
        for (int i = verb; i > from; i--) {
            if (prose.isAny(
                    i, "who", "which", "that", "whose", "where", "qui", "dont", "que", "où")) {
                return true;
            }
            if (prose.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Verdict accordingTo(int who, Quote quote, String rule) {
        for (int i = who; i < Math.min(prose.size(), who + 3); i++) {
            NounPhrase phrase = scene.nouns.at(i);
            if (phrase != null) {
                int stop = scene.subjects.chainEnd(phrase, prose.sentenceAt(i).to());
                Subject subject = new Subject(phrase, phrase.from(), stop, phrase, false);
                if (prose.is(stop, ",")) {
                    subject =
                            scene.subjects.withApposition(
                                    subject, stop + 1, prose.sentenceAt(i).to());
                }
                Voice voice = scene.cast.of(subject);
                QuoteKind kind =
                        phrase.kind() == Kind.DOCUMENT ? QuoteKind.DOCUMENT : QuoteKind.SPEECH;
                return voice == null
                        ? null
                        : new Verdict(voice, kind, prose.text(who - 1, stop), rule);
            }
        }
        return null;
    }

    private Verdict speech(Voice voice, Cue cue, String rule) {
        return new Verdict(voice, QuoteKind.SPEECH, prose.text(cue.from(), cue.to()), rule);
    }

    /// X said: "..."; X said, "..."; X said "..."; Selon X, « ... ».
    private @Nullable Verdict before(Quote quote) {
        int p = quote.first() - 1;
        Prose.Stretch sentence = prose.sentenceAt(quote.first());
        if (p < sentence.from()) {
            return introducedBySentenceBefore(quote);
        }
        if (prose.is(p, ":")) {
            return afterColon(quote, p, sentence.from());
        }
        if (prose.is(p, ",")) {
            return afterComma(quote, p, sentence.from());
        }
        Cue cue = scene.cues.last(Math.max(sentence.from(), quote.first() - 14), quote.first());
        if (cue == null || !directly(cue, quote)) {
            return null;
        }
        Attribution who =
                prose.is(cue.from() - 1, "comme")
                        ? scene.speaker(cue, true)
                        : scene.speaker(cue, false);
        if (who == null || isNobody(who.subject())) {
            return null;
        }
        if (isLabel(quote) && quote.words() <= 2 && !isPredicate(cue, quote)) {
            return null;
        }
        boolean clause = prose.isAny(quote.first() - 1, "that", "que", "qu'");
        QuoteKind kind =
                who.subject().named().kind() == Kind.DOCUMENT
                        ? QuoteKind.DOCUMENT
                        : clause || isPredicate(cue, quote) || !quoteOpensSentence(quote)
                                ? QuoteKind.MIXED
                                : QuoteKind.SPEECH;
        return new Verdict(who.voice(), kind, prose.text(cue.from(), cue.to()), "verb-before");
    }

    private boolean quoteOpensSentence(Quote quote) {
        String inner = quote.inner().of(prose.text());
        return !inner.isEmpty() && Character.isUpperCase(inner.codePointAt(0));
    }

    private boolean isPredicate(Cue cue, Quote quote) {
        boolean of = prose.isAny(quote.first() - 1, "de", "d'") && isNaming(cue);
        return of
                || prose.isAny(quote.first() - 1, "as", "comme")
                || isNaming(cue) && quote.words() > 1;
    }

    private boolean isNaming(Cue cue) {
        return cue.can(Carries.NAME);
    }

    /// Between the verb and the quotation stands nothing but a listener, a date, "that", an article.
    private boolean directly(Cue cue, Quote quote) {
        boolean naming = isNaming(cue);
        boolean carries = cue.can(Carries.QUOTE) || cue.can(Carries.TELL);
        if (!carries) {
            return false;
        }
        for (int i = cue.to(); i < quote.first(); i++) {
            VerbGroup verb = scene.verbs.at(i);
            boolean clause = prose.isAny(i, "that", "que", "qu'") && i < quote.first() - 1;
            if (verb != null && verb.isFinite()
                    || clause
                    || prose.isAny(i, ",", ";", ":", "who", "which", "qui")) {
                return false;
            }
            NounPhrase phrase = scene.nouns.beginningAt(i);
            boolean object = phrase != null && phrase.kind() == Kind.THING && !naming;
            if (object && !prose.isAny(quote.first() - 1, "as", "comme", "that", "que", "qu'")) {
                return false;
            }
        }
        boolean label =
                isLabel(quote)
                        && quote.words() <= 2
                        && afterDeterminer(quote)
                        && !prose.isAny(quote.first() - 1, "de", "d'", "of");
        if (label) {
            return false;
        }
        boolean article =
                prose.isAny(
                        quote.first() - 1,
                        "the",
                        "le",
                        "la",
                        "l'",
                        "les",
                        "a",
                        "an",
                        "un",
                        "une",
                        "des",
                        "du",
                        "its",
                        "his",
                        "her",
                        "sa",
                        "son",
                        "ses");
        return !article || naming || quote.words() >= 5 && hasFinite(quote);
    }

    private @Nullable Verdict afterColon(Quote quote, int colon, int from) {
        Cue cue = scene.cues.last(from, colon);
        if (cue != null && inOtherQuote(cue.from(), quote)) {
            cue = null;
        }
        if (cue != null
                && (cue.can(Carries.QUOTE) || cue.can(Carries.TELL) || cue.can(Carries.OBJECT))) {
            boolean inverted = prose.is(cue.from() - 1, "comme");
            Attribution who = scene.speaker(cue, inverted);
            if (who != null && !isNobody(who.subject())) {
                return speechOrDocument(who, cue, "colon");
            }
        }
        VerbGroup verb = scene.verbs.firstFinite(from, colon);
        Subject subject = verb == null ? firstSpeaker(from, colon) : scene.subjects.before(verb);
        if (subject == null || verb == null) {
            subject = firstSpeaker(from, colon);
        }
        if (subject == null
                || isNobody(subject)
                || !subject.phrase().canSpeak() && subject.phrase().kind() != Kind.DOCUMENT) {
            return isLabel(quote) ? null : continuation(quote);
        }
        Voice voice = scene.cast.of(subject);
        if (voice == null) {
            return null;
        }
        boolean listing = verb != null && isLabel(quote) && quote.words() < 3;
        QuoteKind kind =
                subject.phrase().kind() == Kind.DOCUMENT ? QuoteKind.DOCUMENT : QuoteKind.SPEECH;
        return listing
                ? null
                : new Verdict(
                        voice, kind, prose.text(Math.max(from, colon - 3), colon), "colon-subject");
    }

    private Verdict speechOrDocument(Attribution who, Cue cue, String rule) {
        QuoteKind kind =
                who.subject().named().kind() == Kind.DOCUMENT
                        ? QuoteKind.DOCUMENT
                        : QuoteKind.SPEECH;
        return new Verdict(who.voice(), kind, prose.text(cue.from(), cue.to()), rule);
    }

    private boolean inOtherQuote(int word, Quote quote) {
        return prose.inQuoteLongerThan(word, 3) && prose.quoteOf(word) != quote.index();
    }

    private @Nullable Subject firstSpeaker(int from, int to) {
        for (int i = from; i < to; i++) {
            NounPhrase phrase = scene.nouns.beginningAt(i);
            Subject owner = phrase == null ? null : owner(phrase);
            if (owner != null) {
                return owner;
            }
            if (phrase != null
                    && (phrase.canSpeak() || phrase.kind() == Kind.DOCUMENT)
                    && !prose.inQuoteLongerThan(i, 3)) {
                return new Subject(phrase, phrase.from(), phrase.to(), phrase, false);
            }
        }
        return null;
    }

    /// "Tolen's answer", "the minister's reply": the one who owns a thing that is said.
    private @Nullable Subject owner(NounPhrase phrase) {
        if (phrase.canSpeak() && phrase.kind() != Kind.NAME
                || prose.inQuoteLongerThan(phrase.from(), 3)) {
            return null;
        }
        for (int i = phrase.from() + 1; i < phrase.to() - 1; i++) {
            if (prose.is(i, "'s") && prose.isCapitalised(i - 1)) {
                NounPhrase name =
                        new NounPhrase(
                                phrase.from(),
                                i,
                                i - 1,
                                prose.norm(i - 1),
                                i - 1,
                                Kind.PERSON,
                                phrase.definiteness(),
                                false,
                                parley.language.Reading.Gender.NONE);
                return scene.cast.person(prose.norm(i - 1)) == null
                        ? null
                        : new Subject(name, phrase.from(), phrase.to(), name, false);
            }
        }
        return null;
    }

    private @Nullable Verdict afterComma(Quote quote, int comma, int from) {
        int according = scene.rules.phrases("according to").find(prose, from, comma);
        if (according >= 0
                && scene.verbs.firstFinite(according, comma) == null
                && clearOfQuotes(according, comma)) {
            int length = scene.rules.phrases("according to").match(prose, according, comma);
            Verdict v = accordingTo(according + length, quote, "according-to-before");
            if (v != null) {
                boolean mixed =
                        v.kind() == QuoteKind.SPEECH
                                && !quoteOpensSentence(quote)
                                && quote.words() < 4;
                return mixed ? new Verdict(v.voice(), QuoteKind.MIXED, v.cue(), v.rule()) : v;
            }
        }
        Cue cue = scene.cues.last(Math.max(from, comma - 40), comma);
        if (cue == null
                || !cue.can(Carries.QUOTE) && !cue.can(Carries.TELL)
                || prose.inQuoteLongerThan(cue.from(), 3)
                || !clearOfQuotes(cue.to(), comma)) {
            return null;
        }
        for (int i = cue.to(); i < comma; i++) {
            if (scene.verbs.isFinite(i) && !prose.isAny(i - 1, "who", "qui", "which")
                    || prose.isAny(i, "that", "que", "qu'", ";", ":")) {
                return null;
            }
        }
        boolean comme = prose.is(cue.from() - 1, "comme") || prose.is(cue.from() - 2, "comme");
        boolean inverted = comme || !cue.group().inverted().isEmpty() || isBehindQuote(cue);
        Attribution who = scene.speaker(cue, inverted);
        if (who == null || isNobody(who.subject())) {
            return null;
        }
        boolean resumes = isBehindQuote(cue) || subjectBehindQuote(who);
        if (!comme && !resumes && isLabel(quote)) {
            return null;
        }
        return speechOrDocument(who, cue, resumes ? "resumed" : "comma");
    }

    private boolean clearOfQuotes(int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose.inQuoteLongerThan(i, 3)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBehindQuote(Cue cue) {
        return prose.isMark(cue.from() - 1)
                || prose.is(cue.from() - 1, ",") && prose.isMark(cue.from() - 2);
    }

    private boolean subjectBehindQuote(Attribution who) {
        int from = who.subject().from();
        return prose.isMark(from - 1) || prose.is(from - 1, ",") && prose.isMark(from - 2);
    }

    /// "Here is what the minister told us:" and the quotation in a paragraph of its own.
    private @Nullable Verdict introducedBySentenceBefore(Quote quote) {
        int p = quote.first() - 1;
        if (!prose.is(p, ":")
                || prose.sentenceOf(p) < 0
                || prose.paragraphOf(quote.first()) - prose.paragraphOf(p) > 1) {
            return null;
        }
        return afterColon(quote, p, prose.sentenceAt(p).from());
    }

    /// Words set in quotation marks inside a reported clause: the speaker's own, unless they are one label.
    private @Nullable Verdict within(Quote quote, List<ClaimRules.Found> claims) {
        ClaimRules.Found around = null;
        for (ClaimRules.Found claim : claims) {
            if (claim.from() <= quote.first()
                    && quote.last() <= claim.to()
                    && (around == null || claim.from() >= around.from())) {
                around = claim;
            }
        }
        if (around == null || around.voice().isUnknown()) {
            return null;
        }
        boolean apposed =
                prose.can(quote.first() - 1, parley.language.Reading.PartOfSpeech.NOUN)
                        && scene.verbs.at(quote.first() - 1) == null;
        boolean predicate =
                scene.verbs.isFinite(quote.first() - 1) && scene.cues.at(quote.first() - 1) == null;
        boolean noun =
                isLabel(quote)
                        && !predicate
                        && (apposed
                                || afterDeterminer(quote)
                                || endsInNoun(quote)
                                        && !prose.isAny(
                                                quote.first() - 1, "on", "to", "of", "about")
                                || prose.isAny(
                                        quote.first() + 1,
                                        "un",
                                        "une",
                                        "le",
                                        "la",
                                        "the",
                                        "a",
                                        "an"));
        if (noun || quote.words() == 1) {
            return null;
        }
        return new Verdict(around.voice(), QuoteKind.MIXED, around.claim().cue(), "in-claim");
    }

    private boolean endsInNoun(Quote quote) {
        int last = quote.last() - 2;
        return quote.words() <= 2
                && prose.can(last, parley.language.Reading.PartOfSpeech.NOUN)
                && !prose.can(last, parley.language.Reading.PartOfSpeech.ADJECTIVE)
                && !prose.can(last, parley.language.Reading.Mood.PARTICIPLE);
    }

    /// A long quotation that nobody says, in a sentence that speaks of a text.
    private @Nullable Verdict document(Quote quote) {
        if (quote.words() < 4 || startsSentence(quote)) {
            return null;
        }
        int from = prose.sentenceAt(quote.first()).from();
        NounPhrase best = null;
        for (int i = from; i < quote.first(); i++) {
            NounPhrase phrase = scene.nouns.beginningAt(i);
            if (phrase != null
                    && phrase.kind() == Kind.DOCUMENT
                    && !prose.inQuoteLongerThan(i, 3)) {
                boolean weak =
                        prose.isAny(
                                phrase.head(),
                                "promesse",
                                "engagement",
                                "phrase",
                                "formule",
                                "titre",
                                "principe",
                                "sentence",
                                "words",
                                "wording",
                                "mention",
                                "termes",
                                "terme",
                                "terms");
                best = best == null || !weak ? phrase : best;
            }
        }
        if (best == null && quote.words() >= 6) {
            best = documentBefore(from);
        }
        if (best == null || quote.first() - best.to() > 40) {
            return null;
        }
        int end = scene.subjects.chainEnd(best, quote.first());
        Voice voice =
                new Voice(
                        100_000 + best.from(),
                        scene.cast.description(best, end),
                        Kind.DOCUMENT,
                        false,
                        1,
                        false,
                        best.gender());
        return new Verdict(
                voice, QuoteKind.DOCUMENT, prose.text(best.from(), best.to()), "document");
    }

    /// "Que dit le texte ? Que les régions pourront « ... ».": the text of the sentence before.
    private @Nullable NounPhrase documentBefore(int from) {
        int index = prose.sentenceOf(from) - 1;
        if (index < 0
                || prose.sentenceOf(from) < 0
                || prose.paragraphOf(prose.sentence(index).from()) != prose.paragraphOf(from)) {
            return null;
        }
        NounPhrase last = null;
        for (int i = prose.sentence(index).from(); i < from; i++) {
            NounPhrase phrase = scene.nouns.beginningAt(i);
            last = phrase != null && phrase.kind() == Kind.DOCUMENT ? phrase : last;
        }
        return last;
    }

    /// A whole quoted sentence without attribution goes on with who spoke before.
    private @Nullable Verdict continuation(Quote quote) {
        boolean sentence =
                startsSentence(quote)
                        && (quote.words() >= 3 && hasFinite(quote)
                                || closesWith(quote, ".?!…")
                                || standsAlone(quote));
        boolean afterColon = prose.is(quote.first() - 1, ":") && !isLabel(quote);
        if (!sentence && !afterColon) {
            return null;
        }
        if (isLabel(quote) && !closesWith(quote, ".?!…") && !afterColon) {
            return null;
        }
        int paragraph = prose.paragraphOf(quote.first());
        Voice last = lastInParagraph.get(paragraph);
        Voice subject = subjectBefore(quote, paragraph);
        boolean newer =
                subject != null
                        && (last == null
                                || lastSentence.getOrDefault(paragraph, -1)
                                        < prose.sentenceOf(quote.first()) - 1);
        if (newer && subject != null) {
            return new Verdict(subject, QuoteKind.SPEECH, "", "subject-before");
        }
        if (last != null) {
            return new Verdict(last, QuoteKind.SPEECH, "", "continued");
        }
        Voice before = opensParagraph(quote) ? lastInParagraph.get(paragraph - 1) : null;
        if (quote.pair().has(Flag.CONTINUED) && before == null) {
            return new Verdict(Voice.UNKNOWN, QuoteKind.SPEECH, "", "waiting");
        }
        boolean statement = quote.words() >= 4 && hasFinite(quote) || quote.words() >= 6;
        if (before != null) {
            return new Verdict(before, QuoteKind.SPEECH, "", "continued-paragraph");
        }
        return statement ? new Verdict(Voice.UNKNOWN, QuoteKind.SPEECH, "", "unattributed") : null;
    }

    private boolean opensParagraph(Quote quote) {
        return prose.paragraphAt(quote.first()).from() == quote.first();
    }

    private @Nullable Voice subjectBefore(Quote quote, int paragraph) {
        int index = prose.sentenceOf(quote.first()) - 1;
        if (index < 0 || prose.paragraphOf(prose.sentence(index).from()) != paragraph) {
            return null;
        }
        Prose.Stretch before = prose.sentence(index);
        VerbGroup verb = scene.verbs.firstFinite(before.from(), before.to());
        Subject subject =
                verb == null || prose.inQuoteLongerThan(verb.from(), 3)
                        ? null
                        : scene.subjects.before(verb);
        boolean human =
                subject != null
                        && (subject.named().kind() == Kind.PERSON
                                || subject.named().kind() == Kind.ROLE
                                || subject.named().kind() == Kind.PRONOUN);
        return human && subject != null && !isNobody(subject) ? scene.cast.of(subject) : null;
    }

    private Verdict fragment(Quote quote) {
        int from = Math.max(prose.sentenceAt(quote.first()).from(), quote.first() - 6);
        boolean named =
                scene.rules.phrases("scare marker").find(prose, from, quote.first()) >= 0
                        && quote.words() <= 4;
        return new Verdict(
                Voice.UNKNOWN,
                named ? QuoteKind.TERM : QuoteKind.SCARE,
                "",
                named ? "term" : "scare");
    }

    // ---- attribution set into the quotation

    /// « C'est faux, a rétorqué X. La liste est la même. »: two pieces of speech with the attribution between.
    private @Nullable Verdict inset(Quote quote) {
        if (!scene.isFrench() || quote.words() < 5) {
            return null;
        }
        List<Segment> pieces = new ArrayList<>();
        Verdict verdict = null;
        int from = firstInner(quote);
        int end = lastInner(quote);
        for (int i = quote.first(); i < quote.last(); i++) {
            boolean mark = prose.isAny(i, ",", "!", "?", "…");
            Cue cue = mark ? scene.cues.at(i + 1) : null;
            if (cue == null
                    || cue.from() != i + 1
                    || !cue.group().isFinite()
                    || !cue.can(Carries.QUOTE)) {
                continue;
            }
            int stop = insetEnd(cue, quote);
            if (stop < 0) {
                continue;
            }
            Attribution who = scene.speaker(cue, true);
            if (who == null || isNobody(who.subject())) {
                continue;
            }
            pieces.add(new Segment(from, prose.is(i, ",") ? i : i + 1));
            from = stop;
            verdict = speech(who.voice(), cue, "inset");
            i = stop - 1;
        }
        if (verdict == null) {
            return null;
        }
        if (from < end) {
            pieces.add(new Segment(from, end));
        }
        for (Segment piece : pieces) {
            if (piece.from() < piece.to()) {
                add(quote, prose.span(piece.from(), piece.to()), verdict);
            }
        }
        return verdict;
    }

    private int firstInner(Quote quote) {
        return prose.isMark(quote.first()) ? quote.first() + 1 : quote.first();
    }

    private int lastInner(Quote quote) {
        return prose.isMark(quote.last() - 1) ? quote.last() - 1 : quote.last();
    }

    private int insetEnd(Cue cue, Quote quote) {
        int end = lastInner(quote);
        int i = cue.to();
        if (cue.group().inverted().isEmpty()) {
            Subject subject = scene.subjects.after(cue.group());
            if (subject == null || subject.from() - cue.to() > 8 || !subject.phrase().canSpeak()) {
                return -1;
            }
            i = subject.to();
            NounPhrase apposition = prose.is(i, ",") ? scene.nouns.beginningAt(i + 1) : null;
            if (apposition != null
                    && (apposition.kind() == Kind.ROLE || apposition.kind() == Kind.PERSON)) {
                i = scene.subjects.chainEnd(apposition, end);
            }
        }
        while (i < end && !prose.isAny(i, ",", ".", ";", ":", "!", "?")) {
            if (scene.verbs.isFinite(i)) {
                return -1;
            }
            i++;
        }
        return Math.min(i + 1, end);
    }
}
