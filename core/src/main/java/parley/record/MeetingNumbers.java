package parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.model.Answered;
import parley.model.Claim;
import parley.model.Dossier;
import parley.model.Event;
import parley.model.Item;
import parley.model.Wording;
import parley.record.Meetings.Check;
import parley.record.Remark.Arg;
import parley.record.Remark.Code;

/// "Their sixth meeting this year": the numbers that sources give, each beside the number of meetings on record. Neither is taken
/// for the truth: the source may count what nobody wrote down here, and the record may hold what the source never knew.
final class MeetingNumbers {

    private MeetingNumbers() {}

    /// Claims first, then accepted entries of the evidence ledger that no claim rests on.
    static List<Check> checks(Dossier dossier, Passages passages, Remarks remarks) {
        List<Check> checks = new ArrayList<>();
        TreeSet<String> entries = new TreeSet<>();
        for (Claim claim : dossier.claims()) {
            Claim.Count said = claim.counts();
            if (said != null) {
                checks.add(check(dossier, claim, said, remarks));
                entries.add(claim.entry() == null ? "" : claim.entry());
            }
        }
        for (Passages.Numbered told : passages.numbered()) {
            if (!entries.contains(told.entry())) {
                checks.add(check(dossier, told));
            }
        }
        return checks;
    }

    private static Check check(Dossier dossier, Claim claim, Claim.Count said, Remarks remarks) {
        Optional<Event> meeting =
                Meetings.meetings(dossier).stream()
                        .filter(e -> claim.about().contains(e.id()))
                        .findFirst();
        LocalDate until = meeting.map(Event::on).orElse(claim.on());
        int counted = count(dossier, said, until);
        int year = said.year() == null ? 0 : said.year();
        if (counted != said.number()) {
            Code code = year == 0 ? Code.MEETING_COUNT_DIFFERS : Code.MEETING_COUNT_DIFFERS_IN_YEAR;
            remarks.add(
                    code,
                    claim,
                    meeting.map(e -> List.of(e.id())).orElse(List.of()),
                    said.number(),
                    said.between(),
                    counted,
                    new Arg.Printed(String.valueOf(year)));
        }
        return new Check(
                claim.id(), "", "", said.between(), year, said.inPerson(), said.number(), counted);
    }

    private static int count(Dossier dossier, Claim.Count said, @Nullable LocalDate until) {
        return (int)
                Meetings.meetings(dossier).stream()
                        .filter(e ->
                                said.between().stream().allMatch(who -> isThere(dossier, who, e)))
                        .filter(e -> !said.inPerson() || isInPerson(e))
                        .filter(e -> isWithin(e.on(), said, until))
                        .count();
    }

    private static boolean isInPerson(Event event) {
        return event.kind() == Event.Kind.MEETING && event.inPerson() != Answered.NO;
    }

    /// A meeting without a day counts only where no day is asked for.
    private static boolean isWithin(
            @Nullable LocalDate on, Claim.Count said, @Nullable LocalDate until) {
        if (on == null) {
            return said.year() == null && said.since() == null && until == null;
        }
        return (said.year() == null || on.getYear() == said.year())
                && (said.since() == null || on.isAfter(said.since()))
                && (until == null || !on.isAfter(until));
    }

    /// A party is there when anybody who speaks for it is.
    private static boolean isThere(Dossier dossier, String who, Event meeting) {
        return meeting.present().stream()
                .anyMatch(present ->
                        present.equals(who)
                                || dossier.findParty(who).isPresent()
                                        && dossier.findPartyOf(present)
                                                .map(p -> p.id().equals(who))
                                                .orElse(false));
    }

    private static Check check(Dossier dossier, Passages.Numbered told) {
        List<String> known =
                told.between().stream()
                        .map(name -> findByName(dossier, name))
                        .filter(Objects::nonNull)
                        .toList();
        boolean countable = known.size() == told.between().size() && known.size() > 1;
        Claim.Count said = new Claim.Count(told.number(), known, null, null, false);
        return new Check(
                told.entry(),
                told.source(),
                told.words(),
                countable ? known : told.between(),
                0,
                false,
                told.number(),
                countable ? count(dossier, said, told.on()) : -1);
    }

    /// The one person or party of that name, in any language; the last word of a person's name is enough where only one has it.
    private static @Nullable String findByName(Dossier dossier, String name) {
        List<String> whole = new ArrayList<>();
        dossier.parties().forEach(p -> add(whole, p, names(p, p.name()), name));
        dossier.people().forEach(p -> add(whole, p, names(p, p.name()), name));
        if (!whole.isEmpty()) {
            return whole.size() == 1 ? whole.getFirst() : null;
        }
        String last = last(name);
        List<String> byLast =
                dossier.people().stream()
                        .filter(p ->
                                names(p, p.name()).stream().anyMatch(n -> last(n).equals(last)))
                        .map(p -> p.id())
                        .toList();
        return byLast.size() == 1 ? byLast.getFirst() : null;
    }

    private static List<String> names(Item item, Wording name) {
        List<String> names = new ArrayList<>(name.byLanguage().values());
        names.add(item.id());
        return names;
    }

    private static void add(List<String> found, Item item, Iterable<String> names, String wanted) {
        for (String name : names) {
            if (name.equalsIgnoreCase(wanted) && !found.contains(item.id())) {
                found.add(item.id());
            }
        }
    }

    private static String last(String name) {
        return name.strip().substring(name.strip().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
