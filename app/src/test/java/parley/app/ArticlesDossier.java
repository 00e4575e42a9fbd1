package parley.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parley.evidence.EvidenceLedger;
import parley.evidence.IssueLinks;
import parley.evidence.LedgerEntry;
import tools.jackson.databind.json.JsonMapper;

/// Turns accepted entries of an evidence ledger into a dossier with something in every register. All words are those of the
/// entries; who speaks for whom, what is worth how much and what came when is not in an article, so it is dealt out in turn: what is
/// tested is the way through the registers, not what the articles say.
final class ArticlesDossier {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final EvidenceLedger ledger;
    private final StringBuilder yaml = new StringBuilder();
    private final Map<String, String> claims = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> parties = new LinkedHashMap<>();
    private final Map<String, String> people = new LinkedHashMap<>();
    private final List<String> issues;

    private ArticlesDossier(EvidenceLedger ledger) {
        this.ledger = ledger;
        entries("position", _ -> true).forEach(e -> name(parties, "p", e, "party", 3));
        entries("claim", e -> !e.says().path("anonymous").asBoolean())
                .forEach(e -> name(people, "w", e, "source", 4));
        entries("meeting", _ -> true)
                .forEach(e -> e.says().path("participants").forEach(n -> person(n.asString(""))));
        ledger.entries().forEach(e -> sources.putIfAbsent(e.doc(), "s" + (sources.size() + 1)));
        issues =
                IssueLinks.of(ledger, List.of()).links().stream()
                        .map(link -> link.issue().replaceAll("[^\\p{L} ]", " ").strip())
                        .filter(issue -> !issue.isBlank())
                        .distinct()
                        .limit(3)
                        .toList();
    }

    static void write(Path folder, EvidenceLedger ledger) throws IOException {
        new ArticlesDossier(ledger).write(folder);
    }

    private void name(Map<String, String> map, String prefix, LedgerEntry e, String key, int most) {
        String name = e.says().path(key).asString("");
        if (!name.isBlank() && map.size() < most && !parties.containsKey(name)) {
            map.putIfAbsent(name, prefix + (map.size() + 1));
        }
    }

    private void person(String name) {
        if (!name.isBlank() && !parties.containsKey(name) && people.size() < 9) {
            people.putIfAbsent(name, "w" + (people.size() + 1));
        }
    }

    private List<LedgerEntry> entries(String type, Predicate<LedgerEntry> which) {
        return ledger.entries().stream()
                .filter(e -> e.type().equals(type) && which.test(e))
                .toList();
    }

    private void line(int depth, String text, Object... values) {
        yaml.append("  ".repeat(depth))
                .append(String.format(Locale.ROOT, text, values))
                .append("\n");
    }

    private static String quoted(String words) {
        return JsonMapper.shared().writeValueAsString(words.strip().replaceAll("\\s+", " "));
    }

    private static String said(LedgerEntry entry) {
        return quoted(entry.quote().oneLine());
    }

    /// The claim that an entry becomes, made when it is first rested on.
    private String claim(LedgerEntry entry) {
        return claims.computeIfAbsent(entry.reference(), _ -> "c" + (claims.size() + 1));
    }

    private static String of(Map<String, String> map, int n) {
        List<String> ids = List.copyOf(map.values());
        return ids.get(n % ids.size());
    }

    private static Optional<LedgerEntry> at(List<LedgerEntry> list, int n) {
        return n < list.size() ? Optional.of(list.get(n)) : Optional.empty();
    }

    private void write(Path folder) throws IOException {
        List<LedgerEntry> wants = entries("position", e -> !e.says().path("redLine").asBoolean());
        head(wants);
        people();
        issues();
        redLines();
        texts(folder, wants);
        promises();
        incentives();
        events();
        outlook(wants);
        evidence();
        Files.writeString(folder.resolve("dossier.yaml"), yaml);
    }

    private void head(List<LedgerEntry> wants) {
        line(0, "parley: \"1\"");
        line(0, "title: Two articles");
        line(0, "as of: %s", DAY);
        line(0, "next round: %s", DAY.plusDays(20));
        line(0, "visibility: team");
        line(0, "parties:");
        int n = 0;
        for (Map.Entry<String, String> party : parties.entrySet()) {
            line(1, "%s:", party.getValue());
            line(2, "name: %s", quoted(party.getKey()));
            line(2, "no deal: 20-40");
            line(2, "basis: j1");
            Optional<LedgerEntry> want = at(wants, n);
            if (want.isPresent()) {
                line(2, "interests:");
                line(3, "need: {says: %s, basis: %s}", said(want.get()), claim(want.get()));
            }
            line(2, "audiences:");
            line(3, "readers: {name: Readers, must accept: %s, basis: j1}", n == 0 ? "yes" : "no");
            line(2, "terms:");
            line(3, "office: {office: Office, until: %s, basis: j1}", DAY.plusDays(200));
            n++;
        }
        line(1, "outsider: {name: Nobody asked, role: outsider, affected by: [i1]}");
    }

    private void people() {
        line(0, "people:");
        int n = 0;
        for (Map.Entry<String, String> person : people.entrySet()) {
            line(1, "%s:", person.getValue());
            line(2, "name: %s", quoted(person.getKey()));
            line(2, "for: %s", of(parties, n));
            line(2, "mandate: %s", n % 2 == 0 ? "none on record" : "instruction");
            if (n % 2 == 1) {
                line(2, "issues: [i1]");
                line(2, "until: %s", DAY.minusDays(30));
            }
            line(2, "basis: j1");
            n++;
        }
        line(0, "channels:");
        line(
                1,
                "c: {name: Visits, kind: private visits, expected: [%s, %s], record: none, binding: no, issues: [i1], basis: j1}",
                of(people, 0),
                of(people, 1));
    }

    private void issues() {
        line(0, "issues:");
        for (int i = 0; i < 3; i++) {
            String name = i < issues.size() ? issues.get(i) : "question " + i;
            line(
                    1,
                    "i%d: {name: %s, options: {a: The one, b: The other}, status quo: b}",
                    i + 1,
                    quoted(name));
        }
        line(0, "preferences:");
        for (int p = 0; p < Math.min(2, parties.size()); p++) {
            line(1, "%s:", of(parties, p));
            for (int i = 1; i <= 3; i++) {
                boolean first = (p + i) % 2 == 0;
                line(
                        2,
                        "i%d: {weight: 25-45, scores: {a: %s, b: %s}, basis: j1}",
                        i,
                        first ? "100" : "0-20",
                        first ? "0" : "100");
            }
        }
    }

    private void redLines() {
        line(0, "red lines:");
        int n = 0;
        for (LedgerEntry e : entries("position", e -> e.says().path("redLine").asBoolean())) {
            String party =
                    parties.getOrDefault(e.says().path("party").asString(""), of(parties, n));
            line(
                    1,
                    "l%d: {party: %s, words: %s, since: %s, basis: %s}",
                    ++n,
                    party,
                    said(e),
                    DAY.minusDays(300),
                    claim(e));
            if (n == 4) {
                break;
            }
        }
        line(
                1,
                "l9: {party: %s, never: i3 is a, since: %s, basis: j1}",
                of(parties, 0),
                DAY.minusDays(10));
    }

    /// Two versions whose points are wants as the articles tell them; the second has lost the first point.
    private void texts(Path folder, List<LedgerEntry> wants) throws IOException {
        Files.createDirectories(folder.resolve("texts"));
        List<String> points = wants.stream().limit(4).map(e -> e.quote().oneLine()).toList();
        for (int version = 1; version <= 2; version++) {
            StringBuilder text = new StringBuilder();
            for (int i = version - 1; i < points.size(); i++) {
                text.append(i - version + 2).append(". ").append(points.get(i)).append(".\n\n");
            }
            Files.writeString(folder.resolve("texts/points-v" + version + ".md"), text);
        }
        line(0, "texts:");
        line(
                1,
                "d1: {title: Points one, date: %s, file: texts/points-v1.md, status: proposed, instrument: talking points, settles: {\"1\": {i1: a}}, meets: {\"1\": [%s.need]}, basis: j1}",
                DAY.minusDays(60),
                of(parties, 0));
        line(
                1,
                "d2: {title: Points two, date: %s, file: texts/points-v2.md, status: proposed, instrument: talking points, replaces: d1, settles: {\"1\": {i1: b}, \"77\": {i2: a}}, basis: j1}",
                DAY.minusDays(20));
    }

    private void promises() {
        line(0, "assurances:");
        List<LedgerEntry> told =
                entries("claim", e -> people.containsKey(e.says().path("source").asString("")));
        for (int n = 0; n < 3 && n < told.size(); n++) {
            LedgerEntry e = told.get(n);
            String written = n == 0 ? "{text: d1, clause: \"1\"}" : "nowhere";
            line(
                    1,
                    "a%d: {by: %s, to: %s, says: %s, on: %s, in: c, written: %s, about: [i2], basis: %s}",
                    n + 1,
                    people.get(e.says().path("source").asString("")),
                    of(parties, n),
                    said(e),
                    DAY.minusDays(40),
                    written,
                    claim(e));
        }
        line(0, "instruments:");
        line(
                1,
                "ratified treaty: {cost to breaker: {%s: 4-9}, takes: 3 months, ratified by: [%s.readers], basis: j1}",
                of(parties, 0),
                of(parties, 0));
        line(0, "commitments:");
        List<LedgerEntry> offers = entries("offer", e -> !polarity(e, "threat"));
        for (int n = 0; n < 3 && n < offers.size(); n++) {
            line(
                    1,
                    "k%d: {who: %s, to: %s, does: %s, due: %s, until: %s, phase: %d, decided by: %s, written: %s, cost to giver: 3-6, value to receiver: 5-9, basis: %s}",
                    n + 1,
                    of(parties, n),
                    of(parties, n + 1),
                    said(offers.get(n)),
                    DAY.plusDays(30 + n),
                    DAY.plusDays(900),
                    n + 1,
                    of(parties, n),
                    n == 0 ? "nowhere" : "d2",
                    claim(offers.get(n)));
        }
    }

    private static boolean polarity(LedgerEntry e, String wanted) {
        return e.says().path("polarity").asString("").equals(wanted);
    }

    private void incentives() {
        line(0, "incentives:");
        line(1, "list:");
        List<LedgerEntry> rewards =
                new java.util.ArrayList<>(
                        entries("offer", e -> polarity(e, "reward") || polarity(e, "exchange")));
        rewards.addAll(entries("position", _ -> true));
        for (int n = 0; n < 4 && n < rewards.size(); n++) {
            line(
                    2,
                    "g%d: {what: %s, from: %s, to: %s, status: %s, cost to giver: 2-5, value to receiver: 4-20, screens: {clean: %s}, basis: %s}",
                    n + 1,
                    said(rewards.get(n)),
                    of(parties, n + 1),
                    of(parties, n),
                    n == 3 ? "rejected" : "proposed",
                    n == 2 ? "unknown" : "met",
                    claim(rewards.get(n)));
        }
    }

    private void events() {
        line(0, "events:");
        int n = 0;
        for (LedgerEntry e : entries("meeting", e -> !e.says().path("planned").asBoolean())) {
            List<String> present = new ArrayList<>();
            e.says()
                    .path("participants")
                    .forEach(name -> {
                        String id =
                                people.getOrDefault(
                                        name.asString(""), parties.get(name.asString("")));
                        if (id != null && !present.contains(id)) {
                            present.add(id);
                        }
                    });
            String date = e.says().path("date").asString("");
            line(
                    1,
                    "e%d: {on: %s, what: %s, kind: meeting, channel: c, present: [%s], basis: %s}",
                    ++n,
                    date.matches("\\d{4}-\\d\\d-\\d\\d") ? date : DAY.minusDays(90 - n).toString(),
                    said(e),
                    String.join(", ", present),
                    claim(e));
        }
        String two = of(people, 0) + ", " + of(people, 1);
        line(
                1,
                "e90: {on: %s, what: Talks, kind: meeting, present: [%s], basis: j1}",
                DAY.minusDays(50),
                two);
        line(
                1,
                "e91: {on: %s, what: More talks, kind: meeting, present: [%s], basis: j1}",
                DAY.minusDays(9),
                two);
        for (LedgerEntry e :
                entries("offer", e -> polarity(e, "threat")).stream().limit(2).toList()) {
            line(
                    1,
                    "e%d: {on: %s, what: %s, kind: threat, by: %s, basis: %s}",
                    ++n,
                    DAY.minusDays(15),
                    said(e),
                    of(parties, n),
                    claim(e));
        }
    }

    private void outlook(List<LedgerEntry> wants) {
        line(0, "calendar:");
        int n = 0;
        for (LedgerEntry e :
                entries(
                        "figure",
                        e -> e.says().path("value").asString("").matches("\\d{4}-\\d\\d-\\d\\d"))) {
            line(
                    1,
                    "t%d: {what: %s, on: %s, basis: %s}",
                    ++n,
                    said(e),
                    e.says().path("value").asString(""),
                    claim(e));
        }
        line(1, "t9: {what: The next session, on: %s, lead: 10 days, basis: j1}", DAY.plusDays(25));
        line(0, "consents:");
        line(1, "y1: {of: %s, why: Its land, state: unknown, basis: j1}", of(parties, 2));
        line(0, "stories:");
        List<LedgerEntry> speeches =
                entries("quotation", e -> e.says().path("kind").asString("").equals("speech"));
        for (int i = 0; i < 2 && i < speeches.size(); i++) {
            line(
                    1,
                    "u%d: {by: %s, to: %s.readers, says: %s, about: [i1], basis: %s}",
                    i + 1,
                    of(parties, i),
                    of(parties, i),
                    said(speeches.get(i)),
                    claim(speeches.get(i)));
        }
        line(0, "hypotheses:");
        line(
                1,
                "h1: {says: %s, rivals: [h2], marks: {AB: {e90: consistent}}, basis: j1}",
                said(wants.get(0)));
        line(
                1,
                "h2: {says: %s, rivals: [h1], marks: {AB: {e90: inconsistent}}, basis: j1}",
                said(wants.get(1)));
        line(0, "questions:");
        line(1, "q1: {to: %s, asks: Is that still so?, about: [i1], basis: j1}", of(parties, 0));
    }

    private void evidence() {
        line(0, "sources:");
        Map<String, String> files =
                ledger.sources().values().stream()
                        .collect(Collectors.toMap(s -> s.doc(), s -> s.file(), (a, _) -> a));
        sources.forEach((doc, id) ->
                line(
                        1,
                        "%s: {name: Article %s, kind: press, file: %s, first hand: no, in writing: yes}",
                        id,
                        id,
                        files.get(doc)));
        line(0, "claims:");
        for (Map.Entry<String, String> claim : List.copyOf(claims.entrySet())) {
            LedgerEntry e = ledger.find(claim.getKey()).orElseThrow();
            String by = people.get(e.says().path("source").asString(""));
            String certainty = e.says().path("certainty").asString("asserted");
            line(
                    1,
                    "%s: {says: %s, source: %s, entry: %s, certainty: %s%s}",
                    claim.getValue(),
                    said(e),
                    sources.get(e.doc()),
                    quoted(e.reference()),
                    certainty,
                    by == null ? "" : ", by: " + by);
        }
        line(0, "judgements:");
        line(
                1,
                "j1: {by: AB, on: %s, why: Dealt out in turn; the articles do not say., basis: [s1, s2]}",
                DAY);
    }
}
