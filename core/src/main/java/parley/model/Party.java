package parley.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who takes part in, guarantees, decides or is touched by the negotiation: a state, a
/// company, a movement, a joint body. Not a person, and not a group inside a party.
///
/// `noDeal` is what the party has if talks fail, in points of its own scale; null when not known.
/// `affectedBy` names issues and commitments that bind or touch it.
public record Party(
        String id,
        Wording name,
        Role role,
        @Nullable Estimate noDeal,
        List<Interest> interests,
        List<Audience> audiences,
        List<Faction> factions,
        List<Term> terms,
        List<String> affectedBy,
        Basis basis,
        Visibility visibility)
        implements Item {

    /// What the party is in this negotiation; [#PARTY] unless the dossier says otherwise.
    public enum Role implements Word {
        PARTY("party"),
        GUARANTOR("guarantor"),
        MEDIATOR("mediator"),
        OBSERVER("observer"),
        ALLY("ally"),
        /// Decides or verifies, and may not exist yet: a commission, an arbitrator.
        JOINT_BODY("joint body"),
        /// Bound, affected, or able to block, but not at the table.
        OUTSIDER("outsider");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    public Party {
        interests = List.copyOf(interests);
        audiences = List.copyOf(audiences);
        factions = List.copyOf(factions);
        terms = List.copyOf(terms);
        affectedBy = List.copyOf(affectedBy);
    }

    public static Party of(String id) {
        return new Party(
                id,
                Wording.NONE,
                Role.PARTY,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Basis.NONE,
                Visibility.SHAREABLE);
    }

    @Override
    public Wording says() {
        return name;
    }

    @Override
    public List<Item> owned() {
        List<Item> owned = new ArrayList<>(interests);
        owned.addAll(audiences);
        owned.addAll(factions);
        owned.addAll(terms);
        return owned;
    }
}
