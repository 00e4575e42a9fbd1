package parley.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.evidence.SpeechVerb.Carries;
import parley.language.Reading.PartOfSpeech;

/// Where reported words begin and end: from the cue to where the author takes over again.
final class Clauses {

    private static final Set<String> SUBORDINATORS =
            Set.of(
                    "although",
                    "though",
                    "while",
                    "whereas",
                    "as",
                    "since",
                    "if",
                    "when",
                    "because",
                    "after",
                    "before",
                    "once",
                    "bien",
                    "quoique",
                    "alors",
                    "tandis",
                    "si",
                    "s'",
                    "quand",
                    "lorsque",
                    "lorsqu'",
                    "puisque",
                    "puisqu'",
                    "comme",
                    "après",
                    "dès",
                    "pendant",
                    "even",
                    "même");

    private final Scene scene;
    private final Prose prose;

    Clauses(Scene scene) {
        this.scene = scene;
        this.prose = scene.prose;
    }

    /// The word after the last one of a clause that begins at `start` and is reported by a verb at `cue`.
    int end(int start, int cue) {
        Prose.Stretch sentence = prose.sentenceAt(cue);
        boolean subordinate = isSubordinate(cue, sentence.from());
        int depth = depthAt(cue, sentence.from());
        int i = start;
        while (i < sentence.to()) {
            int quoted = prose.quoteOf(i);
            if (quoted >= 0
                    && prose.quotes().get(quoted).first() == i
                    && prose.quoteOf(cue) != quoted) {
                i = Math.max(i + 1, prose.quotes().get(quoted).last());
                continue;
            }
            String norm = prose.norm(i);
            if (norm.equals("(") || norm.equals("[")) {
                depth++;
            } else if (norm.equals(")") || norm.equals("]")) {
                depth--;
                if (depth < 0 || depth == 0 && depthAt(cue, sentence.from()) > 0) {
                    return trimmed(start, i);
                }
            } else if (norm.equals(";")) {
                return trimmed(start, i);
            } else if ((norm.equals(",") || norm.equals("–") || norm.equals("—"))
                    && i > start
                    && authorReturns(i + 1, sentence.to(), subordinate)) {
                return trimmed(start, i);
            } else if (i > start
                    && isConjunction(i)
                    && cueWithoutSubject(i + 1, sentence.to(), cue)) {
                return trimmed(start, i);
            }
            i++;
        }
        return trimmed(start, sentence.to());
    }

    private boolean isConjunction(int i) {
        return prose.isAny(i, "and", "but", "et", "mais", "while", "yet", "or", "ou");
    }

    private int depthAt(int word, int from) {
        int depth = 0;
        for (int i = from; i < word; i++) {
            depth += prose.isAny(i, "(", "[") ? 1 : prose.isAny(i, ")", "]") ? -1 : 0;
        }
        return Math.max(0, depth);
    }

    boolean isSubordinate(int cue, int start) {
        int i = start;
        while (i < cue && prose.isMark(i)) {
            i++;
        }
        if (!SUBORDINATORS.contains(prose.norm(i)) || i >= cue) {
            return false;
        }
        boolean as = prose.isAny(i, "as", "comme");
        for (int k = i; k < cue; k++) {
            if (prose.is(k, ",")) {
                return false;
            }
        }
        return !as || scene.verbs.firstFinite(i, cue) == null;
    }

    /// True if the words behind a comma are the author's again: a new attribution, a new main clause of the author, a remark on the statement.
    private boolean authorReturns(int at, int end, boolean subordinate) {
        int i = skipAdverbs(at, end);
        Cue cue = scene.cues.at(i);
        if (cue != null && cue.from() == i) {
            boolean inverted = !cue.group().inverted().isEmpty();
            if (inverted || cue.group().form() == VerbGroup.Form.GERUND && reports(cue)) {
                return true;
            }
            if (cue.group().isFinite()
                    && cue.can(Carries.QUOTE)
                    && scene.subjects.after(cue.group()) != null
                    && isParenthetical(cue)) {
                return true;
            }
        }
        if (prose.isAny(i, "en", "tout", "avant", "après", "before", "after", "while")
                && gerundCueWithin(i, Math.min(end, i + 4))) {
            return true;
        }
        if (scene.rules.phrases("according to").match(prose, i, end) > 0
                || scene.rules.phrases("stop apposition").match(prose, i, end) > 0) {
            return true;
        }
        if (subordinate) {
            NounPhrase next = scene.nouns.beginningAt(i);
            VerbGroup verb = scene.verbs.firstFinite(i, end);
            if (next != null && verb != null && noBoundary(i, verb.from())) {
                return true;
            }
        }
        if (isConjunction(i)) {
            return cueWithoutSubject(i + 1, end, at) || cueWithSubject(i + 1, end);
        }
        return attributionWithSubject(i, end);
    }

    private boolean reports(Cue cue) {
        return cue.can(Carries.QUOTE) && cue.can(Carries.THAT) || cue.can(Carries.ACCUSE);
    }

    private boolean isParenthetical(Cue cue) {
        int after = cue.to();
        return scene.isFrench() || !prose.isAny(after, "that", "to");
    }

    /// "..., they say." and "..., the minister said,".
    private boolean attributionWithSubject(int i, int end) {
        NounPhrase next = scene.nouns.beginningAt(i);
        if (next == null || !next.canSpeak() || scene.isFrench()) {
            return false;
        }
        VerbGroup verb = scene.verbs.firstFinite(i, end);
        Cue cue = verb == null ? null : scene.cues.at(verb.from());
        return verb != null
                && cue != null
                && cue.can(Carries.QUOTE)
                && noBoundary(i, verb.from())
                && closes(cue.to(), end);
    }

    /// True if an attribution is complete at a word: nothing follows it but a place, a date, a listener, a mark.
    boolean closes(int at, int end) {
        int i = at;
        while (i < end
                && !prose.isAny(i, ",", ".", "!", "?", ";", ")", "…", "–", "—")
                && !prose.isMark(i)) {
            if (scene.verbs.isFinite(i)
                    || prose.isAny(i, "that", "que", "qu'", ":")
                    || i == at && opensComplement(i)) {
                return false;
            }
            i++;
        }
        return true;
    }

    private boolean opensComplement(int i) {
        NounPhrase next = scene.nouns.beginningAt(i);
        return prose.is(i, "to") && scene.verbs.at(i + 1) != null
                || next != null
                        && next.kind() != NounPhrase.Kind.TIME
                        && !prose.isAny(i, "reporters", "journalists");
    }

    private boolean noBoundary(int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose.isAny(i, ",", ";", ":", "that", "que", "qu'") || prose.isMark(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean gerundCueWithin(int from, int to) {
        Cue cue = scene.cues.first(from, to);
        return cue != null
                && !cue.group().isFinite()
                && (reports(cue) || cue.verb().is(SpeechVerb.Tone.HOPE));
    }

    private boolean cueWithoutSubject(int at, int end, int cueWord) {
        int i = skipAdverbs(at, end);
        Cue cue = scene.cues.at(i);
        if (cue == null
                || cue.from() != i
                || !(cue.group().isFinite() || cue.group().form() == VerbGroup.Form.GERUND)) {
            return false;
        }
        Cue first = scene.cues.at(cueWord);
        boolean sameTense =
                first == null
                        || !first.group().isFinite()
                        || cue.group().past() == first.group().past()
                        || scene.isFrench();
        return reports(cue)
                && sameTense
                && cue.group().inverted().isEmpty()
                && introduces(cue, end);
    }

    /// The verb goes on to report something.
    private boolean introduces(Cue cue, int end) {
        for (int i = cue.to(); i < Math.min(end, cue.to() + 8); i++) {
            if (prose.isAny(i, "that", "que", "qu'", ":") || prose.isMark(i)) {
                return true;
            }
            if (scene.verbs.isFinite(i)) {
                return cue.can(Carries.THAT) && !scene.isFrench();
            }
        }
        boolean act =
                prose.isAny(cue.to(), "to", "de", "d'", "à")
                        && scene.verbs.at(cue.to() + 1) != null;
        return act || cue.can(Carries.OBJECT) || cue.can(Carries.ACT);
    }

    /// "and on Friday he repeated": over a date.
    private int skipTime(int at, int end) {
        int i = at;
        if (prose.isAny(i, "on", "in", "le", "en") && scene.nouns.at(i + 1) != null) {
            i++;
        }
        NounPhrase time = scene.nouns.at(i);
        return time != null && time.kind() == NounPhrase.Kind.TIME && time.to() < end
                ? time.to()
                : at;
    }

    private boolean cueWithSubject(int at, int end) {
        int i = skipAdverbs(skipTime(skipAdverbs(at, end), end), end);
        NounPhrase next = scene.nouns.beginningAt(i);
        VerbGroup verb = scene.verbs.firstFinite(i, end);
        Cue cue = verb == null ? null : scene.cues.at(verb.from());
        return next != null
                && next.canSpeak()
                && verb != null
                && cue != null
                && reports(cue)
                && noBoundary(i, verb.from())
                && introduces(cue, end);
    }

    int skipAdverbs(int from, int end) {
        int i = from;
        while (i < end
                && prose.isWord(i)
                && scene.nouns.at(i) == null
                && scene.verbs.at(i) == null
                && (prose.can(i, PartOfSpeech.ADVERB) || prose.isAny(i, "still", "also", "too"))
                && !prose.isAny(
                        i, "when", "as", "while", "before", "after", "avant", "après", "tout",
                        "that", "so", "but", "mais", "and", "et")) {
            i++;
        }
        return i;
    }

    /// Without marks and spaces at the end.
    int trimmed(int start, int end) {
        int i = end;
        while (i > start + 1
                && (prose.isAny(i - 1, ".", ",", ";", ":", "!", "…", "...", "–", "—", "?")
                        || prose.isAny(i - 1, "and", "but", "et", "mais", "while"))) {
            i--;
        }
        return i;
    }

    /// The first word of the clause that ends before `end`: the start of its sentence, without a conjunction.
    int start(int end) {
        int i = prose.sentenceAt(end).from();
        while (i < end
                && (prose.isAny(i, "but", "and", "mais", "et", "or", "car", "yet", "-", "–", "—")
                        || prose.is(i, ","))) {
            i++;
        }
        return i;
    }

    @Nullable NounPhrase objectAt(int word) {
        return scene.nouns.beginningAt(word);
    }
}
