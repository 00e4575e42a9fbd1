package parley.web.start;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.dossier.Desk;
import parley.dossier.Edit;
import parley.dossier.Starter;
import parley.web.page.Dropped;
import parley.web.page.PageRequest;
import parley.web.page.Pages;
import parley.web.page.Quoted;
import parley.web.page.Saved;

/// A new dossier from four answers: what it is called, who takes part, what is to be settled, where it is kept.
public final class NewDossier {

    private static final int LONGEST_ID = 24;

    private NewDossier() {}

    /// The four answers as typed.
    ///
    /// @param whose for each red line typed for the texts, the name of the party whose it is; empty to leave it out
    public record Typed(
            String title, String parties, String issues, String folder, List<String> whose) {
        public Typed {
            whose = List.copyOf(whose);
        }

        /// Whose the red line at that place is.
        public String whose(int line) {
            return line < whose.size() ? whose.get(line).strip() : "";
        }
    }

    static Typed typed(Context ctx) {
        return new Typed(
                Pages.typed(ctx, "title"),
                Pages.typed(ctx, "parties"),
                Pages.typed(ctx, "issues"),
                Pages.typed(ctx, "folder"),
                ctx.formParams("whose"));
    }

    /// Writes it; a sentence when that cannot be, else empty.
    ///
    /// @param texts two texts that it begins with, and the red lines typed for them
    static String write(PageRequest visit, Path folder, Typed typed, Optional<Dropped.Pair> texts)
            throws IOException {
        List<String> parties = names(typed.parties());
        if (typed.title().isEmpty() || parties.size() < 2) {
            return visit.say("new.missing");
        }
        for (String whose : typed.whose()) {
            if (!whose.isBlank() && party(parties, whose).isEmpty()) {
                return visit.say("new.whose", whose.strip());
            }
        }
        try {
            Starter.create(folder, visit.locale());
        } catch (FileAlreadyExistsException there) {
            return visit.say("new.there", there.getFile());
        }
        Desk desk = Desk.open(folder, InstantSource.system());
        List<Edit> edits = edits(desk, typed, parties, visit);
        if (texts.isPresent()) {
            edits.addAll(texts.get().keepIn(folder));
            edits.addAll(redLines(texts.get().redLines(), typed, parties));
        }
        return Saved.whyNot(desk.change(edits), visit);
    }

    private static List<Edit> redLines(List<String> lines, Typed typed, List<String> parties) {
        List<Edit> edits = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            String words = lines.get(k);
            String id = "l" + (k + 1);
            party(parties, typed.whose(k))
                    .ifPresent(party ->
                            edits.add(
                                    Edit.add(
                                            "red lines",
                                            id,
                                            "party: " + party + "\nwords: " + Quoted.of(words))));
        }
        return edits;
    }

    /// The id of the party of that name, however it is written.
    private static Optional<String> party(List<String> parties, String name) {
        return parties.stream().map(NewDossier::id).filter(id -> id.equals(id(name))).findFirst();
    }

    /// The name of a folder for talks of that title.
    static String folderName(String title) {
        return id(title).replace(' ', '-');
    }

    private static List<Edit> edits(
            Desk desk, Typed typed, List<String> parties, PageRequest visit) {
        List<Edit> edits = new ArrayList<>();
        edits.add(Edit.set(List.of("title"), typed.title()));
        List<String> given = parties.stream().map(NewDossier::id).toList();
        Map<String, String> ids = ids(parties);
        ids.forEach((id, name) -> edits.add(Edit.add("parties", id, "name: " + Quoted.of(name))));
        for (String id : List.of("north", "south", "nord", "sud")) {
            if (desk.reading().manuscript().findPlace(id).isPresent() && !given.contains(id)) {
                edits.addFirst(Edit.remove(List.of("parties", id)));
            }
        }
        List<String> issues =
                typed.issues().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        ids(issues.stream().map(line -> line.split(":", 2)[0].strip()).toList())
                .forEach((id, name) -> {
                    String free = ids.containsKey(id) ? id + " issue" : id;
                    edits.add(Edit.add("issues", free, issue(name, options(issues, name), visit)));
                });
        return edits;
    }

    /// What stands after the colon of the line of that name: `Crossing: closed, joint post`.
    private static List<String> options(List<String> issues, String name) {
        return issues.stream()
                .map(line -> line.split(":", 2))
                .filter(halves -> halves.length == 2 && halves[0].strip().equals(name))
                .findFirst()
                .map(halves -> names(halves[1]))
                .orElse(List.of());
    }

    private static String issue(String name, List<String> options, PageRequest visit) {
        List<String> given =
                options.size() > 1
                        ? options
                        : List.of(visit.say("new.option.asis"), visit.say("new.option.changed"));
        StringBuilder block = new StringBuilder("name: " + Quoted.of(name) + "\noptions:");
        ids(given)
                .forEach((id, words) ->
                        block.append("\n  ").append(id).append(": ").append(Quoted.of(words)));
        return block.toString();
    }

    private static List<String> names(String typed) {
        return typed.lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("[,;]")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static Map<String, String> ids(List<String> names) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (String name : names) {
            String id = id(name);
            for (int k = 2; ids.containsKey(id); k++) {
                id = id(name) + " " + k;
            }
            ids.put(id, name);
        }
        return ids;
    }

    /// A short id from a name: its letters and digits, without accents.
    static String id(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", " ")
                        .strip();
        String cut = plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID).strip() : plain;
        return cut.matches("[a-z].*") ? cut : "x " + cut;
    }
}
