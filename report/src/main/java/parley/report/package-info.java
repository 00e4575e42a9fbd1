/// What lives here: what readers see of the answers - the two-page brief and the text and JSON of
/// the commands - in plain words, English and French. A question is one [Inquiry]; its answer in words is
/// a [Part], and text, pages and files are made of parts.
///
/// What must not: any method (answers come from the analysis rooms), any drawing (figures come from
/// the figure room), any word outside the message bundles, any network address, script or font.
///
/// **May use:** model, dossier, figure, frontier, settlement, reading, linkage, conflict, division,
/// sensitivity
///
/// **Read:** Words, Names, Sentence, Part, Inquiry, Answers, then Brief
@NullMarked
package parley.report;

import org.jspecify.annotations.NullMarked;
