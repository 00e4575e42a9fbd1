package parley.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.dossier.FolderLock;
import parley.dossier.SafeFolder;

/// The dossiers that were opened, now or at an earlier start; no page reaches any other folder.
///
/// An address names a dossier by the first digits of the SHA-256 of its folder's path. Which folders were
/// opened stands in one file of the user's own, newest first, one path a line; deleting it loses nothing
/// else.
public final class Shelf {

    private static final int KEPT = 12;
    private static final int DIGITS = 12;

    /// So many dossiers, those asked for last, keep what was computed from them.
    private static final int ANSWERED = 4;

    private final Path file;
    private final InstantSource clock;
    private final Map<String, OpenDossier> open = new LinkedHashMap<>();
    private final Deque<OpenDossier> warm = new ArrayDeque<>();

    public Shelf(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        for (Path folder : remembered()) {
            open.put(id(folder), new OpenDossier(id(folder), folder, clock));
        }
    }

    /// Opens a folder; its id.
    public synchronized OpenDossier open(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        OpenDossier dossier =
                open.computeIfAbsent(id(whole), id -> new OpenDossier(id, whole, clock));
        remember(whole);
        FolderLock.settle(whole);
        return dossier;
    }

    /// A dossier that was opened. What was computed from others is forgotten when too many were asked for since.
    public Optional<OpenDossier> find(String id) {
        Optional<OpenDossier> found;
        List<OpenDossier> cold = new ArrayList<>();
        synchronized (this) {
            found = Optional.ofNullable(open.get(id));
            found.ifPresent(dossier -> {
                warm.remove(dossier);
                warm.addFirst(dossier);
            });
            while (warm.size() > ANSWERED) {
                cold.add(warm.removeLast());
            }
        }
        cold.forEach(OpenDossier::letGo);
        return found;
    }

    /// Folders opened before that are still there, newest first.
    public synchronized List<OpenDossier> recent() {
        return remembered().stream()
                .filter(Files::isDirectory)
                .map(folder -> open.get(id(folder)))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /// Where that is kept.
    public Path file() {
        return file;
    }

    /// Forgets a folder; the folder itself stays as it is.
    public synchronized void forget(String id) {
        List<Path> kept = new ArrayList<>(remembered());
        kept.removeIf(folder -> id(folder).equals(id));
        write(kept);
    }

    private void remember(Path folder) {
        List<Path> kept = new ArrayList<>(remembered());
        kept.remove(folder);
        kept.addFirst(folder);
        write(kept.subList(0, Math.min(KEPT, kept.size())));
    }

    private List<Path> remembered() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(Path::of)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private void write(List<Path> folders) {
        try {
            Path place = file.toAbsolutePath().getParent();
            if (place == null) {
                throw new IOException("no folder holds " + file);
            }
            Files.createDirectories(place);
            String lines =
                    folders.stream().map(folder -> folder + "\n").collect(Collectors.joining());
            SafeFolder.at(place)
                    .replace(
                            String.valueOf(file.getFileName()),
                            lines.getBytes(StandardCharsets.UTF_8),
                            SafeFolder.Access.PRIVATE);
        } catch (IOException e) {
            return; // only the list of recent dossiers is lost
        }
    }

    private static String id(Path folder) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(folder.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
