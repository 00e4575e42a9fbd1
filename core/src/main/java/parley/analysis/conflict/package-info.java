/// What lives here: when nothing fits, what cannot hold together, and what is the least that must
/// give: all minimal conflicts and all minimal relaxations of rules, red lines and no-deal values.
///
/// What must not: advice on which party should give; ranking of relaxations by anything but their
/// size and the points they take; wording for the screen.
///
/// **May use:** model, frontier, reading
///
/// **Read:** Demand, then Stance, ConflictAnswer, Conflicts, Borders
@NullMarked
package parley.analysis.conflict;

import org.jspecify.annotations.NullMarked;
