package parley.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.comparison.Atom.Trait;
import parley.comparison.RedLineAnswer.Status;
import parley.comparison.Sense.Kind;
import parley.document.Document;
import parley.language.Language;
import parley.language.Passage;

/// Finds the clauses that speak of what a red line in words speaks of, and lets [RedLineReading] hold the line against each. A pure
/// function of the line and the clauses.
///
/// *Crossed* and *respected* come from one clause in which every content word of the line is accounted for; all else is *touched*. A line is
/// respected only if no other clause that speaks of all of it leaves a doubt.
public final class RedLineCheck {

    /// Below this share of its content a clause does not speak of the line.
    private static final double LEAST = 0.16;

    private RedLineCheck() {}

    /// What the words of a text say to red lines, each in plain words such as "never less than 60 m3/s"; one answer for each, in order.
    public static List<RedLineAnswer> of(Document text, List<String> redLines) {
        if (redLines.isEmpty()) {
            return List.of();
        }
        Language language = text.language();
        List<Clause> clauses = Partition.of(text, language).clauses();
        List<ClauseReading> readings =
                Comparison.readings(clauses, new Derivations(language), language);
        return answers(redLines, language, clauses, readings);
    }

    static List<RedLineAnswer> answers(
            List<String> redLines,
            Language language,
            List<Clause> clauses,
            List<ClauseReading> readings) {
        Map<String, Double> rarity = rarity(readings);
        List<RedLineAnswer> answers = new ArrayList<>();
        Derivations derivations = new Derivations(language);
        for (String line : redLines) {
            Passage passage = Passage.of(line, language);
            ClauseReading asked =
                    new ClauseReader(
                                    language,
                                    line,
                                    passage.tokens(),
                                    passage.mentions(),
                                    List.of(),
                                    derivations)
                            .read();
            answers.add(answer(line, new RedLineReading(asked), clauses, readings, rarity));
        }
        return List.copyOf(answers);
    }

    private static Map<String, Double> rarity(List<ClauseReading> readings) {
        Map<String, Integer> count = new HashMap<>();
        for (ClauseReading reading : readings) {
            Set<String> ids =
                    reading.atoms().stream()
                            .flatMap(a -> a.ids().stream())
                            .collect(Collectors.toSet());
            ids.forEach(id -> count.merge(id, 1, Integer::sum));
        }
        Map<String, Double> rarity = new HashMap<>();
        count.forEach((id, n) -> rarity.put(id, Math.log(1 + (double) readings.size() / n)));
        return rarity;
    }

    private record Touch(int clause, double likeness, RedLineReading.Held held) {}

    private static RedLineAnswer answer(
            String line,
            RedLineReading asked,
            List<Clause> clauses,
            List<ClauseReading> readings,
            Map<String, Double> rarity) {
        if (!asked.hasContent()) {
            return new RedLineAnswer(line, Status.TOUCHED, List.of(), "no.words");
        }
        List<Touch> touches = new ArrayList<>();
        for (int j = 0; j < readings.size(); j++) {
            Matching matching = Matching.of(asked.line(), readings.get(j), (x, y) -> false);
            double likeness = likeness(asked, readings.get(j), matching, rarity);
            if (likeness >= LEAST) {
                touches.add(new Touch(j, likeness, asked.against(readings.get(j), matching)));
            }
        }
        touches.sort(
                Comparator.comparingDouble(Touch::likeness)
                        .reversed()
                        .thenComparing(Touch::clause));
        if (touches.isEmpty()) {
            return new RedLineAnswer(line, Status.SILENT, List.of(), "silent");
        }
        for (Status status : List.of(Status.CROSSED, Status.RESPECTED)) {
            List<Touch> sure =
                    touches.stream().filter(t -> t.held().status() == status).limit(4).toList();
            boolean doubt =
                    status == Status.RESPECTED
                            && touches.stream()
                                    .anyMatch(t ->
                                            t.held().status() == Status.TOUCHED
                                                    && t.held().whole());
            if (!sure.isEmpty() && !doubt) {
                return new RedLineAnswer(
                        line, status, ids(sure, clauses), sure.getFirst().held().rule());
            }
        }
        double near = touches.getFirst().likeness() * 0.85;
        List<Touch> likely = touches.stream().filter(t -> t.likeness() >= near).limit(4).toList();
        String rule =
                likely.stream()
                        .map(t -> t.held().rule())
                        .filter(r -> !r.equals("unclear"))
                        .findFirst()
                        .orElse("unclear");
        return new RedLineAnswer(line, Status.TOUCHED, ids(likely, clauses), rule);
    }

    private static List<String> ids(List<Touch> touches, List<Clause> clauses) {
        return touches.stream().map(t -> clauses.get(t.clause()).id()).toList();
    }

    /// Share of the line's own content that the clause speaks of, rare words counting more. An amount of the same kind counts half, whatever it
    /// is; so does another rung of the same ladder, or the other word of a contrast.
    private static double likeness(
            RedLineReading asked,
            ClauseReading clause,
            Matching matching,
            Map<String, Double> rarity) {
        double all = 0;
        double found = 0;
        for (Atom atom : asked.line().atoms()) {
            if (atom.isMarker() && !atom.is(Kind.RUNG)
                    || atom.is(Trait.NEUTRAL)
                    || asked.isStance(atom)) {
                continue;
            }
            double weight = weight(atom, rarity);
            if (atom.mention() != null) {
                weight *= 0.5;
                all += weight;
                found += RedLineReading.sameKind(atom, clause.atoms()).isEmpty() ? 0 : weight;
            } else {
                all += weight;
                found +=
                        !matching.isFreeOld(atom)
                                ? weight
                                : RedLineReading.other(atom, clause.atoms()) == null
                                        ? 0
                                        : weight * 0.5;
            }
        }
        return all == 0 ? 0 : found / all;
    }

    private static double weight(Atom atom, Map<String, Double> rarity) {
        double rare = 0;
        for (String id : atom.ids()) {
            rare = Math.max(rare, rarity.getOrDefault(id, 0.0));
        }
        return rare == 0 ? 1.2 : 0.3 + rare;
    }
}
