package parley.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// A workbench for a test: any free port, the checkout's examples, a list of recent folders of its own.
final class Started {

    private Started() {}

    static Workbench in(Path folder) {
        return Workbench.start(
                new Workbench.Setting(
                        0,
                        examples(),
                        folder.resolve("config").resolve("recent"),
                        InstantSource.system(),
                        Throwable::printStackTrace));
    }

    static Path examples() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("examples").resolve("lake-serin"))) {
            here = here.getParent();
        }
        return here.resolve("examples");
    }
}
