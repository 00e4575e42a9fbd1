package parley.report.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.figure.Table;
import parley.report.Sentence;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A ledger as maps and lists ready for a JSON writer, `"parley": "1"`: per register its id,
/// summary, rows by column name, notes, and flags with code, subject, sentence and the ids they rest
/// on.
public final class LedgerJson {

    private LedgerJson() {}

    /// As text, indented.
    public static String write(Ledger ledger) {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(of(ledger))
                + "\n";
    }

    public static Map<String, Object> of(Ledger ledger) {
        List<Object> registers = new ArrayList<>();
        for (Register register : ledger.registers()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", register.id());
            json.put("question", register.heading());
            json.put("summary", register.summary().text());
            json.put("tables", register.tables().stream().map(LedgerJson::table).toList());
            json.put("notes", register.notes().stream().map(Sentence::text).toList());
            json.put("flags", register.flags().stream().map(LedgerJson::flag).toList());
            registers.add(json);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("parley", "1");
        all.put("title", ledger.title());
        all.put("registers", registers);
        return all;
    }

    private static Map<String, Object> table(Table table) {
        List<Object> rows = new ArrayList<>();
        for (List<Table.Cell> row : table.rows()) {
            Map<String, Object> cells = new LinkedHashMap<>();
            for (int c = 0; c < row.size(); c++) {
                cells.put(table.heads().get(c), row.get(c).text());
            }
            rows.add(cells);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", table.caption());
        json.put("rows", rows);
        return json;
    }

    private static Map<String, Object> flag(Register.Flag flag) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", flag.code());
        json.put("about", flag.about());
        json.put("name", flag.name());
        json.put("sentence", flag.sentence().text());
        json.put("restsOn", flag.rests());
        return json;
    }
}
