package parley.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.language.Language;

/// The tables `pairs_en.txt` and `pairs_fr.txt`: sentences that differ in one thing that matters, or in one that does not.
class MinimalPairsTest {

    private record Pair(Set<String> verdicts, String slots, String before, String after) {

        boolean harmless() {
            return verdicts.contains("same") || verdicts.contains("reworded");
        }
    }

    private static List<Pair> pairs(Language language) throws IOException {
        String file = "pairs_" + language.code() + ".txt";
        try (InputStream in = MinimalPairsTest.class.getResourceAsStream(file)) {
            return new BufferedReader(
                            new InputStreamReader(
                                    Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*"))
                    .map(p -> new Pair(Set.of(p[0].strip().split(",")), p[1], p[2], p[3].strip()))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aChangeOfSubstanceIsNeverCalledTheSame(Language language) throws IOException {
        for (Pair pair : pairs(language)) {
            if (!pair.harmless()) {
                assertThat(Sentences.judge(pair.before, pair.after, language).verdict())
                        .as("%s -> %s", pair.before, pair.after)
                        .matches(v -> !v.isHarmless());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readTheOtherWayItIsNotCalledTheSameEither(Language language) throws IOException {
        for (Pair pair : pairs(language)) {
            if (!pair.harmless()) {
                assertThat(Sentences.judge(pair.after, pair.before, language).verdict())
                        .as("%s -> %s", pair.after, pair.before)
                        .matches(v -> !v.isHarmless());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRewordingIsHardlyEverCalledAChange(Language language) throws IOException {
        List<Pair> harmless = pairs(language).stream().filter(Pair::harmless).toList();
        long alarms =
                harmless.stream()
                        .filter(p ->
                                Sentences.judge(p.before, p.after, language)
                                        .verdict()
                                        .isSubstantive())
                        .count();
        assertThat(alarms).isLessThanOrEqualTo(harmless.size() / 20);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nearlyAllVerdictsAreThoseOfAFairReader(Language language) throws IOException {
        List<Pair> all = pairs(language);
        long right =
                all.stream()
                        .filter(p ->
                                p.verdicts.contains(
                                        Sentences.judge(p.before, p.after, language)
                                                .verdict()
                                                .id()))
                        .count();
        assertThat(right).isGreaterThanOrEqualTo(all.size() * 9L / 10);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSlotThatChangedIsNamed(Language language) throws IOException {
        List<Pair> changed =
                pairs(language).stream()
                        .filter(p -> !p.slots.equals("-"))
                        .filter(p ->
                                Sentences.judge(p.before, p.after, language)
                                        .verdict()
                                        .isSubstantive())
                        .toList();
        long named =
                changed.stream()
                        .filter(p ->
                                Sentences.judge(p.before, p.after, language).changes().stream()
                                        .anyMatch(c ->
                                                Arrays.asList(p.slots.split(","))
                                                        .contains(c.slot().id())))
                        .count();
        assertThat(named).isGreaterThanOrEqualTo(changed.size() * 85L / 100);
    }
}
