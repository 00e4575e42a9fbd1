package parley.web.tables;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.office.BriefPdf;
import parley.office.BriefWord;
import parley.office.RegisterBook;
import parley.office.TableBook;
import parley.report.Brief;
import parley.report.BriefPage;
import parley.table.Csv;
import parley.table.Grid;
import parley.table.Tables;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;
import parley.web.page.Room;

/// Files to take away, each for readers of the level on show, which its name says.
final class OutPages implements Room {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TEXT = "text/csv; charset=utf-8";

    private final Dossiers dossiers;

    OutPages(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /// Makes one file.
    private interface Making {
        void file(DossierRequest asked) throws IOException;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/d/{id}/tables/brief.docx", ctx -> brief(ctx, "docx"));
        routes.get("/d/{id}/tables/brief.pdf", ctx -> brief(ctx, "pdf"));
        routes.get("/d/{id}/tables/registers.xlsx", ctx -> registers(ctx, "", "xlsx"));
        routes.get(
                "/d/{id}/tables/register/{name}.{kind}",
                ctx -> registers(ctx, ctx.pathParam("name"), ctx.pathParam("kind")));
        routes.get("/d/{id}/tables/sections.xlsx", ctx -> dossiers.sound(ctx, OutPages::sections));
        routes.get("/d/{id}/tables/section/{file}", ctx -> dossiers.sound(ctx, OutPages::section));
    }

    private void brief(Context ctx, String kind) {
        dossiers.told(
                ctx,
                (asked, told) ->
                        Dossiers.when(
                                asked,
                                told.content(),
                                page -> made(asked, a -> brief(a, page, kind))));
    }

    private static void brief(DossierRequest asked, BriefPage page, String kind)
            throws IOException {
        if (kind.equals("pdf")) {
            send(asked, "brief", kind, "application/pdf", BriefPdf.of(new Brief(), page));
        } else {
            send(asked, "brief", kind, WORD, BriefWord.of(page));
        }
    }

    private void registers(Context ctx, String id, String kind) {
        dossiers.told(
                ctx,
                (asked, told) ->
                        Dossiers.when(
                                asked,
                                told.registersPage(id),
                                page -> made(asked, a -> registers(a, page, id, kind))));
    }

    private static void registers(DossierRequest asked, BriefPage page, String id, String kind)
            throws IOException {
        String name = id.isEmpty() ? "registers" : id;
        switch (kind) {
            case "xlsx" -> send(asked, name, kind, EXCEL, RegisterBook.workbook(page));
            case "csv" -> {
                String text =
                        String.join(
                                "\r\n",
                                RegisterBook.csv(page, separator(asked.visit().locale())).values());
                send(asked, name, kind, TEXT, oneMark(text).getBytes(StandardCharsets.UTF_8));
            }
            default -> asked.nothing();
        }
    }

    /// Tables below each other have one byte order mark, at the top.
    private static String oneMark(String text) {
        return "\uFEFF" + text.replace("\uFEFF", "");
    }

    private static void sections(DossierRequest asked) {
        made(
                asked,
                a ->
                        send(
                                a,
                                "tables",
                                "xlsx",
                                EXCEL,
                                TableBook.of(TablePages.tables(a), title(a), a.visit().locale())));
    }

    private static void section(DossierRequest asked) {
        Tables tables = TablePages.tables(asked);
        // Names have dots, kinds have none.
        String file = asked.ctx().pathParam("file");
        int dot = Math.max(0, file.lastIndexOf('.'));
        String name = file.substring(0, dot);
        String kind = file.substring(dot).replace(".", "");
        Optional<Grid> grid =
                tables.all().stream().filter(g -> g.sheet().name().equals(name)).findFirst();
        if (grid.isEmpty() || !List.of("xlsx", "csv").contains(kind)) {
            asked.nothing();
            return;
        }
        made(
                asked,
                a -> {
                    Locale locale = a.visit().locale();
                    if (kind.equals("xlsx")) {
                        byte[] book = TableBook.of(tables, grid.get(), title(a), locale);
                        send(a, name, kind, EXCEL, book);
                    } else {
                        String text = Csv.write(tables, grid.get(), separator(locale));
                        send(a, name, kind, TEXT, text.getBytes(StandardCharsets.UTF_8));
                    }
                });
    }

    /// The separator that a language's spreadsheets expect.
    private static char separator(Locale locale) {
        return locale.getLanguage().equals("fr") ? ';' : ',';
    }

    /// The dossier's title, unless it is as private as all that carries no level of its own.
    private static String title(DossierRequest asked) {
        return asked.dossier().visibility().mayStandIn(asked.level())
                ? asked.dossier().title().in(asked.visit().locale(), "")
                : "";
    }

    private static void made(DossierRequest asked, Making making) {
        try {
            making.file(asked);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// `lake-serin-brief-team.pdf`.
    private static void send(
            DossierRequest asked, String what, String kind, String type, byte[] file) {
        String folder = String.valueOf(asked.open().folder().getFileName());
        String name =
                (folder + "-" + what + "-" + asked.level().key())
                                .replaceAll("[^\\p{ASCII}]|[\\s\"\\\\/:*?<>|;%]+", "_")
                        + "."
                        + kind;
        asked.ctx()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .result(file);
    }
}
