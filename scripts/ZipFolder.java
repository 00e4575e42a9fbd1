import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/// `java scripts/ZipFolder.java FOLDER`: FOLDER.zip with the folder in it, permissions kept, so that what
/// could be started before can be started after unzipping. The JDK's `jar` keeps none.
void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    Path target = folder.resolveSibling(folder.getFileName() + ".zip");
    Files.deleteIfExists(target);
    Map<String, String> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
    try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + target.toUri()), options);
            Stream<Path> files = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) files.sorted()::iterator) {
            Path inside = zip.getPath(folder.getParent().relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(inside);
            } else {
                Files.copy(file, inside, StandardCopyOption.COPY_ATTRIBUTES);
                Files.setPosixFilePermissions(inside, Files.getPosixFilePermissions(file));
            }
        }
    }
}
