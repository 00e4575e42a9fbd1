package parley.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.language.Language;

/// Every entry of the lists is tried in its own example: members of a line say the same, lines of a ladder and columns of a contrast do not.
class LexiconTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyEntryHasAnExample(Language language) {
        for (String file : List.of("words.txt", "markers.txt", "contrasts.txt")) {
            for (Entry entry : Entry.read(language, file, !file.equals("words.txt"))) {
                boolean onlyOthers = entry.members().isEmpty();
                assertThat(
                                onlyOthers
                                        || entry.example().contains("~")
                                        || entry.head().equals("exempt")
                                        || entry.head().equals("lexneg"))
                        .as(file + " " + entry)
                        .isTrue();
            }
        }
    }

    /// A member that its example does not fit, or that stands in a ladder as well, goes to a person or is called a change: rarely.
    @ParameterizedTest
    @EnumSource(Language.class)
    void membersOfAGroupSayTheSame(Language language) {
        int tried = 0;
        List<String> wrong = new ArrayList<>();
        for (Entry entry : Entry.read(language, "words.txt", false)) {
            for (String member : entry.members()) {
                String first = with(entry, entry.members().getFirst());
                tried++;
                if (!Sentences.judge(first, with(entry, member), language).verdict().isHarmless()) {
                    wrong.add(first + " | " + member);
                }
            }
        }
        assertThat(wrong).hasSizeLessThan(tried / 20);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void linesOfOneLadderNeverSayTheSame(Language language) {
        List<Entry> entries = Entry.read(language, "markers.txt", true);
        for (Entry one : entries) {
            for (Entry other : entries) {
                if (one != other && sameLadder(one, other)) {
                    String before = with(one, one.members().getFirst());
                    String after = with(one, other.members().getFirst());
                    assertThat(Sentences.judge(before, after, language).verdict())
                            .as(before + " | " + after)
                            .matches(v -> !v.isHarmless());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void columnsOfAContrastNeverSayTheSame(Language language) {
        for (Entry entry : Entry.read(language, "contrasts.txt", true)) {
            List<List<String>> columns = Vocabulary.columns(entry);
            for (List<String> one : columns) {
                for (List<String> other : columns) {
                    if (one != other) {
                        String before = with(entry, one.getFirst());
                        String after = with(entry, other.getFirst());
                        assertThat(Sentences.judge(before, after, language).verdict())
                                .as(before + " | " + after)
                                .matches(v -> !v.isHarmless());
                    }
                }
            }
        }
    }

    private static boolean sameLadder(Entry one, Entry other) {
        String[] a = one.head().split(" ");
        String[] b = other.head().split(" ");
        if (!a[0].equals(b[0]) || Set.of("neg", "lexneg", "when").contains(a[0])) {
            return false;
        }
        return !a[0].equals("rung") || a[1].equals(b[1]);
    }

    private static String with(Entry entry, String member) {
        return entry.example().replace("~", member);
    }
}
