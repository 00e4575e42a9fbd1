package parley.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.evidence.Entry.Certainty;
import parley.evidence.Entry.Polarity;
import parley.evidence.Entry.Position;
import parley.evidence.Entry.Quotation;
import parley.language.Span;

/// What a side wants or will not have: told by a verb of wanting or refusing, by what it will not do, by words that name a line, by what it offers or
/// asks for. It is a red line only where the text says never, not, in no case or a condition without which.
final class PositionRules {

    private final Scene scene;
    private final Prose prose;
    private final Clauses clauses;
    private final Statements statements;

    PositionRules(Scene scene, Statements statements) {
        this.scene = scene;
        this.prose = scene.prose;
        this.clauses = new Clauses(scene);
        this.statements = statements;
    }

    List<Position> read(List<OfferRules.Found> offers) {
        List<Position> positions = new ArrayList<>();
        for (Prose.Stretch sentence : prose.sentences()) {
            if (sentence.from() < sentence.to()
                    && prose.isBody(sentence.from())
                    && !prose.is(sentence.to() - 1, "?")) {
                verbs(sentence, positions);
                lines(sentence, positions);
            }
        }
        offers.forEach(o -> fromOffer(o, positions));
        statements.claims().forEach(c -> fromClaim(c, positions));
        return positions;
    }

    private void verbs(Prose.Stretch sentence, List<Position> positions) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (statements.isUnsaid(i)) {
                continue;
            }
            VerbGroup verb = scene.verbs.at(i);
            NounPhrase noun = prose.inQuoteLongerThan(i, 3) ? null : scene.nouns.beginningAt(i);
            Position told = noun == null ? null : byNoun(noun, sentence);
            if (told != null) {
                add(positions, told);
            }
            boolean fits =
                    verb != null
                            && verb.from() == i
                            && verb.isFinite()
                            && !verb.passive()
                            && !isHypothetical(i, sentence.from());
            Position position = fits && verb != null ? byVerb(verb, sentence) : null;
            if (position != null) {
                add(positions, position);
            }
        }
    }

    private void add(List<Position> positions, Position position) {
        boolean covered =
                positions.stream()
                        .anyMatch(p ->
                                p.span().contains(position.span())
                                        || position.span().contains(p.span()));
        if (!covered) {
            positions.add(position);
        }
    }

    private boolean isHypothetical(int verb, int from) {
        for (int i = verb - 1; i >= Math.max(from, verb - 10); i--) {
            if (prose.isAny(i, "if", "si", "s'", "unless", "whether")
                    && !(prose.is(i, "s'") && scene.verbs.at(i) != null)) {
                return true;
            }
            if (prose.isAny(i, ",", ";", ":") || scene.verbs.isFinite(i)) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Position byVerb(VerbGroup verb, Prose.Stretch sentence) {
        boolean wants = is("position", verb);
        boolean commits = is("commitment", verb) || isAboutTo(verb);
        boolean future = isFuture(verb);
        boolean refuses = verb.negated() && future && commits;
        boolean firm = verb.negated() && (isCannot(verb) || hasNever(verb)) && commits;
        if (!wants && !refuses && !firm || wants && isExclusion(verb) && verb.negated()) {
            return null;
        }
        VerbGroup act = scene.verbs.at(clauses.skipAdverbs(verb.to(), sentence.to()));
        if (act != null && scene.rules.act("no comment", act.lemma()) != null
                || scene.rules.act("no comment", verb.lemma()) != null) {
            return null;
        }
        if (!firstPersonAllowed(verb)) {
            return null;
        }
        boolean line =
                refuses || firm || isRed(verb.from(), Math.min(sentence.to(), verb.to() + 3));
        return position(verb, sentence, line);
    }

    private boolean is(String section, VerbGroup verb) {
        return scene.rules.act(section, verb.lemma() + " " + prose.norm(verb.to())) != null
                || scene.rules.act(section, verb.lemma()) != null;
    }

    /// "will not be moved to sign": the verb that matters is the one behind.
    private boolean isAboutTo(VerbGroup verb) {
        VerbGroup next = scene.verbs.at(verb.to());
        return next != null
                && !next.isFinite()
                && scene.rules.act("commitment", next.lemma()) != null;
    }

    private boolean isExclusion(VerbGroup verb) {
        return scene.rules.act("exclusion", verb.lemma()) != null
                || scene.rules.act("exclusion", verb.lemma() + " " + prose.norm(verb.to())) != null;
    }

    /// In speech a single "I want" is talk; "we" and "I will not" stand for a side.
    private boolean firstPersonAllowed(VerbGroup verb) {
        Subject subject = scene.subjects.before(verb);
        boolean single =
                subject != null
                        && prose.isAny(subject.named().from(), "i", "je", "j'")
                        && subject.named().kind() == NounPhrase.Kind.PRONOUN;
        return !single || verb.negated() && isFuture(verb);
    }

    private boolean isFuture(VerbGroup verb) {
        for (int i = verb.from(); i < verb.to(); i++) {
            if (prose.isAny(i, "will", "won't", "wo", "would", "shall", "'ll")) {
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

    private boolean isCannot(VerbGroup verb) {
        return prose.isAny(verb.from(), "can", "cannot", "ca", "could");
    }

    private boolean hasNever(VerbGroup verb) {
        for (int i = verb.from(); i < verb.to(); i++) {
            if (prose.isAny(i, "never", "jamais")) {
                return !verb.past();
            }
        }
        return false;
    }

    private @Nullable Position position(VerbGroup verb, Prose.Stretch sentence, boolean red) {
        Subject subject = scene.subjects.before(verb);
        String party = subject == null ? elliptical(verb) : statements.party(subject, verb.from());
        if (party.isEmpty()) {
            return null;
        }
        int from = subject == null ? verb.from() : Math.min(subject.from(), subject.named().from());
        boolean relative = prose.isAny(verb.from() - 1, "qui", "who", "which", "that");
        from = relative || verb.from() - from > 24 ? verb.from() : Math.min(from, verb.from());
        if (subject != null && prose.isAny(from - 1, "que", "qu'") && prose.isAny(from - 2, "ce")) {
            from -= 2;
        }
        int to = statementEnd(verb, sentence);
        if (to - verb.to() < 1) {
            return null;
        }
        return new Position(
                prose.span(from, to),
                party,
                red && !isNoLine(from, sentence.to()),
                statements.certainty(verb),
                "position-verb");
    }

    /// The wish itself, without what the author sets behind a dash or a colon.
    private int statementEnd(VerbGroup verb, Prose.Stretch sentence) {
        int to = Math.max(verb.to(), clauses.end(verb.to(), verb.from()));
        for (int i = verb.to(); i < to; i++) {
            if (prose.isAny(i, "–", "—", ":")
                    || prose.is(i, ",")
                            && scene.verbs.firstFinite(i, to) != null
                            && scene.rules.phrases("exchange").match(prose, i + 1, to) == 0) {
                return clauses.trimmed(verb.to(), i);
            }
        }
        return Math.min(to, sentence.to());
    }

    /// "its refusal to sign", "son insistance à obtenir": a will told by a noun.
    private @Nullable Position byNoun(NounPhrase noun, Prose.Stretch sentence) {
        boolean complemented =
                prose.isAny(
                        noun.to(), "to", "of", "on", "for", "that", "à", "de", "d'", "du", "que",
                        "qu'");
        if (scene.rules.act("position noun", noun.lemma()) == null
                || !complemented
                || noun.kind() == NounPhrase.Kind.PERSON) {
            return null;
        }
        int end = noun.to();
        while (end < sentence.to()
                && !prose.isAny(end, ",", ";", ":", "(", ")", "–", "—")
                && !(scene.verbs.isFinite(end)
                        && !prose.isAny(end - 1, "qui", "que", "who", "that", "which"))) {
            end++;
        }
        int to = clauses.trimmed(noun.from(), end);
        Voice owner = owner(noun, sentence);
        boolean red = isRed(noun.from(), to);
        return owner == null || owner.isUnknown() || to - noun.from() < 3
                ? null
                : new Position(
                        prose.span(noun.from(), to),
                        owner.name(),
                        red,
                        Certainty.ASSERTED,
                        "position-noun");
    }

    /// "the refusal of X"; else the subject of the sentence.
    private @Nullable Voice owner(NounPhrase noun, Prose.Stretch sentence) {
        NounPhrase of = scene.nouns.beginningAt(noun.to() + 1);
        if (of != null && of.canSpeak() && prose.isAny(noun.to(), "of", "de", "d'", "du")) {
            return scene.cast.of(of);
        }
        VerbGroup verb = scene.verbs.firstFinite(sentence.from(), sentence.to());
        Subject subject = verb == null ? null : scene.subjects.before(verb);
        boolean speaks = subject != null && subject.named().canSpeak() && !scene.isNobody(subject);
        if (noun.definiteness() == NounPhrase.Definiteness.POSSESSIVE && !speaks) {
            return scene.cast.pronoun(noun.from(), scene.isFrench() ? "il" : "he");
        }
        return speaks && subject != null ? scene.cast.of(subject) : null;
    }

    private String elliptical(VerbGroup verb) {
        Cue cue = scene.cues.at(verb.from());
        Scene.Attribution who = cue == null ? null : scene.speaker(cue, false);
        return who == null || who.voice().isUnknown() ? "" : who.voice().name();
    }

    private boolean isRed(int from, int to) {
        return scene.rules.phrases("red line").find(prose, from, to) >= 0 && !isNoLine(from, to);
    }

    /// "not a red line", "pas une ligne rouge": said to be none.
    private boolean isNoLine(int from, int to) {
        return scene.rules.phrases("no red line").find(prose, from, to) >= 0;
    }

    // ---- lines named as such

    /// "Services are not a red line", "the fee is not negotiable": whose line, by who says it.
    private void lines(Prose.Stretch sentence, List<Position> positions) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            int none = scene.rules.phrases("no red line").match(prose, i, sentence.to());
            int length =
                    none > 0 ? none : scene.rules.phrases("line").match(prose, i, sentence.to());
            if (length == 0 || statements.isUnsaid(i)) {
                continue;
            }
            String party = speakerAt(i);
            if (!party.isEmpty()) {
                Span span = lineSpan(i, i + length, sentence);
                boolean red = none == 0;
                if (!span.isEmpty()) {
                    add(
                            positions,
                            new Position(span, party, red, Certainty.ASSERTED, "position-line"));
                }
            }
            i += length - 1;
        }
    }

    private String speakerAt(int word) {
        ClaimRules.Found claim = statements.around(word);
        if (claim != null && !claim.voice().isUnknown() && !claim.voice().anonymous()) {
            return claim.voice().name();
        }
        Quotation speech = statements.speechAt(word);
        return speech == null || speech.speaker().anonymous() ? "" : speech.speaker().name();
    }

    /// The claim, or the clause of speech, that holds the words.
    private Span lineSpan(int at, int to, Prose.Stretch sentence) {
        ClaimRules.Found claim = statements.around(at);
        if (claim != null && claim.to() - claim.from() <= 40) {
            return claim.claim().span();
        }
        int from = at;
        while (from > sentence.from()
                && !prose.isAny(from - 1, ".", "!", "?", ";", ":", ",", "–", "—")
                && !prose.isMark(from - 1)) {
            from--;
        }
        int end = to;
        while (end < sentence.to() && !prose.isAny(end, ".", "!", "?", ";", ",", "–", "—")) {
            end++;
        }
        return prose.span(from, clauses.trimmed(from, end));
    }

    // ---- from offers and claims

    private void fromOffer(OfferRules.Found found, List<Position> positions) {
        Polarity p = found.offer().polarity();
        boolean stands = p != Polarity.THREAT && p != Polarity.REWARD;
        String party = found.offer().by();
        if (!stands || party.isEmpty()) {
            return;
        }
        add(
                positions,
                new Position(
                        found.offer().span(),
                        party,
                        isRed(found.from(), found.to()),
                        found.offer().certainty(),
                        "position-offer"));
    }

    /// A claim about what ought to be, or that is told by a verb of demanding.
    private void fromClaim(ClaimRules.Found claim, List<Position> positions) {
        Certainty sign = claim.claim().certainty();
        boolean unsaid =
                sign == Certainty.NEVER_SAID
                        || sign == Certainty.ASKED
                        || sign == Certainty.RUMOUR
                        || sign == Certainty.DENIED;
        boolean speaks = !claim.voice().isUnknown() && !claim.voice().anonymous();
        if (unsaid || !speaks || !hasDuty(claim.from(), claim.to())) {
            return;
        }
        add(
                positions,
                new Position(
                        claim.claim().span(),
                        claim.voice().name(),
                        isRed(claim.from(), claim.to()),
                        sign,
                        "position-claim"));
    }

    /// The main verb of the clause says what must or should be.
    private boolean hasDuty(int from, int to) {
        VerbGroup verb = scene.verbs.firstFinite(from, to);
        if (verb == null) {
            return false;
        }
        return scene.rules.act("duty", verb.lemma()) != null
                || scene.rules.act("duty", prose.norm(verb.from())) != null && !verb.past();
    }
}
