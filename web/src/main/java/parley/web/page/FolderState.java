package parley.web.page;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.RandomReadings;
import parley.dossier.Reading;
import parley.model.Bargain;
import parley.model.Dossier;
import parley.model.Visibility;
import parley.report.Answers;
import parley.report.Neutral;
import parley.report.Once;
import parley.report.Readers;
import parley.report.compare.DossierDocuments;

/// What is known of one state of a dossier's folder; another state is another one of these. Of a dossier with errors nothing is.
public final class FolderState {

    private static final long SEED = 1;

    private final Reading reading;
    private final Dossier dossier;
    private final DossierDocuments documents;
    private final Once<Acceptability> acceptability;
    private final Map<Visibility, LevelAnswers> seen = new EnumMap<>(Visibility.class);
    private final Map<Bargain, LevelAnswers.Share> shares = new HashMap<>();
    private final Map<String, Views> told = new HashMap<>();
    private final Map<Class<?>, Once<?>> more = new HashMap<>();

    FolderState(Path folder, Reading reading) {
        this.reading = reading;
        this.dossier =
                switch (reading) {
                    case Reading.Sound sound -> sound.dossier();
                    case Reading.Faulty _ -> Dossier.EMPTY;
                };
        this.documents = DossierDocuments.of(folder, dossier);
        this.acceptability = Once.of(() -> Acceptability.of(Neutral.order(dossier.bargain())));
    }

    public Reading reading() {
        return reading;
    }

    /// The documents of its texts and sources, and comparisons of two of them.
    public DossierDocuments documents() {
        return documents;
    }

    Acceptability acceptability() {
        return acceptability.get();
    }

    /// What the pages tell of it in that language for readers of that level.
    public synchronized Views told(Locale locale, Visibility level) {
        return told.computeIfAbsent(
                locale.getLanguage() + " " + level.key(), _ -> new Views(seen(level), locale));
    }

    /// What readers of that level may see of it.
    public synchronized LevelAnswers seen(Visibility level) {
        return seen.computeIfAbsent(
                level,
                l -> {
                    Bargain bargain = Neutral.order(Readers.visible(dossier, l).bargain());
                    return new LevelAnswers(
                            dossier,
                            l,
                            documents,
                            shares.computeIfAbsent(bargain, FolderState::share));
                });
    }

    private static LevelAnswers.Share share(Bargain bargain) {
        Counting counting = new Counting(bargain, RandomReadings.DRAWS, SEED);
        return new LevelAnswers.Share(counting, Answers.of(bargain, counting, SEED));
    }

    /// Something that another room makes of this state, made once; `kind` is its key.
    public <T> T once(Class<T> kind, Function<FolderState, T> making) {
        Once<?> there;
        synchronized (more) {
            there = more.computeIfAbsent(kind, _ -> Once.of(() -> making.apply(this)));
        }
        return kind.cast(there.get());
    }

    /// Stops what is under way; what was drawn by then counts.
    synchronized void stop() {
        shares.values().forEach(share -> share.counting().stop());
    }

    /// Forgets what was computed from bargains, so that all readings are drawn when they are asked for next.
    synchronized void again() {
        stop();
        shares.clear();
        seen.clear();
        told.clear();
    }
}
