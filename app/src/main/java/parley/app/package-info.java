/// What lives here: the `parley` program - one class a command, the options they share, and the one
/// place that turns failures into sentences and exit codes.
///
/// What must not: answers, wording of answers, drawing. A command reads, asks one room, shows.
///
/// **May use:** everything
///
/// **Read:** Main, then Parley, Shared, Failures, any command
@NullMarked
package parley.app;

import org.jspecify.annotations.NullMarked;
