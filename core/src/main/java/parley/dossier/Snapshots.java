package parley.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Copies of texts and sources as they were when somebody read them, named by their SHA-256, in
/// `.parley/snapshots`. The dossier keeps the hash; without the copy one still sees that a document has
/// changed, only not from what.
public final class Snapshots {

    private static final String FOLDER = "snapshots";

    private Snapshots() {}

    /// Keeps a copy of a file of the dossier and returns its SHA-256, for the key `sha256`.
    ///
    /// @throws java.nio.file.NoSuchFileException when the folder holds no such file
    public static String keep(Path folder, String name) throws IOException {
        Path file =
                FolderFiles.find(folder, name)
                        .orElseThrow(() ->
                                new java.nio.file.NoSuchFileException(
                                        folder.resolve(name).toString()));
        byte[] bytes = Files.readAllBytes(file);
        String hash = FolderFiles.sha256(bytes);
        Path copies = Files.createDirectories(folder.resolve(FolderLock.OWN).resolve(FOLDER));
        if (find(folder, hash).isEmpty()) {
            SafeFile.replace(copies.resolve(hash), bytes);
        }
        return hash;
    }

    /// The copy of that hash, if it is there and still has it.
    public static Optional<Path> find(Path folder, String hash) throws IOException {
        Path copy = folder.resolve(FolderLock.OWN).resolve(FOLDER).resolve(hash);
        return hash.matches("[0-9a-f]{64}")
                        && Files.isRegularFile(copy)
                        && FolderFiles.sha256(copy).equals(hash)
                ? Optional.of(copy)
                : Optional.empty();
    }
}
