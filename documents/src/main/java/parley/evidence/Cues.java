package parley.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verbs of a text that report words or thoughts, in order. Verbs inside a quotation of more than three words belong to the one who speaks
/// there, and are left out, but for the French "..., a-t-il dit, ..." set into the quotation itself.
final class Cues {

    private final List<Cue> cues = new ArrayList<>();
    private final Cue[] cueOf;

    Cues(Prose prose, VerbGroups verbs, Rulebook rules) {
        this.cueOf = new Cue[prose.size()];
        for (VerbGroup group : verbs.all()) {
            SpeechVerb verb = rules.verb(group.lemma());
            if (verb == null || group.passive()) {
                continue;
            }
            Cue cue = new Cue(group, verb);
            for (int i = group.from(); i < group.to(); i++) {
                cueOf[i] = cue;
            }
            cues.add(cue);
        }
    }

    List<Cue> all() {
        return cues;
    }

    @Nullable Cue at(int word) {
        return word < 0 || word >= cueOf.length ? null : cueOf[word];
    }

    /// The first cue that begins in `from`..`to`.
    @Nullable Cue first(int from, int to) {
        for (int i = from; i < to; i++) {
            Cue cue = at(i);
            if (cue != null && cue.from() >= from) {
                return cue;
            }
        }
        return null;
    }

    /// The last cue that ends in `from`..`to`.
    @Nullable Cue last(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            Cue cue = at(i);
            if (cue != null && cue.to() <= to) {
                return cue;
            }
        }
        return null;
    }
}
