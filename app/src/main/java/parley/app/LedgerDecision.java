package parley.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.dossier.Desk;
import parley.dossier.Edit;
import parley.dossier.Reading;
import parley.dossier.Saving;
import parley.dossier.Spelling;
import parley.evidence.EvidenceLedger;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerFile;
import parley.model.Dossier;

/// What a person decides about entries of a folder's ledger. The decisions and what they write into the dossier are saved together, or neither is: where the
/// ledger refuses, the dossier's changes are taken back.
final class LedgerDecision {

    private final Shared shared;
    private final Path folder;
    private final String by;
    private final String on;

    /// @param by initials of who decides
    /// @param on ISO date of the decision
    LedgerDecision(Shared shared, Path folder, String by, String on) {
        this.shared = shared;
        this.folder = folder;
        this.by = by;
        this.on = on;
    }

    int decide(List<String> accept, List<String> reject) throws IOException {
        LedgerFile file = LedgerFile.in(folder);
        EvidenceLedger ledger = file.read();
        Map<String, LedgerEntry> changed = new LinkedHashMap<>();
        for (String id : accept) {
            if (!take(ledger, id, LedgerEntry.Status.ACCEPTED, changed)) {
                return Main.WRONG_USE;
            }
        }
        for (String id : reject) {
            if (!take(ledger, id, LedgerEntry.Status.REJECTED, changed)) {
                return Main.WRONG_USE;
            }
        }
        EvidenceLedger after = ledger;
        for (LedgerEntry entry : changed.values()) {
            after = after.with(entry);
        }
        return save(file, after, List.copyOf(changed.values()));
    }

    private boolean take(
            EvidenceLedger ledger,
            String id,
            LedgerEntry.Status status,
            Map<String, LedgerEntry> changed) {
        Optional<LedgerEntry> found = ledger.find(id);
        if (found.isEmpty()) {
            List<String> known = ledger.entries().stream().map(LedgerEntry::reference).toList();
            shared.err()
                    .println(
                            Spelling.findNearest(id, known)
                                    .map(near -> shared.say("read.decide.close", id, near))
                                    .orElseGet(() -> shared.say("read.decide.unknown", id)));
            return false;
        }
        LedgerEntry decided = found.get().decided(status, by, on);
        LedgerEntry before = changed.put(id, decided);
        if (before != null && before.status() != status) {
            shared.err().println(shared.say("read.decide.both", id));
            return false;
        }
        return true;
    }

    private int save(LedgerFile file, EvidenceLedger after, List<LedgerEntry> decided)
            throws IOException {
        Desk desk = Desk.open(folder, Clock.systemUTC());
        if (!(desk.reading() instanceof Reading.Sound sound)) {
            file.write(after);
            tell(decided, new LedgerBasis(shared, Dossier.EMPTY, after));
            shared.out().println(shared.say("read.decide.no-dossier", folder));
            return Main.DONE;
        }
        LedgerBasis basis = new LedgerBasis(shared, sound.dossier(), after);
        decided.forEach(basis::add);
        List<List<Edit>> changes = new ArrayList<>(List.of(basis.claims(), basis.events()));
        changes.removeIf(List::isEmpty);
        int done = 0;
        boolean kept = false;
        try {
            for (List<Edit> change : changes) {
                Saving saving = desk.change(change);
                if (!(saving instanceof Saving.Saved)) {
                    return refused(saving);
                }
                done++;
            }
            file.write(after);
            kept = true;
        } finally {
            for (; done > 0 && !kept; done--) {
                desk.undo();
            }
        }
        tell(decided, basis);
        basis.notes().forEach(shared.out()::println);
        return Main.DONE;
    }

    private int refused(Saving saving) {
        switch (saving) {
            case Saving.ChangedElsewhere elsewhere ->
                    shared.err().println(shared.say("read.decide.changed", elsewhere.file()));
            case Saving.Refused problems ->
                    problems.problems().forEach(p -> shared.err().println(p.line(shared.locale())));
            case Saving.NoSuchPlace place ->
                    shared.err()
                            .println(
                                    shared.say(
                                            "read.decide.no-place",
                                            String.join(".", place.path())));
            case Saving.NothingLeft _, Saving.Saved _ -> {}
        }
        return Main.UNREADABLE;
    }

    private void tell(List<LedgerEntry> decided, LedgerBasis basis) {
        for (LedgerEntry entry : decided) {
            String key = entry.isAccepted() ? "read.decide.accepted" : "read.decide.rejected";
            shared.out().println(shared.say(key, entry.reference(), by, on));
            basis.written(entry.reference()).forEach(line -> shared.out().println("  " + line));
        }
    }
}
