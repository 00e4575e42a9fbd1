package parley.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Dated marks in lanes, and tables as figures: legible with five entries and with two hundred.
class TracksTest {

    private static final LocalDate START = LocalDate.of(2031, 1, 1);
    private static final Drawing DRAWING = new Drawing();

    private static Caption caption() {
        return new Caption("tracks", "A title", "What can be seen.", "As a table", Locale.ENGLISH);
    }

    private static Tracks.Mark.Point point(int number, LocalDate at) {
        return new Tracks.Mark.Point(
                String.valueOf(number),
                "Something that happened, number " + number,
                number + ". " + at,
                at,
                Tracks.Shape.values()[number % 8],
                null,
                "#i-" + number);
    }

    private static Tracks tracks(List<List<Tracks.Mark>> lanes) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        lanes.stream()
                .flatMap(List::stream)
                .forEach(m -> rows.add(List.of(Table.text(m.label()), Table.text(m.text()))));
        return new Tracks(
                caption(),
                new Tracks.Today(LocalDate.of(2031, 3, 10), "as of 10 March 2031"),
                new Tracks.Edges("earlier", "later"),
                IntStream.range(0, lanes.size())
                        .mapToObj(k -> new Tracks.Lane("Lane " + k, null, lanes.get(k)))
                        .toList(),
                List.of(
                        new Tracks.Key(Tracks.Shape.DISC, "meeting"),
                        new Tracks.Key(Tracks.Stroke.HATCHED, "too late")),
                new Table("All", List.of("No.", "What"), rows));
    }

    /// That many marks in three lanes, most of them within two months.
    private static Tracks random(int marks) {
        Random random = new Random(marks);
        List<LocalDate> days = new ArrayList<>();
        for (int k = 0; k < marks; k++) {
            days.add(START.plusDays(random.nextInt(k % 9 == 0 ? 900 : 60)));
        }
        days.sort(Comparator.naturalOrder());
        List<List<Tracks.Mark>> lanes =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int k = 0; k < marks; k++) {
            lanes.get(random.nextInt(3)).add(point(k + 1, days.get(k)));
        }
        return tracks(lanes);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 20, 60, 200})
    void marksNeverCoverEachOtherAndEachHasItsNumber(int marks) {
        Tracks tracks = random(marks);
        TracksLayout layout = tracks.layout();
        Map<Double, Double> ends = new HashMap<>();
        List<String> labels = new ArrayList<>();
        for (TracksLayout.Line line : layout.lines()) {
            if (line instanceof TracksLayout.Drawn drawn) {
                labels.add(drawn.mark().label());
                assertThat(drawn.start()).isGreaterThan(ends.getOrDefault(drawn.middle(), -9.0));
                ends.put(drawn.middle(), drawn.end());
                assertThat(drawn.end()).isLessThanOrEqualTo(layout.width() + 1);
            }
        }
        assertThat(labels).hasSize(marks).doesNotHaveDuplicates();
        assertThat(layout.bottom()).isLessThan(marks * 11 + 70);
    }

    @Test
    void fewMarksSayWhatTheyAreAndManyAreNumbersForTheTable() {
        assertThat(texts(random(5))).anyMatch(text -> text.length() > 20);
        assertThat(texts(random(200))).allMatch(String::isEmpty);
        assertThat(random(200).layout().bottom()).isLessThan(500);
    }

    private static List<String> texts(Tracks tracks) {
        return tracks.layout().lines().stream()
                .filter(TracksLayout.Drawn.class::isInstance)
                .map(line -> ((TracksLayout.Drawn) line).text())
                .toList();
    }

    @Test
    void aFewDaysFarAwayStandAtTheEdgesAndDoNotSqueezeTheRest() {
        List<Tracks.Mark> marks = new ArrayList<>();
        marks.add(point(1, LocalDate.of(2001, 1, 1)));
        for (int k = 0; k < 20; k++) {
            marks.add(point(k + 2, START.plusDays(3L * k)));
        }
        marks.add(point(22, LocalDate.of(2061, 1, 1)));
        TracksLayout layout = tracks(List.of(marks)).layout();
        assertThat(layout.days().first()).isAfter(LocalDate.of(2030, 1, 1));
        assertThat(layout.days().last()).isBefore(LocalDate.of(2032, 1, 1));
        assertThat(layout.days().from()).isGreaterThan(20);
        // without them, the whole width is the axis
        assertThat(tracks(List.of(marks.subList(1, 21))).layout().days().from()).isLessThan(10);
    }

    @Test
    void theDayOfTheDossierIsAlwaysOnTheAxis() {
        LocalDate today = LocalDate.of(2031, 3, 10);
        for (LocalDate only : List.of(today, today.minusYears(9), today.plusYears(9))) {
            Days days = tracks(List.of(List.of(point(1, only)))).layout().days();
            assertThat(days.holds(today)).isTrue();
            assertThat(days.holds(only)).isTrue();
        }
    }

    @Test
    void theDrawingIsWellFormedSaysWhatItShowsAndUsesNoColour() throws Exception {
        List<Tracks.Mark> marks = new ArrayList<>(List.of(point(1, START)));
        marks.add(
                new Tracks.Mark.Bar(
                        "",
                        "full powers <x>",
                        "since ever",
                        new Tracks.Span(null, START.plusDays(30), Tracks.Stroke.SOLID),
                        null));
        marks.add(
                new Tracks.Mark.Point(
                        "2",
                        "Expiry",
                        "Expiry",
                        START.plusDays(90),
                        Tracks.Shape.CROSS,
                        new Tracks.Span(START, START.plusDays(90), Tracks.Stroke.HATCHED),
                        null));
        String text = DRAWING.svg(tracks(List.of(marks)));
        Element svg = (Element) parse(text).getElementsByTagName("svg").item(0);
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("tracks-t tracks-d");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A title");
        assertThat(text).contains("as of 10 March 2031", "full powers &lt;x&gt;");
        assertThat(text).doesNotContainPattern("#[0-9a-fA-F]{6}|rgb\\(|red|green");
        String[] box = svg.getAttribute("viewBox").split(" ");
        NodeList rects = svg.getElementsByTagName("rect");
        for (int i = 0; i < rects.getLength(); i++) {
            Element rect = (Element) rects.item(i);
            assertThat(Double.parseDouble(rect.getAttribute("x"))).isNotNegative();
            assertThat(
                            Double.parseDouble(rect.getAttribute("x"))
                                    + Double.parseDouble(rect.getAttribute("width")))
                    .isLessThanOrEqualTo(Double.parseDouble(box[2]));
        }
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new Tracks.Span(START, START.minusDays(1), Tracks.Stroke.SOLID))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGridIsATableWhoseEmptyCellsSaySo() throws Exception {
        Grid grid =
                new Grid(
                        caption(),
                        "Question",
                        List.of("Aster", "Birch"),
                        List.of(
                                new Grid.Row(
                                        "Water & road",
                                        "#i-water",
                                        "How much?",
                                        List.of(
                                                new Grid.Cell(
                                                        Grid.Weight.THIN,
                                                        List.of(
                                                                new Grid.Line(
                                                                        "Said", "<Never>", "2031",
                                                                        "#i-c1")),
                                                        "one source only"),
                                                Grid.Cell.empty("nothing on record")))),
                        List.of(new Grid.Key("+", "met")),
                        new Table("All", List.of("A"), List.of(List.of(Table.text("x")))));
        Element figure = parse(DRAWING.text(grid));
        Element table = (Element) figure.getElementsByTagName("table").item(0);
        assertThat(table.getElementsByTagName("th").getLength()).isEqualTo(4);
        assertThat(table.getElementsByTagName("td").item(1).getTextContent().strip())
                .isEqualTo("nothing on record");
        assertThat(((Element) table.getElementsByTagName("td").item(1)).getAttribute("class"))
                .isEqualTo("nothing");
        assertThat(DRAWING.text(grid)).contains("&lt;Never&gt;", "href=\"#i-c1\"");
        assertThatThrownBy(() ->
                        new Grid(
                                caption(),
                                "Question",
                                List.of("Aster", "Birch"),
                                List.of(new Grid.Row("Water", null, "", List.of())),
                                List.of(),
                                grid.table()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFilterKeepsTheMarksAndRowsWithTheWordsAndNeverAnEmptyAxis() {
        Tracks tracks = random(20);
        assertThat(labels(tracks.holding("2031-01-0"))).isNotEmpty().hasSizeLessThan(20);
        assertThat(labels(tracks.holding("LANE 1"))).hasSameSizeAs(tracks.lanes().get(1).marks());
        assertThat(labels(tracks.holding("nowhere"))).hasSize(20);
        assertThat(tracks.holding("number 7").table().rows()).hasSize(1);
    }

    private static List<String> labels(Tracks tracks) {
        return tracks.marks().map(Tracks.Mark::label).toList();
    }

    private static Element parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
