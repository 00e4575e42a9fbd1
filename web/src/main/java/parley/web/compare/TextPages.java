package parley.web.compare;

import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.comparison.Drift;
import parley.document.Document;
import parley.model.Dossier;
import parley.model.RedLine;
import parley.model.Text;
import parley.report.compare.CompareWords;
import parley.report.compare.DossierDocuments;
import parley.report.compare.DriftPage;
import parley.web.page.Asked;
import parley.web.page.Dossiers;
import parley.web.page.Room;

/// The texts of a dossier: two side by side, with the dossier's own red lines; and who moved on what through all of them.
public final class TextPages implements Room {

    private final Dossiers dossiers;

    public TextPages(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/d/{id}/texts", ctx -> dossiers.sound(ctx, TextPages::texts));
        routes.get("/d/{id}/drift", ctx -> dossiers.sound(ctx, TextPages::drift));
    }

    private static void texts(Asked asked) {
        List<Text> texts =
                asked.seen().texts().stream()
                        .filter(t -> t.file() != null)
                        .toList();
        String old = asked.query("old");
        String now = asked.query("new");
        if (old.isEmpty() && now.isEmpty()) {
            for (Text text : texts) {
                String before = text.replaces();
                if (before != null && texts.stream().anyMatch(t -> t.id().equals(before))) {
                    old = before;
                    now = text.id();
                }
            }
        }
        DossierDocuments documents = DossierDocuments.of(asked.open().folder(), asked.seen());
        Optional<Document> before = documents.find(old);
        Optional<Document> after = documents.find(now);
        Map<String, Object> values = new HashMap<>();
        values.put("texts", texts);
        values.put("old", old);
        values.put("now", now);
        if (before.isPresent() && after.isPresent()) {
            values.put("page", ComparePages.page(
                            asked.visit(), before.get(), after.get(), redLines(asked)));
        }
        asked.show("compare/texts.jte", values);
    }

    private static void drift(Asked asked) {
        Dossier seen = asked.seen();
        DossierDocuments documents = DossierDocuments.of(asked.open().folder(), seen);
        List<Drift.Version> versions = new ArrayList<>();
        for (Text text : Drift.chain(seen.texts())) {
            documents
                    .find(text.id())
                    .ifPresent(document -> versions.add(new Drift.Version(text, document)));
        }
        if (versions.size() < 2) {
            asked.say(asked.visit().say("view.drift"), asked.visit().say("drift.few"));
            return;
        }
        Drift drift = Drift.of(versions, seen.bargain(), List.of());
        CompareWords words = CompareWords.of(asked.visit().locale());
        asked.show("compare/drift.jte", Map.of("page", DriftPage.of(words, seen, drift)));
    }

    private static List<String> redLines(Asked asked) {
        return asked.seen().redLines().stream()
                .filter(RedLine::active)
                .map(line -> line.words().in(asked.visit().locale()))
                .filter(words -> !words.isBlank())
                .toList();
    }

}
