/// What lives here: the engine. A bargaining problem is compiled once into local terms
/// ([Structure]), given numbers ([Numbers], [Problem]), and asked by one elimination with
/// exchangeable algebra ([Elimination]): is anything feasible, how many packages, the best for one
/// objective, the whole Pareto frontier with every tie.
///
/// What must not: ranges, sampling, settlements, anything that knows why a question is asked. Every
/// utility is an exact `long` in [parley.model.Utility] units.
///
/// **May use:** model
///
/// **Read:** Structure, then Clause, Numbers, Problem, Elimination, Frontier
@NullMarked
package parley.analysis.frontier;

import org.jspecify.annotations.NullMarked;
