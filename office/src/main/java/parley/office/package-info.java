/// What lives here: what office programs read - the brief as a Word file and as a PDF, tables as workbooks
/// and as comma-separated text - written from what report and table say, and read back as rows of cells.
///
/// What must not: any answer, any wording of answers, any knowledge of a dossier's keys.
///
/// **May use:** model, figure, report, report.compare, table, dossier
///
/// **Read:** BriefPdf, BriefWord, then TableBook (out) and BookReader (in), RegisterBook
@NullMarked
package parley.office;

import org.jspecify.annotations.NullMarked;
