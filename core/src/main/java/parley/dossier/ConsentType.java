package parley.dossier;

import parley.model.Consent;
import parley.model.Party;

/// Whose consent a package needs.
final class ConsentType {

    static final RecordType<Consent> CONSENT =
            RecordType.of(
                    "consent",
                    """
                    of (needed) | who must consent | council
                        De | qui doit consentir
                    when | the packages that need it; left out: all | crossing is council staff
                        Quand | les accords qui en ont besoin ; vide : tous
                    state | given, withheld or unknown | unknown
                        État | donné, refusé ou inconnu
                    why | the reason | It pays the staff.
                        Pourquoi | la raison
                    basis
                    visibility
                    """,
                    row ->
                            new Consent(
                                    row.id(),
                                    row.one("of", Party.class),
                                    row.condition("when"),
                                    row.word("state", Consent.State.class, Consent.State.UNKNOWN),
                                    row.phrase("why"),
                                    row.basis(),
                                    row.visibility()));

    private ConsentType() {}
}
