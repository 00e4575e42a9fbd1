package parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Dossier;
import parley.model.Visibility;

/// Printed by a browser the brief is two A4 pages at most, and the appendix starts on a new one.
class PrintTest {

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theBriefIsTwoPagesAndTheAppendixStartsOnANewOne(String language)
            throws IOException, InterruptedException {
        String appendix = language.equals("fr") ? "Annexe" : "Appendix";
        for (Dossier dossier : dossiers()) {
            List<String> pages = pages(BriefTest.html(dossier, language, Visibility.TEAM));
            int first = 0;
            while (!pages.get(first).contains(appendix)) {
                first++;
            }
            assertThat(first)
                    .as("pages before the appendix of %s", dossier.title())
                    .isBetween(1, 2);
            assertThat(pages.get(first).strip()).startsWith(appendix);
        }
    }

    /// The harbour of the other tests, and every example of the checkout.
    private static List<Dossier> dossiers() throws IOException {
        Path examples = Path.of("../examples");
        Stream<Dossier> written = Stream.empty();
        if (Files.isDirectory(examples)) {
            try (Stream<Path> folders = Files.list(examples)) {
                written =
                        folders.sorted().toList().stream()
                                .map(DossierReader::read)
                                .map(reading ->
                                        switch (reading) {
                                            case Reading.Sound sound -> sound.dossier();
                                            case Reading.Faulty faulty ->
                                                    throw new IllegalStateException(
                                                            faulty.problems().toString());
                                        });
            }
        }
        return Stream.concat(Stream.of(Samples.harbour()), written).toList();
    }

    private List<String> pages(String html) throws IOException, InterruptedException {
        Optional<Path> browser = findBrowser();
        assumeTrue(browser.isPresent(), "no Chromium on the PATH: printing is not checked");
        Path page = Files.writeString(folder.resolve("brief.html"), html);
        Path pdf = folder.resolve("brief.pdf");
        Files.deleteIfExists(pdf);
        Process process =
                new ProcessBuilder(
                                browser.get().toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--user-data-dir=" + folder.resolve("profile"),
                                "--no-pdf-header-footer",
                                "--print-to-pdf=" + pdf,
                                page.toUri().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("browser.log").toFile())
                        .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assumeTrue(Files.exists(pdf), "Chromium printed nothing: printing is not checked");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            List<String> pages = new java.util.ArrayList<>();
            for (int p = 1; p <= document.getNumberOfPages(); p++) {
                stripper.setStartPage(p);
                stripper.setEndPage(p);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    private static Optional<Path> findBrowser() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .flatMap(dir ->
                        Stream.of("chromium", "chromium-browser", "google-chrome")
                                .map(n -> Path.of(dir, n)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
