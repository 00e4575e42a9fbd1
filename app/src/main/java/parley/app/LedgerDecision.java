package parley.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import parley.evidence.LedgerEntry;
import parley.evidence.decision.Decisions;
import parley.evidence.decision.Effect;
import parley.evidence.decision.Outcome;
import parley.evidence.decision.Ruling;

/// What a person decides about entries of a folder's ledger, told in the terminal.
final class LedgerDecision {

    private final Shared shared;
    private final Path folder;
    private final LedgerEntry.Decision signature;

    LedgerDecision(Shared shared, Path folder, LedgerEntry.Decision signature) {
        this.shared = shared;
        this.folder = folder;
        this.signature = signature;
    }

    int decide(List<Ruling> rulings) throws IOException {
        return switch (new Decisions(folder, Clock.systemUTC(), signature).decide(rulings)) {
            case Outcome.Saved saved -> saved(saved);
            case Outcome.Unknown unknown ->
                    wrong(
                            unknown.near()
                                    .map(near ->
                                            shared.say("read.decide.close", unknown.entry(), near))
                                    .orElseGet(() ->
                                            shared.say("read.decide.unknown", unknown.entry())));
            case Outcome.Contradiction both -> wrong(shared.say("read.decide.both", both.entry()));
            case Outcome.NoField no ->
                    wrong(
                            shared.say(
                                    "read.decide.no-field",
                                    no.entry(),
                                    no.field(),
                                    String.join(", ", no.fields())));
            case Outcome.NoValue no ->
                    wrong(
                            shared.say(
                                    "read.decide.no-value",
                                    no.field(),
                                    no.value(),
                                    String.join(", ", no.expected())));
            case Outcome.Overtaken overtaken ->
                    refused(shared.say("read.decide.overtaken", overtaken.theirs().reference()));
            case Outcome.FileChanged changed ->
                    refused(shared.say("read.decide.changed", changed.file()));
            case Outcome.Refused problems -> {
                problems.problems().forEach(p -> shared.err().println(p.line(shared.locale())));
                yield Main.UNREADABLE;
            }
            case Outcome.NoPlace no ->
                    refused(shared.say("read.decide.no-place", String.join(".", no.path())));
        };
    }

    private int saved(Outcome.Saved saved) {
        for (Outcome.Decided decided : saved.decided()) {
            LedgerEntry entry = decided.entry();
            String key =
                    switch (entry.status()) {
                        case ACCEPTED -> "read.decide.accepted";
                        case EDITED -> "read.decide.edited";
                        case REJECTED -> "read.decide.rejected";
                        case PROPOSED -> "read.decide.taken-back";
                    };
            shared.out()
                    .println(shared.say(key, entry.reference(), signature.by(), signature.on()));
            decided.effects().stream()
                    .filter(Effect::isWritten)
                    .forEach(e -> shared.out().println("  " + e.message(shared.locale())));
        }
        if (saved.inDossier()) {
            left(saved).forEach(e -> shared.out().println(e.message(shared.locale())));
        } else {
            shared.out().println(shared.say("read.decide.no-dossier", folder));
        }
        return Main.DONE;
    }

    /// What was not written, and why.
    private static Stream<Effect> left(Outcome.Saved saved) {
        return saved.decided().stream()
                .flatMap(decided -> decided.effects().stream())
                .filter(effect -> !effect.isWritten());
    }

    private int wrong(String sentence) {
        shared.err().println(sentence);
        return Main.WRONG_USE;
    }

    private int refused(String sentence) {
        shared.err().println(sentence);
        return Main.UNREADABLE;
    }
}
