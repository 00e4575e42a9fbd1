/// What lives here: the figures of Parley. Each is a small record of what is shown; one template
/// draws it as SVG with real text, and the same record gives its table twin, so that the brief,
/// the print and the workbench show the same figure.
///
/// What must not: any computation of an answer, any wording (words come in with the data), any
/// knowledge of dossiers, files or pages. Colour never carries meaning: strokes and text do.
///
/// **May use:** nothing of ours
///
/// **Read:** Figure, Panels, Plane, Gains, then Drawing
@NullMarked
package parley.figure;

import org.jspecify.annotations.NullMarked;
