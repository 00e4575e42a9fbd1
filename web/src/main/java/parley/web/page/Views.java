package parley.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import parley.report.Answers;
import parley.report.Brief;
import parley.report.BriefPage;
import parley.report.Grounds;
import parley.report.Inquiry;
import parley.report.Material;
import parley.report.Once;
import parley.report.Part;
import parley.report.Topic;
import parley.report.Words;
import parley.report.question.Questions;
import parley.web.work.Work;

/// What the pages tell of one dossier, in one language, for readers of one level: the registers, the questions of the brief, what
/// all of it rests on, and the brief itself.
///
/// Each is told for itself. The methods that give a [Work] start it beside the request and never wait; those that give the thing
/// itself wait until it is there. What is told once is kept; what it says is found once for all languages ([LevelAnswers]).
public final class Views {

    private final LevelAnswers seen;
    private final Locale locale;
    private final Map<String, Work<Optional<Part>>> parts = new ConcurrentHashMap<>();
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

    /// A question's whole answer, or nothing where the dossier does not raise it.
    public Work<Optional<Part>> part(Inquiry<?> inquiry) {
        return kept(
                parts,
                inquiry.id(),
                m -> {
                    rests.get();
                    return Questions.part(inquiry, m);
                });
    }

    /// The same of all questions of a topic, in their order.
    public Map<Inquiry<?>, Work<Optional<Part>>> parts(Topic topic) {
        Map<Inquiry<?>, Work<Optional<Part>>> all = new LinkedHashMap<>();
        Questions.of(topic).forEach(inquiry -> all.put(inquiry, part(inquiry)));
        return all;
    }

    /// The brief, as `parley brief` writes it.
    public Work<String> brief() {
        return kept(briefs, "", m -> new Brief().render(brief(m)));
    }

    /// What the brief says, for whoever sets it otherwise than as a page.
    public Work<BriefPage> content() {
        return kept(pages, "brief", Views::brief);
    }

    private static BriefPage brief(Material material) {
        return new Brief().gather(material, Questions.brief(material));
    }

    /// One register, or all where the id is empty, as a page of parts.
    public Work<BriefPage> registersPage(String id) {
        return kept(pages, "registers-" + id, m -> new Brief().gather(m, registers(id, m)));
    }

    private static List<Part> registers(String id, Material material) {
        return Questions.of(Topic.RECORDS).stream()
                .filter(inquiry -> id.isEmpty() || inquiry.id().equals(id))
                .map(inquiry -> Questions.part(inquiry, material))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Words for a text that is made of the answers in this language; not for several threads.
    public Material material(Answers answers) {
        return Material.of(seen.readable(), answers, Words.of(locale), seen.level());
    }

    /// A part as its page shows it; drawn once. `place` is where it stands below the dossier's address.
    public Work<RenderedPart> shown(String place, Part part) {
        return kept(shown, place, _ -> RenderedPart.of(part, this, ""));
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
        return material(seen.answers());
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
