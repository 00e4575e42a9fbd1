/// What lives here: which of the efficient packages are fair, by four definitions - Nash,
/// Kalai-Smorodinsky, egalitarian, utilitarian - for one reading, compared exactly, with all ties.
///
/// What must not: sampling over readings, wording, a fifth number that blends the four.
///
/// **May use:** model, frontier
///
/// **Read:** Settlements, then Settlement, SettlementCheck
@NullMarked
package parley.analysis.settlement;

import org.jspecify.annotations.NullMarked;
