package parley.evidence;

import java.util.Set;

/// A verb by which something is said, thought, asked or threatened, as the rule files list it.
///
/// @param lemma base form; a particle, reflexive or second verb is written with it ("point out", "se souvenir", "faire savoir")
/// @param tones every class the verb is listed under, the first being the main one
/// @param carries what can follow it
record SpeechVerb(String lemma, Set<Tone> tones, Set<Carries> carries) {

    /// What kind of act the verb tells.
    enum Tone {
        NEUTRAL,
        WARN,
        ADMIT,
        DENY,
        DEMAND,
        THREATEN,
        PROMISE,
        HOPE,
        THINK,
        ACCUSE
    }

    /// What the verb can be followed by.
    enum Carries {
        QUOTE,
        THAT,
        TELL,
        ACT,
        OBJECT,
        ACCUSE,
        /// Somebody or something, and the words it is called.
        NAME
    }

    SpeechVerb {
        tones = Set.copyOf(tones);
        carries = Set.copyOf(carries);
    }

    boolean can(Carries what) {
        return carries.contains(what);
    }

    boolean is(Tone tone) {
        return tones.contains(tone);
    }
}
