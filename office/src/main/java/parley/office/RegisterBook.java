package parley.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import parley.figure.Table;
import parley.report.Block;
import parley.report.BriefPage;
import parley.report.Part;
import parley.table.Csv;

/// Tables of answers - registers, sections of the brief - as a workbook with a sheet each, or as
/// comma-separated text: to be sorted, counted and sent on, not to be brought back.
///
/// Days are days. A column of ranges keeps them as text, `40–60`, and has their low and high ends beside it.
/// What a row rests on stands in a column of ids.
public final class RegisterBook {

    private static final Pattern RANGE =
            Pattern.compile("([+−-]?\\d+(?:[.,]\\d+)?)(?:–([+−-]?\\d+(?:[.,]\\d+)?))?");
    private static final int LONGEST_NAME = 31;

    private final BriefPage page;
    private final Map<String, String> ids = new HashMap<>();

    private RegisterBook(BriefPage page) {
        this.page = page;
        page.items().forEach(item -> ids.put("#" + item.anchor(), item.id()));
    }

    /// The tables of a page's parts as one workbook.
    public static byte[] workbook(BriefPage page) throws IOException {
        return new RegisterBook(page).write();
    }

    /// The same as files by name, `calendar.csv`.
    public static SequencedMap<String, String> csv(BriefPage page, char separator) {
        return new RegisterBook(page).files(separator);
    }

    private enum Kind {
        TEXT,
        DAY,
        NUMBER
    }

    private record Column(String head, Kind kind, List<String> cells) {}

    private byte[] write() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Dress dress = new Dress(book);
            String level = page.facts().getLast();
            for (Map.Entry<String, Table> named : tables().entrySet()) {
                List<Column> columns = columns(named.getValue());
                SheetWriter sheet = new SheetWriter(book.createSheet(named.getKey()), dress, level);
                sheet.heads(columns.stream().map(Column::head).toList(), 1);
                List<List<String>> contents = new ArrayList<>();
                contents.add(columns.stream().map(Column::head).toList());
                for (int i = 0; i < named.getValue().rows().size(); i++) {
                    int line = i;
                    contents.add(columns.stream().map(c -> c.cells().get(line)).toList());
                    row(sheet, sheet.row(), columns, i);
                }
                sheet.finish(contents);
            }
            if (book.getNumberOfSheets() == 0) {
                new SheetWriter(book.createSheet("-"), dress, level).heads(List.of("-"), 0);
            }
            var core = book.getProperties().getCoreProperties();
            core.setTitle(XmlText.of(page.title()));
            core.setCreator("Parley");
            core.setDescription(XmlText.of(level));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void row(SheetWriter sheet, Row row, List<Column> columns, int line) {
        for (int i = 0; i < columns.size(); i++) {
            String text = columns.get(i).cells().get(line);
            switch (columns.get(i).kind()) {
                case TEXT -> sheet.text(row, i, text);
                case DAY -> sheet.day(row, i, text);
                case NUMBER -> sheet.number(row, i, text, false);
            }
        }
    }

    private SequencedMap<String, String> files(char separator) {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        tables().forEach((name, table) -> {
            List<Column> columns = columns(table);
            List<List<String>> rows = new ArrayList<>();
            rows.add(columns.stream().map(Column::head).toList());
            for (int i = 0; i < table.rows().size(); i++) {
                int line = i;
                rows.add(columns.stream().map(c -> c.cells().get(line)).toList());
            }
            rows.add(List.of(page.facts().getLast()));
            files.put(name + ".csv", Csv.write(rows, separator));
        });
        return files;
    }

    /// By a name that spreadsheets take and no other table has.
    private SequencedMap<String, Table> tables() {
        SequencedMap<String, Table> tables = new LinkedHashMap<>();
        for (Part part : page.parts()) {
            List<Block> blocks = new ArrayList<>(part.blocks());
            blocks.addAll(part.appendix());
            for (Block block : blocks) {
                find(block).ifPresent(table -> tables.put(name(part, table, tables), table));
            }
        }
        return tables;
    }

    private static Optional<Table> find(Block block) {
        return switch (block) {
            case Block.Tabled(Table table) -> Optional.of(table);
            case Block.Drawn(var figure) -> Optional.of(figure.table());
            case Block.Paragraph _, Block.Bullets _ -> Optional.empty();
        };
    }

    private static String name(Part part, Table table, Map<String, Table> taken) {
        String full = table.caption().isBlank() ? part.heading() : table.caption();
        String plain = full.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
        String cut = plain.substring(0, Math.min(LONGEST_NAME, plain.length())).strip();
        String name = cut.isEmpty() ? part.id() : cut;
        for (int n = 2; taken.containsKey(name); n++) {
            name = cut.substring(0, Math.min(LONGEST_NAME - 4, cut.length())).strip() + " " + n;
        }
        return name;
    }

    private List<Column> columns(Table table) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.heads().size(); i++) {
            int at = i;
            String head = table.heads().get(i);
            List<String> cells = table.rows().stream().map(row -> row.get(at).text()).toList();
            List<String> days = cells.stream().map(this::day).toList();
            if (!days.contains("-") && days.stream().anyMatch(d -> !d.isEmpty())) {
                columns.add(new Column(head, Kind.DAY, days));
            } else {
                columns.add(new Column(head, Kind.TEXT, cells));
                ends(head, cells, columns);
            }
        }
        List<String> rests = table.rows().stream().map(this::ids).toList();
        if (rests.stream().anyMatch(r -> !r.isEmpty())) {
            columns.add(new Column("id", Kind.TEXT, rests));
        }
        return columns;
    }

    /// `2031-03-10` for the day as this language writes it; empty for none, `-` for something else.
    private String day(String text) {
        if (text.isBlank() || text.equals("–")) {
            return "";
        }
        try {
            Locale locale = page.words().locale();
            return LocalDate.parse(
                            text.replaceFirst("^1er ", "1 "),
                            DateTimeFormatter.ofPattern("d MMMM uuuu", locale))
                    .toString();
        } catch (DateTimeParseException e) {
            return "-";
        }
    }

    /// Beside a column of numbers and ranges: their ends as numbers.
    private static void ends(String head, List<String> cells, List<Column> columns) {
        List<String> low = new ArrayList<>();
        List<String> high = new ArrayList<>();
        boolean ranges = false;
        for (String cell : cells) {
            Matcher range = RANGE.matcher(cell.strip());
            boolean matches = range.matches();
            if (!matches && !cell.isBlank() && !cell.equals("–")) {
                return;
            }
            String from = matches ? plain(range.group(1)) : "";
            low.add(from);
            high.add(matches && range.group(2) != null ? plain(range.group(2)) : from);
            ranges |= matches;
        }
        if (ranges) {
            columns.add(new Column(head + " low", Kind.NUMBER, low));
            columns.add(new Column(head + " high", Kind.NUMBER, high));
        }
    }

    private static String plain(String number) {
        return number.replace('−', '-').replace(',', '.').replace("+", "");
    }

    private String ids(List<Table.Cell> row) {
        return row.stream()
                .map(cell -> cell.href() == null ? "" : ids.getOrDefault(cell.href(), ""))
                .filter(id -> !id.isEmpty())
                .distinct()
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
