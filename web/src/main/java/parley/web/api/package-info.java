/// The answers of the commands for programs, as JSON under `/api/`, behind the same gate as the pages: what `--format json` writes,
/// of a dossier that is open in the workbench. `docs/openapi.yaml` describes every address, and is served.
///
/// What must not: shapes of its own for what a command writes (rooms `report`, `report.ledger`, `report.compare` write them).
///
/// **May use:** model, dossier, document, comparison, reading, report, report.ledger, report.compare, report.question, page, work
///
/// **Read:** Api, then JsonAnswers, Overview
@NullMarked
package parley.web.api;

import org.jspecify.annotations.NullMarked;
