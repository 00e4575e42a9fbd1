package parley.web.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.figure.Drawing;
import parley.figure.Grid;
import parley.figure.Tracks;
import parley.report.Block;
import parley.report.BriefPage;
import parley.report.Grounds;
import parley.report.Part;
import parley.report.Sentence;

/// A part of the brief or a register on a page of its own: its blocks as the brief draws them, and what the links in them lead
/// to.
public record RenderedPart(
        String heading,
        Content body,
        List<Grounds.ItemRow> items,
        List<Grounds.PartyNumbers> numbers,
        List<BriefPage.MethodRow> methods,
        boolean leadsToNone) {

    private static final Pattern ANCHOR = Pattern.compile("\"#([^\"]+)\"");

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "parley.report.templates");

    public RenderedPart {
        items = List.copyOf(items);
        numbers = List.copyOf(numbers);
        methods = List.copyOf(methods);
    }

    /// Only rows and bullets that hold these words, whatever their case; everything when empty.
    public static RenderedPart of(Part part, Views told, String filter) {
        StringOutput output = new StringOutput();
        Drawing drawing = new Drawing();
        for (Block block : part.whole()) {
            ENGINE.render(
                    "brief/block.jte",
                    Map.of(
                            "block",
                            kept(block, filter.toLowerCase(Locale.ROOT)),
                            "drawing",
                            drawing),
                    output);
        }
        String html = output.toString();
        Set<String> led = anchors(html);
        List<Grounds.PartyNumbers> numbers =
                led.stream().anyMatch(anchor -> anchor.startsWith("n-"))
                        ? told.numbers()
                        : List.of();
        numbers.forEach(party ->
                party.rows()
                        .forEach(row ->
                                row.pieces()
                                        .forEach(piece ->
                                                piece.grounds()
                                                        .forEach(g ->
                                                                led.add(g.href().substring(1))))));
        List<Grounds.ItemRow> items = new ArrayList<>(part.passages());
        items.addAll(told.items());
        return new RenderedPart(
                part.heading(),
                new Raw(html),
                items.stream().filter(item -> led.contains(item.anchor())).toList(),
                numbers,
                told.methods().stream().filter(m -> led.contains(m.anchor())).toList(),
                led.contains("none-given") || !numbers.isEmpty());
    }

    /// What its links lead to on the same page.
    private static Set<String> anchors(String html) {
        Set<String> anchors = new HashSet<>();
        Matcher links = ANCHOR.matcher(html);
        while (links.find()) {
            anchors.add(links.group(1));
        }
        return anchors;
    }

    private static Block kept(Block block, String filter) {
        if (filter.isBlank()) {
            return block;
        }
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph;
            case Block.Drawn(Grid grid) -> new Block.Drawn(grid.holding(filter));
            case Block.Drawn(Tracks tracks) -> new Block.Drawn(tracks.holding(filter));
            case Block.Drawn drawn -> drawn;
            case Block.Bullets bullets ->
                    new Block.Bullets(
                            bullets.items().stream().filter(s -> holds(s, filter)).toList());
            case Block.Tabled tabled -> new Block.Tabled(tabled.table().holding(filter));
        };
    }

    private static boolean holds(Sentence sentence, String filter) {
        return sentence.text().toLowerCase(Locale.ROOT).contains(filter)
                || sentence.grounds().stream().anyMatch(g -> g.mark().contains(filter));
    }
}
