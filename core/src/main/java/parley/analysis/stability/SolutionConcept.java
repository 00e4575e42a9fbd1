package parley.analysis.stability;

import parley.model.Method;

/// What keeps a decider from leaving a state.
public enum SolutionConcept {
    /// No own move gains (Nash 1950).
    NASH(Method.STABILITY_NASH),
    /// After every move that gains, the others can move to a state no better for the mover than where it began (Howard 1971).
    GENERAL_METARATIONAL(Method.STABILITY_GMR),
    /// As before, and no own move from there is better than where it began either (Howard 1971).
    SYMMETRIC_METARATIONAL(Method.STABILITY_SMR),
    /// As general metarational, and each move of the answer gains for whoever makes it (Fraser & Hipel 1984).
    SEQUENTIAL(Method.STABILITY_SEQ),
    /// The others, each of whom can gain from the start, move at the same time as the mover, and the result is no better for it (Fraser & Hipel 1984).
    SIMULTANEOUS(Method.STABILITY_SIM);

    private final Method method;

    SolutionConcept(Method method) {
        this.method = method;
    }

    public Method method() {
        return method;
    }
}
