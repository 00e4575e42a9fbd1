package parley.model;

import org.jspecify.annotations.Nullable;

/// Where something said was put in writing.
public sealed interface Written {

    /// Known to be written nowhere.
    record Nowhere() implements Written {}

    /// The dossier does not say.
    record NotSaid() implements Written {}

    /// In a text or source; `clause` as printed, `quote` its words, each null when not given.
    record In(String document, @Nullable String clause, @Nullable String quote)
            implements Written {}
}
