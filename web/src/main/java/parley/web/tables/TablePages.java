package parley.web.tables;

import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.report.Inquiry;
import parley.report.Topic;
import parley.report.question.Questions;
import parley.table.Grid;
import parley.table.Tables;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;
import parley.web.page.Room;

/// The page from which files for office programs are taken, and to which edited tables come back.
public final class TablePages implements Room {

    private final Dossiers dossiers;
    private final List<Room> others;

    public TablePages(Dossiers dossiers) {
        this.dossiers = dossiers;
        this.others = List.of(new OutPages(dossiers), new InPages(dossiers));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/d/{id}/tables", ctx -> dossiers.sound(ctx, TablePages::page));
        others.forEach(room -> room.routes(routes));
    }

    /// One table in the list: its name, and how many rows it has.
    public record Row(String name, int rows) {

        /// As it stands in an address.
        public String place() {
            return name.replace(" ", "%20");
        }
    }

    /// One register in the list.
    public record Register(String id, String name) {}

    static Tables tables(DossierRequest asked) {
        return Tables.of(asked.known().reading().manuscript(), asked.dossier(), asked.level());
    }

    private static void page(DossierRequest asked) {
        List<Row> rows = new ArrayList<>();
        for (Grid grid : tables(asked).shown()) {
            rows.add(new Row(grid.sheet().name(), grid.lines().size()));
        }
        List<Register> registers = new ArrayList<>();
        for (Inquiry<?> register : Questions.of(Topic.RECORDS)) {
            registers.add(new Register(register.id(), register.heading(asked.visit().words())));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("rows", rows);
        values.put("registers", registers);
        values.put("note", InPages.note(asked));
        values.put("level", asked.visit().say("level." + asked.level().key()));
        asked.show("tables/tables.jte", values);
    }
}
