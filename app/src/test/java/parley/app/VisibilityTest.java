package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Dossier;
import parley.model.Item;
import parley.model.Visibility;
import parley.report.Inquiry;
import parley.report.question.Questions;

/// No export says more than its level: a word that stands in a mediator-only item of every kind, planted in the examples, is
/// looked for in whatever can be handed to somebody else.
class VisibilityTest {

    private static final String SECRET = "Zanzibel";

    /// One mediator-only item of every kind, by section; what belongs to a party is planted in the example's own first party and in a
    /// hidden party besides. `%1$s` is the secret, `%2$s` the example's first party.
    private static final Map<String, String> PLANTED = planted();

    @TempDir private Path folder;

    private static Map<String, String> planted() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put(
                "parties",
                """
                  zzparty:
                    name: %1$s party
                    visibility: mediator-only
                    interests: {zzneed: {says: %1$s interest}}
                    audiences: {zzcrowd: {name: %1$s audience, must accept: yes}}
                    factions: {zzwing: {name: %1$s faction}}
                    terms: {zzoffice: {office: %1$s term, until: 2099-01-01}}
                    affected by: [zzk]
                """);
        sections.put(
                "people",
                "  zzperson: {name: %1$s person, for: %2$s, mandate: instruction, scope: %1$s scope, visibility: mediator-only}\n");
        sections.put(
                "channels",
                "  zzchannel: {name: %1$s channel, expected: [%2$s], binding: no, record: none, visibility: mediator-only}\n");
        sections.put(
                "red lines",
                "  zzl: {party: %2$s, words: %1$s red line, said: privately, since: 2031-01-01, visibility: mediator-only}\n");
        sections.put(
                "texts",
                "  zztext: {title: %1$s text, from: %2$s, file: texts/zz.md, status: draft, instrument: talking points, visibility: mediator-only}\n");
        sections.put(
                "assurances",
                "  zza: {by: %2$s, to: %2$s, says: %1$s assurance, in: zzchannel, written: {text: zztext, quote: %1$s quoted}, visibility: mediator-only}\n");
        sections.put(
                "instruments",
                "  signed treaty: {cost to breaker: {%2$s: 3-4}, ratified by: [zzparty.zzcrowd], visibility: mediator-only}\n");
        sections.put(
                "commitments",
                "  zzk: {who: %2$s, to: zzparty, does: %1$s commitment, due: 2099-01-01, cost to giver: 1, value to receiver: 2, written: nowhere, versions: [{text: zztext, says: %1$s version}], visibility: mediator-only}\n");
        sections.put(
                "events",
                "  zze: {on: 2031-01-02, what: %1$s event, kind: meeting, channel: zzchannel, present: [zzperson, %2$s], place: %1$s place, visibility: mediator-only}\n");
        sections.put(
                "sources",
                "  zzs: {name: %1$s source, kind: press, file: sources/zz.md, visibility: mediator-only}\n");
        sections.put(
                "claims",
                "  zzc: {says: %1$s claim, source: zzs, by: zzperson, about: [zze], counts: {number: 9, between: [zzperson, %2$s]}, visibility: mediator-only}\n");
        sections.put(
                "judgements", "  zzj: {by: AB, why: %1$s judgement, visibility: mediator-only}\n");
        sections.put(
                "hypotheses",
                "  zzh: {says: %1$s hypothesis, rivals: [zzg], marks: {AB: {zze: inconsistent}}, visibility: mediator-only}\n"
                        + "  zzg: {says: %1$s rival, rivals: [zzh], would change our mind: %1$s change, visibility: mediator-only}\n");
        sections.put(
                "indicators",
                "  zzi: {what: %1$s indicator, speaks for: zzh, speaks against: zzg, visibility: mediator-only}\n");
        sections.put(
                "calendar",
                "  zzd: {what: %1$s deadline, on: 2099-02-02, lead: 3 months, visibility: mediator-only}\n");
        sections.put(
                "scenarios",
                "  zzn: {if: %1$s scenario, then: %1$s follows, chance: 10-20 %%, visibility: mediator-only}\n");
        sections.put(
                "consents",
                "  zzy: {of: %2$s, why: %1$s consent, state: unknown, visibility: mediator-only}\n");
        sections.put(
                "replacements",
                "  zzx: {defeats: zzk, by: zzparty, how: %1$s replacement, visibility: mediator-only}\n");
        sections.put(
                "stories",
                "  zzt: {by: %2$s, to: zzparty.zzcrowd, says: %1$s story, about: [zztext], clause: \"1\", visibility: mediator-only}\n");
        sections.put(
                "questions", "  zzq: {to: %2$s, asks: %1$s question, visibility: mediator-only}\n");
        return sections;
    }

    record Case(Path example, Visibility level) {
        @Override
        public String toString() {
            return example.getFileName() + " for " + level.key();
        }
    }

    static Stream<Case> cases() {
        return Sources.files(Sources.root().resolve("examples"), "/dossier.yaml").stream()
                .map(Path::getParent)
                .flatMap(example ->
                        Stream.of(Visibility.SHAREABLE, Visibility.TEAM)
                                .map(level -> new Case(example, level)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noExportHoldsAWordOfAMorePrivateItem(Case example) throws IOException {
        plant(example.example());
        Map<String, String> exports = exports(example.level().key());
        assertThat(exports)
                .allSatisfy((name, text) -> {
                    if (name.matches("(ledger|brief|calendar|settle|read).*")) {
                        assertThat(text).as(name).isNotBlank();
                    }
                });
        assertThat(exports)
                .allSatisfy((name, text) ->
                        assertThat(lines(text)).as("%s: lines with the secret", name).isEmpty());
    }

    /// The secret is there to be found, in an item of every kind.
    @Test
    void theMediatorSeesWhatWasPlanted() throws IOException {
        plant(Sources.root().resolve("examples/lake-serin"));
        Dossier dossier = ((Reading.Sound) DossierReader.read(folder)).dossier();
        List<String> kinds =
                dossier.items().stream()
                        .filter(item -> item.visibility() == Visibility.MEDIATOR_ONLY)
                        .map(item -> item.getClass().getSimpleName())
                        .distinct()
                        .toList();
        assertThat(kinds)
                .containsAll(
                        Arrays.stream(Item.class.getPermittedSubclasses())
                                .map(Class::getSimpleName)
                                // Issues, rules, criteria and incentives are what everybody
                                // settles; see below.
                                .filter(k ->
                                        !List.of("Issue", "Rule", "Criterion", "Incentive")
                                                .contains(k))
                                .toList());
        Map<String, String> exports = exports("mediator");
        assertThat(
                        exports.entrySet().stream()
                                .filter(e -> !lines(e.getValue()).isEmpty())
                                .map(Map.Entry::getKey))
                .contains(
                        "ledger json en",
                        "ledger text fr",
                        "ledger html en",
                        "brief html en",
                        "calendar",
                        "read csv",
                        "read jsonld",
                        "export tables");
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> line.contains(SECRET)).map(String::strip).toList();
    }

    /// Everything that can leave the desk, by name.
    private Map<String, String> exports(String level) throws IOException {
        Map<String, String> exports = new LinkedHashMap<>();
        String brief = level.startsWith("mediator") ? "mediator" : level;
        for (String language : List.of("en", "fr")) {
            for (String format : List.of("text", "json", "html")) {
                exports.put(
                        "ledger " + format + " " + language,
                        said(
                                "ledger",
                                folder,
                                "--format",
                                format,
                                "--lang",
                                language,
                                "--level",
                                brief));
            }
            exports.put(
                    "brief html " + language,
                    said(
                            "brief",
                            folder,
                            "-o",
                            "-",
                            "--readings",
                            "20",
                            "--lang",
                            language,
                            "--level",
                            brief));
        }
        for (Inquiry<?> inquiry : Questions.all()) {
            for (String format : List.of("text", "json")) {
                exports.put(
                        "ask " + inquiry.id() + " " + format,
                        said(
                                "ask",
                                folder,
                                inquiry.id(),
                                "--format",
                                format,
                                "--readings",
                                "20",
                                "--level",
                                brief));
            }
        }
        exports.put("calendar", said("ledger", folder, "--ics", "-", "--level", brief));
        exports.put("read csv", said("read", folder, "--export", "csv", "--level", brief));
        exports.put("read jsonld", said("read", folder, "--export", "jsonld", "--level", brief));
        exports.put("compare json", said("compare", folder, "--format", "json", "--level", brief));
        exports.put("compare html", said("compare", folder, "--format", "html", "--level", brief));
        for (String to : List.of("genius", "geniusweb", "negmas", "csv", "tables")) {
            Path out = folder.resolve("out-" + to + "-" + level);
            said("export", folder, "--to", to, "-o", out, "--level", level);
            exports.put("export " + to, everythingIn(out));
        }
        exports.put("settle json", said("settle", folder, "--format", "json", "--readings", "20"));
        return exports;
    }

    private static String everythingIn(Path out) throws IOException {
        if (!Files.exists(out)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(out)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                boolean zipped = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
                all.append(zipped ? unzipped(bytes) : new String(bytes, StandardCharsets.UTF_8))
                        .append("\n");
            }
            return all.toString();
        }
    }

    /// What a workbook holds, part by part.
    private static String unzipped(byte[] bytes) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (parts.getNextEntry() != null) {
                all.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8)).append("\n");
            }
        }
        return all.toString();
    }

    private static String said(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
        int code = Main.run(Map.of(), new PrintWriter(out), new PrintWriter(err), words);
        assertThat(code)
                .as(String.join(" ", words) + ": " + err)
                .isIn(Main.DONE, Main.ACT, Main.UNREADABLE);
        return out.toString();
    }

    // Planting

    private void plant(Path example) throws IOException {
        copy(example);
        Files.createDirectories(folder.resolve("texts"));
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("texts/zz.md"), "1. " + SECRET + " quoted stands here.\n");
        Files.writeString(
                folder.resolve("sources/zz.md"),
                "\""
                        + SECRET
                        + " will never be given up\", said minister Ada Moor on 3 May 2031.\n");
        Dossier before = ((Reading.Sound) DossierReader.read(folder)).dossier();
        String party = before.parties().getFirst().id();
        Map<String, String> files = new LinkedHashMap<>();
        for (Path file : Sources.files(folder, ".yaml")) {
            files.put(file.getFileName().toString(), Files.readString(file));
        }
        PLANTED.forEach((section, text) -> plant(files, section, text.formatted(SECRET, party)));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Reading after = DossierReader.read(folder);
        assertThat(after).as(after.problems().toString()).isInstanceOf(Reading.Sound.class);
        said("read", folder);
    }

    /// Behind the section's own line, or as a section of its own.
    private static void plant(Map<String, String> files, String section, String text) {
        Pattern head = Pattern.compile("(?m)^" + section + ":[^\\n{]*\\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Matcher found = head.matcher(file.getValue());
            if (found.find()) {
                file.setValue(
                        file.getValue().substring(0, found.end())
                                + text
                                + file.getValue().substring(found.end()));
                return;
            }
        }
        files.merge("dossier.yaml", "\n" + section + ":\n" + text, String::concat);
    }

    private void copy(Path example) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(example)) {
            files =
                    all.filter(Files::isRegularFile)
                            .collect(Collectors.toCollection(ArrayList::new));
        }
        for (Path file : files) {
            Path to = folder.resolve(example.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
    }
}
