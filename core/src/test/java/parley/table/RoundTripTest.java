package parley.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Visibility;

/// Tables that come back as they were written change nothing, whatever the dossier.
class RoundTripTest {

    static List<Path> examples() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("examples"))) {
            root = root.getParent();
        }
        try (Stream<Path> folders = Files.list(root.resolve("examples"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    static Reading.Sound read(Path folder) {
        return (Reading.Sound) DossierReader.read(folder);
    }

    static List<Filled> filled(Tables tables, char separator) throws UnreadableTableException {
        List<Filled> filled = new ArrayList<>();
        for (Grid grid : tables.all()) {
            String text = Csv.write(tables, grid, separator);
            filled.add(
                    Csv.read(grid.sheet().name() + ".csv", text.getBytes(StandardCharsets.UTF_8)));
        }
        return filled;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatComesBackUnchangedChangesNothing(Path folder) throws UnreadableTableException {
        Reading.Sound reading = read(folder);
        for (Visibility level : Visibility.values()) {
            for (char separator : new char[] {',', ';'}) {
                Tables tables = Tables.of(reading.manuscript(), reading.dossier(), level);
                Proposal proposal =
                        Comparison.of(
                                reading.manuscript(),
                                reading.dossier(),
                                Visibility.SHAREABLE,
                                filled(tables, separator));
                assertThat(proposal.remarks()).as(folder + " " + level).isEmpty();
                assertThat(proposal.changes()).as(folder + " " + level).isEmpty();
                assertThat(proposal.edits(reading.manuscript(), proposal.changes())).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theLongFormGoesBackToExactlyWhatWasWritten(Path folder) {
        var before = Tables.top(read(folder).manuscript());
        var shape = parley.dossier.Vocabulary.TOP;
        var longer = Form.longer(before, shape);
        assertThat(Form.back(longer, java.util.Optional.of(before), shape)).isEqualTo(before);
    }

    @Test
    void everySheetHasANameOfItsOwnThatSpreadsheetsTake() {
        Set<String> names = new HashSet<>();
        for (Sheet sheet : Sheets.all()) {
            assertThat(sheet.name())
                    .hasSizeBetween(1, 31)
                    .doesNotContainPattern("[\\[\\]:*?/\\\\]");
            assertThat(names.add(sheet.name())).as(sheet.name()).isTrue();
            List<String> heads = new ArrayList<>(sheet.keys());
            sheet.slots().forEach(slot -> heads.addAll(slot.heads()));
            assertThat(heads).as(sheet.name()).doesNotHaveDuplicates();
        }
        assertThat(names)
                .contains(
                        "dossier",
                        "parties",
                        "parties.interests",
                        "preferences.issue",
                        "red lines",
                        "commitments",
                        "incentives.list",
                        "people");
    }
}
