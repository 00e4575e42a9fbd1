package parley.web.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.dossier.Edit;
import parley.dossier.SafeFolder;

/// Pairs of files that were dropped to be compared, kept in memory so that a dossier can be begun with them. The last few of them, until the
/// program stops.
public final class Dropped {

    private static final int KEPT = 8;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    /// One file, as it was dropped.
    public static final class Dropping {
        private final String name;
        private final byte[] content;

        public Dropping(String name, byte[] content) {
            this.name = name;
            this.content = content.clone();
        }

        public String name() {
            return name;
        }

        public byte[] content() {
            return content.clone();
        }
    }

    /// An old text, a new one, and the red lines typed for them.
    public record Pair(Dropping before, Dropping after, List<String> redLines) {
        public Pair {
            redLines = List.copyOf(redLines);
        }

        private long bytes() {
            return (long) before.content.length + after.content.length;
        }

        /// Writes both files into the folder of a dossier's texts, and says how they are named there: the new one replaces the old.
        public List<Edit> keepIn(Path dossier) throws IOException {
            SafeFolder safe = SafeFolder.at(dossier);
            safe.makeFolder("texts", SafeFolder.Access.USUAL);
            String other = after.name.equals(before.name) ? "new-" + after.name : after.name;
            safe.replace("texts/" + before.name, before.content, SafeFolder.Access.USUAL);
            safe.replace("texts/" + other, after.content, SafeFolder.Access.USUAL);
            return List.of(
                    Edit.add("texts", "d1", text(before.name, before.name)),
                    Edit.add("texts", "d2", text(after.name, other) + "\nreplaces: d1"));
        }

        private static String text(String title, String file) {
            return "title: "
                    + Quoted.of(title.replaceFirst("\\.[^.]*$", ""))
                    + "\nfile: "
                    + Quoted.of("texts/" + file);
        }
    }

    /// Keeps a pair under that id, instead of what was kept under it.
    public synchronized void keep(String id, Pair pair) {
        pairs.put(id, pair);
        while (pairs.size() > 1 && (pairs.size() > KEPT || bytes() > MOST_BYTES)) {
            pairs.remove(pairs.keySet().iterator().next());
        }
    }

    private long bytes() {
        return pairs.values().stream().mapToLong(Pair::bytes).sum();
    }

    public synchronized Optional<Pair> find(String id) {
        return Optional.ofNullable(pairs.get(id));
    }
}
