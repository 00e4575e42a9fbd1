package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every line of a ledger is known by its document and entry, whoever wrote it.
class LedgerScanTest {

    private static List<String> heads(String text) throws IOException {
        List<String> heads = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        LedgerScan.each(
                new ByteArrayInputStream(bytes),
                line -> {
                    String own =
                            new String(
                                    bytes,
                                    (int) line.from(),
                                    line.length(),
                                    StandardCharsets.UTF_8);
                    assertThat(line.text()).isEqualTo(own);
                    return heads.add(line.reference() + " " + line.doc() + " " + line.status());
                });
        return heads;
    }

    @Test
    void linesOfTheProgramAndOfAHandAreKnownAlike() throws IOException {
        assertThat(
                        heads(
                                """
                                {"type":"document","doc":"note","file":"sources/note.txt"}
                                {"id":"q1","doc":"note","type":"quotation","status":"accepted","says":{}}

                                { "doc": "note", "id": "q2", "status": "rejected" }
                                {"id":"q3","doc":"a \\"b\\" é","type":"claim","status":"proposed"}
                                {"id":"é#q4","doc":"x","type":"claim","status":"proposed"}
                                not JSON at all
                                {"id":"q5","doc":"cut\
                                """))
                .containsExactly(
                        "# note ",
                        "note#q1 note accepted",
                        "note#q2 note rejected",
                        "a \"b\" é#q3 a \"b\" é proposed",
                        "é#q4 x proposed",
                        "#  ",
                        "#  ");
    }

    @Test
    void linesLongerThanAnyBufferAreWhole() throws IOException {
        String line =
                "{\"id\":\"q1\",\"doc\":\"n\",\"type\":\"claim\",\"status\":\"edited\",\"x\":\""
                        + "é".repeat(200_000)
                        + "\"}";
        assertThat(heads(line + "\n" + line + "\n" + line))
                .containsExactly("n#q1 n edited", "n#q1 n edited", "n#q1 n edited");
    }
}
