/// What lives here: benchmarks. `./dev bench NAME` runs those whose name contains NAME.
///
/// What must not: anything that a user runs.
///
/// **May use:** model, frontier, settlement, comparison, document, language
///
/// **Read:** SampleProblems, then FrontierBenchmark
@NullMarked
package parley.bench;

import org.jspecify.annotations.NullMarked;
