/// What lives here: benchmarks. `./dev bench NAME` runs those whose name contains NAME.
///
/// What must not: anything that a user runs.
///
/// **May use:** model, frontier, settlement, comparison, document, evidence, language
///
/// **Read:** SampleProblems, then FrontierBenchmark; LoadDossier, then Load
@NullMarked
package parley.bench;

import org.jspecify.annotations.NullMarked;
