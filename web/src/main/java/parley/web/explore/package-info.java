/// The package explorer: for one package, chosen option by option, what every party says of it, which rules and red lines it
/// breaks, and the nearest packages that all can accept.
///
/// Not here: the bounds themselves (room `reading`).
///
/// **May use:** model, reading, frontier, report, page
///
/// **Read:** Choice, then Explored, Nearest, ExplorePages
@NullMarked
package parley.web.explore;

import org.jspecify.annotations.NullMarked;
