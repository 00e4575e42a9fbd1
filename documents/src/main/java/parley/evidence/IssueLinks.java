package parley.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.language.Language;
import parley.language.Passage;
import parley.language.Reading.PartOfSpeech;
import parley.language.Spelling;
import parley.language.Token;
import parley.model.Issue;
import parley.model.Option;

/// Ties positions to the issues of a dossier by the issue's own words and its further words, in base forms of either language. A position that fits none proposes a
/// new issue; positions of one party on one issue that do not go together are listed side by side. A person decides what they mean.
public final class IssueLinks {

    /// @param entry reference of the position
    /// @param issue id of the issue; empty if none fits
    /// @param words the words they share; for a position that fits none, the words a new issue might be named by
    public record Link(String entry, String issue, List<String> words) {
        public Link {
            words = List.copyOf(words);
        }

        public boolean proposesNewIssue() {
            return issue.isEmpty();
        }
    }

    /// Positions of one party on one issue, one of them told as a red line or refusal and another not, or certain and denied.
    public record Contradiction(String party, String issue, List<String> entries) {
        public Contradiction {
            entries = List.copyOf(entries);
        }
    }

    private final List<Link> links;
    private final List<Contradiction> contradictions;

    private IssueLinks(List<Link> links, List<Contradiction> contradictions) {
        this.links = List.copyOf(links);
        this.contradictions = List.copyOf(contradictions);
    }

    public static IssueLinks of(EvidenceLedger ledger, List<Issue> issues) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (Issue issue : issues) {
            words.put(issue.id(), words(issue));
        }
        List<Link> links = new ArrayList<>();
        Map<String, List<LedgerEntry>> byPartyAndIssue = new TreeMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            if (!entry.type().equals("position") || entry.status() == LedgerEntry.Status.REJECTED) {
                continue;
            }
            Link link = link(entry, words);
            links.add(link);
            if (!link.proposesNewIssue()) {
                String key =
                        entry.says().path("party").asString("").toLowerCase(Locale.ROOT)
                                + "\n"
                                + link.issue();
                byPartyAndIssue.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry);
            }
        }
        List<Contradiction> contradictions = new ArrayList<>();
        byPartyAndIssue.forEach((key, entries) -> {
            if (differ(entries)) {
                contradictions.add(
                        new Contradiction(
                                entries.getFirst().says().path("party").asString(""),
                                key.substring(key.indexOf('\n') + 1),
                                entries.stream().map(LedgerEntry::reference).toList()));
            }
        });
        return new IssueLinks(links, contradictions);
    }

    private static boolean differ(List<LedgerEntry> entries) {
        Set<String> stances = new TreeSet<>();
        for (LedgerEntry entry : entries) {
            stances.add(
                    entry.says().path("redLine").asBoolean(false)
                            + entry.says()
                                    .path("certainty")
                                    .asString("")
                                    .replace("conditional", "asserted"));
        }
        return stances.size() > 1;
    }

    private static Link link(LedgerEntry entry, Map<String, Set<String>> issues) {
        Set<String> mine = words(entry.quote().exact());
        String best = "";
        Set<String> shared = Set.of();
        for (Map.Entry<String, Set<String>> issue : issues.entrySet()) {
            Set<String> common = new TreeSet<>(mine);
            common.retainAll(issue.getValue());
            if (common.size() > shared.size()) {
                best = issue.getKey();
                shared = common;
            }
        }
        return new Link(entry.reference(), best, List.copyOf(best.isEmpty() ? mine : shared));
    }

    private static Set<String> words(Issue issue) {
        StringBuilder text = new StringBuilder();
        issue.name().byLanguage().values().forEach(w -> text.append(w).append(". "));
        issue.question().byLanguage().values().forEach(w -> text.append(w).append(". "));
        for (Option option : issue.options()) {
            option.name().byLanguage().values().forEach(w -> text.append(w).append(". "));
        }
        issue.words().forEach(w -> text.append(w).append(". "));
        return words(text.toString());
    }

    /// Base forms of nouns, names and adjectives, folded, in both languages.
    private static Set<String> words(String text) {
        Map<String, Boolean> found = new HashMap<>();
        for (Language language : Language.values()) {
            for (Token token : Passage.of(text, language).tokens()) {
                boolean content =
                        token.isWord()
                                && token.text().length() > 3
                                && (token.can(PartOfSpeech.NOUN)
                                        || token.can(PartOfSpeech.NAME)
                                        || token.can(PartOfSpeech.UNKNOWN));
                if (content) {
                    found.put(Spelling.fold(token.lemma()), true);
                }
            }
        }
        return new TreeSet<>(found.keySet());
    }

    /// One link per position, in the ledger's order.
    public List<Link> links() {
        return links;
    }

    /// By party, then issue.
    public List<Contradiction> contradictions() {
        return contradictions;
    }
}
