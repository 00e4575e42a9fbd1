package parley.web.compare;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.comparison.Comparison;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.report.Once;
import parley.report.compare.ComparePage;
import parley.report.compare.CompareWords;
import parley.web.gate.Secret;
import parley.web.page.Dropped;
import parley.web.page.PageRequest;
import parley.web.page.Pages;
import parley.web.page.Room;

/// Two texts that were dropped on the start page, side by side. They are kept in memory until the program stops, the last few of
/// them, and written nowhere.
public final class ComparePages implements Room {

    private static final int KEPT = 8;
    private static final int MOST_LINES = 50;
    private static final int LONGEST_LINE = 2_000;

    private final Map<String, Pair> pairs = new LinkedHashMap<>();
    private final Dropped dropped;

    public ComparePages(Dropped dropped) {
        this.dropped = dropped;
    }

    /// Two documents and the red lines typed for them; compared when a page first shows them.
    private record Pair(
            Document before, Document after, List<String> redLines, Once<Comparison> comparison) {
        static Pair of(Document before, Document after, List<String> redLines) {
            return new Pair(
                    before, after, redLines, Once.of(() -> Comparison.of(before, after, redLines)));
        }
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.post("/compare", this::receive);
        routes.get("/compare/{id}", this::page);
        routes.post("/compare/{id}", this::redLines);
    }

    private void receive(Context ctx) throws IOException {
        UploadedFile before = ctx.uploadedFile("old");
        UploadedFile after = ctx.uploadedFile("new");
        if (before == null || after == null || before.size() == 0 || after.size() == 0) {
            ctx.status(HttpStatus.BAD_REQUEST);
            Pages.message(ctx, "compare.two");
            return;
        }
        try {
            Dropped.Dropping old = file(before);
            Dropped.Dropping now = file(after);
            Pair pair = Pair.of(read(old), read(now), lines(ctx.formParam("lines")));
            String id = keep(pair);
            dropped.keep(id, new Dropped.Pair(old, now, pair.redLines()));
            ctx.redirect("/compare/" + id, HttpStatus.SEE_OTHER);
        } catch (UnreadableDocumentException unreadable) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            Pages.message(
                    ctx, "compare.unreadable", unreadable.message(PageRequest.of(ctx).locale()));
        }
    }

    private static Dropped.Dropping file(UploadedFile file) throws IOException {
        try (InputStream in = file.content()) {
            return new Dropped.Dropping(plainName(file.filename()), in.readAllBytes());
        }
    }

    private static Document read(Dropped.Dropping file) throws UnreadableDocumentException {
        return DocumentReader.read(file.name(), file.content());
    }

    /// The last part of a name, whatever folder a browser claims it came from.
    private static String plainName(String name) {
        String last = name.replaceAll("(?s)^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return last.isBlank() ? "text" : last;
    }

    private synchronized String keep(Pair pair) {
        String id = Secret.draw().text();
        pairs.put(id, pair);
        if (pairs.size() > KEPT) {
            pairs.remove(pairs.keySet().iterator().next());
        }
        return id;
    }

    private synchronized @Nullable Pair find(String id) {
        return pairs.get(id);
    }

    private synchronized void redLines(Context ctx) {
        String id = ctx.pathParam("id");
        Pair pair = pairs.get(id);
        if (pair != null) {
            List<String> lines = lines(ctx.formParam("lines"));
            pairs.put(id, Pair.of(pair.before(), pair.after(), lines));
            dropped.find(id)
                    .ifPresent(
                            d -> dropped.keep(id, new Dropped.Pair(d.before(), d.after(), lines)));
        }
        ctx.redirect("/compare/" + id, HttpStatus.SEE_OTHER);
    }

    static List<String> lines(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && line.length() <= LONGEST_LINE)
                        .limit(MOST_LINES)
                        .toList();
    }

    private void page(Context ctx) {
        Pair pair = find(ctx.pathParam("id"));
        if (pair == null) {
            ctx.status(HttpStatus.NOT_FOUND);
            Pages.message(ctx, "compare.gone");
            return;
        }
        PageRequest visit = PageRequest.of(ctx);
        Pages.show(
                ctx,
                visit,
                "compare/compare.jte",
                Map.of(
                        "page", page(visit, pair),
                        "id", ctx.pathParam("id"),
                        "typed", String.join("\n", pair.redLines())));
    }

    /// What the template shows of a comparison.
    private static ComparePage page(PageRequest visit, Pair pair) {
        return new ComparePage(
                CompareWords.of(visit.locale()),
                pair.before().name(),
                pair.after().name(),
                pair.comparison().get());
    }
}
