package parley.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import parley.analysis.reading.Frequencies;
import parley.model.Bargain;
import parley.model.Dossier;
import parley.model.Issue;

/// The answers about one dossier for readers of one level: every [Finding] is computed when it is first asked for and then kept.
/// They hold no words, so that one set serves every language; any number of threads may ask.
///
/// Nothing here can ask for more than these readers may see: the dossier was filtered before.
public final class Answers {

    private static final Finding<Settle> SETTLE =
            new Finding<>("settle", a -> Settle.of(a.bargain()));
    private static final Finding<Candidates> CANDIDATES =
            new Finding<>(
                    "candidates", a -> Candidates.of(a.bargain(), a::settle, a.frequencies()));

    private final Bargain bargain;
    private final Supplier<Frequencies> frequencies;
    private final long seed;
    private final @Nullable Given given;
    private final Map<Finding<?>, Once<?>> ofBargain;
    private final Map<Finding<?>, Once<?>> kept = new ConcurrentHashMap<>();

    /// What they are about beside the numbers.
    private record Given(Dossier dossier, Path folder) {}

    private Answers(
            Bargain bargain,
            Supplier<Frequencies> frequencies,
            long seed,
            @Nullable Given given,
            Map<Finding<?>, Once<?>> ofBargain) {
        this.bargain = bargain;
        this.frequencies = frequencies;
        this.seed = seed;
        this.given = given;
        this.ofBargain = ofBargain;
    }

    /// Of the numbers alone. `frequencies` is asked by each answer that rests on them, from any thread, and answers the same each
    /// time; `seed` drives every other chance.
    public static Answers of(Bargain asWritten, Supplier<Frequencies> frequencies, long seed) {
        return new Answers(
                Neutral.order(asWritten), frequencies, seed, null, new ConcurrentHashMap<>());
    }

    /// Of what may be seen of a dossier whose files are in that folder.
    public static Answers of(
            Dossier visible, Path folder, Supplier<Frequencies> frequencies, long seed) {
        return of(visible.bargain(), frequencies, seed).about(visible, folder);
    }

    /// The same numbers within a dossier; what follows from the numbers alone ([#ofBargain]) is shared.
    public Answers about(Dossier visible, Path folder) {
        return new Answers(bargain, frequencies, seed, new Given(visible, folder), ofBargain);
    }

    /// The same with other readings and another seed; only what no chance is in is shared.
    public Answers drawn(Supplier<Frequencies> others, long other) {
        Answers again = new Answers(bargain, others, other, given, new ConcurrentHashMap<>());
        again.ofBargain.put(SETTLE, Once.of(this::settle));
        return again;
    }

    /// What is found out about the dossier, kept for these readers.
    public <T> T get(Finding<T> finding) {
        return get(kept, finding);
    }

    /// What follows from the numbers alone: kept for everybody who sees the same numbers.
    public <T> T ofBargain(Finding<T> finding) {
        return get(ofBargain, finding);
    }

    @SuppressWarnings("unchecked") // a finding is the key of its own type only
    private <T> T get(Map<Finding<?>, Once<?>> there, Finding<T> finding) {
        return (T)
                there.computeIfAbsent(
                                finding, f -> Once.of(() -> finding.computation().apply(this)))
                        .get();
    }

    /// The same, with this finding already there.
    public <T> Answers with(Finding<T> finding, Supplier<T> there) {
        kept.put(finding, Once.of(there));
        return this;
    }

    /// What may be seen of the dossier.
    public Dossier dossier() {
        return given == null ? Dossier.EMPTY.with(Issue.class, bargain.issues()) : given.dossier();
    }

    /// The folder that the files of texts and sources are in.
    public Path folder() {
        return given == null ? Path.of("") : given.folder();
    }

    /// The bargain with its parties in [Neutral] order.
    public Bargain bargain() {
        return bargain;
    }

    /// Where chance starts.
    public long seed() {
        return seed;
    }

    public Settle settle() {
        return ofBargain(SETTLE);
    }

    /// How often packages are selected over random readings.
    public Frequencies frequencies() {
        return frequencies.get();
    }

    /// The packages that the brief speaks of, with their marks.
    public List<Candidate> candidates() {
        return ofBargain(CANDIDATES).chosen();
    }

    /// All further packages that break no constraint, or none when there are too many to draw.
    public List<Candidate> others() {
        return ofBargain(CANDIDATES).others();
    }
}
