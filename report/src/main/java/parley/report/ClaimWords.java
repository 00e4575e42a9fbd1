package parley.report;

import parley.model.Claim;

/// A claim as it may be repeated: what was denied, rumoured or told with reserve carries that in front of its words, so that nobody reads the bare content as
/// said or so.
public final class ClaimWords {

    private ClaimWords() {}

    /// The words of a claim with its sign, in the language of `words`.
    ///
    /// @param who the name of the one whose words they are; empty if it is not known or not to be said
    public static String of(Claim claim, String who, Words words) {
        String bare = claim.says().in(words.locale());
        return switch (claim.certainty()) {
            case ASSERTED -> bare;
            case DENIED -> signed("claim.denied", "claim.denied.by", bare, who, words);
            case RUMOUR -> signed("claim.rumoured", "claim.rumoured.by", bare, who, words);
            case CONDITIONAL -> signed("claim.reserved", "claim.reserved.by", bare, who, words);
        };
    }

    private static String signed(
            String unnamed, String named, String bare, String who, Words words) {
        Words own = words.with(Words.BUNDLE);
        return who.isEmpty() ? own.say(unnamed, bare) : own.say(named, who, bare);
    }
}
