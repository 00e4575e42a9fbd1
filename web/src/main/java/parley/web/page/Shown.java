package parley.web.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
public record Shown(
        String heading,
        Content body,
        List<Grounds.ItemRow> items,
        List<Grounds.PartyNumbers> numbers,
        List<BriefPage.MethodRow> methods,
        boolean leadsToNone) {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "parley.report.templates");

    public Shown {
        items = List.copyOf(items);
        numbers = List.copyOf(numbers);
        methods = List.copyOf(methods);
    }

    /// Only rows and bullets that hold these words, whatever their case; everything when empty.
    public static Shown of(String heading, List<Block> blocks, Told told, String filter) {
        StringOutput output = new StringOutput();
        Drawing drawing = new Drawing();
        for (Block block : blocks) {
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
        List<Grounds.PartyNumbers> numbers =
                html.contains("href=\"#n-") ? told.numbers() : List.of();
        return new Shown(
                heading,
                new Raw(html),
                told.items().stream()
                        .filter(i -> !numbers.isEmpty() || html.contains("\"#" + i.anchor() + "\""))
                        .toList(),
                numbers,
                told.methods().stream()
                        .filter(m -> html.contains("\"#" + m.anchor() + "\""))
                        .toList(),
                html.contains("\"#none-given\"") || !numbers.isEmpty());
    }

    public static List<Block> blocks(Part part) {
        List<Block> all = new ArrayList<>(part.blocks());
        all.addAll(part.appendix());
        return all;
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
