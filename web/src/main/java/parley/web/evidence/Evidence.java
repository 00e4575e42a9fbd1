package parley.web.evidence;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import parley.evidence.LedgerException;
import parley.web.page.DossierRequest;
import parley.web.page.Dossiers;

/// What the pages of this room share: the ledgers of the dossiers that were opened, the texts looked at last, the reading under way, what came of the last forms.
record Evidence(
        Dossiers dossiers,
        Map<String, OpenLedger> holdings,
        Canon canon,
        Reader reader,
        Notices notices) {

    static Evidence of(Dossiers dossiers) {
        return new Evidence(
                dossiers, new ConcurrentHashMap<>(), new Canon(), new Reader(), new Notices());
    }

    /// A page about the evidence of a dossier, which reads its ledger.
    interface Page {
        void answer(View view) throws IOException;
    }

    /// One request about the evidence of a dossier.
    record View(DossierRequest asked, OpenLedger holding, Levels levels) {
        Context ctx() {
            return asked.ctx();
        }

        String base() {
            return asked.base() + "/evidence";
        }

        String say(String key, Object... values) {
            return asked.visit().say("evidence." + key, values);
        }
    }

    /// Answers with that page; a ledger that cannot be read is told in its sentence.
    void page(Context ctx, Page page) {
        dossiers.sound(ctx, told(page));
    }

    private Consumer<DossierRequest> told(Page page) {
        return asked -> {
            OpenLedger holding =
                    holdings.computeIfAbsent(
                            asked.open().id(), _ -> new OpenLedger(asked.open().folder()));
            Levels levels = new Levels(asked.dossier(), asked.level());
            try {
                page.answer(new View(asked, holding, levels));
            } catch (LedgerException unreadable) {
                asked.ctx().status(HttpStatus.CONFLICT);
                asked.say(
                        asked.visit().say("view.evidence"),
                        unreadable.message(asked.visit().locale()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
