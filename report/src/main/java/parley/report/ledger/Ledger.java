package parley.report.ledger;

import java.util.List;
import java.util.Optional;
import parley.record.Passages;
import parley.report.Material;
import parley.report.Part;
import parley.report.Section;

/// All registers of a dossier, said in one language for readers of one level.
public record Ledger(String title, List<Register> registers) {

    /// How many notes and flags of a register stand on the two pages of the brief; the rest goes to
    /// its appendix.
    private static final int IN_BRIEF = 2;

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
                        OutlookRegisters.outside(s),
                        ScheduleRegisters.calendar(s),
                        OutlookRegisters.rivals(s),
                        OutlookRegisters.symmetry(s)));
    }

    /// The registers as parts of a page of their own.
    public List<Part> parts() {
        return registers.stream().filter(r -> !r.isEmpty()).map(Register::page).toList();
    }

    /// The sections that the registers add to the brief.
    public static List<Section> sections(Passages passages, long seed) {
        return List.of(
                m -> part(PeopleRegisters.assurances(new Sayer(m), passages)),
                m -> part(PeopleRegisters.mandates(new Sayer(m))),
                m -> part(ScheduleRegisters.commitments(new Sayer(m), passages)),
                m -> part(ScheduleRegisters.holding(new Sayer(m))),
                m -> part(ScheduleRegisters.incentives(new Sayer(m), seed)),
                m -> part(OutlookRegisters.outside(new Sayer(m))),
                m -> part(ScheduleRegisters.calendar(new Sayer(m))),
                m -> part(OutlookRegisters.rivals(new Sayer(m))));
    }

    private static Optional<Part> part(Register register) {
        return register.isEmpty() ? Optional.empty() : Optional.of(register.brief(IN_BRIEF));
    }
}
