package parley.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.model.Dossier;
import parley.office.BriefPdf;
import parley.office.BriefWord;
import parley.report.Brief;
import parley.report.BriefPage;
import parley.report.Material;
import parley.report.question.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley brief`: the two-page brief as one HTML file, or as a Word file or PDF.
@Command(name = "brief", mixinStandardHelpOptions = true)
final class BriefCommand implements Callable<Integer>, LongRunning {

    @Mixin private Shared shared = new Shared();
    @Mixin private Draws draws = new Draws();

    @Parameters(paramLabel = "DIR", descriptionKey = "dossier.folder")
    private Path folder = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "brief.output")
    private @Nullable Path output;

    @Option(
            names = "--level",
            paramLabel = "shareable|team|mediator",
            descriptionKey = "brief.level")
    private @Nullable Level level;

    @Override
    public Integer call() throws IOException {
        Optional<Dossier> dossier = DossierFolder.find(folder, shared.locale(), shared.err());
        if (dossier.isEmpty()) {
            return Main.UNREADABLE;
        }
        return write(dossier.get());
    }

    private int write(Dossier whole) throws IOException {
        Material material = DossierFolder.material(whole, folder, level, draws, shared);
        Brief brief = new Brief();
        BriefPage page = brief.gather(material, Questions.brief(material));
        switch (shared.asked()) {
            case text, html -> save("brief.html", html(brief, page));
            case docx -> save("brief.docx", BriefWord.of(page));
            case pdf -> save("brief.pdf", BriefPdf.of(brief, page));
            case json, xlsx, csv -> throw shared.notMade();
        }
        return material.answers().settle().mayFit() ? Main.DONE : Main.ACT;
    }

    private static byte[] html(Brief brief, BriefPage page) {
        return brief.render(page).getBytes(StandardCharsets.UTF_8);
    }

    private void save(String usual, byte[] file) throws IOException {
        Path target = output == null ? Path.of(usual) : output;
        if (target.toString().equals("-")) {
            shared.out(file);
        } else {
            OutputFile.at(target, folder).replace(file);
            shared.err().println(shared.say("brief.written", target));
        }
    }
}
