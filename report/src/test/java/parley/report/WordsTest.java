package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parley.model.Range;

/// Numbers, ranges, counts and lists as each language writes them.
class WordsTest {

    private final Words english = Words.of(Locale.ENGLISH);
    private final Words french = Words.of(Locale.CANADA_FRENCH);

    @Test
    void numbersHaveOneDecimalAtMost() {
        assertThat(english.number(new BigDecimal("22.7326"))).isEqualTo("22.7");
        assertThat(english.number(new BigDecimal("40.00"))).isEqualTo("40");
        assertThat(english.number(new BigDecimal("-0.04"))).isEqualTo("0");
        assertThat(english.number(new BigDecimal("-3.5"))).isEqualTo("−3.5");
        assertThat(french.number(new BigDecimal("22.7326"))).isEqualTo("22,7");
    }

    @Test
    void rangesAreRoundedOutwards() {
        assertThat(english.range(Range.of("35.26", "44.91"))).isEqualTo("35.2–45");
        assertThat(english.range(Range.of(40))).isEqualTo("40");
        assertThat(english.range(Range.of(-5, 10))).isEqualTo("−5 to 10");
        assertThat(french.range(Range.of(-5, 10))).isEqualTo("de −5 à 10");
    }

    @Test
    void countsOpenASentenceAsWordsUpToTwenty() {
        assertThat(english.opening(BigInteger.valueOf(14))).isEqualTo("Fourteen");
        assertThat(english.opening(BigInteger.ZERO)).isEqualTo("None");
        assertThat(english.opening(BigInteger.valueOf(6480))).isEqualTo("6,480");
        assertThat(french.opening(BigInteger.valueOf(17))).isEqualTo("Dix-sept");
    }

    @Test
    void countsThatNobodyWouldReadAreGivenAsPowersOfTen() {
        assertThat(english.count(new BigInteger("120000000000000000000")))
                .isEqualTo("about 1.2 × 10²⁰");
        assertThat(french.count(BigInteger.TEN.pow(50))).isEqualTo("environ 1 × 10⁵⁰");
    }

    @Test
    void frequenciesAreNeverRoundedToNoneOrAll() {
        assertThat(english.percent(0.001)).isEqualTo("below 1\u202f%");
        assertThat(english.percent(0.9999)).isEqualTo("above 99\u202f%");
        assertThat(english.percent(0)).isEqualTo("0\u202f%");
        assertThat(english.percent(1)).isEqualTo("100\u202f%");
        assertThat(english.share(0.42, 0.413, 0.427)).isEqualTo("42\u202f% (41.3–42.7)");
    }

    @Test
    void frenchMarksHaveNarrowNoBreakSpaces() {
        assertThat(french.say("pair", "Eau", "60")).isEqualTo("Eau\u202f: 60");
        assertThat(french.say("redlines.words", "Berun", "Jamais."))
                .isEqualTo("Berun\u202f: «\u202fJamais.\u202f»");
    }

    @Test
    void listsEndWithAnd() {
        assertThat(english.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(french.list(List.of("a", "b"))).isEqualTo("a et b");
    }

    @Test
    void pluralFormsFollowTheNumber() {
        assertThat(english.say("division.unsure", 1, "Quay")).contains("one issue could");
        assertThat(english.say("division.unsure", 2, "Quay and dues")).contains("2 issues could");
        assertThat(french.say("division.unsure", 2, "x")).contains("2 questions pourraient");
    }
}
