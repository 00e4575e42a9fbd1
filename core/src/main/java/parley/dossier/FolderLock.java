package parley.dossier;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One saver at a time in a dossier's folder, across programs: a lock on `.parley/lock`. The system
/// lets it go when the program dies.
public final class FolderLock implements AutoCloseable {

    /// The folder for the lock and the journal; may be deleted at any time.
    static final String OWN = ".parley";

    private static final String FILE = OWN + "/lock";

    private static final int MOST_TRIES = 500;
    private static final int PAUSE_MILLIS = 10;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits up to five seconds.
    ///
    /// @throws IOException when another program keeps it longer, or the folder is gone
    public static FolderLock take(Path folder) throws IOException {
        SafeFolder safe = SafeFolder.at(folder);
        safe.makeFolder(OWN, SafeFolder.Access.PRIVATE);
        FileChannel channel = safe.openToLock(FILE);
        for (int i = 0; i < MOST_TRIES; i++) {
            if (tryLock(channel) != null) {
                FolderLock lock = new FolderLock(channel);
                finish(safe, lock);
                return lock;
            }
            pause();
        }
        channel.close();
        throw new IOException("another program holds " + safe.path().resolve(FILE));
    }

    /// Finishes a change over several files that was cut short, if there is one.
    ///
    /// @return whether the folder could be written; where it cannot, nothing is finished either
    public static boolean settle(Path folder) {
        try {
            if (SafeFolder.at(folder).entry(Commit.NOTE) == SafeFolder.Entry.FILE) {
                take(folder).close();
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void finish(SafeFolder folder, FolderLock lock) throws IOException {
        boolean finished = false;
        try {
            Commit.finish(folder);
            finished = true;
        } finally {
            if (!finished) {
                lock.close();
            }
        }
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
