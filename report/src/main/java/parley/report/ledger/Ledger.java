package parley.report.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.model.Method;
import parley.report.Block;
import parley.report.Finding;
import parley.report.Material;
import parley.report.Part;
import parley.report.RedLinesBrief;
import parley.report.Sentence;

/// All registers of a dossier, said in one language for readers of one level.
public record Ledger(String title, List<Register> registers) {

    /// What the registers say, without words.
    public static final Finding<Findings> FINDINGS =
            new Finding<>(
                    "registers",
                    a -> Findings.of(a.dossier(), a.get(DossierTexts.PASSAGES), a.seed()));

    /// The registers, in their order.
    public static final List<RegisterInquiry<?>> REGISTERS =
            List.of(
                    new RegisterInquiry<>(
                            "matrix",
                            "1",
                            false,
                            List.of(),
                            Findings::onRecord,
                            PositionTable::register),
                    new RegisterInquiry<>(
                            "timeline",
                            "2",
                            false,
                            List.of(),
                            Findings::chronology,
                            Timeline::register),
                    new RegisterInquiry<>(
                            "assurances",
                            "a",
                            true,
                            List.of(),
                            Findings::assurances,
                            PeopleRegisters::assurances),
                    new RegisterInquiry<>(
                            "mandates",
                            "m",
                            true,
                            List.of(),
                            Findings::mandates,
                            PeopleRegisters::mandates),
                    new RegisterInquiry<>(
                            "meetings",
                            "e",
                            false,
                            List.of(),
                            Findings::meetings,
                            PeopleRegisters::meetings),
                    new RegisterInquiry<>(
                            "redlines",
                            "r",
                            true,
                            List.of(),
                            Findings::redLines,
                            PeopleRegisters::redLines,
                            RedLinesBrief::find),
                    new RegisterInquiry<>(
                            "commitments",
                            "c",
                            true,
                            List.of(),
                            Findings::commitments,
                            ScheduleRegisters::commitments),
                    new RegisterInquiry<>(
                            "holding",
                            "w",
                            true,
                            List.of(Method.SELF_ENFORCING, Method.BREACH_COST),
                            Findings::holding,
                            HoldingRegister::holding),
                    new RegisterInquiry<>(
                            "incentives",
                            "i",
                            true,
                            List.of(Method.SMAA),
                            Findings::screening,
                            ScheduleRegisters::incentives),
                    new RegisterInquiry<>(
                            "inducement",
                            "j",
                            false,
                            List.of(Method.INDUCEMENT),
                            Findings::dossier,
                            InducementRegister::inducement),
                    new RegisterInquiry<>(
                            "audiences",
                            "u",
                            true,
                            List.of(Method.WIN_SETS),
                            Findings::winSets,
                            HomeRegisters::audiences),
                    new RegisterInquiry<>(
                            "outside",
                            "o",
                            true,
                            List.of(),
                            Findings::outside,
                            OutlookRegisters::outside),
                    new RegisterInquiry<>(
                            "calendar",
                            "d",
                            true,
                            List.of(),
                            Findings::calendar,
                            ScheduleRegisters::calendar),
                    new RegisterInquiry<>(
                            "interests",
                            "",
                            true,
                            List.of(),
                            Findings::coverage,
                            InterestRegister::interests),
                    new RegisterInquiry<>(
                            "rivals",
                            "v",
                            false,
                            List.of(),
                            Findings::rivals,
                            OutlookRegisters::rivals),
                    new RegisterInquiry<>(
                            "symmetry",
                            "y",
                            false,
                            List.of(),
                            Findings::symmetry,
                            OutlookRegisters::symmetry));

    public Ledger {
        registers = List.copyOf(registers);
    }

    /// All registers, in the words of the material.
    public static Ledger of(Material material) {
        return new Ledger(
                material.names().title(),
                REGISTERS.stream().<Register>map(r -> r.register(material)).toList());
    }

    /// The registers as parts of a page of their own.
    public List<Part> parts() {
        return registers.stream().filter(r -> !r.isEmpty()).map(Register::page).toList();
    }

    /// What the registers add to the brief together: one sentence each on its pages, the tables and flags in its appendix.
    public static Optional<Part> brief(Material material) {
        List<Sentence> lines = new ArrayList<>();
        List<Block> appendix = new ArrayList<>();
        for (RegisterInquiry<?> inquiry : REGISTERS) {
            Register register = inquiry.register(material);
            if (!register.isEmpty()) {
                appendix.addAll(register.page().blocks());
                if (inquiry.inBrief()) {
                    lines.add(register.summary());
                }
            }
        }
        return appendix.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Part(
                                "records",
                                material.words().with(RegisterWords.BUNDLE).say("ledger.heading"),
                                List.of(),
                                List.of(new Block.Bullets(lines)),
                                false,
                                appendix));
    }
}
