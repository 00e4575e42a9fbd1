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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import parley.model.Outcome;

/// Real scenarios of other platforms, where they lie beside the checkout.
class SharedScenariosTest {

    private static final double TOLERANCE = 1e-9;

    @TestFactory
    Stream<DynamicTest> everyScenarioIsReadOrRefusedInOneSentence() throws IOException {
        return SharedScenarios.folders().stream()
                .map(folder ->
                        DynamicTest.dynamicTest(
                                name(folder),
                                () -> {
                                    switch (Importer.read(List.of(folder))) {
                                        case Importer.Answer.Read(Imported scenario) ->
                                                utilitiesAreThePlatforms(scenario, folder);
                                        case Importer.Answer.Refused(Sentence because) -> {
                                            assertThat(because.in(Locale.ENGLISH))
                                                    .endsWith(".")
                                                    .doesNotContain("\n");
                                        }
                                    }
                                }));
    }

    private static String name(Path folder) {
        return SharedScenarios.root().relativize(folder).toString();
    }

    private static void utilitiesAreThePlatforms(Imported scenario, Path folder)
            throws IOException {
        List<Path> profiles = new ArrayList<>();
        Path domain = folder;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                switch (role(scenario.platform(), file)) {
                    case "domain" -> domain = file;
                    case "profile" -> profiles.add(file);
                    default -> {}
                }
            }
        }
        assertThat(profiles).hasSameSizeAs(scenario.bargain().sides());
        List<Outcome> outcomes = Outcomes.some(scenario.bargain(), 2_000);
        for (int i = 0; i < profiles.size(); i++) {
            PlatformUtility platform =
                    PlatformUtility.of(scenario.platform(), profiles.get(i), domain);
            Outcomes.Valued ours =
                    new Outcomes.Valued(scenario.bargain(), scenario.bargain().sides().get(i));
            for (Outcome outcome : outcomes) {
                assertThat(ours.of(outcome).doubleValue() / 100)
                        .as("%s %s", profiles.get(i).getFileName(), outcome)
                        .isCloseTo(
                                platform.of(Outcomes.asSpelled(scenario.bargain(), outcome)),
                                within(TOLERANCE));
            }
        }
    }

    /// What a file is, told in a way of its own.
    private static String role(Platform platform, Path file) throws IOException {
        String text = Files.readString(file);
        return switch (platform) {
            case GENIUS ->
                    text.contains("<negotiation_template")
                            ? "domain"
                            : text.contains("<utility_space") ? "profile" : "other";
            case GENIUSWEB ->
                    text.contains("issueWeights")
                            ? "profile"
                            : text.contains("issuesValues") ? "domain" : "other";
            case NEGOLOG -> text.contains("issueWeights") ? "profile" : "other";
            case NEGMAS -> text.contains("OutcomeSpace") ? "domain" : "profile";
        };
    }

    @Test
    void aPartOfAFolderIsReadInTheOrderGiven() throws IOException {
        Path folder = SharedScenarios.root().resolve("genius/2nd_hand_car");
        Importer.Answer answer =
                Importer.read(
                        List.of(folder.resolve("car_buyer.xml"), folder.resolve("car_domain.xml")));
        Imported scenario = ((Importer.Answer.Read) answer).scenario();
        PlatformUtility platform =
                PlatformUtility.of(
                        Platform.GENIUS,
                        folder.resolve("car_buyer.xml"),
                        folder.resolve("car_domain.xml"));
        Outcomes.Valued ours =
                new Outcomes.Valued(scenario.bargain(), scenario.bargain().sides().getFirst());
        assertThat(scenario.bargain().issue("Price").options().stream().map(o -> o.id()))
                .contains("13000", "16000", "22666");
        for (Outcome outcome : Outcomes.some(scenario.bargain(), 2_000)) {
            assertThat(ours.of(outcome).doubleValue() / 100)
                    .isCloseTo(
                            platform.of(Outcomes.asSpelled(scenario.bargain(), outcome)),
                            within(TOLERANCE));
        }
        assertThat(scenario.partyNames()).isEqualTo(Map.of("car_buyer", "car_buyer"));
    }
}
