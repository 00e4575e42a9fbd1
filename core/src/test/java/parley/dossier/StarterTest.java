package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarterTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aNewDossierHasNoProblems(String language) throws IOException {
        Starter.create(folder.resolve("talks"), Locale.of(language));
        Reading reading = DossierReader.read(folder.resolve("talks"));
        assertThat(reading.problems()).isEmpty();
        assertThat(folder.resolve("talks/texts")).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void itsExamplesHaveNoProblemsEither(String language) {
        String examples =
                Starter.text(Locale.of(language))
                        .lines()
                        .filter(line -> !line.startsWith("##"))
                        .map(line -> line.replaceFirst("^( *)# ", "$1"))
                        .collect(Collectors.joining("\n"));
        Reading reading = DossierReader.read(Map.of("dossier.yaml", examples));
        assertThat(reading.problems().stream().map(p -> p.line(Locale.ENGLISH))).isEmpty();
        assertThat(((Reading.Sound) reading).dossier().items().size()).isGreaterThan(20);
    }

    @Test
    void aDossierThatIsThereIsNeverOverwritten() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "title: Mine\n");
        assertThatThrownBy(() -> Starter.create(folder, Locale.ENGLISH))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("mine.yaml")).hasContent("title: Mine\n");
        assertThat(folder.resolve("dossier.yaml")).doesNotExist();
    }
}
