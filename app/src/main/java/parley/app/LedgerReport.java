package parley.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.dossier.DossierReader;
import parley.dossier.FolderFiles;
import parley.dossier.Reading;
import parley.evidence.EvidenceLedger;
import parley.evidence.Independence;
import parley.evidence.IssueLinks;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerFile;
import parley.evidence.LedgerSource;
import parley.evidence.MeetingCounts;
import parley.model.Issue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Questions put to a folder's whole ledger, answered side by side: which documents tell one story, what texts count and what the ledger counts, which issue each
/// position is about, and what still waits for a person.
final class LedgerReport {

    private final Shared shared;
    private final EvidenceLedger ledger;
    private final Independence stories;
    private final List<MeetingCounts.Check> counts;
    private final IssueLinks issues;

    private LedgerReport(
            Shared shared, EvidenceLedger ledger, Independence stories, List<Issue> issues) {
        this.shared = shared;
        this.ledger = ledger;
        this.stories = stories;
        this.counts = MeetingCounts.of(ledger);
        this.issues = IssueLinks.of(ledger, issues);
    }

    static LedgerReport of(Shared shared, Path folder) throws IOException {
        EvidenceLedger ledger = LedgerFile.in(folder).read();
        Map<String, Document> documents = new TreeMap<>();
        for (LedgerSource source : ledger.sources().values()) {
            Optional<Path> path = FolderFiles.find(folder, source.file());
            if (path.isEmpty()) {
                shared.err().println(shared.say("failure.missing", source.file()));
                continue;
            }
            try {
                documents.put(source.doc(), DocumentReader.read(path.get()));
            } catch (UnreadableDocumentException e) {
                shared.err().println(e.message(shared.locale()));
            }
        }
        List<Issue> issues =
                DossierReader.read(folder) instanceof Reading.Sound sound
                        ? sound.dossier().issues()
                        : List.of();
        return new LedgerReport(shared, ledger, Independence.of(documents), issues);
    }

    private int independent() {
        return stories.count(stories.roots().keySet());
    }

    private Map<String, Integer> standing() {
        Map<String, Integer> standing = new LinkedHashMap<>();
        List.of("waiting", "accepted", "rejected", "lost").forEach(s -> standing.put(s, 0));
        for (LedgerEntry entry : ledger.entries()) {
            String status =
                    switch (entry.status()) {
                        case PROPOSED -> "waiting";
                        case ACCEPTED, EDITED -> "accepted";
                        case REJECTED -> "rejected";
                    };
            standing.merge(status, 1, Integer::sum);
            if (entry.anchor() == LedgerEntry.Anchor.LOST) {
                standing.merge("lost", 1, Integer::sum);
            }
        }
        return standing;
    }

    private String words(String reference) {
        return ledger.find(reference)
                .map(e -> e.quote().exact().strip().replaceAll("\\s+", " "))
                .orElse("");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    void print() {
        if (shared.format() == Shared.Format.json) {
            shared.out().println(json().toPrettyString());
        } else {
            text().forEach(shared.out()::println);
        }
    }

    private List<String> text() {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> standing = standing();
        lines.add(
                shared.say(
                        "read.report.entries",
                        standing.getOrDefault("waiting", 0),
                        standing.getOrDefault("accepted", 0),
                        standing.getOrDefault("rejected", 0),
                        standing.getOrDefault("lost", 0)));
        lines.add(shared.say("read.report.stories", stories.roots().size(), independent()));
        for (Independence.Link link : stories.links()) {
            lines.add("  " + shared.say("read.report." + word(link.tie()), link.from(), link.to()));
        }
        lines.add(shared.say("read.report.counts", counts.size()));
        for (MeetingCounts.Check check : counts) {
            lines.add(
                    "  "
                            + shared.say(
                                    "read.report.count",
                                    check.entry(),
                                    check.claimed(),
                                    check.counted()));
        }
        lines.add(shared.say("read.report.positions", issues.links().size()));
        for (IssueLinks.Link link : issues.links()) {
            String key = link.proposesNewIssue() ? "read.report.new-issue" : "read.report.issue";
            lines.add("  " + shared.say(key, link.entry(), link.issue(), words(link.entry())));
        }
        lines.add(shared.say("read.report.contradictions", issues.contradictions().size()));
        for (IssueLinks.Contradiction sides : issues.contradictions()) {
            lines.add("  " + sides.party() + ", " + sides.issue());
            sides.entries().forEach(e -> lines.add("    " + e + "  " + words(e)));
        }
        return lines;
    }

    private ObjectNode json() {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("parley", "1");
        ObjectNode entries = answer.putObject("entries");
        standing().forEach(entries::put);
        answer.put("documents", stories.roots().size());
        answer.put("independent", independent());
        ArrayNode ties = answer.putArray("ties");
        stories.links()
                .forEach(link ->
                        ties.addObject()
                                .put("from", link.from())
                                .put("to", link.to())
                                .put("tie", word(link.tie())));
        ArrayNode meetings = answer.putArray("meetings");
        counts.forEach(check ->
                meetings.addObject()
                        .put("entry", check.entry())
                        .put("claimed", check.claimed())
                        .put("counted", check.counted()));
        ArrayNode positions = answer.putArray("positions");
        for (IssueLinks.Link link : issues.links()) {
            ObjectNode position = positions.addObject();
            position.put("entry", link.entry());
            position.put("issue", link.issue());
            position.put("text", words(link.entry()));
            link.words().forEach(position.putArray("words")::add);
        }
        ArrayNode contradictions = answer.putArray("contradictions");
        for (IssueLinks.Contradiction sides : issues.contradictions()) {
            ObjectNode node = contradictions.addObject();
            node.put("party", sides.party());
            node.put("issue", sides.issue());
            ArrayNode both = node.putArray("entries");
            sides.entries().forEach(e -> both.addObject().put("entry", e).put("text", words(e)));
        }
        return answer;
    }
}
