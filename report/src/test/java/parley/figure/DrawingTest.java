package parley.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Every figure is well-formed SVG with real text, a title, a description and a table twin.
class DrawingTest {

    private static final Drawing DRAWING = new Drawing();

    static Stream<Figure> figures() {
        return Stream.of(
                bars(),
                frequencies(),
                contributions(),
                plane(),
                parallel(),
                division(),
                schedule(),
                gains(2),
                gains(4));
    }

    static Caption caption(String id) {
        return new Caption(id, "A title", "What can be seen.", "As a table", Locale.ENGLISH);
    }

    static Panels bars() {
        return new Panels(
                caption("weights"),
                "Issue",
                "share of concern",
                List.of("Aldoria", "Berun"),
                List.of(
                        new Panels.Row(
                                "How much water is released each summer?",
                                List.of(
                                        new Panels.Mark.Span(35, 45, "35–45", "#b1"),
                                        new Panels.Mark.Span(20, 20, "20", null))),
                        new Panels.Row(
                                "Crossing",
                                List.of(
                                        new Panels.Mark.None("–"),
                                        new Panels.Mark.Span(0, 60, "0–60", "#b2")))));
    }

    static Panels frequencies() {
        return new Panels(
                caption("shares"),
                "Package",
                "share of readings, %",
                List.of("Nash", "Kalai-Smorodinsky", "Egalitarian", "Utilitarian"),
                List.of(
                        new Panels.Row(
                                "1",
                                List.of(
                                        new Panels.Mark.Dot(41, 42, 43, "42", null),
                                        new Panels.Mark.Dot(11, 12, 13, "12", null),
                                        new Panels.Mark.Dot(0, 0, 0.1, "0", null),
                                        new Panels.Mark.Dot(98, 99, 100, "99", null)))));
    }

    static Panels contributions() {
        return new Panels(
                caption("contributions"),
                "Issue",
                "points",
                List.of("Contribution"),
                List.of(
                        new Panels.Row("Water", List.of(new Panels.Mark.Bar(7.5, "+7.5", null))),
                        new Panels.Row("Form", List.of(new Panels.Mark.Bar(-2, "−2.0", null)))));
    }

    static Plane plane() {
        return new Plane(
                caption("plane"),
                new Plane.Side("Aldoria", "Aldoria, points", 25, 40),
                new Plane.Side("Berun", "Berun, points", 30, 45),
                "Package",
                List.of(
                        new Plane.Box(
                                "1",
                                "60, joint post",
                                new Plane.Area(45, 60, 50, 72),
                                Plane.Stroke.EVERY,
                                "45–60",
                                "50–72"),
                        new Plane.Box(
                                "2",
                                "80, joint post",
                                new Plane.Area(50, 70, 38, 60),
                                Plane.Stroke.SOME,
                                "50–70",
                                "38–60"),
                        new Plane.Box(
                                "3",
                                "40, as now",
                                new Plane.Area(10, 20, 60, 90),
                                Plane.Stroke.NONE,
                                "10–20",
                                "60–90")),
                List.of(new Plane.Area(20, 38, 20, 40), new Plane.Area(30, 48, 35, 55)),
                new Plane.Legend("every", "some", "none", "no deal: Aldoria 25–40", "others"));
    }

    static Parallel parallel() {
        return new Parallel(
                caption("parallel"),
                "Package",
                "points",
                List.of(
                        new Parallel.Side("Aldoria", 20, 30, "20–30"),
                        new Parallel.Side("Berun", 30, 45, "30–45"),
                        new Parallel.Side("Cyrene", 10, 15, "10–15"),
                        new Parallel.Side("Doria", 50, 50, "50")),
                List.of(line("1", 40, 55), line("2", 30, 60), line("3", 62, 70)));
    }

    private static Parallel.Line line(String mark, double low, double high) {
        Parallel.Span span = new Parallel.Span(low, high, low + "–" + high, null);
        Parallel.Span other = new Parallel.Span(low + 8, high + 12, "", null);
        return new Parallel.Line(mark, "package " + mark, List.of(span, other, span, other));
    }

    static Gains gains(int sides) {
        List<String> names = List.of("Aldoria", "Berun", "Cyrene", "Doria").subList(0, sides);
        return new Gains(
                caption("gains"),
                "Package",
                "gain over no deal, points",
                names,
                List.of(
                        gain("here", Gains.Role.HERE, Plane.Stroke.SOME, null, -4, 9, sides),
                        gain("a", Gains.Role.NEAR, Plane.Stroke.EVERY, "/x?a", 2, 12, sides),
                        gain("1", Gains.Role.FAIR, Plane.Stroke.NONE, "/x?1", -20, -20, sides)),
                sides == 2
                        ? List.of(
                                new Gains.Point(-3, 20),
                                new Gains.Point(8, 12),
                                new Gains.Point(15, -6))
                        : List.of(),
                new Gains.Legend(
                        "this package", "every", "some", "none", "no deal", "", "accepted"));
    }

    private static Gains.Shown gain(
            String mark,
            Gains.Role role,
            Plane.Stroke stroke,
            @Nullable String href,
            double low,
            double high,
            int sides) {
        Gains.Span span = new Gains.Span(low, high, low + " to " + high);
        return new Gains.Shown(
                mark,
                "package " + mark,
                role,
                stroke,
                href,
                java.util.Collections.nCopies(sides, span));
    }

    static Division division() {
        return new Division(
                caption("division"),
                "Issue",
                "Aldoria",
                "Berun",
                List.of(
                        new Division.Row("Fishing", 1, "all", ""),
                        new Division.Row("Land and water", 2 / 15.0, "2/15", "13/15")));
    }

    static Schedule schedule() {
        return new Schedule(
                caption("schedule"),
                new Schedule.Heads("Commitment", "Phase", "Due", "Until"),
                List.of(
                        new Schedule.Group(
                                "Phase 1",
                                List.of(
                                        row("Release water", day(2031, 6), day(2036, 8)),
                                        row("Lift the limits on grain", day(2031, 7), null))),
                        new Schedule.Group(
                                "Phase 2",
                                List.of(
                                        row(
                                                "Run the crossing together, day by day",
                                                day(2031, 9),
                                                day(2031, 10)),
                                        row("Repair the lock", null, null)))));
    }

    private static LocalDate day(int year, int month) {
        return LocalDate.of(year, month, 1);
    }

    private static Schedule.Row row(
            String name, @Nullable LocalDate due, @Nullable LocalDate until) {
        return new Schedule.Row(
                name, due, until, String.valueOf(due), String.valueOf(until), "#" + name.length());
    }

    @Test
    void anEndIsABarNoEndADiamondNoDayNothing() throws Exception {
        Element svg = parse(DRAWING.svg(schedule())).getDocumentElement();
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(2);
        // one diamond, and one arrow for what ends five years after the last thing is due
        assertThat(svg.getElementsByTagName("polygon").getLength()).isEqualTo(2);
        assertThat(schedule().table().rows()).hasSize(4);
    }

    @Test
    void aLongPromiseDoesNotSqueezeTheOthers() {
        Schedule schedule = schedule();
        double water = schedule.place(day(2031, 6));
        double crossing = schedule.place(day(2031, 9));
        assertThat(crossing - water).isGreaterThan((schedule.right() - schedule.left()) / 2);
        assertThat(schedule.place(day(2036, 8))).isEqualTo(schedule.right());
        assertThat(schedule.ticks().stream().map(Days.Tick::label))
                .containsExactly("2031-06", "2031-07", "2031-08", "2031-09");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyDrawingIsWellFormedAndSaysWhatItShows(Figure figure) throws Exception {
        Element svg = parse(DRAWING.svg(figure)).getDocumentElement();
        // A screen reader finds no links in an image.
        boolean linked = svg.getElementsByTagName("a").getLength() > 0;
        assertThat(svg.getAttribute("role"))
                .isIn(linked ? List.of("group") : List.of("img", "group"));
        assertThat(svg.getAttribute("aria-labelledby").split(" "))
                .containsExactly(idOf(svg, "title"), idOf(svg, "desc"));
        assertThat(text(svg, "title")).isEqualTo("A title");
        assertThat(text(svg, "desc")).isEqualTo("What can be seen.");
        assertThat(svg.getElementsByTagName("text").getLength()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyFigureHasATwinWithOneRowHeadARow(Figure figure) throws Exception {
        Element html = parse(DRAWING.text(figure)).getDocumentElement();
        Element details = (Element) html.getElementsByTagName("details").item(0);
        NodeList heads = details.getElementsByTagName("th");
        int columns = figure.table().heads().size();
        assertThat(heads.getLength()).isEqualTo(columns + figure.table().rows().size());
        assertThat(((Element) heads.item(0)).getAttribute("scope")).isEqualTo("col");
        assertThat(((Element) heads.item(columns)).getAttribute("scope")).isEqualTo("row");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void noFigureUsesColour(Figure figure) {
        assertThat(DRAWING.svg(figure)).doesNotContainPattern("#[0-9a-fA-F]{6}|rgb\\(|red|green");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everythingStandsInsideTheDrawing(Figure figure) throws Exception {
        Element svg = parse(DRAWING.svg(figure)).getDocumentElement();
        String[] box = svg.getAttribute("viewBox").split(" ");
        for (String name : List.of("rect", "line", "text")) {
            NodeList all = svg.getElementsByTagName(name);
            for (int i = 0; i < all.getLength(); i++) {
                Element e = (Element) all.item(i);
                if (((Element) e.getParentNode()).getTagName().equals("pattern")) {
                    continue;
                }
                assertThat(number(e, "x") + number(e, "width"))
                        .as("%s of %s", e.getAttribute("x"), name)
                        .isBetween(0.0, Double.parseDouble(box[2]));
                assertThat(number(e, "y") + number(e, "height"))
                        .isBetween(0.0, Double.parseDouble(box[3]));
            }
        }
    }

    @Test
    void textOfTheReaderIsEscaped() {
        Figure figure =
                new Division(
                        caption("division"),
                        "Issue",
                        "<b>A",
                        "B & C",
                        List.of(new Division.Row("\"x\" < y", 0.5, "1/2", "1/2")));
        assertThat(DRAWING.text(figure)).contains("&lt;b&gt;A", "B &amp; C").doesNotContain("<b>A");
    }

    @Test
    void marksOfThePlaneDoNotCoverEachOther() {
        Plane.Area same = new Plane.Area(40, 60, 40, 60);
        List<Plane.Box> boxes =
                Stream.of("1", "2", "3", "4", "5")
                        .map(m -> new Plane.Box(m, m, same, Plane.Stroke.SOME, "", ""))
                        .toList();
        Plane plane =
                new Plane(
                        caption("plane"),
                        plane().x(),
                        plane().y(),
                        "Package",
                        boxes,
                        List.of(),
                        plane().legend());
        assertThat(plane.marks().stream().map(m -> m.left() + " " + m.baseline()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPackageWithALinkIsALinkThatSaysEveryGain() throws Exception {
        for (int sides : List.of(1, 2, 3, 4)) {
            Element svg = parse(DRAWING.svg(gains(sides))).getDocumentElement();
            NodeList links = svg.getElementsByTagName("a");
            assertThat(links.getLength()).isEqualTo(2);
            Element link = (Element) links.item(0);
            assertThat(link.getAttribute("href")).isEqualTo("/x?a");
            assertThat(link.getAttribute("aria-label"))
                    .startsWith("a · package a: Aldoria 2.0 to 12.0")
                    .satisfies(label -> assertThat(label.split(",")).hasSize(sides));
        }
    }

    @Test
    void theFrontierIsAStaircaseFromSideToSide() {
        GainPlane plane = gains(2).plane();
        assertThat(plane.path()).startsWith("M36 ").endsWith(" 252").doesNotContain("NaN");
        assertThat(plane.path().split("L")).hasSize(2 * 3 + 1);
    }

    @Test
    void axisEndsAtRoundNumbersAndHoldsItsValues() {
        Axis axis = Axis.covering(17.3, 83.9, 0, 100);
        assertThat(axis.low()).isEqualTo(10);
        assertThat(axis.high()).isEqualTo(90);
        assertThat(axis.ticks(Locale.FRENCH).stream().map(Axis.Tick::label))
                .containsExactly("10", "20", "30", "40", "50", "60", "70", "80", "90");
        assertThat(Axis.covering(0.12, 0.34, 0, 100).ticks(Locale.FRENCH).getFirst().label())
                .contains("0,1");
    }

    @Test
    void idsThatNoPageCanCarryAreRefused() {
        assertThatThrownBy(() -> caption("no spaces")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longNamesAreWrappedAndThenCut() {
        assertThat(Label.wrap("How much water is released each summer?", 16, 2))
                .containsExactly("How much water", "is released eac…");
        assertThat(Label.wrap("Water", 16, 2)).containsExactly("Water");
    }

    private static double number(Element e, String name) {
        String value = e.getAttribute(name);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static String idOf(Element svg, String name) {
        return ((Element) svg.getElementsByTagName(name).item(0)).getAttribute("id");
    }

    private static String text(Element svg, String name) {
        return svg.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
