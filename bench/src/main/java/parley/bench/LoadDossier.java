package parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import parley.evidence.FolderReading;

/// A large dossier for measuring the workbench: two texts of 200 clauses, thirty issues (3^30 packages), three parties, two of
/// which say what they want in ranges, sixty people, 200 assurances, 200 commitments, 200 events, 400 claims, and a ledger of at least 2,000
/// entries read from generated articles. Seeded: the same folder each time. Every name in it is invented.
final class LoadDossier {

    static final int CLAUSES = 200;
    static final int ISSUES = 30;
    static final int ENTRIES = 2_000;

    private static final String[] PARTIES = {"aldoria", "berun", "corvane"};
    private static final String[] OPTIONS = {"low", "middle", "high"};
    private static final int PEOPLE = 60;
    private static final int RECORDS = 200;
    private static final int CLAIMS = 400;
    private static final int SOURCES = 14;

    private final Path folder;
    private final SplittableRandom random = new SplittableRandom(2041);

    private LoadDossier(Path folder) {
        this.folder = folder;
    }

    /// Writes it into an empty folder; how many entries its ledger has.
    static int write(Path folder) throws IOException, InterruptedException {
        LoadDossier dossier = new LoadDossier(folder);
        Files.createDirectories(folder.resolve("texts"));
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("dossier.yaml"), dossier.bargain());
        Files.writeString(folder.resolve("records.yaml"), dossier.records());
        Files.writeString(folder.resolve("sources.yaml"), dossier.sources());
        Files.writeString(folder.resolve("texts/v1.md"), dossier.text(1));
        Files.writeString(folder.resolve("texts/v2.md"), dossier.text(2));
        for (int s = 1; s <= SOURCES; s++) {
            Files.writeString(folder.resolve("sources/article-" + s + ".md"), dossier.article(s));
        }
        return new FolderReading(folder).run(2, (_, _) -> true).ledger().entries().size();
    }

    private String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private String range(int least, int most) {
        int low = random.nextInt(least, most);
        return low + "-" + random.nextInt(low + 1, most + 2);
    }

    private String bargain() {
        StringBuilder yaml = new StringBuilder();
        yaml.append("parley: \"1\"\ntitle: A large dossier\nas of: 2041-05-12\n");
        yaml.append("next round: 2041-05-19\nvisibility: team\n\nparties:\n");
        for (String party : PARTIES) {
            yaml.append(say("  %s:\n    name: %s\n    no deal: 30-45\n", party, name(party)));
            yaml.append("    interests:\n");
            for (int n = 1; n <= 5; n++) {
                yaml.append(
                        say("      need%d: {says: What %s needs in part %d}\n", n, name(party), n));
            }
        }
        yaml.append("\npeople:\n");
        for (int p = 1; p <= PEOPLE; p++) {
            yaml.append(
                    say(
                            "  p%d: {name: Person %d, for: %s, mandate: %s}\n",
                            p, p, PARTIES[p % 3], p % 5 == 0 ? "none on record" : "office"));
        }
        yaml.append(
                "\nchannels:\n  table: {name: The table, kind: official talks, expected: [p1, p2], ");
        yaml.append(
                "record: signed minutes, binding: yes}\n  hotel: {name: The hotel, kind: back channel, ");
        yaml.append("record: none, binding: no}\n\nissues:\n");
        for (int i = 1; i <= ISSUES; i++) {
            yaml.append(
                    say(
                            "  issue%d:\n    name: Question %d\n    options: [low, middle, high]\n",
                            i, i));
            yaml.append("    status quo: low\n");
        }
        yaml.append("\npreferences:\n");
        for (int p = 0; p < 2; p++) {
            yaml.append("  ").append(PARTIES[p]).append(":\n");
            for (int i = 1; i <= ISSUES; i++) {
                boolean wantsHigh = (i + p) % 3 != 0;
                yaml.append(
                        say(
                                "    issue%d: {weight: %s, scores: {low: %s, middle: %s, high: %s}, basis: j%d}\n",
                                i,
                                range(2, 4),
                                wantsHigh ? "0" : "100",
                                range(30, 60),
                                wantsHigh ? "100" : "0",
                                p + 1));
            }
        }
        yaml.append("\nred lines:\n");
        for (int l = 1; l <= 12; l++) {
            yaml.append(
                    say(
                            "  l%d: {party: %s, never: issue%d is %s and issue%d is %s, words: Never %d, said: publicly, since: 2040-01-%02d}\n",
                            l,
                            PARTIES[l % 3],
                            l,
                            OPTIONS[l % 3],
                            l + 12,
                            OPTIONS[(l + 1) % 3],
                            l,
                            l));
        }
        yaml.append("\nrules:\n");
        for (int r = 1; r <= 8; r++) {
            yaml.append(
                    say(
                            "  r%d: {if: issue%d is high, then: issue%d is not low, why: A reason %d}\n",
                            r, r, r + 20, r));
        }
        return yaml.toString();
    }

    private static String name(String party) {
        return party.substring(0, 1).toUpperCase(Locale.ROOT) + party.substring(1);
    }

    private String day(int n) {
        return say("20%02d-%02d-%02d", 40 + n % 2, 1 + n % 12, 1 + n % 28);
    }

    private String records() {
        StringBuilder yaml = new StringBuilder("texts:\n");
        yaml.append(
                "  d1: {title: First version, date: 2041-02-03, from: aldoria, file: texts/v1.md, status: proposed}\n");
        yaml.append(
                "  d2: {title: Second version, date: 2041-03-03, from: berun, file: texts/v2.md, status: proposed, replaces: d1}\n");
        yaml.append("\nassurances:\n");
        for (int a = 1; a <= RECORDS; a++) {
            String written =
                    a % 4 == 0 ? "nowhere" : say("{text: d%d, clause: \"%d\"}", 1 + a % 2, a);
            yaml.append(
                    say(
                            "  a%d: {by: p%d, to: %s, says: Promise number %d, on: %s, in: %s, written: %s, about: [issue%d], basis: c%d}\n",
                            a,
                            1 + a % PEOPLE,
                            PARTIES[(a + 1) % 3],
                            a,
                            day(a),
                            a % 2 == 0 ? "table" : "hotel",
                            written,
                            1 + a % ISSUES,
                            1 + a % CLAIMS));
        }
        yaml.append("\ncommitments:\n");
        for (int k = 1; k <= RECORDS; k++) {
            yaml.append(
                    say(
                            "  k%d: {who: %s, to: %s, does: Step number %d, due: 2042-%02d-%02d, phase: %d, written: {text: d2, clause: \"%d\"}, decided by: %s, verified by: %s, undo: months, state: proposed, signatory: p%d, cost to giver: %s, value to receiver: %s, basis: j1}\n",
                            k,
                            PARTIES[k % 3],
                            PARTIES[(k + 1) % 3],
                            k,
                            1 + k / 20,
                            1 + k % 28,
                            1 + k / 50,
                            k,
                            PARTIES[k % 3],
                            PARTIES[(k + 2) % 3],
                            1 + k % PEOPLE,
                            range(2, 6),
                            range(4, 9)));
        }
        yaml.append("\nevents:\n");
        for (int e = 1; e <= RECORDS; e++) {
            yaml.append(
                    say(
                            "  e%d: {kind: meeting, on: %s, what: Meeting number %d, place: Town %d, channel: table, present: [p%d, p%d], basis: c%d}\n",
                            e,
                            day(e),
                            e,
                            e % 9,
                            1 + e % PEOPLE,
                            1 + (e + 7) % PEOPLE,
                            1 + e % CLAIMS));
        }
        return yaml.toString();
    }

    private String sources() {
        StringBuilder yaml = new StringBuilder("sources:\n");
        for (int s = 1; s <= SOURCES; s++) {
            yaml.append(
                    say(
                            "  s%d: {name: Paper %d, kind: press, on: %s, file: sources/article-%d.md, first hand: no, in writing: yes}\n",
                            s, s, day(s), s));
        }
        yaml.append("\nclaims:\n");
        for (int c = 1; c <= CLAIMS; c++) {
            yaml.append(
                    say(
                            "  c%d: {says: Claim number %d about question %d, source: s%d, by: p%d, on: %s, certainty: %s, about: [issue%d]}\n",
                            c,
                            c,
                            1 + c % ISSUES,
                            1 + c % SOURCES,
                            1 + c % PEOPLE,
                            day(c),
                            c % 3 == 0 ? "rumour" : "asserted",
                            1 + c % ISSUES));
        }
        yaml.append("\njudgements:\n");
        for (int j = 1; j <= 3; j++) {
            yaml.append(
                    say(
                            "  j%d: {by: AB, on: 2041-05-08, why: How the ranges of a party were judged, basis: [c%d, c%d]}\n",
                            j, j, j + 10));
        }
        return yaml.toString();
    }

    /// Each version changes every third clause.
    private String text(int version) {
        String[] does = {
            "open the crossing",
            "publish the figures",
            "return the papers",
            "repair the bridge",
            "pay the share"
        };
        StringBuilder text = new StringBuilder("# Points, version " + version + "\n\n");
        for (int c = 1; c <= CLAUSES; c++) {
            boolean changed = version == 2 && c % 3 == 0;
            text.append(
                    say(
                            "%d. %s %s %s numbered %d %s.\n\n",
                            c,
                            name(PARTIES[c % 3]),
                            changed ? "will seek to" : "shall",
                            does[c % does.length],
                            c,
                            changed && c % 2 == 0
                                    ? "in due course"
                                    : say("by %d June 2042", 1 + c % 28)));
        }
        return text.toString();
    }

    private String article(int n) {
        StringBuilder text = new StringBuilder("# A report from the talks, number " + n + "\n\n");
        for (int p = 1; p <= 9; p++) {
            text.append(
                    say(
                            "The union representing crane drivers at Halden turned down the offer number %d on Monday, saying it did nothing to restore wages. “Our members have been patient for %d years,” said Dana Moss, who leads the union. According to the ministry, traffic has fallen by %d percent since 2029.\n\n"
                                    + "Two people familiar with the talks said a mediator had proposed a second payment of %d euros. The operator denied that any money was left. “There is no more than %d,” its chief executive, Paul Ricard, told reporters, adding that the dispute had cost 12 million.\n\n",
                            n, p, n + p, 100 * n + p, n * p));
        }
        return text.toString();
    }
}
