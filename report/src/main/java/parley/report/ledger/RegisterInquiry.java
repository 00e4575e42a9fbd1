package parley.report.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.model.Method;
import parley.report.Answers;
import parley.report.Inquiry;
import parley.report.Material;
import parley.report.Part;
import parley.report.Topic;
import parley.report.Words;

/// A register as a question: what is on record, and what is missing there.
///
/// @param inBrief whether its count stands on the two pages of the brief
/// @param found the answer, without words
/// @param said the answer in words
/// @param own what stands in the brief beside its count, with a part of its own
public record RegisterInquiry<A>(
        String id,
        String key,
        boolean inBrief,
        List<Method> methods,
        Function<Findings, A> found,
        Function<RegisterWords, Register> said,
        Function<Material, Optional<Part>> own)
        implements Inquiry<A> {

    RegisterInquiry(
            String id,
            String key,
            boolean inBrief,
            List<Method> methods,
            Function<Findings, A> found,
            Function<RegisterWords, Register> said) {
        this(id, key, inBrief, methods, found, said, _ -> Optional.empty());
    }

    @Override
    public Topic topic() {
        return Topic.RECORDS;
    }

    @Override
    public A answer(Answers answers) {
        return found.apply(answers.get(Ledger.FINDINGS));
    }

    /// In words; empty or not.
    public Register register(Material material) {
        return said.apply(new RegisterWords(material, material.answers().get(Ledger.FINDINGS)));
    }

    @Override
    public Optional<Part> part(A answer, Material material) {
        return Optional.of(register(material)).filter(r -> !r.isEmpty()).map(Register::page);
    }

    @Override
    public Optional<Part> brief(A answer, Material material) {
        return own.apply(material);
    }

    @Override
    public String json(A answer, Material material, int most) {
        return LedgerJson.write(new Ledger(material.names().title(), List.of(register(material))));
    }

    @Override
    public Words words(Words common) {
        return common.with(RegisterWords.BUNDLE).with(RegisterWords.VIEWS);
    }
}
