/// Two texts side by side: two files dropped on the start page, or two texts of a dossier.
///
/// What must not: the comparison itself (room `comparison`) or its wording (room `report.compare`).
///
/// **May use:** model, document, comparison, report, report.compare, gate, page
///
/// **Read:** ComparePages, then TextPages
@NullMarked
package parley.web.compare;

import org.jspecify.annotations.NullMarked;
