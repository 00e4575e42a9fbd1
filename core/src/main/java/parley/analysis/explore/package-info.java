/// What lives here: everything there is to say of one package, at once: who can accept it in every, some, no reading, who at
/// home refuses, which rules and red lines it breaks, the nearest packages that all can accept, and the exchanges from here that
/// leave nobody worse.
///
/// What must not: how any of it is computed (rooms `reading`, `audience`, `linkage`), a choice between packages, wording.
///
/// **May use:** model, frontier, reading, linkage, audience
///
/// **Read:** Explorer, then Explored, Near, Sketch
@NullMarked
package parley.analysis.explore;

import org.jspecify.annotations.NullMarked;
