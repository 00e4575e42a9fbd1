package parley.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import parley.web.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parley serve`, and `parley` alone: the workbench, in the browser on this machine.
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer>, LongRunning {

    @Mixin private Shared shared = new Shared();
    @Mixin private Serving serving = new Serving();

    /// How the workbench is started.
    static final class Serving {
        @Option(
                names = "--port",
                paramLabel = "PORT",
                defaultValue = "0",
                descriptionKey = "serve.port")
        private int port;

        @Option(names = "--no-browser", descriptionKey = "serve.no-browser")
        private boolean noBrowser;

        @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "serve.host")
        private @Nullable String host;

        @Option(
                names = "--password-file",
                paramLabel = "FILE",
                descriptionKey = "serve.password-file")
        private @Nullable Path passwordFile;

        @Option(names = "--tls", paramLabel = "FILE", descriptionKey = "serve.tls")
        private @Nullable Path tls;

        @Option(names = "--tls-key", paramLabel = "FILE", descriptionKey = "serve.tls-key")
        private @Nullable Path tlsKey;

        @Option(
                names = "--tls-password-file",
                paramLabel = "FILE",
                descriptionKey = "serve.tls-password-file")
        private @Nullable Path tlsPasswordFile;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return serve(serving, shared);
    }

    /// Starts it, says where, and stays until the program is stopped.
    static int serve(Serving serving, Shared shared) throws IOException, InterruptedException {
        return switch (ListenAddress.of(
                serving.host,
                serving.passwordFile,
                new ListenAddress.Tls(serving.tls, serving.tlsKey, serving.tlsPasswordFile))) {
            case ListenAddress.Here() ->
                    serve(setting(serving, shared), "serve.stop", serving, shared);
            case ListenAddress.Abroad(Workbench.Network network, boolean openFile) -> {
                if (openFile) {
                    shared.err()
                            .println(
                                    shared.say(
                                            "serve.host.file",
                                            String.valueOf(serving.passwordFile)));
                }
                yield serve(
                        setting(serving, shared).on(network),
                        network.certificate() == null ? "serve.host.warn" : "serve.host.tls",
                        serving,
                        shared);
            }
            case ListenAddress.Refused(String key, List<Object> values) -> {
                shared.err().println(shared.say(key, values.toArray()));
                yield Main.WRONG_USE;
            }
        };
    }

    private static Workbench.Setting setting(Serving serving, Shared shared) {
        return new Workbench.Setting(
                serving.port,
                examples(),
                recent(System.getenv()),
                data(System.getenv()),
                InstantSource.system(),
                mistake -> {
                    mistake.printStackTrace(shared.err());
                    shared.err().flush();
                });
    }

    private static int serve(Workbench.Setting setting, String said, Serving serving, Shared shared)
            throws IOException, InterruptedException {
        try (Workbench workbench = Workbench.start(setting)) {
            shared.out().println(shared.say("serve.address", workbench.address()));
            shared.err().println(shared.say(said));
            shared.out().flush();
            shared.err().flush();
            if (!serving.noBrowser) {
                Opening.of(System.getProperty("os.name", ""), workbench.addressOnce())
                        .start(() -> {
                            shared.err().println(shared.say("serve.browser"));
                            shared.err().flush();
                        });
            }
            new CountDownLatch(1).await();
        }
        return Main.DONE;
    }

    /// The sample dossiers: where `parley.examples` says, else beside the program, else in this folder.
    private static @Nullable Path examples() {
        String given = System.getProperty("parley.examples");
        List<Path> places =
                given != null
                        ? List.of(Path.of(given))
                        : List.of(
                                Path.of(
                                                System.getProperty("java.class.path", "")
                                                        .split(java.io.File.pathSeparator)[0])
                                        .toAbsolutePath()
                                        .resolve("../../../../../examples")
                                        .normalize(),
                                Path.of(
                                                System.getProperty("java.class.path", "")
                                                        .split(java.io.File.pathSeparator)[0])
                                        .toAbsolutePath()
                                        .resolve("../../examples")
                                        .normalize(),
                                Path.of("examples").toAbsolutePath());
        return places.stream().filter(Files::isDirectory).findFirst().orElse(null);
    }

    /// Where the folders opened before are kept.
    static Path recent(Map<String, String> environment) {
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path base =
                config.isEmpty()
                        ? Path.of(System.getProperty("user.home"), ".config")
                        : Path.of(config);
        return base.resolve("parley").resolve("recent");
    }

    /// Where the program keeps dossiers that nobody named a folder for.
    static Path data(Map<String, String> environment) {
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base =
                data.isEmpty()
                        ? Path.of(System.getProperty("user.home"), ".local", "share")
                        : Path.of(data);
        return base.resolve("parley");
    }
}
