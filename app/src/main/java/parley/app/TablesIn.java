package parley.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.dossier.Desk;
import parley.dossier.Edit;
import parley.dossier.Reading;
import parley.dossier.Saving;
import parley.office.BookReader;
import parley.table.Change;
import parley.table.Comparison;
import parley.table.Filled;
import parley.table.Proposal;
import parley.table.Remark;
import parley.table.UnreadableTableException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings edited tables back into a dossier: shows what they would change and, unless it is only asked what,
/// changes it as one. Where anything stands against it, nothing is changed.
final class TablesIn {

    private final Shared shared;
    private final Path folder;
    private final boolean preview;

    TablesIn(Shared shared, Path folder, boolean preview) {
        this.shared = shared;
        this.folder = folder;
        this.preview = preview;
    }

    int bring(List<Path> files) throws IOException {
        List<Filled> filled = new ArrayList<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
            try {
                filled.addAll(
                        BookReader.read(
                                String.valueOf(file.getFileName()), Files.readAllBytes(file)));
            } catch (UnreadableTableException e) {
                shared.err().println(e.message(shared.locale()));
                return Main.UNREADABLE;
            }
        }
        Optional<Reading.Sound> reading =
                DossierFolder.findSound(folder, shared.locale(), shared.err());
        if (reading.isEmpty()) {
            return Main.UNREADABLE;
        }
        Proposal proposal =
                Comparison.of(
                        reading.get().manuscript(),
                        reading.get().dossier(),
                        reading.get().dossier().visibility(),
                        filled);
        return answer(proposal);
    }

    private int answer(Proposal proposal) throws IOException {
        boolean apply = !preview && !proposal.stops() && !proposal.changes().isEmpty();
        boolean applied = apply && save(proposal);
        if (shared.format() == Shared.Format.json) {
            shared.out().println(json(proposal, applied));
        } else {
            text(proposal, applied);
        }
        boolean open = !proposal.changes().isEmpty() && !applied;
        return proposal.stops() || open ? Main.ACT : Main.DONE;
    }

    private boolean save(Proposal proposal) throws IOException {
        Desk desk = Desk.open(folder, InstantSource.system());
        List<Edit> edits = proposal.edits(desk.reading().manuscript(), proposal.changes());
        return switch (desk.change(edits)) {
            case Saving.Saved _ -> true;
            case Saving.Refused(var problems, var _) -> {
                problems.forEach(p -> shared.err().println(p.line(shared.locale())));
                yield false;
            }
            case Saving.ChangedElsewhere elsewhere -> {
                shared.err().println(shared.say("import.changed-elsewhere", elsewhere.file()));
                yield false;
            }
            case Saving.NoSuchPlace(var path) -> {
                shared.err().println(shared.say("import.no-place", String.join(" / ", path)));
                yield false;
            }
            case Saving.NotWritten trouble -> {
                shared.err().println(trouble.sentence(shared.locale()));
                yield false;
            }
            case Saving.NothingLeft _ -> false;
        };
    }

    private void text(Proposal proposal, boolean applied) {
        proposal.changes().forEach(change -> shared.out().println(line(change)));
        Locale locale = shared.locale();
        proposal.remarks().forEach(remark -> shared.err().println(remark.line(locale)));
        long added = proposal.changes().stream().filter(Change.Added.class::isInstance).count();
        long gone = proposal.changes().stream().filter(Change.Removed.class::isInstance).count();
        long changed = proposal.changes().size() - added - gone;
        shared.out().println(shared.say("import.count", changed, added, gone));
        if (applied) {
            shared.out().println(shared.say("import.applied", folder));
        } else if (proposal.stops()) {
            shared.out().println(shared.say("import.stopped"));
        }
    }

    private String line(Change change) {
        return change.cell()
                + ": "
                + switch (change) {
                    case Change.Added added ->
                            shared.say("import.added", added.row(), values(added));
                    case Change.Changed c ->
                            shared.say(
                                    "import.changed",
                                    c.row(),
                                    c.column(),
                                    flat(c.old()),
                                    flat(c.now()));
                    case Change.Removed removed -> shared.say("import.removed", removed.row());
                };
    }

    private static String values(Change.Added added) {
        return added.cells().entrySet().stream()
                .map(cell -> cell.getKey() + ": " + flat(cell.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String flat(String text) {
        return text.isEmpty() ? "–" : text.replace("\n", ", ");
    }

    private String json(Proposal proposal, boolean applied) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("parley", "1");
        root.put("applied", applied);
        ArrayNode changes = root.putArray("changes");
        for (Change change : proposal.changes()) {
            ObjectNode node = changes.addObject();
            node.put("cell", change.cell());
            node.put("sheet", change.sheet().name());
            ArrayNode keys = node.putArray("keys");
            change.keys().forEach(keys::add);
            switch (change) {
                case Change.Added added -> {
                    node.put("kind", "added");
                    ObjectNode cells = node.putObject("cells");
                    added.cells().forEach(cells::put);
                }
                case Change.Changed c -> {
                    node.put("kind", "changed");
                    node.put("column", c.column());
                    node.put("old", c.old());
                    node.put("new", c.now());
                }
                case Change.Removed _ -> node.put("kind", "removed");
            }
        }
        ArrayNode remarks = root.putArray("remarks");
        for (Remark remark : proposal.remarks()) {
            ObjectNode node = remarks.addObject();
            node.put("cell", remark.cell());
            node.put("kind", remark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            node.put("stops", remark.kind().stops());
            node.put("text", remark.text(shared.locale()));
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}
