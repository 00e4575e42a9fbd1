package parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Commitment;
import parley.model.Commitment.Finding;
import parley.model.Dossier;
import parley.model.Instrument;
import parley.model.Text;
import parley.model.Wording;
import parley.model.Written;
import parley.record.Remark.Arg;
import parley.record.Remark.Code;

/// The schedule of commitments with its weak places: who alone decides, who verifies, what outlives the
/// signatory's term, what is due before what it depends on (Williamson 1985 on hold-up; Abbott & Snidal
/// 2000 on instruments).
public record Commitments(List<Line> lines, List<Remark> remarks) {

    /// A commitment; the instrument that carries it, by its own word or by the text it is written in (null when neither
    /// says); and what was reported of compliance.
    public record Line(
            Commitment commitment, @Nullable Instrument instrument, Set<Finding> reported) {
        public Line {
            reported = Set.copyOf(reported);
        }
    }

    public Commitments {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    public static Commitments of(Dossier dossier, Passages passages) {
        Remarks remarks = new Remarks();
        List<Line> lines = new ArrayList<>();
        for (Commitment commitment : dossier.commitments()) {
            Instrument instrument = dossier.findInstrument(commitment).orElse(null);
            control(dossier, commitment, remarks);
            Terms.check(dossier, commitment, end(commitment), remarks);
            instrument(dossier, commitment, instrument, remarks);
            order(dossier, commitment, remarks);
            writing(dossier, passages, commitment, remarks);
            lines.add(new Line(commitment, instrument, reported(dossier, commitment, remarks)));
        }
        return new Commitments(lines, remarks.done());
    }

    private static void control(Dossier dossier, Commitment commitment, Remarks remarks) {
        Set<String> deciders = new LinkedHashSet<>();
        for (String who : commitment.control().decidedBy()) {
            deciders.add(dossier.findPartyOf(who).map(p -> p.id()).orElse(who));
        }
        if (deciders.size() == 1 && isSideOf(commitment, deciders.iterator().next())) {
            remarks.add(
                    Code.COMMITMENT_ONE_SIDE_DECIDES,
                    commitment,
                    List.copyOf(deciders),
                    deciders.iterator().next());
        }
        if (deciders.isEmpty()) {
            remarks.add(Code.COMMITMENT_NOBODY_DECIDES, commitment);
        }
        List<String> verifiers = commitment.control().verifiedBy();
        if (verifiers.isEmpty()) {
            remarks.add(Code.COMMITMENT_NOBODY_VERIFIES, commitment);
        } else if (verifiers.stream()
                .allMatch(v ->
                        dossier.findPartyOf(v)
                                .map(p -> p.id())
                                .orElse(v)
                                .equals(commitment.who()))) {
            remarks.add(Code.COMMITMENT_VERIFIED_BY_GIVER, commitment, verifiers, commitment.who());
        }
    }

    /// A joint body or a third party that decides is not "one side".
    private static boolean isSideOf(Commitment commitment, String decider) {
        return decider.equals(commitment.who()) || commitment.to().contains(decider);
    }

    /// The last day on which the commitment asks something.
    private static @Nullable LocalDate end(Commitment commitment) {
        return commitment.schedule().until() != null
                ? commitment.schedule().until()
                : commitment.schedule().due();
    }

    private static void instrument(
            Dossier dossier, Commitment commitment, @Nullable Instrument own, Remarks remarks) {
        if (own == null) {
            return;
        }
        Optional<Instrument> strongest =
                dossier.commitments().stream()
                        .flatMap(other -> dossier.findInstrument(other).stream())
                        .max(java.util.Comparator.naturalOrder());
        if (strongest.isPresent() && own.compareTo(strongest.get()) < 0) {
            remarks.add(
                    Code.COMMITMENT_WEAK_INSTRUMENT,
                    commitment,
                    new Arg.Printed(own.key()),
                    new Arg.Printed(strongest.get().key()));
        }
    }

    private static void order(Dossier dossier, Commitment commitment, Remarks remarks) {
        LocalDate due = commitment.schedule().due();
        if (due == null) {
            remarks.add(Code.COMMITMENT_NO_DATE, commitment);
        }
        for (String first : commitment.schedule().after()) {
            find(dossier, first)
                    .map(c -> c.schedule().due())
                    .filter(before -> due != null && due.isBefore(before))
                    .ifPresent(before ->
                            remarks.add(
                                    Code.COMMITMENT_DUE_BEFORE_CONDITION,
                                    commitment,
                                    List.of(first),
                                    java.util.Objects.requireNonNull(due),
                                    first,
                                    before));
        }
        List<String> circle = circle(dossier, commitment);
        if (!circle.isEmpty()) {
            remarks.add(Code.COMMITMENT_CIRCULAR, commitment, circle, circle);
        }
        LocalDate asOf = dossier.asOf();
        if (due != null
                && asOf != null
                && due.isBefore(asOf)
                && !EnumSet.of(Commitment.State.CLAIMED_DONE, Commitment.State.VERIFIED)
                        .contains(commitment.state())) {
            remarks.add(Code.COMMITMENT_OVERDUE, commitment, due);
        }
    }

    /// The ids on a way from a commitment back to itself, itself first; empty when there is none.
    private static List<String> circle(Dossier dossier, Commitment start) {
        List<String> path = new ArrayList<>(List.of(start.id()));
        return walk(dossier, start, start.id(), path, new HashSet<>())
                ? List.copyOf(path)
                : List.of();
    }

    private static boolean walk(
            Dossier dossier, Commitment at, String goal, List<String> path, Set<String> seen) {
        for (String before : at.schedule().after()) {
            if (before.equals(goal)) {
                return true;
            }
            if (!seen.add(before)) {
                continue;
            }
            Optional<Commitment> next = find(dossier, before);
            path.add(before);
            if (next.isPresent() && walk(dossier, next.get(), goal, path, seen)) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }

    private static void writing(
            Dossier dossier, Passages passages, Commitment commitment, Remarks remarks) {
        switch (commitment.written()) {
            case Written.Nowhere() -> remarks.add(Code.COMMITMENT_WRITTEN_NOWHERE, commitment);
            case Written.NotSaid() -> remarks.add(Code.COMMITMENT_PLACE_NOT_SAID, commitment);
            case Written.In in -> {
                switch (Reference.check(dossier, passages, in)) {
                    case Reference.DroppedBy(Text later) ->
                            remarks.add(
                                    Code.COMMITMENT_PASSAGE_DROPPED,
                                    commitment,
                                    List.of(in.document(), later.id()),
                                    in.document(),
                                    new Arg.Printed(Reference.printed(in)),
                                    later.id());
                    case Reference.Missing _ ->
                            remarks.add(
                                    Code.ASSURANCE_PASSAGE_NOT_FOUND,
                                    commitment,
                                    List.of(in.document()),
                                    in.document(),
                                    new Arg.Printed(Reference.printed(in)));
                    case Reference.NotRead(String document) ->
                            remarks.add(
                                    Code.ASSURANCE_TEXT_NOT_READ,
                                    commitment,
                                    List.of(document),
                                    document);
                    case Reference.Stands _ -> {}
                }
            }
        }
        for (Commitment.Version version : commitment.versions()) {
            if (!plain(version.says()).equals(plain(commitment.does()))) {
                remarks.add(
                        Code.COMMITMENT_VERSIONS_DIFFER,
                        commitment,
                        List.of(version.document()),
                        version.document(),
                        version.says(),
                        commitment.does());
            }
        }
    }

    private static List<String> plain(Wording wording) {
        return wording.byLanguage().values().stream()
                .map(s -> s.toLowerCase(java.util.Locale.ROOT).replaceAll("\\W+", " ").strip())
                .toList();
    }

    private static Set<Finding> reported(Dossier dossier, Commitment commitment, Remarks remarks) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        List<String> by = new ArrayList<>();
        for (Commitment.Report report : commitment.reports()) {
            findings.add(report.finding());
            if (report.by() != null) {
                by.add(report.by());
            }
        }
        if (findings.contains(Finding.DENIED) && findings.size() > 1) {
            remarks.add(Code.COMMITMENT_REPORTS_DISAGREE, commitment, by, by);
        }
        return findings;
    }

    private static Optional<Commitment> find(Dossier dossier, String id) {
        return dossier.commitments().stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
