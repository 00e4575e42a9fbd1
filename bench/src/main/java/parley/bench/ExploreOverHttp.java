package parley.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import parley.model.Dossier;
import parley.model.Outcome;

/// Measures the package explorer of a workbench that is running: one change after another over HTTP, as its page asks them, until
/// the whole answer is there.
///
/// Takes the printed address (`./parley serve`) and a folder in which it makes two dossiers of 33,765,263 packages.
public final class ExploreOverHttp {

    private static final int WARM = 300;
    private static final int MEASURED = 1000;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final URI address;
    private final Path folder;
    private final Appendable out;

    private ExploreOverHttp(URI address, Path folder, Appendable out) {
        this.address = address;
        this.folder = folder;
        this.out = out;
    }

    /// @param args the printed address, and a folder
    public static void main(String[] args) throws IOException, InterruptedException {
        ExploreOverHttp measuring =
                new ExploreOverHttp(URI.create(args[0]), Path.of(args[1]), System.out);
        measuring.get(args[0]);
        measuring.measure(2, 1);
        measuring.measure(4, 2);
    }

    private void measure(int parties, long seed) throws IOException, InterruptedException {
        Dossier dossier = LargeDossiers.of(parties, seed);
        Path place = folder.resolve(parties + "-parties").toAbsolutePath();
        Files.createDirectories(place);
        Files.writeString(place.resolve("dossier.yaml"), LargeDossiers.yaml(dossier));
        String home = open(place);
        SplittableRandom random = new SplittableRandom(7);
        Outcome here = LargeDossiers.any(dossier, random);
        double page = ask(home + "/explore?" + query(here));
        double first = ask(home + "/explore/answer?" + query(here));
        double[] times = new double[MEASURED];
        for (int n = -WARM; n < MEASURED; n++) {
            here =
                    n % 20 == 0
                            ? LargeDossiers.any(dossier, random)
                            : LargeDossiers.changed(dossier, here, random);
            double time = ask(home + "/explore/answer?" + query(here));
            if (n >= 0) {
                times[n] = time;
            }
        }
        Arrays.sort(times);
        out.append(
                String.format(
                        Locale.ROOT,
                        "%d parties: page %.0f ms, first change %.1f ms; of %d changes after %d:"
                                + " p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                        parties,
                        page,
                        first,
                        MEASURED,
                        WARM,
                        times[MEASURED / 2],
                        times[MEASURED * 95 / 100],
                        times[MEASURED * 99 / 100],
                        times[MEASURED - 1]));
    }

    private String open(Path place) throws IOException, InterruptedException {
        String form = "folder=" + URLEncoder.encode(place.toString(), StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/open"))
                        .header("Origin", address.getScheme() + "://" + address.getAuthority())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        // The overview it leads to is not asked for: it would draw 20,000 readings beside the
        // measurement.
        return client.send(request, HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /// Milliseconds until the answer is there.
    private double ask(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> answer = get(path);
        while (answer.headers().firstValue("Refresh").isPresent()) {
            answer = get(path);
        }
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String query(Outcome outcome) {
        return outcome.options().entrySet().stream()
                .map(e -> "o." + e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
    }
}
