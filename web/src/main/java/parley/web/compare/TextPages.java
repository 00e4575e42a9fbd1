package parley.web.compare;

import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.comparison.Drift;
import parley.document.Document;
import parley.model.Text;
import parley.report.compare.ComparePage;
import parley.report.compare.CompareWords;
import parley.report.compare.DossierDocuments;
import parley.report.compare.DossierRedLines;
import parley.report.compare.DriftPage;
import parley.web.page.DossierRequest;
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

    private static void texts(DossierRequest asked) {
        List<Text> texts = asked.seen().texts().stream().filter(t -> t.file() != null).toList();
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
        Map<String, Object> values = new HashMap<>();
        values.put("texts", texts);
        values.put("old", old);
        values.put("now", now);
        List<Text> chain = Drift.chain(texts);
        int at = place(chain, now);
        values.put("earlier", at < 1 ? List.of() : pair(chain, at - 2, at - 1));
        values.put("later", at < 0 ? List.of() : pair(chain, at, at + 1));
        List<String> ids = texts.stream().map(Text::id).toList();
        if (!ids.contains(old) || !ids.contains(now)) {
            asked.show("compare/texts.jte", values);
            return;
        }
        String before = old;
        String after = now;
        Dossiers.when(
                asked,
                asked.told()
                        .seen()
                        .prepared(
                                "texts " + asked.visit().lang() + " " + before + " " + after,
                                () -> page(asked, before, after)),
                _ -> {
                    page(asked, before, after).ifPresent(page -> values.put("page", page));
                    asked.show("compare/texts.jte", values);
                });
    }

    /// Of two texts that these readers may see, each with a file that can be read; compared once.
    private static Optional<ComparePage> page(DossierRequest asked, String old, String now) {
        DossierDocuments documents = asked.known().documents();
        return documents
                .compare(old, now)
                .map(c -> c.withRedLines(DossierRedLines.answers(asked.seen(), documents, now)))
                .map(comparison ->
                        new ComparePage(
                                CompareWords.of(asked.visit().locale()),
                                name(documents, old),
                                name(documents, now),
                                comparison));
    }

    private static String name(DossierDocuments documents, String id) {
        return documents.find(id).map(Document::name).orElse(id);
    }

    private static int place(List<Text> chain, String id) {
        return chain.stream().map(Text::id).toList().indexOf(id);
    }

    /// Two versions that follow each other; none where the chain ends.
    private static List<Text> pair(List<Text> chain, int from, int to) {
        return from < 0 || to >= chain.size() ? List.of() : List.of(chain.get(from), chain.get(to));
    }

    private static void drift(DossierRequest asked) {
        Dossiers.when(
                asked,
                asked.told().seen().prepared("who moved", () -> moved(asked)),
                _ -> {
                    CompareWords words = CompareWords.of(asked.visit().locale());
                    Drift drift = moved(asked);
                    if (drift.steps().isEmpty()) {
                        asked.say(asked.visit().say("view.drift"), asked.visit().say("drift.few"));
                    } else {
                        asked.show(
                                "compare/drift.jte",
                                Map.of("page", DriftPage.of(words, asked.seen(), drift)));
                    }
                });
    }

    /// Through all texts that can be read; found once.
    private static Drift moved(DossierRequest asked) {
        return asked.told()
                .seen()
                .once(
                        Drift.class,
                        () -> {
                            List<Drift.Version> versions = new ArrayList<>();
                            for (Text text : Drift.chain(asked.seen().texts())) {
                                asked.known()
                                        .documents()
                                        .find(text.id())
                                        .map(document -> new Drift.Version(text, document))
                                        .ifPresent(versions::add);
                            }
                            return Drift.of(versions, asked.seen().bargain(), List.of());
                        });
    }
}
