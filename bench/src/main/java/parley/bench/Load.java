package parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `./dev bench load [USERS [SECONDS [FOLDER]]]`: starts the program as a person would, opens the large dossier of [LoadDossier] (or
/// the one in FOLDER), asks once for every view, and then lets that many users ask for views one after the other, without a
/// pause, for so long.
///
/// Printed per view, in milliseconds: the first answer (which may say that it is being computed), how long until it was computed,
/// and under load the 50th, 95th and 99th percentile and the largest; then the program's memory. The users run on the same
/// machine, so their own work is in the figures.
public final class Load {

    private static final List<String> VIEWS =
            List.of(
                    "",
                    "/texts",
                    "/drift",
                    "/check",
                    "/r/assurances",
                    "/r/mandates",
                    "/r/meetings",
                    "/r/redlines",
                    "/r/commitments",
                    "/r/holding",
                    "/r/incentives",
                    "/r/inducement",
                    "/r/audiences",
                    "/r/outside",
                    "/r/calendar",
                    "/r/interests",
                    "/r/rivals",
                    "/r/symmetry",
                    "/explore",
                    "/explore/answer",
                    "/q/agreement",
                    "/q/concerns",
                    "/q/candidates",
                    "/q/shares",
                    "/q/linkage",
                    "/q/conflict",
                    "/q/unknowns",
                    "/q/division",
                    "/edit",
                    "/find?q=Promise",
                    "/why/a7",
                    "/evidence",
                    "/matrix",
                    "/timeline",
                    "/brief");

    private static final double MILLION = 1e6;
    private static final int TICK = 10;

    /// A view that takes longer to be computed is asked for all the same.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process program;
    private final URI address;
    private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
    private final Map<String, long[]> first = new LinkedHashMap<>();

    private Load(Process program, URI address) {
        this.program = program;
        this.address = address;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int users = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Path work = Files.createTempDirectory("parley-load");
        Path folder = arguments.length > 2 ? Path.of(arguments[2]) : work.resolve("large");
        if (arguments.length <= 2) {
            Files.createDirectories(folder);
            System.out.printf("%d ledger entries%n", LoadDossier.write(folder));
        }
        ProcessBuilder builder =
                new ProcessBuilder("./parley", "serve", "--no-browser", "--lang", "en")
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("XDG_CONFIG_HOME", work.toString());
        Process program = builder.start();
        try {
            Load load = new Load(program, address(program));
            load.measure(folder.toAbsolutePath(), users, seconds);
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    private static URI address(Process program) throws IOException {
        BufferedReader out = program.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher found = Pattern.compile("http://\\S+").matcher(line);
            if (found.find()) {
                return URI.create(found.group());
            }
        }
        throw new IOException("the program ended without an address");
    }

    private void measure(Path folder, int users, int seconds)
            throws IOException, InterruptedException {
        HttpClient one = admitted();
        String base = open(one, folder);
        memory("after opening");
        List<String> there = new ArrayList<>();
        for (String view : VIEWS) {
            long start = System.nanoTime();
            HttpResponse<String> answer = get(one, base + view);
            long answered = System.nanoTime() - start;
            if (answer.statusCode() == 404) {
                continue;
            }
            while (answer.headers().firstValue("Refresh").isPresent()
                    && System.nanoTime() - start < PATIENCE.toNanos()) {
                Thread.sleep(50);
                answer = get(one, base + view);
            }
            first.put(view, new long[] {answered, System.nanoTime() - start});
            there.add(view);
        }
        memory("after every view was computed");
        long ticks = processor();
        try (ExecutorService pool =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            for (int u = 0; u < users; u++) {
                int from = u;
                pool.submit(() -> {
                    use(base, there, from, until);
                    return null;
                });
            }
        }
        ticks = processor() - ticks;
        print(users, seconds);
        long pages = times.values().stream().mapToLong(ConcurrentLinkedQueue::size).sum();
        System.out.printf(
                Locale.ROOT,
                "processor time of the program: %.1f ms a page%n",
                ticks * (double) TICK / Math.max(1, pages));
        memory("after the load");
    }

    private void use(String base, List<String> views, int from, long until)
            throws IOException, InterruptedException {
        HttpClient client = admitted();
        for (int n = from * 7; System.nanoTime() < until; n++) {
            String view = views.get(n % views.size());
            long start = System.nanoTime();
            HttpResponse<String> answer = get(client, base + view);
            long took = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + " " + view);
            }
            times.computeIfAbsent(view, _ -> new ConcurrentLinkedQueue<>()).add(took);
        }
    }

    private HttpClient admitted() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
        client.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        return client;
    }

    private String open(HttpClient client, Path folder) throws IOException, InterruptedException {
        String form = "folder=" + URLEncoder.encode(folder.toString(), StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(address.resolve("/open"))
                                .header("Origin", "http://" + address.getAuthority())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        String path = answer.uri().getPath();
        if (path.endsWith("/check") || !path.startsWith("/d/")) {
            throw new IOException("the dossier was not opened: " + path);
        }
        return path;
    }

    private HttpResponse<String> get(HttpClient client, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void print(int users, int seconds) {
        long all = times.values().stream().mapToLong(ConcurrentLinkedQueue::size).sum();
        System.out.printf(
                Locale.ROOT,
                "%n%d users, %d s: %d pages, %.0f a second%n%n",
                users,
                seconds,
                all,
                (double) all / seconds);
        System.out.println("| view | first answer | computed | p50 | p95 | p99 | largest |");
        System.out.println("|---|---|---|---|---|---|---|");
        first.forEach((view, once) -> {
            long[] sorted = sorted(times.getOrDefault(view, new ConcurrentLinkedQueue<>()));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
                    view.isEmpty() ? "overview" : view,
                    once[0] / MILLION,
                    once[1] / MILLION,
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99),
                    at(sorted, 1));
        });
        long[] sorted =
                times.values().stream()
                        .flatMap(ConcurrentLinkedQueue::stream)
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray();
        System.out.printf(
                Locale.ROOT,
                "| all | | | %.0f | %.0f | %.0f | %.0f |%n%n",
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static long[] sorted(ConcurrentLinkedQueue<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /// In milliseconds; the nearest rank.
    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.ceil(share * sorted.length) - 1] / MILLION;
    }

    /// Processor time that the program has used, in ticks of [#TICK] milliseconds; 0 where the system does not say.
    private long processor() throws IOException {
        Path stat = Path.of("/proc", String.valueOf(program.pid()), "stat");
        if (!Files.isReadable(stat)) {
            return 0;
        }
        String[] fields = Files.readString(stat).replaceAll(".*\\) ", "").split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /// What the program holds of the machine's memory, where the system says so.
    private void memory(String when) {
        Path status = Path.of("/proc", String.valueOf(program.pid()), "status");
        if (!Files.isReadable(status)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) {
                    System.out.println(when + ": " + line.replaceAll("\\s+", " "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
