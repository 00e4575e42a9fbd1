package parley.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.evidence.Entry.Certainty;
import parley.evidence.Entry.Quotation;
import parley.evidence.Entry.QuoteKind;
import parley.language.Span;

/// What a document was found to state: its claims and its speech, asked by the rules that read offers, positions and meetings out of it.
final class Statements {

    private final Scene scene;
    private final List<ClaimRules.Found> claims;
    private final List<Quotation> speech = new ArrayList<>();
    private final BitSet unsaid = new BitSet();

    /// @param claims in the order of the text
    /// @param quotations attributed or not
    /// @param asked stretches that only tell what was asked
    Statements(
            Scene scene,
            List<ClaimRules.Found> claims,
            List<Quotation> quotations,
            List<Span> asked) {
        this.scene = scene;
        this.claims = List.copyOf(claims);
        for (Quotation q : quotations) {
            boolean said = q.kind() == QuoteKind.SPEECH || q.kind() == QuoteKind.MIXED;
            if (said && !q.speaker().name().isEmpty()) {
                speech.add(q);
            }
        }
        markUnsaid(asked);
    }

    List<ClaimRules.Found> claims() {
        return claims;
    }

    List<Quotation> speech() {
        return speech;
    }

    /// The claim that a verb reports.
    ClaimRules.@Nullable Found claimBy(Cue cue) {
        for (ClaimRules.Found f : claims) {
            if (f.cue() == cue.from()) {
                return f;
            }
        }
        return null;
    }

    /// The innermost claim around a word.
    ClaimRules.@Nullable Found around(int word) {
        ClaimRules.Found best = null;
        for (ClaimRules.Found f : claims) {
            boolean holds = f.from() <= word && word < f.to();
            if (holds && (best == null || f.to() - f.from() < best.to() - best.from())) {
                best = f;
            }
        }
        return best;
    }

    /// Words that nobody says: asked about, or told as never said.
    boolean isUnsaid(int word) {
        return unsaid.get(word);
    }

    private void markUnsaid(List<Span> asked) {
        for (Span span : asked) {
            int i = scene.prose.passage().tokenAt(span.start());
            while (i < scene.prose.size() && scene.prose.token(i).start() < span.end()) {
                unsaid.set(i++);
            }
        }
        for (ClaimRules.Found f : claims) {
            Certainty c = f.claim().certainty();
            if (c == Certainty.NEVER_SAID || c == Certainty.ASKED) {
                unsaid.set(f.from(), f.to());
            }
        }
    }

    /// How sure the text is of what a verb tells: the sign of the claim around it, else the verb's own mood.
    Certainty certainty(VerbGroup verb) {
        ClaimRules.Found around = around(verb.from());
        Certainty told = around == null ? Certainty.ASSERTED : around.claim().certainty();
        if (told != Certainty.ASSERTED) {
            return told;
        }
        boolean hearsay = scene.isFrench() && verb.conditional() && verb.past();
        return hearsay ? Certainty.CONDITIONAL : Certainty.ASSERTED;
    }

    /// Who speaks where a word stands; null outside speech.
    @Nullable Quotation speechAt(int word) {
        int at = scene.prose.token(word).start();
        for (Quotation q : speech) {
            if (q.span().start() <= at && at < q.span().end()) {
                return q;
            }
        }
        return null;
    }

    /// The name of the side a subject stands for; "I" and "we" in speech are its speaker; empty for things and for nobody.
    String party(Subject subject, int at) {
        NounPhrase named = subject.named();
        boolean first =
                named.kind() == NounPhrase.Kind.PRONOUN
                        && java.util.Set.of("i", "we", "je", "j'", "nous").contains(named.lemma());
        if (first) {
            Quotation q = speechAt(at);
            return q == null ? "" : q.speaker().name();
        }
        boolean human =
                named.kind() == NounPhrase.Kind.THING
                        && named.plural()
                        && scene.nouns.looksHuman(named);
        if (!named.canSpeak() && !human || scene.isNobody(subject)) {
            return "";
        }
        boolean nobody =
                scene.prose.isAny(
                        named.from(), "aucun", "aucune", "no", "none", "nobody", "neither");
        Voice voice = nobody ? null : scene.cast.of(subject);
        return voice == null || voice.isUnknown() ? "" : voice.name();
    }
}
