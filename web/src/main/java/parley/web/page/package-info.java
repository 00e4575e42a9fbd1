/// What every page of the workbench needs: one request as pages see it, the dossier it asks for, what is told of that dossier,
/// the navigation, the phrases of every room, style sheets and scripts.
///
/// What must not: pages of a subject (the rooms beside this one), answers of its own.
///
/// **May use:** model, dossier, reading, report, report.ledger, report.compare, report.question, figure, work
///
/// **Read:** PageRequest, then DossierRequest, Dossiers, Shelf, OpenDossier, FolderStamp, FolderState, LevelAnswers,
/// Counting, Views, Nav, Pages
@NullMarked
package parley.web.page;

import org.jspecify.annotations.NullMarked;
