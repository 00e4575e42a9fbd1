package parley.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The beginning of a dossier: a file whose comments explain each section, and the folders for texts
/// and sources.
public final class Starter {

    private static final String FILE = "dossier.yaml";
    private static final List<String> FOLDERS = List.of("texts", "sources");

    private Starter() {}

    /// Starts a dossier in that folder, which is made if it is not there, and returns its file.
    ///
    /// @throws FileAlreadyExistsException when the folder holds a dossier already; nothing is changed then
    public static Path create(Path folder, Locale locale) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            Path there = files.filter(f -> f.toString().endsWith(".yaml")).findFirst().orElse(null);
            if (there != null) {
                throw new FileAlreadyExistsException(there.toString());
            }
        }
        SafeFolder safe = SafeFolder.at(folder);
        safe.create(FILE, text(locale).getBytes(StandardCharsets.UTF_8), SafeFolder.Access.USUAL);
        for (String name : FOLDERS) {
            safe.makeFolder(name, SafeFolder.Access.USUAL);
        }
        return folder.resolve(FILE);
    }

    /// The text of the file.
    static String text(Locale locale) {
        String language = locale.getLanguage().equals("fr") ? "fr" : "en";
        try (InputStream in = Starter.class.getResourceAsStream("starter_" + language + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("no starter for " + language);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("a resource of the program cannot be read", e);
        }
    }
}
