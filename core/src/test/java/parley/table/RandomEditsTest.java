package parley.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.dossier.Desk;
import parley.dossier.Reading;
import parley.dossier.Saving;
import parley.dossier.Shape;
import parley.model.Visibility;

/// Whatever sound values are typed into whatever cells: the dossier then says exactly these, and nothing
/// else has changed, neither in a table nor among the remarks of its files.
class RandomEditsTest {

    private static final int EDITS = 25;

    static Stream<Path> examples() throws IOException {
        return RoundTripTest.examples().stream();
    }

    private record Place(String sheet, List<String> keys, String column) {}

    private static Map<Place, String> cells(Tables tables) {
        Map<Place, String> cells = new HashMap<>();
        for (Grid grid : tables.all()) {
            for (Grid.Line line : grid.lines()) {
                for (String column : grid.columns()) {
                    Place place = new Place(grid.sheet().name(), line.keys(), column);
                    cells.put(place, line.cells().getOrDefault(column, ""));
                }
            }
        }
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private static Tables tables(Reading.Sound reading) {
        return Tables.of(reading.manuscript(), reading.dossier(), Visibility.MEDIATOR_ONLY);
    }

    /// Another sound value for a cell that has one, or nothing where that could make the dossier faulty.
    private static String other(Grid grid, Slot slot, String column, String old, Random random) {
        return switch (slot.shapeOf(column)) {
            case Shape.Phrase _ -> old + " – \"" + random.nextInt(100) + "\": [x], #y";
            case Shape.Day _ when grid.sheet().name().equals("claims") ->
                    "2031-01-0" + (1 + random.nextInt(9));
            case Shape.OneOf(List<String> words)
                    when !column.equals("visibility") && grid.sheet().name().equals("sources") ->
                    words.get(random.nextInt(words.size()));
            case Shape.Number _
                    when column.equals(slot.head()) && grid.sheet().name().equals("commitments") ->
                    "1" + random.nextInt(9) + "-3" + random.nextInt(9);
            default -> "";
        };
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsTypedIsWhatTheDossierThenSays(Path example, @TempDir Path folder) throws Exception {
        Path copy = copy(example, folder.resolve("copy"));
        Random random = new Random(example.getFileName().toString().hashCode());
        for (int round = 0; round < 3; round++) {
            Reading.Sound before = RoundTripTest.read(copy);
            Tables tables = tables(before);
            Map<Place, String> wanted = cells(tables);
            Map<String, List<List<String>>> sheets = new HashMap<>();
            List<Place> places =
                    new ArrayList<>(
                            wanted.keySet().stream()
                                    .sorted(java.util.Comparator.comparing(Place::toString))
                                    .toList());
            java.util.Collections.shuffle(places, random);
            int edits = 0;
            for (Place place : places) {
                Grid grid = tables.grid(place.sheet());
                Slot slot = grid.slot(place.column()).orElseThrow();
                String now = other(grid, slot, place.column(), wanted.get(place), random);
                if (now.isEmpty() || edits >= EDITS) {
                    continue;
                }
                List<List<String>> rows =
                        sheets.computeIfAbsent(place.sheet(), name -> rows(tables, name));
                int column = rows.getFirst().indexOf(place.column());
                rows.stream()
                        .skip(1)
                        .filter(r -> r.subList(0, place.keys().size()).equals(place.keys()))
                        .forEach(r -> r.set(column, now));
                wanted.put(place, now);
                if (slot.shape() instanceof Shape.Number) {
                    ends(wanted, place, now);
                }
                edits++;
            }
            List<Filled> filled = new ArrayList<>();
            for (Map.Entry<String, List<List<String>>> sheet : sheets.entrySet()) {
                byte[] text = Csv.write(sheet.getValue(), ';').getBytes(StandardCharsets.UTF_8);
                filled.add(Csv.read(sheet.getKey() + ".csv", text));
            }
            Proposal proposal =
                    Comparison.of(
                            before.manuscript(), before.dossier(), Visibility.SHAREABLE, filled);
            assertThat(proposal.remarks()).isEmpty();
            Desk desk = Desk.open(copy, InstantSource.system());
            Saving saving = desk.change(proposal.edits(before.manuscript(), proposal.changes()));
            assertThat(saving).as(saving.toString()).isInstanceOf(Saving.Saved.class);
            Reading.Sound after = RoundTripTest.read(copy);
            assertThat(cells(tables(after))).isEqualTo(wanted);
            assertThat(remarks(after)).isEqualTo(remarks(before));
        }
    }

    private static void ends(Map<Place, String> wanted, Place place, String now) {
        List<String> ends = Ends.of(now);
        wanted.put(
                new Place(place.sheet(), place.keys(), place.column() + " low"), ends.getFirst());
        wanted.put(
                new Place(place.sheet(), place.keys(), place.column() + " high"), ends.getLast());
    }

    private static List<List<String>> rows(Tables tables, String sheet) {
        Grid grid = tables.grid(sheet);
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(grid.sheet().keys());
        heads.addAll(grid.columns());
        heads.add(tables.markHead(grid));
        rows.add(heads);
        for (Grid.Line line : grid.lines()) {
            List<String> row = new ArrayList<>(line.keys());
            row.addAll(grid.cells(line));
            row.add(tables.mark(grid, line));
            rows.add(row);
        }
        return rows;
    }

    /// The remarks of all files, in order.
    private static List<String> remarks(Reading.Sound reading) {
        return reading.manuscript().files().stream()
                .flatMap(file -> reading.manuscript().text(file).lines())
                .filter(line -> line.strip().startsWith("#"))
                .toList();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return to;
    }
}
