package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Dossier;
import parley.model.Hypothesis;
import parley.model.Incentive;

/// The example dossiers are sound, and no damage to them makes the reader do anything but say what is
/// wrong.
class ExamplesTest {

    static List<Path> examples() {
        return Examples.folders();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsSound(Path folder) {
        Reading reading = DossierReader.read(folder);
        assertThat(reading.problems().stream().map(p -> p.line(Locale.ENGLISH))).isEmpty();
        assertThat(reading).isInstanceOf(Reading.Sound.class);
    }

    @Test
    void lakeSerinIsReadWhole() {
        Dossier dossier = ((Reading.Sound) DossierReader.read(folder("lake-serin"))).dossier();
        assertThat(dossier.title().in(Locale.FRENCH)).isEqualTo("Pourparlers du lac Serin");
        assertThat(dossier.bargain().parties()).containsExactly("aldoria", "berun");
        assertThat(dossier.issues()).hasSize(5);
        assertThat(dossier.bargain().redLines()).hasSize(3);
        assertThat(dossier.find("berun.port unions")).isPresent();
        assertThat(dossier.findPartyOf("maro").orElseThrow().id()).isEqualTo("berun");
        assertThat(
                        dossier.people()
                                .get(2)
                                .mandateOn(java.time.LocalDate.of(2030, 11, 1))
                                .kind()
                                .key())
                .isEqualTo("instruction");
        assertThat(dossier.hypotheses().getFirst().marks())
                .contains(new Hypothesis.Mark("CD", "a3", Hypothesis.Fit.INCONSISTENT));
        assertThat(dossier.incentives().getLast().clean()).isEqualTo(Incentive.Verdict.NOT_MET);
        assertThat(dossier.calendar().get(1).latestStart())
                .isEqualTo(java.time.LocalDate.of(2031, 6, 1));
    }

    @Test
    void panamaHasThePublishedPoints() {
        Dossier dossier =
                ((Reading.Sound) DossierReader.read(folder("panama-canal-1977"))).dossier();
        assertThat(dossier.issues()).hasSize(10).allMatch(issue -> issue.divisible());
        assertThat(weights(dossier, "us"))
                .containsExactly("22", "22", "15", "14", "11", "6", "4", "2", "2", "2");
        assertThat(weights(dossier, "panama"))
                .containsExactly("9", "15", "15", "3", "15", "5", "11", "7", "7", "13");
    }

    private static List<String> weights(Dossier dossier, String party) {
        return dossier.findPreference(party).orElseThrow().issues().values().stream()
                .map(value -> value.weight().range().toString())
                .toList();
    }

    private static Path folder(String name) {
        return Examples.root().resolve("examples").resolve(name);
    }

    private static Map<String, String> files(String example) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(folder(example))) {
            for (Path file : all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    /// Damage: letters changed, lines dropped, doubled, shifted, parts cut and pasted elsewhere.
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void damagedExamplesGiveProblemsAndNothingElse(long seed) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Map<String, String> files = files(seed % 2 == 0 ? "lake-serin" : "river-basin");
        List<String> names = List.copyOf(files.keySet());
        int faulty = 0;
        for (int i = 0; i < 60; i++) {
            Map<String, String> damaged = new LinkedHashMap<>(files);
            String name = names.get(random.nextInt(names.size()));
            String text = files.get(name);
            for (int slips = 1 + random.nextInt(4); slips > 0; slips--) {
                text = damage(text == null ? "" : text, random);
            }
            damaged.put(name, text);
            Reading reading = DossierReader.read(damaged);
            faulty += reading instanceof Reading.Faulty ? 1 : 0;
            for (Problem problem : reading.problems()) {
                assertThat(problem.line(Locale.ENGLISH)).isNotBlank().doesNotContain("{0}");
                assertThat(problem.line(Locale.FRENCH)).isNotBlank().doesNotContain("{0}");
            }
        }
        assertThat(faulty).isGreaterThan(30);
    }

    private static String damage(String text, RandomGenerator random) {
        if (text.length() < 10) {
            return text + "x";
        }
        int at = random.nextInt(text.length() - 5);
        int length = 1 + random.nextInt(4);
        String signs = ":-#{}[]&*!|>'\"%@`,?\t\n\r 0é\u0000\u2028x";
        return switch (random.nextInt(7)) {
            case 0 ->
                    text.substring(0, at)
                            + signs.charAt(random.nextInt(signs.length()))
                            + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(at + length);
            case 2 -> {
                int to = random.nextInt(text.length());
                int end = Math.min(text.length(), at + 40);
                yield text.substring(0, to) + text.substring(at, end) + text.substring(to);
            }
            case 3 -> lines(text, random, 0);
            case 4 -> lines(text, random, 1);
            case 5 -> lines(text, random, 2);
            default ->
                    text.substring(0, at)
                            + text.substring(at, at + 5).toUpperCase(Locale.ROOT)
                            + text.substring(at + 5);
        };
    }

    private static String lines(String text, RandomGenerator random, int how) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.remove(at);
        switch (how) {
            case 0 -> {}
            case 1 -> {
                lines.add(at, line);
                lines.add(at, line);
            }
            default -> lines.add(at, random.nextBoolean() ? "  " + line : line.stripLeading());
        }
        return String.join("\n", lines) + "\n";
    }

    @Test
    void rubbishGivesProblemsAndNothingElse() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        Path folder = Files.createTempDirectory("parley");
        Path file = folder.resolve("dossier.yaml");
        for (int i = 0; i < 40; i++) {
            byte[] bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            Files.write(file, bytes);
            assertThat(DossierReader.read(folder)).isNotNull();
        }
        Files.delete(file);
        Files.delete(folder);
    }
}
