package parley.report;

import java.util.List;
import java.util.Optional;
import parley.figure.Table;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of a question that has no shape of its own: what its part says, sentence by sentence with the ids it rests on, and its
/// tables; a figure as the table that stands for it.
public final class PartJson {

    private PartJson() {}

    static String of(Inquiry<?> inquiry, Optional<Part> part, Material material) {
        ObjectNode root = Json.root();
        root.put("title", material.names().title());
        root.setAll(question(inquiry, part, material));
        ArrayNode sentences = root.putArray("sentences");
        ArrayNode tables = root.putArray("tables");
        part.map(Part::whole).orElse(List.of()).forEach(block -> block(block, sentences, tables));
        return Json.write(root);
    }

    /// All of these questions with their answers in a line or two.
    public static String list(List<Inquiry<?>> inquiries, List<Optional<Part>> parts, Material m) {
        ObjectNode root = Json.root();
        root.put("title", m.names().title());
        if (m.dossier().withheldIssues() > 0) {
            root.put("withheldIssues", m.dossier().withheldIssues());
        }
        ArrayNode list = root.putArray("questions");
        for (int i = 0; i < inquiries.size(); i++) {
            list.add(question(inquiries.get(i), parts.get(i), m));
        }
        return Json.write(root);
    }

    /// An answer that says, where issues are withheld from its readers, how many.
    public static String withheld(String json, Material material) {
        int count = material.dossier().withheldIssues();
        return count == 0 ? json : Json.write(Json.read(json).put("withheldIssues", count));
    }

    private static ObjectNode question(Inquiry<?> inquiry, Optional<Part> part, Material m) {
        ObjectNode node = Json.object();
        node.put("id", inquiry.id());
        node.put("question", inquiry.heading(m.words()));
        node.put("raised", part.isPresent());
        ArrayNode methods = node.putArray("methods");
        inquiry.methods().forEach(method -> methods.add(method.id()));
        ArrayNode says = node.putArray("says");
        part.map(Part::shortly).orElse(List.of()).forEach(s -> says.add(sentence(s)));
        return node;
    }

    private static void block(Block block, ArrayNode sentences, ArrayNode tables) {
        switch (block) {
            case Block.Paragraph paragraph ->
                    paragraph.sentences().forEach(s -> sentences.add(sentence(s)));
            case Block.Bullets bullets -> bullets.items().forEach(s -> sentences.add(sentence(s)));
            case Block.Drawn drawn -> tables.add(table(drawn.figure().table()));
            case Block.Tabled tabled -> tables.add(table(tabled.table()));
        }
    }

    private static ObjectNode sentence(Sentence sentence) {
        ObjectNode node = Json.object();
        node.put("text", sentence.text());
        ArrayNode rests = node.putArray("restsOn");
        sentence.ids().forEach(rests::add);
        return node;
    }

    private static ObjectNode table(Table table) {
        ObjectNode node = Json.object();
        node.put("name", table.caption());
        ArrayNode rows = node.putArray("rows");
        for (List<Table.Cell> row : table.rows()) {
            ArrayNode cells = rows.addArray();
            for (int c = 0; c < row.size(); c++) {
                cells.addObject()
                        .put("column", table.heads().get(c))
                        .put("text", row.get(c).text());
            }
        }
        return node;
    }
}
