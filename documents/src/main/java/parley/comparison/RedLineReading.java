package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.comparison.Atom.Trait;
import parley.comparison.RedLineAnswer.Status;
import parley.comparison.Sense.Kind;
import parley.language.Mention;
import parley.language.Mention.Bound;
import parley.language.Quantity;
import parley.language.Rational;

/// A red line in words, ready to be held against clauses.
///
/// The safe side is *touched*. A definite status needs, in one sentence of the clause: every content word of the line, the same parties in
/// the same order, a clause that binds (or, for *crossed*, permits), no average where the line has none, and no condition, exception or hedge that
/// the line does not have. *Respected* needs more: nothing in the clause that makes it narrower than the line.
final class RedLineReading {

    /// @param whole true if the clause has every content word of the line
    record Held(Status status, String rule, boolean whole) {}

    private static final Held UNCLEAR = new Held(Status.TOUCHED, "unclear", false);

    /// "Plus de filets": without a verb, the line ends something.
    private static final Pattern NO_MORE =
            Pattern.compile("(?i)^\\W*(?:plus (?:de|d['’]|aucun)|no more)\\b");

    /// "need neither give notice nor accept an escort", "n'est pas tenu".
    private static final Pattern NEED_NOT =
            Pattern.compile(
                    "(?i)\\bneeds? (?:not|neither|never|no)\\b|\\b(?:ne|n['’]) ?(?:est|sont|doi\\w+) (?:pas|nullement|aucunement) (?:tenu|oblig|contrain)");

    private final ClauseReading line;
    private final RedLineWords words;
    private final boolean denies;
    private final boolean everything;
    private final List<Atom> content = new ArrayList<>();

    RedLineReading(ClauseReading line) {
        this.line = line;
        this.words = RedLineWords.of(line.language());
        this.denies =
                NO_MORE.matcher(line.text()).find()
                        || line.isNegated()
                        || line.has(Kind.NEG)
                        || line.has(Kind.LEXNEG)
                        || line.acts().stream().anyMatch(Act::negated);
        this.everything =
                line.atoms().stream()
                        .anyMatch(a ->
                                a.ids().contains("quant:all") || a.ids().contains("quant:any"));
        for (Atom atom : line.atoms()) {
            if (!isGrammar(atom) && !isStance(atom)) {
                content.add(atom);
            }
        }
    }

    ClauseReading line() {
        return line;
    }

    /// False for "nothing about us without us": no word that rules could look for.
    boolean hasContent() {
        return content.stream().anyMatch(a -> !a.is(Trait.NEUTRAL));
    }

    boolean isStance(Atom atom) {
        return RedLineWords.has(words.stance(), atom);
    }

    /// Duties, negations, universal quantifiers and the bounds of amounts are compared as such; light acts need no partner.
    private boolean isGrammar(Atom atom) {
        return Acts.isDuty(atom)
                || atom.is(Kind.NEG)
                || atom.is(Kind.LEXNEG)
                || atom.is(Trait.ATTACHED)
                || atom.is(Kind.BOUND)
                || atom.is(Kind.ONLY)
                || atom.ids().contains("quant:all")
                || atom.ids().contains("quant:any")
                || RedLineWords.has(words.light(), atom) && atom.mention() == null;
    }

    private boolean isLight(Atom atom) {
        return atom.is(Trait.NEUTRAL) || RedLineWords.has(words.light(), atom);
    }

    // ---- held against one clause

    Held against(ClauseReading clause, Matching matching) {
        List<Atom> sentence = sentence(clause, matching);
        boolean exempts =
                denies
                        && (clause.acts().stream().anyMatch(Act::exempt)
                                || NEED_NOT.matcher(clause.text()).find())
                        && content.stream().anyMatch(a -> RedLineWords.has(words.compulsion(), a));
        List<Atom> open =
                content.stream()
                        .filter(a -> a.mention() == null)
                        .filter(a -> partner(a, clause, matching, sentence) == null)
                        .filter(a -> !(exempts && RedLineWords.has(words.compulsion(), a)))
                        .toList();
        if (content.stream().noneMatch(a -> partner(a, clause, matching, sentence) != null)) {
            return UNCLEAR;
        }
        if (!open.isEmpty()) {
            return open.size() == 1 && !denies && !isBounded()
                    ? otherwise(open.getFirst(), clause, matching, sentence)
                    : UNCLEAR;
        }
        if (isUncertain(clause, sentence)) {
            return new Held(Status.TOUCHED, "unsure", true);
        }
        if (rolesDiffer(clause, matching)) {
            return new Held(Status.TOUCHED, "parties", true);
        }
        if (exempts) {
            return new Held(Status.RESPECTED, "denied.kept", true);
        }
        List<Atom> amounts = content.stream().filter(a -> a.mention() != null).toList();
        if (!amounts.isEmpty()) {
            return amounts(amounts, clause, matching, sentence);
        }
        return denies ? denied(clause, matching, sentence) : demanded(clause, matching, sentence);
    }

    private boolean isBounded() {
        return content.stream().anyMatch(a -> a.mention() != null);
    }

    /// The sentence of the clause that has most of the line's words.
    private List<Atom> sentence(ClauseReading clause, Matching matching) {
        List<List<Atom>> sentences = new ArrayList<>();
        List<Atom> current = new ArrayList<>();
        for (Atom atom : clause.atoms()) {
            if (!current.isEmpty()
                    && Scopes.breaks(clause.text(), current.getLast(), atom, ".;\n")) {
                sentences.add(current);
                current = new ArrayList<>();
            }
            current.add(atom);
        }
        sentences.add(current);
        List<Atom> best = current;
        long most = -1;
        for (List<Atom> sentence : sentences) {
            long said = sentence.stream().filter(a -> !matching.isFreeNew(a)).count();
            if (said > most) {
                most = said;
                best = sentence;
            }
        }
        return best;
    }

    private static @Nullable Atom partner(
            Atom atom, ClauseReading clause, Matching matching, List<Atom> sentence) {
        int at = matching.toNew()[atom.index()];
        Atom there = at < 0 ? null : clause.atoms().get(at);
        if (there != null && sentence.contains(there)) {
            return there;
        }
        for (Atom other : sentence) {
            if (Matching.likeness(atom, other, (x, y) -> false) > 0) {
                return other;
            }
        }
        return null;
    }

    /// True if the clause does not bind, or has a condition, exception, hedge, average or quantifier that the line does not have, or
    /// denies more than once.
    private boolean isUncertain(ClauseReading clause, List<Atom> sentence) {
        for (Atom atom : sentence) {
            boolean limits =
                    atom.is(Kind.COND)
                            || atom.is(Kind.EXC)
                            || atom.is(Kind.HEDGE)
                            || atom.is(Kind.INCL)
                            || atom.ids().contains("bound:about")
                            || RedLineWords.has(words.average(), atom);
            if (limits && line.atoms().stream().noneMatch(a -> sharesMarker(a, atom))) {
                return true;
            }
        }
        for (Atom atom : line.atoms()) {
            boolean limits =
                    atom.is(Kind.COND)
                            || atom.is(Kind.EXC)
                            || atom.is(Kind.HEDGE)
                            || Scopes.isWithout(atom);
            if (limits && sentence.stream().noneMatch(a -> sharesMarker(a, atom))) {
                return true;
            }
        }
        return isAsked(clause) || clause.acts().stream().anyMatch(this::isWeak);
    }

    private static boolean sharesMarker(Atom a, Atom b) {
        return a.ids().stream().anyMatch(b.ids()::contains);
    }

    /// Below "will", other than a permission.
    private boolean isWeak(Act act) {
        return !act.exempt() && act.firmness() < 50 && act.level() != 10;
    }

    /// "Requests the Board to ...": the first act of the clause asks.
    private boolean isAsked(ClauseReading clause) {
        for (Atom atom : clause.atoms()) {
            if (Acts.isDuty(atom)) {
                return false;
            }
            if (RedLineWords.has(words.asking(), atom) && !atom.is(Trait.NAME)) {
                return true;
            }
        }
        return false;
    }

    /// Somebody whom the line names, or two names in another order.
    private boolean rolesDiffer(ClauseReading clause, Matching matching) {
        List<Integer> places = new ArrayList<>();
        for (Atom atom : content) {
            if (atom.is(Trait.NAME) || atom.is(Trait.ACTOR)) {
                places.add(matching.toNew()[atom.index()]);
            }
        }
        for (int k = 1; k < places.size(); k++) {
            if (places.get(k) < places.get(k - 1)) {
                return true;
            }
        }
        return places.size() > 1 && RoleRules.isPassive(line) != RoleRules.isPassive(clause);
    }

    private static boolean isPermission(ClauseReading clause) {
        return clause.acts().stream().anyMatch(a -> a.level() == 10 && !a.negated());
    }

    private static boolean isDenied(ClauseReading clause, List<Atom> sentence) {
        return sentence.stream()
                .anyMatch(a -> a.is(Kind.NEG) || a.is(Kind.LEXNEG) || a.is(Trait.NEGATED));
    }

    /// Content of the sentence that the line does not have.
    private List<Atom> extras(ClauseReading clause, Matching matching, List<Atom> sentence) {
        boolean named = content.stream().anyMatch(a -> a.is(Trait.ACTOR) || a.is(Trait.NAME));
        List<Atom> extras = new ArrayList<>();
        for (Atom atom : sentence) {
            boolean said =
                    !matching.isFreeNew(atom)
                            || line.atoms().stream()
                                    .anyMatch(a -> Matching.likeness(a, atom, (x, y) -> false) > 0);
            boolean grammar =
                    Acts.isDuty(atom)
                            || atom.is(Kind.NEG)
                            || atom.is(Kind.LEXNEG)
                            || atom.is(Trait.ATTACHED)
                            || atom.ids().contains("quant:all")
                            || isLight(atom);
            boolean doer = !named && atom.index() == 0 && isSomeone(atom);
            if (!said && !grammar && !doer && atom.mention() == null) {
                extras.add(atom);
            }
        }
        return extras;
    }

    private static boolean isSomeone(Atom atom) {
        return atom.is(Trait.ACTOR) || atom.is(Trait.NAME);
    }

    /// True if the act of the clause is one that the line names, or says no more than that the thing is there.
    private boolean sameAct(ClauseReading clause, Matching matching, List<Atom> sentence) {
        for (Atom atom : sentence) {
            boolean verb = atom.is(Trait.VERB) && !atom.is(Trait.NOUN) && !atom.is(Trait.ADJECTIVE);
            boolean governed =
                    atom.index() > 0
                            && Acts.isDuty(clause.atoms().get(atom.index() - 1))
                            && !atom.is(Kind.NEG);
            boolean frames =
                    clause.text()
                            .substring(atom.span().end())
                            .matches("(?is)\\s+(?:that|que|qu['’]).*");
            if ((verb || governed)
                    && !frames
                    && !Acts.isDuty(atom)
                    && matching.isFreeNew(atom)
                    && !atom.is(Kind.LEXNEG)
                    && !isLight(atom)) {
                return false;
            }
        }
        return true;
    }

    // ---- what the line forbids

    private Held denied(ClauseReading clause, Matching matching, List<Atom> sentence) {
        List<Atom> said =
                content.stream()
                        .map(a -> partner(a, clause, matching, sentence))
                        .filter(a -> a != null)
                        .toList();
        boolean none = said.stream().allMatch(a -> a.is(Trait.NEGATED));
        boolean free = !isDenied(clause, sentence);
        Atom ending =
                sentence.stream().filter(a -> a.rung("ending") != null).findFirst().orElse(null);
        if (ending != null && free && matching.isFreeNew(ending)) {
            Sense rung = ending.rung("ending");
            int rank = rung == null ? 0 : rung.rank();
            if (rank == 60
                    && extras(clause, matching, sentence).stream().allMatch(a -> a == ending)) {
                return new Held(Status.RESPECTED, "denied.kept", true);
            }
            if (rank > 20 && rank < 60 && !isPermission(clause)) {
                return new Held(Status.CROSSED, "denied.limited", true);
            }
            return new Held(Status.TOUCHED, "unclear", true);
        }
        if (none
                && !said.isEmpty()
                && sameAct(clause, matching, sentence)
                && extras(clause, matching, sentence).isEmpty()
                && !limited(sentence)) {
            return new Held(Status.RESPECTED, "denied.kept", true);
        }
        if (free && sameAct(clause, matching, sentence) && isProvided(clause)) {
            return new Held(Status.CROSSED, "denied.owed", true);
        }
        return new Held(Status.TOUCHED, none ? "denied.part" : "unclear", true);
    }

    /// The clause says that it shall or may be so.
    private static boolean isProvided(ClauseReading clause) {
        return clause.acts().isEmpty()
                || clause.acts().stream().allMatch(a -> !a.negated() && !a.exempt());
    }

    private static boolean limited(List<Atom> sentence) {
        return sentence.stream()
                .anyMatch(a ->
                        a.is(Kind.ONLY)
                                || a.is(Kind.EXC)
                                || a.is(Kind.QUANT)
                                        && !a.ids().contains("quant:all")
                                        && !a.ids().contains("quant:any"));
    }

    // ---- what the line asks for

    private Held demanded(ClauseReading clause, Matching matching, List<Atom> sentence) {
        if (isDenied(clause, sentence) || isPermission(clause)) {
            return new Held(Status.TOUCHED, "unclear", true);
        }
        if (everything && isPart(clause, sentence)) {
            return new Held(Status.CROSSED, "scope.crossed", true);
        }
        boolean all = sentence.stream().anyMatch(a -> a.ids().contains("quant:all"));
        boolean narrow =
                limited(sentence)
                        || !extras(clause, matching, sentence).isEmpty()
                        || !sameAct(clause, matching, sentence)
                        || everything && !all;
        return narrow
                ? new Held(Status.TOUCHED, everything ? "scope.touched" : "unclear", true)
                : new Held(
                        Status.RESPECTED, everything ? "scope.respected" : "demanded.kept", true);
    }

    /// "only", "some", "among", a share below the whole.
    private static boolean isPart(ClauseReading clause, List<Atom> sentence) {
        boolean among =
                clause.text()
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches("(?s).*\\b(?:among|amongst|of those|parmi|d['’]entre)\\b.*");
        boolean share =
                sentence.stream()
                        .anyMatch(a ->
                                a.mention() != null
                                        && a.mention().quantity() instanceof Quantity.Share s
                                        && s.ofOne().compareTo(Rational.of(1)) < 0);
        return among || share || limited(sentence);
    }

    /// All but one word of the line is there, and in its place stands a word that never says the same: another rung, or the other
    /// word of a contrast.
    private Held otherwise(
            Atom open, ClauseReading clause, Matching matching, List<Atom> sentence) {
        Atom there = other(open, sentence);
        boolean sure =
                there != null
                        && matching.isFreeNew(there)
                        && content.size() > 1
                        && !isDenied(clause, sentence)
                        && !isPermission(clause)
                        && !isUncertain(clause, sentence)
                        && !rolesDiffer(clause, matching);
        return sure ? new Held(Status.CROSSED, "contrary", false) : UNCLEAR;
    }

    /// The word of the clause that stands on another rung of the same ladder, or in another column of the same contrast.
    static @Nullable Atom other(Atom atom, List<Atom> there) {
        for (Atom b : there) {
            if (Matching.contrasts(atom, b) && !atom.is(Trait.ACTOR)) {
                return b;
            }
            for (Sense s : atom.senses()) {
                Sense t = s.kind() == Kind.RUNG ? b.rung(s.family()) : null;
                if (t != null && t.rank() != s.rank()) {
                    return b;
                }
            }
        }
        return null;
    }

    // ---- amounts

    /// Every amount that the line's amount can be compared with.
    static List<Atom> sameKind(Atom amount, List<Atom> there) {
        Mention wanted = amount.mention();
        List<Atom> same = new ArrayList<>();
        for (Atom atom : there) {
            Mention said = atom.mention();
            if (wanted != null
                    && said != null
                    && (Amounts.kind(said.quantity()).equals(Amounts.kind(wanted.quantity()))
                            || Amounts.kind(said.quantity())
                                    .equals("range " + Amounts.kind(wanted.quantity())))
                    && !isOtherDeadline(wanted, said)) {
                same.add(atom);
            }
        }
        return same;
    }

    /// "within 60 days" says nothing to "a truce of less than 150 days".
    private static boolean isOtherDeadline(Mention wanted, Mention there) {
        boolean time = there.quantity() instanceof Quantity.Duration;
        return time
                && there.bound() == Bound.AT_MOST
                && wanted.bound() != Bound.AT_MOST
                && wanted.bound() != Bound.MORE_THAN;
    }

    private Held amounts(
            List<Atom> amounts, ClauseReading clause, Matching matching, List<Atom> sentence) {
        if (amounts.size() > 1 || isPermission(clause) && !isBoundedThere(sentence)) {
            return new Held(Status.TOUCHED, "amount.touched", true);
        }
        Atom wanted = amounts.getFirst();
        List<Atom> there = sameKind(wanted, sentence);
        if (there.isEmpty()) {
            return UNCLEAR;
        }
        Set<Status> found =
                there.stream()
                        .map(a -> amount(wanted, a))
                        .collect(java.util.stream.Collectors.toSet());
        boolean others =
                sentence.stream()
                        .anyMatch(a ->
                                a.mention() != null
                                        && !there.contains(a)
                                        && line.atoms().stream()
                                                .noneMatch(b -> sharesMarker(a, b)));
        Status status = found.size() == 1 ? found.iterator().next() : Status.TOUCHED;
        if (status == Status.CROSSED) {
            return new Held(Status.CROSSED, "amount.crossed", true);
        }
        boolean wide =
                status == Status.RESPECTED
                        && !others
                        && !limited(sentence)
                        && extras(clause, matching, sentence).isEmpty();
        return wide
                ? new Held(Status.RESPECTED, "amount.respected", true)
                : new Held(Status.TOUCHED, "amount.touched", true);
    }

    private static boolean isBoundedThere(List<Atom> sentence) {
        return sentence.stream()
                .anyMatch(a -> a.mention() != null && a.mention().bound() != Bound.EXACT);
    }

    /// The line's amount as a floor or ceiling, and the amount of the clause against it.
    private Status amount(Atom wanted, Atom there) {
        Mention limit = java.util.Objects.requireNonNull(wanted.mention());
        Mention said = java.util.Objects.requireNonNull(there.mention());
        Rational bar = Amounts.size(limit.quantity());
        if (bar == null) {
            return Status.TOUCHED;
        }
        boolean floor =
                switch (limit.bound()) {
                    case LESS_THAN -> denies;
                    case AT_LEAST -> !denies;
                    case MORE_THAN -> !denies;
                    case AT_MOST, EXACT -> false;
                };
        boolean ceiling =
                switch (limit.bound()) {
                    case LESS_THAN, AT_MOST -> !denies;
                    case MORE_THAN -> denies;
                    case AT_LEAST, EXACT -> false;
                };
        if (floor == ceiling) {
            return Status.TOUCHED;
        }
        if (said.quantity() instanceof Quantity.Range range) {
            Rational low = Amounts.size(range.low());
            Rational high = Amounts.size(range.high());
            if (low == null || high == null) {
                return Status.TOUCHED;
            }
            boolean over = floor ? low.compareTo(bar) < 0 : high.compareTo(bar) > 0;
            return over ? Status.CROSSED : Status.RESPECTED;
        }
        Rational value = Amounts.size(said.quantity());
        if (value == null || there.is(Trait.NEGATED) && said.bound() == Bound.EXACT) {
            return Status.TOUCHED;
        }
        int order = value.compareTo(bar);
        boolean upper = said.bound() == Bound.AT_MOST || said.bound() == Bound.LESS_THAN;
        boolean lower = said.bound() == Bound.AT_LEAST || said.bound() == Bound.MORE_THAN;
        if (floor) {
            return order < 0 ? Status.CROSSED : upper ? Status.TOUCHED : Status.RESPECTED;
        }
        return order > 0 ? Status.CROSSED : lower ? Status.TOUCHED : Status.RESPECTED;
    }
}
