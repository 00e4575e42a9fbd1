package parley.web.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import parley.analysis.reading.RandomReadings;
import parley.model.Dossier;
import parley.model.Item;
import parley.model.Visibility;
import parley.report.Answers;
import parley.report.Once;
import parley.report.Readers;
import parley.report.Recent;
import parley.report.compare.DossierDocuments;
import parley.web.work.Work;

/// What readers of one level may see of a dossier, and what is found in it, before it is said in any language: each answer is found
/// when it is first asked for and then kept.
public final class LevelAnswers {

    private static final long SEED = 1;
    private static final int TEXTS = 24;
    private static final int OTHERS = 3;

    private final Visibility level;
    private final Dossier readable;
    private final Dossier visible;
    private final DossierDocuments documents;
    private final Counting counting;
    private final Answers answers;
    private final Once<Map<String, Item>> items;
    private final Map<Class<?>, Once<?>> more = new HashMap<>();
    private final LinkedHashMap<String, Work<String>> texts = new LinkedHashMap<>();
    private final Recent<List<Long>, Counting> others = new Recent<>(OTHERS);

    /// @param share the answers and readings of a bargain, which levels share where they see the same one
    LevelAnswers(Dossier dossier, Visibility level, DossierDocuments documents, Share share) {
        this.level = level;
        this.readable = Readers.visible(dossier, level);
        this.visible = dossier.visibleAt(level);
        this.documents = documents;
        this.counting = share.counting();
        this.answers =
                share.answers()
                        .about(readable, documents.folder())
                        .with(DossierDocuments.DOCUMENTS, () -> documents);
        this.items = Once.of(() -> byId(visible));
    }

    /// The readings that answers rest on, or others, which are drawn when they are first asked for; the last few are kept.
    public Counting counting(int draws, long seed) {
        if (draws == RandomReadings.DRAWS && seed == SEED) {
            return counting;
        }
        return others.get(
                List.of((long) draws, seed), _ -> new Counting(answers.bargain(), draws, seed));
    }

    /// An answer as text, made beside the request; the last ones are kept. One that failed is not.
    public Work<String> text(String name, Supplier<String> making) {
        synchronized (texts) {
            Work<String> there = texts.get(name);
            if (there == null || there.state() instanceof Work.State.Failed<String>) {
                there = Work.start(name, _ -> making.get());
                texts.put(name, there);
                if (texts.size() > TEXTS) {
                    texts.remove(texts.firstEntry().getKey());
                }
            }
            return there;
        }
    }

    /// Prepares something that is then kept elsewhere, beside the request.
    public Work<String> prepared(String name, Runnable making) {
        return text(
                name,
                () -> {
                    making.run();
                    return "";
                });
    }

    /// What is computed from one bargain.
    record Share(Counting counting, Answers answers) {}

    private static Map<String, Item> byId(Dossier dossier) {
        Map<String, Item> items = new HashMap<>();
        dossier.items().forEach(item -> items.putIfAbsent(item.id(), item));
        return items;
    }

    public Visibility level() {
        return level;
    }

    /// Without what their answers may not rest on ([Readers#visible]).
    public Dossier readable() {
        return readable;
    }

    /// Only what they may see.
    public Dossier visible() {
        return visible;
    }

    /// An item that they may see.
    public Optional<Item> find(String id) {
        return Optional.ofNullable(items.get().get(id));
    }

    /// Something that another room finds in it, found once; `kind` is its key.
    public <T> T once(Class<T> kind, Supplier<T> finding) {
        Once<?> there;
        synchronized (more) {
            there = more.computeIfAbsent(kind, _ -> Once.of(finding));
        }
        return kind.cast(there.get());
    }

    public DossierDocuments documents() {
        return documents;
    }

    /// The random readings that the answers rest on.
    public Counting counting() {
        return counting;
    }

    public Answers answers() {
        return answers;
    }
}
