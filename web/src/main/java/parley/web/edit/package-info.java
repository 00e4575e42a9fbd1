/// Forms that write into a dossier's own files, and take back what was written: one form for whatever a dossier can hold, laid
/// out from its table of keys; and the few things that are noted in a hurry.
///
/// What must not: writing itself (room `dossier`).
///
/// **May use:** model, dossier, report, page
///
/// **Read:** SectionPages, FormPages, Sitting (one place and what a form makes of it), then Filling and Transcript (file to form
/// and back), Sheet (the controls), Veil (what readers may not see), Misfits; EditPages for what is noted in a hurry
@NullMarked
package parley.web.edit;

import org.jspecify.annotations.NullMarked;
