package parley.web.evidence;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.document.UnreadableDocumentException;
import parley.evidence.LedgerSource;
import parley.web.evidence.Evidence.View;
import parley.web.page.Dossiers;
import parley.web.page.Room;

/// The documents of a dossier and what was found in them: the list of documents, and one document at a time.
public final class EvidencePages implements Room, AutoCloseable {

    private final Evidence evidence;
    private final DecidePages decide;
    private final DropPages drop;
    private final SourcePages sources;

    public EvidencePages(Dossiers dossiers, InstantSource clock) {
        this.evidence = Evidence.of(dossiers);
        this.decide = new DecidePages(evidence, clock);
        this.drop = new DropPages(evidence);
        this.sources = new SourcePages(evidence);
    }

    @Override
    public void routes(RoutesConfig routes) {
        drop.routes(routes);
        decide.routes(routes);
        sources.routes(routes);
        routes.get("/d/{id}/evidence", ctx -> evidence.page(ctx, this::documents));
        routes.get("/d/{id}/evidence/{key}", ctx -> evidence.page(ctx, this::document));
    }

    private void documents(View view) throws IOException {
        Locale locale = view.asked().visit().locale();
        String dossier = view.asked().open().id();
        boolean unnamed = view.levels().showsUnnamed();
        Map<String, Object> values = new HashMap<>();
        Set<String> unreadable =
                evidence.reader().unreadable(dossier).stream()
                        .map(UnreadableDocumentException::file)
                        .collect(Collectors.toSet());
        values.put("documents", Documents.of(view.holding(), view.levels(), unreadable, locale));
        values.put("drops", unnamed);
        values.put(
                "problems",
                unnamed
                        ? evidence.reader().unreadable(dossier).stream()
                                .map(u -> u.message(locale))
                                .toList()
                        : List.of());
        evidence.reader()
                .findFailure(dossier)
                .ifPresent(why -> values.put("failure", String.valueOf(why.getMessage())));
        evidence.reader()
                .find(dossier)
                .flatMap(work -> Watched.of(work, view.asked().visit()))
                .ifPresent(watched -> values.put("reading", watched));
        notice(view.ctx()).ifPresent(notice -> values.put("notice", notice));
        view.asked().show("evidence/documents.jte", values);
    }

    private Optional<Notice> notice(Context ctx) {
        return evidence.notices().find(ctx.queryParam("done"));
    }

    private void document(View view) throws IOException {
        Optional<LedgerSource> source =
                Documents.find(view.holding(), view.levels(), view.ctx().pathParam("key"));
        if (source.isEmpty()) {
            view.asked().nothing();
            return;
        }
        TextPage page = TextPage.of(view, source.get(), evidence.canon(), Filter.of(view.ctx()));
        Map<String, Object> values = new HashMap<>(page.values());
        notice(view.ctx()).ifPresent(notice -> values.put("notice", notice));
        view.asked().show("evidence/document.jte", values);
    }

    @Override
    public void close() {
        evidence.reader().close();
    }
}
