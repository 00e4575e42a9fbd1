/// The views of a dossier that only show: overview, registers, questions of the bargaining, search, brief, problems, what an id
/// rests on.
///
/// What must not: forms that change something (room `edit`).
///
/// **May use:** model, dossier, report, report.question, gate, page, work
///
/// **Read:** DossierPages
@NullMarked
package parley.web.view;

import org.jspecify.annotations.NullMarked;
