package parley.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.model.Dossier;
import parley.model.Interest;
import parley.model.Party;
import parley.model.Text;
import parley.record.Remark.Arg;
import parley.record.Remark.Code;

/// Does the current text meet the interests that each side named, or only some of them, or only in vague
/// words (Fisher & Ury 1981, interests apart from positions)?
///
/// Which clause meets which interest is a person's reading, kept in the dossier; this register only counts and compares
/// versions. The current texts are the last versions of those under negotiation; one for which nobody
/// has marked anything yet, in no version, is named in `unmarked` and says nothing about any interest.
public record Coverage(List<Line> lines, List<String> unmarked, List<Remark> remarks) {

    /// One interest against one current text: the clauses that meet it, and those that do so only vaguely.
    public record Line(
            String party,
            Interest interest,
            Text text,
            List<String> clauses,
            List<String> vaguely) {

        public Line {
            clauses = List.copyOf(clauses);
            vaguely = List.copyOf(vaguely);
        }

        public Standing standing() {
            if (!clauses.isEmpty()) {
                return Standing.MET;
            }
            return vaguely.isEmpty() ? Standing.NOT_MET : Standing.VAGUELY;
        }
    }

    /// How an interest stands: met by a clause, in vague words only, or by none on record.
    public enum Standing {
        MET,
        VAGUELY,
        NOT_MET
    }

    public Coverage {
        lines = List.copyOf(lines);
        unmarked = List.copyOf(unmarked);
        remarks = List.copyOf(remarks);
    }

    /// Parties in the order of their ids, the interests of each in the order of the dossier.
    public static Coverage of(Dossier dossier) {
        Remarks remarks = new Remarks();
        List<Line> lines = new ArrayList<>();
        List<String> unmarked = new ArrayList<>();
        for (Text text : current(dossier)) {
            List<Text> earlier = earlier(dossier, text);
            if (text.meets().isEmpty() && earlier.stream().allMatch(t -> t.meets().isEmpty())) {
                unmarked.add(text.id());
            } else {
                dossier.parties().stream()
                        .sorted(Comparator.comparing(Party::id))
                        .forEach(party -> {
                            for (Interest interest : party.interests()) {
                                Line line = line(party, interest, text);
                                lines.add(line);
                                remark(line, earlier, remarks);
                            }
                        });
            }
        }
        return new Coverage(lines, unmarked, remarks.done());
    }

    public long count(Standing standing) {
        return lines.stream().filter(line -> line.standing() == standing).count();
    }

    /// The last versions of texts under negotiation: not replaced, and either a version of something or marked.
    private static List<Text> current(Dossier dossier) {
        return dossier.texts().stream()
                .filter(text ->
                        dossier.texts().stream().noneMatch(t -> text.id().equals(t.replaces())))
                .filter(text ->
                        text.replaces() != null
                                || !text.settles().isEmpty()
                                || !text.meets().isEmpty())
                .toList();
    }

    /// The versions before, the nearest first.
    private static List<Text> earlier(Dossier dossier, Text text) {
        List<Text> earlier = new ArrayList<>();
        Set<String> seen = new HashSet<>(List.of(text.id()));
        Optional<Text> before = findBefore(dossier, text);
        while (before.isPresent() && seen.add(before.get().id())) {
            earlier.add(before.get());
            before = findBefore(dossier, before.get());
        }
        return earlier;
    }

    private static Optional<Text> findBefore(Dossier dossier, Text text) {
        return dossier.texts().stream().filter(t -> t.id().equals(text.replaces())).findFirst();
    }

    private static Line line(Party party, Interest interest, Text text) {
        return new Line(
                party.id(),
                interest,
                text,
                clauses(text, interest, false),
                clauses(text, interest, true));
    }

    private static List<String> clauses(Text text, Interest interest, boolean vaguely) {
        return text.meets().stream()
                .filter(m -> m.vaguely() == vaguely && m.interest().equals(interest.id()))
                .map(Text.Meets::clause)
                .toList();
    }

    private static void remark(Line line, List<Text> earlier, Remarks remarks) {
        if (line.standing() == Standing.MET) {
            return;
        }
        remarks.add(
                line.standing() == Standing.VAGUELY
                        ? Code.INTEREST_MET_VAGUELY
                        : Code.INTEREST_NOT_MET,
                line.interest(),
                List.of(line.text().id()));
        for (Text text : earlier) {
            List<String> once = clauses(text, line.interest(), false);
            if (!once.isEmpty()) {
                remarks.add(
                        Code.INTEREST_NO_LONGER_MET,
                        line.interest(),
                        List.of(text.id(), line.text().id()),
                        text.id(),
                        new Arg.Printed(once.getFirst()));
                return;
            }
        }
    }
}
