/// The package explorer: for one package, chosen option by option, what every party and every group at home says of it, what it breaks,
/// what is near, and what could be traded from here - as a page, as a part of one, and as JSON.
///
/// What must not: any of these answers themselves (room `explore` of the analysis).
///
/// **May use:** model, reading, linkage, audience, analysis.explore, figure, report, page, work
///
/// **Read:** ExplorePages, then Choice, Answer, PackageForm, ExploreJson
@NullMarked
package parley.web.explore;

import org.jspecify.annotations.NullMarked;
