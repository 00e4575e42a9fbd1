package parley.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import parley.dossier.DiskTrouble;
import parley.web.api.Api;
import parley.web.compare.ComparePages;
import parley.web.compare.TextPages;
import parley.web.door.LeavePages;
import parley.web.door.LoginPages;
import parley.web.edit.EditPages;
import parley.web.evidence.EvidencePages;
import parley.web.explore.ExplorePages;
import parley.web.gate.BareErrors;
import parley.web.gate.Connections;
import parley.web.gate.Door;
import parley.web.gate.Gate;
import parley.web.gate.OwnCertificate;
import parley.web.gate.Password;
import parley.web.gate.Shields;
import parley.web.gate.Threshold;
import parley.web.page.Assets;
import parley.web.page.Dossiers;
import parley.web.page.Dropped;
import parley.web.page.PageRequest;
import parley.web.page.Pages;
import parley.web.page.Room;
import parley.web.page.Shelf;
import parley.web.start.Sample;
import parley.web.start.StartPages;
import parley.web.tables.TablePages;
import parley.web.view.DossierPages;

/// The workbench as a server on this machine, for the person who started it.
///
/// It listens on 127.0.0.1 and nowhere else, unless it is started with an address of a network and a password.
public final class Workbench implements AutoCloseable {

    /// Most megabytes of one request: two documents.
    static final int REQUEST_MB = 50;

    private static final long MEGABYTE = 1024 * 1024;
    private static final int FORM_BYTES = 1_000_000;
    private static final int HEADER_BYTES = 8_192;

    private final EvidencePages evidence;

    /// Fewest bytes a second of a request's body.
    private static final int SLOWEST = 2_000;

    /// Sessions of the server's own are not used; should there be one, it ends.
    private static final int UNUSED_SECONDS = 60;

    private static final Duration SWEEP = Duration.ofMillis(500);

    private final Connections connections = new Connections();
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("connections").factory());

    /// Made while there is memory for it.
    private static final String FATAL = Pages.bare(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);

    private final Gate gate;
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
            Consumer<Throwable> mistakes,
            @Nullable Network network) {

        /// On this machine only.
        public Setting(
                int port,
                @Nullable Path examples,
                Path recent,
                Path data,
                InstantSource clock,
                Consumer<Throwable> mistakes) {
            this(port, examples, recent, data, clock, mistakes, null);
        }

        /// On a network, to whoever knows the password.
        public Setting on(Network network) {
            return new Setting(port, examples, recent, data, clock, mistakes, network);
        }

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

    /// A network to listen on.
    ///
    /// @param host the address to listen on, which browsers must name; not one that stands for all of the machine's
    /// @param certificate for encrypted connections, or null: then everything can be read on the way
    public record Network(String host, Password password, @Nullable OwnCertificate certificate) {

        /// In the clear.
        public Network(String host, Password password) {
            this(host, password, null);
        }
    }

    private Workbench(Setting setting) {
        Network network = setting.network();
        Door door =
                network == null
                        ? null
                        : new Door(
                                network.host(),
                                network.password(),
                                network.certificate() != null,
                                setting.clock());
        gate = new Gate(REQUEST_MB * MEGABYTE, door, setting.clock(), Pages::bare);
        Shelf shelf = new Shelf(setting.recent(), setting.clock());
        Dossiers dossiers = new Dossiers(shelf);
        Dropped dropped = new Dropped();
        evidence = new EvidencePages(dossiers, setting.clock());
        List<Room> rooms =
                List.of(
                        new Assets(),
                        new StartPages(
                                shelf, dropped, new Sample(setting.examples(), setting.data())),
                        new ComparePages(dropped),
                        new TextPages(dossiers),
                        new DossierPages(dossiers),
                        new ExplorePages(dossiers),
                        evidence,
                        new TablePages(dossiers),
                        new EditPages(dossiers, setting.clock()),
                        new Api(shelf, dossiers, Map.of("explore", ExplorePages::json)));
        server =
                Javalin.create(config -> {
                    configure(config, setting);
                    config.routes.before(gate);
                    config.routes.before(ctx -> {
                        ctx.attribute(PageRequest.WAY, way(network));
                        ctx.attribute(PageRequest.INSIDE, Gate.isInside(ctx) ? true : null);
                    });
                    if (door != null) {
                        new LoginPages(gate, door).routes(config.routes);
                    }
                    new LeavePages(gate).routes(config.routes);
                    rooms.forEach(room -> room.routes(config.routes));
                    config.routes.error(404, Workbench::notFound);
                    config.routes.exception(ServletException.class, (_, ctx) -> broken(ctx));
                    config.routes.exception(
                            BadMessageException.class,
                            (odd, ctx) ->
                                    ctx.status(odd.getCode()).html(Pages.bare(odd.getCode())));
                    config.router.javaLangErrorHandler(
                            (answer, error) -> fatal(answer, error, setting));
                    config.routes.exception(
                            UncheckedIOException.class,
                            (trouble, ctx) -> {
                                setting.mistakes().accept(trouble);
                                mistake(
                                        ctx,
                                        DiskTrouble.sentence(
                                                trouble, PageRequest.of(ctx).locale()));
                            });
                    config.routes.exception(
                            IOException.class,
                            (trouble, ctx) -> {
                                setting.mistakes().accept(trouble);
                                mistake(
                                        ctx,
                                        DiskTrouble.sentence(
                                                trouble, PageRequest.of(ctx).locale()));
                            });
                    config.routes.exception(
                            Exception.class,
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

    private static PageRequest.Way way(@Nullable Network network) {
        if (network == null) {
            return PageRequest.Way.HERE;
        }
        return network.certificate() == null ? PageRequest.Way.NETWORK : PageRequest.Way.ENCRYPTED;
    }

    /// No memory or no stack left: little may be done, but something is said.
    private static void fatal(HttpServletResponse answer, Error error, Setting setting) {
        setting.mistakes().accept(error);
        if (answer.isCommitted()) {
            return;
        }
        try {
            answer.reset();
            Shields.raise(answer::setHeader);
            answer.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            answer.setContentType("text/html; charset=utf-8");
            answer.getOutputStream().write(FATAL.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            setting.mistakes().accept(gone);
        }
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
        workbench.server.start(host(setting), setting.port());
        workbench.sweeper.scheduleWithFixedDelay(
                workbench.connections::sweep,
                SWEEP.toMillis(),
                SWEEP.toMillis(),
                TimeUnit.MILLISECONDS);
        return workbench;
    }

    /// What to open in the browser, with the secret of this start.
    public String address() {
        return gate.address(port());
    }

    /// The same, to be handed to a browser on another program's command line: it lets in once.
    public String addressOnce() {
        return gate.addressOnce(port());
    }

    private static String host(Setting setting) {
        Network network = setting.network();
        return network == null ? "127.0.0.1" : network.host();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        evidence.close();
        sweeper.shutdownNow();
        server.stop();
    }

    private void configure(JavalinConfig config, Setting setting) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = FORM_BYTES;
        config.http.generateEtags = false;
        config.jetty.host = host(setting);
        config.jetty.port = setting.port();
        config.jetty.multipartConfig.maxFileSize(REQUEST_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(REQUEST_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(REQUEST_MB, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setMinRequestDataRate(SLOWEST);
        });
        config.jetty.modifyServer(server -> {
            server.setHandler(new Threshold(connections));
            server.setErrorHandler(new BareErrors(Pages::bare));
        });
        config.jetty.modifyServletContextHandler(
                handler -> handler.getSessionHandler().setMaxInactiveInterval(UNUSED_SECONDS));
        config.jetty.addConnector((server, http) -> {
            Network network = setting.network();
            ServerConnector connector =
                    network == null || network.certificate() == null
                            ? new ServerConnector(server, new HttpConnectionFactory(http))
                            : network.certificate().connector(server, http);
            connector.setHost(host(setting));
            connector.setPort(setting.port());
            connector.setIdleTimeout(Connections.HEAD.toMillis());
            connector.addEventListener(connections);
            return connector;
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
