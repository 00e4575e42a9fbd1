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
import parley.figure.Drawing;

/// The brief: one self-contained HTML page, two A4 pages and an appendix when printed.
public final class Brief {

    /// The questions about the bargaining, in the order of the page.
    public static final List<Inquiry<?>> BARGAINING =
            List.of(
                    new AgreementInquiry(),
                    new ConcernsInquiry(),
                    new SharesInquiry(),
                    new CandidatesInquiry(),
                    new ConflictInquiry(),
                    new LinkageInquiry(),
                    new UnknownsInquiry(),
                    new DivisionInquiry(),
                    new SettleInquiry());

    private final Drawing drawing = new Drawing();
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "parley.report.templates");

    /// What these parts say, with the appendix of what they rest on.
    public BriefPage gather(Material material, List<Part> parts) {
        List<Grounds.PartyNumbers> numbers = material.grounds().numbers(material.parties());
        return new BriefPage(
                material.words(),
                material.names().title(),
                facts(material),
                parts,
                numbers,
                items(material, parts),
                methods(material),
                drawing,
                css());
    }

    private static List<Grounds.ItemRow> items(Material material, List<Part> parts) {
        List<Grounds.ItemRow> items = new ArrayList<>(material.grounds().items());
        parts.forEach(part -> items.addAll(part.passages()));
        return items.stream().distinct().toList();
    }

    /// The page of this content, for a browser or a printer.
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
        m.withheld().map(Sentence::text).ifPresent(facts::add);
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
