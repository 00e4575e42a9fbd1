package parley.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    private final Problems problems = new Problems();
    private final Ids ids = new Ids();
    private final Manuscript manuscript = new Manuscript(ids);
    private final Map<String, Place> sections = new HashMap<>();

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
        for (Path file : reader.files(folder)) {
            String name = String.valueOf(file.getFileName());
            SourceText other = instead.get(name);
            SourceText text = other == null ? reader.load(file) : other;
            if (text != null) {
                all.put(name, text);
            }
        }
        instead.forEach(all::putIfAbsent);
        all.values().forEach(reader::add);
        return reader.finish(folder);
    }

    private Reading folder(Path folder) {
        List<Path> files = files(folder);
        if (files.isEmpty() && problems.count() == 0) {
            problems.add(
                    Problem.Kind.NO_DOSSIER,
                    Place.of(folder.toString()),
                    Files.isDirectory(folder) ? "no-dossier.empty" : "no-dossier");
        }
        for (Path file : files) {
            SourceText text = load(file);
            if (text != null) {
                add(text);
            }
        }
        return finish(folder);
    }

    private List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.filter(f -> f.toString().endsWith(".yaml") && Files.isRegularFile(f))
                            .sorted(
                                    Comparator.comparing((Path f) -> !f.endsWith("dossier.yaml"))
                                            .thenComparing(f -> f.getFileName().toString()))
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

    private @Nullable SourceText load(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            long size = Files.size(file);
            if (size > SourceText.LIMIT) {
                problems.add(
                        Problem.Kind.FILE_TOO_LARGE,
                        Place.of(name),
                        "file-too-large",
                        String.valueOf(size / 1_000_000),
                        String.valueOf(SourceText.LIMIT / 1_000_000));
                return null;
            }
            return SourceText.of(name, Files.readAllBytes(file));
        } catch (IOException e) {
            problems.add(Problem.Kind.NOT_READABLE, Place.of(name), "not-readable");
            return null;
        } catch (Unreadable e) {
            e.tell(problems);
            return null;
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
        if (FolderFiles.leadsOut(folder, name)) {
            problems.add(Problem.Kind.FILE_OUTSIDE, place, "file-outside.link", name);
            return;
        }
        Optional<Path> file = FolderFiles.find(folder, name);
        if (file.isEmpty()) {
            problems.add(Problem.Kind.FILE_MISSING, place, "file-missing", name);
        } else if (sha256 != null) {
            unchanged(file.get(), id, name, sha256, place);
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
