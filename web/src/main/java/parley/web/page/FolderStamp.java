package parley.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.dossier.FolderFiles;

/// How the files stood that a dossier was read from: the YAML files and ledgers in its folder, and the documents that it names,
/// however deep. Thousands of other files cost next to nothing. Names that begin with a dot do not count: they are locks,
/// journals, version control.
///
/// A file is known by its size, its times (of its words and of its entry in the folder, which no program sets back) and its number
/// in the file system. Clocks of file systems are coarse: what changed less than [#COARSE] before it was looked at could change
/// again and look the same, so such a file is known by the SHA-256 of its bytes as well.
final class FolderStamp {

    /// The coarsest clock of a file system in use (FAT: two seconds), in milliseconds.
    private static final long COARSE = 2_100;

    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private final Path folder;
    private final Set<String> named;
    private final Map<String, Looks> files;

    /// How one file looks; `bytes` where its times alone do not tell.
    private record Looks(
            long size,
            FileTime words,
            FileTime entry,
            @Nullable Object number,
            @Nullable String bytes) {

        static final Looks MISSING =
                new Looks(-1, FileTime.fromMillis(0), FileTime.fromMillis(0), null, null);

        /// Whether `now`, taken later, is still what this was.
        boolean isStill(Looks now, Path file) {
            return size == now.size
                    && words.equals(now.words)
                    && entry.equals(now.entry)
                    && Objects.equals(number, now.number)
                    && (bytes == null || bytes.equals(now.bytes == null ? sum(file) : now.bytes));
        }
    }

    private FolderStamp(Path folder, Set<String> named, Map<String, Looks> files) {
        this.folder = folder;
        this.named = named;
        this.files = files;
    }

    /// How they stand now.
    ///
    /// @param named files that count wherever they stand, as paths below the folder
    static FolderStamp of(Path folder, Collection<String> named) {
        Map<String, Looks> files = new TreeMap<>();
        Set<String> all = new TreeSet<>(named);
        all.addAll(beside(folder));
        for (String name : all) {
            files.put(name, look(folder, name));
        }
        return new FolderStamp(folder, Set.copyOf(named), files);
    }

    /// Whether `now`, taken later, shows what this showed.
    boolean isStill(FolderStamp now) {
        if (!files.keySet().equals(now.files.keySet())) {
            return false;
        }
        for (Map.Entry<String, Looks> file : files.entrySet()) {
            Looks looks = now.files.getOrDefault(file.getKey(), Looks.MISSING);
            if (!file.getValue().isStill(looks, folder.resolve(file.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /// Whether some file changed so recently that its times alone do not tell whether it changes again.
    boolean isFresh() {
        return files.values().stream().anyMatch(looks -> looks.bytes() != null);
    }

    /// This, and whatever only a later one has.
    FolderStamp and(FolderStamp later) {
        Map<String, Looks> all = new TreeMap<>(later.files);
        all.putAll(files);
        return new FolderStamp(folder, later.named, all);
    }

    /// A short mark of sizes and times: another one means that something has changed.
    String mark() {
        StringBuilder all = new StringBuilder();
        files.forEach((name, looks) ->
                all.append(name).append(looks.size()).append(looks.words()).append('\n'));
        return FolderFiles.sha256(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    Set<String> named() {
        return named;
    }

    private static Set<String> beside(Path folder) {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".jsonl"))
                    .forEach(names::add);
        } catch (IOException | UncheckedIOException e) {
            names.add("");
        }
        return names;
    }

    private static Looks look(Path folder, String name) {
        try {
            Path file = folder.resolve(name);
            BasicFileAttributes looks =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!looks.isRegularFile()) {
                return Looks.MISSING;
            }
            FileTime words = looks.lastModifiedTime();
            FileTime entry =
                    UNIX
                            ? (FileTime)
                                    Files.getAttribute(
                                            file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)
                            : looks.creationTime();
            long newest = Math.max(words.toMillis(), entry.toMillis());
            boolean fresh = newest > System.currentTimeMillis() - COARSE;
            return new Looks(looks.size(), words, entry, looks.fileKey(), fresh ? sum(file) : null);
        } catch (IOException | InvalidPathException e) {
            return Looks.MISSING;
        }
    }

    private static String sum(Path file) {
        try {
            return FolderFiles.sha256(file);
        } catch (IOException e) {
            return "";
        }
    }
}
