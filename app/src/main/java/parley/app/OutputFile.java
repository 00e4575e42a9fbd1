package parley.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import parley.dossier.SafeFolder;

/// A file that a command writes where its user says. It is replaced whole, never through a link; and where
/// it lies in the dossier's own folder, no link in that folder is followed on the way there.
final class OutputFile {

    private final SafeFolder folder;
    private final String name;

    private OutputFile(SafeFolder folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /// @param dossier folder that the command reads
    /// @throws NoSuchFileException when the folder to write into is not there
    static OutputFile at(Path target, Path dossier) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        for (Path folder :
                Files.isDirectory(dossier)
                        ? new Path[] {dossier.toAbsolutePath().normalize(), dossier.toRealPath()}
                        : new Path[0]) {
            if (whole.startsWith(folder) && !whole.equals(folder)) {
                return new OutputFile(
                        SafeFolder.at(folder),
                        folder.relativize(whole).toString().replace('\\', '/'));
            }
        }
        return alone(target);
    }

    /// Where no dossier is read.
    static OutputFile alone(Path target) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new NoSuchFileException(target.toString());
        }
        return new OutputFile(SafeFolder.at(folder), String.valueOf(whole.getFileName()));
    }

    /// Makes a folder to write files into.
    static void folder(Path target, Path dossier) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        Path real = Files.isDirectory(dossier) ? dossier.toRealPath() : whole;
        Path typed = dossier.toAbsolutePath().normalize();
        Path base = whole.startsWith(typed) ? typed : real;
        if (whole.startsWith(base) && !whole.equals(base)) {
            SafeFolder.at(base)
                    .makeFolder(
                            base.relativize(whole).toString().replace('\\', '/'),
                            SafeFolder.Access.USUAL);
        } else {
            Files.createDirectories(whole);
        }
    }

    /// Replaces or creates it.
    void replace(byte[] bytes) throws IOException {
        folder.replace(name, bytes, SafeFolder.Access.USUAL);
    }

    /// Creates it.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when something is there
    void create(byte[] bytes) throws IOException {
        folder.create(name, bytes, SafeFolder.Access.USUAL);
    }
}
