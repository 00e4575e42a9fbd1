package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.dossier.Desk;
import parley.dossier.DossierReader;
import parley.dossier.Edit;
import parley.dossier.Reading;
import parley.dossier.Saving;

/// One folder opened by two programs at a time.
class TwoProgramsTest {

    private static final String TEXT = "parley: \"1\"\ntitle: Shared\nparties:\n  a: {name: A}\n";

    @TempDir private Path folder;

    private Path dossier() throws IOException {
        Path dossier = Files.createDirectories(folder.resolve("shared"));
        Files.writeString(dossier.resolve("dossier.yaml"), TEXT);
        return dossier;
    }

    private static String open(Browser browser, Path dossier) {
        return browser.post("/open", Map.of("folder", dossier.toString())).uri().getPath();
    }

    @Test
    void whatOneWritesTheOtherShowsAtOnce() throws IOException {
        Path dossier = dossier();
        try (Workbench one = Started.in(Files.createDirectories(folder.resolve("one")));
                Workbench two = Started.in(Files.createDirectories(folder.resolve("two")))) {
            Browser first = Browser.admittedTo(one);
            Browser second = Browser.admittedTo(two);
            String base = open(first, dossier);
            assertThat(open(second, dossier)).isEqualTo(base);
            for (int n = 0; n < 10; n++) {
                Desk desk = Desk.open(dossier, InstantSource.system());
                desk.change(new Edit.Set(List.of("title"), "Shared " + n));
                assertThat(first.get(base).body()).contains("Shared " + n);
                assertThat(second.get(base).body()).contains("Shared " + n);
            }
        }
    }

    @Test
    void ofChangesMadeAtTheSameTimeNoneIsLostOrHalfWritten()
            throws IOException, InterruptedException, ExecutionException {
        Path dossier = dossier();
        try (ExecutorService programs = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> works =
                    IntStream.range(0, 12)
                            .<Callable<String>>mapToObj(n -> () -> saved(dossier, "p" + n))
                            .toList();
            for (Future<String> work : programs.invokeAll(works)) {
                work.get();
            }
        }
        assertThat(DossierReader.read(dossier)).isInstanceOf(Reading.Sound.class);
        String text = Files.readString(dossier.resolve("dossier.yaml"));
        for (int n = 0; n < 12; n++) {
            assertThat(text).contains("p" + n + ":");
        }
    }

    /// Tries again on what stands there now, as the page asks its reader to.
    private static String saved(Path dossier, String party) throws IOException {
        while (true) {
            Desk desk = Desk.open(dossier, InstantSource.system());
            Saving saving =
                    desk.change(new Edit.Add(List.of("parties"), party, "{name: " + party + "}"));
            if (saving instanceof Saving.Saved) {
                return party;
            }
            assertThat(saving).isInstanceOf(Saving.ChangedElsewhere.class);
        }
    }
}
