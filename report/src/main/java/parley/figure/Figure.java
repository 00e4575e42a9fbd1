package parley.figure;

/// A figure: what is shown, independent of how. [Drawing] makes SVG of it, or a table where a table is the better drawing.
public sealed interface Figure
        permits Panels, Plane, Parallel, Division, Schedule, Gains, Tracks, Grid {

    Caption caption();

    /// The same content as a table, for whoever cannot or does not want to see the drawing.
    Table table();
}
