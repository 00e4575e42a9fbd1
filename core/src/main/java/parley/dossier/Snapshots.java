package parley.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Copies of texts and sources as they were when somebody read them, named by their SHA-256, in
/// `.parley/snapshots`. The dossier keeps the hash; without the copy one still sees that a document has
/// changed, only not from what.
public final class Snapshots {

    private static final String FOLDER = FolderLock.OWN + "/snapshots";

    private Snapshots() {}

    /// Keeps a copy of a file of the dossier and returns its SHA-256, for the key `sha256`.
    ///
    /// @throws java.nio.file.NoSuchFileException when the folder holds no such file
    public static String keep(Path folder, String name) throws IOException {
        SafeFolder safe = SafeFolder.at(folder);
        byte[] bytes = safe.read(name);
        String hash = FolderFiles.sha256(bytes);
        safe.makeFolder(FOLDER, SafeFolder.Access.PRIVATE);
        if (find(folder, hash).isEmpty()) {
            safe.replace(FOLDER + "/" + hash, bytes, SafeFolder.Access.PRIVATE);
        }
        return hash;
    }

    /// The copy of that hash, if it is there and still has it.
    public static Optional<Path> find(Path folder, String hash) throws IOException {
        Optional<Path> copy =
                hash.matches("[0-9a-f]{64}")
                        ? FolderFiles.find(folder, FOLDER + "/" + hash)
                        : Optional.empty();
        return copy.isPresent() && FolderFiles.sha256(copy.get()).equals(hash)
                ? copy
                : Optional.empty();
    }
}
