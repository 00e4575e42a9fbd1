package parley.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.web.api.Api;
import parley.web.compare.ComparePages;
import parley.web.compare.TextPages;
import parley.web.edit.EditPages;
import parley.web.evidence.EvidencePages;
import parley.web.explore.ExplorePages;
import parley.web.gate.Gate;
import parley.web.page.Assets;
import parley.web.page.Dossiers;
import parley.web.page.Dropped;
import parley.web.page.Pages;
import parley.web.page.Room;
import parley.web.page.Shelf;
import parley.web.start.Sample;
import parley.web.start.StartPages;
import parley.web.view.DossierPages;

/// The workbench as a server on this machine, for the person who started it.
///
/// It listens on 127.0.0.1 and nowhere else; there is no setting that changes this.
public final class Workbench implements AutoCloseable {

    /// Most megabytes of one request: two documents.
    static final int REQUEST_MB = 50;

    private static final long MEGABYTE = 1024 * 1024;
    private static final int FORM_BYTES = 1_000_000;

    private final Gate gate = new Gate(REQUEST_MB * MEGABYTE);
    private final EvidencePages evidence;
    private final Javalin server;

    /// How it is started.
    ///
    /// @param port 0 for any free one
    /// @param examples the folder of the sample dossiers, or null when there is none
    /// @param recent the file that keeps which folders were opened, one a line
    /// @param data the folder for dossiers that the program makes itself: copies of the sample, and new ones where nobody says where
    /// @param mistakes told when the program itself fails; the page only says that it did
    public record Setting(
            int port,
            @Nullable Path examples,
            Path recent,
            Path data,
            InstantSource clock,
            Consumer<Throwable> mistakes) {

        /// With `data` beside `recent`.
        public Setting(
                int port,
                @Nullable Path examples,
                Path recent,
                InstantSource clock,
                Consumer<Throwable> mistakes) {
            this(port, examples, recent, recent.resolveSibling("data"), clock, mistakes);
        }
    }

    private Workbench(Setting setting) {
        Shelf shelf = new Shelf(setting.recent(), setting.clock());
        Dossiers dossiers = new Dossiers(shelf);
        Dropped dropped = new Dropped();
        evidence = new EvidencePages(dossiers, setting.clock());
        List<Room> rooms =
                List.of(
                        new Assets(),
                        new StartPages(
                                shelf,
                                dropped,
                                new Sample(setting.examples(), setting.data())),
                        new ComparePages(dropped),
                        new TextPages(dossiers),
                        new DossierPages(dossiers),
                        new ExplorePages(dossiers),
                        evidence,
                        new EditPages(dossiers, setting.clock()),
                        new Api(shelf, dossiers));
        server =
                Javalin.create(config -> {
                    configure(config, setting);
                    config.routes.before(gate);
                    rooms.forEach(room -> room.routes(config.routes));
                    config.routes.error(404, Workbench::notFound);
                    config.routes.exception(ServletException.class, (_, ctx) -> broken(ctx));
                    config.routes.exception(
                            RuntimeException.class,
                            (failure, ctx) -> {
                                setting.mistakes().accept(failure);
                                mistake(
                                        ctx,
                                        Objects.toString(
                                                failure.getMessage(),
                                                failure.getClass().getSimpleName()));
                            });
                });
    }

    private static void mistake(Context ctx, String what) {
        ctx.status(HttpStatus.INTERNAL_SERVER_ERROR);
        if (Api.isAsked(ctx)) {
            Api.mistake(ctx, what);
        } else {
            Pages.message(ctx, "mistake", what);
        }
    }

    /// Every address that is answered, with its method: `GET /d/{id}`.
    List<String> addresses() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint.method + " " + parsed.endpoint.path)
                .toList();
    }

    /// Starts it; it answers when this returns.
    public static Workbench start(Setting setting) {
        Workbench workbench = new Workbench(setting);
        workbench.server.start("127.0.0.1", setting.port());
        return workbench;
    }

    /// What to open in the browser, with the secret of this start.
    public String address() {
        return gate.address(port());
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        evidence.close();
        server.stop();
    }

    private static void configure(JavalinConfig config, Setting setting) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = FORM_BYTES;
        config.http.generateEtags = false;
        config.jetty.host = "127.0.0.1";
        config.jetty.port = setting.port();
        config.jetty.multipartConfig.maxFileSize(REQUEST_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(REQUEST_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(REQUEST_MB, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
        });
    }

    /// A form whose parts cannot be told apart, or that did not come whole.
    private static void broken(Context ctx) {
        ctx.status(HttpStatus.BAD_REQUEST);
        Pages.message(ctx, "broken");
    }

    /// Only where no page has answered: a page may answer 404 itself.
    private static void notFound(Context ctx) {
        if (ctx.endpoints().matchedHttpEndpoint() != null) {
            return;
        }
        if (Api.isAsked(ctx)) {
            Api.nothing(ctx);
        } else {
            Pages.message(ctx, "notfound", ctx.path());
        }
    }

}
