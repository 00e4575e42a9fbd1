package parley.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import parley.web.api.Api;
import parley.web.compare.ComparePages;
import parley.web.compare.TextPages;
import parley.web.door.LoginPages;
import parley.web.edit.EditPages;
import parley.web.evidence.EvidencePages;
import parley.web.explore.ExplorePages;
import parley.web.gate.Door;
import parley.web.gate.Gate;
import parley.web.gate.Password;
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

    /// Connections at a time: some tabs of some people, or nobody's flood.
    private static final int CONNECTIONS = 200;

    /// Fewest bytes a second of a request's body.
    private static final int SLOWEST = 2_000;

    /// A connection on which nothing comes for so long is closed.
    private static final Duration IDLE = Duration.ofSeconds(15);

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
    public record Network(String host, Password password) {}

    private Workbench(Setting setting) {
        Network network = setting.network();
        Door door =
                network == null
                        ? null
                        : new Door(network.host(), network.password(), setting.clock());
        gate = new Gate(REQUEST_MB * MEGABYTE, door);
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
                    if (door != null) {
                        config.routes.before(ctx -> ctx.attribute(PageRequest.NETWORK, true));
                        new LoginPages(gate, door).routes(config.routes);
                    }
                    rooms.forEach(room -> room.routes(config.routes));
                    config.routes.error(404, Workbench::notFound);
                    config.routes.exception(ServletException.class, (_, ctx) -> broken(ctx));
                    config.routes.exception(
                            BadMessageException.class,
                            (odd, ctx) -> ctx.status(odd.getCode()).result(""));
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
        workbench.server.start(host(setting), setting.port());
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
        server.stop();
    }

    private static void configure(JavalinConfig config, Setting setting) {
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
        config.jetty.modifyServer(
                server -> server.addBean(new ConnectionLimit(CONNECTIONS, server)));
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector =
                    new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(host(setting));
            connector.setPort(setting.port());
            connector.setIdleTimeout(IDLE.toMillis());
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
