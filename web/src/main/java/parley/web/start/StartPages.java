package parley.web.start;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.web.page.Dropped;
import parley.web.page.PageRequest;
import parley.web.page.Pages;
import parley.web.page.Room;
import parley.web.page.Shelf;

/// The first page: compare two texts, open a dossier, see the sample, start a new one.
public final class StartPages implements Room {

    private final Shelf shelf;
    private final Dropped dropped;
    private final Sample sample;

    public StartPages(Shelf shelf, Dropped dropped, Sample sample) {
        this.shelf = shelf;
        this.dropped = dropped;
        this.sample = sample;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/", this::start);
        routes.post("/open", this::open);
        routes.post(
                "/forget",
                ctx -> {
                    shelf.forget(Pages.typed(ctx, "id"));
                    ctx.redirect("/", HttpStatus.SEE_OTHER);
                });
        routes.post("/sample", this::sample);
        routes.post("/new", this::begin);
    }

    private void start(Context ctx) {
        start(ctx, "", "");
    }

    private void start(Context ctx, String problem, String about) {
        Map<String, Object> values = new HashMap<>();
        values.put("problem", problem);
        values.put("about", about);
        values.put("typed", NewDossier.typed(ctx));
        Optional<Dropped.Pair> pair = pair(ctx);
        pair.ifPresent(p -> values.put("texts", p));
        values.put("textsId", pair.isPresent() ? textsId(ctx) : "");
        values.put("recent", recent());
        values.put("sample", sample);
        values.put("kept", shelf.file().toString());
        Pages.show(
                ctx,
                PageRequest.of(ctx),
                pair.isPresent() ? "start/keep.jte" : "start/start.jte",
                values);
    }

    /// The two texts that a new dossier shall begin with.
    private Optional<Dropped.Pair> pair(Context ctx) {
        return dropped.find(textsId(ctx));
    }

    private static String textsId(Context ctx) {
        String typed = Pages.typed(ctx, "texts");
        return typed.isEmpty() ? Pages.query(ctx, "texts") : typed;
    }

    /// A dossier opened before.
    public record Recent(String id, String name, String folder) {}

    private List<Recent> recent() {
        return shelf.recent().stream()
                .map(d ->
                        new Recent(
                                d.id(),
                                String.valueOf(d.folder().getFileName()),
                                d.folder().toString()))
                .toList();
    }

    private void open(Context ctx) throws IOException {
        String typed = Pages.typed(ctx, "folder");
        Path folder = folder(typed);
        if (folder == null || !Files.isDirectory(folder) || !holdsDossier(folder)) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            start(ctx, PageRequest.of(ctx).say("open.none", typed), "open");
            return;
        }
        ctx.redirect("/d/" + shelf.open(folder).id(), HttpStatus.SEE_OTHER);
    }

    private static boolean holdsDossier(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".yaml"));
        }
    }

    private void sample(Context ctx) throws IOException {
        if (!sample.isInstalled()) {
            ctx.status(HttpStatus.NOT_FOUND);
            Pages.message(ctx, "sample.none");
            return;
        }
        Path folder = Pages.typed(ctx, "fresh").isEmpty() ? sample.open() : sample.openFresh();
        ctx.redirect("/d/" + shelf.open(folder).id(), HttpStatus.SEE_OTHER);
    }

    private void begin(Context ctx) throws IOException {
        PageRequest visit = PageRequest.of(ctx);
        NewDossier.Typed typed = NewDossier.typed(ctx);
        Path folder = typed.folder().isEmpty() ? ownFolder(typed) : folder(typed.folder());
        String problem =
                folder == null
                        ? visit.say("new.where")
                        : NewDossier.write(visit, folder, typed, pair(ctx));
        if (folder == null || !problem.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            start(ctx, problem, "new");
            return;
        }
        ctx.redirect("/d/" + shelf.open(folder).id(), HttpStatus.SEE_OTHER);
    }

    /// Where a dossier is kept when nobody says where.
    private static Path ownFolder(NewDossier.Typed typed) {
        return Path.of(
                System.getProperty("user.home"), "parley", NewDossier.folderName(typed.title()));
    }

    /// A folder as a person types it; null when it is no path from the root or from home.
    private static @Nullable Path folder(String typed) {
        String whole =
                typed.startsWith("~/")
                        ? System.getProperty("user.home") + typed.substring(1)
                        : typed;
        try {
            Path folder = Path.of(whole);
            return !whole.isEmpty() && folder.isAbsolute() ? folder.normalize() : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
