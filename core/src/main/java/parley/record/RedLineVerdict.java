package parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.model.Condition;
import parley.model.Outcome;
import parley.model.RedLine;
import parley.model.Text;

/// What a text does to a red line: the one answer that every page, command and register shows.
///
/// `RedLineVerdict.of(line, text, inWords)` decides by what a person linked first: the line's condition on the options that clauses settle. Only where
/// the condition leaves it open do the words decide. Where both are sure and disagree, the condition stands and `disputed` says so.
///
/// @param clauses ids of the clauses it rests on, likest first
/// @param rule id of the reason; its sentence is `redline.` + id in the message bundles
/// @param disputed true if the words alone read as the opposite
public record RedLineVerdict(
        Status status, Rest rests, List<String> clauses, String rule, boolean disputed) {

    public enum Status {
        CROSSED,
        RESPECTED,
        /// Something in the text speaks to it; whether it crosses it, a person must read.
        TOUCHED,
        /// Nothing in the text speaks to it.
        SILENT,
        /// The text is older than the line.
        NOT_YET_SAID
    }

    /// What the answer rests on.
    public enum Rest {
        /// The line's condition, on options that a person says clauses settle.
        CONDITION,
        /// The words of the line and of the text, read by rules.
        WORDS,
        /// Neither: nothing could be held against the line.
        NOTHING
    }

    public RedLineVerdict {
        clauses = List.copyOf(clauses);
    }

    /// @param inWords what the words say, where line and text have words that could be read
    public static RedLineVerdict of(RedLine line, Text text, Optional<RedLineVerdict> inWords) {
        LocalDate since = line.since();
        LocalDate date = text.date();
        if (since != null && date != null && date.isBefore(since)) {
            return new RedLineVerdict(
                    Status.NOT_YET_SAID, Rest.NOTHING, List.of(), "not.yet.said", false);
        }
        RedLineVerdict linked = linked(line, text);
        if (linked.status == Status.CROSSED || linked.status == Status.RESPECTED) {
            boolean disputed = inWords.map(w -> opposes(w.status, linked.status)).orElse(false);
            return new RedLineVerdict(
                    linked.status, linked.rests, linked.clauses, linked.rule, disputed);
        }
        if (inWords.isEmpty() || inWords.get().status == Status.SILENT) {
            return linked.rests == Rest.NOTHING && inWords.isPresent() ? inWords.get() : linked;
        }
        return inWords.get();
    }

    private static boolean opposes(Status a, Status b) {
        return a == Status.CROSSED && b == Status.RESPECTED
                || a == Status.RESPECTED && b == Status.CROSSED;
    }

    /// By the condition and the options that clauses settle; a text that settles nothing, or a line without a condition, gives nothing.
    private static RedLineVerdict linked(RedLine line, Text text) {
        Condition never = line.never();
        if (never == null) {
            return new RedLineVerdict(Status.TOUCHED, Rest.NOTHING, List.of(), "words.only", false);
        }
        if (text.settles().isEmpty()) {
            return new RedLineVerdict(Status.SILENT, Rest.NOTHING, List.of(), "unlinked", false);
        }
        Map<String, String> settled = new LinkedHashMap<>();
        List<String> clauses = new ArrayList<>();
        for (Text.Settles settles : text.settles()) {
            settled.put(settles.issue(), settles.option());
            if (never.scope().contains(settles.issue()) && !clauses.contains(settles.clause())) {
                clauses.add(settles.clause());
            }
        }
        if (!settled.keySet().containsAll(never.scope())) {
            boolean silent = settled.keySet().stream().noneMatch(never.scope()::contains);
            return new RedLineVerdict(
                    silent ? Status.SILENT : Status.TOUCHED,
                    Rest.CONDITION,
                    clauses,
                    silent ? "unlinked" : "linked.open",
                    false);
        }
        boolean crosses = never.holds(new Outcome(settled));
        return new RedLineVerdict(
                crosses ? Status.CROSSED : Status.RESPECTED,
                Rest.CONDITION,
                clauses,
                crosses ? "linked.crossed" : "linked.respected",
                false);
    }
}
