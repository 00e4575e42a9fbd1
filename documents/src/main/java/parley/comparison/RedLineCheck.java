package parley.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.comparison.Atom.Trait;
import parley.comparison.RedLineAnswer.Status;
import parley.comparison.Sense.Kind;
import parley.language.Language;
import parley.language.Mention;
import parley.language.Mention.Bound;
import parley.language.Passage;
import parley.language.Rational;

/// Finds the clauses of the new text that speak of what a red line speaks of, and asks whether they cross it.
final class RedLineCheck {

    /// How a party speaks of its red line, not what the line is about.
    private static final java.util.regex.Pattern STANCE =
            java.util.regex.Pattern.compile(
                    "(?iu)accept(?:ed|s|able)?|agree[ds]?(?: to)?|tolerate[ds]?|sign|accepte(?:r|ra|rons|ront)?|acceptons|acceptable|tolére(?:r|rons)|admett(?:re|rons)|signer(?:ons)?");

    private RedLineCheck() {}

    static List<RedLineAnswer> answers(
            List<String> redLines,
            Language language,
            List<Clause> clauses,
            List<ClauseReading> readings,
            List<ClauseChange> changes) {
        Map<String, Double> rarity = rarity(readings);
        List<RedLineAnswer> answers = new ArrayList<>();
        for (String line : redLines) {
            Passage passage = Passage.of(line, language);
            ClauseReading asked =
                    new ClauseReader(
                                    language,
                                    line,
                                    passage.tokens(),
                                    passage.mentions(),
                                    List.of(),
                                    new Derivations(language))
                            .read();
            answers.add(answer(line, asked, clauses, readings, rarity));
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

    private record Touch(int clause, double likeness, Matching matching) {}

    private static RedLineAnswer answer(
            String line,
            ClauseReading asked,
            List<Clause> clauses,
            List<ClauseReading> readings,
            Map<String, Double> rarity) {
        List<Touch> touches = new ArrayList<>();
        for (int j = 0; j < readings.size(); j++) {
            Touch touch = touch(j, asked, readings.get(j), rarity);
            if (touch.likeness() > 0) {
                touches.add(touch);
            }
        }
        touches.sort(
                Comparator.comparingDouble(Touch::likeness)
                        .reversed()
                        .thenComparing(Touch::clause));
        if (touches.isEmpty() || touches.getFirst().likeness() < 0.3) {
            return new RedLineAnswer(line, Status.SILENT, List.of(), "silent");
        }
        double least = Math.max(0.3, touches.getFirst().likeness() * 0.85);
        List<Touch> likely = touches.stream().filter(t -> t.likeness() >= least).limit(4).toList();
        List<Touch> comparable =
                likely.stream().filter(t -> hasAmountOf(asked, readings.get(t.clause()))).toList();
        List<Touch> near = comparable.isEmpty() ? likely : comparable;
        List<String> ids = near.stream().map(t -> clauses.get(t.clause()).id()).toList();
        RedLineAnswer worst = null;
        for (Touch touch : near) {
            RedLineAnswer one =
                    judge(line, ids, asked, readings.get(touch.clause()), touch.matching());
            if (worst == null || severity(one.status()) > severity(worst.status())) {
                worst = one;
            }
        }
        return worst == null ? new RedLineAnswer(line, Status.SILENT, List.of(), "silent") : worst;
    }

    private static int severity(Status status) {
        return switch (status) {
            case CROSSED -> 3;
            case TOUCHED -> 2;
            case RESPECTED -> 1;
            case SILENT -> 0;
        };
    }

    /// Share of the red line's own content that the clause speaks of, rare words counting more. Amounts need not agree: an amount of the same kind does.
    private static Touch touch(
            int j, ClauseReading asked, ClauseReading clause, Map<String, Double> rarity) {
        Matching matching = Matching.of(asked, clause, (x, y) -> false);
        double all = 0;
        double found = 0;
        for (Atom atom : asked.atoms()) {
            if (atom.isMarker() && !atom.is(Kind.RUNG)
                    || atom.is(Trait.NEUTRAL)
                    || STANCE.matcher(atom.text()).matches()) {
                continue;
            }
            double weight = weight(atom, rarity);
            if (atom.mention() != null) {
                weight *= 0.5;
                all += weight;
                found += sameKind(atom, clause) == null ? 0 : weight;
            } else {
                all += weight;
                found += matching.isFreeOld(atom) ? 0 : weight;
            }
        }
        return new Touch(j, all == 0 ? 0 : found / all, matching);
    }

    private static boolean hasAmountOf(ClauseReading asked, ClauseReading clause) {
        return asked.atoms().stream()
                .anyMatch(a -> a.mention() != null && sameKind(a, clause) != null);
    }

    private static double weight(Atom atom, Map<String, Double> rarity) {
        double rare = 0;
        for (String id : atom.ids()) {
            rare = Math.max(rare, rarity.getOrDefault(id, 0.0));
        }
        return rare == 0 ? 1.2 : 0.3 + rare;
    }

    private static @Nullable Atom sameKind(Atom amount, ClauseReading clause) {
        Mention wanted = amount.mention();
        Atom best = null;
        for (Atom atom : clause.atoms()) {
            Mention there = atom.mention();
            if (wanted != null
                    && there != null
                    && Amounts.kind(there.quantity()).equals(Amounts.kind(wanted.quantity()))
                    && !isOtherDeadline(wanted, there)) {
                boolean bounded = there.bound() == Bound.AT_LEAST || there.bound() == Bound.AT_MOST;
                if (best == null || bounded) {
                    best = atom;
                }
            }
        }
        return best;
    }

    /// "within 60 days" says nothing to "a truce of less than 150 days".
    private static boolean isOtherDeadline(Mention wanted, Mention there) {
        boolean time = there.quantity() instanceof parley.language.Quantity.Duration;
        return time
                && there.bound() == Bound.AT_MOST
                && wanted.bound() != Bound.AT_MOST
                && wanted.bound() != Bound.MORE_THAN;
    }

    // ---- crossed or respected

    private static RedLineAnswer judge(
            String line,
            List<String> ids,
            ClauseReading asked,
            ClauseReading clause,
            Matching matching) {
        for (Atom atom : asked.atoms()) {
            Atom there = atom.mention() == null ? null : sameKind(atom, clause);
            if (there != null && atom.mention() != null && there.mention() != null) {
                Status status = amounts(asked, atom, there, clause);
                return new RedLineAnswer(line, status, ids, "amount." + status.id());
            }
        }
        boolean denied = asked.isNegated() || asked.acts().stream().anyMatch(Act::negated);
        boolean everything = asked.atoms().stream().anyMatch(a -> a.ids().contains("quant:all"));
        boolean limited = isLimited(clause, matching);
        if (everything && !denied) {
            Status status = limited ? Status.CROSSED : Status.TOUCHED;
            boolean all = clause.atoms().stream().anyMatch(a -> a.ids().contains("quant:all"));
            if (all && !limited) {
                status = Status.RESPECTED;
            }
            return new RedLineAnswer(line, status, ids, "scope." + status.id());
        }
        if (denied) {
            return denied(line, ids, clause, matching, limited);
        }
        boolean contrary = contradicts(asked, clause);
        Status status = contrary ? Status.CROSSED : Status.TOUCHED;
        return new RedLineAnswer(line, status, ids, contrary ? "contrary" : "unclear");
    }

    private static RedLineAnswer denied(
            String line,
            List<String> ids,
            ClauseReading clause,
            Matching matching,
            boolean limited) {
        int under = 0;
        int open = 0;
        for (Atom atom : clause.atoms()) {
            if (!matching.isFreeNew(atom) && !atom.isMarker() && !atom.is(Trait.NEUTRAL)) {
                if (atom.is(Trait.NEGATED)) {
                    under++;
                } else if (!atom.is(Trait.ACTOR)) {
                    open++;
                }
            }
        }
        boolean exempt = clause.acts().stream().anyMatch(Act::exempt);
        if (under > 0 && under >= open || exempt && under > 0) {
            return limited
                    ? new RedLineAnswer(line, Status.CROSSED, ids, "denied.limited")
                    : new RedLineAnswer(line, Status.RESPECTED, ids, "denied.kept");
        }
        boolean owed = open > 0 && under == 0;
        return new RedLineAnswer(
                line,
                owed ? Status.CROSSED : Status.TOUCHED,
                ids,
                owed ? "denied.owed" : "unclear");
    }

    /// An exception, "only", "some", a part of the whole, recognition in law alone.
    private static boolean isLimited(ClauseReading clause, Matching matching) {
        for (Atom atom : clause.atoms()) {
            boolean some = atom.is(Kind.QUANT) && !atom.ids().contains("quant:all");
            boolean legal =
                    atom.rung("legal") != null
                            && !atom.text().contains(" or ")
                            && !atom.text().contains(" and ");
            if (atom.is(Kind.EXC)
                    || atom.is(Kind.ONLY)
                    || some
                    || atom.ids().contains("cond:unless")
                    || atom.ids().contains("incl:limited")
                    || legal) {
                return true;
            }
        }
        return clause.text()
                .toLowerCase(java.util.Locale.ROOT)
                .matches("(?s).*\\b(?:among|amongst|of those|parmi|d['’]entre)\\b.*");
    }

    private static boolean contradicts(ClauseReading asked, ClauseReading clause) {
        for (Atom a : asked.atoms()) {
            for (Atom b : clause.atoms()) {
                if (Matching.contrasts(a, b) && !a.is(Trait.ACTOR)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The red line's amount as a floor or ceiling, and the amount of the clause against it.
    private static Status amounts(
            ClauseReading asked, Atom wanted, Atom there, ClauseReading clause) {
        Mention limit = java.util.Objects.requireNonNull(wanted.mention());
        Mention said = java.util.Objects.requireNonNull(there.mention());
        Rational line = Amounts.size(limit.quantity());
        Rational value = Amounts.size(said.quantity());
        if (line == null || value == null) {
            return Status.TOUCHED;
        }
        boolean denied =
                asked.isNegated()
                        || asked.acts().stream().anyMatch(Act::negated)
                        || asked.has(Kind.NEG);
        boolean floor =
                switch (limit.bound()) {
                    case LESS_THAN -> denied;
                    case AT_LEAST -> true;
                    case MORE_THAN -> !denied;
                    case AT_MOST -> false;
                    case EXACT -> !denied;
                };
        boolean ceiling =
                switch (limit.bound()) {
                    case LESS_THAN -> !denied;
                    case AT_MOST -> true;
                    case MORE_THAN -> denied;
                    case AT_LEAST, EXACT -> false;
                };
        int order = value.compareTo(line);
        if (floor) {
            boolean upper = said.bound() == Bound.AT_MOST || said.bound() == Bound.LESS_THAN;
            return order < 0
                    ? Status.CROSSED
                    : upper
                                    && !there.is(Trait.NEGATED)
                                    && !(said.quantity()
                                            instanceof parley.language.Quantity.Duration)
                            ? Status.TOUCHED
                            : Status.RESPECTED;
        }
        if (ceiling) {
            boolean lower = said.bound() == Bound.AT_LEAST || said.bound() == Bound.MORE_THAN;
            return order > 0
                    ? Status.CROSSED
                    : lower && !there.is(Trait.NEGATED) ? Status.TOUCHED : Status.RESPECTED;
        }
        return Status.TOUCHED;
    }
}
