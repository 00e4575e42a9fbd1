/// Who may talk to the workbench: only the browser of the person who started it, on this machine, from the workbench's own pages; and,
/// where that person chose an address of a network and a password, whoever knows it.
///
/// Not here: pages, dossiers, wording. A refusal is a status and the page that it is given for it.
///
/// **May use:** nothing of ours
///
/// **Read:** Threshold and Connections, then Gate with Secret, Sessions and Shields; Password, Tries, OwnCertificate, Door
@NullMarked
package parley.web.gate;

import org.jspecify.annotations.NullMarked;
