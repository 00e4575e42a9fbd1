package parley.evidence.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.dossier.Edit;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerSource;
import parley.model.Answered;
import parley.model.Basis;
import parley.model.Claim;
import parley.model.Dossier;
import parley.model.Event;
import parley.model.Source;
import parley.model.Wording;

/// What decisions do to a dossier: an accepted statement becomes a claim that points at its entry, a meeting an event that rests on that claim. A claim or
/// event that a person has changed since is never touched.
final class Effects {

    private final Dossier dossier;
    private final java.util.Map<String, LedgerSource> documents;
    private final Set<String> taken = new HashSet<>();
    private final java.util.Map<String, Source> made = new java.util.HashMap<>();
    private final List<Edit> sources = new ArrayList<>();
    private final List<Edit> claims = new ArrayList<>();
    private final List<Edit> goneEvents = new ArrayList<>();
    private final List<Edit> events = new ArrayList<>();

    Effects(Dossier dossier, java.util.Map<String, LedgerSource> documents) {
        this.dossier = dossier;
        this.documents = documents;
        dossier.items().forEach(item -> taken.add(item.id()));
    }

    /// The changes to make, each within one file, in an order in which nothing ever points at what is not there.
    List<List<Edit>> changes() {
        return Stream.of(sources, goneEvents, claims, events)
                .filter(edits -> !edits.isEmpty())
                .map(List::copyOf)
                .toList();
    }

    /// Plans what becomes of an entry.
    ///
    /// @param before the entry as it stood when the dossier was written from it
    List<Effect> add(LedgerEntry before, LedgerEntry after) {
        Optional<Source> source = findSource(after);
        Optional<Claim> claim = findClaim(after);
        boolean wanted = after.isAccepted() && new Said(after).isStatement();
        if (claim.isEmpty() && !wanted) {
            return List.of();
        }
        if (source.isEmpty() && claim.isEmpty() && documents.containsKey(after.doc())) {
            Source own = addedSource(after.doc());
            List<Effect> effects = new ArrayList<>();
            effects.add(effect(Effect.Kind.SOURCE_ADDED, after, own.id()));
            effects.addAll(added(after, own));
            return effects;
        }
        if (source.isEmpty()) {
            Effect.Kind kind = wanted ? Effect.Kind.NO_SOURCE : Effect.Kind.CLAIM_LEFT;
            return List.of(effect(kind, after, claim.map(Claim::id).orElse("")));
        }
        if (claim.isEmpty()) {
            return added(after, source.get());
        }
        if (after.status() == LedgerEntry.Status.REJECTED) {
            return List.of(effect(Effect.Kind.CLAIM_ON_REJECTED, after, claim.get().id()));
        }
        Change change = new Change(before, after, source.get(), claim.get());
        return wanted ? change.rewritten() : change.removed();
    }

    /// The document becomes a source of the dossier by itself, under its outlet's name if one is known and under its own otherwise.
    private Source addedSource(String doc) {
        LedgerSource document = java.util.Objects.requireNonNull(documents.get(doc));
        String id = free("s");
        String day = ClaimDraft.day(document.date());
        String name = document.outlet().isEmpty() ? document.doc() : document.outlet();
        sources.add(Edit.set(List.of("sources", id, "name"), name));
        if (!day.isEmpty()) {
            sources.add(Edit.set(List.of("sources", id, "on"), day));
        }
        sources.add(Edit.set(List.of("sources", id, "file"), document.file()));
        Source source =
                new Source(
                        id,
                        Wording.of(name),
                        Source.Kind.OTHER,
                        day.isEmpty() ? null : java.time.LocalDate.parse(day),
                        document.file(),
                        null,
                        "",
                        List.of(),
                        0,
                        Answered.UNKNOWN,
                        Answered.UNKNOWN,
                        false,
                        Basis.NONE,
                        dossier.visibility());
        made.put(document.file(), source);
        return source;
    }

    private List<Effect> added(LedgerEntry entry, Source source) {
        String claim = free("c");
        ClaimDraft draft = claimDraft(entry, source);
        claims.addAll(draft.added(claim));
        List<Effect> effects = new ArrayList<>();
        effects.add(effect(Effect.Kind.CLAIM_ADDED, entry, claim));
        Said said = new Said(entry);
        if (draft.by().isEmpty() && said.isBySomebodyNamed()) {
            effects.add(effect(Effect.Kind.SPEAKER_UNKNOWN, entry, said.speaker()));
        }
        meeting(entry, source, claim, effects);
        return effects;
    }

    /// The speaker of a claim that was written before he or she was among the people and parties. Nothing where the claim has one, was changed by hand, or
    /// the name still is nobody's.
    Optional<Effect> speakerFound(LedgerEntry accepted) {
        Optional<Claim> claim = findClaim(accepted);
        Optional<Source> source = findSource(accepted);
        if (claim.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        ClaimDraft now = claimDraft(accepted, source.get());
        ClaimDraft written = now.withoutSpeaker();
        if (now.equals(written) || !written.isStill(claim.get(), dossier)) {
            return Optional.empty();
        }
        claims.addAll(now.changed(claim.get().id(), written));
        return Optional.of(effect(Effect.Kind.SPEAKER_FOUND, accepted, claim.get().id()));
    }

    private void meeting(LedgerEntry entry, Source source, String claim, List<Effect> effects) {
        Said said = new Said(entry);
        if (said.isMeetingHeld()) {
            String event = free("e");
            events.addAll(EventDraft.of(said, claim, source, dossier).added(event));
            effects.add(effect(Effect.Kind.EVENT_ADDED, entry, event));
        } else if (said.isMeeting()) {
            effects.add(effect(Effect.Kind.NOT_HELD, entry, ""));
        }
    }

    /// An entry whose claim stands in the dossier already.
    private final class Change {
        private final LedgerEntry before;
        private final LedgerEntry after;
        private final Source source;
        private final Claim claim;
        private final List<Effect> effects = new ArrayList<>();

        private Change(LedgerEntry before, LedgerEntry after, Source source, Claim claim) {
            this.before = before;
            this.after = after;
            this.source = source;
            this.claim = claim;
        }

        private List<Effect> rewritten() {
            ClaimDraft old = written();
            ClaimDraft now = claimDraft(after, source);
            if (now.equals(old) || now.isStill(claim, dossier)) {
                tell(Effect.Kind.CLAIM_THERE, claim.id());
            } else if (old.isStill(claim, dossier)) {
                claims.addAll(now.changed(claim.id(), old));
                tell(Effect.Kind.CLAIM_CHANGED, claim.id());
            } else {
                tell(Effect.Kind.CLAIM_LEFT, claim.id());
                return effects;
            }
            rewrittenEvent();
            return effects;
        }

        /// What was written from the entry as it stood before: without a speaker where nobody of that name was in the dossier then.
        private ClaimDraft written() {
            ClaimDraft old = claimDraft(before, source);
            ClaimDraft bare = old.withoutSpeaker();
            return bare.isStill(claim, dossier) ? bare : old;
        }

        private void rewrittenEvent() {
            Optional<Event> event = findEvent();
            Said said = new Said(after);
            if (event.isEmpty()) {
                boolean newlyHeld = said.isMeetingHeld() && !new Said(before).isMeetingHeld();
                if (newlyHeld) {
                    meeting(after, source, claim.id(), effects);
                }
                return;
            }
            EventDraft old = eventDraft(before);
            EventDraft now = eventDraft(after);
            String id = event.get().id();
            if (!old.isStill(event.get(), dossier)) {
                tell(Effect.Kind.EVENT_LEFT, id);
            } else if (!said.isMeetingHeld()) {
                goneEvents.add(EventDraft.removed(id));
                tell(Effect.Kind.EVENT_REMOVED, id);
            } else if (!now.equals(old)) {
                events.addAll(now.replaced(id));
                tell(Effect.Kind.EVENT_CHANGED, id);
            }
        }

        private List<Effect> removed() {
            Optional<Event> event = findEvent();
            boolean eventStill =
                    event.isEmpty() || eventDraft(before).isStill(event.get(), dossier);
            boolean still = written().isStill(claim, dossier);
            if (!still || !eventStill || isUsed(event)) {
                tell(Effect.Kind.CLAIM_LEFT, claim.id());
                return effects;
            }
            event.ifPresent(e -> {
                goneEvents.add(EventDraft.removed(e.id()));
                tell(Effect.Kind.EVENT_REMOVED, e.id());
            });
            claims.add(ClaimDraft.removed(claim.id()));
            tell(Effect.Kind.CLAIM_REMOVED, claim.id());
            return effects;
        }

        private boolean isUsed(Optional<Event> own) {
            Set<String> ids = new HashSet<>(Set.of(claim.id()));
            own.ifPresent(e -> ids.add(e.id()));
            return dossier.items().stream()
                    .filter(item -> !ids.contains(item.id()))
                    .anyMatch(item -> item.basis().ids().stream().anyMatch(ids::contains));
        }

        private Optional<Event> findEvent() {
            return dossier.events().stream()
                    .filter(e -> e.kind() == Event.Kind.MEETING)
                    .filter(e -> e.basis().ids().contains(claim.id()))
                    .findFirst();
        }

        private EventDraft eventDraft(LedgerEntry entry) {
            return EventDraft.of(new Said(entry), claim.id(), source, dossier);
        }

        private void tell(Effect.Kind kind, String id) {
            effects.add(effect(kind, after, id));
        }
    }

    private ClaimDraft claimDraft(LedgerEntry entry, Source source) {
        LedgerSource document = documents.get(entry.doc());
        return ClaimDraft.of(
                new Said(entry), source, document == null ? "" : document.date(), dossier);
    }

    private Optional<Claim> findClaim(LedgerEntry entry) {
        return dossier.claims().stream()
                .filter(claim -> entry.reference().equals(claim.entry()))
                .findFirst();
    }

    /// The one whose `file` is the document that was read.
    private Optional<Source> findSource(LedgerEntry entry) {
        LedgerSource document = documents.get(entry.doc());
        if (document == null) {
            return Optional.empty();
        }
        Optional<Source> known =
                dossier.sources().stream()
                        .filter(source -> document.file().equals(source.file()))
                        .findFirst();
        return known.isPresent() ? known : Optional.ofNullable(made.get(document.file()));
    }

    private static Effect effect(Effect.Kind kind, LedgerEntry entry, String id) {
        return new Effect(kind, entry.reference(), id);
    }

    private String free(String letter) {
        int number = 1;
        while (!taken.add(letter + number)) {
            number++;
        }
        return letter + number;
    }
}
