package parley.web.page;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import parley.figure.Drawing;

/// The style sheets and scripts that pages ask for, under `/assets/`; no other file is given out.
public final class Assets implements Room {

    private static final List<String> NAMES =
            List.of(
                    "workbench.css",
                    "workbench.js",
                    "page.css",
                    "page.js",
                    "explore.css",
                    "explore.js",
                    "evidence.css",
                    "tables.css",
                    "evidence.js",
                    "edit.css",
                    "edit.js");

    @Override
    public void routes(RoutesConfig routes) {
        for (String name : NAMES) {
            // What figures need stands with the figures, and is given out with the rest.
            String more = name.equals("workbench.css") ? Drawing.css() : "";
            String type = name.endsWith(".css") ? "text/css" : "text/javascript";
            routes.get(
                    "/assets/" + name,
                    ctx -> ctx.contentType(type + "; charset=utf-8").result(text(name) + more));
        }
    }

    private static String text(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/parley/web/assets/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
