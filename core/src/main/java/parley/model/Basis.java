package parley.model;

import java.util.List;

/// What a number or statement rests on: ids of claims, judgements, sources, texts or events of the
/// dossier, in the order written. Empty: "no basis given".
public record Basis(List<String> ids) {

    public static final Basis NONE = new Basis(List.of());

    public Basis {
        ids = List.copyOf(ids);
    }

    public static Basis of(String... ids) {
        return new Basis(List.of(ids));
    }

    public boolean isGiven() {
        return !ids.isEmpty();
    }
}
