package parley.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.model.Claim;
import parley.model.Dossier;
import parley.model.Source;
import parley.model.Text;
import parley.model.Visibility;

/// Reads a dossier: every `*.yaml` of a folder, all problems in one go.
///
/// Never throws for what stands in the files. Time and memory are linear in the text, which is bounded
/// ([SourceText#LIMIT] a file, [#MOST_FILES] files); the search for contradictory rules is bounded and
/// says when it gave up.
public final class DossierReader {

    /// Most YAML files that one dossier may have.
    static final int MOST_FILES = 200;

    /// Most names of the folder that are looked at for links and the like.
    private static final int MOST_NAMES = 50_000;

    private static final int MOST_ODD = 20;

    private final Problems problems = new Problems();
    private final Ids ids = new Ids();
    private final Manuscript manuscript = new Manuscript(ids);
    private final Map<String, Place> sections = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private boolean looksAround;
    private int disagreements;

    private DossierReader() {}

    /// Reads the dossier in that folder.
    public static Reading read(Path folder) {
        return new DossierReader().folder(folder);
    }

    /// Reads a dossier from texts alone, file name to text; nothing is looked up on disk.
    public static Reading read(Map<String, String> texts) {
        DossierReader reader = new DossierReader();
        texts.forEach((name, text) -> reader.add(SourceText.of(name, text)));
        return reader.finish(null);
    }

    /// Reads a folder with some of its files replaced by other texts, as they would stand after a save.
    static Reading read(Path folder, Map<String, SourceText> instead) {
        DossierReader reader = new DossierReader();
        Map<String, SourceText> all = new LinkedHashMap<>();
        for (String name : reader.files(folder)) {
            SourceText other = instead.get(name);
            SourceText text = other == null ? reader.load(folder, name) : other;
            if (text != null) {
                all.put(name, text);
            }
        }
        instead.forEach(all::putIfAbsent);
        all.values().forEach(reader::add);
        return reader.finish(folder);
    }

    private Reading folder(Path folder) {
        List<String> files = files(folder);
        if (files.isEmpty() && problems.count() == 0) {
            problems.add(
                    Problem.Kind.NO_DOSSIER,
                    Place.of(folder.toString()),
                    Files.isDirectory(folder) ? "no-dossier.empty" : "no-dossier");
        }
        for (String file : files) {
            SourceText text = load(folder, file);
            if (text != null) {
                add(text);
            }
        }
        looksAround = true;
        return finish(folder);
    }

    /// Names of the files that a dossier in that folder consists of, now.
    static Set<String> names(Path folder) {
        return Set.copyOf(new DossierReader().files(folder));
    }

    private List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<String> files =
                    all.filter(f ->
                                    f.toString().endsWith(".yaml")
                                            && !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                            .map(f -> String.valueOf(f.getFileName()))
                            .sorted(
                                    Comparator.comparing((String f) -> !f.equals("dossier.yaml"))
                                            .thenComparing(Comparator.naturalOrder()))
                            .toList();
            if (files.size() > MOST_FILES) {
                problems.add(
                        Problem.Kind.TOO_MUCH,
                        Place.of(folder.toString()),
                        "too-much.files",
                        String.valueOf(files.size()),
                        String.valueOf(MOST_FILES));
                return files.subList(0, MOST_FILES);
            }
            return files;
        } catch (IOException e) {
            problems.add(Problem.Kind.NOT_READABLE, Place.of(folder.toString()), "not-readable");
            return List.of();
        }
    }

    private @Nullable SourceText load(Path folder, String name) {
        try {
            SafeFolder safe = SafeFolder.at(folder);
            long size = Files.size(safe.file(name));
            if (size > SourceText.LIMIT) {
                problems.add(
                        Problem.Kind.FILE_TOO_LARGE,
                        Place.of(name),
                        "file-too-large",
                        String.valueOf(size / 1_000_000),
                        String.valueOf(SourceText.LIMIT / 1_000_000));
                return null;
            }
            return SourceText.of(name, safe.read(name));
        } catch (UnsafeFileException e) {
            problems.add(
                    Problem.Kind.NOT_READABLE,
                    Place.of(name),
                    e.kind() == UnsafeFileException.Kind.LINK
                            ? "not-readable.link"
                            : "not-readable.no-file");
            return null;
        } catch (IOException e) {
            problems.add(Problem.Kind.NOT_READABLE, Place.of(name), "not-readable");
            return null;
        } catch (Unreadable e) {
            e.tell(problems);
            return null;
        }
    }

    /// What is neither file nor folder, and was not told of already.
    private void odd(Path folder) {
        try {
            List<SafeFolder.Odd> all =
                    Files.isDirectory(folder) ? SafeFolder.at(folder).odd(MOST_NAMES) : List.of();
            List<SafeFolder.Odd> beside =
                    all.stream()
                            .filter(o -> o.name().contains("/") || !o.name().endsWith(".yaml"))
                            .filter(o -> !told.contains(o.name()))
                            .toList();
            for (SafeFolder.Odd one : beside.subList(0, Math.min(MOST_ODD, beside.size()))) {
                problems.add(
                        Problem.Kind.NO_PLAIN_FILE,
                        Place.of(one.name()),
                        one.entry() == SafeFolder.Entry.LINK
                                ? "no-plain-file.link"
                                : "no-plain-file");
            }
            if (beside.size() > MOST_ODD) {
                problems.add(
                        Problem.Kind.NO_PLAIN_FILE,
                        Place.of(folder.toString()),
                        "no-plain-file.more",
                        String.valueOf(beside.size() - MOST_ODD));
            }
        } catch (IOException e) {
            problems.add(Problem.Kind.NOT_READABLE, Place.of(folder.toString()), "not-readable");
        }
    }

    /// A change over several files that a crash cut short, finished or not.
    private void cutShort(Path folder) {
        try {
            SafeFolder safe = SafeFolder.at(folder);
            Commit.open(safe)
                    .ifPresent(cut ->
                            problems.add(
                                    Problem.Kind.CUT_SHORT,
                                    Place.of(String.join(", ", cut.files())),
                                    "cut-short",
                                    cut.title()));
            Commit.finished(safe)
                    .ifPresent(cut ->
                            problems.add(
                                    Problem.Kind.CUT_SHORT,
                                    Place.of(String.join(", ", cut.files())),
                                    cut.stuck().isEmpty()
                                            ? "cut-short.finished"
                                            : "cut-short.stuck",
                                    cut.title(),
                                    String.join(", ", cut.stuck())));
        } catch (IOException e) {
            problems.add(Problem.Kind.NOT_READABLE, Place.of(FolderLock.OWN), "not-readable");
        }
    }

    /// Where the ledger and the claims say different things, as after a change that only one of them took.
    private void undecided(Path folder, Dossier dossier) {
        Map<String, String> sources = new HashMap<>();
        for (Source source : dossier.sources()) {
            if (source.file() != null) {
                sources.put(source.file(), source.id());
            }
        }
        if (sources.isEmpty()) {
            return;
        }
        Set<String> claimed = new HashSet<>();
        dossier.claims().forEach(claim -> claimed.add(String.valueOf(claim.entry())));
        Ledger.Standing ledger = Ledger.standing(folder);
        for (Claim claim : dossier.claims()) {
            String entry = String.valueOf(claim.entry());
            if (ledger.open().contains(entry)) {
                disagree("files-disagree.open", member("claims", claim.id(), "entry"), entry);
            }
        }
        for (Map.Entry<String, String> statement : ledger.statements().entrySet()) {
            String source = sources.get(statement.getValue());
            if (source != null && !claimed.contains(statement.getKey())) {
                disagree("files-disagree.claim", manuscript.place(source), statement.getKey());
            }
        }
    }

    private void disagree(String message, Place place, String entry) {
        if (++disagreements <= MOST_ODD) {
            problems.add(Problem.Kind.FILES_DISAGREE, place, message, entry);
        }
    }

    private void add(SourceText text) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : Yaml.entries(text, problems)) {
            Place first = sections.putIfAbsent(entry.name(), entry.key().place());
            if (first == null) {
                entries.add(entry);
            } else if (first.file().equals(text.file())) {
                problems.suggest(
                        Problem.Kind.DUPLICATE_KEY,
                        entry.key().place(),
                        Hint.of("hint.keep-one", ""),
                        "duplicate-key",
                        entry.name(),
                        String.valueOf(first.line()));
            } else {
                problems.add(
                        Problem.Kind.SECTION_TWICE,
                        entry.key().place(),
                        "section-twice",
                        entry.name(),
                        first.toString());
            }
        }
        manuscript.add(text, entries);
    }

    private Reading finish(@Nullable Path folder) {
        Node.Mapping whole = manuscript.whole();
        ShapeCheck shapes = new ShapeCheck(problems, ids);
        shapes.check(whole, Vocabulary.TOP, "");
        shapes.settle();
        Dossier dossier = build(whole);
        new Consistency(dossier, manuscript, problems).check();
        if (folder != null) {
            filesBeside(folder, dossier);
            if (looksAround) {
                odd(folder);
                cutShort(folder);
                undecided(folder, dossier);
            }
        }
        return problems.hasErrors()
                ? new Reading.Faulty(problems.list(), dossier, manuscript)
                : new Reading.Sound(dossier, problems.list(), manuscript);
    }

    private Dossier build(Node.Mapping whole) {
        Node version = whole.find("parley").orElse(null);
        if (version instanceof Node.Scalar scalar
                && !scalar.text().isBlank()
                && !scalar.text().equals("1")) {
            problems.add(
                    Problem.Kind.UNKNOWN_VERSION, scalar.place(), "unknown-version", scalar.text());
        }
        return Objects.requireNonNull(
                Vocabulary.DOSSIER.read(
                        "", Row.NO_KEY, whole, new RowContext(problems), Visibility.TEAM));
    }

    private void filesBeside(Path folder, Dossier dossier) {
        for (Text text : dossier.texts()) {
            fileBeside(folder, "texts", text.id(), text.file(), text.sha256());
        }
        for (Source source : dossier.sources()) {
            fileBeside(folder, "sources", source.id(), source.file(), source.sha256());
        }
        boolean asked = dossier.claims().stream().anyMatch(claim -> claim.entry() != null);
        Optional<Set<String>> ledger = asked ? Ledger.findEntries(folder) : Optional.empty();
        for (Claim claim : dossier.claims()) {
            String entry = claim.entry();
            if (entry != null && ledger.isPresent() && !ledger.get().contains(entry)) {
                problems.suggest(
                        Problem.Kind.UNKNOWN_ENTRY,
                        member("claims", claim.id(), "entry"),
                        Hint.close(entry, ledger.get()),
                        "unknown-entry",
                        entry);
            }
        }
    }

    private Place member(String section, String id, String key) {
        return manuscript
                .find(List.of(section, id, key))
                .map(entry -> entry.value().place())
                .orElseGet(() -> manuscript.place(id));
    }

    private void fileBeside(
            Path folder,
            String section,
            String id,
            @Nullable String name,
            @Nullable String sha256) {
        if (name == null || FolderFiles.isOutside(name)) {
            return;
        }
        Place place = member(section, id, "file");
        try {
            switch (SafeFolder.at(folder).entry(name)) {
                case LINK -> {
                    told.add(name);
                    problems.add(Problem.Kind.FILE_OUTSIDE, place, "file-outside.link", name);
                }
                case OTHER -> {
                    told.add(name);
                    problems.add(Problem.Kind.NOT_READABLE, place, "not-readable.named", name);
                }
                case NOTHING, FOLDER ->
                        problems.add(Problem.Kind.FILE_MISSING, place, "file-missing", name);
                case FILE -> {
                    if (sha256 != null) {
                        unchanged(folder.resolve(name), id, name, sha256, place);
                    }
                }
            }
        } catch (IOException e) {
            problems.add(Problem.Kind.NOT_READABLE, place, "not-readable");
        }
    }

    private void unchanged(Path file, String id, String name, String sha256, Place place) {
        try {
            if (!FolderFiles.sha256(file).equals(sha256)) {
                problems.add(Problem.Kind.FILE_CHANGED, place, "file-changed", name, id);
            }
        } catch (IOException e) {
            problems.add(Problem.Kind.NOT_READABLE, place, "not-readable");
        }
    }
}
