package parley.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.evidence.Entry.Certainty;
import parley.evidence.Entry.Offer;
import parley.evidence.Entry.Polarity;

/// What is offered, asked for, promised or threatened: the object of such a verb, or such a noun with what belongs to it. Proposes broadly: recall comes
/// first here, a person decides.
final class OfferRules {

    private final Scene scene;
    private final Prose prose;
    private final Clauses clauses;

    OfferRules(Scene scene) {
        this.scene = scene;
        this.prose = scene.prose;
        this.clauses = new Clauses(scene);
    }

    List<Offer> read() {
        List<Offer> offers = new ArrayList<>();
        for (Prose.Stretch sentence : prose.sentences()) {
            if (sentence.from() >= sentence.to() || !prose.isBody(sentence.from())) {
                continue;
            }
            int last = -1;
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (i < last) {
                    continue;
                }
                VerbGroup verb = scene.verbs.at(i);
                Offer offer = verb != null && verb.from() == i ? byVerb(verb, sentence) : null;
                NounPhrase noun = scene.nouns.beginningAt(i);
                offer = offer == null && noun != null ? byNoun(noun, sentence) : offer;
                if (offer != null) {
                    offers.add(offer);
                    last = prose.passage().tokenAt(offer.span().end());
                }
            }
        }
        return offers;
    }

    private @Nullable Offer byVerb(VerbGroup verb, Prose.Stretch sentence) {
        String polarity = scene.rules.act("offer verb", verb.lemma());
        polarity =
                polarity != null
                        ? polarity
                        : scene.rules.act("offer verb", verb.lemma() + " " + prose.norm(verb.to()));
        if (polarity == null || verb.negated() || verb.passive()) {
            return null;
        }
        String by = verb.isFinite() ? speaker(verb) : "";
        boolean ready = !verb.isFinite() && isReady(verb.from(), sentence.from());
        if (verb.isFinite() ? by.isEmpty() : !ready) {
            return null;
        }
        int i = verb.to();
        boolean particle = prose.isAny(i, "on", "for", "upon") && scene.nouns.at(i) == null;
        i = particle ? i + 1 : i;
        while (i < sentence.to()
                && scene.nouns.at(i) == null
                && scene.verbs.at(i) == null
                && prose.isAny(
                        i,
                        "to",
                        "de",
                        "d'",
                        "à",
                        "also",
                        "que",
                        "toutefois",
                        "désormais",
                        "jamais",
                        "never",
                        "not")) {
            i++;
        }
        i = overListener(i, sentence.to());
        VerbGroup act = scene.verbs.at(i);
        NounPhrase object = scene.nouns.beginningAt(i);
        boolean fits =
                act != null && act.form() != VerbGroup.Form.FINITE
                        || object != null
                                && object.kind() != NounPhrase.Kind.PRONOUN
                                && object.kind() != NounPhrase.Kind.TIME;
        if (!fits) {
            return null;
        }
        int to = end(i, verb.from(), sentence);
        boolean exchange =
                scene.rules.phrases("exchange").find(prose, i, Math.min(sentence.to(), to + 3)) >= 0
                        && !polarity.equals("threat");
        Polarity kind =
                exchange && polarity.equals("offer")
                        ? Polarity.EXCHANGE
                        : Polarity.valueOf(polarity.toUpperCase(Locale.ROOT));
        return to - i < 1
                ? null
                : new Offer(
                        prose.span(i, to),
                        kind,
                        by,
                        listener(verb, i),
                        certainty(verb),
                        "offer-verb");
    }

    private String speaker(VerbGroup verb) {
        Subject subject = scene.subjects.before(verb);
        if (subject == null && !prose.isAny(verb.from() - 1, "and", "et", "but", "mais")) {
            return "";
        }
        Voice voice = subject == null ? null : scene.cast.of(subject);
        Cue cue = scene.cues.at(verb.from());
        if (voice == null && cue != null) {
            Scene.Attribution who = scene.speaker(cue, false);
            voice = who == null ? null : who.voice();
        }
        return voice == null || subject != null && !subject.named().canSpeak() ? "" : voice.name();
    }

    /// "ready to release", "prête à ramener", "its readiness to remove".
    private boolean isReady(int verb, int from) {
        for (int i = Math.max(from, verb - 4); i < verb; i++) {
            if (prose.isAny(
                    i,
                    "ready",
                    "willing",
                    "prepared",
                    "readiness",
                    "willingness",
                    "prêt",
                    "prête",
                    "prêts",
                    "prêtes",
                    "disposé",
                    "disposée",
                    "volonté",
                    "disposition",
                    "agreed",
                    "offered",
                    "serait",
                    "would",
                    "accepte",
                    "can",
                    "could",
                    "peut",
                    "peuvent",
                    "pourrait",
                    "pourraient",
                    "proposal",
                    "proposition",
                    "moyen")) {
                return true;
            }
        }
        return false;
    }

    private int overListener(int i, int end) {
        NounPhrase p = scene.nouns.beginningAt(i);
        if (p == null || !p.canSpeak()) {
            return i;
        }
        if (prose.is(p.to(), "to") && scene.verbs.at(p.to() + 1) != null) {
            return p.to() + 1;
        }
        NounPhrase next = scene.nouns.beginningAt(p.to());
        if (next != null && next.kind() != NounPhrase.Kind.TIME) {
            return p.to();
        }
        return i;
    }

    private String listener(VerbGroup verb, int object) {
        NounPhrase p = scene.nouns.beginningAt(verb.to());
        if (p != null && p.canSpeak() && object > p.from()) {
            Voice voice = scene.cast.of(p);
            return voice == null ? "" : voice.name();
        }
        return "";
    }

    private int end(int from, int verb, Prose.Stretch sentence) {
        int i = from;
        boolean relative = false;
        while (i < sentence.to()) {
            if (prose.isAny(i, ";", ":", "(", ")", "–", "—", "if", "si", "unless", "when")
                    || prose.inQuoteLongerThan(i, 3) != prose.inQuoteLongerThan(from, 3)) {
                break;
            }
            if (prose.is(i, ",")
                    && !(prose.isAny(i + 1, "comme", "such", "including", "notamment"))) {
                break;
            }
            relative |= prose.isAny(i, "who", "which", "that", "qui", "que", "dont", "whose");
            VerbGroup group = scene.verbs.at(i);
            if (group != null && group.isFinite() && !relative) {
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

    private @Nullable Offer byNoun(NounPhrase noun, Prose.Stretch sentence) {
        String polarity = scene.rules.act("offer noun", noun.lemma());
        polarity =
                polarity != null
                        ? polarity
                        : scene.rules.act("offer noun", prose.norm(noun.head()));
        boolean human =
                noun.kind() == NounPhrase.Kind.PERSON || noun.kind() == NounPhrase.Kind.ROLE;
        boolean ready =
                noun.lemma().equals("prêt")
                        && !prose.isAny(noun.from(), "un", "le", "des", "les", "ce", "ces");
        if (polarity == null
                || human
                || ready
                || noun.hasName() && noun.nameFrom() <= noun.head()) {
            return null;
        }
        int to = end(noun.from(), noun.from(), sentence);
        boolean complemented =
                prose.isAny(
                                noun.to(), "of", "for", "to", "on", "from", "de", "d'", "du", "des",
                                "à", "sur", "pour", "contre", "in", "en", "dans", "entre", "avec",
                                "with", "between", "vers")
                        || scene.verbs.at(noun.to()) != null && !scene.verbs.isFinite(noun.to());
        boolean described = noun.to() - noun.from() >= 3;
        if (!complemented && !described || to - noun.from() < 2) {
            return null;
        }
        String by = "";
        VerbGroup verb = scene.verbs.firstFinite(sentence.from(), noun.from());
        if (verb != null) {
            by = speaker(verb);
        }
        return new Offer(
                prose.span(noun.from(), to),
                Polarity.valueOf(polarity.toUpperCase(Locale.ROOT)),
                by,
                "",
                Certainty.ASSERTED,
                "offer-noun");
    }

    private static Certainty certainty(VerbGroup verb) {
        return verb.conditional() ? Certainty.CONDITIONAL : Certainty.ASSERTED;
    }
}
