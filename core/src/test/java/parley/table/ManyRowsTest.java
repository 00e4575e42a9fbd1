package parley.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.dossier.Desk;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.dossier.Saving;
import parley.model.Visibility;

/// Long tables are taken whole, and refused in one sentence where they are too long.
class ManyRowsTest {

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("dossier.yaml"),
                "parley: \"1\"\ntitle: Talks\nparties:\n  aldoria:\n    name: Aldoria\n"
                        + "sources:\n  s1:\n    name: The ministry\n");
    }

    private Proposal compare(int rows) throws UnreadableTableException {
        StringBuilder text = new StringBuilder("id,says,source\r\n");
        for (int i = 1; i <= rows; i++) {
            text.append("c").append(i).append(",\"It said: ").append(i).append("\",s1\r\n");
        }
        Reading.Sound reading = (Reading.Sound) DossierReader.read(folder);
        Filled filled = Csv.read("claims.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        return Comparison.of(
                reading.manuscript(), reading.dossier(), Visibility.TEAM, List.of(filled));
    }

    @Test
    void fiveHundredNewClaimsStandInTheFile() throws Exception {
        Proposal proposal = compare(500);
        assertThat(proposal.stops()).isFalse();
        Desk desk = Desk.open(folder, InstantSource.system());
        Saving saving =
                desk.change(proposal.edits(desk.reading().manuscript(), proposal.changes()));
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        Reading.Sound after = (Reading.Sound) DossierReader.read(folder);
        assertThat(after.dossier().claims()).hasSize(500);
        assertThat(compare(500).changes()).isEmpty();
    }

    @Test
    void moreThanAreMadeAtOnceAreNotMade() throws Exception {
        Proposal proposal = compare(Comparison.MOST_CHANGES + 1);
        assertThat(proposal.stops()).isTrue();
        assertThat(proposal.remarks()).extracting(Remark::kind).contains(Remark.Kind.TOO_MANY);
    }
}
