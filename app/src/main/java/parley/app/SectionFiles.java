package parley.app;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import parley.model.Dossier;
import parley.model.Visibility;
import parley.table.Csv;
import parley.table.Grid;
import parley.table.Tables;

/// A dossier's sections as files of comma-separated text, one a table, and what all such files say.
final class SectionFiles {

    private SectionFiles() {}

    /// The separator that a language's spreadsheets expect: where decimals have a comma, a semicolon.
    static char separator(Locale locale) {
        return locale.getLanguage().equals("fr") ? ';' : ',';
    }

    static Map<String, byte[]> csv(Tables tables, Locale locale) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Grid grid : tables.shown()) {
            files.put(
                    grid.sheet().name() + ".csv",
                    Csv.write(tables, grid, separator(locale)).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /// The title, unless it is as private as all that carries no level of its own.
    static String title(Dossier dossier, Visibility readers, Locale locale) {
        return dossier.visibility().mayStandIn(readers) ? dossier.title().in(locale, "") : "";
    }

    static String level(Shared shared, Visibility level) {
        return shared.say("export.level." + level.key());
    }
}
