package parley.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.evidence.Entry.Certainty;
import parley.evidence.Entry.Position;
import parley.evidence.Entry.Quotation;
import parley.evidence.Entry.QuoteKind;

/// What a side wants or will not have: told by a verb of wanting or refusing, or said in a claim or quotation in words that leave no way out. Those words
/// ("never", "must", "hors de question") make it a red line.
final class PositionRules {

    private final Scene scene;
    private final Prose prose;
    private final Clauses clauses;

    PositionRules(Scene scene) {
        this.scene = scene;
        this.prose = scene.prose;
        this.clauses = new Clauses(scene);
    }

    List<Position> read(List<ClaimRules.Found> claims, List<Quotation> quotations) {
        List<Position> positions = new ArrayList<>();
        for (Prose.Stretch sentence : prose.sentences()) {
            if (sentence.from() < sentence.to() && prose.isBody(sentence.from())) {
                verbs(sentence, positions);
            }
        }
        claims.forEach(c -> fromClaim(c, positions));
        quotations.forEach(q -> fromQuotation(q, positions));
        return positions;
    }

    private void verbs(Prose.Stretch sentence, List<Position> positions) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            VerbGroup verb = scene.verbs.at(i);
            NounPhrase noun = prose.inQuoteLongerThan(i, 3) ? null : scene.nouns.beginningAt(i);
            Position told = noun == null ? null : byNoun(noun, sentence);
            if (told != null) {
                positions.add(told);
            }
            if (verb == null || verb.from() != i || !verb.isFinite() || verb.passive()) {
                continue;
            }
            boolean wants =
                    scene.rules.act("position", verb.lemma()) != null
                            || scene.rules.act(
                                            "position", verb.lemma() + " " + prose.norm(verb.to()))
                                    != null;
            boolean red = isRed(verb.from(), Math.min(sentence.to(), verb.to() + 4));
            boolean never =
                    red
                            && (verb.negated()
                                    || prose.isAny(verb.to(), "aucune")
                                    || prose.isAny(
                                            verb.from(),
                                            "will",
                                            "would",
                                            "cannot",
                                            "can",
                                            "shall"));
            if (wants || never) {
                Position position = position(verb, sentence, red);
                if (position != null) {
                    positions.add(position);
                }
            }
        }
    }

    private @Nullable Position position(VerbGroup verb, Prose.Stretch sentence, boolean red) {
        Subject subject = scene.subjects.before(verb);
        Voice voice = subject == null ? elliptical(verb) : scene.cast.of(subject);
        boolean speaks = subject == null || subject.named().canSpeak() && !scene.isNobody(subject);
        if (voice == null || voice.isUnknown() || !speaks) {
            return null;
        }
        int from = subject == null ? verb.from() : Math.min(subject.from(), subject.named().from());
        boolean relative = prose.isAny(verb.from() - 1, "qui", "who", "which", "that");
        from = relative ? verb.from() : from;
        if (subject != null && prose.isAny(from - 1, "que", "qu'") && prose.isAny(from - 2, "ce")) {
            from -= 2;
        }
        int to = statementEnd(verb, sentence);
        if (to - verb.to() < 1) {
            return null;
        }
        Certainty certainty = verb.conditional() ? Certainty.CONDITIONAL : Certainty.ASSERTED;
        return new Position(prose.span(from, to), voice.name(), red, certainty, "position-verb");
    }

    /// The wish itself, without what the author sets behind a dash or a colon.
    private int statementEnd(VerbGroup verb, Prose.Stretch sentence) {
        int to = Math.max(verb.to(), clauses.end(verb.to(), verb.from()));
        for (int i = verb.to(); i < to; i++) {
            if (prose.isAny(i, "–", "—", ":")
                    || prose.is(i, ",")
                            && scene.verbs.firstFinite(i, to) != null
                            && isNewClause(i + 1)) {
                return clauses.trimmed(verb.to(), i);
            }
        }
        return Math.min(to, sentence.to());
    }

    private boolean isNewClause(int at) {
        NounPhrase next = scene.nouns.beginningAt(at);
        return next != null && next.canSpeak() && scene.verbs.isFinite(next.to());
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
        boolean red = scene.rules.phrases("red line").find(prose, noun.from(), to) >= 0;
        return owner == null || to - noun.from() < 3
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

    private @Nullable Voice elliptical(VerbGroup verb) {
        Cue cue = scene.cues.at(verb.from());
        Scene.Attribution who = cue == null ? null : scene.speaker(cue, false);
        return who == null ? null : who.voice();
    }

    private boolean isRed(int from, int to) {
        return scene.rules.phrases("red line").find(prose, from, to) >= 0;
    }

    /// A claim in words without a way out, or about what ought to be.
    private void fromClaim(ClaimRules.Found claim, List<Position> positions) {
        int red = scene.rules.phrases("red line").find(prose, claim.from(), claim.to());
        VerbGroup first = scene.verbs.at(claim.from());
        boolean wants =
                first != null
                        && !first.isFinite()
                        && scene.rules.act("position", first.lemma()) != null;
        boolean ought = red >= 0 || wants || hasDuty(claim.from(), claim.to());
        boolean covered =
                positions.stream()
                        .anyMatch(p ->
                                p.span().contains(claim.claim().span())
                                        || claim.claim().span().contains(p.span()));
        if (ought && !covered && !claim.voice().isUnknown() && !claim.voice().anonymous()) {
            positions.add(
                    new Position(
                            claim.claim().span(),
                            claim.voice().name(),
                            red >= 0,
                            claim.claim().certainty(),
                            "position-claim"));
        }
    }

    private boolean hasDuty(int from, int to) {
        for (int i = from; i < to; i++) {
            VerbGroup verb = scene.verbs.at(i);
            boolean duty =
                    verb != null
                            && verb.isFinite()
                            && (verb.lemma().equals("devoir")
                                    || verb.lemma().equals("falloir")
                                    || prose.isAny(verb.from(), "must", "should"));
            if (duty
                    || prose.isAny(
                            i, "condition", "priorité", "priority", "responsable", "essentiel")) {
                return true;
            }
        }
        return false;
    }

    private void fromQuotation(Quotation quotation, List<Position> positions) {
        boolean speech =
                quotation.kind() == QuoteKind.SPEECH || quotation.kind() == QuoteKind.MIXED;
        int from = prose.passage().tokenAt(quotation.span().start());
        int to = from;
        while (to < prose.size() && prose.token(to).end() <= quotation.span().end()) {
            to++;
        }
        if (!speech || quotation.speaker().name().isEmpty()) {
            return;
        }
        for (int i = from; i < to; i++) {
            int length = scene.rules.phrases("red line").match(prose, i, to);
            length =
                    length == 0
                                    && prose.isAny(
                                            i,
                                            "priorité",
                                            "priority",
                                            "essentiel",
                                            "objectif",
                                            "goal",
                                            "aim")
                            ? 1
                            : length;
            VerbGroup verb = scene.verbs.at(i);
            boolean wants =
                    verb != null
                            && verb.from() == i
                            && verb.isFinite()
                            && (scene.rules.act("position", verb.lemma()) != null
                                    || hasDuty(i, verb.to()));
            if (length == 0 && !wants) {
                continue;
            }
            int start = clauseStart(i, from);
            int end = clauseEnd(Math.max(i + 1, verb == null ? i + length : verb.to()), to);
            if (end - start >= 3) {
                positions.add(
                        new Position(
                                prose.span(start, end),
                                quotation.speaker().name(),
                                length > 0 || isRed(start, end),
                                Certainty.ASSERTED,
                                "position-quoted"));
                i = end;
            }
        }
    }

    private int clauseStart(int at, int from) {
        int i = at;
        while (i > from
                && !prose.isAny(i - 1, ".", "!", "?", ";", ":", ",", "–", "—")
                && !prose.isMark(i - 1)) {
            i--;
        }
        return i;
    }

    private int clauseEnd(int at, int to) {
        int i = at;
        while (i < to && !prose.isAny(i, ".", "!", "?", ";", ",", "–", "—")) {
            i++;
        }
        return clauses.trimmed(at - 1, i);
    }
}
