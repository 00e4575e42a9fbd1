package parley.web.evidence;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.dossier.FolderFiles;
import parley.dossier.Inbox;
import parley.evidence.FolderReading;
import parley.web.evidence.Evidence.View;
import parley.web.page.Room;
import parley.web.work.Work;

/// Documents that are dropped on the page: kept in the dossier's `sources/`, then read beside the pages, with progress and a way to stop.
final class DropPages implements Room {

    /// Most documents of one form; a script sends more in several.
    static final int MOST = 200;

    /// Sentences about single documents that a page shows after a drop; the rest is counted.
    private static final int TOLD = 20;

    private final Evidence evidence;

    DropPages(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.post("/d/{id}/evidence/drop", ctx -> evidence.page(ctx, this::drop));
        routes.post("/d/{id}/evidence/read", ctx -> evidence.page(ctx, this::read));
        routes.post("/d/{id}/evidence/stop", ctx -> evidence.page(ctx, this::stop));
        routes.get("/d/{id}/evidence/reading", ctx -> evidence.page(ctx, this::reading));
    }

    private void drop(View view) throws IOException {
        if (!view.levels().showsUnnamed()) {
            refused(view, view.say("drop.level"));
            return;
        }
        List<UploadedFile> files =
                view.ctx().uploadedFiles("files").stream()
                        .filter(f -> !f.filename().isEmpty())
                        .toList();
        if (files.isEmpty()) {
            refused(view, view.say("drop.none"));
        } else if (files.size() > MOST) {
            refused(view, view.say("drop.many", files.size(), MOST));
        } else {
            List<String> lines = keep(view, files);
            evidence.reader().start(view.asked().open().id(), view.holding(), List.of());
            back(view, lines);
        }
    }

    private static List<String> keep(View view, List<UploadedFile> files) throws IOException {
        Inbox inbox = Inbox.of(view.holding().folder());
        int kept = 0;
        List<String> lines = new ArrayList<>();
        for (UploadedFile file : files) {
            String name = Inbox.safe(file.filename());
            if (!FolderReading.isReadable(name)) {
                lines.add(view.say("drop.kind", name));
                continue;
            }
            try (InputStream in = file.content()) {
                switch (inbox.put(name, in.readAllBytes())) {
                    case Inbox.Put.New _ -> kept++;
                    case Inbox.Put.There there ->
                            lines.add(view.say("drop.there", name, there.file()));
                }
            }
        }
        int more = lines.size() - TOLD;
        List<String> told = new ArrayList<>(List.of(view.say("drop.kept", kept)));
        told.addAll(lines.subList(0, Math.min(TOLD, lines.size())));
        if (more > 0) {
            told.add(view.say("drop.more", more));
        }
        return told;
    }

    /// Reads what was not read yet or has changed, and the text named in the form, if it names one.
    private void read(View view) throws IOException {
        Optional<Path> text =
                Optional.of(view.asked().typed("file"))
                        .filter(Documents.onDisk(view.holding().folder())::contains)
                        .filter(view.levels()::shows)
                        .flatMap(file -> FolderFiles.find(view.holding().folder(), file));
        evidence.reader()
                .start(
                        view.asked().open().id(),
                        view.holding(),
                        text.map(List::of).orElse(List.of()));
        view.ctx().redirect(view.base(), HttpStatus.SEE_OTHER);
    }

    private void stop(View view) {
        evidence.reader().find(view.asked().open().id()).ifPresent(Work::stop);
        view.ctx().redirect(view.base(), HttpStatus.SEE_OTHER);
    }

    private void reading(View view) {
        view.ctx()
                .contentType("application/json")
                .result(
                        evidence.reader()
                                .find(view.asked().open().id())
                                .flatMap(work -> Watched.of(work, view.asked().visit()))
                                .map(Watched::json)
                                .orElse("{\"state\":\"none\"}"));
    }

    private void back(View view, List<String> lines) {
        String token = evidence.notices().keep(Notice.of(lines));
        view.ctx().redirect(view.base() + "?done=" + token, HttpStatus.SEE_OTHER);
    }

    private static void refused(View view, String why) {
        view.ctx().status(HttpStatus.UNPROCESSABLE_CONTENT);
        view.asked().say(view.asked().visit().say("view.evidence"), why);
    }
}
