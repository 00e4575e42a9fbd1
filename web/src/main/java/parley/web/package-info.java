/// The workbench: the pages of one dossier, and of two texts, in a browser on the same machine. Addresses are `/`,
/// `/compare/ID` and `/d/ID/VIEW`.
///
/// What must not: pages; they stand in rooms beside each other that use only `page` (what every page needs) and `gate` (who may
/// talk to us). Nothing here opens a port but Workbench, and that one on this machine only.
///
/// **May use:** dossier, door, gate, page, start, web.compare, view, web.explore, edit, tables, web.evidence, web.api
///
/// **Read:** Workbench, then the room `page`
@NullMarked
package parley.web;

import org.jspecify.annotations.NullMarked;
