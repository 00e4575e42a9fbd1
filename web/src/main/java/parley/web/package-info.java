/// The workbench: the pages of one dossier, and of two texts, in a browser on the same machine. Each page shows an answer of
/// another room under one question; addresses are `/`, `/compare/ID` and `/d/ID/VIEW`.
///
/// What must not: answers of its own. Rooms `gate` (who may talk to us) and `explore` (the package
/// explorer) stand beside it; nothing here opens a port but Workbench, and that one on this machine only.
///
/// **May use:** model, dossier, reading, frontier, document, comparison, report, report.ledger, report.compare, figure, record,
/// gate, explore
///
/// **Read:** Workbench, then Visit, StartPages, Shelf, OpenDossier, DossierPages, ExplorePages
@NullMarked
package parley.web;

import org.jspecify.annotations.NullMarked;
