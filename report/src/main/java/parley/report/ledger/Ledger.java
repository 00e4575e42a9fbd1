package parley.report.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.record.Passages;
import parley.report.Block;
import parley.report.Material;
import parley.report.Part;
import parley.report.Section;
import parley.report.Sentence;

/// All registers of a dossier, said in one language for readers of one level.
public record Ledger(String title, List<Register> registers) {

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

    public Ledger {
        registers = List.copyOf(registers);
    }

    /// `seed` drives the ranking of incentives, the only chance here.
    public static Ledger of(Material material, Passages passages, long seed) {
        Sayer s = new Sayer(material);
        return new Ledger(
                material.names().title(),
                List.of(
                        PeopleRegisters.assurances(s, passages),
                        PeopleRegisters.mandates(s),
                        PeopleRegisters.meetings(s),
                        PeopleRegisters.redLines(s),
                        ScheduleRegisters.commitments(s, passages),
                        ScheduleRegisters.holding(s),
                        ScheduleRegisters.incentives(s, seed),
                        HomeRegisters.inducement(s),
                        HomeRegisters.audiences(s),
                        OutlookRegisters.outside(s),
                        ScheduleRegisters.calendar(s),
                        InterestRegister.interests(s),
                        OutlookRegisters.rivals(s),
                        OutlookRegisters.symmetry(s)));
    }

    /// The registers as parts of a page of their own.
    public List<Part> parts() {
        return registers.stream().filter(r -> !r.isEmpty()).map(Register::page).toList();
    }

    /// What the registers add to the brief: one sentence each on its pages, the tables and flags in its appendix.
    public static Section section(Passages passages, long seed) {
        return material -> {
            Ledger ledger = of(material, passages, seed);
            List<Register> kept = ledger.registers.stream().filter(r -> !r.isEmpty()).toList();
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            List<Block> appendix = new ArrayList<>();
            kept.forEach(register -> appendix.addAll(register.page().blocks()));
            List<Sentence> lines =
                    kept.stream()
                            .filter(r -> BRIEF.contains(r.id()))
                            .map(Register::summary)
                            .toList();
            Sayer s = new Sayer(material);
            return Optional.of(
                    new Part(
                            "records",
                            s.say("ledger.heading"),
                            List.of(),
                            List.of(new Block.Bullets(lines)),
                            false,
                            appendix));
        };
    }
}
