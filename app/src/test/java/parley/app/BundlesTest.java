package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parley.evidence.Entry;

/// Everything a user reads exists in English and in French, with the same blanks to fill.
class BundlesTest {

    private static final Pattern BLANK = Pattern.compile("\\{(\\d+)[,}]");

    @Test
    void everyKindOfEntryThatIsReadHasItsWords() {
        Map<String, Enum<?>[]> kinds =
                Map.of(
                        "read.claim.", Entry.Certainty.values(),
                        "read.quotation.", Entry.QuoteKind.values(),
                        "read.meeting.", Entry.MeetingKind.values(),
                        "read.offer.", Entry.Polarity.values());
        ResourceBundle words = ResourceBundle.getBundle(Parley.BUNDLE, Locale.ENGLISH);
        kinds.forEach((prefix, values) ->
                assertThat(words.keySet())
                        .containsAll(
                                Arrays.stream(values)
                                        .map(v -> prefix + v.name().toLowerCase(Locale.ROOT))
                                        .toList()));
    }

    @Test
    void frenchAndEnglishBundlesHoldTheSameKeysAndTheSameBlanks() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> french = Sources.files(Sources.root(), "_fr.properties");
        assertThat(french).isNotEmpty();
        for (Path file : french) {
            Properties fr = load(file);
            Properties en = load(english(file));
            TreeSet<Object> keys = new TreeSet<>(fr.keySet());
            keys.addAll(en.keySet());
            for (Object key : keys) {
                if (!fr.containsKey(key) || !en.containsKey(key)) {
                    wrong.add(
                            Sources.root().relativize(file) + ": " + key + " in one language only");
                } else if (!blanks(fr.get(key)).equals(blanks(en.get(key)))) {
                    wrong.add(Sources.root().relativize(file) + ": " + key + " has other blanks");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Path english(Path french) {
        String name = french.getFileName().toString();
        Path marked = french.resolveSibling(name.replace("_fr.", "_en."));
        return Files.exists(marked) ? marked : french.resolveSibling(name.replace("_fr.", "."));
    }

    private static TreeSet<String> blanks(Object text) {
        TreeSet<String> blanks = new TreeSet<>();
        BLANK.matcher(text.toString())
                .results()
                .map((MatchResult m) -> m.group(1))
                .forEach(blanks::add);
        return blanks;
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return properties;
    }
}
