package parley.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;

/// One word that turns a sentence round is seen wherever in a text it is put.
class NeedleTest {

    private static final String ENGLISH =
            """
            CHARTER OF THE TORLE LOCK

            This charter shall bind both towns. It may be read by anyone.

            PART ONE: WHAT MUST BE KEPT

            Article 1
            Each town shall:
            (a) keep the lock open, and may close it at night;
            (b) pay what it must pay under Annex A.[1]

            Article 2 - Wardens

            The wardens will meet twice a year.
            They can call a third meeting.

            A warden who resigns must say so in writing.

            Option 1: The wardens may hire a keeper

            * boats that shall pass first
            * boats that may wait

            You must keep the keys. The keeper can ask for them; you
            shall hand them over, and the council will be
            told.

            Done at Torle, both copies shall be kept.

            [1] The sum may be paid in grain.
            """;

    private static final String FRENCH =
            """
            CHARTE DE L'ÉCLUSE

            La présente charte est ouverte. Les communes sont parties.

            Article premier
            Chaque commune doit :
            a) tenir l'écluse, qui peut fermer la nuit ;
            b) payer ce qui est dû.

            Article 2

            Les gardiens peuvent se réunir. Leurs frais sont partagés.

            Les clés doivent rester sur place.

            Fait à Torle, la copie est gardée.
            """;

    private static Document read(String text) throws UnreadableDocumentException {
        return DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aDenialInAnyModalSentenceIsSeen(String language) throws UnreadableDocumentException {
        boolean french = language.equals("fr");
        String text = french ? FRENCH : ENGLISH;
        Pattern modal =
                Pattern.compile(
                        french
                                ? "\\b(?:doit|doivent|peut|peuvent|est|sont)\\b"
                                : "\\b(?:shall|may|must|will|can)\\b");
        Document old = read(text);
        Matcher m = modal.matcher(text);
        int tried = 0;
        while (m.find()) {
            String needle = french ? " interdit" : " not";
            String now = text.substring(0, m.end()) + needle + text.substring(m.end());
            assertThat(Comparison.of(old, read(now), List.of()).touchesSubstance())
                    .as(
                            "%s",
                            now.substring(
                                    Math.max(0, m.start() - 40),
                                    Math.min(now.length(), m.end() + 20)))
                    .isTrue();
            tried++;
        }
        assertThat(tried).isGreaterThan(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyWordOfBothTextsIsCounted(String language) throws UnreadableDocumentException {
        String text = language.equals("fr") ? FRENCH : ENGLISH;
        Comparison comparison = Comparison.of(read(text), read(text), List.of());
        assertThat(comparison.read().before()).isEqualTo(Partition.words(text));
        assertThat(comparison.read().words()).isEqualTo(2 * Partition.words(text));
        assertThat(comparison.read().leftOut()).isEmpty();
        assertThat(Comparison.of(read(ENGLISH), read(FRENCH), List.of()).read().isInTwoLanguages())
                .isTrue();
    }
}
