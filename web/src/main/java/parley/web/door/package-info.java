/// The page that asks for the password where the workbench listens on a network, and the one that says a session has ended.
///
/// What must not: the password itself, how it is kept, how often it may be tried (room `gate`).
///
/// **May use:** gate, page
///
/// **Read:** LoginPages, LeavePages
@NullMarked
package parley.web.door;

import org.jspecify.annotations.NullMarked;
