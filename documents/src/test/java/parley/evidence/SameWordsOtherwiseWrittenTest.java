package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Other quotation marks, apostrophes, spaces and names change nothing but offsets and those names.
class SameWordsOtherwiseWrittenTest {

    static List<String> names() {
        return MarkedText.NAMES;
    }

    /// Every entry as its kind, its words and what it says, all written in one way.
    private static List<String> gist(String text, UnaryOperator<String> plain) {
        List<String> gist = new ArrayList<>();
        for (Entry entry : Texts.entries(text)) {
            Map<String, Object> fields = EntryLines.fields(entry);
            gist.add(
                    plain.apply(
                            EntryLines.type(entry) + " " + entry.span().of(text) + " " + fields));
        }
        return gist;
    }

    private static String plain(String s) {
        return s.replace('’', '\'')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replaceAll("[«»“”„] ?| ?[»”]", "\"")
                .replaceAll(" +", " ")
                .replaceAll(" ?\" ?", "\"");
    }

    @ParameterizedTest
    @MethodSource("names")
    void apostrophesDoNotMatter(String name) {
        String text = MarkedText.load(name).text();
        if (text.contains("‘") || text.contains("'") && name.equals("en-prisoners-news")) {
            return;
        }
        assertThat(gist(text.replace('’', '\''), SameWordsOtherwiseWrittenTest::plain))
                .isEqualTo(gist(text, SameWordsOtherwiseWrittenTest::plain));
    }

    @ParameterizedTest
    @MethodSource("names")
    void quotationMarksDoNotMatter(String name) {
        String text = MarkedText.load(name).text();
        String other =
                text.replaceAll("«[ \u00a0\u202f]?", "“").replaceAll("[ \u00a0\u202f]?»", "”");
        String guillemets = text.replace("“", "«\u00a0").replace("”", "\u00a0»");
        assertThat(gist(other, SameWordsOtherwiseWrittenTest::plain))
                .isEqualTo(gist(text, SameWordsOtherwiseWrittenTest::plain));
        assertThat(gist(guillemets, SameWordsOtherwiseWrittenTest::plain))
                .isEqualTo(gist(text, SameWordsOtherwiseWrittenTest::plain));
    }

    @ParameterizedTest
    @MethodSource("names")
    void kindsOfSpaceDoNotMatter(String name) {
        String text = MarkedText.load(name).text();
        String other =
                text.replace("« ", "«\u202f")
                        .replace(" »", "\u00a0»")
                        .replace(" ?", "\u202f?")
                        .replace(" :", "\u00a0:");
        assertThat(gist(other, SameWordsOtherwiseWrittenTest::plain))
                .isEqualTo(gist(text, SameWordsOtherwiseWrittenTest::plain));
    }

    @Test
    void anotherNameGivesTheSameEntriesUnderThatName() {
        String text = MarkedText.load("en-strike-news").text();
        UnaryOperator<String> named =
                s ->
                        s.replace("Moss", "X")
                                .replace("Varga", "X")
                                .replace("Dana", "Y")
                                .replace("Irina", "Y");
        assertThat(gist(text.replace("Dana", "Irina").replace("Moss", "Varga"), named))
                .isEqualTo(gist(text, named));
    }

    @Test
    void independentParagraphsCanChangePlaces() {
        String first =
                "Mara Tolen, the port director, said that the lock would open in May. “We have repaired the gauge,” she added.";
        String second =
                "Le ministre Pavel Stern a déclaré : « Le quota reste bas. » D’après lui, la flotte attend.";
        String third =
                "According to the union, twelve boats have left. A diplomat denied that talks had begun.";
        List<String> english = new ArrayList<>(gist(first + "\n\n" + third + "\n", s -> s));
        List<String> swapped = new ArrayList<>(gist(third + "\n\n" + first + "\n", s -> s));
        assertThat(new TreeSet<>(swapped)).isEqualTo(new TreeSet<>(english));
        assertThat(gist(second + "\n", s -> s)).isNotEmpty();
    }
}
