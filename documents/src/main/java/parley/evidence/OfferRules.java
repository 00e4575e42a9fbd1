package parley.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.evidence.Entry.Offer;
import parley.evidence.Entry.Polarity;
import parley.evidence.SpeechVerb.Tone;

/// What is offered, asked for, promised or threatened. Proposes only what has all three: a verb (or "ready to") that offers, asks or threatens, a side that
/// does it, and what it is about. Questions, conditions and what somebody never said make nothing.
final class OfferRules {

    /// An offer with the words it covers and who makes it.
    ///
    /// @param verb the word by which it was found
    record Found(Offer offer, int verb, int from, int to) {}

    private final Scene scene;
    private final Prose prose;
    private final Clauses clauses;
    private final Statements statements;

    OfferRules(Scene scene, Statements statements) {
        this.scene = scene;
        this.prose = scene.prose;
        this.clauses = new Clauses(scene);
        this.statements = statements;
    }

    List<Found> read() {
        List<Found> offers = new ArrayList<>();
        for (Prose.Stretch sentence : prose.sentences()) {
            if (sentence.from() >= sentence.to()
                    || !prose.isBody(sentence.from())
                    || prose.is(sentence.to() - 1, "?")) {
                continue;
            }
            int before = offers.size();
            int last = -1;
            for (int i = sentence.from(); i < sentence.to(); i++) {
                VerbGroup verb = scene.verbs.at(i);
                if (verb == null || verb.from() != i || i < last) {
                    continue;
                }
                Found offer = byVerb(verb, sentence);
                if (offer != null) {
                    offers.add(offer);
                    last = offer.to();
                }
            }
            if (offers.size() == before) {
                Found exchange = byExchange(sentence);
                if (exchange != null) {
                    offers.add(exchange);
                }
            }
        }
        return offers;
    }

    private @Nullable Found byVerb(VerbGroup verb, Prose.Stretch sentence) {
        if (statements.isUnsaid(verb.from()) || isHypothetical(verb.from(), sentence.from())) {
            return null;
        }
        Found ready = ready(verb, sentence);
        if (ready != null) {
            return ready;
        }
        if (verb.passive()) {
            return verb.isFinite() && !verb.negated() ? passive(verb, sentence) : null;
        }
        Found threat = warning(verb, sentence);
        if (threat != null) {
            return threat;
        }
        String polarity = polarity(verb);
        int content = content(verb, sentence.to());
        boolean negated = verb.negated();
        if (polarity == null || negated || content < 0) {
            return null;
        }
        boolean conditional = polarity.equals("concession");
        int to = contentEnd(content, sentence);
        boolean exchange = hasExchange(content, to) || opensWithCondition(verb.from(), sentence);
        if (conditional && !(verb.conditional() && exchange)) {
            return null;
        }
        Subject subject = subject(verb);
        String by = subject == null ? elliptical(verb) : party(subject, verb.from());
        if (by.isEmpty()) {
            return null;
        }
        return found(
                verb, subject, content, to, kind(polarity, exchange), by, sentence, "offer-verb");
    }

    private @Nullable String polarity(VerbGroup verb) {
        String two = verb.lemma() + " " + prose.norm(verb.to());
        String listed = scene.rules.act("offer verb", two);
        return listed != null ? listed : scene.rules.act("offer verb", verb.lemma());
    }

    private static Polarity kind(String polarity, boolean exchange) {
        boolean swap = exchange && !polarity.equals("threat") && !polarity.equals("demand");
        return swap ? Polarity.EXCHANGE : Polarity.valueOf(polarity.toUpperCase(Locale.ROOT));
    }

    // ---- who

    private @Nullable Subject subject(VerbGroup verb) {
        return verb.isFinite() ? scene.subjects.before(verb) : null;
    }

    /// "They called for X and offered Y": the subject of the verb before; no party for a verb that is not finite.
    private String elliptical(VerbGroup verb) {
        if (!verb.isFinite() || !prose.isAny(verb.from() - 1, "and", "et", "but", "mais", ",")) {
            return "";
        }
        for (int i = verb.from() - 2; i >= prose.sentenceAt(verb.from()).from(); i--) {
            VerbGroup before = scene.verbs.at(i);
            if (before != null && before.isFinite()) {
                Subject subject = scene.subjects.before(before);
                return subject == null ? "" : party(subject, before.from());
            }
        }
        return "";
    }

    /// The name of a side that can offer or want something; "I" and "we" in a quotation are its speaker; empty for things and for nobody.
    private String party(Subject subject, int at) {
        return statements.party(subject, at);
    }

    // ---- shapes

    /// "is ready to release", "prête à céder": what a side would give.
    private @Nullable Found ready(VerbGroup verb, Prose.Stretch sentence) {
        int at = -1;
        for (int i = verb.from(); i < Math.min(sentence.to(), verb.to() + 4) && at < 0; i++) {
            at = scene.rules.phrases("ready").match(prose, i, sentence.to()) > 0 ? i : at;
            if (i >= verb.to() && scene.nouns.at(i) != null && at < 0 && prose.isCapitalised(i)) {
                break;
            }
        }
        if (at < 0 || !verb.isFinite() || verb.negated()) {
            return null;
        }
        int act = at + scene.rules.phrases("ready").match(prose, at, sentence.to());
        VerbGroup given = scene.verbs.at(act);
        Subject subject = subject(verb);
        String by = subject == null ? elliptical(verb) : party(subject, verb.from());
        if (given == null
                || given.isFinite()
                || by.isEmpty()
                || scene.rules.act("no comment", given.lemma()) != null) {
            return null;
        }
        int to = contentEnd(given.to(), sentence);
        if (to - act < 2) {
            return null;
        }
        boolean exchange = hasExchange(given.to(), to);
        return found(
                verb, subject, act, to, kind("concession", exchange), by, sentence, "offer-ready");
    }

    /// "was offered a seat", "would be asked to scrap its levy".
    private @Nullable Found passive(VerbGroup verb, Prose.Stretch sentence) {
        String polarity = polarity(verb);
        boolean told = polarity != null && !polarity.equals("concession");
        int content = told ? content(verb, sentence.to()) : -1;
        Subject subject = content < 0 ? null : scene.subjects.before(verb);
        if (polarity == null || subject == null || !subject.named().canSpeak()) {
            return null;
        }
        String to = party(subject, verb.from());
        Voice agent = scene.agent(verb, sentence.to());
        int end = contentEnd(content, sentence);
        boolean exchange = opensWithCondition(verb.from(), sentence) || hasExchange(content, end);
        if (to.isEmpty() || end - content < 2) {
            return null;
        }
        int from =
                exchange && !hasExchange(content, end)
                        ? clauses.start(verb.from())
                        : start(subject);
        return new Found(
                new Offer(
                        prose.span(from, end),
                        exchange ? Polarity.EXCHANGE : kind(polarity, false),
                        agent == null ? "" : agent.name(),
                        to,
                        prose.text(content, end),
                        "",
                        statements.certainty(verb),
                        "offer-passive"),
                verb.from(),
                from,
                end);
    }

    /// "warned that it would suspend its mediation": a side tells what it will itself do.
    private @Nullable Found warning(VerbGroup verb, Prose.Stretch sentence) {
        Cue cue = scene.cues.at(verb.from());
        if (cue == null || !verb.isFinite() || verb.negated() || verb.passive()) {
            return null;
        }
        boolean warns = cue.verb().is(Tone.WARN) || cue.verb().is(Tone.THREATEN);
        boolean failing = isFailing(sentence.from(), verb.from());
        ClaimRules.Found claim = statements.claimBy(cue);
        if (claim == null || !warns && !failing) {
            return null;
        }
        VerbGroup deed = scene.verbs.firstFinite(claim.from(), claim.to());
        if (isFailing(claim.from(), claim.to())) {
            int comma = comma(claim.from(), claim.to());
            deed = comma < 0 ? deed : scene.verbs.firstFinite(comma, claim.to());
        }
        if (deed == null || !isFuture(deed)) {
            return null;
        }
        Subject subject = scene.subjects.before(deed);
        boolean own =
                subject != null
                        && (subject.named().kind() == NounPhrase.Kind.PRONOUN
                                || party(subject, deed.from()).equals(claim.voice().name()));
        if (!own || claim.voice().isUnknown()) {
            return null;
        }
        int from =
                failing
                        ? clauses.start(verb.from())
                        : Math.min(start(subject(verb), verb), claim.from());
        return new Found(
                new Offer(
                        prose.span(from, claim.to()),
                        Polarity.THREAT,
                        claim.voice().name(),
                        "",
                        prose.text(claim.from(), claim.to()),
                        failing
                                ? prose.text(
                                        clauses.start(verb.from()),
                                        Math.max(
                                                clauses.start(verb.from()) + 1,
                                                comma(sentence.from(), verb.from())))
                                : "",
                        statements.certainty(verb),
                        "offer-warning"),
                verb.from(),
                from,
                claim.to());
    }

    private int comma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose.is(i, ",")) {
                return i;
            }
        }
        return -1;
    }

    /// "If no agreement is reached", "À défaut", "unless".
    private boolean isFailing(int from, int to) {
        return scene.rules.phrases("failing").find(prose, from, Math.min(to, from + 8)) >= 0
                && scene.rules.phrases("failing").find(prose, from, Math.min(to, from + 8))
                        <= from + 3;
    }

    private boolean isFuture(VerbGroup verb) {
        for (int i = verb.from(); i < verb.to(); i++) {
            if (prose.isAny(i, "will", "'ll", "would", "shall")) {
                return true;
            }
            if (scene.isFrench()
                    && prose.isWord(i)
                    && prose.token(i).readings().stream()
                            .anyMatch(r ->
                                    r.tense() == parley.language.Reading.Tense.FUTURE
                                            || r.mood()
                                                    == parley.language.Reading.Mood.CONDITIONAL)) {
                return true;
            }
        }
        return false;
    }

    /// "Harrow would close, and in return the Greens would back a cut": two deeds, one against the other.
    private @Nullable Found byExchange(Prose.Stretch sentence) {
        int at = scene.rules.phrases("in return").find(prose, sentence.from(), sentence.to());
        if (at < 0 || statements.isUnsaid(at)) {
            return null;
        }
        VerbGroup before = null;
        for (int i = at - 1; i > sentence.from() && before == null; i--) {
            before = scene.verbs.isFinite(i) ? scene.verbs.at(i) : null;
        }
        VerbGroup after = scene.verbs.firstFinite(at, sentence.to());
        if (before == null || after == null) {
            return null;
        }
        int from = sentence.from();
        for (int i = sentence.from(); i < before.from(); i++) {
            from = prose.isAny(i, ":", ";") ? i + 1 : from;
        }
        int to = clauses.trimmed(from, sentence.to());
        Subject first = scene.subjects.before(before);
        Subject second = scene.subjects.before(after);
        String by = first == null ? "" : party(first, before.from());
        String other = second == null ? "" : party(second, after.from());
        if (by.isEmpty() && other.isEmpty()) {
            return null;
        }
        return new Found(
                new Offer(
                        prose.span(from, to),
                        Polarity.EXCHANGE,
                        "",
                        other,
                        prose.text(from, clauses.trimmed(from, at)),
                        prose.text(at, to),
                        statements.certainty(before),
                        "offer-exchange"),
                before.from(),
                from,
                to);
    }

    // ---- what

    /// Where the thing offered begins behind a verb: an object, an infinitive; -1 if there is none worth the name.
    private int content(VerbGroup verb, int end) {
        int i = verb.to();
        String two = verb.lemma() + " " + prose.norm(verb.to());
        boolean particle = scene.rules.act("offer verb", two) != null;
        i = particle ? i + 1 : i;
        for (int step = 0; step < 14 && i < end; step++) {
            if (prose.isAny(i, ",", ";", ":", ".", "(", "that", "que", "qu'", "whether", "si", "if")
                    || prose.isMark(i) && prose.inQuoteLongerThan(i, 3)) {
                return -1;
            }
            VerbGroup act = scene.verbs.at(i);
            if (act != null) {
                boolean comments = scene.rules.act("no comment", act.lemma()) != null;
                return act.isFinite() || comments ? -1 : i;
            }
            NounPhrase object = scene.nouns.beginningAt(i);
            if (object == null) {
                i++;
                continue;
            }
            if (isListener(object, i, end)) {
                i = scene.subjects.chainEnd(object, end);
                if (prose.isAny(i, "to", "de", "d'")) {
                    i++;
                }
                continue;
            }
            boolean aside =
                    object.kind() == NounPhrase.Kind.TIME && !prose.isNumber(object.head())
                            || prose.isAny(
                                            i - 1, "en", "lors", "d'", "de", "in", "at", "during",
                                            "on")
                                    && i > verb.to() + 1
                                    && scene.nouns.beginningAt(object.to() + 1) != null;
            if (aside) {
                i = object.to();
                continue;
            }
            boolean thing =
                    object.kind() != NounPhrase.Kind.PRONOUN
                            && object.kind() != NounPhrase.Kind.TIME;
            return thing || prose.isNumber(object.head()) ? i : -1;
        }
        return -1;
    }

    /// "offered the union a rise", "proposé aux Lormois un fonds", "asked the minister to come".
    private boolean isListener(NounPhrase object, int i, int end) {
        if (!object.canSpeak()) {
            return false;
        }
        int after = scene.subjects.chainEnd(object, end);
        NounPhrase next = scene.nouns.beginningAt(after);
        return prose.isAny(i - 1, "aux", "au", "à", "to")
                || prose.isAny(after, "to", "de", "d'") && scene.verbs.at(after + 1) != null
                || next != null && next.kind() != NounPhrase.Kind.TIME;
    }

    /// The content with its condition; without what the author sets behind it.
    private int contentEnd(int from, Prose.Stretch sentence) {
        int i = from;
        boolean open = false;
        while (i < sentence.to()) {
            if (prose.isAny(i, ";", ":", "(", ")", "–", "—")
                    || prose.isMark(i)
                            && prose.inQuoteLongerThan(i, 3)
                            && prose.quoteOf(i) == prose.quoteOf(from)
                            && i > from) {
                break;
            }
            int marker = scene.rules.phrases("exchange").match(prose, i, sentence.to());
            open |= marker > 0;
            if (prose.is(i, ",")) {
                boolean more =
                        scene.rules.phrases("exchange").match(prose, i + 1, sentence.to()) > 0
                                || prose.is(i + 1, "and")
                                        && scene.rules
                                                        .phrases("exchange")
                                                        .find(
                                                                prose,
                                                                i + 1,
                                                                Math.min(sentence.to(), i + 4))
                                                >= 0
                                || prose.isAny(i + 1, "comme", "such", "including", "notamment");
                if (!more) {
                    break;
                }
            }
            open |= prose.isAny(i, "who", "which", "that", "qui", "que", "qu'", "dont", "whose");
            VerbGroup group = scene.verbs.at(i);
            if (group != null && group.isFinite() && group.from() == i && !open) {
                break;
            }
            if (prose.isAny(i, "and", "et", "but", "mais")
                    && scene.verbs.isFinite(clauses.skipAdverbs(i + 1, sentence.to()))) {
                break;
            }
            i++;
        }
        return clauses.trimmed(from, i);
    }

    private boolean hasExchange(int from, int to) {
        return scene.rules.phrases("exchange").find(prose, from, to) >= 0;
    }

    /// "In return for lower duties, Castrea would ...", "If the port opens, Norland offers ...".
    private boolean opensWithCondition(int verb, Prose.Stretch sentence) {
        return scene.rules.phrases("exchange").match(prose, sentence.from(), verb) > 0;
    }

    /// The verb stands in an if-clause.
    private boolean isHypothetical(int verb, int from) {
        for (int i = verb - 1; i >= Math.max(from, verb - 10); i--) {
            if (prose.isAny(i, "if", "si", "s'", "unless", "whether", "sauf")
                    && !(prose.is(i, "s'") && scene.verbs.at(i) != null)) {
                return true;
            }
            if (prose.isAny(i, ",", ";", ":", "that", "que", "qu'") || scene.verbs.isFinite(i)) {
                return false;
            }
        }
        return false;
    }

    private int start(Subject subject) {
        return Math.min(subject.from(), subject.named().from());
    }

    private int start(@Nullable Subject subject, VerbGroup verb) {
        return subject == null ? verb.from() : start(subject);
    }

    private @Nullable Found found(
            VerbGroup verb,
            @Nullable Subject subject,
            int content,
            int to,
            Polarity kind,
            String by,
            Prose.Stretch sentence,
            String rule) {
        int from = subject == null ? verb.from() : start(subject);
        boolean relative =
                prose.isAny(verb.from() - 1, "qui", "who", "which", "that")
                        || verb.from() - from > 24;
        from = relative ? verb.from() : Math.min(from, verb.from());
        if (to - content < 1 || from >= to) {
            return null;
        }
        boolean failing = kind == Polarity.THREAT && opensAsCondition(sentence.from());
        from = failing ? sentence.from() : from;
        int marker = scene.rules.phrases("exchange").find(prose, content, to);
        return new Found(
                new Offer(
                        prose.span(from, to),
                        kind,
                        by,
                        listener(verb, content),
                        prose.text(content, marker < 0 ? to : clauses.trimmed(content, marker)),
                        marker < 0 ? "" : prose.text(marker, to),
                        statements.certainty(verb),
                        rule),
                verb.from(),
                from,
                to);
    }

    private boolean opensAsCondition(int from) {
        return prose.isAny(from, "if", "si", "unless", "s'");
    }

    private String listener(VerbGroup verb, int object) {
        for (int i = verb.to(); i < object; i++) {
            NounPhrase p = scene.nouns.beginningAt(i);
            if (p != null && p.canSpeak()) {
                Voice voice = scene.cast.of(p);
                return voice == null ? "" : voice.name();
            }
        }
        return "";
    }
}
