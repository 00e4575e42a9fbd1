/// What lives here: a dossier's sections as tables - one a section, one row an item, one column a key, all
/// from the vocabulary - and what a table that somebody edited would change, cell by cell, before anything
/// is changed.
///
/// What must not: how a workbook is stored (that is office), any key's own treatment, the screen.
///
/// **May use:** model, dossier
///
/// **Read:** Sheets, Sheet, Slot, then Tables (out), Comparison (back in), Proposal
@NullMarked
package parley.table;

import org.jspecify.annotations.NullMarked;
