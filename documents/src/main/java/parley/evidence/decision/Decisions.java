package parley.evidence.decision;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.dossier.Desk;
import parley.dossier.Edit;
import parley.dossier.Reading;
import parley.dossier.SafeFolder;
import parley.dossier.Saving;
import parley.dossier.Spelling;
import parley.evidence.Correction;
import parley.evidence.EvidenceLedger;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerException;
import parley.evidence.LedgerFile;

/// Where entries of a folder's ledger are decided on. The decisions and what they write into the dossier are one change over both files: made whole or not at
/// all, also when the program dies in between.
///
/// Others may read documents into the same ledger, or decide, at the same time. A decision is made anew on what they have written, unless they touched the very
/// entry: then nothing is saved and both states are handed back.
public final class Decisions {

    private static final int MOST_TRIES = 20;

    private final Path folder;
    private final InstantSource clock;
    private final LedgerEntry.Decision signature;

    /// @param signature who decides, and on which day
    public Decisions(Path folder, InstantSource clock, LedgerEntry.Decision signature) {
        this.folder = folder;
        this.clock = clock;
        this.signature = signature;
    }

    /// Decides on all of these, or on none.
    ///
    /// @throws LedgerException if the ledger is not readable, or others write it without pause
    public Outcome decide(List<Ruling> rulings) throws IOException {
        LedgerFile file = LedgerFile.in(folder);
        Set<String> docs = docs(rulings);
        EvidenceLedger ledger = file.slice(docs);
        List<Ruling> seen = seen(ledger, rulings);
        for (int tries = 1; ; tries++) {
            try {
                return decide(file, ledger, seen);
            } catch (LedgerException overtaken) {
                if (overtaken.kind() != LedgerException.Kind.CHANGED || tries == MOST_TRIES) {
                    throw overtaken;
                }
                ledger = file.slice(docs);
            }
        }
    }

    /// The documents that they are about; the rest of a ledger is not looked at.
    private static Set<String> docs(List<Ruling> rulings) {
        return rulings.stream()
                .map(Ruling::entry)
                .map(entry -> entry.substring(0, Math.max(0, entry.lastIndexOf('#'))))
                .collect(Collectors.toSet());
    }

    /// Each with the version it is about: where none was given, that of now.
    private static List<Ruling> seen(EvidenceLedger ledger, List<Ruling> rulings) {
        List<Ruling> seen = new ArrayList<>();
        for (Ruling ruling : rulings) {
            String now = ledger.find(ruling.entry()).map(LedgerEntry::version).orElse("");
            seen.add(ruling.version().isEmpty() ? ruling.seen(now) : ruling);
        }
        return seen;
    }

    /// An entry before and after.
    private record Step(LedgerEntry before, LedgerEntry after) {}

    /// A ruling made into a step, or what is wrong with it.
    private sealed interface Made {
        record Good(Step step) implements Made {}

        record Wrong(Outcome outcome) implements Made {}
    }

    private Outcome decide(LedgerFile file, EvidenceLedger ledger, List<Ruling> rulings)
            throws IOException {
        Map<String, Step> steps = new LinkedHashMap<>();
        for (Ruling ruling : rulings) {
            switch (made(ledger, ruling)) {
                case Made.Wrong wrong -> {
                    return wrong.outcome();
                }
                case Made.Good good -> {
                    Step there = steps.put(ruling.entry(), good.step());
                    if (there != null && !there.equals(good.step())) {
                        return new Outcome.Contradiction(ruling.entry());
                    }
                }
            }
        }
        return save(file, ledger, List.copyOf(steps.values()));
    }

    private Made made(EvidenceLedger ledger, Ruling ruling) throws IOException {
        Optional<LedgerEntry> found = ledger.find(ruling.entry());
        if (found.isEmpty()) {
            List<String> known =
                    LedgerFile.in(folder).read().entries().stream()
                            .map(LedgerEntry::reference)
                            .toList();
            return new Made.Wrong(
                    new Outcome.Unknown(
                            ruling.entry(), Spelling.findNearest(ruling.entry(), known)));
        }
        LedgerEntry before = found.get();
        Made made = made(before, ruling);
        return made instanceof Made.Good(Step step) && !before.version().equals(ruling.version())
                ? new Made.Wrong(new Outcome.Overtaken(before, step.after()))
                : made;
    }

    private Made made(LedgerEntry before, Ruling ruling) {
        return switch (ruling.choice()) {
            case Ruling.Choice.Accept _ -> good(before, decided(before, accepted(before)));
            case Ruling.Choice.Reject _ ->
                    good(before, decided(before, LedgerEntry.Status.REJECTED));
            case Ruling.Choice.TakeBack _ -> good(before, before.reopened());
            case Ruling.Choice.Correct correct ->
                    switch (Correction.of(before, correct.values())) {
                        case Correction.Corrected.Reading reading ->
                                good(
                                        before,
                                        reading.says().equals(before.says())
                                                ? decided(before, accepted(before))
                                                : before.corrected(
                                                        reading.says(),
                                                        signature.by(),
                                                        signature.on()));
                        case Correction.Corrected.NoField no ->
                                new Made.Wrong(
                                        new Outcome.NoField(
                                                ruling.entry(), no.name(), no.fields()));
                        case Correction.Corrected.NoValue no ->
                                new Made.Wrong(
                                        new Outcome.NoValue(
                                                ruling.entry(),
                                                no.name(),
                                                no.value(),
                                                no.expected()));
                    };
        };
    }

    private static Made good(LedgerEntry before, LedgerEntry after) {
        return new Made.Good(new Step(before, after));
    }

    private LedgerEntry decided(LedgerEntry entry, LedgerEntry.Status status) {
        return entry.decided(status, signature.by(), signature.on());
    }

    /// What was corrected once stays so when it is accepted.
    private static LedgerEntry.Status accepted(LedgerEntry entry) {
        return entry.status() == LedgerEntry.Status.EDITED || !entry.proposed().isEmpty()
                ? LedgerEntry.Status.EDITED
                : LedgerEntry.Status.ACCEPTED;
    }

    private Outcome save(LedgerFile file, EvidenceLedger ledger, List<Step> steps)
            throws IOException {
        List<LedgerEntry> after = steps.stream().map(Step::after).toList();
        Desk desk = Desk.open(folder, clock);
        if (!(desk.reading() instanceof Reading.Sound sound)) {
            file.replace(after);
            return new Outcome.Saved(
                    steps.stream().map(s -> new Outcome.Decided(s.after(), List.of())).toList(),
                    false);
        }
        Effects effects = new Effects(sound.dossier(), ledger.sources());
        List<Outcome.Decided> decided = new ArrayList<>();
        for (Step step : steps) {
            decided.add(
                    new Outcome.Decided(step.after(), effects.add(step.before(), step.after())));
        }
        List<LedgerEntry> before = steps.stream().map(Step::before).toList();
        for (LedgerEntry entry : ledger.entries()) {
            if (entry.isAccepted() && !before.contains(entry)) {
                effects.speakerFound(entry)
                        .ifPresent(e -> decided.add(new Outcome.Decided(entry, List.of(e))));
            }
        }
        Optional<Outcome> refused = write(desk, effects.changes(), file, after);
        return refused.orElseGet(() -> new Outcome.Saved(decided, true));
    }

    /// Nothing when all is saved.
    private static Optional<Outcome> write(
            Desk desk, List<List<Edit>> changes, LedgerFile file, List<LedgerEntry> after)
            throws IOException {
        List<Edit> all = changes.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            file.replace(after);
            return Optional.empty();
        }
        Desk.Companion ledger = file.stage(after);
        try (SafeFolder.Staged staged = ledger.staged()) {
            Saving saving = desk.change(all, Optional.of(ledger));
            if (saving instanceof Saving.ChangedElsewhere elsewhere
                    && elsewhere.file().equals(staged.name())) {
                throw new LedgerException(LedgerException.Kind.CHANGED, file.path());
            }
            if (saving instanceof Saving.NotWritten trouble) {
                throw trouble.because();
            }
            return refused(saving);
        }
    }

    private static Optional<Outcome> refused(Saving saving) {
        return switch (saving) {
            case Saving.Saved _, Saving.NothingLeft _, Saving.NotWritten _ -> Optional.empty();
            case Saving.ChangedElsewhere elsewhere ->
                    Optional.of(new Outcome.FileChanged(elsewhere.file()));
            case Saving.Refused no -> Optional.of(new Outcome.Refused(no.problems()));
            case Saving.NoSuchPlace no -> Optional.of(new Outcome.NoPlace(no.path()));
        };
    }
}
