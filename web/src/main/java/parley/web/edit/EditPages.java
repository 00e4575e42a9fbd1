package parley.web.edit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.dossier.Edit;
import parley.dossier.Saving;
import parley.model.Dossier;
import parley.model.Party;
import parley.model.Person;
import parley.model.Visibility;
import parley.report.Names;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;
import parley.web.page.Pages;
import parley.web.page.Quoted;
import parley.web.page.Room;
import parley.web.page.Saved;

/// What can be noted in the page: a promise, a red line, what a party has without a deal; and taken back again.
///
/// A number is only replaced while it still is what the page showed: otherwise both are shown and nothing is written.
public final class EditPages implements Room {

    private static final Set<String> DONE = Set.of("saved", "undone", "redone");

    private static final Pattern RANGE =
            Pattern.compile(
                    "(\\d{1,3}(?:[.,]\\d+)?)(?:\\s*(?:-|–|to|à)\\s*(\\d{1,3}(?:[.,]\\d+)?))?");

    private final Dossiers dossiers;

    /// What belongs to it: every section, and the way back.
    private final List<Room> more;

    public EditPages(Dossiers dossiers, InstantSource clock) {
        this.dossiers = dossiers;
        this.more =
                List.of(
                        new SectionPages(dossiers),
                        new FormPages(dossiers, clock),
                        new RemovalPages(dossiers),
                        new StepPages(dossiers),
                        new DraftPages(dossiers, clock));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/d/{id}/edit", ctx -> dossiers.sound(ctx, a -> page(a, done(a))));
        routes.post("/d/{id}/edit/assurance", ctx -> change(ctx, EditPages::assurance));
        routes.post("/d/{id}/edit/redline", ctx -> change(ctx, EditPages::redLine));
        routes.post("/d/{id}/edit/nodeal", ctx -> change(ctx, EditPages::noDeal));
        routes.post("/d/{id}/edit/undo", ctx -> turn(ctx, true));
        routes.post("/d/{id}/edit/redo", ctx -> turn(ctx, false));
        more.forEach(room -> room.routes(routes));
    }

    /// Somebody to choose in a form.
    public record Who(String id, String name) {}

    /// What a party has without a deal, as the form shows it; `was` is what stands in the file.
    public record NoDeal(String party, String name, String was) {}

    /// What came of the last form: a sentence, and whether something was written.
    public record Note(String text, boolean written) {
        static final Note NONE = new Note("", false);
    }

    /// A form turned into an edit, or the sentence that says why not.
    private sealed interface Wanted {
        record Edits(List<Edit> edits) implements Wanted {}

        record No(String why) implements Wanted {}
    }

    private interface Form {
        Wanted wanted(DossierRequest asked);
    }

    private void change(Context ctx, Form form) {
        dossiers.sound(
                ctx,
                a ->
                        after(
                                a,
                                switch (form.wanted(a)) {
                                    case Wanted.No no -> new Note(no.why(), false);
                                    case Wanted.Edits edits ->
                                            told(a, a.open().change(edits.edits()), "saved");
                                }));
    }

    private void turn(Context ctx, boolean back) {
        dossiers.sound(
                ctx,
                a ->
                        after(
                                a,
                                told(
                                        a,
                                        back ? a.open().undo() : a.open().redo(),
                                        back ? "undone" : "redone")));
    }

    /// What was written is shown by a page that can be loaded again without being written twice.
    private static void after(DossierRequest asked, Note note) {
        if (note.written()) {
            String page = asked.typed("back").equals("steps") ? "/sections/steps" : "/edit";
            asked.ctx()
                    .redirect(asked.base() + page + "?done=" + note.text(), HttpStatus.SEE_OTHER);
            return;
        }
        asked.ctx().status(HttpStatus.CONFLICT);
        page(asked, note);
    }

    private static Note done(DossierRequest asked) {
        String done = asked.query("done");
        return DONE.contains(done) ? new Note(asked.visit().say("edit." + done), true) : Note.NONE;
    }

    private static Note told(DossierRequest asked, Saving saving, String done) {
        String why = Saved.whyNot(saving, asked.visit());
        return why.isEmpty() ? new Note(done, true) : new Note(why, false);
    }

    private static void page(DossierRequest asked, Note note) {
        Dossier seen = asked.seen();
        Names names = new Names(asked.dossier(), asked.visit().words());
        List<Who> parties = new ArrayList<>();
        List<Who> people = new ArrayList<>();
        for (Party party : seen.parties()) {
            parties.add(new Who(party.id(), names.party(party.id())));
        }
        for (Person person : seen.people()) {
            people.add(new Who(person.id(), person.name().in(asked.visit().locale(), person.id())));
        }
        people.addAll(parties);
        Map<String, Object> values = new HashMap<>();
        values.put("note", note);
        values.put("parties", parties);
        values.put("people", people);
        values.put("nodeals", noDeals(asked, seen, names));
        asked.show("edit/edit.jte", values);
    }

    private static List<NoDeal> noDeals(DossierRequest asked, Dossier seen, Names names) {
        List<NoDeal> all = new ArrayList<>();
        for (String id : names.alphabetical(asked.dossier().bargain())) {
            seen.findParty(id)
                    .ifPresent(party -> all.add(new NoDeal(id, names.party(id), was(party))));
        }
        return all;
    }

    /// The number as the form shows it and expects it back.
    private static String was(Party party) {
        if (party.noDeal() == null) {
            return "";
        }
        BigDecimal low = party.noDeal().range().low();
        BigDecimal high = party.noDeal().range().high();
        return low.compareTo(high) == 0 ? plain(low) : plain(low) + "-" + plain(high);
    }

    private static String plain(BigDecimal number) {
        return parley.model.Scale.id(number);
    }

    private static Wanted assurance(DossierRequest asked) {
        Context ctx = asked.ctx();
        String says = Pages.typed(ctx, "says");
        String by = Pages.typed(ctx, "by");
        String to = Pages.typed(ctx, "to");
        String on = Pages.typed(ctx, "on");
        Optional<String> wrong = wrongDate(asked, on);
        if (says.isEmpty()
                || asked.dossier().find(by).isEmpty()
                || asked.dossier().find(to).isEmpty()) {
            return new Wanted.No(asked.visit().say("edit.assurance.missing"));
        }
        if (wrong.isPresent()) {
            return new Wanted.No(wrong.get());
        }
        String person = Pages.typed(ctx, "person");
        List<Edit> edits = new ArrayList<>();
        String speaker = by;
        if (!person.isEmpty()) {
            speaker = free(asked.dossier(), "p");
            edits.add(Edit.add("people", speaker, person(asked, person, by)));
        }
        String block =
                "by: "
                        + speaker
                        + "\nto: "
                        + to
                        + "\nsays: "
                        + Quoted.of(says)
                        + (on.isEmpty() ? "" : "\non: " + on)
                        + (Pages.typed(ctx, "written").equals("nowhere")
                                ? "\nwritten: nowhere"
                                : "")
                        + visibility(asked);
        edits.add(Edit.add("assurances", free(asked.dossier(), "a"), block));
        return new Wanted.Edits(edits);
    }

    /// Somebody who is not in the dossier yet, for the party chosen; no mandate is on record for them.
    private static String person(DossierRequest asked, String name, String by) {
        Optional<String> party =
                asked.dossier()
                        .findParty(by)
                        .map(Party::id)
                        .or(() ->
                                asked.dossier().people().stream()
                                        .filter(p -> p.id().equals(by))
                                        .flatMap(p -> Optional.ofNullable(p.party()).stream())
                                        .findFirst());
        return "name: "
                + Quoted.of(name)
                + party.map(id -> "\nfor: " + id).orElse("")
                + visibility(asked);
    }

    private static Wanted redLine(DossierRequest asked) {
        Context ctx = asked.ctx();
        String words = Pages.typed(ctx, "words");
        String party = Pages.typed(ctx, "party");
        String since = Pages.typed(ctx, "since");
        String never = Pages.typed(ctx, "never");
        Optional<String> wrong = wrongDate(asked, since);
        if (words.isEmpty() || asked.dossier().findParty(party).isEmpty()) {
            return new Wanted.No(asked.visit().say("edit.redline.missing"));
        }
        if (wrong.isPresent()) {
            return new Wanted.No(wrong.get());
        }
        String block =
                "party: "
                        + party
                        + "\nwords: "
                        + Quoted.of(words)
                        + (never.isEmpty() ? "" : "\nnever: " + Quoted.of(never))
                        + (since.isEmpty() ? "" : "\nsince: " + since)
                        + visibility(asked);
        return new Wanted.Edits(List.of(Edit.add("red lines", free(asked.dossier(), "l"), block)));
    }

    /// What is noted while a level is on show is for readers of that level, where the dossier's own is another.
    private static String visibility(DossierRequest asked) {
        Visibility level = asked.level();
        return level == asked.dossier().visibility() ? "" : "\nvisibility: " + level.key();
    }

    private static Wanted noDeal(DossierRequest asked) {
        Context ctx = asked.ctx();
        String id = Pages.typed(ctx, "party");
        Optional<Party> party = asked.seen().findParty(id);
        if (party.isEmpty()) {
            return new Wanted.No(asked.visit().say("saving.noplace", id));
        }
        String now = was(party.get());
        String typed = Pages.typed(ctx, "range");
        Matcher range = RANGE.matcher(typed);
        if (!now.equals(Pages.typed(ctx, "was"))) {
            return new Wanted.No(asked.visit().say("edit.nodeal.changed", now, typed));
        }
        if (!range.matches() || !isWithinScale(range)) {
            return new Wanted.No(asked.visit().say("edit.nodeal.range", typed));
        }
        String low = range.group(1).replace(',', '.');
        String high = range.group(2) == null ? low : range.group(2).replace(',', '.');
        return new Wanted.Edits(
                List.of(
                        Edit.set(
                                List.of("parties", id, "no deal"),
                                low.equals(high) ? low : low + "-" + high)));
    }

    private static boolean isWithinScale(Matcher range) {
        BigDecimal low = new BigDecimal(range.group(1).replace(',', '.'));
        BigDecimal high =
                range.group(2) == null ? low : new BigDecimal(range.group(2).replace(',', '.'));
        return low.compareTo(high) <= 0 && high.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    private static Optional<String> wrongDate(DossierRequest asked, String day) {
        try {
            if (!day.isEmpty()) {
                LocalDate.parse(day);
            }
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(asked.visit().say("edit.date", day));
        }
    }

    /// The next free id: `a4` after `a1`, `a2`, `a3`.
    private static String free(Dossier dossier, String letter) {
        int number = 1;
        while (dossier.find(letter + number).isPresent()) {
            number++;
        }
        return letter + number;
    }
}
