/// Pages for office programs: tables of the dossier's sections and registers to take away, the brief as a
/// Word file and as a PDF, and edited tables brought back, with what they would change shown before anything
/// is changed.
///
/// What must not: reading or writing files of office programs (room `office`), finding changes (`table`).
///
/// **May use:** model, dossier, table, office, report, report.question, page
///
/// **Read:** TablePages, OutPages, InPages, then Proposed
@NullMarked
package parley.web.tables;

import org.jspecify.annotations.NullMarked;
