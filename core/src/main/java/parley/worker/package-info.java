/// What lives here: work on what comes from strangers, done in a process of its own that can be killed - started
/// warm, with its own heap, watched by the clock and by its processor time, spoken to through its pipes only.
///
/// What must not: any knowledge of what the work is; a [parley.worker.Task] brings it.
///
/// **May use:** nothing of ours
///
/// **Read:** Workers, then Task and Answer, then WorkerMain
@NullMarked
package parley.worker;

import org.jspecify.annotations.NullMarked;
