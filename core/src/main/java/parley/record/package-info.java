/// What lives here: the registers of a negotiation and the gaps in them - assurances, mandates and
/// channels, meetings, red lines over time, the commitment schedule, calendar, coverage, absence,
/// rival readings, symmetry, what is on record by issue and party, what happened when. Each is one pure function from a dossier to lines and remarks.
///
/// What must not: utilities, wording for the screen (a remark is a code with arguments), files: what a
/// text says comes through `Passages`.
///
/// **May use:** model
///
/// **Read:** Remark, Passages, then Assurances, Commitments, and the rest in any order
@NullMarked
package parley.record;

import org.jspecify.annotations.NullMarked;
