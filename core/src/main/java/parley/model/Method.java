package parley.model;

/// The methods by which answers are computed: each constant is a row of `docs/methods.md`, under the
/// same id. Every answer names its method.
public enum Method {
    FEASIBILITY("feasibility", "Dechter 1999"),
    COUNT("count", "Dechter 1999"),
    BEST_FOR_ONE("best-for-one", "Dechter 1999"),
    FRONTIER("frontier", "Rollon & Larrosa 2006"),
    FRONTIER_SEARCH("frontier-search", "Land & Doig 1960"),
    FRONTIER_EPSILON("frontier-epsilon", "Papadimitriou & Yannakakis 2000"),
    NASH("nash", "Nash 1950"),
    KALAI_SMORODINSKY("kalai-smorodinsky", "Kalai & Smorodinsky 1975"),
    EGALITARIAN("egalitarian", "Kalai 1977"),
    UTILITARIAN("utilitarian", "Harsanyi 1955"),
    SELF_ENFORCING("self-enforcing", "Telser 1980; Watson 1999"),
    BREACH_COST("breach-cost", "Abbott & Snidal 2000; Telser 1980"),
    SMAA("smaa-2", "Lahdelma & Salminen 2001"),
    ADJUSTED_WINNER("adjusted-winner", "Brams & Taylor 1996"),
    GAIN_BOUNDS("gain-bounds", "Dantzig 1957"),
    ACCEPTABLE_SEARCH("acceptable-search", "Land & Doig 1960"),
    RANDOM_READINGS("random-readings", "Lahdelma, Hokkanen & Salminen 1998"),
    LINKAGE("linkage", "Sebenius 1983"),
    SHAPLEY("shapley", "Shapley 1953"),
    SHAPLEY_SAMPLED("shapley-sampled", "Castro, Gomez & Tejada 2009"),
    INTERACTION("interaction", "Grabisch & Roubens 1999"),
    TRADES("trades", "Raiffa 1982"),
    EXCHANGES("exchanges", "Raiffa 1982"),
    NEAREST("nearest", "Land & Doig 1960"),
    SENSITIVITY("sensitivity", "Eschenbach 1992"),
    CONFLICTS("conflicts", "Liffiton & Sakallah 2008"),
    WIN_SETS("win-sets", "Putnam 1988; Iida 1993"),
    INDUCEMENT("inducement", "Lax & Sebenius 1986"),
    STABILITY_NASH("stability-nash", "Nash 1950; Fang, Hipel & Kilgour 1993"),
    STABILITY_GMR("stability-gmr", "Howard 1971; Fang, Hipel & Kilgour 1993"),
    STABILITY_SMR("stability-smr", "Howard 1971; Fang, Hipel & Kilgour 1993"),
    STABILITY_SEQ("stability-seq", "Fraser & Hipel 1984; Fang, Hipel & Kilgour 1993"),
    STABILITY_SIM("stability-sim", "Fraser & Hipel 1984");

    private final String id;
    private final String reference;

    Method(String id, String reference) {
        this.id = id;
        this.reference = reference;
    }

    /// The row's id in `docs/methods.md`.
    public String id() {
        return id;
    }

    /// Author and year; the full entry stands in `docs/references.bib`.
    public String reference() {
        return reference;
    }
}
