package parley.report.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parley.model.Dossier;
import parley.record.Passages;
import parley.report.Block;
import parley.report.Grounds;
import parley.report.Material;
import parley.report.Part;
import parley.report.Section;
import parley.report.Sentence;
import parley.report.Words;

/// All registers of a dossier, said in one language for readers of one level.
/// `anchors` are the ids of what may be seen, by the link that a cell has to it.
public record Ledger(String title, List<Register> registers, Map<String, String> anchors) {

    /// The registers whose count stands on the two pages of the brief.
    private static final List<String> BRIEF =
            List.of(
                    "assurances",
                    "mandates",
                    "redlines",
                    "commitments",
                    "holding",
                    "incentives",
                    "audiences",
                    "outside",
                    "calendar",
                    "interests");

    /// A register by its id.
    private record Kind(String id, Function<RegisterWords, Register> said) {}

    private static final List<Kind> REGISTERS =
            List.of(
                    new Kind("matrix", PositionTable::register),
                    new Kind("timeline", Timeline::register),
                    new Kind("assurances", PeopleRegisters::assurances),
                    new Kind("mandates", PeopleRegisters::mandates),
                    new Kind("meetings", PeopleRegisters::meetings),
                    new Kind("redlines", PeopleRegisters::redLines),
                    new Kind("commitments", ScheduleRegisters::commitments),
                    new Kind("holding", HoldingRegister::holding),
                    new Kind("incentives", ScheduleRegisters::incentives),
                    new Kind("inducement", InducementRegister::inducement),
                    new Kind("audiences", HomeRegisters::audiences),
                    new Kind("outside", OutlookRegisters::outside),
                    new Kind("calendar", ScheduleRegisters::calendar),
                    new Kind("interests", InterestRegister::interests),
                    new Kind("rivals", OutlookRegisters::rivals),
                    new Kind("symmetry", OutlookRegisters::symmetry));

    public Ledger {
        registers = List.copyOf(registers);
        anchors = Map.copyOf(anchors);
    }

    /// Where nobody asks what a row leads to.
    public Ledger(String title, List<Register> registers) {
        this(title, registers, Map.of());
    }

    /// `seed` drives the ranking of incentives, the only chance here.
    public static Ledger of(Material material, Passages passages, long seed) {
        return of(material, findings(material, passages, seed));
    }

    /// All registers, in the words of the material.
    public static Ledger of(Material material, Findings findings) {
        RegisterWords s = new RegisterWords(material, findings);
        return new Ledger(
                material.names().title(),
                REGISTERS.stream().map(kind -> kind.said().apply(s)).toList(),
                anchors(s.dossier()));
    }

    private static Map<String, String> anchors(Dossier visible) {
        Map<String, String> anchors = new HashMap<>();
        visible.items().forEach(item -> anchors.put("#" + Grounds.anchor(item.id()), item.id()));
        return anchors;
    }

    /// One register alone: only what it says is found out. None where there is no register of that id.
    public static Optional<Register> findRegister(Material material, Findings findings, String id) {
        return REGISTERS.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .map(kind -> kind.said().apply(new RegisterWords(material, findings)));
    }

    /// The ids of all registers, in their order.
    public static List<String> ids() {
        return REGISTERS.stream().map(Kind::id).toList();
    }

    /// What a register is called, without finding anything out.
    public static String heading(Words words, String id) {
        return words.with(RegisterWords.BUNDLE).with(RegisterWords.VIEWS).say(id + ".heading");
    }

    private static Findings findings(Material material, Passages passages, long seed) {
        return Findings.of(material.dossier().visibleAt(material.level()), passages, seed);
    }

    /// The registers as parts of a page of their own.
    public List<Part> parts() {
        return registers.stream().filter(r -> !r.isEmpty()).map(Register::page).toList();
    }

    /// What the registers add to the brief: one sentence each on its pages, the tables and flags in its appendix.
    public static Section section(Passages passages, long seed) {
        return material -> section(material, findings(material, passages, seed));
    }

    /// The same from findings that are already there.
    public static Section section(Findings findings) {
        return material -> section(material, findings);
    }

    private static Optional<Part> section(Material material, Findings findings) {
        Ledger ledger = of(material, findings);
        List<Register> kept = ledger.registers.stream().filter(r -> !r.isEmpty()).toList();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<Block> appendix = new ArrayList<>();
        kept.forEach(register -> appendix.addAll(register.page().blocks()));
        List<Sentence> lines =
                kept.stream().filter(r -> BRIEF.contains(r.id())).map(Register::summary).toList();
        RegisterWords s = new RegisterWords(material, findings);
        return Optional.of(
                new Part(
                        "records",
                        s.say("ledger.heading"),
                        List.of(),
                        List.of(new Block.Bullets(lines)),
                        false,
                        appendix));
    }
}
