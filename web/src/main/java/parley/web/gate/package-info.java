/// Who may talk to the workbench: only the browser of the person who started it, on this machine, from the workbench's own pages.
///
/// Not here: pages, dossiers, wording. A refusal is a status and nothing else.
///
/// **May use:** nothing of ours
///
/// **Read:** Secret, then Gate, Shields
@NullMarked
package parley.web.gate;

import org.jspecify.annotations.NullMarked;
