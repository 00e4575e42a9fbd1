package parley.analysis.stability;

/// One decider changes own options: a step from one state to another. Deciders are numbers from 0.
public record StateMove(int decider, int from, int to) {}
