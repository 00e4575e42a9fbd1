package parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Preference;

/// What a scenario says, whatever platform it comes from, and in whatever order its files are given.
class ImporterTest {

    @ParameterizedTest
    @CsvSource({
        "genius-harbour, harbour.xml, dock-workers.xml",
        "genius-harbour, harbour.xml, ship-owners.xml",
        "genius-ferry, ferry.xml, islanders.xml",
        "genius-ferry, ferry.xml, company.xml",
        "genius-boxes, domain.xml, north.xml",
        "genius-boxes, domain.xml, south.xml",
        "geniusweb-orchard, orchard.json, tenant.json",
        "geniusweb-orchard, orchard.json, owner.json",
        "geniusweb-older, a.json, a.json",
        "geniusweb-groups, g.json, g.json",
        "negmas-mill, mill.yml, miller.yml",
        "negmas-mill, mill.yml, farmer.yml",
        "negolog-bridge, builders.json, builders.json",
        "negolog-bridge, carters.json, carters.json",
    })
    void everyUtilityIsThePlatformsOwn(String name, String domain, String profile)
            throws IOException {
        Path folder = Fixtures.folder(name);
        List<Path> files =
                domain.equals(profile)
                        ? List.of(folder.resolve(profile))
                        : List.of(folder.resolve(profile), folder.resolve(domain));
        Imported scenario = Fixtures.read(files);
        PlatformUtility platform =
                PlatformUtility.of(
                        scenario.platform(), folder.resolve(profile), folder.resolve(domain));
        Preference side = scenario.bargain().sides().getFirst();
        Outcomes.Valued ours = new Outcomes.Valued(scenario.bargain(), side);
        for (Outcome outcome : Outcomes.some(scenario.bargain(), 20_000)) {
            assertThat(ours.of(outcome).doubleValue() / 100)
                    .as("%s", outcome)
                    .isCloseTo(
                            platform.of(Outcomes.asSpelled(scenario.bargain(), outcome)),
                            within(1e-11));
        }
    }

    @Test
    void boxesThatAddUpToTheSameAreTied() throws IOException {
        Path folder = Fixtures.folder("genius-boxes");
        Imported scenario = Fixtures.read("genius-boxes");
        for (Preference side : scenario.bargain().sides()) {
            PlatformUtility platform =
                    PlatformUtility.of(
                            Platform.GENIUS,
                            folder.resolve(side.party() + ".xml"),
                            folder.resolve("domain.xml"));
            Outcomes.Valued ours = new Outcomes.Valued(scenario.bargain(), side);
            Map<Long, BigDecimal> byTheirs = new HashMap<>();
            for (Outcome outcome : Outcomes.some(scenario.bargain(), 1_000)) {
                long theirs = Math.round(platform.of(outcome.options()) * 1e6);
                BigDecimal first = byTheirs.putIfAbsent(theirs, ours.of(outcome));
                assertThat(ours.of(outcome)).isEqualTo(first == null ? ours.of(outcome) : first);
            }
            assertThat(byTheirs).hasSizeBetween(3, 40);
        }
    }

    @Test
    void theOrderOfFilesIsKeptForPartiesAndChangesNothingElse() throws IOException {
        for (String name : Fixtures.ALL) {
            List<Path> files = new ArrayList<>(Fixtures.files(name));
            files.removeIf(f -> f.getFileName().toString().startsWith("."));
            Imported forward = Fixtures.read(files);
            Collections.reverse(files);
            Imported backward = Fixtures.read(files);
            List<String> parties = new ArrayList<>(backward.bargain().parties());
            Collections.reverse(parties);
            assertThat(forward.bargain().parties()).isEqualTo(parties);
            if (forward.platform() != Platform.NEGOLOG) {
                assertThat(forward.bargain().issues()).isEqualTo(backward.bargain().issues());
            }
        }
    }

    @Test
    void issuesAndValuesKeepThePlatformsSpelling() throws IOException {
        Imported harbour = Fixtures.read("genius-harbour");
        assertThat(harbour.title()).isEqualTo("Harbour");
        assertThat(harbour.bargain().issues().stream().map(Issue::id))
                .containsExactly("Night shifts", "Crane crews", "Berth fee", "Pilot fee");
        assertThat(harbour.bargain().issue("Night shifts").options().stream().map(o -> o.id()))
                .containsExactly("none", "two a week", "every night");
        Imported mill = Fixtures.read("negmas-mill");
        assertThat(mill.bargain().issue("ours").options().stream().map(o -> o.id()))
                .containsExactly("yes", "no", "2016");
    }

    @Test
    void namesOfPartiesBecomeShortIdsAndStayAsNames() throws IOException {
        assertThat(Fixtures.read("geniusweb-orchard").partyNames())
                .isEqualTo(Map.of("owner", "owner", "the-tenant", "the tenant"));
    }

    @Test
    void aContinuousIssueKeepsItsEndsAndTheValuesWhereScoresBend() throws IOException {
        Imported harbour = Fixtures.read("genius-harbour");
        Issue berth = harbour.bargain().issue("Berth fee");
        assertThat(berth.options().stream().map(o -> o.id())).contains("10", "12", "48", "50");
        assertThat(berth.scale()).isNotNull();
        Issue pilot = harbour.bargain().issue("Pilot fee");
        assertThat(pilot.options().stream().map(o -> o.id())).contains("0", "1", "3.3", "7", "8");
        assertThat(said(harbour)).anyMatch(s -> s.contains("“Pilot fee” is continuous"));
    }

    @Test
    void aReservationBidIsWorthItsUtility() throws IOException {
        Imported orchard = Fixtures.read("geniusweb-orchard");
        Preference tenant = side(orchard, "the-tenant");
        // 0.31415926535897932384 x 0.2 + 0.5 x 0.74325 + 0.18584073464102067616 x 0.25
        assertThat(tenant.noDeal().low()).isEqualByComparingTo(new BigDecimal("48.091703673205"));
        assertThat(side(orchard, "owner").noDeal().low()).isZero();
    }

    @Test
    void aReservationValueIsTakenFromTheOutermostFunction() throws IOException {
        Imported mill = Fixtures.read("negmas-mill");
        assertThat(side(mill, "miller").noDeal().low()).isEqualByComparingTo("12.5");
        // Nothing is reserved, so every package is acceptable; the worst is worth 5 below 0:
        // 0.05 + 0.25 x 0.1 + 0.5 x 0 - 0.125 x 1 + 0.375 x 0
        assertThat(side(mill, "farmer").noDeal().low()).isEqualByComparingTo("-5");
    }

    @Test
    void oddThingsAreSaidAndDoNotStopTheImport() throws IOException {
        assertThat(said(Fixtures.read("genius-harbour")))
                .anyMatch(s -> s.contains("discount factor is “s”"))
                .anyMatch(s -> s.contains("discount factor 0.9"))
                .anyMatch(s -> s.contains("a ranking of 10 bids"))
                .anyMatch(s -> s.contains("no evaluation for none"));
        assertThat(said(Fixtures.read("genius-ferry")))
                .anyMatch(s -> s.contains("Windows-1252"))
                .anyMatch(s -> s.contains("the weights sum to 1.05, not 1"))
                .anyMatch(s -> s.contains("the weights sum to 0.95, not 1"))
                .anyMatch(s -> s.contains("evaluates “4” twice"))
                .anyMatch(s -> s.contains("cuts utilities at 1"));
        assertThat(said(Fixtures.read("negmas-mill")))
                .anyMatch(s -> s.contains("ExpDiscountedUFun, 0.5"))
                .anyMatch(s -> s.contains("_stats.yaml is no scenario file"));
        assertThat(said(Fixtures.read("genius-boxes")))
                .anyMatch(s -> s.contains("pareto.xml is no scenario file"));
    }

    @Test
    void everySentenceStandsInBothLanguages() throws IOException {
        for (String name : Fixtures.ALL) {
            for (Sentence note : Fixtures.read(name).notes()) {
                assertThat(note.in(Locale.FRENCH)).isNotEqualTo(note.in(Locale.ENGLISH));
            }
        }
    }

    private static Preference side(Imported scenario, String party) {
        return scenario.bargain().sides().stream()
                .filter(p -> p.party().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> said(Imported scenario) {
        return scenario.notes().stream().map(n -> n.in(Locale.ENGLISH)).toList();
    }

    @Test
    void manyCombinationsOfOneGroupStayWithinWhatADossierHolds(@TempDir Path folder)
            throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        List<String> combinations = new ArrayList<>();
        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < 5; b++) {
                for (int c = 0; c < 4; c++) {
                    combinations.add(
                            "{\"values\":[\"a%d\",\"b%d\",\"c%d\"],\"util\":0.%d}"
                                    .formatted(a, b, c, random.nextInt(10)));
                }
            }
        }
        Path file = folder.resolve("guild.json");
        Files.writeString(
                file,
                """
                {"SumOfGroupsUtilitySpace":{"name":"guild","domain":{"name":"fair","issuesValues":{
                "x":{"values":["a0","a1","a2","a3","a4","a5"]},"y":{"values":["b0","b1","b2","b3","b4"]},
                "z":{"values":["c0","c1","c2","c3"]}}},"partUtilities":{"g":{"partsutils":{
                "issues":["x","y","z"],"utilslist":[%s]}}}}}\
                """
                        .formatted(String.join(",", combinations)));
        Imported scenario = Fixtures.read(List.of(file));
        PlatformUtility platform = PlatformUtility.of(Platform.GENIUSWEB, file, file);
        Outcomes.Valued ours =
                new Outcomes.Valued(scenario.bargain(), scenario.bargain().sides().getFirst());
        for (Outcome outcome : Outcomes.some(scenario.bargain(), 1_000)) {
            assertThat(ours.of(outcome).doubleValue() / 100)
                    .isCloseTo(platform.of(outcome.options()), within(1e-11));
        }
        DossierTextTest.holdsTheSame(scenario);
    }
}
