package parley.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.evidence.Entry.Certainty;
import parley.evidence.Entry.Claim;
import parley.evidence.Entry.Source;
import parley.evidence.NounPhrase.Kind;
import parley.evidence.Scene.Attribution;
import parley.evidence.SpeechVerb.Carries;
import parley.evidence.SpeechVerb.Tone;
import parley.evidence.VerbGroup.Form;
import parley.language.Reading.PartOfSpeech;
import parley.language.Span;

/// Finds attributed claims, sentence by sentence: what a verb of speech or thought reports, what stands under "according to", what is told as hearsay.
final class ClaimRules {

    /// A claim with the words it covers and the voice behind it.
    /// @param cue the first word of the verb that reports it; -1 where none does
    record Found(Claim claim, int from, int to, Voice voice, int cue) {}

    private record Content(int from, int to, String rule) {}

    private final Scene scene;
    private final Prose prose;
    private final Clauses clauses;
    private final List<Span> asked = new ArrayList<>();
    private final Map<Integer, Found> lastInSentence = new HashMap<>();

    ClaimRules(Scene scene) {
        this.scene = scene;
        this.prose = scene.prose;
        this.clauses = new Clauses(scene);
    }

    List<Found> sentence(Prose.Stretch sentence) {
        List<Found> found = new ArrayList<>();
        if (sentence.from() >= sentence.to() || !prose.isBody(sentence.from())) {
            return found;
        }
        int answered = asked(sentence, found);
        for (int i = answered; i < sentence.to(); i++) {
            if (prose.inQuoteLongerThan(i, 3)) {
                Found told = toldInSpeech(i, sentence);
                if (told != null) {
                    add(found, told);
                }
                continue;
            }
            Found phrase = turnOfPhrase(i, sentence);
            if (phrase != null) {
                add(found, phrase);
                continue;
            }
            Cue cue = scene.cues.at(i);
            if (cue != null && cue.from() == i) {
                Found claim = cue(cue, sentence);
                if (claim != null) {
                    add(found, claim);
                }
            }
        }
        if (found.isEmpty()) {
            Found hearsay = hearsayConditional(sentence);
            if (hearsay != null) {
                add(found, hearsay);
            }
        }
        return found;
    }

    /// "Asked whether P, X declined to comment": nobody says P. Notes the question; where no answer is told, the sentence is what X leaves open.
    ///
    /// @return where the answer begins; the start of the sentence if nothing was asked
    private int asked(Prose.Stretch sentence, List<Found> found) {
        int length = scene.rules.phrases("asked").match(prose, sentence.from(), sentence.to());
        if (length == 0) {
            return sentence.from();
        }
        int comma = -1;
        for (int i = sentence.from() + length; i < sentence.to() && comma < 0; i++) {
            VerbGroup next = prose.is(i, ",") ? scene.verbs.firstFinite(i, sentence.to()) : null;
            Subject subject = next == null ? null : scene.subjects.before(next);
            boolean main =
                    subject != null
                            && subject.named().canSpeak()
                            && subject.from() <= i + 3
                            && subject.from() > i;
            comma = main ? i : comma;
        }
        if (comma < 0) {
            return sentence.from();
        }
        asked.add(prose.span(sentence.from(), comma));
        VerbGroup answer = scene.verbs.firstFinite(comma, sentence.to());
        Subject subject = answer == null ? null : scene.subjects.before(answer);
        Voice voice = subject == null ? null : scene.cast.of(subject);
        if (answer != null && voice != null && !voice.isUnknown() && declines(answer, sentence)) {
            int to = clauses.trimmed(sentence.from(), sentence.to());
            Claim claim =
                    new Claim(
                            prose.span(sentence.from(), to),
                            scene.source(voice),
                            prose.text(answer.from(), answer.to()),
                            "neutral",
                            Certainty.ASKED,
                            "claim-asked");
            found.add(new Found(claim, sentence.from(), to, voice, answer.from()));
            scene.cast.spoke(voice, answer.from());
        }
        return comma + 1;
    }

    private boolean declines(VerbGroup answer, Prose.Stretch sentence) {
        for (int i = answer.from(); i < Math.min(sentence.to(), answer.to() + 4); i++) {
            VerbGroup verb = scene.verbs.at(i);
            if (verb != null && scene.rules.act("no comment", verb.lemma()) != null) {
                return true;
            }
        }
        return false;
    }

    /// What is only asked about.
    List<Span> asked() {
        return asked;
    }

    private void add(List<Found> all, Found found) {
        boolean object =
                found.claim().rule().equals("claim-object")
                        || found.claim().rule().equals("claim-act");
        boolean within =
                all.stream()
                        .anyMatch(f ->
                                f.from() == found.from() && f.to() == found.to()
                                        || object
                                                && f.from() <= found.from()
                                                && found.to() <= f.to());
        boolean counted =
                object
                        && prose.can(found.from(), PartOfSpeech.NUMERAL)
                        && found.to() - found.from() <= 3;
        for (int k = 0; k < all.size(); k++) {
            Found f = all.get(k);
            boolean told =
                    f.claim().certainty() == Certainty.NEVER_SAID
                            && f.from() >= found.from()
                            && f.to() <= found.to()
                            && !found.voice().isUnknown();
            if (told) {
                all.remove(k);
                all.add(withSign(found, Certainty.NEVER_SAID));
                scene.cast.spoke(found.voice(), found.from());
                return;
            }
        }
        boolean few =
                object && found.to() - found.from() <= 2 && hasNumber(found.from(), found.to());
        if (within || counted || few || found.to() - found.from() < 2) {
            return;
        }
        all.add(found);
        lastInSentence.put(prose.sentenceOf(found.from()), found);
        scene.cast.spoke(found.voice(), found.from());
    }

    /// "Marr told me that he would accept a floor", said by somebody else: what a speaker tells as another's words.
    private @Nullable Found toldInSpeech(int i, Prose.Stretch sentence) {
        Cue cue = scene.cues.at(i);
        int q = prose.quoteOf(i);
        boolean fits =
                cue != null
                        && cue.from() == i
                        && cue.group().isFinite()
                        && (cue.can(Carries.TELL)
                                || cue.can(Carries.QUOTE) && cue.can(Carries.THAT))
                        && prose.quotes().get(q).words() >= 8;
        Content content = fits && cue != null ? complement(cue, sentence) : null;
        if (content == null
                || cue == null
                || !content.rule().startsWith("that")
                || cue.group().negated()
                || prose.quoteOf(content.to() - 1) != q) {
            return null;
        }
        Subject subject = scene.subjects.before(cue.group());
        boolean other =
                subject != null
                        && prose.quoteOf(subject.from()) == q
                        && subject.named().canSpeak()
                        && subject.named().kind() != Kind.PRONOUN
                        && (subject.named().kind() != Kind.ROLE
                                || subject.named().definiteness()
                                        != NounPhrase.Definiteness.INDEFINITE);
        Voice voice = !other || subject == null ? null : scene.cast.of(subject);
        return voice == null || voice.isUnknown()
                ? null
                : found(content, voice, cue, certainty(cue, content));
    }

    private boolean hasNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose.isNumber(i)) {
                return true;
            }
        }
        return false;
    }

    private static Found withSign(Found f, Certainty certainty) {
        Claim c = f.claim();
        return new Found(
                new Claim(c.span(), c.source(), c.cue(), c.tone(), certainty, c.rule()),
                f.from(),
                f.to(),
                f.voice(),
                f.cue());
    }

    // ---- verbs

    private @Nullable Found cue(Cue cue, Prose.Stretch sentence) {
        VerbGroup group = cue.group();
        if (group.form() == Form.INFINITIVE && !isReportingInfinitive(cue)) {
            return null;
        }
        boolean reports =
                cue.can(Carries.QUOTE) && cue.can(Carries.THAT)
                        || cue.can(Carries.ACCUSE)
                        || cue.can(Carries.TELL);
        if (group.form() == Form.GERUND && !reports) {
            return null;
        }
        if (isComment(cue)) {
            return asComment(cue, sentence);
        }
        if (scene.isBehindQuote(cue) || isIf(cue, sentence)) {
            return null;
        }
        Content content = complement(cue, sentence);
        if (content == null) {
            Found told = parenthetical(cue, sentence);
            return told != null ? told : anaphoricDenial(cue, sentence);
        }
        if (isQuotedWhole(content)) {
            return null;
        }
        Attribution who = scene.speaker(cue, false);
        if (prose.is(cue.from() - 1, ",") && content.rule().equals("object")) {
            Found told = parenthetical(cue, sentence);
            if (told != null) {
                return told;
            }
        }
        if (who == null || scene.isNobody(who.subject()) || isThingNamed(who, cue)) {
            return null;
        }
        if (isNeverSaid(cue, content)) {
            int from = Math.max(sentence.from(), Math.min(who.subject().from(), cue.from()));
            Content whole = new Content(from, content.to(), "never-said");
            return found(whole, who.voice(), cue, Certainty.NEVER_SAID);
        }
        boolean undenied =
                group.negated() && cue.verb().is(Tone.DENY) && content.rule().equals("object");
        if (undenied) {
            return null;
        }
        boolean thinking =
                group.negated() && !cue.verb().is(Tone.DENY) && !cue.verb().is(Tone.PROMISE);
        if (thinking && !content.rule().startsWith("that")) {
            return null;
        }
        return found(content, who.voice(), cue, certainty(cue, content));
    }

    /// "has never said that", "n'a pas dit que": nobody says what follows.
    private boolean isNeverSaid(Cue cue, Content content) {
        return cue.group().negated()
                && cue.group().isFinite()
                && content.rule().startsWith("that")
                && cue.verb().is(Tone.NEUTRAL)
                && cue.can(Carries.QUOTE)
                && !cue.verb().is(Tone.DENY)
                && !cue.verb().is(Tone.THINK);
    }

    /// "Ms Brem denied that.", "Le ministre dément.": what was said before is denied; the sentence itself is the claim.
    private @Nullable Found anaphoricDenial(Cue cue, Prose.Stretch sentence) {
        if (!cue.verb().is(Tone.DENY) || !cue.group().isFinite() || cue.group().negated()) {
            return null;
        }
        int i = clauses.skipAdverbs(cue.to(), sentence.to());
        boolean pointing = prose.isAny(i, "that", "this", "it", "them", "cela", "ça");
        i = pointing ? i + 1 : i;
        boolean ends =
                i >= sentence.to() || prose.isAny(i, ".", ";", ",", ":", "!", "…", "and", "et");
        boolean object =
                prose.isAny(cue.from(), "l'", "le", "la", "les") && cue.group().main() > cue.from();
        Attribution who = ends ? scene.speaker(cue, false) : null;
        if (who == null
                || scene.isNobody(who.subject())
                || !who.subject().named().canSpeak()
                || !scene.isFrench() && !pointing
                || prose.is(i, ",") && !object && !pointing && scene.isFrench()) {
            return null;
        }
        int from = Math.max(sentence.from(), Math.min(who.subject().from(), cue.from()));
        return found(
                new Content(from, clauses.trimmed(from, i), "denial"),
                who.voice(),
                cue,
                Certainty.DENIED);
    }

    private boolean isComment(Cue cue) {
        return prose.is(cue.from() - 1, "comme")
                || prose.is(cue.from() - 2, "comme") && scene.nouns.at(cue.from() - 1) != null;
    }

    /// What somebody would say is not said.
    private boolean isIf(Cue cue, Prose.Stretch sentence) {
        for (int i = cue.from() - 1; i >= Math.max(sentence.from(), cue.from() - 8); i--) {
            if (prose.isAny(i, "if", "si", "unless", "s'")
                    && !(prose.is(i, "s'") && scene.verbs.at(i) != null)) {
                return true;
            }
            if (prose.isAny(i, ",", ":", ";") || scene.verbs.isFinite(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean isThingNamed(Attribution who, Cue cue) {
        NounPhrase p = who.subject().named();
        return p.kind() == Kind.DOCUMENT && !(cue.can(Carries.QUOTE) && cue.can(Carries.THAT));
    }

    /// "rejected the accusation" denies something said; "rejected the offer" does not.
    private static boolean isRejecting(Cue cue) {
        return java.util.Set.of("reject", "dismiss", "rejeter", "balayer", "rebuff", "écarter")
                .contains(cue.group().lemma());
    }

    private boolean isReportingInfinitive(Cue cue) {
        return prose.isAny(cue.from() - 1, "d'", "de") && prose.isAny(cue.from() - 2, "avant")
                || prose.isAny(cue.from() - 2, "on", "went");
    }

    private boolean isQuotedWhole(Content content) {
        int q = prose.quoteOf(content.from());
        return q >= 0
                && prose.quotes().get(q).first() == content.from()
                && prose.quotes().get(q).last() >= content.to();
    }

    /// What a verb reports, read from the words behind it.
    private @Nullable Content complement(Cue cue, Prose.Stretch sentence) {
        int end = sentence.to();
        int i = cue.to();
        boolean listener = false;
        boolean gap = false;
        for (int step = 0; step < 16 && i < end; step++) {
            if (prose.isAny(i, "that") && scene.rules.language() == parley.language.Language.EN
                    || prose.isAny(i, "que", "qu'")) {
                boolean that =
                        (cue.can(Carries.THAT) || cue.can(Carries.TELL)) && !isPointingThat(i, end);
                return that && clauseFollows(i + 1, end) ? clause(i + 1, cue, "that") : null;
            }
            if (!gap
                    && prose.isAny(
                            i,
                            "comment",
                            "pourquoi",
                            "how",
                            "why",
                            "whether",
                            "what",
                            "where",
                            "who",
                            "si")
                    && cue.can(Carries.THAT)
                    && !cue.verb().is(Tone.THINK)) {
                return clauseFollows(i + 1, end) ? clause(i, cue, "whether") : null;
            }
            if (prose.is(i, ",") && i + 1 < end) {
                int close = closingComma(i + 1, end);
                if (close < 0) {
                    return null;
                }
                i = close + 1;
                continue;
            }
            if (prose.isAny(i, ":", ";", ".", "(", ")", "–", "—", "!", "?")) {
                return null;
            }
            if (prose.isMark(i) && prose.inQuoteLongerThan(i, 3) && !gap) {
                return prose.quoteOf(i) >= 0 && cue.can(Carries.OBJECT) ? null : null;
            }
            Content act = gap && !listener ? null : act(i, cue, end);
            if (act != null) {
                return act;
            }
            NounPhrase phrase = scene.nouns.beginningAt(i);
            if (phrase != null && phrase.kind() != Kind.TIME) {
                Content content = nominal(phrase, cue, end, listener, gap);
                if (content != null) {
                    return content;
                }
                if (listener || !(cue.can(Carries.TELL) || cue.can(Carries.ACCUSE)) || gap) {
                    return null;
                }
                listener = true;
                i = scene.subjects.chainEnd(phrase, accusationLimit(phrase, cue, end));
                if (cue.can(Carries.ACCUSE)) {
                    Content charge = charge(i, cue, end);
                    if (charge != null) {
                        return charge;
                    }
                }
                continue;
            }
            if (phrase != null) {
                i = phrase.to();
                continue;
            }
            if (scene.verbs.at(i) != null) {
                return null;
            }
            int over = overPreposition(i, end);
            if (over > i) {
                gap = true;
                i = over;
                continue;
            }
            i++;
        }
        return null;
    }

    private int accusationLimit(NounPhrase phrase, Cue cue, int end) {
        if (!cue.can(Carries.ACCUSE)) {
            return end;
        }
        for (int i = phrase.to(); i < Math.min(end, phrase.to() + 8); i++) {
            if (prose.isAny(i, "of", "for", "de", "d'") && scene.verbs.at(i + 1) != null) {
                return i;
            }
        }
        return end;
    }

    private int closingComma(int from, int end) {
        if (scene.verbs.firstFinite(from, Math.min(end, from + 14)) == null) {
            for (int k = from; k < Math.min(end, from + 14); k++) {
                if (prose.is(k, ",")) {
                    return k;
                }
            }
            return -1;
        }
        for (int k = from; k < Math.min(end, from + 10); k++) {
            if (scene.verbs.isFinite(k)) {
                return -1;
            }
            if (prose.is(k, ",")) {
                return prose.isAny(k + 1, "that", "que", "qu'") ? k : -1;
            }
        }
        return -1;
    }

    private int overPreposition(int i, int end) {
        boolean preposition =
                prose.can(i, PartOfSpeech.PREPOSITION)
                        || prose.isAny(
                                i, "au", "aux", "du", "des", "à", "to", "on", "in", "at", "during",
                                "lors");
        if (!preposition) {
            return i;
        }
        for (int k = i + 1; k < Math.min(end, i + 4); k++) {
            NounPhrase phrase = scene.nouns.beginningAt(k);
            if (phrase != null) {
                return scene.subjects.chainEnd(phrase, end);
            }
        }
        return i + 1;
    }

    /// "repeated that position on Tuesday but conceded": a pronoun, for no verb follows before the next clause.
    private boolean isPointingThat(int that, int end) {
        NounPhrase noun = prose.is(that, "that") ? scene.nouns.beginningAt(that + 1) : null;
        return noun != null
                && scene.rules.isSource("statement noun", noun.lemma())
                && !scene.verbs.isFinite(scene.subjects.chainEnd(noun, end));
    }

    /// "Pour l'économiste X, la réouverture doit tout au commerce": somebody's view, at the head of a sentence, with a clause behind it.
    private boolean isForPerson(int i, Prose.Stretch sentence) {
        if (!prose.is(i, "pour") || i != sentence.from()) {
            return false;
        }
        NounPhrase phrase = scene.nouns.beginningAt(i + 1);
        boolean somebody =
                phrase != null
                        && (phrase.kind() == Kind.PERSON
                                || phrase.kind() == Kind.ROLE
                                || phrase.kind() == Kind.PRONOUN
                                        && prose.isAny(i + 1, "lui", "elle", "eux", "elles"));
        int comma = phrase == null ? -1 : commaAfter(phrase.to(), sentence.to());
        return somebody
                && comma > 0
                && scene.nouns.beginningAt(comma + 1) != null
                && clauseFollows(comma + 1, sentence.to());
    }

    private boolean clauseFollows(int from, int end) {
        return scene.verbs.firstFinite(from, end) != null;
    }

    private Content clause(int from, Cue cue, String rule) {
        return new Content(from, clauses.end(from, cue.from()), rule);
    }

    /// "to reopen", "having left", "de rouvrir", "accepter".
    private @Nullable Content act(int i, Cue cue, int end) {
        boolean styles =
                i == cue.to()
                        && scene.isFrench()
                        && cue.group().lemma().startsWith("se ")
                        && cue.verb().is(Tone.PROMISE)
                        && prose.can(i, PartOfSpeech.ADJECTIVE);
        if (styles) {
            int stop = clauses.end(i, cue.from());
            return stop - i < 3 ? null : new Content(i, stop, "act");
        }
        if (!cue.can(Carries.ACT)) {
            return null;
        }
        int verb = i;
        if (prose.isAny(i, "to", "de", "d'", "à")
                || prose.isAny(i, "never", "not", "ne")
                        && prose.isAny(i + 1, "to", "jamais", "pas")) {
            verb = prose.isAny(i, "never", "not") ? i + 2 : prose.isAny(i, "ne") ? i : i + 1;
        }
        verb =
                prose.isAny(verb, "not", "never", "ne", "pas", "jamais")
                        ? clauses.skipAdverbs(verb + 1, end)
                        : verb;
        while (prose.isAny(verb, "pas", "jamais", "plus")) {
            verb++;
        }
        VerbGroup group = scene.verbs.at(verb);
        boolean fits =
                group != null
                        && (group.form() == Form.INFINITIVE
                                || group.form() == Form.GERUND
                                        && !scene.isFrench()
                                        && !prose.is(i, "to"));
        if (!fits) {
            return null;
        }
        boolean keepTo = prose.is(i, "to");
        int from =
                keepTo || prose.isAny(i, "never", "not", "ne")
                        ? i
                        : prose.isAny(i, "de", "d'", "à") ? i + 1 : i;
        int stop = actEnd(from, cue, end);
        boolean noName =
                scene.rules.phrases("anonymity").find(prose, Math.max(0, from - 3), stop) >= 0
                        || prose.isAny(stop - 1, "anonymat", "anonymity", "anonymous", "anonyme");
        return stop - from < 3 || noName ? null : new Content(from, stop, "act");
    }

    private int actEnd(int from, Cue cue, int end) {
        int stop = Math.min(end, clauses.end(from, cue.from()));
        boolean relative = false;
        for (int i = cue.from() - 1; i >= Math.max(0, cue.from() - 3); i--) {
            relative |=
                    prose.isAny(i, "que", "qu'", "qui", "which", "who")
                            && scene.nouns.at(i - 1) != null;
        }
        VerbGroup next = relative ? scene.verbs.firstFinite(from, stop) : null;
        return next == null ? stop : clauses.trimmed(from, next.from());
    }

    private @Nullable Content nominal(
            NounPhrase phrase, Cue cue, int end, boolean listener, boolean gap) {
        boolean bare =
                !scene.isFrench()
                        && !cue.verb().is(Tone.DENY)
                        && !cue.verb().is(Tone.ACCUSE)
                        && (cue.can(Carries.THAT) && !gap || cue.can(Carries.TELL) && listener);
        if (bare && startsClause(phrase, end)) {
            return clause(phrase.from(), cue, "that-omitted");
        }
        boolean object =
                cue.can(Carries.OBJECT)
                        && !listener
                        && !gap
                        && phrase.kind() != Kind.PRONOUN
                        && cue.group().form() != Form.INFINITIVE
                        && (!isRejecting(cue)
                                || scene.rules.isSource("statement noun", phrase.lemma()));
        if (!object || cue.can(Carries.ACCUSE) && phrase.canSpeak()) {
            return null;
        }
        if (isListener(phrase, cue, end)) {
            return null;
        }
        Content told = content(phrase, cue, end);
        boolean pointing =
                prose.isAny(phrase.from(), "this", "these", "those", "cette", "ce", "cet", "ces")
                        && prose.isAny(phrase.to(), "to", "à", "au", "aux", "auprès", "on", "in");
        int stop = pointing ? phrase.to() : objectEnd(phrase, cue, end);
        return told != null ? told : new Content(phrase.from(), stop, "object");
    }

    /// "recalled its position that ...", "réaffirmé sa conviction que ...": the clause is what is said.
    private @Nullable Content content(NounPhrase phrase, Cue cue, int end) {
        boolean noun = scene.rules.isSource("statement noun", phrase.lemma());
        boolean that =
                prose.isAny(phrase.to(), "que", "qu'")
                        || prose.is(phrase.to(), "that") && !scene.isFrench();
        return noun && that && clauseFollows(phrase.to() + 1, end)
                ? clause(phrase.to() + 1, cue, "that")
                : null;
    }

    private boolean isListener(NounPhrase phrase, Cue cue, int end) {
        if (!cue.can(Carries.TELL)) {
            return false;
        }
        int after = scene.subjects.chainEnd(phrase, end);
        return prose.isAny(after, "that", "que", "qu'") || phrase.canSpeak();
    }

    /// A noun phrase with a finite verb behind it and nothing between but what belongs to it.
    private boolean startsClause(NounPhrase phrase, int end) {
        int i = scene.subjects.chainEnd(phrase, end);
        boolean relative = false;
        for (int step = 0; step < 14 && i < end; step++) {
            VerbGroup verb = scene.verbs.at(i);
            if (verb != null && verb.isFinite()) {
                if (!relative) {
                    return true;
                }
                relative = false;
                i = verb.to();
                continue;
            }
            if (prose.isAny(i, "who", "which", "that", "where")) {
                relative = true;
            } else if (prose.isAny(i, "and", "but", "or")
                    && scene.verbs.isFinite(clauses.skipAdverbs(i + 1, end))) {
                return false;
            } else if (prose.isMark(i) && scene.verbs.isFinite(i + 1)) {
                return !relative;
            } else if (prose.isAny(i, ":", ";", ".")
                    || prose.isMark(i)
                    || prose.is(i, "to") && scene.verbs.at(i + 1) != null && !relative) {
                return false;
            } else if (prose.isAny(i, ",")
                    && !relative
                    && scene.nouns.beginningAt(i + 1) == null
                    && !prose.isAny(i + 1, "who", "which")) {
                return false;
            }
            i++;
        }
        return false;
    }

    private int objectEnd(NounPhrase phrase, Cue cue, int end) {
        int i = phrase.to();
        boolean relative = false;
        while (i < end) {
            int quoted = prose.quoteOf(i);
            if (quoted >= 0 && prose.quotes().get(quoted).first() == i) {
                i = prose.quotes().get(quoted).last();
                continue;
            }
            boolean example =
                    prose.is(i, ",")
                            && prose.isAny(i + 1, "comme", "notamment", "including", "such");
            if (!example && prose.isAny(i, ",", ";", ":", "–", "—", "(", ")")) {
                break;
            }
            if (prose.isAny(
                    i, "who", "which", "that", "where", "whose", "qui", "que", "qu'", "dont",
                    "où")) {
                relative = true;
            }
            VerbGroup verb = scene.verbs.at(i);
            if (verb != null && verb.isFinite() && !relative) {
                break;
            }
            if (prose.isAny(
                            i, "and", "but", "et", "mais", "while", "after", "before", "when", "if",
                            "unless", "si")
                    && scene.verbs.at(clauses.skipAdverbs(i + 1, end)) != null
                    && scene.verbs.isFinite(clauses.skipAdverbs(i + 1, end))) {
                break;
            }
            i++;
        }
        return clauses.trimmed(phrase.from(), Math.min(i, clauses.end(phrase.from(), cue.from())));
    }

    private @Nullable Content charge(int at, Cue cue, int end) {
        if (!prose.isAny(at, "of", "for", "de", "d'")) {
            return null;
        }
        VerbGroup verb = scene.verbs.at(at + 1);
        NounPhrase noun = scene.nouns.beginningAt(at + 1);
        if (verb == null && noun == null) {
            return null;
        }
        return new Content(at + 1, clauses.end(at + 1, cue.from()), "accused-of");
    }

    /// "as the minister said, the port is closed", "comme l'a déclaré un responsable, ...".
    private @Nullable Found asComment(Cue cue, Prose.Stretch sentence) {
        boolean straight = prose.is(cue.from() - 2, "comme");
        Attribution who = scene.speaker(cue, !straight);
        if (who == null || who.voice().isUnknown() && cue.group().inverted().isEmpty()) {
            return null;
        }
        int as = straight ? cue.from() - 2 : cue.from() - 1;
        if (as > sentence.from() + 3
                && prose.isAny(as - 1, "–", "—", ",")
                && clauses.closes(Math.max(cue.to(), who.subject().to()), sentence.to())) {
            return saidBefore(cue, who, as - 1);
        }
        int stop = Math.max(cue.to(), who.subject().to());
        int from = prose.is(stop, ",") ? stop + 1 : -1;
        if (from < 0
                || from >= sentence.to()
                || scene.verbs.firstFinite(from, sentence.to()) == null
                        && prose.quoteOf(from) < 0) {
            return null;
        }
        Content content = new Content(from, clauses.end(from, cue.from()), "as-said");
        return isQuotedWhole(content)
                ? null
                : found(content, who.voice(), cue, certainty(cue, content));
    }

    /// "What they demand, it is a treaty – comme il l'a répété": the clause before.
    private @Nullable Found saidBefore(Cue cue, Attribution who, int mark) {
        int from = clauses.start(mark);
        for (int i = mark - 1; i > from; i--) {
            if (prose.is(i, ",") && scene.verbs.firstFinite(i, mark) != null) {
                from = i + 1;
                break;
            }
        }
        for (int i = from; i < mark; i++) {
            from = prose.is(i, "(") ? i + 1 : from;
        }
        boolean open =
                prose.isAny(mark - 1, "que", "qu'", "that")
                        || prose.isMark(Math.max(cue.to(), who.subject().to()) + 1);
        if (open
                || from >= mark
                || scene.verbs.firstFinite(from, mark) == null
                || quotedWithin(from, mark)) {
            return null;
        }
        return found(
                new Content(from, clauses.trimmed(from, mark), "as-said"),
                who.voice(),
                cue,
                Certainty.ASSERTED);
    }

    /// "The port is closed, she said." and "..., a précisé le ministre."
    private @Nullable Found parenthetical(Cue cue, Prose.Stretch sentence) {
        VerbGroup group = cue.group();
        if (!group.isFinite() || !cue.can(Carries.QUOTE) || prose.quoteOf(cue.from()) >= 0) {
            return null;
        }
        boolean inverted =
                prose.is(cue.from() - 1, ",")
                        && (scene.isFrench()
                                || group.inverted().isEmpty() && isEnglishInversion(cue));
        Attribution who = inverted ? inverted(cue) : scene.isFrench() ? null : direct(cue);
        if (who == null || scene.isNobody(who.subject())) {
            return confirmation(cue, sentence);
        }
        int comma = inverted ? cue.from() - 1 : who.subject().from() - 1;
        int quoted = prose.quoteOf(comma - 1);
        boolean whole =
                quoted >= 0 && prose.quotes().get(quoted).first() <= clauses.start(comma) + 1;
        boolean apart =
                quoted >= 0
                        && prose.isAny(
                                prose.quotes().get(quoted).first() - 1, "–", "—", "-", ":", ",");
        if (!prose.is(comma, ",") || comma <= sentence.from() || whole || apart) {
            return confirmation(cue, sentence);
        }
        int after = Math.max(cue.to(), inverted ? who.subject().to() : cue.to());
        if (!clauses.closes(after, sentence.to())) {
            return null;
        }
        int from = clauses.start(comma);
        int to = clauses.trimmed(from, comma);
        int rest = restAfter(after, sentence.to());
        boolean split =
                rest > 0
                        && (scene.verbs.firstFinite(from, to) == null
                                || isCondition(from) && clauseFollows(rest, sentence.to()));
        boolean behind = split && rest < sentence.to() && prose.inQuoteLongerThan(rest, 3);
        if (behind || !scene.isFrench() && !cue.can(Carries.THAT)) {
            return null;
        }
        if (quotedWithin(from, to) || scene.verbs.firstFinite(from, to) == null && !split) {
            return null;
        }
        return found(
                new Content(from, split ? clauses.trimmed(from, sentence.to()) : to, "said-after"),
                who.voice(),
                cue,
                certainty(cue, new Content(from, to, "said-after")));
    }

    private boolean isCondition(int from) {
        return prose.isAny(
                from, "if", "unless", "when", "once", "without", "si", "s'", "sans", "quand",
                "lorsque", "faute");
    }

    private boolean isEnglishInversion(Cue cue) {
        return scene.subjects.after(cue.group()) != null
                && cue.group().to() - cue.group().from() <= 2;
    }

    private int restAfter(int after, int end) {
        for (int i = after; i < end; i++) {
            if (prose.is(i, ",")) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean quotedWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose.inQuoteLongerThan(i, 3)) {
                int q = prose.quoteOf(i);
                return prose.quotes().get(q).first() <= from + 1
                        || prose.quotes().get(q).last() >= to - 1
                                && scene.verbs.firstFinite(from, prose.quotes().get(q).first())
                                        == null;
            }
        }
        return false;
    }

    private @Nullable Attribution inverted(Cue cue) {
        if (!cue.group().inverted().isEmpty()) {
            return scene.speaker(cue, true);
        }
        Subject subject = scene.subjects.after(cue.group());
        return subject == null ? null : scene.speaker(cue, true);
    }

    private @Nullable Attribution direct(Cue cue) {
        Attribution who = scene.speaker(cue, false);
        return who != null
                        && who.subject().to() <= cue.from()
                        && prose.is(who.subject().from() - 1, ",")
                ? who
                : null;
    }

    /// "Three officials confirmed this.": the sentence itself is the claim.
    private @Nullable Found confirmation(Cue cue, Prose.Stretch sentence) {
        for (int i = cue.to(); i < sentence.to(); i++) {
            if (prose.is(i, ":") || prose.inQuoteLongerThan(i, 3)) {
                return null;
            }
        }
        boolean confirms =
                cue.verb().is(Tone.NEUTRAL)
                        && cue.can(Carries.OBJECT)
                        && scene.isFrench()
                        && hasPronounObject(cue);
        if (!confirms) {
            return null;
        }
        Attribution who = scene.speaker(cue, false);
        if (who == null || scene.isNobody(who.subject()) || prose.is(cue.from() - 1, "comme")) {
            return null;
        }
        Content content =
                new Content(
                        clauses.start(cue.from()),
                        clauses.trimmed(sentence.from(), sentence.to()),
                        "confirms");
        return found(content, who.voice(), cue, certainty(cue, content));
    }

    private boolean hasPronounObject(Cue cue) {
        return prose.isAny(cue.from(), "l'", "le", "la", "les") && cue.group().main() > cue.from();
    }

    private Found found(Content content, Voice voice, Cue cue, Certainty certainty) {
        Span span = prose.span(content.from(), content.to());
        Tone tone = mainTone(cue.verb());
        Source source = source(voice, tone);
        String words = prose.text(cue.from(), cue.to());
        Claim claim =
                new Claim(
                        span,
                        source,
                        words,
                        tone.name().toLowerCase(Locale.ROOT),
                        certainty,
                        "claim-" + content.rule());
        return new Found(claim, content.from(), content.to(), voice, cue.from());
    }

    /// A side that accuses or denies in public is not an unnamed source.
    private Source source(Voice voice, Tone tone) {
        Source source = scene.source(voice);
        boolean publicly =
                (tone == Tone.ACCUSE || tone == Tone.DENY) && voice.plural() && voice.count() == 0;
        return publicly ? new Source(source.name(), false, source.count()) : source;
    }

    static Tone mainTone(SpeechVerb verb) {
        for (Tone tone :
                new Tone[] {
                    Tone.DENY,
                    Tone.ACCUSE,
                    Tone.WARN,
                    Tone.ADMIT,
                    Tone.THREATEN,
                    Tone.DEMAND,
                    Tone.PROMISE,
                    Tone.HOPE,
                    Tone.THINK
                }) {
            if (verb.is(tone)) {
                return tone;
            }
        }
        return Tone.NEUTRAL;
    }

    // ---- certainty

    private Certainty certainty(Cue cue, Content content) {
        boolean asks =
                scene.rules.act("asking", cue.group().lemma()) != null
                        && (content.rule().equals("said-after")
                                || content.rule().equals("whether"));
        if (asks) {
            return Certainty.ASKED;
        }
        if (cue.verb().is(Tone.DENY)
                || cue.group().negated()
                        && content.rule().startsWith("that")
                        && !cue.verb().is(Tone.DENY)) {
            return Certainty.DENIED;
        }
        if (cue.group().conditional()) {
            return Certainty.CONDITIONAL;
        }
        if (hasHearsayAdverb(cue.from() - 3, cue.to() + 2)) {
            return Certainty.CONDITIONAL;
        }
        boolean told = content.rule().startsWith("that") || content.rule().equals("whether");
        boolean free = content.rule().equals("said-after") && !pastConditionalInside(content);
        if (cue.group().past() && (told || free)
                || content.rule().equals("act")
                || content.rule().equals("object")
                || content.rule().equals("whether")) {
            return Certainty.ASSERTED;
        }
        return conditionalInside(content.from(), content.to())
                ? Certainty.CONDITIONAL
                : Certainty.ASSERTED;
    }

    /// "aurait fermé": hearsay even where a past verb of speech follows; "fermerait" is then only a future told in the past.
    private boolean pastConditionalInside(Content content) {
        for (int i = content.from(); i < content.to(); i++) {
            VerbGroup verb = scene.verbs.at(i);
            if (scene.isFrench()
                    && verb != null
                    && verb.isFinite()
                    && verb.conditional()
                    && verb.past()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasHearsayAdverb(int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (scene.rules.phrases("hearsay adverb").match(prose, i, to) > 0) {
                return true;
            }
        }
        return false;
    }

    /// The main verb of the clause stands in the conditional, and no "if" explains it.
    private boolean conditionalInside(int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose.isAny(i, "si", "s'", "if") || prose.inQuoteLongerThan(i, 3)) {
                return false;
            }
            VerbGroup verb = scene.verbs.at(i);
            if (verb != null
                    && verb.isFinite()
                    && !prose.isAny(
                            verb.from() - 1, "qui", "que", "qu'", "dont", "who", "which", "that")) {
                return verb.conditional() || secondConditional(verb, to);
            }
            if (verb != null && verb.isFinite() && verb.conditional() && from == verb.from()) {
                return true;
            }
        }
        return false;
    }

    private boolean secondConditional(VerbGroup first, int to) {
        if (!scene.isFrench()) {
            return false;
        }
        for (int i = first.to(); i < to; i++) {
            VerbGroup verb = scene.verbs.at(i);
            if (verb != null
                    && verb.isFinite()
                    && verb.conditional()
                    && verb.past()
                    && !prose.isAny(i - 1, "si", "s'")) {
                return true;
            }
        }
        return false;
    }

    // ---- turns of phrase

    private @Nullable Found turnOfPhrase(int i, Prose.Stretch sentence) {
        int end = sentence.to();
        int rumour = scene.rules.phrases("rumour clause").match(prose, i, end);
        if (rumour > 0) {
            return phrase(i + rumour, i, sentence, Certainty.RUMOUR, "rumour");
        }
        int hearsay = scene.rules.phrases("hearsay clause").match(prose, i, end);
        if (hearsay > 0) {
            return phrase(i + hearsay, i, sentence, Certainty.CONDITIONAL, "hearsay");
        }
        int told = rumourThat(i, end);
        if (told > 0) {
            return phrase(told, i, sentence, Certainty.RUMOUR, "rumour");
        }
        boolean relative =
                prose.isAny(i + 1, "laquelle", "lequel", "lesquelles", "lesquels", "which", "whom");
        int according = relative ? 0 : scene.rules.phrases("according to").match(prose, i, end);
        if (according == 0 && isForPerson(i, sentence)) {
            according = 1;
        }
        if (according > 0) {
            return according(i, i + according, sentence);
        }
        if (scene.rules.phrases("hearsay adverb").match(prose, i, end) > 0) {
            return adverb(i, sentence);
        }
        return scene.isFrench() ? null : passive(i, sentence);
    }

    /// "rumours on the islands that ...", "une rumeur selon laquelle ...", "le bruit court dans la ville que ...": where the rumour begins.
    private int rumourThat(int i, int end) {
        NounPhrase noun = scene.nouns.at(i);
        if (noun == null || noun.head() != i) {
            return -1;
        }
        boolean rumour = scene.rules.isSource("rumour noun", noun.lemma());
        if (!rumour && !scene.rules.isSource("rumour word", noun.lemma())) {
            return -1;
        }
        for (int k = i + 1; k < Math.min(end, i + 14); k++) {
            VerbGroup verb = scene.verbs.at(k);
            rumour |= verb != null && scene.rules.isSource("rumour verb", verb.lemma());
            rumour |=
                    prose.isWord(k)
                            && prose.token(k).readings().stream()
                                    .anyMatch(r ->
                                            r.part() == PartOfSpeech.VERB
                                                    && scene.rules.isSource(
                                                            "rumour verb", r.lemma()));
            if (prose.isAny(k, ";", ":", ".", "?") || prose.isMark(k)) {
                return -1;
            }
            if (prose.isAny(k, "that", "que", "qu'")) {
                return rumour && clauseFollows(k + 1, end) ? k + 1 : -1;
            }
            if (prose.isAny(k, "laquelle", "lequel", "lesquelles") && prose.isAny(k - 1, "selon")) {
                return clauseFollows(k + 1, end) ? k + 1 : -1;
            }
        }
        return -1;
    }

    private @Nullable Found phrase(
            int from, int cue, Prose.Stretch sentence, Certainty certainty, String rule) {
        if (from >= sentence.to() || prose.is(from, ",")) {
            return null;
        }
        int to = clauses.end(from, cue);
        VerbGroup first = scene.verbs.firstFinite(from, to);
        boolean subject =
                rule.equals("rumour")
                        && first != null
                        && scene.verbs.firstFinite(sentence.from(), from) == null;
        VerbGroup main = subject && first != null ? scene.verbs.firstFinite(first.to(), to) : null;
        if (main != null && first != null && isMainBehind(first, main)) {
            to = clauses.trimmed(from, main.from());
        }
        Cue told = subject ? null : scene.cues.last(sentence.from(), cue);
        Attribution who =
                told == null || !told.group().isFinite() ? null : scene.speaker(told, false);
        if (who != null
                && told != null
                && !scene.isNobody(who.subject())
                && !who.voice().isUnknown()) {
            Found f = unknown(from, to, prose.text(cue, from), certainty, rule);
            Claim c = f.claim();
            return new Found(
                    new Claim(
                            c.span(),
                            scene.source(who.voice()),
                            c.cue(),
                            c.tone(),
                            certainty,
                            c.rule()),
                    from,
                    to,
                    who.voice(),
                    told.from());
        }
        return unknown(from, to, prose.text(cue, from), certainty, rule);
    }

    /// "Rumours that the mine would close pushed shares down": the second verb is not joined to the first.
    private boolean isMainBehind(VerbGroup first, VerbGroup main) {
        for (int i = first.to(); i < main.from(); i++) {
            if (prose.isAny(
                    i, "and", "et", "or", "ou", "but", "mais", "that", "que", "qu'", "who", "qui",
                    "which", "if", "si", "when", "quand", "because", "as")) {
                return false;
            }
        }
        return true;
    }

    private Found unknown(int from, int to, String cue, Certainty certainty, String rule) {
        return new Found(
                new Claim(
                        prose.span(from, to),
                        Source.UNKNOWN,
                        cue,
                        "neutral",
                        certainty,
                        "claim-" + rule),
                from,
                to,
                Voice.UNKNOWN,
                -1);
    }

    /// "The bloc is said to have offered a loan."
    private @Nullable Found passive(int i, Prose.Stretch sentence) {
        VerbGroup group = scene.verbs.at(i);
        if (group == null || group.from() != i || !group.passive()) {
            return null;
        }
        int match =
                scene.rules.phrases("hearsay passive").match(prose, group.main(), sentence.to());
        boolean hearsay = match > 0 && !prose.isAny(group.main(), "expected", "known");
        if (!hearsay) {
            return null;
        }
        Certainty certainty =
                prose.isAny(group.main(), "rumoured", "rumored")
                        ? Certainty.RUMOUR
                        : Certainty.CONDITIONAL;
        int from = clauses.start(i);
        return unknown(
                from, clauses.end(from, i), prose.text(i, group.main() + 1), certainty, "said-to");
    }

    /// "Norland would reportedly accept": the sentence is hearsay, unless somebody is named as saying it.
    private @Nullable Found adverb(int i, Prose.Stretch sentence) {
        Cue cue = scene.cues.first(i, Math.min(sentence.to(), i + 3));
        if (cue != null
                && cue.can(Carries.QUOTE)
                && cue.can(Carries.THAT)
                && cue.group().isFinite()) {
            return null;
        }
        int from = clauses.start(i);
        if (from >= i) {
            from = i + 1 + (prose.is(i + 1, ",") ? 1 : 0);
        }
        Cue before = scene.cues.last(from, i);
        if (before != null && before.can(Carries.THAT) && before.group().isFinite()) {
            return null;
        }
        return unknown(
                from,
                clauses.end(from, i),
                prose.text(i, i + 1),
                Certainty.CONDITIONAL,
                "reportedly");
    }

    private @Nullable Found according(int i, int who, Prose.Stretch sentence) {
        int end = sentence.to();
        boolean rumour =
                scene.rules.phrases("rumour source").find(prose, who, Math.min(end, who + 3)) >= 0;
        NounPhrase phrase = nextPhrase(who, Math.min(end, who + 3));
        if (phrase == null
                || phrase.kind() == Kind.TIME
                || phrase.kind() == Kind.THING && !rumour) {
            return null;
        }
        int stop = scene.subjects.chainEnd(phrase, end);
        Subject subject = new Subject(phrase, phrase.from(), stop, phrase, false);
        if (prose.is(stop, ",")) {
            Subject apposition = scene.subjects.withApposition(subject, stop + 1, end);
            int behind = apposition.to();
            boolean closed = behind >= end || prose.isAny(behind, ",", ".", ";", ")", "–", "—");
            if (apposition.named() != phrase && closed) {
                subject = apposition;
                stop = behind;
            }
            stop = overRelative(stop, end);
        }
        int comma = commaAfter(stop, end);
        comma = comma > 0 ? overRelative(comma, end) : comma;
        boolean first = i <= clauses.start(i);
        Voice voice = voice(subject, rumour);
        int from;
        int to;
        if (comma > 0 && (first || !prose.is(i - 1, ","))) {
            from = comma + 1;
            to = clauses.end(from, i);
        } else if (comma > 0
                && prose.isAny(i - 2, "qui", "que", "qu'", "dont", "who", "which", "that")) {
            from = comma + 1;
            to = clauses.end(from, i);
        } else if (comma > 0
                && clauseFollows(clauses.start(i), i - 1)
                && !isCondition(clauses.start(i))
                && !scene.verbs.isFinite(i - 2)) {
            from = clauses.start(i);
            to = clauses.trimmed(from, i - 1);
        } else if (comma > 0) {
            from = clauses.start(i);
            to = clauses.trimmed(from, end);
        } else {
            from = clauses.start(i);
            to = clauses.trimmed(from, prose.is(i - 1, ",") ? i - 1 : i);
        }
        if (to - from < 2
                || isQuotedWhole(new Content(from, to, ""))
                || quotedWithin(from, to) && prose.quoteOf(from) >= 0) {
            scene.cast.spoke(voice, i);
            return null;
        }
        Certainty certainty =
                rumour
                        ? Certainty.RUMOUR
                        : conditionalInside(from, to) ? Certainty.CONDITIONAL : Certainty.ASSERTED;
        Claim claim =
                new Claim(
                        prose.span(from, to),
                        accordingSource(voice, rumour, subject),
                        prose.text(i, who),
                        "neutral",
                        certainty,
                        "claim-according-to");
        return new Found(claim, from, to, voice, -1);
    }

    /// "Selon un membre de la médiation, qui parlait sous couvert d'anonymat, ...": where the relative clause behind the naming ends.
    private int overRelative(int stop, int end) {
        boolean relative =
                prose.is(stop, ",")
                        && prose.isAny(
                                stop + 1, "qui", "que", "qu'", "dont", "où", "who", "which",
                                "whose", "whom");
        for (int k = stop + 2; relative && k < end; k++) {
            if (prose.is(k, ",") && clauseFollows(stop + 1, k)) {
                return k;
            }
        }
        return stop;
    }

    private Source accordingSource(Voice voice, boolean rumour, Subject subject) {
        if (rumour) {
            return new Source(
                    prose.text(subject.phrase().head(), subject.phrase().head() + 1), true, 0);
        }
        return scene.source(voice);
    }

    private Voice voice(Subject subject, boolean rumour) {
        Voice voice = rumour ? null : scene.cast.of(subject);
        return voice == null ? Voice.UNKNOWN : voice;
    }

    private @Nullable NounPhrase nextPhrase(int from, int end) {
        for (int i = from; i < end; i++) {
            NounPhrase phrase = scene.nouns.at(i);
            if (phrase != null) {
                return phrase;
            }
        }
        return null;
    }

    private int commaAfter(int stop, int end) {
        boolean relative = false;
        for (int i = stop; i < end; i++) {
            if (prose.is(i, ",")) {
                return i;
            }
            relative |=
                    prose.isAny(i, "qui", "que", "qu'", "dont", "who", "which", "that", "whose");
            if (scene.verbs.isFinite(i) && !relative || prose.isMark(i)) {
                return -1;
            }
        }
        return -1;
    }

    // ---- conditionals without a source

    /// French: "le ministre aurait téléphoné" in a main clause is hearsay; and the conditional right behind a reported sentence goes on reporting.
    private @Nullable Found hearsayConditional(Prose.Stretch sentence) {
        if (!scene.isFrench() || prose.isAny(sentence.to() - 1, "?")) {
            return null;
        }
        VerbGroup main = mainVerb(sentence);
        if (main == null
                || !main.conditional()
                || hasIf(sentence)
                || prose.inQuoteLongerThan(main.from(), 3)) {
            return null;
        }
        int from = clauses.start(main.from());
        int to = clauses.trimmed(from, sentence.to());
        if (main.past() && !main.lemma().equals("vouloir") && !main.lemma().equals("aimer")) {
            return unknown(
                    from,
                    to,
                    prose.text(main.from(), main.to()),
                    Certainty.CONDITIONAL,
                    "conditional");
        }
        Found before = lastInSentence.get(prose.sentenceOf(sentence.from()) - 1);
        if (before == null || before.voice().isUnknown() || !goesOn(before, sentence)) {
            return null;
        }
        Claim claim =
                new Claim(
                        prose.span(from, to),
                        scene.source(before.voice()),
                        prose.text(main.from(), main.to()),
                        before.claim().tone(),
                        Certainty.CONDITIONAL,
                        "claim-conditional-continued");
        return new Found(claim, from, to, before.voice(), -1);
    }

    private boolean goesOn(Found before, Prose.Stretch sentence) {
        return prose.sentenceAt(before.from()).to() - before.to() <= 1
                && prose.paragraphOf(before.from()) == prose.paragraphOf(sentence.from());
    }

    private @Nullable VerbGroup mainVerb(Prose.Stretch sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            VerbGroup verb = scene.verbs.at(i);
            if (verb != null
                    && verb.isFinite()
                    && verb.from() == i
                    && !afterSubordinator(i, sentence.from())) {
                return verb;
            }
        }
        return null;
    }

    private boolean afterSubordinator(int verb, int start) {
        for (int i = verb - 1; i >= Math.max(start, verb - 8); i--) {
            if (prose.isAny(
                    i, "qui", "que", "qu'", "dont", "où", "si", "s'", "comme", "lorsque", "quand",
                    "alors", "bien")) {
                return true;
            }
            if (prose.is(i, ",") || scene.verbs.isFinite(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean hasIf(Prose.Stretch sentence) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (prose.isAny(i, "si", "s'")
                            && !prose.can(i + 1, PartOfSpeech.ADJECTIVE)
                            && scene.verbs.firstFinite(i, sentence.to()) != null
                            && !(prose.is(i, "s'") && scene.verbs.at(i) != null)
                    || prose.isAny(i, "faute", "sans", "sinon")) {
                return true;
            }
        }
        return false;
    }
}
