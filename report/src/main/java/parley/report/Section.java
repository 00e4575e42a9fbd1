package parley.report;

import java.util.Optional;

/// One question of the brief. A new question is one new class and one line in [Brief#SECTIONS].
public interface Section {

    /// The part that answers the question, or nothing where the dossier does not raise it.
    Optional<Part> find(Material material);
}
