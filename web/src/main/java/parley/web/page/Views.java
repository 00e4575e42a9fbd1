package parley.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import parley.report.Brief;
import parley.report.BriefPage;
import parley.report.Grounds;
import parley.report.Material;
import parley.report.Once;
import parley.report.Part;
import parley.report.Section;
import parley.report.Words;
import parley.report.compare.Tomorrow;
import parley.report.ledger.Ledger;
import parley.report.ledger.Register;
import parley.web.work.Work;

/// What the pages tell of one dossier, in one language, for readers of one level: the registers, the questions of the brief, what
/// all of it rests on, and the brief itself.
///
/// Each is told for itself. The methods that give a [Work] start it beside the request and never wait; those that give the thing
/// itself wait until it is there. What is told once is kept; what it says is found once for all languages ([LevelAnswers]).
public final class Views {

    private final LevelAnswers seen;
    private final Locale locale;
    private final Map<String, Work<Optional<Register>>> registers = new ConcurrentHashMap<>();
    private final Map<String, Work<Optional<Part>>> questions = new ConcurrentHashMap<>();
    private final Map<String, Work<Ledger>> ledgers = new ConcurrentHashMap<>();
    private final Map<String, Work<BriefPage>> pages = new ConcurrentHashMap<>();
    private final Map<String, Work<String>> briefs = new ConcurrentHashMap<>();
    private final Map<String, Work<RenderedPart>> shown = new ConcurrentHashMap<>();
    private final Once<Rests> rests = Once.of(this::rests);

    /// What answers lead to.
    private record Rests(
            List<Grounds.PartyNumbers> numbers,
            List<Grounds.ItemRow> items,
            List<BriefPage.MethodRow> methods) {}

    Views(LevelAnswers seen, Locale locale) {
        this.seen = seen;
        this.locale = locale;
    }

    public String title() {
        return material().names().title();
    }

    /// What was found, before it is said in words.
    public LevelAnswers seen() {
        return seen;
    }

    /// A register, or nothing where there is none of that id.
    public Work<Optional<Register>> register(String id) {
        return kept(
                registers,
                id,
                m -> {
                    rests.get();
                    return Ledger.findRegister(m, seen.findings(), id);
                });
    }

    /// A question of the brief, or nothing where the dossier does not raise it.
    public Work<Optional<Part>> question(String id) {
        return kept(
                questions,
                id,
                m -> {
                    rests.get();
                    return Brief.findPart(m, id);
                });
    }

    /// The brief, as `parley brief` writes it.
    public Work<String> brief() {
        return kept(
                briefs,
                "",
                m ->
                        new Brief()
                                .html(
                                        m,
                                        List.of(
                                                Tomorrow.section(seen.documents()),
                                                Ledger.section(seen.briefFindings()))));
    }

    /// What the brief says, for whoever sets it otherwise than as a page.
    public Work<BriefPage> content() {
        return kept(
                pages,
                "brief",
                m ->
                        new Brief()
                                .content(
                                        m,
                                        List.of(
                                                Tomorrow.section(seen.documents()),
                                                Ledger.section(seen.briefFindings()))));
    }

    /// One register, or all where the id is empty, as a page of parts.
    public Work<BriefPage> registersPage(String id) {
        return kept(
                pages,
                "registers-" + id,
                m ->
                        new Brief()
                                .gather(
                                        m,
                                        Ledger.of(m, seen.findings()).registers().stream()
                                                .filter(r -> id.isEmpty() || r.id().equals(id))
                                                .filter(r -> !r.isEmpty())
                                                .map(Register::page)
                                                .<Section>map(part -> _ -> Optional.of(part))
                                                .toList()));
    }

    /// All registers together.
    public Work<Ledger> ledger() {
        return kept(ledgers, "", m -> Ledger.of(m, seen.findings()));
    }

    /// All registers, by their ids.
    public Map<String, Work<Optional<Register>>> registers() {
        Map<String, Work<Optional<Register>>> all = new LinkedHashMap<>();
        Ledger.ids().forEach(id -> all.put(id, register(id)));
        return all;
    }

    /// All questions of the brief, by their ids.
    public Map<String, Work<Optional<Part>>> questions() {
        Map<String, Work<Optional<Part>>> all = new LinkedHashMap<>();
        Brief.questions().forEach(id -> all.put(id, question(id)));
        return all;
    }

    /// A part as its page shows it; drawn once. `place` is where it stands below the dossier's address.
    public Work<RenderedPart> shown(String place, Part part) {
        return kept(
                shown,
                place,
                _ -> RenderedPart.of(part.heading(), RenderedPart.blocks(part), this, ""));
    }

    /// The numbers of each party, with what they rest on.
    public List<Grounds.PartyNumbers> numbers() {
        return rests.get().numbers();
    }

    /// Every item that may be seen, and what it rests on.
    public List<Grounds.ItemRow> items() {
        return rests.get().items();
    }

    /// How each kind of answer is found.
    public List<BriefPage.MethodRow> methods() {
        return rests.get().methods();
    }

    /// A work that failed is not kept: who asks next tries again.
    private <T> Work<T> kept(Map<String, Work<T>> works, String id, Function<Material, T> job) {
        return works.compute(
                id,
                (_, there) ->
                        there == null || there.state() instanceof Work.State.Failed<T>
                                ? Work.start("told-" + id, _ -> job.apply(material()))
                                : there);
    }

    /// With words of its own: they are not for several threads.
    private Material material() {
        return Material.of(seen.readable(), seen.answers(), Words.of(locale), seen.level());
    }

    private Rests rests() {
        Material material = material();
        seen.visible().items().forEach(item -> material.grounds().item(item.id()));
        List<Grounds.ItemRow> items = new ArrayList<>();
        for (Grounds.ItemRow row : material.grounds().items()) {
            items.add(ItemDescription.row(row, seen, material.words()));
        }
        return new Rests(
                material.grounds().numbers(material.parties()),
                List.copyOf(items),
                Brief.methods(material));
    }
}
