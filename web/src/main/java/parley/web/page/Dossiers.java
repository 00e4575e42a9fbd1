package parley.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import parley.dossier.Reading;
import parley.model.Dossier;

/// The dossier that an address names, for the pages about it.
public final class Dossiers {

    /// How long a page waits for what it shows, in milliseconds, before it says that it is being computed.
    private static final long PATIENCE = 1_500;

    private final Shelf shelf;

    public Dossiers(Shelf shelf) {
        this.shelf = shelf;
    }

    /// Asks for the dossier of the address (`{id}`); where there is none, or one with errors, the answer is given here.
    public void sound(Context ctx, Consumer<Asked> page) {
        known(ctx).ifPresent(open -> {
            switch (open.reading()) {
                case Reading.Sound sound -> page.accept(Asked.of(ctx, open, sound.dossier()));
                case Reading.Faulty _ ->
                        ctx.redirect("/d/" + open.id() + "/check", HttpStatus.SEE_OTHER);
            }
        });
    }

    /// Asks for it with or without errors.
    public void read(Context ctx, BiConsumer<Asked, Reading> page) {
        known(ctx).ifPresent(open -> {
            Reading reading = open.reading();
            Dossier dossier =
                    reading instanceof Reading.Sound sound ? sound.dossier() : Dossier.EMPTY;
            page.accept(Asked.of(ctx, open, dossier), reading);
        });
    }

    /// Asks for it and for what is told of it; while that is being computed, a page says so and loads again.
    public void told(Context ctx, BiConsumer<Asked, Told> page) {
        sound(ctx, asked -> {
            Optional<Told> told =
                    asked.open()
                            .told(
                                    asked.dossier(),
                                    asked.visit().locale(),
                                    asked.level(),
                                    PATIENCE);
            if (told.isPresent()) {
                page.accept(asked, told.get());
            } else {
                ctx.header("Refresh", "1");
                asked.show("page/wait.jte", Map.of());
            }
        });
    }

    private Optional<OpenDossier> known(Context ctx) {
        Optional<OpenDossier> open = shelf.find(ctx.pathParam("id"));
        if (open.isEmpty()) {
            ctx.status(HttpStatus.NOT_FOUND);
            Pages.message(ctx, "dossier.unknown");
        }
        return open;
    }
}
