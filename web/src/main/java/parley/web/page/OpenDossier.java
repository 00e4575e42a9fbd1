package parley.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import parley.analysis.reading.Acceptability;
import parley.dossier.Desk;
import parley.dossier.DossierReader;
import parley.dossier.Edit;
import parley.dossier.Reading;
import parley.dossier.Saving;
import parley.model.Dossier;
import parley.model.Source;
import parley.model.Text;

/// A dossier's folder, read when it has changed since it was read last; what was computed from it is kept until then.
///
/// Whoever asks sees a state that is not older than the asking. Those who ask while the folder is being looked at share the next
/// look.
public final class OpenDossier {

    /// Times that it is read anew when it changes while it is being read.
    private static final int TRIES = 3;

    private static final long SECOND = 1_000_000_000;

    private final String id;
    private final Path folder;
    private final InstantSource clock;
    private final AtomicLong asked = new AtomicLong();
    private long looked;
    private @Nullable FolderStamp stamp;
    private @Nullable FolderState known;

    OpenDossier(String id, Path folder, InstantSource clock) {
        this.id = id;
        this.folder = folder;
        this.clock = clock;
    }

    public String id() {
        return id;
    }

    public Path folder() {
        return folder;
    }

    /// The dossier as it stands on disk now.
    public Reading reading() {
        return known().reading();
    }

    /// The dossier as it stands on disk now, and what is computed from it.
    public FolderState known() {
        long ticket = asked.incrementAndGet();
        synchronized (this) {
            FolderState now = known;
            if (now != null && looked >= ticket) {
                return now;
            }
            looked = asked.get();
            return look();
        }
    }

    private synchronized FolderState look() {
        FolderStamp before = stamp;
        FolderState now = known;
        if (before != null && now != null) {
            FolderStamp current = FolderStamp.of(folder, before.named());
            if (before.isStill(current)) {
                stamp = current;
                return now;
            }
        }
        letGo();
        return read(before == null ? Set.of() : before.named());
    }

    /// A file that is first named in what was read counts from before the reading, or it is read again.
    private FolderState read(Set<String> before) {
        Set<String> named = before;
        for (int n = 1; ; n++) {
            long start = System.nanoTime();
            FolderStamp started = FolderStamp.of(folder, named);
            FolderState now = new FolderState(folder, DossierReader.read(folder));
            FolderStamp ended = FolderStamp.of(folder, named(now.reading()));
            boolean quiet = !ended.isFresh() && System.nanoTime() - start < SECOND;
            if (n == TRIES || quiet || named.containsAll(ended.named())) {
                stamp = started.and(ended);
                known = now;
                return now;
            }
            named = ended.named();
        }
    }

    /// A short mark of the state that was read last: another one means that something has changed since.
    public synchronized String mark() {
        return stamp == null ? "" : stamp.mark();
    }

    /// The files that it names.
    private static Set<String> named(Reading reading) {
        Dossier dossier =
                switch (reading) {
                    case Reading.Sound sound -> sound.dossier();
                    case Reading.Faulty faulty -> faulty.readable();
                };
        Set<String> named = new TreeSet<>();
        dossier.texts().stream().map(Text::file).filter(Objects::nonNull).forEach(named::add);
        dossier.sources().stream().map(Source::file).filter(Objects::nonNull).forEach(named::add);
        return named;
    }

    /// Forgets what was computed from the numbers; it is computed again when it is asked for.
    public void again() {
        known().again();
    }

    /// Forgets what was computed, and stops what is being computed.
    synchronized void letGo() {
        if (known != null) {
            known.stop();
        }
        known = null;
    }

    /// Who can accept what; compiled once for each state of the folder.
    public Acceptability acceptability(Dossier dossier) {
        return known().acceptability();
    }

    /// A desk to change it at, which has just read it.
    public Desk desk() {
        return Desk.open(folder, clock);
    }

    /// Writes these changes at once, all or none.
    public Saving change(List<Edit> edits) {
        return saved(desk -> desk.change(edits));
    }

    /// Takes the last change back.
    public Saving undo() {
        return saved(Desk::undo);
    }

    /// Makes it again.
    public Saving redo() {
        return saved(Desk::redo);
    }

    private interface Change {
        Saving at(Desk desk) throws IOException;
    }

    private Saving saved(Change change) {
        try {
            return change.at(desk());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its files by name, for a page that lists them.
    public List<String> files() {
        return reading().manuscript().files();
    }
}
