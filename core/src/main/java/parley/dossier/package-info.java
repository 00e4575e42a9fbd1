/// What lives here: the dossier as a folder of text - reading it with every problem in one go,
/// changing single lines of it, saving it so that a crash leaves the old or the new file, and tracing
/// what a number rests on.
///
/// What must not: any answer about the negotiation itself; other platforms' formats; the screen.
///
/// **May use:** model
///
/// **Read:** DossierReader, Reading, Problem, then Vocabulary (every key there is), Shape, Yaml
@NullMarked
package parley.dossier;

import org.jspecify.annotations.NullMarked;
