package parley.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.model.Commitment;
import parley.model.Dossier;
import parley.model.Party;
import parley.model.Term;
import parley.record.Remark.Code;

/// Does a commitment outlive those whose word it is? First the terms that its signatory holds; where none is on record, the
/// terms of office of those on whom it rests: of the party that gives, and of the one that alone decides.
final class Terms {

    private static final Comparator<Term> LAST_DAY =
            Comparator.comparing(Terms::last).thenComparing(Term::id);

    private Terms() {}

    /// `end` is the last day on which the commitment asks something; null when nobody said.
    static void check(
            Dossier dossier, Commitment commitment, @Nullable LocalDate end, Remarks remarks) {
        if (end == null) {
            return;
        }
        String signatory = commitment.signatory();
        List<Term> own =
                terms(dossier.parties().stream())
                        .filter(term -> signatory != null && signatory.equals(term.holder()))
                        .toList();
        if (!own.isEmpty()) {
            own.stream()
                    .max(LAST_DAY)
                    .filter(term -> last(term).isBefore(end))
                    .ifPresent(term ->
                            remark(Code.COMMITMENT_OUTLIVES_TERM, commitment, end, term, remarks));
            return;
        }
        LocalDate today = dossier.asOf();
        Code code =
                signatory == null ? Code.COMMITMENT_OUTLIVES_TERM : Code.COMMITMENT_OUTLIVES_OFFICE;
        terms(restsOn(dossier, commitment).stream())
                .filter(term -> today == null || runs(term, today))
                .map(term -> lastOfHolder(dossier, term))
                .filter(term -> last(term).isBefore(end))
                .min(LAST_DAY)
                .ifPresent(term -> remark(code, commitment, end, term, remarks));
    }

    private static void remark(
            Code code, Commitment commitment, LocalDate end, Term term, Remarks remarks) {
        LocalDate until = term.until();
        String signatory = commitment.signatory();
        if (until == null) {
            return;
        }
        if (code == Code.COMMITMENT_OUTLIVES_OFFICE && signatory != null) {
            remarks.add(
                    code,
                    commitment,
                    List.of(term.id(), signatory),
                    end,
                    term.id(),
                    until,
                    signatory);
        } else {
            remarks.add(code, commitment, List.of(term.id()), end, term.id(), until);
        }
    }

    /// The giver, and the only party that decides, if there is one.
    private static Set<Party> restsOn(Dossier dossier, Commitment commitment) {
        Set<Party> parties = new LinkedHashSet<>();
        dossier.findPartyOf(commitment.who()).ifPresent(parties::add);
        Set<Party> deciders = new LinkedHashSet<>();
        commitment
                .control()
                .decidedBy()
                .forEach(who -> dossier.findPartyOf(who).ifPresent(deciders::add));
        if (deciders.size() == 1) {
            parties.addAll(deciders);
        }
        return parties;
    }

    private static Stream<Term> terms(Stream<Party> parties) {
        return parties.flatMap(party -> party.terms().stream());
    }

    private static LocalDate last(Term term) {
        LocalDate until = term.until();
        return until == null ? LocalDate.MAX : until;
    }

    private static boolean runs(Term term, LocalDate day) {
        LocalDate from = term.from();
        return !last(term).isBefore(day) && (from == null || !from.isAfter(day));
    }

    /// The last of the terms that its holder has without a break; the term itself where nobody is named.
    private static Term lastOfHolder(Dossier dossier, Term term) {
        return terms(dossier.parties().stream())
                .filter(next -> next.party().equals(term.party()) && follows(next, term))
                .max(LAST_DAY)
                .map(next -> lastOfHolder(dossier, next))
                .orElse(term);
    }

    private static boolean follows(Term next, Term term) {
        LocalDate from = next.from();
        return term.until() != null
                && term.holder() != null
                && term.holder().equals(next.holder())
                && from != null
                && !from.isAfter(last(term).plusDays(1))
                && last(next).isAfter(last(term));
    }
}
