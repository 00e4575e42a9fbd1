package parley.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import parley.figure.Drawing;

/// The brief: one self-contained HTML page, two A4 pages and an appendix when printed.
public final class Brief {

    /// A question by the id of the part that answers it.
    private record Asked(String id, Section section) {}

    /// The questions, in the order of the page.
    private static final List<Asked> QUESTIONS =
            List.of(
                    new Asked("agreement", new AgreementSection()),
                    new Asked("concerns", new ConcernsSection()),
                    new Asked("shares", new SharesSection()),
                    new Asked("candidates", new CandidatesSection()),
                    new Asked("conflict", new ConflictSection()),
                    new Asked("linkage", new LinkageSection()),
                    new Asked("unknowns", new UnknownsSection()),
                    new Asked("redlines", new RedLinesSection()),
                    new Asked("division", new DivisionSection()));

    private static final List<Section> SECTIONS = QUESTIONS.stream().map(Asked::section).toList();

    private final Drawing drawing = new Drawing();
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "parley.report.templates");

    /// The page, for a browser or a printer.
    public String html(Material material) {
        return html(material, List.of());
    }

    /// The same, with the sections of further rooms after the brief's own.
    public String html(Material material, List<Section> more) {
        return render(content(material, more));
    }

    /// What the brief says, for whoever sets it otherwise than as a page for a browser.
    public BriefPage content(Material material, List<Section> more) {
        return gather(material, Stream.concat(SECTIONS.stream(), more.stream()).toList());
    }

    /// The brief's own questions, each answered for itself, for a page that shows them one at a time.
    public static List<Part> parts(Material material) {
        return SECTIONS.stream().map(s -> s.find(material)).flatMap(Optional::stream).toList();
    }

    /// The ids of the brief's own questions, in the order of the page.
    public static List<String> questions() {
        return QUESTIONS.stream().map(Asked::id).toList();
    }

    /// What one of them is called, without answering it.
    public static String heading(Words words, String id) {
        return words.say(id + ".heading");
    }

    /// One of the brief's own questions, answered for itself: nothing else is computed. None where the dossier does not raise it.
    public static Optional<Part> findPart(Material material, String id) {
        return QUESTIONS.stream()
                .filter(asked -> asked.id().equals(id))
                .findFirst()
                .flatMap(asked -> asked.section().find(material));
    }

    /// A page of these sections alone, with the brief's appendix.
    public String page(Material material, List<Section> sections) {
        return render(gather(material, sections));
    }

    /// What these sections say, with the brief's appendix.
    public BriefPage gather(Material material, List<Section> sections) {
        List<Part> parts =
                sections.stream().map(s -> s.find(material)).flatMap(Optional::stream).toList();
        List<Grounds.PartyNumbers> numbers = material.grounds().numbers(material.parties());
        return new BriefPage(
                material.words(),
                material.names().title(),
                facts(material),
                parts,
                numbers,
                material.grounds().items(),
                methods(material),
                drawing,
                css());
    }

    /// The page of this content.
    public String render(BriefPage page) {
        StringOutput output = new StringOutput();
        engine.render("brief/brief.jte", Map.of("page", page), output);
        return output.toString();
    }

    private static List<String> facts(Material m) {
        List<String> facts = new ArrayList<>();
        var asOf = m.dossier().asOf();
        var next = m.dossier().nextRound();
        if (asOf != null || next != null) {
            facts.add(
                    m.say(
                            "brief.fact.dates",
                            (asOf == null ? 0 : 1) + (next == null ? 0 : 2),
                            asOf == null ? "" : m.words().date(asOf),
                            next == null ? "" : m.words().date(next)));
        }
        if (!m.parties().isEmpty()) {
            List<String> names = m.parties().stream().map(m.names()::party).toList();
            facts.add(m.say("brief.fact.parties", m.words().list(names)));
        }
        if (m.parties().isEmpty()) {
            facts.add(m.say("brief.fact.no-preferences"));
        }
        facts.add(m.say("brief.fact.level", m.say("level." + m.level().key())));
        return facts;
    }

    /// How each kind of answer is computed, in words, with the anchors that sentences lead to.
    public static List<BriefPage.MethodRow> methods(Material m) {
        List<BriefPage.MethodRow> rows = new ArrayList<>();
        for (String key :
                List.of(
                        "acceptable",
                        "settlements",
                        "readings",
                        "conflicts",
                        "linkage",
                        "sensitivity",
                        "self-enforcing",
                        "win-sets")) {
            rows.add(
                    new BriefPage.MethodRow(
                            "m-" + key, m.say("method." + key + ".name"), m.say("method." + key)));
        }
        rows.add(
                new BriefPage.MethodRow(
                        "m-division", m.say("method.division.name"), m.say("method.division")));
        return rows;
    }

    private static String css() {
        try (InputStream in = Brief.class.getResourceAsStream("brief.css")) {
            return new String(
                            Objects.requireNonNull(in, "brief.css").readAllBytes(),
                            StandardCharsets.UTF_8)
                    + Drawing.css();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
