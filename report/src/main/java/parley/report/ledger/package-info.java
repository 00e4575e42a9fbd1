/// What lives here: the registers of `parley ledger` and what the brief says of them - tables,
/// flags in plain sentences, each with what it rests on - as text, JSON, or sections of the brief.
///
/// What must not: finding anything out. The rooms `record`, `commitment` and `incentive` do that;
/// here it is only said.
///
/// **May use:** model, record, analysis.commitment, analysis.incentive, analysis.inducement,
/// analysis.audience, analysis.reading, analysis.frontier, document, comparison, evidence, figure, report, report.compare
///
/// **Read:** Register, then Findings, Ledger, the registers, RegisterInquiry, LedgerJson
@NullMarked
package parley.report.ledger;

import org.jspecify.annotations.NullMarked;
