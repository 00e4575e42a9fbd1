package parley.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// The XML parts of a zipped Office file, unpacked in memory under a limit. Nothing is ever written to disk, so names of entries cannot lead
/// anywhere.
final class Archive {

    private static final int MOST_ENTRIES = 20_000;
    private static final long XML_PART = 100_000_000;

    /// Honest files unpack to some ten or twenty times their size; beyond this many times, once it is many megabytes, it is a bomb.
    private static final long MOST_TIMES = 150;

    private static final long SUSPICIOUS = 20_000_000;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    private Archive() {}

    static Archive open(Job job, byte[] bytes) throws UnreadableDocumentException {
        Archive archive = new Archive();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            archive.read(job, in, Math.max(SUSPICIOUS, MOST_TIMES * bytes.length));
        } catch (IOException | IllegalArgumentException e) {
            // IllegalArgumentException: an entry's name is not valid text.
            throw job.problem(Problem.DAMAGED, e);
        }
        return archive;
    }

    private void read(Job job, ZipInputStream in, long most)
            throws IOException, UnreadableDocumentException {
        long total = 0;
        byte[] buffer = new byte[65_536];
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            String name = entry.getName().replace('\\', '/').replaceFirst("^/+", "");
            boolean wanted = isWanted(name);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > Math.min(most, job.limits().unpacked())
                        || wanted && out.size() > XML_PART) {
                    throw job.problem(Problem.UNPACKS_TOO_LARGE);
                }
                job.check(0);
                if (wanted) {
                    out.write(buffer, 0, n);
                }
            }
            names.add(name);
            if (names.size() > MOST_ENTRIES) {
                throw job.problem(Problem.UNPACKS_TOO_LARGE);
            }
            if (wanted) {
                parts.putIfAbsent(name, out.toByteArray());
            }
        }
    }

    private static boolean isWanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.equals("mimetype");
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean hasEnding(String ending) {
        return names.stream().anyMatch(n -> n.endsWith(ending));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /// The names of its XML parts that match, in alphabetical order.
    List<String> partsLike(String pattern) {
        return parts.keySet().stream().filter(n -> n.matches(pattern)).sorted().toList();
    }

    byte @Nullable [] part(String name) {
        return parts.get(name);
    }
}
