package parley.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;

/// Red lines in words, held against a short text.
class RedLineTest {

    private static final String TEXT =
            """
            1. Berun shall release at least 60 cubic metres per second in summer.
            2. The truce shall last 90 days.
            3. No foreign troops shall be stationed in the valley.
            4. All prisoners shall be released in May.
            5. The catch shall not exceed 900 tonnes.
            """;

    private static final String FRENCH =
            """
            1. Bérune libère au moins 60 mètres cubes par seconde en été.
            2. La trêve dure 90 jours.
            3. Aucune troupe étrangère n'est stationnée dans la vallée.
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The release in summer must never be less than 50 cubic metres per second. | RESPECTED | 1",
                "The release in summer must never be less than 70 cubic metres per second. | CROSSED | 1",
                "We cannot accept a truce of less than 120 days. | CROSSED | 2",
                "release: never less than 70 m3/s | CROSSED | 1",
                "release in summer: never less than 50 m3/s | RESPECTED | 1",
                "release: never less than 50 m3/s | TOUCHED | 1",
                "No foreign troops in the valley. | RESPECTED | 3",
                "The catch must never exceed 800 tonnes. | CROSSED | 5",
                "The catch must never exceed 1000 tonnes. | RESPECTED | 5",
                "The cathedral bells must ring at dawn. | SILENT |"
            })
    void theLineIsHeldAgainstTheClauseThatSpeaksOfIt(String line, String status, String clause)
            throws UnreadableDocumentException {
        check(TEXT, line, status, clause);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jamais moins de 70 mètres cubes par seconde en été. | CROSSED | 1",
                "Jamais moins de 50 mètres cubes par seconde en été. | RESPECTED | 1",
                "Aucune troupe étrangère dans la vallée. | RESPECTED | 3"
            })
    void frenchLinesToo(String line, String status, String clause)
            throws UnreadableDocumentException {
        check(FRENCH, line, status, clause);
    }

    private static final String HARD =
            """
            1. Berun shall release 60 cubic metres per second on average over each year.
            2. Berun shall endeavour to supply at least 90 megawatts.
            3. Foreign troops may remain in the valley until 2030.
            4. The council decides by a majority of its members.
            5. The schools shall open, except in the border towns.
            6. Inspectors shall visit the foreign depots.
            7. Berun shall pay the pension of Aldoria.
            8. Prisoners shall be exchanged according to agreed lists.
            9. Research shall be carried out on a schedule.
            10. Tolls shall be between 40 and 80 euros.
            11. Aldoria may keep drones in the port.
            12. No drones shall be repaired in the hangar.
            """;

    /// What only looks like it: an average is no minimum, an effort no duty, troops are no bases, a shared word no act.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The release must never be less than 60 cubic metres per second. | TOUCHED | 1",
                "Never less than 80 megawatts of supply. | TOUCHED | 2",
                "No foreign bases in the valley. | TOUCHED | 3",
                "No foreign troops in the valley. | CROSSED | 3",
                "The council decides by consensus only. | CROSSED | 4",
                "The schools must open. | TOUCHED | 5",
                "No foreign depots. | TOUCHED | 6",
                "Aldoria must never pay the pension of Berun. | TOUCHED | 7",
                "No exchange of prisoners before withdrawal. | TOUCHED | 8",
                "No freeze of research. | TOUCHED | 9",
                "Tolls must never be less than 50 euros. | CROSSED | 10",
                "Tolls must never be less than 30 euros. | RESPECTED | 10",
                "No drones in the port. | CROSSED | 11",
                "No drones in the hangar. | TOUCHED | 12"
            })
    void whatOnlyLooksLikeItIsLeftToAPerson(String line, String status, String clause)
            throws UnreadableDocumentException {
        check(HARD, line, status, clause);
    }

    private static void check(String text, String line, String status, String clause)
            throws UnreadableDocumentException {
        Document document =
                DocumentReader.read("points.txt", text.getBytes(StandardCharsets.UTF_8));
        RedLineAnswer answer =
                Comparison.of(document, document, List.of(line)).redLines().getFirst();
        assertThat(answer.status().name()).as(answer.toString()).isEqualTo(status);
        if (clause != null) {
            assertThat(answer.clauses()).first().isEqualTo(clause);
        }
    }
}
