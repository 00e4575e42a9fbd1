package parley.model;

/// Those at home to whom a party must answer: a parliament, unions, an army council.
///
/// `mustAccept` says that no agreement stands without it (Putnam 1988: a ratifier).
public record Audience(
        String id,
        String party,
        Wording name,
        boolean mustAccept,
        Profile profile,
        Basis basis,
        Visibility visibility)
        implements Item {

    @Override
    public Wording says() {
        return name;
    }
}
