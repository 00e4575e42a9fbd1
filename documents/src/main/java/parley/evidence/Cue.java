package parley.evidence;

/// A verb of the rule files where a text uses it to report words or thoughts.
///
/// @param group where it stands and how
/// @param verb what the rules say of it
record Cue(VerbGroup group, SpeechVerb verb) {

    int from() {
        return group.from();
    }

    int to() {
        return group.to();
    }

    boolean can(SpeechVerb.Carries what) {
        return verb.can(what);
    }
}
