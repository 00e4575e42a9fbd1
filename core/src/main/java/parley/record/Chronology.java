package parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Assurance;
import parley.model.Claim;
import parley.model.Commitment;
import parley.model.Deadline;
import parley.model.Dossier;
import parley.model.Event;
import parley.model.Item;
import parley.model.Party;
import parley.model.RedLine;
import parley.model.Story;
import parley.model.Term;
import parley.model.Text;
import parley.model.Wording;

/// What happened when, and what is coming: everything with a date in five lanes, in order. What has none is listed apart and not
/// guessed.
public record Chronology(List<Entry> entries, List<Entry> undated) {

    /// One dated thing. `on` and `until` are its first and last day (equal for a single day, null when undated); `start` is
    /// the latest day to begin what a date ahead needs, null for the rest. `words` is empty where the item's own
    /// are meant; `id` is empty for the next round, which is no item.
    public record Entry(
            Lane lane,
            Kind kind,
            String id,
            List<String> who,
            @Nullable LocalDate on,
            @Nullable LocalDate until,
            @Nullable LocalDate start,
            Wording words) {
        public Entry {
            who = List.copyOf(who);
        }
    }

    /// What stands together.
    public enum Lane {
        TEXTS,
        MEETINGS,
        DEEDS,
        WORDS,
        DATES
    }

    /// What it is.
    public enum Kind {
        TEXT,
        MEETING,
        CALL,
        LETTER,
        ACTION,
        VOTE,
        THREAT,
        COERCION,
        OTHER,
        STATEMENT,
        OFFER,
        CLAIM,
        ASSURANCE,
        STORY,
        RED_LINE,
        RED_LINE_REPEATED,
        RED_LINE_SOFTENED,
        RED_LINE_HARDENED,
        RED_LINE_CONTRADICTED,
        DEADLINE,
        END_OF_TERM,
        COMMITMENT_DUE,
        NEXT_ROUND
    }

    public Chronology {
        entries = List.copyOf(entries);
        undated = List.copyOf(undated);
    }

    /// In order of their first day, then of lanes, then of the dossier.
    public static Chronology of(Dossier dossier) {
        List<Entry> all = new ArrayList<>();
        dossier.texts().forEach(text -> all.add(text(text)));
        dossier.events().forEach(event -> all.add(event(event)));
        dossier.assurances().forEach(assurance -> all.add(assurance(assurance)));
        dossier.redLines().forEach(line -> all.addAll(redLine(line)));
        dossier.stories().forEach(story -> all.add(story(story)));
        dossier.claims().forEach(claim -> all.add(claim(claim)));
        dossier.calendar().forEach(deadline -> all.add(deadline(deadline)));
        for (Party party : dossier.parties()) {
            party.terms().stream()
                    .filter(term -> term.until() != null)
                    .forEach(term -> all.add(term(term)));
        }
        dossier.commitments().forEach(commitment -> all.add(commitment(commitment)));
        LocalDate round = dossier.nextRound();
        if (round != null) {
            all.add(
                    new Entry(
                            Lane.DATES,
                            Kind.NEXT_ROUND,
                            "",
                            List.of(),
                            round,
                            round,
                            round,
                            Wording.NONE));
        }
        return new Chronology(
                all.stream()
                        .filter(entry -> entry.on() != null)
                        .sorted(Comparator.comparing(Chronology::day).thenComparing(Entry::lane))
                        .toList(),
                all.stream().filter(entry -> entry.on() == null).toList());
    }

    private static LocalDate day(Entry entry) {
        LocalDate on = entry.on();
        return on == null ? LocalDate.MAX : on;
    }

    /// How many stand in a lane.
    public long count(Lane lane) {
        return entries.stream().filter(entry -> entry.lane() == lane).count();
    }

    private static Entry entry(
            Lane lane, Kind kind, Item item, List<String> who, @Nullable LocalDate on) {
        return new Entry(lane, kind, item.id(), who, on, on, null, Wording.NONE);
    }

    private static Entry text(Text text) {
        return entry(Lane.TEXTS, Kind.TEXT, text, text.from(), text.date());
    }

    private static Entry event(Event event) {
        boolean meeting =
                switch (event.kind()) {
                    case MEETING, CALL -> true;
                    case LETTER, STATEMENT, OFFER, ACTION, VOTE, THREAT, COERCION, OTHER -> false;
                };
        boolean words =
                switch (event.kind()) {
                    case LETTER, STATEMENT, OFFER -> true;
                    case MEETING, CALL, ACTION, VOTE, THREAT, COERCION, OTHER -> false;
                };
        LocalDate until = event.until() == null ? event.on() : event.until();
        return new Entry(
                meeting ? Lane.MEETINGS : words ? Lane.WORDS : Lane.DEEDS,
                Kind.valueOf(event.kind().name()),
                event.id(),
                meeting ? event.present() : event.by(),
                event.on(),
                until,
                null,
                Wording.NONE);
    }

    private static Entry assurance(Assurance assurance) {
        return entry(
                Lane.WORDS, Kind.ASSURANCE, assurance, List.of(assurance.by()), assurance.on());
    }

    /// The day it was first said, and each later occasion.
    private static List<Entry> redLine(RedLine line) {
        List<Entry> entries = new ArrayList<>();
        List<String> who = List.of(line.party());
        entries.add(entry(Lane.WORDS, Kind.RED_LINE, line, who, line.since()));
        for (RedLine.Restatement again : line.restated()) {
            Kind kind =
                    switch (again.kind()) {
                        case REPEATED -> Kind.RED_LINE_REPEATED;
                        case SOFTENED -> Kind.RED_LINE_SOFTENED;
                        case HARDENED -> Kind.RED_LINE_HARDENED;
                        case CONTRADICTED -> Kind.RED_LINE_CONTRADICTED;
                    };
            LocalDate on = again.on();
            entries.add(new Entry(Lane.WORDS, kind, line.id(), who, on, on, null, again.words()));
        }
        return entries;
    }

    private static Entry story(Story story) {
        return entry(Lane.WORDS, Kind.STORY, story, List.of(story.by()), story.on());
    }

    private static Entry claim(Claim claim) {
        String by = claim.by();
        return entry(
                Lane.WORDS,
                Kind.CLAIM,
                claim,
                by == null ? claim.sources() : List.of(by),
                claim.on());
    }

    private static Entry deadline(Deadline deadline) {
        return new Entry(
                Lane.DATES,
                Kind.DEADLINE,
                deadline.id(),
                List.of(),
                deadline.on(),
                deadline.on(),
                deadline.latestStart(),
                Wording.NONE);
    }

    private static Entry term(Term term) {
        return entry(Lane.DATES, Kind.END_OF_TERM, term, List.of(term.party()), term.until());
    }

    private static Entry commitment(Commitment commitment) {
        return entry(
                Lane.DATES,
                Kind.COMMITMENT_DUE,
                commitment,
                List.of(commitment.who()),
                commitment.schedule().due());
    }
}
