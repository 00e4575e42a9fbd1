package parley.figure;

/// A figure: what is shown, independent of how. [Drawing] makes SVG of it.
public sealed interface Figure permits Panels, Plane, Parallel, Division, Schedule, Gains {

    Caption caption();

    /// The same content as a table, for whoever cannot or does not want to see the drawing.
    Table table();
}
