package parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Item;
import parley.model.Party;
import parley.model.Text;
import parley.model.Wording;
import parley.record.Remark.Code;

/// What is on record, issue by issue and party by party: positions, red lines and interests apart, deeds apart from words,
/// what was only judged apart from both. A cell with nothing in it is an answer too.
///
/// Whose words it is decides the column; which issue they name decides the row (an issue that they are about, or that a
/// clause or red line they refer to settles). What names no issue stands in a last row of its own.
///
/// @param parties those at the table, whose empty cells are counted, in the dossier's order
/// @param others who else has something on record
public record OnRecord(
        List<String> parties, List<String> others, List<Row> rows, List<Remark> remarks) {

    /// One issue, or null for what names none; a cell for each of the parties and others.
    public record Row(@Nullable Issue issue, Map<String, Cell> cells) {
        public Row {
            cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /// What one party has on record on one issue: group by group, in each the latest first.
    public record Cell(List<Entry> entries, Origins origins) {
        public Cell {
            entries = List.copyOf(entries);
        }

        public Standing standing() {
            if (entries.stream().noneMatch(entry -> entry.sort().isOfTheParty())) {
                boolean judged = entries.stream().anyMatch(e -> e.sort() == Sort.JUDGED);
                return judged ? Standing.JUDGED_ONLY : Standing.NOTHING;
            }
            return switch (origins.sources()) {
                case 0 -> Standing.NO_SOURCE;
                case 1 -> Standing.ONE_SOURCE;
                default -> Standing.SEVERAL;
            };
        }
    }

    /// How much a cell rests on.
    public enum Standing {
        /// Nothing but, perhaps, our own question.
        NOTHING,
        /// No words: only what an analyst thinks.
        JUDGED_ONLY,
        /// Written down without a basis.
        NO_SOURCE,
        /// Everything in it goes back to one source.
        ONE_SOURCE,
        SEVERAL
    }

    /// One thing on record. `settles` is the clause and the option where a text proposes one; `words` is empty
    /// where the item's own words are meant.
    public record Entry(
            Item item,
            Sort sort,
            @Nullable LocalDate on,
            Wording words,
            Text.@Nullable Settles settles,
            Sure sure,
            Origins origins) {}

    /// What it is. The order is the order within a cell.
    public enum Sort {
        RED_LINE,
        /// In a text that the party put forward.
        PROPOSED,
        ASSURED,
        SAID,
        /// Told to an audience at home or elsewhere.
        TOLD,
        /// Said of the party by others.
        REPORTED,
        DONE,
        INTEREST,
        JUDGED,
        /// A question of ours that it has not answered.
        ASKED;

        /// Whether it tells something of the party, and not only of us.
        public boolean isOfTheParty() {
            return switch (this) {
                case RED_LINE, PROPOSED, ASSURED, SAID, TOLD, REPORTED, DONE, INTEREST -> true;
                case JUDGED, ASKED -> false;
            };
        }
    }

    /// How sure it is that it was said or done, by the surest of its sources.
    public enum Sure {
        WRITTEN,
        ASSERTED,
        CONDITIONAL,
        RUMOUR,
        DENIED,
        JUDGED,
        NO_BASIS,
        /// What it rests on is more private than these readers may see.
        WITHHELD
    }

    public OnRecord {
        parties = List.copyOf(parties);
        others = List.copyOf(others);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    public static OnRecord of(Dossier dossier) {
        Known known = Known.of(dossier);
        List<Standpoints.Placed> placed = Standpoints.of(known);
        Set<String> speaking = new LinkedHashSet<>();
        placed.forEach(p -> speaking.add(p.party()));
        List<String> parties = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Party party : dossier.parties()) {
            if (isAtTheTable(dossier, party)) {
                parties.add(party.id());
            } else if (speaking.contains(party.id())) {
                others.add(party.id());
            }
        }
        List<String> all = new ArrayList<>(parties);
        all.addAll(others);
        List<Row> rows = new ArrayList<>();
        for (Issue issue : dossier.issues()) {
            rows.add(row(known, issue, all, placed));
        }
        if (placed.stream().anyMatch(p -> p.issue() == null)) {
            rows.add(row(known, null, all, placed));
        }
        return new OnRecord(parties, others, rows, remarks(dossier, parties, rows));
    }

    /// How many cells of named issues and parties at the table stand so.
    public long count(Standing standing) {
        return cells().stream().filter(cell -> cell.standing() == standing).count();
    }

    /// The cells of named issues and parties at the table.
    public List<Cell> cells() {
        return rows.stream()
                .filter(row -> row.issue() != null)
                .flatMap(row ->
                        row.cells().entrySet().stream()
                                .filter(cell -> parties.contains(cell.getKey()))
                                .map(Map.Entry::getValue))
                .toList();
    }

    private static boolean isAtTheTable(Dossier dossier, Party party) {
        return party.role() == Party.Role.PARTY || dossier.findPreference(party.id()).isPresent();
    }

    private static Row row(
            Known known,
            @Nullable Issue issue,
            List<String> parties,
            List<Standpoints.Placed> placed) {
        String id = issue == null ? null : issue.id();
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String party : parties) {
            List<Entry> entries =
                    placed.stream()
                            .filter(p -> p.party().equals(party))
                            .filter(p -> java.util.Objects.equals(p.issue(), id))
                            .map(Standpoints.Placed::entry)
                            .sorted(
                                    Comparator.comparing(Entry::sort)
                                            .thenComparing(
                                                    OnRecord::day, Comparator.reverseOrder()))
                            .toList();
            cells.put(
                    party,
                    new Cell(
                            entries,
                            Origins.union(
                                    known,
                                    entries.stream()
                                            .filter(entry -> entry.sort() != Sort.ASKED)
                                            .map(Entry::origins)
                                            .toList())));
        }
        return new Row(issue, cells);
    }

    /// Without a date: before all others.
    private static LocalDate day(Entry entry) {
        LocalDate on = entry.on();
        return on == null ? LocalDate.MIN : on;
    }

    /// Per party at the table, the issues on which nobody has its words, and those that hang on one source.
    private static List<Remark> remarks(Dossier dossier, List<String> parties, List<Row> rows) {
        Remarks remarks = new Remarks();
        for (Party party : dossier.parties()) {
            if (parties.contains(party.id())) {
                List<String> without = issues(rows, party, Standing.NOTHING, Standing.JUDGED_ONLY);
                if (!without.isEmpty()) {
                    remarks.add(
                            Code.NO_WORDS_ON_RECORD, party, party.id(), without.size(), without);
                }
                List<String> thin = issues(rows, party, Standing.ONE_SOURCE);
                if (!thin.isEmpty()) {
                    remarks.add(Code.ONE_SOURCE_ONLY, party, party.id(), thin.size(), thin);
                }
            }
        }
        return remarks.done();
    }

    private static List<String> issues(List<Row> rows, Party party, Standing... standings) {
        List<String> issues = new ArrayList<>();
        for (Row row : rows) {
            Issue issue = row.issue();
            Cell cell = row.cells().get(party.id());
            if (issue != null && cell != null && List.of(standings).contains(cell.standing())) {
                issues.add(issue.id());
            }
        }
        return issues;
    }
}
