/// The first page: compare, open, see the sample, begin; and the four answers a new dossier is made from.
///
/// What must not: pages of a dossier.
///
/// **May use:** dossier, page
///
/// **Read:** StartPages, then NewDossier
@NullMarked
package parley.web.start;

import org.jspecify.annotations.NullMarked;
