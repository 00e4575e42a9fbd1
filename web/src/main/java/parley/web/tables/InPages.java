package parley.web.tables;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.dossier.Edit;
import parley.dossier.Saving;
import parley.office.BookReader;
import parley.table.Change;
import parley.table.Comparison;
import parley.table.Filled;
import parley.table.Proposal;
import parley.table.UnreadableTableException;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;
import parley.web.page.Room;
import parley.web.page.Saved;

/// Tables that come back: kept in memory, shown as what they would change, taken where they are ticked, and
/// taken back.
public final class InPages implements Room {

    /// Tables that are kept, the last ones, until the program stops; files of one form.
    private static final int KEPT = 4;

    private static final int FILES = 60;

    private final Dossiers dossiers;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    /// What was brought for one dossier.
    private record Kept(String dossier, List<Filled> tables) {}

    InPages(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.post("/d/{id}/tables/in", ctx -> dossiers.sound(ctx, this::bring));
        routes.get("/d/{id}/tables/in/{token}", ctx -> found(ctx, this::preview));
        routes.post("/d/{id}/tables/in/{token}", ctx -> found(ctx, this::take));
        routes.post("/d/{id}/tables/undo", ctx -> dossiers.sound(ctx, InPages::undo));
    }

    /// What was done last, for the page that follows: how many steps can be taken back.
    public record Note(String text, int steps) {}

    static Note note(DossierRequest asked) {
        String done = asked.query("done");
        if (done.matches("[1-9]\\d?")) {
            return new Note(asked.visit().say("tables.taken"), Integer.parseInt(done));
        }
        return new Note(done.equals("back") ? asked.visit().say("tables.back") : "", 0);
    }

    private void bring(DossierRequest asked) {
        List<UploadedFile> files =
                asked.ctx().uploadedFiles("files").stream()
                        .filter(file -> !file.filename().isEmpty())
                        .toList();
        if (files.isEmpty() || files.size() > FILES) {
            refused(asked, asked.visit().say("tables.none", FILES));
            return;
        }
        List<Filled> tables = new ArrayList<>();
        for (UploadedFile file : files) {
            String name = file.filename().replaceAll("^.*[/\\\\]", "");
            try (InputStream in = file.content()) {
                tables.addAll(BookReader.read(name, in.readAllBytes()));
            } catch (UnreadableTableException e) {
                refused(asked, e.message(asked.visit().locale()));
                return;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        asked.ctx()
                .redirect(
                        asked.base() + "/tables/in/" + keep(asked.open().id(), tables),
                        HttpStatus.SEE_OTHER);
    }

    private synchronized String keep(String dossier, List<Filled> tables) {
        byte[] bits = new byte[12];
        random.nextBytes(bits);
        String token = HexFormat.of().formatHex(bits);
        kept.put(token, new Kept(dossier, tables));
        while (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return token;
    }

    private synchronized Optional<List<Filled>> find(String token, String dossier) {
        return Optional.ofNullable(kept.get(token))
                .filter(found -> found.dossier().equals(dossier))
                .map(Kept::tables);
    }

    private interface Page {
        void of(DossierRequest asked, Proposal proposal);
    }

    private void found(Context ctx, Page page) {
        dossiers.sound(
                ctx,
                asked -> {
                    Optional<List<Filled>> tables = find(ctx.pathParam("token"), asked.open().id());
                    if (tables.isEmpty()) {
                        ctx.status(HttpStatus.NOT_FOUND);
                        asked.say(
                                asked.visit().say("tables.in.title"),
                                asked.visit().say("tables.gone"));
                        return;
                    }
                    Proposal proposal =
                            Comparison.of(
                                    asked.known().reading().manuscript(),
                                    asked.dossier(),
                                    asked.level(),
                                    tables.get());
                    if (!proposal.tables().level().mayStandIn(asked.level())) {
                        String own = proposal.tables().level().key();
                        refused(
                                asked,
                                asked.visit()
                                        .say("tables.level", asked.visit().say("level." + own)));
                        return;
                    }
                    page.of(asked, proposal);
                });
    }

    private static void refused(DossierRequest asked, String why) {
        asked.ctx().status(HttpStatus.UNPROCESSABLE_CONTENT);
        asked.say(asked.visit().say("tables.in.title"), why);
    }

    private void preview(DossierRequest asked, Proposal proposal) {
        show(asked, proposal, "", Optional.empty());
    }

    /// `ticked` are the marks that a form came with; without them everything is ticked.
    private static void show(
            DossierRequest asked, Proposal proposal, String problem, Optional<Set<String>> ticked) {
        Map<String, Object> values = new HashMap<>();
        values.put("proposed", Proposed.of(asked.visit(), proposal, asked.query("q"), ticked));
        values.put("problem", problem);
        values.put("filter", asked.query("q"));
        values.put("token", asked.ctx().pathParam("token"));
        asked.show("tables/in.jte", values);
    }

    private void take(DossierRequest asked, Proposal proposal) {
        Set<String> ticked = new HashSet<>(asked.ctx().formParams("take"));
        List<Change> taken =
                proposal.changes().stream().filter(c -> ticked.contains(c.mark())).toList();
        if (ticked.isEmpty()) {
            again(asked, proposal, asked.visit().say("tables.notick"), ticked);
            return;
        }
        if (taken.size() > Comparison.MOST_CHANGES) {
            again(
                    asked,
                    proposal,
                    asked.visit().say("tables.many", Comparison.MOST_CHANGES),
                    ticked);
            return;
        }
        if (taken.size() < ticked.size()) {
            again(asked, proposal, asked.visit().say("tables.moved"), ticked);
            return;
        }
        List<Edit> edits = proposal.edits(asked.known().reading().manuscript(), taken);
        Set<String> before = texts(asked);
        Saving saving = asked.open().change(edits);
        String why = Saved.whyNot(saving, asked.visit());
        if (!why.isEmpty()) {
            again(asked, proposal, why, ticked);
            return;
        }
        int steps = 0;
        for (String text : texts(asked)) {
            steps += before.contains(text) ? 0 : 1;
        }
        asked.ctx()
                .redirect(
                        asked.base() + "/tables?done=" + Math.clamp(steps, 1, 99),
                        HttpStatus.SEE_OTHER);
    }

    private static Set<String> texts(DossierRequest asked) {
        Set<String> texts = new HashSet<>();
        var manuscript = asked.open().reading().manuscript();
        manuscript.files().forEach(file -> texts.add(file + "\n" + manuscript.text(file)));
        return texts;
    }

    private static void again(
            DossierRequest asked, Proposal proposal, String problem, Set<String> ticked) {
        asked.ctx().status(HttpStatus.CONFLICT);
        show(asked, proposal, problem, Optional.of(ticked));
    }

    /// One step a file that the tables changed.
    private static void undo(DossierRequest asked) {
        String steps = asked.typed("steps");
        int most = steps.matches("[1-9]\\d?") ? Integer.parseInt(steps) : 1;
        for (int i = 0; i < most; i++) {
            String why = Saved.whyNot(asked.open().undo(), asked.visit());
            if (!why.isEmpty()) {
                refused(asked, why);
                return;
            }
        }
        asked.ctx().redirect(asked.base() + "/tables?done=back", HttpStatus.SEE_OTHER);
    }
}
