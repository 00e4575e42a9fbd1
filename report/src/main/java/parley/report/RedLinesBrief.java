package parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.model.RedLine;

/// What each side says it will never accept, since when, and whether packages respect it.
public final class RedLinesBrief {

    private RedLinesBrief() {}

    /// Nothing where no line may be seen.
    public static Optional<Part> find(Material m) {
        List<Sentence> lines =
                m.dossier().redLines().stream()
                        .filter(line -> line.visibility().mayStandIn(m.level()))
                        .sorted(Comparator.comparing(line -> m.names().party(line.party())))
                        .map(line -> sentence(m, line))
                        .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Part.of(
                        "redlines",
                        m.say("redlines.heading"),
                        List.of(),
                        List.of(new Block.Bullets(lines))));
    }

    private static Sentence sentence(Material m, RedLine line) {
        List<String> texts = new ArrayList<>();
        String party = m.names().party(line.party());
        if (line.never() != null) {
            texts.add(m.say("redlines.never", party, m.conditions().say(line.never())));
        } else {
            texts.add(m.say("redlines.words", party, line.words().in(m.words().locale())));
        }
        if (line.said() != null) {
            texts.add(
                    m.say(
                            switch (line.said()) {
                                case PUBLICLY -> "redlines.publicly";
                                case PRIVATELY -> "redlines.privately";
                                case IN_WRITING -> "redlines.in-writing";
                            }));
        }
        if (line.since() != null) {
            texts.add(m.say("redlines.since", m.words().date(line.since())));
        }
        if (!line.active()) {
            texts.add(m.say("redlines.inactive"));
        }
        List<Sentence.Ground> grounds = new ArrayList<>();
        grounds.add(m.grounds().item(line.id()));
        grounds.addAll(m.grounds().of(line.basis()));
        return new Sentence(String.join(" ", texts), grounds);
    }
}
