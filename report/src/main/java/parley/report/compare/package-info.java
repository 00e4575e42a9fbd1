/// A comparison of two texts as people read it: one true sentence and the changes with their slots, as text, as JSON, or as one page with
/// old and new side by side.
///
/// Not here: what changed (room `comparison` says so); which command asks (room `app`).
///
/// **May use:** comparison, document, language, model, record, report
///
/// **Read:** CompareWords, then CompareText, CompareJson, ComparePage, DriftText, DriftPage, DossierRedLines, DossierDocuments, Tomorrow
@NullMarked
package parley.report.compare;

import org.jspecify.annotations.NullMarked;
