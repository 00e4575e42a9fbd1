package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A workbench in which one dossier is open, for a test.
///
/// @param file the dossier's only file
/// @param home the address of its overview
record OneDossier(Workbench workbench, Browser browser, Path file, String home) {

    /// @param folder where the dossier's folder `bridge` is made
    /// @param text of its file; without errors
    static OneDossier in(Path folder, String text) throws IOException {
        Path dossier = Files.createDirectories(folder.resolve("bridge"));
        Path file = Files.writeString(dossier.resolve("dossier.yaml"), text);
        Workbench workbench = Started.in(folder);
        Browser browser = Browser.admittedTo(workbench);
        String home = browser.post("/open", Map.of("folder", dossier.toString())).uri().getPath();
        assertThat(home).doesNotEndWith("/check");
        return new OneDossier(workbench, browser, file, home);
    }
}
