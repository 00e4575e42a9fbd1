package parley.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What an import did, for programs: `{"parley":"1","platform":...,"title":...,"dossier":...,
/// "issues":[...],"parties":{"id":"name"},"notes":[...]}`.
public final class ImportedJson {

    private ImportedJson() {}

    public static String of(Imported scenario, Path written, Locale locale) {
        List<String> parties = new ArrayList<>();
        scenario.partyNames()
                .forEach((id, name) -> parties.add(Json.text(id) + ":" + Json.text(name)));
        return "{\"parley\":\"1\",\"platform\":"
                + Json.text(scenario.platform().title())
                + ",\"title\":"
                + Json.text(scenario.title())
                + ",\"dossier\":"
                + Json.text(written.toString())
                + ",\"issues\":["
                + String.join(
                        ",",
                        scenario.bargain().issues().stream().map(i -> Json.text(i.id())).toList())
                + "],\"parties\":{"
                + String.join(",", parties)
                + "},\"notes\":["
                + String.join(
                        ",", scenario.notes().stream().map(n -> Json.text(n.in(locale))).toList())
                + "]}";
    }
}
