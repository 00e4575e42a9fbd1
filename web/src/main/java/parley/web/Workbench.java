package parley.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.web.gate.Gate;

/// The workbench as a server on this machine, for the person who started it.
///
/// It listens on 127.0.0.1 and nowhere else; there is no setting that changes this.
public final class Workbench implements AutoCloseable {

    /// Most megabytes of one request: two documents.
    static final int REQUEST_MB = 50;

    private static final long MEGABYTE = 1024 * 1024;
    private static final int FORM_BYTES = 1_000_000;

    private final Gate gate = new Gate(REQUEST_MB * MEGABYTE);
    private final Javalin server;

    /// How it is started.
    ///
    /// @param port 0 for any free one
    /// @param examples the folder of the sample dossiers, or null when there is none
    /// @param recent the file that keeps which folders were opened, one a line
    /// @param mistakes told when the program itself fails; the page only says that it did
    public record Setting(
            int port,
            @Nullable Path examples,
            Path recent,
            InstantSource clock,
            Consumer<Throwable> mistakes) {}

    private Workbench(Setting setting) {
        Shelf shelf = new Shelf(setting.recent(), setting.clock());
        StartPages start = new StartPages(shelf, setting.examples());
        ComparePages compare = new ComparePages();
        DossierPages dossiers = new DossierPages(shelf);
        ExplorePages explore = new ExplorePages(dossiers);
        EditPages edit = new EditPages(dossiers);
        server =
                Javalin.create(config -> {
                    configure(config, setting);
                    config.routes.before(gate);
                    config.routes.get(
                            "/assets/workbench.css",
                            ctx -> asset(ctx, "workbench.css", ContentType.TEXT_CSS));
                    config.routes.get(
                            "/assets/workbench.js",
                            ctx -> asset(ctx, "workbench.js", ContentType.TEXT_JS));
                    start.routes(config.routes);
                    compare.routes(config.routes);
                    dossiers.routes(config.routes);
                    explore.routes(config.routes);
                    edit.routes(config.routes);
                    config.routes.error(404, Workbench::notFound);
                    config.routes.exception(
                            RuntimeException.class,
                            (failure, ctx) -> {
                                setting.mistakes().accept(failure);
                                ctx.status(HttpStatus.INTERNAL_SERVER_ERROR);
                                Pages.message(
                                        ctx,
                                        "mistake",
                                        Objects.toString(
                                                failure.getMessage(),
                                                failure.getClass().getSimpleName()));
                            });
                });
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

    /// Only where no page has answered: a page may answer 404 itself.
    private static void notFound(Context ctx) {
        if (ctx.endpoints().matchedHttpEndpoint() == null) {
            Pages.message(ctx, "notfound", ctx.path());
        }
    }

    private static void asset(Context ctx, String name, ContentType type) throws IOException {
        ctx.contentType(type.getMimeType() + "; charset=utf-8").result(resource(name));
    }

    private static String resource(String name) {
        try (InputStream in = Workbench.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
