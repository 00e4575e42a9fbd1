package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.model.Claim;
import parley.model.Visibility;
import parley.model.Wording;

class ClaimWordsTest {

    private static final String BARE = "such a decision was taken";

    private static String of(Claim.Certainty certainty, String who, Locale locale) {
        Claim claim =
                new Claim(
                        "c1",
                        Wording.of(BARE),
                        List.of("s1"),
                        null,
                        null,
                        null,
                        certainty,
                        List.of(),
                        null,
                        Visibility.SHAREABLE);
        return ClaimWords.of(claim, who, Words.of(locale));
    }

    @Test
    void aDenialAndARumourSayWhoAndHowInBothLanguages() {
        assertThat(of(Claim.Certainty.DENIED, "Ada Quill", Locale.ENGLISH))
                .isEqualTo("denied by Ada Quill: " + BARE);
        assertThat(of(Claim.Certainty.DENIED, "", Locale.ENGLISH)).isEqualTo("denied: " + BARE);
        assertThat(of(Claim.Certainty.RUMOUR, "", Locale.ENGLISH)).isEqualTo("rumoured: " + BARE);
        assertThat(of(Claim.Certainty.DENIED, "Ada Quill", Locale.FRENCH))
                .startsWith("démenti d’Ada Quill")
                .endsWith(BARE);
    }

    @ParameterizedTest
    @EnumSource(Claim.Certainty.class)
    void onlyWhatWasAssertedStandsBare(Claim.Certainty certainty) {
        boolean bare = certainty == Claim.Certainty.ASSERTED;
        assertThat(of(certainty, "", Locale.ENGLISH).equals(BARE)).isEqualTo(bare);
        assertThat(of(certainty, "Ada Quill", Locale.FRENCH).equals(BARE)).isEqualTo(bare);
    }
}
