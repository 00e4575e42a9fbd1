package parley.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parley.figure.Table;

/// Parts as plain text for a terminal: what the page says, without its drawings. A figure is the table that stands for it, and a
/// sentence or row ends with the ids that `parley why` knows it by.
public final class PartText {

    /// Columns beside others are cut to this many characters; the whole text is in the JSON and on the page.
    private static final int WIDEST = 44;

    private final Map<String, String> ids = new HashMap<>();
    private final Words words;
    private final StringBuilder text = new StringBuilder();

    private PartText(Material material) {
        this.words = material.words();
        material.answers()
                .dossier()
                .items()
                .forEach(item -> ids.put("#" + Grounds.anchor(item.id()), item.id()));
        line(material.names().title());
    }

    /// These parts under the dossier's title.
    public static String of(Material material, List<Part> parts) {
        PartText text = new PartText(material);
        for (Part part : parts) {
            text.line("");
            text.line(part.heading());
            part.whole().forEach(text::block);
        }
        return text.text.toString();
    }

    /// All of these questions with their answers in a line or two.
    public static String list(
            Material material, List<Inquiry<?>> inquiries, List<Optional<Part>> parts) {
        PartText text = new PartText(material);
        int widest = inquiries.stream().mapToInt(q -> q.id().length()).max().orElse(0);
        for (int i = 0; i < inquiries.size(); i++) {
            Inquiry<?> inquiry = inquiries.get(i);
            if (i == 0 || inquiries.get(i - 1).topic() != inquiry.topic()) {
                text.line("");
                text.line(text.words.say("topic." + inquiry.topic().key()));
            }
            String id = inquiry.id();
            text.line(
                    "  "
                            + id
                            + " ".repeat(widest - id.length())
                            + "  "
                            + inquiry.heading(text.words));
            String indent = " ".repeat(widest + 4);
            parts.get(i)
                    .map(Part::shortly)
                    .orElseGet(() -> List.of(Sentence.of(text.words.say("ask.not-raised"))))
                    .forEach(s -> text.line(indent + text.marked(s)));
        }
        return text.text.toString();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> paragraph.sentences().forEach(s -> line(marked(s)));
            case Block.Bullets bullets -> bullets.items().forEach(s -> line("  • " + marked(s)));
            case Block.Drawn drawn -> table(drawn.figure().table());
            case Block.Tabled tabled -> table(tabled.table());
        }
    }

    private String marked(Sentence sentence) {
        return sentence.text() + bracketed(sentence.ids());
    }

    private static String bracketed(List<String> marks) {
        return marks.isEmpty() ? "" : " [" + String.join(", ", marks) + "]";
    }

    private void table(Table table) {
        List<List<String>> rows = new ArrayList<>(List.of(table.heads()));
        table.rows().forEach(row -> rows.add(row.stream().map(Table.Cell::text).toList()));
        int columns = table.heads().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], cut(row.get(c), widest(columns)).length());
            }
        }
        if (!table.caption().isEmpty()) {
            line("  " + table.caption());
        }
        for (int r = 0; r < rows.size(); r++) {
            StringBuilder line = new StringBuilder("    ");
            for (int c = 0; c < columns; c++) {
                String cell = cut(rows.get(r).get(c), widest(columns));
                boolean right =
                        r == 0 ? table.isNumeric(c) : table.rows().get(r - 1).get(c).number();
                String pad = " ".repeat(widths[c] - cell.length());
                line.append(right ? pad + cell : cell + pad).append("  ");
            }
            line(
                    line.toString().stripTrailing()
                            + (r == 0 ? "" : leadsTo(table.rows().get(r - 1))));
        }
    }

    private String leadsTo(List<Table.Cell> row) {
        return bracketed(
                row.stream()
                        .map(cell -> cell.href() == null ? null : ids.get(cell.href()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private static int widest(int columns) {
        return columns < 3 ? 3 * WIDEST : WIDEST;
    }

    private static String cut(String cell, int widest) {
        return cell.length() <= widest ? cell : cell.substring(0, widest - 1) + "…";
    }
}
