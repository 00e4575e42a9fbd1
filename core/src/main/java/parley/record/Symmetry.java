package parley.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.model.Basis;
import parley.model.Claim;
import parley.model.Dossier;
import parley.model.Estimate;
import parley.model.Judgement;
import parley.model.Party;
import parley.model.Preference;
import parley.model.Scores;
import parley.model.Source;
import parley.record.Remark.Code;

/// What we asked, doubted and assumed, party by party, so that a lopsided dossier shows. Counts only; what
/// they mean is for the reader.
public record Symmetry(List<Line> lines, List<Remark> remarks) {

    /// A party's counts. `anonymousClaims` rest on anonymous sources only; `numbersOnJudgement` are ranges in its preferences that
    /// rest on judgements and on no claim, `numbersWithoutBasis` on nothing; `questionsOpen` were asked of it and not
    /// answered.
    public record Line(
            Party party,
            long claims,
            long anonymousClaims,
            long doubtedClaims,
            long redLines,
            long numbers,
            long numbersOnJudgement,
            long numbersWithoutBasis,
            long interests,
            long questionsAsked,
            long questionsOpen) {}

    public Symmetry {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /// Parties in alphabetical order of their ids.
    public static Symmetry of(Dossier dossier) {
        Remarks remarks = new Remarks();
        List<Line> lines =
                dossier.parties().stream()
                        .sorted(Comparator.comparing(Party::id))
                        .map(party -> line(dossier, party))
                        .toList();
        dossier.questions().stream()
                .filter(question -> question.answer().isEmpty())
                .forEach(question ->
                        remarks.add(
                                Code.QUESTION_UNANSWERED,
                                question,
                                question.to(),
                                question.asks()));
        return new Symmetry(lines, remarks.done());
    }

    private static Line line(Dossier dossier, Party party) {
        List<Claim> claims =
                dossier.claims().stream().filter(claim -> concerns(dossier, claim, party)).toList();
        List<Basis> numbers = numbers(dossier, party);
        return new Line(
                party,
                claims.size(),
                claims.stream().filter(claim -> isAnonymous(dossier, claim)).count(),
                claims.stream().filter(c -> c.certainty() != Claim.Certainty.ASSERTED).count(),
                dossier.redLines().stream().filter(l -> l.party().equals(party.id())).count(),
                numbers.size(),
                numbers.stream().filter(basis -> restsOnJudgement(dossier, basis)).count(),
                numbers.stream().filter(basis -> !basis.isGiven()).count(),
                party.interests().size(),
                dossier.questions().stream().filter(q -> q.to().contains(party.id())).count(),
                dossier.questions().stream()
                        .filter(q -> q.to().contains(party.id()) && q.answer().isEmpty())
                        .count());
    }

    private static boolean concerns(Dossier dossier, Claim claim, Party party) {
        boolean says =
                claim.by() != null
                        && dossier.findPartyOf(claim.by())
                                .map(own -> own.id().equals(party.id()))
                                .orElse(false);
        return says || claim.about().contains(party.id());
    }

    private static boolean isAnonymous(Dossier dossier, Claim claim) {
        List<Source> sources =
                dossier.sources().stream().filter(s -> claim.sources().contains(s.id())).toList();
        return !sources.isEmpty()
                && sources.stream().allMatch(s -> s.kind() == Source.Kind.ANONYMOUS);
    }

    private static List<Basis> numbers(Dossier dossier, Party party) {
        List<Basis> numbers = new ArrayList<>();
        Optional<Preference> preference = dossier.findPreference(party.id());
        if (preference.isEmpty()) {
            return numbers;
        }
        numbers.add(preference.get().noDeal().basis());
        for (Preference.IssueValue value : preference.get().issues().values()) {
            numbers.add(value.weight().basis());
            switch (value.scores()) {
                case Scores.Table table ->
                        table.perOption().stream().map(Estimate::basis).forEach(numbers::add);
                case Scores.Line line ->
                        line.points().stream().map(p -> p.score().basis()).forEach(numbers::add);
            }
        }
        preference.get().together().forEach(bonus -> numbers.add(bonus.add().basis()));
        return numbers;
    }

    private static boolean restsOnJudgement(Dossier dossier, Basis basis) {
        List<String> judgements = dossier.judgements().stream().map(Judgement::id).toList();
        return basis.isGiven() && judgements.containsAll(basis.ids());
    }
}
