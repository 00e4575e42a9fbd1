package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Both languages hold the same keys with the same blanks; every key used exists, every key that
/// exists is used. Rooms below have bundles of their own.
class BundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/parley/report");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:[.-][a-z-]+)*)\"");

    private final Properties english = load("messages_en.properties");
    private final Properties french = load("messages_fr.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(french.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    @Test
    void bothLanguagesHaveTheSameBlanksAndPluralForms() {
        for (String key : english.stringPropertyNames()) {
            assertThat(shape(french.getProperty(key), Locale.FRENCH))
                    .as(key)
                    .isEqualTo(shape(english.getProperty(key), Locale.ENGLISH));
        }
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyExists() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        for (String source : sources()) {
            KEY.matcher(source).results().map(r -> r.group(1)).forEach(used::add);
        }
        TreeSet<String> known = new TreeSet<>(english.stringPropertyNames());
        TreeSet<String> unused = new TreeSet<>(known);
        unused.removeIf(key -> isUsed(key, used));
        assertThat(unused).as("keys that nothing uses").isEmpty();
        TreeSet<String> missing = new TreeSet<>();
        for (String source : sources()) {
            Pattern.compile("say\\(\\s*\"([^\"]+)\"\\s*[,)]")
                    .matcher(source)
                    .results()
                    .map(r -> r.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(missing::add);
        }
        assertThat(missing).as("keys that no bundle has").isEmpty();
    }

    /// A figure's caption is asked for by its stem, a level or a method by its own key.
    private static boolean isUsed(String key, TreeSet<String> used) {
        if (used.contains(key) || key.startsWith("level.")) {
            return true;
        }
        return key.endsWith(".title")
                || key.endsWith(".describe")
                || key.endsWith(".label")
                || key.endsWith(".heading")
                || key.startsWith("topic.")
                || key.startsWith("method.")
                || key.startsWith("settlement.");
    }

    @Test
    void noPhraseHasATypewriterApostropheOrQuote() {
        for (Properties bundle : List.of(english, french)) {
            for (String key : bundle.stringPropertyNames()) {
                assertThat(bundle.getProperty(key)).as(key).doesNotContain("'", "\"");
            }
        }
    }

    @Test
    void noPhraseClaimsAnOptimum() {
        for (Properties bundle : List.of(english, french)) {
            bundle.values()
                    .forEach(v -> assertThat(v.toString()).doesNotContainIgnoringCase("optim"));
        }
    }

    private static String shape(String pattern, Locale locale) {
        TreeSet<String> choices = new TreeSet<>();
        MessageFormat format = new MessageFormat(pattern, locale);
        TreeSet<Integer> blanks = new TreeSet<>();
        Pattern.compile("\\{(\\d+)")
                .matcher(pattern)
                .results()
                .forEach(r -> blanks.add(Integer.valueOf(r.group(1))));
        for (Format each : format.getFormats()) {
            if (each instanceof ChoiceFormat choice) {
                choices.add(java.util.Arrays.toString(choice.getLimits()));
            }
        }
        return blanks + " " + choices;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> java = Files.list(Path.of("src/main/java/parley/report"));
                Stream<Path> jte = Files.list(Path.of("src/main/jte/brief"))) {
            return Stream.concat(java, jte)
                    .filter(p -> p.toString().endsWith(".java") || p.toString().endsWith(".jte"))
                    .map(BundlesTest::read)
                    .toList();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
