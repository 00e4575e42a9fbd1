package parley.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where new documents come into a dossier's `sources/`: whole or not at all, under a name that is safe on every system, never over a file that is there. What
/// is there already, byte for byte, is not kept twice.
public final class Inbox {

    private static final String FOLDER = "sources";

    /// Most characters of a name, its ending included.
    private static final int LONGEST = 120;

    /// Most bytes of a name; file systems allow 255.
    private static final int MOST_BYTES = 200;

    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}<>:\"/\\\\|?*]+");

    /// Names that Windows keeps for devices.
    private static final Set<String> DEVICES = devices();

    /// What became of a document.
    public sealed interface Put {
        /// The file within the dossier, `sources/note.txt`.
        String file();

        record New(String file) implements Put {}

        /// The same bytes are there under this name.
        record There(String file) implements Put {}
    }

    private final Path folder;
    private final Path sources;
    private final Map<Long, List<Path>> bySize = new HashMap<>();

    private Inbox(Path folder) {
        this.folder = folder;
        this.sources = folder.resolve(FOLDER);
    }

    /// Of a dossier's folder.
    ///
    /// @throws IOException also when `sources` leads out of the folder
    public static Inbox of(Path folder) throws IOException {
        Inbox inbox = new Inbox(folder);
        Files.createDirectories(inbox.sources);
        if (FolderFiles.leadsOut(folder, FOLDER)) {
            throw new IOException(inbox.sources + " leads out of the dossier");
        }
        try (Stream<Path> there = Files.list(inbox.sources)) {
            for (Path file : (Iterable<Path>) there.filter(Files::isRegularFile)::iterator) {
                inbox.note(file);
            }
        }
        return inbox;
    }

    private void note(Path file) throws IOException {
        bySize.computeIfAbsent(Files.size(file), _ -> new ArrayList<>()).add(file);
    }

    /// Keeps a document.
    ///
    /// @param name as its sender calls it; only its last part counts
    public Put put(String name, byte[] bytes) throws IOException {
        Optional<Path> same = findSame(bytes);
        if (same.isPresent()) {
            return new Put.There(inFolder(same.get()));
        }
        try (FolderLock _ = FolderLock.take(folder)) {
            Path file = reserve(safe(name));
            boolean kept = false;
            try {
                SafeFile.replace(file, bytes);
                kept = true;
            } finally {
                if (!kept) {
                    Files.deleteIfExists(file);
                }
            }
            note(file);
            return new Put.New(inFolder(file));
        }
    }

    private Optional<Path> findSame(byte[] bytes) throws IOException {
        String hash = FolderFiles.sha256(bytes);
        for (Path file : bySize.getOrDefault((long) bytes.length, List.of())) {
            if (Files.isRegularFile(file) && FolderFiles.sha256(file).equals(hash)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// An empty file of that name, or of that name with a number, which nobody else has.
    private Path reserve(String name) throws IOException {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        for (int number = 1; ; number++) {
            Path file = sources.resolve(number == 1 ? name : stem + "-" + number + ending);
            try {
                return Files.createFile(file);
            } catch (FileAlreadyExistsException taken) {
                if (number == Integer.MAX_VALUE) {
                    throw taken;
                }
            }
        }
    }

    private String inFolder(Path file) {
        return FOLDER + "/" + file.getFileName();
    }

    /// A name that is safe on every system: its last part, without control characters, separators, and dots in front, not too long, its ending kept.
    public static String safe(String name) {
        String last =
                Normalizer.normalize(name.replaceAll("(?s)^.*[/\\\\]", ""), Normalizer.Form.NFC);
        String plain =
                UNSAFE.matcher(last)
                        .replaceAll("-")
                        .replaceAll("^[.\\s-]++|(?<![.\\s])[.\\s]++$", "")
                        .replaceAll("\\s+", " ");
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= 12 ? plain.substring(dot) : "";
        String stem = plain.substring(0, plain.length() - ending.length()).strip();
        String first = stem.contains(".") ? stem.substring(0, stem.indexOf('.')) : stem;
        if (stem.isEmpty() || DEVICES.contains(first.toUpperCase(Locale.ROOT))) {
            stem = "document" + (stem.isEmpty() ? "" : "-" + stem);
        }
        return cut(stem, ending) + ending;
    }

    private static String cut(String stem, String ending) {
        String kept = stem;
        while (kept.length() + ending.length() > LONGEST
                || (kept + ending).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }

    private static Set<String> devices() {
        Set<String> names = new java.util.HashSet<>(Set.of("CON", "PRN", "AUX", "NUL"));
        for (int i = 0; i <= 9; i++) {
            names.add("COM" + i);
            names.add("LPT" + i);
        }
        return Set.copyOf(names);
    }
}
