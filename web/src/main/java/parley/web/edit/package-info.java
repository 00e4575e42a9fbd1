/// Forms that write into a dossier's own files, and take back what was written.
///
/// What must not: writing itself (room `dossier`).
///
/// **May use:** model, dossier, report, page
///
/// **Read:** EditPages
@NullMarked
package parley.web.edit;

import org.jspecify.annotations.NullMarked;
