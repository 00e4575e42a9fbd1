package parley.evidence.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import parley.dossier.Edit;
import parley.model.Dossier;
import parley.model.Event;
import parley.model.Source;
import parley.model.Wording;

/// The event that an accepted meeting becomes beside its claim.
///
/// @param on the day of the meeting, if it is known to the day
/// @param present ids of those of its participants whom the dossier knows by name
/// @param visibility only where the source is more private than the dossier
record EventDraft(String what, String on, List<String> present, String claim, String visibility) {

    private static final String SECTION = "events";

    EventDraft {
        present = List.copyOf(present);
    }

    static EventDraft of(Said said, String claim, Source source, Dossier dossier) {
        Roll roll = new Roll(dossier);
        Set<String> present = new LinkedHashSet<>();
        said.participants().forEach(name -> roll.findId(name).ifPresent(present::add));
        return new EventDraft(
                said.words(),
                ClaimDraft.day(said.date()),
                List.copyOf(present),
                claim,
                ClaimDraft.visibility(source, dossier));
    }

    List<Edit> added(String id) {
        StringBuilder block = new StringBuilder("kind: meeting\n");
        if (!on.isEmpty()) {
            block.append("on: ").append(on).append('\n');
        }
        if (!present.isEmpty()) {
            block.append("present: ").append(list()).append('\n');
        }
        block.append("basis: ").append(claim);
        if (!visibility.isEmpty()) {
            block.append("\nvisibility: ").append(visibility);
        }
        return List.of(
                Edit.add(SECTION, id, block.toString()),
                Edit.set(List.of(SECTION, id, "what"), what));
    }

    private String list() {
        return "[" + String.join(", ", present) + "]";
    }

    /// What replaces the event that was written before by this one.
    List<Edit> replaced(String id) {
        List<Edit> edits = new ArrayList<>(List.of(removed(id)));
        edits.addAll(added(id));
        return edits;
    }

    static Edit removed(String id) {
        return Edit.remove(List.of(SECTION, id));
    }

    /// Whether the dossier's event still is what was written, with nothing changed or added by hand.
    boolean isStill(Event event, Dossier dossier) {
        boolean same =
                event.what().equals(Wording.of(what))
                        && event.kind() == Event.Kind.MEETING
                        && Objects.toString(event.on(), "").equals(on)
                        && event.present().equals(present)
                        && event.basis().ids().equals(List.of(claim));
        boolean bare =
                event.by().isEmpty()
                        && event.to().isEmpty()
                        && event.absent().isEmpty()
                        && event.about().isEmpty()
                        && event.bearsOn().isEmpty()
                        && event.place().isEmpty()
                        && event.channel() == null
                        && event.until() == null;
        return same
                && bare
                && event.visibility()
                        .key()
                        .equals(visibility.isEmpty() ? dossier.visibility().key() : visibility);
    }
}
