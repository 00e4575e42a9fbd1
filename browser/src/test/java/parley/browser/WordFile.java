package parley.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// A Word file with one paragraph a line of a text beside this class.
final class WordFile {

    private WordFile() {}

    static Path of(Path folder, String name, String resource) {
        Path file = folder.resolve(name);
        try (InputStream in = WordFile.class.getResourceAsStream("/walk/" + resource);
                XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            String text =
                    new String(
                            Objects.requireNonNull(in, resource).readAllBytes(),
                            StandardCharsets.UTF_8);
            text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
