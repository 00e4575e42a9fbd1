package parley.evidence.decision;

import java.util.List;
import java.util.Optional;
import parley.dossier.Problem;
import parley.evidence.LedgerEntry;

/// What came of decisions. All of them are saved, or none.
public sealed interface Outcome {

    /// An entry as it stands after the decision, and what became of it in the dossier.
    record Decided(LedgerEntry entry, List<Effect> effects) {
        public Decided {
            effects = List.copyOf(effects);
        }
    }

    /// Saved.
    ///
    /// @param inDossier false where the folder holds no sound dossier: the decisions stand in the ledger only
    record Saved(List<Decided> decided, boolean inDossier) implements Outcome {
        public Saved {
            decided = List.copyOf(decided);
        }
    }

    /// The ledger has no such entry; the closest that it has.
    record Unknown(String entry, Optional<String> near) implements Outcome {}

    /// Two different decisions on one entry.
    record Contradiction(String entry) implements Outcome {}

    /// Somebody else decided on it, or it was read anew, since the person saw it.
    ///
    /// @param theirs what stands in the ledger
    /// @param ours what would have stood there
    record Overtaken(LedgerEntry theirs, LedgerEntry ours) implements Outcome {}

    /// An entry of that kind has no such field; these it has.
    record NoField(String entry, String field, List<String> fields) implements Outcome {
        public NoField {
            fields = List.copyOf(fields);
        }
    }

    /// The field cannot say that; what it can.
    record NoValue(String entry, String field, String value, List<String> expected)
            implements Outcome {
        public NoValue {
            expected = List.copyOf(expected);
        }
    }

    /// A file of the dossier was changed elsewhere at the same moment.
    record FileChanged(String file) implements Outcome {}

    /// The dossier would have had these problems.
    record Refused(List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The dossier has no place for that.
    record NoPlace(List<String> path) implements Outcome {
        public NoPlace {
            path = List.copyOf(path);
        }
    }
}
