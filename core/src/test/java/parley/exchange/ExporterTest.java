package parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Bargain;
import parley.model.Dossier;
import parley.model.Outcome;
import parley.model.Visibility;

/// What is exported and imported again gives every outcome the same utility, and says no more than its
/// level allows.
class ExporterTest {

    private static final String LAKE =
            """
            parley: "1"
            title: Two quarries
            visibility: shareable
            parties:
              north:
                name: North quarry
                no deal: 20
              south:
                name: "=South, quarry"
                no deal: 10-30
              west:
                name: Western secret
                visibility: team
            issues:
              road:
                options:
                  gravel: Gravel
                  paved: Paved, with a kerb
              trucks:
                from: 2
                to: 6
                step: 1
              hours:
                from: 0.5
                to: 2
                step: 0.5
              hidden matter:
                visibility: mediator-only
                options:
                  - a
                  - b
            preferences:
              north:
                road:
                  weight: 30-50
                  scores:
                    gravel: 10-20
                    paved: 100
                trucks:
                  weight: 20-40
                  points:
                    2: 0
                    6: 100
                hours:
                  weight: 20-30
                  points:
                    0.5: 100
                    1: 35
                    2: 0
              south:
                road:
                  weight: 60
                  scores:
                    gravel: 100
                    paved: 0
                trucks:
                  weight: 40
                  points:
                    2: 100
                    4: 30
                    6: 0
              west:
                road:
                  weight: 100
                  scores:
                    gravel: 77.125
                    paved: 0
            red lines:
              l1:
                party: south
                never: trucks > 5
            rules:
              r1:
                if: road is paved
                then: hours <= 1
            """;

    @TempDir Path folder = Path.of("");

    private static Exporter.Answer export(Dossier dossier, Format format, Visibility level) {
        Bargain reading = parley.analysis.reading.CentralReading.of(dossier.bargain());
        return Exporter.write(new Exporter.Order(dossier, reading, level), format);
    }

    private Exporter.Answer.Written written(Dossier dossier, Format format, Visibility level) {
        return switch (export(dossier, format, level)) {
            case Exporter.Answer.Written written -> written;
            case Exporter.Answer.Refused(Sentence because) ->
                    throw new AssertionError(because.in(Locale.ENGLISH));
        };
    }

    private Imported again(Exporter.Answer.Written written) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> file : written.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.writeString(path, file.getValue());
            files.add(path);
        }
        return Fixtures.read(files);
    }

    private static void sameUtilities(Bargain before, Bargain after) {
        assertThat(after.sides()).hasSameSizeAs(before.sides());
        for (int i = 0; i < before.sides().size(); i++) {
            Outcomes.Valued one = new Outcomes.Valued(before, before.sides().get(i));
            Outcomes.Valued other = new Outcomes.Valued(after, after.sides().get(i));
            for (Outcome outcome : Outcomes.some(before, 5_000)) {
                assertThat(other.of(outcome).doubleValue())
                        .as("%s %s", before.sides().get(i).party(), outcome)
                        .isCloseTo(one.of(outcome).doubleValue(), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "genius-harbour, GENIUS",
        "genius-harbour, GENIUSWEB",
        "genius-harbour, NEGMAS",
        "genius-ferry, GENIUSWEB",
        "geniusweb-orchard, GENIUS",
        "geniusweb-orchard, GENIUSWEB",
        "geniusweb-orchard, NEGMAS",
        "geniusweb-older, GENIUS",
        "geniusweb-older, GENIUSWEB",
        "geniusweb-older, NEGMAS",
        "geniusweb-groups, GENIUSWEB",
        "negmas-mill, NEGMAS",
        "negolog-bridge, GENIUS",
        "negolog-bridge, GENIUSWEB",
        "negolog-bridge, NEGMAS",
        "negolog-odd, GENIUS",
        "negolog-odd, GENIUSWEB",
        "negolog-odd, NEGMAS",
    })
    void importingTheExportGivesTheSameUtilities(String name, Format format) throws IOException {
        Dossier dossier =
                DossierTextTest.dossier(DossierText.of(Fixtures.read(name), Locale.ENGLISH));
        Exporter.Answer.Written written = written(dossier, format, Visibility.SHAREABLE);
        Imported again = again(written);
        assertThat(again.platform().title()).isEqualTo(format.title());
        sameUtilities(dossier.bargain(), again.bargain());
        for (int i = 0; i < again.bargain().sides().size(); i++) {
            if (format != Format.GENIUSWEB) {
                assertThat(again.bargain().sides().get(i).noDeal().range())
                        .isEqualTo(dossier.bargain().sides().get(i).noDeal().range());
            }
        }
    }

    @Test
    void bonusesBecomeGroupsOfIssues() throws IOException {
        Path boxes = Fixtures.folder("genius-boxes");
        Imported north =
                Fixtures.read(List.of(boxes.resolve("domain.xml"), boxes.resolve("north.xml")));
        Dossier dossier = DossierTextTest.dossier(DossierText.of(north, Locale.ENGLISH));
        sameUtilities(
                dossier.bargain(),
                again(written(dossier, Format.GENIUSWEB, Visibility.SHAREABLE)).bargain());
    }

    @ParameterizedTest
    @CsvSource({
        "genius-ferry, GENIUS, cannot hold what “islanders” gains",
        "genius-boxes, NEGMAS, Export to GeniusWeb",
        "genius-boxes, GENIUSWEB, those of “south” go beyond",
        "negmas-mill, GENIUS, those of “farmer” go beyond",
        "negmas-mill, GENIUSWEB, those of “farmer” go beyond",
    })
    void whatAFormatCannotHoldIsRefusedInOneSentence(String name, Format format, String said)
            throws IOException {
        Dossier dossier =
                DossierTextTest.dossier(DossierText.of(Fixtures.read(name), Locale.ENGLISH));
        assertThat(export(dossier, format, Visibility.SHAREABLE))
                .isInstanceOfSatisfying(
                        Exporter.Answer.Refused.class,
                        r -> assertThat(r.because().in(Locale.ENGLISH)).contains(said));
    }

    @ParameterizedTest
    @CsvSource({"GENIUS", "GENIUSWEB", "NEGMAS"})
    void oneReadingOfRangesIsWrittenAndWhatIsLostIsSaid(Format format) throws IOException {
        Dossier dossier = DossierTextTest.dossier(LAKE);
        Exporter.Answer.Written written = written(dossier, format, Visibility.SHAREABLE);
        assertThat(written.notes().stream().map(n -> n.in(Locale.ENGLISH)))
                .anyMatch(n -> n.contains("one reading of them, the central one"))
                .anyMatch(n -> n.contains("holds no rules: 1"))
                .anyMatch(n -> n.contains("holds no red lines: 1"))
                .anyMatch(n -> n.contains("more private than shareable: 2"));
        Bargain central = parley.analysis.reading.CentralReading.of(dossier.bargain());
        Bargain shown =
                new Bargain(
                        central.issues().subList(0, 3),
                        central.sides().subList(0, 2),
                        List.of(),
                        List.of());
        sameUtilities(shown, again(written).bargain());
    }

    @ParameterizedTest
    @CsvSource({"GENIUS", "GENIUSWEB", "NEGMAS", "CSV"})
    void anExportSaysNoMoreThanItsLevelAllows(Format format) {
        Dossier dossier = DossierTextTest.dossier(LAKE);
        String shareable =
                String.join("\n", written(dossier, format, Visibility.SHAREABLE).files().values());
        assertThat(shareable)
                .doesNotContainIgnoringCase("west")
                .doesNotContain("hidden matter")
                .doesNotContain("77.125")
                .doesNotContain("0.77125");
        String team = String.join("\n", written(dossier, format, Visibility.TEAM).files().values());
        assertThat(team).containsAnyOf("77.125", "0.77125").doesNotContain("hidden matter");
        String all =
                String.join(
                        "\n", written(dossier, format, Visibility.MEDIATOR_ONLY).files().values());
        assertThat(all).contains("hidden matter");
    }

    @Test
    void aTitleAsPrivateAsTheRestIsNotWritten() {
        Dossier dossier =
                DossierTextTest.dossier(
                        LAKE.replace("visibility: shareable", "visibility: team")
                                .replace(
                                        "  road:\n    options",
                                        "  road:\n    visibility: shareable\n    options"));
        assertThat(written(dossier, Format.GENIUS, Visibility.SHAREABLE).files().toString())
                .doesNotContain("Two quarries");
    }

    @Test
    void nothingToShowIsRefused() {
        Dossier dossier =
                DossierTextTest.dossier(LAKE.replace("visibility: shareable", "visibility: team"));
        assertThat(export(dossier, Format.CSV, Visibility.SHAREABLE))
                .isInstanceOfSatisfying(
                        Exporter.Answer.Refused.class,
                        r ->
                                assertThat(r.because().in(Locale.ENGLISH))
                                        .contains("at the level shareable"));
    }

    @Test
    void theSheetShowsWeightsAndScoresAndNeverAFormula() {
        String sheet =
                written(DossierTextTest.dossier(LAKE), Format.CSV, Visibility.SHAREABLE)
                        .files()
                        .get("Two-quarries.csv");
        assertThat(sheet)
                .startsWith("\uFEFFissue,option,name,North quarry: weight,North quarry: score")
                .contains("\"'=South, quarry: weight\"")
                .contains("road,paved,\"Paved, with a kerb\",42,100,30 to 50,100,60,0,60,0\r\n")
                .contains("trucks,3,,32,25,20 to 40,25,40,65,40,65\r\n")
                .contains("no deal,,,,20,,,,20,,\r\n");
    }
}
