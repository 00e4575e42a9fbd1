package parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// However a scenario's files are damaged, reading them ends in a scenario or in one sentence.
@Timeout(120)
class MutationTest {

    private static final int ROUNDS = 250;

    private static final List<String> SPLICES =
            List.of(
                    "",
                    "0",
                    "-1",
                    "1e9",
                    "1e-300",
                    "NaN",
                    "null",
                    "\"",
                    "'",
                    "<",
                    ">",
                    "&amp;",
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "\n",
                    "\t",
                    "\u0000",
                    "é",
                    "index=\"1\"",
                    "*s",
                    "&s ",
                    "!!map ",
                    "---\n",
                    "value",
                    "type",
                    "99999999999999999999");

    @TempDir Path folder = Path.of("");

    static List<String> fixtures() {
        return Fixtures.ALL;
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void damagedFilesAreReadOrRefused(String name) throws IOException {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(name.hashCode());
        List<Path> files = Fixtures.files(name);
        int read = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Path> damaged = new ArrayList<>();
            int victim = random.nextInt(files.size());
            for (int i = 0; i < files.size(); i++) {
                byte[] bytes = Files.readAllBytes(files.get(i));
                Path copy = folder.resolve(files.get(i).getFileName().toString());
                Files.write(copy, i == victim ? damaged(bytes, random) : bytes);
                damaged.add(copy);
            }
            switch (Importer.read(damaged)) {
                case Importer.Answer.Read(Imported scenario) -> {
                    assertThat(DossierText.of(scenario, Locale.FRENCH)).contains("parley: \"1\"");
                    read++;
                }
                case Importer.Answer.Refused(Sentence because) -> {
                    assertThat(because.in(Locale.ENGLISH)).endsWith(".").hasSizeLessThan(900);
                    assertThat(because.in(Locale.FRENCH)).endsWith(".");
                    refused++;
                }
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private static byte[] damaged(byte[] bytes, RandomGenerator random) {
        if (random.nextInt(4) == 0) {
            byte[] copy = bytes.clone();
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
            }
            return copy;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            String splice = SPLICES.get(random.nextInt(SPLICES.size()));
            text = text.substring(0, from) + splice + text.substring(to) + " ";
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
