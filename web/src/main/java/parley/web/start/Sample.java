package parley.web.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sample dossier: a copy of the installed one in the user's own data folder. What is noted in it stays; the installed one is
/// never written to.
public final class Sample {

    private static final String NAME = "lake-serin";

    private final @Nullable Path examples;
    private final Path data;

    /// @param examples the folder of the installed examples, or null when there is none
    public Sample(@Nullable Path examples, Path data) {
        this.examples = examples;
        this.data = data;
    }

    /// Whether there is one to copy.
    public boolean isInstalled() {
        return examples != null && Files.isDirectory(examples.resolve(NAME));
    }

    /// Where the copy is, or will be when the sample is opened.
    public Path folder() {
        return data.resolve("sample").resolve(NAME);
    }

    /// Whether it was opened before.
    public boolean isThere() {
        return Files.isDirectory(folder());
    }

    /// The copy, made when there is none.
    Path open() throws IOException {
        return isThere() ? folder() : copy(folder());
    }

    /// Another copy, as the installed one is; the first one stays.
    Path openFresh() throws IOException {
        int number = 2;
        while (Files.exists(folder().resolveSibling(NAME + "-" + number))) {
            number++;
        }
        return isThere() ? copy(folder().resolveSibling(NAME + "-" + number)) : open();
    }

    /// All of it or nothing: a copy that was broken off is not taken for the sample.
    private Path copy(Path to) throws IOException {
        Path from = java.util.Objects.requireNonNull(examples, "examples").resolve(NAME);
        Path beside = to.resolveSibling(to.getFileName() + ".new");
        remove(beside);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = beside.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && !from.relativize(file).startsWith(".parley")) {
                    Files.copy(file, target);
                    target.toFile().setWritable(true, true);
                }
            }
        }
        remove(beside.resolve(".parley"));
        return Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> inner = files.sorted(java.util.Comparator.reverseOrder()).toList();
                for (Path file : inner) {
                    Files.delete(file);
                }
            }
        }
    }
}
