package parley.dossier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Replaces a file so that whoever looks, and whenever the program dies, there is the old file or the
/// new one, whole: write beside, fsync, rename, fsync the folder.
final class SafeFile {

    private SafeFile() {}

    /// Replaces or creates a file. Whoever calls holds the [FolderLock].
    static void replace(Path file, byte[] bytes) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + ".saving");
        try (FileChannel out =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            writeAll(out, bytes);
            out.force(true);
        }
        keepPermissions(target, beside);
        Files.move(
                beside,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        Path parent = target.getParent();
        if (parent != null) {
            sync(parent);
        }
    }

    /// Adds a line at the end of a file, on disk when this returns. A line that a crash cut short is
    /// closed off first.
    static void appendLine(Path file, String line) throws IOException {
        try (FileChannel out =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            long size = out.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            boolean torn = size > 0 && out.read(last, size - 1) == 1 && last.get(0) != '\n';
            out.position(size);
            writeAll(
                    out,
                    ((torn ? "\n" : "") + line + "\n")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.force(true);
        }
    }

    private static void writeAll(FileChannel out, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.getFileStore(from).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    /// Makes a rename in this folder lasting. Some systems cannot open a folder; there the rename is as
    /// lasting as the system makes it.
    private static void sync(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }
}
