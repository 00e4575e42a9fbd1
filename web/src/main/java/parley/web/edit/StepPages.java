package parley.web.edit;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.dossier.Journal;
import parley.dossier.Legend;
import parley.dossier.Withheld;
import parley.model.Visibility;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;
import parley.web.page.Room;

/// The steps that were made through the program, in words, newest first: the way back and the way forth again.
public final class StepPages implements Room {

    private static final int MOST = 200;
    private static final int LONGEST = 160;

    private final Dossiers dossiers;

    public StepPages(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/d/{id}/sections/steps", ctx -> dossiers.sound(ctx, StepPages::steps));
    }

    /// A step in words.
    ///
    /// @param taken it was taken back and can be made again
    /// @param here it is the next one to be taken back, or made again
    public record Step(
            String when,
            List<String> what,
            String before,
            String after,
            boolean taken,
            boolean here) {
        public Step {
            what = List.copyOf(what);
        }
    }

    private static void steps(DossierRequest asked) {
        List<Journal.Step> all;
        try {
            all = asked.open().desk().journal().steps();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long undone = all.stream().filter(Journal.Step::taken).count();
        List<Step> steps = new ArrayList<>();
        Veil veil = Veil.of(asked.dossier(), asked.seen());
        Withheld withheld = Withheld.of(asked.dossier(), asked.level());
        for (int i = 0; i < Math.min(MOST, all.size()); i++) {
            boolean here = i == undone || i == undone - 1;
            steps.add(told(asked, veil, withheld, all.get(i), here));
        }
        String done = asked.query("done");
        Map<String, Object> values = new HashMap<>();
        values.put("steps", steps);
        values.put("back", undone < all.size());
        values.put("again", undone > 0);
        values.put(
                "note",
                Set.of("undone", "redone").contains(done) ? asked.visit().say("edit." + done) : "");
        asked.show("edit/steps.jte", values);
    }

    private static Step told(
            DossierRequest asked, Veil veil, Withheld withheld, Journal.Step step, boolean here) {
        Journal.Line line = step.line();
        List<String> what = new ArrayList<>();
        boolean hidden = false;
        for (String title : line.title().split("; ")) {
            List<String> path = path(title);
            hidden |= veil.hides(path);
            what.add(words(asked, title, path));
        }
        hidden |= isPrivate(line.removed() + line.inserted(), asked.level());
        hidden |=
                withheld.isNamedIn(
                        String.join("\n", line.title(), line.removed(), line.inserted()));
        String when =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(asked.visit().locale())
                        .format(line.at().atZone(ZoneId.systemDefault()));
        return hidden
                ? new Step(
                        when,
                        List.of(asked.visit().say("form.step.hidden")),
                        "",
                        "",
                        step.taken(),
                        here)
                : new Step(
                        when,
                        what,
                        brief(line.removed()),
                        brief(line.inserted()),
                        step.taken(),
                        here);
    }

    /// Whether a text says of itself that it is for fewer readers.
    private static boolean isPrivate(String text, Visibility level) {
        for (Visibility each : Visibility.values()) {
            if (!each.mayStandIn(level) && text.contains("visibility: " + each.key())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> path(String title) {
        String path = title.replaceFirst("^[a-z]+ ", "");
        return Arrays.stream(path.split("\\.")).toList();
    }

    /// `changed: Parties › aldoria › No deal`.
    private static String words(DossierRequest asked, String title, List<String> path) {
        Legend legend = Legend.in(asked.visit().locale());
        List<String> names = new ArrayList<>();
        for (int n = 1; n <= path.size(); n++) {
            List<String> head = path.subList(0, n);
            boolean member = Spot.find(head).flatMap(Spot::home).isPresent();
            String key = head.getLast();
            boolean row = key.matches("[0-9]{1,4}") && !member;
            names.add(
                    member
                            ? key
                            : row
                                    ? asked.visit().say("form.step.row", Integer.parseInt(key) + 1)
                                    : legend.label("", key));
        }
        String verb = title.replaceFirst(" .*", "");
        boolean known = Set.of("set", "add", "append", "remove", "rename").contains(verb);
        String place = String.join(" › ", names);
        return known ? asked.visit().say("form.step." + verb, place) : title;
    }

    private static String brief(String text) {
        String line = text.strip().replaceAll("(?<!\\s)[ \\t]*+\\R\\s*+", " ⏎ ");
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
