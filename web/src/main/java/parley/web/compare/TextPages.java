package parley.web.compare;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.model.RedLine;
import parley.model.Text;
import parley.web.page.Asked;
import parley.web.page.Dossiers;
import parley.web.page.Room;

/// Two texts of a dossier side by side, with the dossier's own red lines.
public final class TextPages implements Room {

    private final Dossiers dossiers;

    public TextPages(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/d/{id}/texts", ctx -> dossiers.sound(ctx, TextPages::texts));
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
        Document before = document(asked, texts, old);
        Document after = document(asked, texts, now);
        Map<String, Object> values = new HashMap<>();
        values.put("texts", texts);
        values.put("old", old);
        values.put("now", now);
        if (before != null && after != null) {
            values.put("page", ComparePages.page(asked.visit(), before, after, redLines(asked)));
        }
        asked.show("compare/texts.jte", values);
    }

    private static List<String> redLines(Asked asked) {
        return asked.seen().redLines().stream()
                .filter(RedLine::active)
                .map(line -> line.words().in(asked.visit().locale()))
                .filter(words -> !words.isBlank())
                .toList();
    }

    /// A text of the dossier by its id; only files inside its folder are opened.
    private static @Nullable Document document(Asked asked, List<Text> texts, String id) {
        Path folder = asked.open().folder();
        for (Text text : texts) {
            String name = text.file();
            if (text.id().equals(id) && name != null) {
                Path file = folder.resolve(name).normalize();
                try {
                    return file.startsWith(folder)
                                    && file.toRealPath().startsWith(folder.toRealPath())
                            ? DocumentReader.read(file)
                            : null;
                } catch (UnreadableDocumentException | IOException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
