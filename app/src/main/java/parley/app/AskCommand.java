package parley.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.model.Dossier;
import parley.report.Brief;
import parley.report.Input;
import parley.report.Inquiry;
import parley.report.Material;
import parley.report.Part;
import parley.report.PartJson;
import parley.report.PartText;
import parley.report.ledger.Ledger;
import parley.report.ledger.LedgerJson;
import parley.report.question.Questions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley ask DIR [ID]`: a question of the register, or all of them with their answers in a line. Without a name of its own it is
/// also the command of a question that has one ([Inquiry#commands]): `parley settle DIR`.
@Command(name = "ask", mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer>, LongRunning {

    /// At most so many entries of one list of the JSON.
    private static final int MOST = 100_000;

    @Mixin private Shared shared = new Shared();
    @Mixin private Draws draws = new Draws();

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dossier.folder")
    private Path folder = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", descriptionKey = "ask.id")
    private @Nullable String id;

    @Option(
            names = "--level",
            paramLabel = "shareable|team|mediator",
            descriptionKey = "brief.level")
    private @Nullable Level level;

    private final String name;

    AskCommand() {
        this("");
    }

    private AskCommand(String name) {
        this.name = name;
    }

    /// A command that is a name for one question: it takes what that question takes, and no ID.
    static CommandLine.Model.CommandSpec named(String name, Inquiry<?> inquiry) {
        CommandLine.Model.CommandSpec spec =
                CommandLine.Model.CommandSpec.forAnnotatedObject(new AskCommand(name));
        spec.remove(spec.positionalParameters().getLast());
        if (!inquiry.inputs().contains(Input.READINGS)) {
            spec.remove(spec.findOption("--readings"));
        }
        if (!inquiry.inputs().contains(Input.SEED)) {
            spec.remove(spec.findOption("--seed"));
        }
        return spec.name(name);
    }

    /// A command that is a name for a question is for whoever holds the folder: unless a level is given, nothing is left out.
    private @Nullable Level readers() {
        return level == null && !name.isEmpty() ? Level.mediator : level;
    }

    private String asked() {
        return id == null ? name : id;
    }

    @Override
    public Integer call() {
        Optional<Dossier> dossier = DossierFolder.find(folder, shared.locale(), shared.err());
        if (dossier.isEmpty()) {
            return Main.UNREADABLE;
        }
        String id = asked();
        List<Inquiry<?>> asked = id.isEmpty() ? Questions.all() : Questions.named(id);
        if (asked.isEmpty()) {
            shared.err().println(shared.say("ask.unknown", id, String.join(", ", ids())));
            return Main.WRONG_USE;
        }
        boolean drawn = asked.stream().anyMatch(q -> q.inputs().contains(Input.READINGS));
        Material material =
                DossierFolder.material(
                        dossier.get(),
                        folder,
                        readers(),
                        drawn ? draws : Draws.none(draws.seed()),
                        shared);
        shared.out().print(id.isEmpty() ? all(material) : answer(asked, material));
        return !id.isEmpty() && asked.stream().anyMatch(q -> Questions.isToActOn(q, material))
                ? Main.ACT
                : Main.DONE;
    }

    private static List<String> ids() {
        List<String> ids = new ArrayList<>();
        Questions.all().forEach(inquiry -> ids.add(inquiry.id()));
        return ids;
    }

    private String all(Material material) {
        List<Inquiry<?>> inquiries = Questions.all();
        List<Optional<Part>> parts = new ArrayList<>();
        inquiries.forEach(inquiry -> parts.add(Questions.part(inquiry, material)));
        return switch (shared.format()) {
            case json -> PartJson.list(inquiries, parts, material);
            case text -> PartText.list(material, inquiries, parts);
            case html -> page(material, parts.stream().flatMap(Optional::stream).toList());
        };
    }

    private String answer(List<Inquiry<?>> asked, Material material) {
        return switch (shared.format()) {
            case json ->
                    asked.size() == 1
                            ? Questions.json(asked.getFirst(), material, MOST)
                            : LedgerJson.write(Ledger.of(material));
            case text -> PartText.of(material, parts(asked, material));
            case html -> page(material, parts(asked, material));
        };
    }

    private static List<Part> parts(List<Inquiry<?>> asked, Material material) {
        List<Part> parts = new ArrayList<>();
        for (Inquiry<?> inquiry : asked) {
            Optional<Part> part = Questions.part(inquiry, material);
            part.ifPresent(parts::add);
            if (part.isEmpty() && asked.size() == 1) {
                parts.add(Part.notRaised(inquiry, material));
            }
        }
        return parts;
    }

    private static String page(Material material, List<Part> parts) {
        Brief brief = new Brief();
        return brief.render(brief.gather(material, parts));
    }
}
