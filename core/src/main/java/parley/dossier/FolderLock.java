package parley.dossier;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One saver at a time in a dossier's folder, across programs: a lock on `.parley/lock`. The system
/// lets it go when the program dies.
public final class FolderLock implements AutoCloseable {

    /// The folder for the lock and the journal; may be deleted at any time.
    static final String OWN = ".parley";

    private static final int MOST_TRIES = 500;
    private static final int PAUSE_MILLIS = 10;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits up to five seconds.
    ///
    /// @throws IOException when another program keeps it longer
    public static FolderLock take(Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve(OWN));
        FileChannel channel =
                FileChannel.open(
                        own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        for (int i = 0; i < MOST_TRIES; i++) {
            if (tryLock(channel) != null) {
                return new FolderLock(channel);
            }
            pause();
        }
        channel.close();
        throw new IOException("another program holds " + own.resolve("lock"));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the lock", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
