package parley.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.model.Dossier;
import parley.model.Judgement;
import parley.model.Source;
import parley.model.Text;
import parley.model.Visibility;
import parley.model.Wording;
import tools.jackson.databind.JsonNode;

/// What a number, line, commitment, claim or judgement rests on, step by step down to the document and
/// the words in it.
///
/// Asked for by id, `c3`, or by path, `aldoria.water.weight`, `aldoria.crossing.joint post`,
/// `k1.cost to giver`. A number without a basis of its own rests on that of the mapping it stands in.
public final class Why {

    private static final List<String> PHRASES =
            List.of(
                    "says",
                    "what",
                    "does",
                    "asks",
                    "question",
                    "if",
                    "how",
                    "why",
                    "words",
                    "name",
                    "title");
    private static final List<String> DETAILS =
            List.of(
                    "kind",
                    "certainty",
                    "status",
                    "state",
                    "mandate",
                    "party",
                    "never",
                    "by",
                    "on",
                    "date",
                    "due");
    private static final List<String> INSIDE =
            List.of(
                    "scores",
                    "points",
                    "preferences",
                    "screens",
                    "measures",
                    "options",
                    "settles",
                    "meets",
                    "meets vaguely");

    /// Of what these readers may not see: that there is something.
    private static final Step WITHHELD =
            new Step(
                    Dossier.WITHHELD,
                    "",
                    Wording.NONE,
                    "",
                    Place.of(""),
                    null,
                    null,
                    List.of(),
                    Ground.REACHED);

    private final Manuscript manuscript;
    private final Path folder;
    private final Withheld withheld;
    private final Set<String> told = new HashSet<>();

    private Why(Manuscript manuscript, Path folder, Withheld withheld) {
        this.manuscript = manuscript;
        this.withheld = withheld;
        this.folder = folder;
    }

    /// An answer: the trace, or that nothing is called so.
    public sealed interface Answer {
        record Found(Step step) implements Answer {}

        /// `close` are ids that may have been meant.
        record Unknown(String id, List<String> close) implements Answer {
            public Unknown {
                close = List.copyOf(close);
            }
        }
    }

    /// One step: what it is and what it rests on in turn.
    ///
    /// `kind` is the kind of item, `Claim`, or empty for a number; `value` the number as written, or the
    /// words that go with the item (certainty, who, when). `again`: told above already.
    public record Step(
            String id,
            String kind,
            Wording says,
            String value,
            Place place,
            @Nullable Document document,
            @Nullable Passage passage,
            List<Step> restsOn,
            Ground ground) {

        public Step {
            restsOn = List.copyOf(restsOn);
        }

        /// Whether it only says that there is something that these readers may not see.
        public boolean isWithheld() {
            return id.equals(Dossier.WITHHELD);
        }

        /// "a claim", in that language; empty for a number.
        public String kindName(Locale locale) {
            return kind.isEmpty() ? "" : Problem.bundle(locale).getString("term." + kind);
        }
    }

    /// Whether the ground is reached.
    public enum Ground {
        /// It rests on the steps below.
        ON_STEPS,
        /// A source, text or named judgement: the end of the trace.
        REACHED,
        /// No basis is given.
        NONE_GIVEN,
        /// Its steps were told above.
        TOLD_ABOVE
    }

    /// The document behind a source or text, and whether it still is what it was.
    public record Document(String file, State state) {
        public enum State {
            /// Its SHA-256 is the one kept.
            UNCHANGED,
            CHANGED,
            MISSING,
            /// No SHA-256 was kept to compare with.
            NOT_KEPT
        }
    }

    /// The ledger entry a claim comes from: its words and where they stand in the document's text (UTF-16
    /// offsets, end exclusive; -1 when the ledger does not say). `found` is false when there is no such entry.
    public record Passage(
            String entry, String words, int start, int end, String status, boolean found) {}

    /// Traces an id or path of the dossier in that folder, for whoever may see all of it.
    public static Answer trace(Reading reading, Path folder, String id) {
        return new Why(reading.manuscript(), folder, Withheld.NOTHING).answer(id.strip());
    }

    /// The same for readers of a level: what they may not see is unknown, as what is not there, and where something rests on it stands
    /// [Dossier#WITHHELD] alone.
    public static Answer trace(Reading reading, Path folder, String id, Visibility level) {
        return switch (reading) {
            case Reading.Sound sound -> {
                Withheld withheld = Withheld.of(sound.dossier(), level);
                String asked = id.strip();
                Why why = new Why(reading.manuscript(), folder, withheld);
                yield withheld.hides(asked)
                        ? new Answer.Unknown(asked, why.near(asked))
                        : why.answer(asked);
            }
            case Reading.Faulty _ ->
                    level == Visibility.MEDIATOR_ONLY
                            ? trace(reading, folder, id)
                            : new Answer.Unknown(id.strip(), List.of());
        };
    }

    /// Close names that these readers may see.
    private List<String> near(String id) {
        return Spelling.findNear(
                id, candidates(id).stream().filter(c -> !withheld.hides(c)).toList(), 5);
    }

    private Answer answer(String id) {
        Optional<Ids.Known> item = manuscript.known(id);
        if (item.isPresent()) {
            return new Answer.Found(item(id, item.get()));
        }
        return findPath(id)
                .<Answer>map(Answer.Found::new)
                .orElseGet(() -> new Answer.Unknown(id, near(id)));
    }

    private List<String> candidates(String id) {
        Set<String> known = new LinkedHashSet<>(manuscript.ids());
        for (String party : manuscript.ids()) {
            manuscript
                    .find(List.of("preferences", party))
                    .ifPresent(entry -> paths(party, entry.value(), known, 2));
            if (id.startsWith(party + ".")) {
                manuscript.known(party).ifPresent(k -> paths(party, k.value(), known, 2));
            }
        }
        return List.copyOf(known);
    }

    private static void paths(String prefix, Node node, Set<String> known, int depth) {
        if (node instanceof Node.Mapping mapping && depth > 0) {
            for (Node.Entry entry : mapping.entries()) {
                known.add(prefix + "." + entry.name());
                paths(prefix + "." + entry.name(), entry.value(), known, depth - 1);
            }
        }
    }

    // Paths

    private record Spot(Node node, List<String> basis) {}

    private Optional<Step> findPath(String path) {
        List<String> owners =
                manuscript.ids().stream()
                        .filter(id -> path.startsWith(id + "."))
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        for (String owner : owners) {
            String rest = path.substring(owner.length() + 1);
            Optional<Node> preference =
                    manuscript.find(List.of("preferences", owner)).map(Node.Entry::value);
            Optional<Node> own = manuscript.known(owner).map(Ids.Known::value);
            Optional<Step> step =
                    Stream.of(preference, own)
                            .flatMap(Optional::stream)
                            .flatMap(node -> walk(node, rest, List.of()).stream())
                            .findFirst()
                            .map(found -> number(path, found));
            if (step.isPresent()) {
                return step;
            }
        }
        return Optional.empty();
    }

    private Optional<Spot> walk(Node node, String rest, List<String> basis) {
        List<String> here = basisOf(node, basis);
        if (rest.isEmpty()) {
            return Optional.of(new Spot(node, here));
        }
        if (!(node instanceof Node.Mapping mapping)) {
            return Optional.empty();
        }
        List<Node.Entry> fitting =
                mapping.entries().stream()
                        .filter(e -> rest.equals(e.name()) || rest.startsWith(e.name() + "."))
                        .sorted(
                                Comparator.comparingInt((Node.Entry e) -> e.name().length())
                                        .reversed())
                        .toList();
        for (Node.Entry entry : fitting) {
            String further = rest.substring(Math.min(rest.length(), entry.name().length() + 1));
            Optional<Spot> found = walk(entry.value(), further, here);
            if (found.isPresent()) {
                return found;
            }
        }
        for (String inside : INSIDE) {
            Optional<Spot> found = mapping.find(inside).flatMap(deeper -> walk(deeper, rest, here));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<String> basisOf(Node node, List<String> otherwise) {
        List<String> own =
                node instanceof Node.Mapping mapping
                        ? Row.lines(mapping.find("basis").orElse(null))
                        : List.of();
        return own.isEmpty() ? otherwise : own;
    }

    private Step number(String path, Spot found) {
        List<Step> below = steps(found.basis());
        return new Step(
                path,
                "",
                Wording.NONE,
                written(found.node()),
                found.node().place(),
                null,
                null,
                below,
                below.isEmpty() ? Ground.NONE_GIVEN : Ground.ON_STEPS);
    }

    /// A node on one line, its basis left out.
    private String written(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> withheld.shown(scalar.text());
            case Node.Listing listing ->
                    String.join(", ", listing.items().stream().map(this::written).toList());
            case Node.Mapping mapping ->
                    String.join(
                            "; ",
                            mapping.entries().stream()
                                    .filter(entry -> !entry.name().equals("basis"))
                                    .filter(entry -> !withheld.hides(entry.name()))
                                    .map(entry -> entry.name() + ": " + written(entry.value()))
                                    .toList());
        };
    }

    // Items

    private List<Step> steps(List<String> ids) {
        List<Step> steps = new ArrayList<>();
        for (String id : new TreeSet<>(ids)) {
            if (!withheld.hides(id)) {
                manuscript.known(id).ifPresent(known -> steps.add(item(id, known)));
            }
        }
        if (ids.stream().anyMatch(withheld::hides)) {
            steps.add(WITHHELD);
        }
        return steps;
    }

    private Step item(String id, Ids.Known known) {
        List<String> ids = new ArrayList<>();
        for (String key : List.of("basis", "source", "document")) {
            ids.addAll(Row.lines(member(known.value(), key)));
        }
        ids.addAll(writtenIn(known.value()));
        boolean first = told.add(id);
        List<Step> below = first ? steps(ids) : List.of();
        boolean ground =
                known.kind() == Source.class
                        || known.kind() == Text.class
                        || known.kind() == Judgement.class;
        return new Step(
                id,
                known.kind().getSimpleName(),
                says(known.value()),
                details(known.value()),
                known.place(),
                document(known.value()),
                passage(known.value()),
                below,
                ground(first, below, ground, ids));
    }

    private static List<String> writtenIn(Node node) {
        Node written = member(node, "written");
        return written instanceof Node.Mapping mapping
                ? Row.lines(mapping.find("text").orElse(null))
                : Row.lines(written).stream().filter(id -> !id.equals("nowhere")).toList();
    }

    private static Ground ground(
            boolean first, List<Step> below, boolean ground, List<String> ids) {
        if (!first && !ids.isEmpty()) {
            return Ground.TOLD_ABOVE;
        }
        if (!below.isEmpty()) {
            return Ground.ON_STEPS;
        }
        return ground ? Ground.REACHED : Ground.NONE_GIVEN;
    }

    private static @Nullable Node member(Node node, String key) {
        return node instanceof Node.Mapping mapping ? mapping.find(key).orElse(null) : null;
    }

    private static Wording says(Node node) {
        if (!node.written().isLong()) {
            return Row.phrase(node);
        }
        for (String key : PHRASES) {
            Wording phrase = Row.phrase(member(node, key));
            if (!phrase.isEmpty()) {
                return phrase;
            }
        }
        return Wording.NONE;
    }

    private String details(Node node) {
        List<String> details = new ArrayList<>();
        for (String key : DETAILS) {
            if (member(node, key) instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
                details.add(withheld.shown(scalar.text()));
            }
        }
        return String.join(", ", details);
    }

    private @Nullable Document document(Node node) {
        if (!(member(node, "file") instanceof Node.Scalar file)) {
            return null;
        }
        Optional<Path> path = FolderFiles.find(folder, file.text());
        if (path.isEmpty()) {
            return new Document(file.text(), Document.State.MISSING);
        }
        if (!(member(node, "sha256") instanceof Node.Scalar kept)) {
            return new Document(file.text(), Document.State.NOT_KEPT);
        }
        try {
            boolean same = FolderFiles.sha256(path.get()).equals(kept.text());
            return new Document(
                    file.text(), same ? Document.State.UNCHANGED : Document.State.CHANGED);
        } catch (IOException e) {
            return new Document(file.text(), Document.State.MISSING);
        }
    }

    private @Nullable Passage passage(Node node) {
        if (!(member(node, "entry") instanceof Node.Scalar entry)) {
            return null;
        }
        return Ledger.find(folder, entry.text())
                .map(found -> passage(entry.text(), found))
                .orElse(new Passage(entry.text(), "", -1, -1, "", false));
    }

    private static Passage passage(String entry, JsonNode found) {
        String words = found.path("text").asString("");
        int start = found.path("start").asInt(-1);
        int end = found.path("end").asInt(-1);
        for (JsonNode selector : found.path("selectors")) {
            words = words.isEmpty() ? selector.path("exact").asString("") : words;
            start = start < 0 ? selector.path("start").asInt(-1) : start;
            end = end < 0 ? selector.path("end").asInt(-1) : end;
        }
        return new Passage(entry, words, start, end, found.path("status").asString(""), true);
    }
}
