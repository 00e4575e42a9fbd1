package parley.model;

/// A word of a closed vocabulary: an enum constant that knows how a dossier writes it.
public interface Word {

    /// As written in a dossier, `full powers`; lower case, words apart.
    String key();
}
