package parley.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import parley.dossier.Reading;
import parley.model.Dossier;
import parley.web.work.Work;

/// The dossier that an address names, for the pages about it.
public final class Dossiers {

    /// How long a page waits for what it shows before it says that it is being computed.
    public static final Duration PATIENCE = Duration.ofMillis(80);

    private final Shelf shelf;

    public Dossiers(Shelf shelf) {
        this.shelf = shelf;
    }

    /// Asks for the dossier of the address (`{id}`); where there is none, or one with errors, the answer is given here.
    public void sound(Context ctx, Consumer<DossierRequest> page) {
        find(ctx)
                .ifPresent(open -> {
                    FolderState known = open.known();
                    switch (known.reading()) {
                        case Reading.Sound sound ->
                                page.accept(DossierRequest.of(ctx, open, known, sound.dossier()));
                        case Reading.Faulty _ ->
                                ctx.redirect("/d/" + open.id() + "/check", HttpStatus.SEE_OTHER);
                    }
                });
    }

    /// Asks for it with or without errors.
    public void read(Context ctx, BiConsumer<DossierRequest, Reading> page) {
        find(ctx)
                .ifPresent(open -> {
                    FolderState known = open.known();
                    Reading reading = known.reading();
                    Dossier dossier =
                            reading instanceof Reading.Sound sound
                                    ? sound.dossier()
                                    : Dossier.EMPTY;
                    page.accept(DossierRequest.of(ctx, open, known, dossier), reading);
                });
    }

    /// Asks for it and for what is told of it. Nothing is computed yet: see [#when].
    public void told(Context ctx, BiConsumer<DossierRequest, Views> page) {
        sound(ctx, asked -> page.accept(asked, asked.told()));
    }

    /// Shows a page once what it shows is there. Where that takes longer than a page may, a page says so, with how far it is and a way
    /// to stop it, and loads again.
    public static <T> void when(DossierRequest asked, Work<T> work, Consumer<T> page) {
        try {
            switch (work.await(PATIENCE)) {
                case Work.State.Done<T> done -> page.accept(done.result());
                case Work.State.Running<T> _ -> waiting(asked);
                case Work.State.Stopped<T> _ -> waiting(asked);
                case Work.State.Failed<T> failed -> throw new IllegalStateException(failed.why());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waiting(DossierRequest asked) {
        asked.ctx().header("Refresh", "1");
        Progress progress = Progress.of(asked.told().seen().counting(), true);
        asked.show("page/wait.jte", Map.of("progress", progress));
    }

    private Optional<OpenDossier> find(Context ctx) {
        Optional<OpenDossier> open = shelf.find(ctx.pathParam("id"));
        if (open.isEmpty()) {
            ctx.status(HttpStatus.NOT_FOUND);
            Pages.message(ctx, "dossier.unknown");
        }
        return open;
    }
}
