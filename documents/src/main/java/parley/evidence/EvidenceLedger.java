package parley.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.document.Document;
import parley.evidence.LedgerEntry.Anchor;
import parley.evidence.LedgerEntry.Decision;
import parley.evidence.LedgerEntry.Judgement;
import parley.evidence.LedgerEntry.Quote;
import parley.evidence.LedgerEntry.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Everything that was read from the documents of a dossier, and what people decided about it. Immutable; [#reread] gives a new one. A line that is no
/// entry is kept as it stands.
///
/// Order of the file: documents by name, each with its own line and then its entries by place; unreadable lines at the end.
public final class EvidenceLedger {

    /// How much two spans must share (intersection over union) to be the same find.
    private static final double SAME = 0.8;

    /// A line that cannot be read as an entry.
    ///
    /// @param number from 1, as in the file it came from
    public record OddLine(int number, String text) {}

    private final Map<String, LedgerSource> sources;
    private final List<LedgerEntry> entries;
    private final List<OddLine> oddLines;

    private EvidenceLedger(
            Map<String, LedgerSource> sources, List<LedgerEntry> entries, List<OddLine> oddLines) {
        this.sources = Collections.unmodifiableMap(new TreeMap<>(sources));
        List<LedgerEntry> sorted = new ArrayList<>(entries);
        sorted.sort(
                Comparator.comparing(LedgerEntry::doc)
                        .thenComparing(LedgerEntry::span)
                        .thenComparing(LedgerEntry::type)
                        .thenComparing(LedgerEntry::id));
        this.entries = List.copyOf(sorted);
        this.oddLines = List.copyOf(oddLines);
    }

    public static EvidenceLedger empty() {
        return new EvidenceLedger(Map.of(), List.of(), List.of());
    }

    /// From the lines of a file.
    public static EvidenceLedger of(List<String> lines) {
        Gathering gathering = new Gathering();
        lines.forEach(gathering::add);
        return gathering.ledger();
    }

    /// Takes lines one by one.
    static final class Gathering {
        private final Map<String, LedgerSource> sources = new LinkedHashMap<>();
        private final List<LedgerEntry> entries = new ArrayList<>();
        private final List<OddLine> odd = new ArrayList<>();
        private int number;

        void add(String line) {
            number++;
            if (line.isBlank()) {
                return;
            }
            JsonNode node = LedgerLines.parse(line);
            boolean document = node != null && node.path("type").asString("").equals("document");
            LedgerEntry entry = node == null || document ? null : LedgerLines.entry(node);
            if (node != null && document && !node.path("doc").asString("").isEmpty()) {
                LedgerSource source = LedgerLines.source(node);
                sources.put(source.doc(), source);
            } else if (entry != null) {
                entries.add(entry);
            } else {
                odd.add(new OddLine(number, line));
            }
        }

        EvidenceLedger ledger() {
            return new EvidenceLedger(sources, entries, odd);
        }
    }

    /// The lines of the file, in its fixed order.
    public List<String> lines() {
        List<String> lines = new ArrayList<>(entries.size() + sources.size());
        eachLine().forEach(lines::add);
        return lines;
    }

    /// The same, each line made when it is asked for.
    Iterable<String> eachLine() {
        Set<String> written = new HashSet<>();
        Stream<String> known =
                entries.stream()
                        .flatMap(entry -> {
                            LedgerSource source = sources.get(entry.doc());
                            String line = LedgerLines.write(entry);
                            return written.add(entry.doc()) && source != null
                                    ? Stream.of(LedgerLines.write(source), line)
                                    : Stream.of(line);
                        });
        Set<String> withEntries = new HashSet<>();
        entries.forEach(e -> withEntries.add(e.doc()));
        Stream<String> empty =
                sources.values().stream()
                        .filter(s -> !withEntries.contains(s.doc()))
                        .map(LedgerLines::write);
        Stream<String> rest = oddLines.stream().map(OddLine::text);
        return Stream.of(known, empty, rest).flatMap(s -> s)::iterator;
    }

    public List<LedgerEntry> entries() {
        return entries;
    }

    public List<LedgerEntry> entriesOf(String doc) {
        return entries.stream().filter(e -> e.doc().equals(doc)).toList();
    }

    /// The documents read, by name.
    public Map<String, LedgerSource> sources() {
        return sources;
    }

    public List<OddLine> oddLines() {
        return oddLines;
    }

    /// The entry of a reference, `document#id`.
    public Optional<LedgerEntry> find(String reference) {
        return entries.stream().filter(e -> e.reference().equals(reference)).findFirst();
    }

    /// The same ledger with one entry replaced by another of the same reference.
    ///
    /// @throws IllegalArgumentException if no entry has that reference
    public EvidenceLedger with(LedgerEntry changed) {
        List<LedgerEntry> all = new ArrayList<>(entries);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).reference().equals(changed.reference())) {
                all.set(i, changed);
                return new EvidenceLedger(sources, all, oddLines);
            }
        }
        throw new IllegalArgumentException("no entry " + changed.reference());
    }

    /// Only these documents, with only these of their entries; unreadable lines are left out.
    public EvidenceLedger only(Predicate<LedgerSource> documents, Predicate<LedgerEntry> wanted) {
        Map<String, LedgerSource> kept = new TreeMap<>(sources);
        kept.values().removeIf(documents.negate());
        return new EvidenceLedger(
                kept,
                entries.stream()
                        .filter(e -> !sources.containsKey(e.doc()) || kept.containsKey(e.doc()))
                        .filter(wanted)
                        .toList(),
                List.of());
    }

    /// True if the document was read by these rules and has not changed since.
    public boolean isCurrent(String doc, String sha256, String rules) {
        LedgerSource source = sources.get(doc);
        return source != null && source.sha256().equals(sha256) && source.rules().equals(rules);
    }

    /// A document read anew.
    ///
    /// @param read what the rules propose now
    public record Reread(LedgerSource source, Document document, List<Entry> read) {
        public Reread {
            read = List.copyOf(read);
        }
    }

    /// Takes in readings of documents. What a person decided stays, anchored again by its words; a proposal is replaced by what is proposed now, under its
    /// old id where it is the same find. Nothing is proposed again that was rejected.
    public EvidenceLedger reread(List<Reread> readings) {
        Map<String, List<LedgerEntry>> byDoc = new LinkedHashMap<>();
        entries.forEach(e -> byDoc.computeIfAbsent(e.doc(), _ -> new ArrayList<>()).add(e));
        Map<String, LedgerSource> documents = new HashMap<>(sources);
        for (Reread reading : readings) {
            LedgerSource source = reading.source();
            byDoc.put(source.doc(), merged(byDoc.getOrDefault(source.doc(), List.of()), reading));
            LedgerSource earlier = documents.get(source.doc());
            documents.put(source.doc(), earlier == null ? source : source.keeping(earlier));
        }
        List<LedgerEntry> all = new ArrayList<>();
        byDoc.values().forEach(all::addAll);
        return new EvidenceLedger(documents, all, oddLines);
    }

    private static List<LedgerEntry> merged(List<LedgerEntry> before, Reread reading) {
        List<LedgerEntry> kept = new ArrayList<>();
        List<LedgerEntry> proposals = new ArrayList<>();
        for (LedgerEntry entry : before) {
            if (entry.isDecided()) {
                kept.add(Anchoring.again(entry, reading.document()));
            } else {
                proposals.add(entry);
            }
        }
        Numbers numbers = new Numbers(kept, proposals);
        List<LedgerEntry> all = new ArrayList<>(kept);
        for (Entry entry : reading.read()) {
            LedgerEntry fresh = proposal(reading.source().doc(), reading.document(), entry);
            if (kept.stream().anyMatch(k -> isSame(k, fresh))) {
                continue;
            }
            LedgerEntry same =
                    proposals.stream().filter(p -> isSame(p, fresh)).findFirst().orElse(null);
            if (same != null) {
                proposals.remove(same);
            }
            all.add(
                    fresh.withId(same == null ? numbers.next(fresh.type()) : same.id())
                            .judged(
                                    same == null ? Judgement.NOT_JUDGED : same.judgement().knows(),
                                    same == null
                                            ? Judgement.NOT_JUDGED
                                            : same.judgement().confirms()));
        }
        return all;
    }

    private static LedgerEntry proposal(String doc, Document document, Entry entry) {
        ObjectNode says = EntryLines.says(entry);
        return new LedgerEntry(
                "",
                doc,
                document.sha256(),
                EntryLines.type(entry),
                Status.PROPOSED,
                entry.span(),
                Quote.of(document.text(), entry.span()),
                says,
                LedgerLines.JSON.createObjectNode(),
                entry.rule(),
                Decision.NONE,
                Judgement.NONE,
                Anchor.FIRM,
                LedgerLines.JSON.createObjectNode());
    }

    private static boolean isSame(LedgerEntry a, LedgerEntry b) {
        if (!a.type().equals(b.type()) || a.anchor() == Anchor.LOST) {
            return false;
        }
        int shared =
                Math.min(a.span().end(), b.span().end())
                        - Math.max(a.span().start(), b.span().start());
        return shared > 0 && shared >= SAME * a.span().cover(b.span()).length();
    }

    /// Numbers for new ids: behind the highest one ever given in this document.
    private static final class Numbers {
        private final Map<String, Integer> last = new HashMap<>();

        Numbers(List<LedgerEntry> kept, List<LedgerEntry> proposals) {
            kept.forEach(this::note);
            proposals.forEach(this::note);
        }

        private void note(LedgerEntry entry) {
            String digits = entry.id().replaceAll("\\D", "");
            if (!digits.isEmpty() && digits.length() < 9) {
                last.merge(letter(entry.type()), Integer.parseInt(digits), Math::max);
            }
        }

        String next(String type) {
            return letter(type) + last.merge(letter(type), 1, Integer::sum);
        }

        private static String letter(@Nullable String type) {
            return type == null || type.isEmpty() ? "x" : type.substring(0, 1);
        }
    }
}
