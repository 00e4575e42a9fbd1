/// What lives here: other negotiation platforms' scenarios in and out - GENIUS XML, GeniusWeb JSON,
/// NegMAS YAML, NegoLog JSON, and a sheet as CSV - such that every utility equals the platform's own.
///
/// What must not: answers about a bargain (that is analysis), the screen, the network; nothing a
/// file names is ever instantiated or fetched.
///
/// **May use:** model, dossier
///
/// **Read:** Importer, Imported, Platform, Draft, Assembly, then one reader, then Exporter
@NullMarked
package parley.exchange;

import org.jspecify.annotations.NullMarked;
