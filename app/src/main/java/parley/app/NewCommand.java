package parley.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import parley.dossier.Starter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `parley new DIR`: starts a dossier with comments that explain each section.
@Command(name = "new", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    @Mixin private Shared shared = new Shared();

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dossier.folder")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        Path file = Starter.create(folder, shared.locale());
        shared.out().println(shared.say("new.done", file.toString(), folder.toString()));
        return Main.DONE;
    }
}
