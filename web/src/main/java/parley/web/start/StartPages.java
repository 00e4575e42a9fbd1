package parley.web.start;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.web.page.Pages;
import parley.web.page.Room;
import parley.web.page.Shelf;
import parley.web.page.Visit;

/// The first page: compare two texts, open a dossier, see the sample, start a new one.
public final class StartPages implements Room {

    private static final String SAMPLE = "lake-serin";

    private final Shelf shelf;
    private final @Nullable Path examples;

    public StartPages(Shelf shelf, @Nullable Path examples) {
        this.shelf = shelf;
        this.examples = examples;
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
        Pages.show(
                ctx,
                Visit.of(ctx),
                "start/start.jte",
                Map.of(
                        "recent",
                        recent(),
                        "sample",
                        sampleFolder() != null,
                        "problem",
                        problem,
                        "about",
                        about,
                        "typed",
                        NewDossier.typed(ctx),
                        "kept",
                        shelf.file().toString()));
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
            start(ctx, Visit.of(ctx).say("open.none", typed), "open");
            return;
        }
        ctx.redirect("/d/" + shelf.open(folder).id(), HttpStatus.SEE_OTHER);
    }

    private static boolean holdsDossier(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".yaml"));
        }
    }

    private void sample(Context ctx) {
        Path folder = sampleFolder();
        if (folder == null) {
            ctx.status(HttpStatus.NOT_FOUND);
            Pages.message(ctx, "sample.none");
            return;
        }
        ctx.redirect("/d/" + shelf.open(folder).id(), HttpStatus.SEE_OTHER);
    }

    private @Nullable Path sampleFolder() {
        Path folder = examples == null ? null : examples.resolve(SAMPLE);
        return folder != null && Files.isDirectory(folder) ? folder : null;
    }

    private void begin(Context ctx) throws IOException {
        Visit visit = Visit.of(ctx);
        NewDossier.Typed typed = NewDossier.typed(ctx);
        Path folder = folder(typed.folder());
        String problem =
                folder == null ? visit.say("new.where") : NewDossier.write(visit, folder, typed);
        if (folder == null || !problem.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            start(ctx, problem, "new");
            return;
        }
        ctx.redirect("/d/" + shelf.open(folder).id(), HttpStatus.SEE_OTHER);
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
