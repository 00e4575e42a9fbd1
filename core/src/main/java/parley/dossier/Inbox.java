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

    private final SafeFolder folder;
    private final Map<Long, List<String>> bySize = new HashMap<>();

    private Inbox(SafeFolder folder) {
        this.folder = folder;
    }

    /// Of a dossier's folder.
    ///
    /// @throws UnsafeFileException when `sources` is a link
    public static Inbox of(Path folder) throws IOException {
        SafeFolder safe = SafeFolder.at(folder);
        safe.makeFolder(FOLDER, SafeFolder.Access.USUAL);
        Inbox inbox = new Inbox(safe);
        for (String file : safe.files(FOLDER, 1)) {
            inbox.note(file);
        }
        return inbox;
    }

    private void note(String file) throws IOException {
        bySize.computeIfAbsent(Files.size(folder.file(file)), _ -> new ArrayList<>()).add(file);
    }

    /// Keeps a document.
    ///
    /// @param name as its sender calls it; only its last part counts
    public Put put(String name, byte[] bytes) throws IOException {
        Optional<String> same = findSame(bytes);
        if (same.isPresent()) {
            return new Put.There(same.get());
        }
        try (FolderLock _ = FolderLock.take(folder.path())) {
            String file = keep(safe(name), bytes);
            note(file);
            return new Put.New(file);
        }
    }

    private Optional<String> findSame(byte[] bytes) throws IOException {
        String hash = FolderFiles.sha256(bytes);
        for (String file : bySize.getOrDefault((long) bytes.length, List.of())) {
            if (folder.entry(file) == SafeFolder.Entry.FILE
                    && FolderFiles.sha256(folder.file(file)).equals(hash)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// Writes it under that name, or under that name with a number, which nobody else has.
    private String keep(String name, byte[] bytes) throws IOException {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        for (int number = 1; ; number++) {
            String file = FOLDER + "/" + (number == 1 ? name : stem + "-" + number + ending);
            try {
                folder.create(file, bytes, SafeFolder.Access.USUAL);
                return file;
            } catch (FileAlreadyExistsException taken) {
                if (number == Integer.MAX_VALUE) {
                    throw taken;
                }
            }
        }
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
