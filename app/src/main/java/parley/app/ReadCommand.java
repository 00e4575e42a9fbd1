package parley.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.evidence.Entry;
import parley.evidence.EntryLines;
import parley.evidence.EvidenceLedger;
import parley.evidence.EvidenceReader;
import parley.evidence.FolderReading;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerExport;
import parley.evidence.LedgerFile;
import parley.evidence.decision.Ruling;
import parley.model.Dossier;
import parley.model.Visibility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley read`: documents to ledger entries, proposed. Files are read and shown; a folder is read into its ledger.
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer>, LongRunning {

    private static final int LONGEST = 160;

    /// What the ledger of a folder can be written as.
    enum Export {
        csv,
        jsonld
    }

    @Mixin private Shared shared = new Shared();

    @Parameters(arity = "1..*", paramLabel = "FILES|DIR", descriptionKey = "read.files")
    private List<Path> files = List.of();

    @Option(names = "--export", paramLabel = "csv|jsonld", descriptionKey = "read.export")
    private @org.jspecify.annotations.Nullable Export export;

    @Option(
            names = "--level",
            paramLabel = "shareable|team|mediator",
            descriptionKey = "read.level")
    private @org.jspecify.annotations.Nullable Level level;

    @Option(
            names = "--threads",
            defaultValue = "0",
            paramLabel = "N",
            descriptionKey = "read.threads")
    private int threads;

    @Option(names = "--accept", split = ",", paramLabel = "ID", descriptionKey = "read.accept")
    private List<String> accept = List.of();

    @Option(names = "--reject", split = ",", paramLabel = "ID", descriptionKey = "read.reject")
    private List<String> reject = List.of();

    @Option(names = "--edit", paramLabel = "ID", descriptionKey = "read.edit")
    private String edit = "";

    @Option(names = "--set", paramLabel = "FIELD=VALUE", descriptionKey = "read.set")
    private Map<String, String> set = Map.of();

    @Option(names = "--take-back", split = ",", paramLabel = "ID", descriptionKey = "read.takeback")
    private List<String> takeBack = List.of();

    @Option(names = "--by", paramLabel = "INITIALS", descriptionKey = "read.by")
    private String by = "";

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "read.on")
    private String on = "";

    @Option(names = "--report", descriptionKey = "read.report")
    private boolean report;

    @Override
    public Integer call() throws IOException {
        List<Ruling> rulings = rulings();
        boolean decides = !rulings.isEmpty();
        if ((decides || report) && (files.size() != 1 || !Files.isDirectory(files.getFirst()))) {
            shared.err().println(shared.say("read.one-folder"));
            return Main.WRONG_USE;
        }
        if (decides) {
            return decide(files.getFirst(), rulings);
        }
        if (report) {
            LedgerReport.of(shared, files.getFirst()).print();
            return Main.DONE;
        }
        int code = Main.DONE;
        for (Path file : files) {
            int one = Files.isDirectory(file) ? folder(file) : file(file);
            code = Math.max(code, one);
        }
        return code;
    }

    private List<Ruling> rulings() {
        List<Ruling> rulings = new ArrayList<>();
        accept.forEach(id -> rulings.add(Ruling.accept(id)));
        reject.forEach(id -> rulings.add(Ruling.reject(id)));
        if (!edit.isEmpty()) {
            rulings.add(Ruling.correct(edit, set));
        }
        takeBack.forEach(id -> rulings.add(Ruling.takeBack(id)));
        return rulings;
    }

    private int decide(Path folder, List<Ruling> rulings) throws IOException {
        if (edit.isEmpty() == !set.isEmpty()) {
            shared.err().println(shared.say("read.decide.set"));
            return Main.WRONG_USE;
        }
        if (by.isBlank()) {
            shared.err().println(shared.say("read.decide.by"));
            return Main.WRONG_USE;
        }
        Optional<LocalDate> day = findDay(on);
        if (day.isEmpty()) {
            shared.err().println(shared.say("read.decide.on", on));
            return Main.WRONG_USE;
        }
        LedgerEntry.Decision signature = new LedgerEntry.Decision(by.strip(), day.get().toString());
        return new LedgerDecision(shared, folder, signature).decide(rulings);
    }

    private static Optional<LocalDate> findDay(String date) {
        try {
            return Optional.of(
                    date.isBlank()
                            ? LocalDate.now(Clock.systemDefaultZone())
                            : LocalDate.parse(date.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    // ---- files

    private int file(Path file) {
        try {
            Document document = DocumentReader.read(file);
            EvidenceReader.Result result = new EvidenceReader().read(document);
            String full = String.valueOf(file.getFileName());
            String name =
                    full.lastIndexOf('.') > 0 ? full.substring(0, full.lastIndexOf('.')) : full;
            switch (shared.format()) {
                case json ->
                        result.entries()
                                .forEach(e ->
                                        shared.out()
                                                .println(
                                                        EntryLines.line(name, document.text(), e)));
                case text, html -> text(name, document, result);
            }
            document.notes()
                    .forEach(n -> shared.err().println(name + ": " + n.message(shared.locale())));
            return Main.DONE;
        } catch (UnreadableDocumentException e) {
            shared.err().println(e.message(shared.locale()));
            return Main.UNREADABLE;
        }
    }

    private void text(String name, Document document, EvidenceReader.Result result) {
        shared.out().println(shared.say("read.document", name, result.entries().size()));
        for (Entry entry : result.entries()) {
            String words = entry.span().of(document.text()).replaceAll("\\s+", " ");
            String shown = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
            shared.out()
                    .println(
                            "  "
                                    + entry.span().start()
                                    + "-"
                                    + entry.span().end()
                                    + "  "
                                    + line(entry, shown));
        }
    }

    private String line(Entry entry, String words) {
        return switch (entry) {
            case Entry.Quotation q ->
                    shared.say("read.quotation." + key(q.kind()), who(q.speaker()), words);
            case Entry.Claim c ->
                    shared.say("read.claim." + key(c.certainty()), who(c.source()), words);
            case Entry.Meeting m -> meeting(m, words);
            case Entry.Offer o ->
                    shared.say(
                            "read.offer." + key(o.polarity()),
                            o.by().isEmpty() ? shared.say("read.nobody") : o.by(),
                            words);
            case Entry.Position p ->
                    shared.say(
                            p.redLine() ? "read.position.red" : "read.position", p.party(), words);
            case Entry.Figure f -> shared.say("read.figure", words, f.value(), f.unit());
            case Entry.Actor a -> shared.say("read.actor", a.name(), String.join(", ", a.role()));
        };
    }

    private String meeting(Entry.Meeting meeting, String words) {
        String said =
                shared.say(
                        "read.meeting." + key(meeting.kind()),
                        words,
                        String.join(", ", meeting.participants()));
        if (meeting.cancelled()) {
            return shared.say("read.cancelled", said);
        }
        return meeting.planned() ? shared.say("read.planned", said) : said;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    private String who(Entry.Source source) {
        String name = source.name().isEmpty() ? shared.say("read.nobody") : source.name();
        return source.anonymous() && !source.name().isEmpty()
                ? shared.say("read.unnamed", name)
                : name;
    }

    // ---- a folder

    private int folder(Path folder) throws IOException {
        if (export != null) {
            return export(folder, export);
        }
        FolderReading reading = new FolderReading(folder);
        int total = reading.files().size();
        AtomicBoolean stopped = new AtomicBoolean();
        CountDownLatch saved = new CountDownLatch(1);
        Thread hook = new Thread(() -> stop(stopped, saved), "parley-read-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (ProgressLine bar = shared.onTerminal() ? new ProgressLine(total) : null) {
            int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
            FolderReading.Outcome outcome =
                    reading.run(
                            workers,
                            (done, all) -> (bar == null || bar.goOn(done, all)) && !stopped.get());
            saved.countDown();
            return report(folder, outcome);
        } finally {
            saved.countDown();
            if (!stopped.get()) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    /// On Ctrl-C: what has been read so far is saved before the program ends.
    private static void stop(AtomicBoolean stopped, CountDownLatch saved) {
        stopped.set(true);
        try {
            saved.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int report(Path folder, FolderReading.Outcome outcome) {
        outcome.unreadable().forEach(u -> shared.err().println(u.message(shared.locale())));
        EvidenceLedger ledger = outcome.ledger();
        ledger.oddLines()
                .forEach(o ->
                        shared.err()
                                .println(
                                        shared.say(
                                                "read.odd",
                                                LedgerFile.in(folder).path(),
                                                o.number())));
        long lost =
                ledger.entries().stream()
                        .filter(e -> e.anchor() == LedgerEntry.Anchor.LOST)
                        .count();
        long decided = ledger.entries().stream().filter(LedgerEntry::isDecided).count();
        switch (shared.format()) {
            case json -> ledger.lines().forEach(shared.out()::println);
            case text, html -> {
                shared.out()
                        .println(
                                shared.say(
                                        "read.folder",
                                        outcome.read(),
                                        outcome.current(),
                                        outcome.unreadable().size()));
                shared.out()
                        .println(
                                shared.say(
                                        "read.ledger",
                                        LedgerFile.in(folder).path(),
                                        ledger.entries().size(),
                                        decided,
                                        lost));
            }
        }
        ledger.entries().stream()
                .filter(e -> e.anchor() == LedgerEntry.Anchor.LOST)
                .forEach(e ->
                        shared.err()
                                .println(
                                        shared.say("read.lost", e.reference(), e.quote().exact())));
        if (!outcome.finished()) {
            shared.err().println(shared.say("read.stopped"));
        }
        return outcome.unreadable().isEmpty() ? Main.DONE : Main.UNREADABLE;
    }

    private int export(Path folder, Export to) throws IOException {
        EvidenceLedger ledger = visible(folder, LedgerFile.in(folder).read());
        switch (to) {
            case csv -> shared.out().print(LedgerExport.csv(ledger));
            case jsonld -> {
                Map<String, String> texts = new HashMap<>();
                ledger.sources().forEach((doc, source) -> text(folder, source.file(), doc, texts));
                shared.out().println(LedgerExport.jsonLd(ledger, texts));
            }
        }
        return Main.DONE;
    }

    /// What readers of the level may see. A document is as visible as the source or text of the dossier that it is, and else as the
    /// dossier; an entry also as the claim that rests on it. A folder without a sound dossier has no levels.
    private EvidenceLedger visible(Path folder, EvidenceLedger ledger) {
        if (!(DossierReader.read(folder) instanceof Reading.Sound sound)) {
            return ledger;
        }
        Dossier dossier = sound.dossier();
        Visibility readers = level == null ? dossier.visibility() : level.visibility();
        Map<String, Visibility> files = new HashMap<>();
        dossier.sources().forEach(s -> files.put(String.valueOf(s.file()), s.visibility()));
        dossier.texts().forEach(t -> files.put(String.valueOf(t.file()), t.visibility()));
        Set<String> withheld = new HashSet<>();
        dossier.claims().stream()
                .filter(claim -> !claim.visibility().mayStandIn(readers))
                .forEach(claim -> withheld.add(String.valueOf(claim.entry())));
        return ledger.only(
                source ->
                        files.getOrDefault(source.file(), dossier.visibility()).mayStandIn(readers),
                entry -> !withheld.contains(entry.reference()));
    }

    private void text(Path folder, String file, String doc, Map<String, String> texts) {
        Path path = parley.dossier.FolderFiles.find(folder, file).orElse(null);
        if (path == null) {
            return;
        }
        try {
            texts.put(doc, DocumentReader.read(path).text());
        } catch (UnreadableDocumentException e) {
            shared.err().println(e.message(shared.locale()));
        }
    }
}
