package parley.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Reads a scenario of another platform: a folder, or its files in any order. What platform it is,
/// and which file is the domain, is told from the contents, never from a name.
public final class Importer {

    /// What became of it.
    public sealed interface Answer {
        record Read(Imported scenario) implements Answer {}

        /// It cannot be taken as it is; one sentence says where and why.
        record Refused(Sentence because) implements Answer {}
    }

    private static final int MOST_FILES = 1_000;

    private final List<Sentence> notes = new ArrayList<>();
    private final List<GeniusReader.Part> genius = new ArrayList<>();
    private final List<GeniusWebReader.Part> geniusWeb = new ArrayList<>();
    private final List<NegmasReader.Part> negmas = new ArrayList<>();
    private final List<NegologReader.Part> negolog = new ArrayList<>();

    private Importer() {}

    /// Reads the files, and the files that lie in the folders, in this order (a folder's by name).
    ///
    /// @throws IOException when a file cannot be read at all
    public static Answer read(List<Path> paths) throws IOException {
        try {
            Importer importer = new Importer();
            for (Path file : files(paths)) {
                importer.take(SourceFile.read(file));
            }
            Imported scenario = Assembly.of(importer.draft(title(paths)));
            DossierText.check(scenario);
            return new Answer.Read(scenario);
        } catch (Refusal refusal) {
            return new Answer.Refused(refusal.sentence());
        }
    }

    private static List<Path> files(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.list(path)) {
                inside.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .filter(Importer::isPlain)
                        .sorted(Comparator.comparing(p -> String.valueOf(p.getFileName())))
                        .forEach(files::add);
            }
        }
        if (files.isEmpty()) {
            throw Refusal.of("none", paths.isEmpty() ? "" : paths.getFirst());
        }
        if (files.size() > MOST_FILES) {
            throw Refusal.of("files.many", files.size(), MOST_FILES);
        }
        return files;
    }

    /// What a file system leaves in folders is no scenario: `.DS_Store`, `._party.yml`.
    private static boolean isPlain(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && !file.toString().contains("__MACOSX");
    }

    private static String title(List<Path> paths) {
        Path first = paths.getFirst().toAbsolutePath().normalize();
        Path folder = Files.isDirectory(first) ? first : first.getParent();
        Path name = folder == null ? null : folder.getFileName();
        return name == null ? "scenario" : name.toString();
    }

    /// Finds out what a file is and keeps it for its platform's reader.
    private void take(SourceFile source) {
        if (source.guessed()) {
            notes.add(Sentence.of("note.encoding", source.name()));
        }
        switch (source.first()) {
            case '<' -> {
                Element root = XmlText.read(source);
                if (GeniusReader.recognises(root)) {
                    genius.add(new GeniusReader.Part(source, root));
                } else {
                    leaveOut(source);
                }
            }
            case '{', '[' -> takeTree(source, JsonText.read(source));
            default -> {
                if (isYaml(source.name())) {
                    takeTree(source, YamlText.read(source));
                } else {
                    leaveOut(source);
                }
            }
        }
    }

    private static boolean isYaml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yml") || lower.endsWith(".yaml");
    }

    private void takeTree(SourceFile source, Tree root) {
        if (GeniusWebReader.recognises(root)) {
            geniusWeb.add(new GeniusWebReader.Part(source, root));
        } else if (NegologReader.recognises(root)) {
            negolog.add(new NegologReader.Part(source, root));
        } else if (NegmasReader.recognises(root)) {
            negmas.add(new NegmasReader.Part(source, root));
        } else {
            leaveOut(source);
        }
    }

    private void leaveOut(SourceFile source) {
        notes.add(Sentence.of("note.left.out", source.name()));
    }

    private Draft draft(String title) {
        List<String> platforms = new ArrayList<>();
        if (!genius.isEmpty()) {
            platforms.add(Platform.GENIUS.title());
        }
        if (!geniusWeb.isEmpty()) {
            platforms.add(Platform.GENIUSWEB.title());
        }
        if (!negmas.isEmpty()) {
            platforms.add(Platform.NEGMAS.title());
        }
        if (!negolog.isEmpty()) {
            platforms.add(Platform.NEGOLOG.title());
        }
        if (platforms.isEmpty()) {
            throw Refusal.of("none", title);
        }
        if (platforms.size() > 1) {
            throw Refusal.of("mixed", String.join(", ", platforms));
        }
        if (!genius.isEmpty()) {
            return GeniusReader.read(genius, notes);
        }
        if (!geniusWeb.isEmpty()) {
            return GeniusWebReader.read(geniusWeb, notes);
        }
        if (!negmas.isEmpty()) {
            return NegmasReader.read(negmas, notes);
        }
        return NegologReader.read(negolog, title, notes);
    }
}
