/// The page that asks for the password where the workbench listens on a network.
///
/// What must not: the password itself, how it is kept, how often it may be tried (room `gate`).
///
/// **May use:** gate, page
///
/// **Read:** LoginPages
@NullMarked
package parley.web.door;

import org.jspecify.annotations.NullMarked;
