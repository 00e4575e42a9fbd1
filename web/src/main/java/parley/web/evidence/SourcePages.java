package parley.web.evidence;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parley.dossier.Edit;
import parley.evidence.LedgerSource;
import parley.model.Dossier;
import parley.model.Source;
import parley.web.evidence.Evidence.View;
import parley.web.page.Quoted;
import parley.web.page.Room;
import parley.web.page.Saved;

/// A document that was read becomes a source of the dossier: claims can name it from then on.
final class SourcePages implements Room {

    private final Evidence evidence;

    SourcePages(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.post("/d/{id}/evidence/{key}/source", ctx -> evidence.page(ctx, this::add));
    }

    /// The kinds of source there are, as a dossier writes them.
    static List<String> kinds() {
        return Arrays.stream(Source.Kind.values()).map(Source.Kind::key).toList();
    }

    private void add(View view) throws IOException {
        Optional<LedgerSource> found =
                Documents.find(view.holding(), view.levels(), view.ctx().pathParam("key"));
        String name = view.asked().typed("name");
        String kind = view.asked().typed("kind");
        if (found.isEmpty() || name.isEmpty() || !kinds().contains(kind)) {
            view.asked().nothing();
            return;
        }
        LedgerSource source = found.get();
        boolean there = view.levels().findSource(source.file()).isPresent();
        String why =
                there
                        ? ""
                        : Saved.whyNot(
                                view.asked().open().change(List.of(edit(view, source, name, kind))),
                                view.asked().visit());
        if (!why.isEmpty()) {
            view.ctx().status(HttpStatus.CONFLICT);
            view.asked().say(source.doc(), why);
            return;
        }
        String token = evidence.notices().keep(Notice.of(List.of(view.say("source.done", name))));
        view.ctx()
                .redirect(
                        view.base() + "/" + Documents.key(source.doc()) + "?done=" + token,
                        HttpStatus.SEE_OTHER);
    }

    private static Edit edit(View view, LedgerSource source, String name, String kind) {
        StringBuilder block = new StringBuilder("name: ").append(Quoted.of(name));
        block.append("\nkind: ").append(kind);
        if (source.date().matches("\\d{4}-\\d\\d-\\d\\d")) {
            block.append("\non: ").append(source.date());
        }
        block.append("\nfile: ").append(Quoted.of(source.file()));
        return Edit.add("sources", free(view.asked().dossier()), block.toString());
    }

    private static String free(Dossier dossier) {
        int number = 1;
        while (dossier.find("s" + number).isPresent()) {
            number++;
        }
        return "s" + number;
    }
}
