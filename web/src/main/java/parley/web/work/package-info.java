/// What lives here: work that takes longer than a page may - reading a thousand documents, drawing 20,000 readings - with its progress,
/// its end and a way to stop it.
///
/// What must not: what the work is about. Pages that start work word its results themselves.
///
/// **May use:** nothing of ours
///
/// **Read:** Work, then Meter
@NullMarked
package parley.web.work;

import org.jspecify.annotations.NullMarked;
