package parley.report.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.report.Brief;
import parley.report.Inquiry;
import parley.report.Material;
import parley.report.Part;
import parley.report.PartJson;
import parley.report.Topic;
import parley.report.compare.Tomorrow;
import parley.report.ledger.Ledger;

/// The register: every question that can be put to a dossier, in the order in which readers meet them. A new question is one
/// object here; everything else goes over this list. `docs/questions.md` says how.
public final class Questions {

    /// A name for all registers together.
    public static final String LEDGER = "ledger";

    private static final List<Inquiry<?>> ALL =
            Stream.of(
                            Brief.BARGAINING.stream(),
                            Stream.<Inquiry<?>>of(new Tomorrow()),
                            Ledger.REGISTERS.stream())
                    .<Inquiry<?>>flatMap(group -> group)
                    .toList();

    private Questions() {}

    public static List<Inquiry<?>> all() {
        return ALL;
    }

    /// Those of one topic, in their order.
    public static List<Inquiry<?>> of(Topic topic) {
        return ALL.stream().filter(inquiry -> inquiry.topic() == topic).toList();
    }

    /// By its id, or by a command that is a name for it.
    public static Optional<Inquiry<?>> find(String name) {
        return ALL.stream()
                .filter(q -> q.id().equals(name) || q.commands().contains(name))
                .findFirst();
    }

    /// What a person asked for by name: one question, or all registers for [#LEDGER]; empty where nothing is called so.
    public static List<Inquiry<?>> named(String name) {
        return name.equals(LEDGER)
                ? of(Topic.RECORDS)
                : find(name).<List<Inquiry<?>>>map(List::of).orElse(List.of());
    }

    /// Every command that is a name for a question.
    public static List<String> commands() {
        return ALL.stream().flatMap(q -> q.commands().stream()).toList();
    }

    /// The whole answer in words; empty where the dossier does not raise the question.
    public static <A> Optional<Part> part(Inquiry<A> inquiry, Material material) {
        Optional<Part> part = inquiry.part(inquiry.answer(material.answers()), material);
        if (inquiry.topic() != Topic.BARGAINING || material.withheld().isEmpty()) {
            return part;
        }
        return Optional.of(
                part.orElseGet(() -> Part.notRaised(inquiry, material))
                        .after(material.withheld().get()));
    }

    /// The answer as `--format json`, which also says how many issues are withheld, if any, with at most so many entries of a list that can be very long.
    public static <A> String json(Inquiry<A> inquiry, Material material, int most) {
        String json = inquiry.json(inquiry.answer(material.answers()), material, most);
        return PartJson.withheld(json, material);
    }

    public static <A> boolean isToActOn(Inquiry<A> inquiry, Material material) {
        return inquiry.isToActOn(inquiry.answer(material.answers()));
    }

    /// The parts of the brief, in order: a part a question, and one for all registers together.
    public static List<Part> brief(Material material) {
        List<Part> parts = new ArrayList<>();
        ALL.forEach(inquiry -> brief(inquiry, material).ifPresent(parts::add));
        Ledger.brief(material).ifPresent(parts::add);
        return List.copyOf(parts);
    }

    /// What of one question stands in the brief.
    public static <A> Optional<Part> brief(Inquiry<A> inquiry, Material material) {
        return inquiry.brief(inquiry.answer(material.answers()), material);
    }
}
