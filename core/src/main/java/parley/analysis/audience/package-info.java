/// What lives here: who at home can accept which packages (Putnam 1988; Iida 1993): the win-set of each
/// audience, and the smallest change of a package that wins one that is needed.
///
/// What must not: stories told to audiences (room `record`), wording.
///
/// **May use:** model, analysis.frontier, analysis.reading
///
/// **Read:** WinSets, then AtHome, Change
@NullMarked
package parley.analysis.audience;

import org.jspecify.annotations.NullMarked;
