package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.comparison.Atom.Trait;
import parley.comparison.Sense.Kind;

/// What is left over when everything known has been accounted for, in runs of neighbouring words. A run that holds a marker (exception, verifier,
/// condition ...) tells its slot by it. A run of plain words is a change where the clause is otherwise nearly the same; else it is unexplained.
final class LeftoverRules {

    /// Neighbouring atoms of one side that nothing accounts for.
    private record Run(Side side, List<Atom> atoms) {

        Atom first() {
            return atoms.getFirst();
        }

        Atom last() {
            return atoms.getLast();
        }

        String text(ClausePair pair) {
            return pair.reading(side).textOf(first(), last());
        }

        @Nullable Atom with(Kind kind) {
            return atoms.stream().filter(a -> a.is(kind)).findFirst().orElse(null);
        }

        @Nullable Sense rung(Set<String> ladders) {
            for (Atom atom : atoms) {
                for (Sense sense : atom.senses()) {
                    if (sense.kind() == Kind.RUNG
                            && ladders.contains(sense.family())
                            && !isLight(sense)) {
                        return sense;
                    }
                }
            }
            return null;
        }
    }

    /// Rungs that everyday words share: "notice", "accept".
    private static boolean isLight(Sense sense) {
        return sense.family().equals("consent") && sense.rank() < 40
                || sense.family().equals("recog") && sense.rank() < 60
                || sense.family().equals("check") && sense.rank() < 50;
    }

    private LeftoverRules() {}

    static void apply(ClausePair pair) {
        List<Run> old = runs(pair, Side.OLD);
        List<Run> now = runs(pair, Side.NEW);
        old.removeIf(run -> marked(pair, run));
        now.removeIf(run -> marked(pair, run));
        actors(pair, old, now);
        for (Run a : List.copyOf(old)) {
            for (Run b : List.copyOf(now)) {
                if (old.contains(a) && now.contains(b) && samePlace(pair, a, b)) {
                    old.remove(a);
                    now.remove(b);
                    swapped(pair, a, b);
                }
            }
        }
        boolean plain =
                pair.isNearlyLiteral()
                        || pair.isClose()
                                && (old.isEmpty() && now.size() == 1
                                        || now.isEmpty() && old.size() == 1);
        acts(pair, Side.OLD, old, now);
        acts(pair, Side.NEW, now, old);
        old.forEach(run -> alone(pair, run, plain));
        now.forEach(run -> alone(pair, run, plain));
    }

    // ---- another actor for the same act

    /// The one who acts, before the matched verb or behind "by", is another one.
    private static void actors(ClausePair pair, List<Run> old, List<Run> now) {
        Slot act = RoleRules.sameAct(pair);
        if (act == null) {
            return;
        }
        for (Run a : List.copyOf(old)) {
            for (Run b : List.copyOf(now)) {
                boolean acting = RoleRules.acts(pair.before, a.first());
                boolean acted = RoleRules.acts(pair.after, b.first());
                boolean placed = pair.isClose() && (acting || acted) && samePlace(pair, a, b);
                if (isSomeone(pair, a)
                        && isSomeone(pair, b)
                        && (acting && acted || placed)
                        && old.contains(a)
                        && now.contains(b)) {
                    old.remove(a);
                    now.remove(b);
                    pair.add(
                            Finding.sure(act, a.text(pair), b.text(pair), Direction.NONE, "actor"));
                }
            }
        }
    }

    /// An actor or a name, but not one of the general words for those who agree.
    private static boolean isSomeone(ClausePair pair, Run run) {
        boolean general =
                run.first().ids().stream()
                        .anyMatch(id ->
                                id.matches(
                                        "lemma:(?:party|side|state|government|country|signatory|nation|partie|état|gouvernement|pays|signataire)"));
        return run.atoms().stream()
                        .anyMatch(a ->
                                a.is(Trait.ACTOR) || a.is(Trait.NAME) && !Places.isPlace(pair, a))
                && !(general && run.atoms().size() == 1)
                && run.atoms().stream().noneMatch(a -> a.mention() != null);
    }

    /// Where a change is certain already, an act that only one side has is listed as well: "and publish the daily mean".
    private static void acts(ClausePair pair, Side side, List<Run> mine, List<Run> others) {
        if (!pair.hasSureFindings() || others.stream().anyMatch(r -> verb(r) != null)) {
            return;
        }
        String text = pair.reading(side).text();
        for (Run run : List.copyOf(mine)) {
            Atom verb = verb(run);
            if (verb != null && mine.contains(run) && isJoined(text, verb)) {
                int from = verb.span().start();
                int end = run.last().span().end();
                while (end < text.length() && ",.;:".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                String act = text.substring(from, end).strip();
                int stop = end;
                mine.removeIf(
                        r -> r.first().span().start() >= from && r.last().span().end() <= stop);
                pair.gather(side, act);
                pair.addOneSided(side, Slot.ACTION, act, Direction.NONE, "act");
            }
        }
    }

    private static @Nullable Atom verb(Run run) {
        return run.atoms().stream()
                .filter(a -> a.is(Trait.VERB) && !a.is(Trait.NEUTRAL))
                .findFirst()
                .orElse(null);
    }

    private static boolean isJoined(String text, Atom verb) {
        String left = text.substring(Math.max(0, verb.span().start() - 8), verb.span().start());
        return left.toLowerCase(Locale.ROOT).matches("(?s).*(?:\\b(?:and|et|or|ou)|,)\\s+$");
    }

    private static List<Run> runs(ClausePair pair, Side side) {
        List<Run> runs = new ArrayList<>();
        List<Atom> open = new ArrayList<>();
        boolean content = false;
        for (Atom atom : pair.reading(side).atoms()) {
            boolean free = pair.isFree(side, atom) && !Acts.isDuty(atom) && !atom.is(Kind.NEG);
            if (free && !(open.isEmpty() && atom.is(Trait.NEUTRAL))) {
                open.add(atom);
                content |= !atom.is(Trait.NEUTRAL);
            } else if (!free) {
                close(side, runs, open, content);
                open = new ArrayList<>();
                content = false;
            }
        }
        close(side, runs, open, content);
        return runs;
    }

    private static void close(Side side, List<Run> runs, List<Atom> open, boolean content) {
        while (!open.isEmpty() && open.getLast().is(Trait.NEUTRAL)) {
            open.removeLast();
        }
        if (content && !open.isEmpty()) {
            runs.add(new Run(side, List.copyOf(open)));
        }
    }

    // ---- runs that a marker explains

    /// Reports a run that its marker gives a slot to; false if there is none.
    private static boolean marked(ClausePair pair, Run run) {
        Side side = run.side();
        String text = run.text(pair);
        Atom exception = run.with(Kind.EXC);
        Atom condition = run.with(Kind.COND);
        Sense rung = run.rung(LadderRules.WEIGHTY);
        if (exception != null) {
            pair.addOneSided(
                    side,
                    Slot.EXCEPTION,
                    phrase(pair, run, exception),
                    Direction.NARROWER,
                    "exception");
        } else if (condition != null) {
            return condition(pair, run, condition);
        } else if (run.with(Kind.HEDGE) != null) {
            pair.addOneSided(side, Slot.CONDITION, text, Direction.SOFTER, "hedge");
        } else if (rung != null) {
            weighty(pair, run, rung);
        } else if (run.rung(Set.of("result")) != null
                && run.atoms().size() == 1
                && !pair.isClose()) {
            return Objects.requireNonNull(run.rung(Set.of("result"))).rank() == 60;
        } else if (run.with(Kind.LEXNEG) != null) {
            return run.atoms().size() == 1;
        } else if (run.with(Kind.ONLY) != null) {
            return only(pair, run);
        } else if (run.with(Kind.INCL) != null) {
            return including(pair, run);
        } else if (run.atoms().stream().anyMatch(a -> a.ids().contains("quant:any"))) {
            pair.addOneSided(side, Slot.SCOPE, listless(pair, run), Direction.WIDER, "universal");
        } else if (run.with(Kind.QUANT) != null && run.atoms().size() == 1) {
            return quantifier(pair, run);
        } else if (run.rung(Set.of("prompt")) != null) {
            Sense prompt = Objects.requireNonNull(run.rung(Set.of("prompt")));
            pair.addOneSided(
                    side,
                    Slot.DATE,
                    text,
                    prompt.rank() >= 50 ? Direction.HARDER : Direction.SOFTER,
                    "promptness");
        } else if (run.rung(Set.of("frequency")) != null && run.atoms().size() == 1) {
            pair.addOneSided(side, Slot.DATE, text, Direction.HARDER, "frequency");
        } else {
            return false;
        }
        return true;
    }

    /// From the marker to the end of the run, with the words up to the next comma or full stop.
    private static String phrase(ClausePair pair, Run run, Atom marker) {
        return pair.reading(run.side()).textOf(marker, run.last());
    }

    private static boolean condition(ClausePair pair, Run run, Atom marker) {
        String value = Objects.requireNonNull(marker.sense(Kind.COND)).value();
        boolean bare = run.atoms().stream().allMatch(a -> a == marker || a.is(Trait.NEUTRAL));
        if (value.equals("if") && (bare || !pair.isClose())) {
            return bare;
        }
        if (value.equals("provided") && bare && needsConsent(pair, run)) {
            return true;
        }
        Direction added = value.equals("eventhough") ? Direction.WIDER : Direction.NARROWER;
        pair.addOneSided(run.side(), Slot.CONDITION, phrase(pair, run, marker), added, "condition");
        return true;
    }

    /// "only with the consent of", "requires the approval of": if the consent itself is matched, the words around it may differ.
    private static boolean needsConsent(ClausePair pair, Run run) {
        for (Atom atom : pair.reading(run.side()).atoms()) {
            boolean near = Math.abs(atom.index() - run.first().index()) <= 5;
            if (near
                    && atom.onLadder(Set.of("consent", "voting"))
                    && pair.partner(run.side(), atom) != null) {
                return true;
            }
        }
        return false;
    }

    private static void weighty(ClausePair pair, Run run, Sense rung) {
        boolean high = rung.rank() >= 50;
        if (isPermission(pair, run)) {
            return;
        }
        Slot slot = rung.slot() == null ? Slot.DECIDER : rung.slot();
        Direction added =
                switch (rung.family()) {
                    case "consent", "voting" -> Direction.NARROWER;
                    case "legal", "recog" -> Direction.NONE;
                    default -> high ? Direction.HARDER : Direction.SOFTER;
                };
        pair.addOneSided(run.side(), slot, run.text(pair), added, slot.id());
    }

    /// "no more than eight hours shall be permitted" beside "may not exceed eight hours": the word permits, nobody is named who decides.
    private static boolean isPermission(ClausePair pair, Run run) {
        String may = "(?s).*\\b(?:may|can|peut|peuvent)\\b.*";
        String mine = pair.reading(run.side()).text().toLowerCase(Locale.ROOT);
        String other = pair.reading(run.side().other()).text().toLowerCase(Locale.ROOT);
        return run.atoms().size() == 1
                && run.first()
                        .text()
                        .toLowerCase(Locale.ROOT)
                        .matches("permitted|allowed|permise?s?|autorisée?s?")
                && other.matches(may)
                && !mine.matches(may)
                && !mine.matches("(?s).*\\b(?:by|par|if|when|si|lorsque)\\b.*");
    }

    private static boolean only(ClausePair pair, Run run) {
        Side other = run.side().other();
        boolean conditionThere =
                pair.reading(other).atoms().stream()
                        .anyMatch(a ->
                                a.is(Kind.COND) && !a.ids().contains("cond:if")
                                        || a.is(Kind.EXC)
                                        || a.is(Kind.ONLY));
        if (conditionThere && !pair.isClose() && run.atoms().size() == 1) {
            return true;
        }
        if (run.atoms().size() > 1 && !pair.isClose()) {
            return false;
        }
        pair.addOneSided(run.side(), Slot.SCOPE, run.text(pair), Direction.NARROWER, "only");
        return true;
    }

    private static boolean including(ClausePair pair, Run run) {
        Atom marker = Objects.requireNonNull(run.with(Kind.INCL));
        boolean limited = marker.ids().contains("incl:limited");
        if (run.atoms().size() == 1) {
            if (limited) {
                pair.addOneSided(
                        run.side(), Slot.SCOPE, run.text(pair), Direction.NARROWER, "list");
            } else {
                pair.addOneSided(
                        run.side(), Slot.SCOPE, listText(pair, run), Direction.WIDER, "examples");
            }
            return true;
        }
        if (!limited) {
            pair.add(open(pair, run));
            return true;
        }
        pair.addOneSided(run.side(), Slot.SCOPE, run.text(pair), Direction.NARROWER, "list");
        return true;
    }

    /// The run with the words behind it up to the next mark: "whatever their size".
    private static String listless(ClausePair pair, Run run) {
        String text = pair.reading(run.side()).text();
        int end = run.last().span().end();
        while (end < text.length()
                && ",.;:".indexOf(text.charAt(end)) < 0
                && end - run.last().span().end() < 30) {
            end++;
        }
        return text.substring(run.first().span().start(), end);
    }

    /// The marker with what it lists, to the next stop.
    private static String listText(ClausePair pair, Run run) {
        String text = pair.reading(run.side()).text();
        int from = run.first().span().start();
        int end = run.last().span().end();
        while (end < text.length() && ".;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(from, end);
    }

    private static Finding open(ClausePair pair, Run run) {
        boolean old = run.side() == Side.OLD;
        return Finding.open(
                Slot.SCOPE,
                old ? run.text(pair) : "",
                old ? "" : run.text(pair),
                old ? "words.unexplained.old" : "words.unexplained.new");
    }

    /// "all" may come and go where a clause is recast ("all vessels", "the vessels"); some and most may not.
    private static boolean quantifier(ClausePair pair, Run run) {
        Atom atom = run.first();
        boolean all = atom.ids().contains("quant:all");
        if (all && !pair.isClose()) {
            return true;
        }
        if (all && (!isOnlyChange(pair) || isHarmlessUniversal(pair, run))) {
            pair.add(open(pair, run));
            return true;
        }
        if (all) {
            Direction added = inException(pair, run) ? Direction.NARROWER : Direction.WIDER;
            pair.addOneSided(run.side(), Slot.SCOPE, run.text(pair), added, "universal");
            return true;
        }
        pair.addOneSided(run.side(), Slot.SCOPE, run.text(pair), Direction.NARROWER, "quantifier");
        return true;
    }

    /// True if hardly anything else differs.
    private static boolean isOnlyChange(ClausePair pair) {
        long free =
                java.util.stream.Stream.of(Side.OLD, Side.NEW)
                        .flatMap(side -> pair.free(side).stream())
                        .filter(a -> !a.is(Trait.NEUTRAL) && !Acts.isDuty(a) && !a.is(Kind.NEG))
                        .count();
        return free <= 1 || pair.isNearlyLiteral();
    }

    /// "each Party" and "the Parties", "every ship" and "a ship": one word for each, or for a group that is whole anyway. A person looks.
    private static boolean isHarmlessUniversal(ClausePair pair, Run run) {
        String word = run.first().text().toLowerCase(Locale.ROOT);
        if (word.matches("each|every|any|chaque|chacune?|tout|toute")) {
            return true;
        }
        List<Atom> atoms = pair.reading(run.side()).atoms();
        int next = run.last().index() + 1;
        return next < atoms.size()
                && atoms.get(next).ids().stream()
                        .anyMatch(id -> id.matches("lemma:(?:party|side|partie|côté)"));
    }

    // ---- plain words

    /// True if the run before stood where the run after stands: between the same neighbours.
    private static boolean samePlace(ClausePair pair, Run a, Run b) {
        int left = neighbour(pair, a, -1);
        int right = neighbour(pair, a, 1);
        int leftOfB = b.first().index() - 1;
        int rightOfB = b.last().index() + 1;
        return left == leftOfB && right == rightOfB
                || (left == leftOfB || right == rightOfB) && pair.isClose()
                || sameShape(a, b) && (left == leftOfB || right == rightOfB);
    }

    private static boolean sameShape(Run a, Run b) {
        return a.atoms().size() == b.atoms().size()
                && a.first().traits().equals(b.first().traits());
    }

    private static int neighbour(ClausePair pair, Run run, int step) {
        List<Atom> atoms = pair.before.atoms();
        int k = (step < 0 ? run.first().index() : run.last().index()) + step;
        if (k < 0) {
            return -1;
        }
        if (k >= atoms.size()) {
            return pair.after.atoms().size();
        }
        Atom partner = pair.partner(Side.OLD, atoms.get(k));
        return partner == null ? -9 : partner.index();
    }

    private static void swapped(ClausePair pair, Run a, Run b) {
        String before = a.text(pair);
        String after = b.text(pair);
        Slot slot = slot(pair, a);
        boolean names = hasName(a) && hasName(b);
        boolean known =
                a.atoms().size() == 1
                        && b.atoms().size() == 1
                        && a.first().is(Trait.LISTED)
                        && b.first().is(Trait.LISTED);
        boolean split = known && sharesPart(a.first(), b.first());
        if (pair.isClose() && (names || known) && !split) {
            pair.add(
                    Finding.sure(
                            slot,
                            before,
                            after,
                            Direction.NONE,
                            names ? "name.changed" : "words.changed"));
        } else {
            pair.add(Finding.open(slot, before, after, "words.unexplained"));
        }
    }

    /// "mettre au point" and "met ... au point": a phrase taken apart.
    private static boolean sharesPart(Atom a, Atom b) {
        boolean phrase = a.parts().isEmpty() != b.parts().isEmpty();
        List<Atom> some = a.parts().isEmpty() ? List.of(a) : a.parts();
        List<Atom> others = b.parts().isEmpty() ? List.of(b) : b.parts();
        return phrase
                && some.stream()
                        .anyMatch(p ->
                                others.stream()
                                        .anyMatch(
                                                q -> p.ids().stream().anyMatch(q.ids()::contains)));
    }

    private static boolean hasName(Run run) {
        return run.atoms().stream().anyMatch(a -> a.is(Trait.NAME));
    }

    private static void alone(ClausePair pair, Run run, boolean plain) {
        String text = run.text(pair);
        Slot slot = slot(pair, run);
        if (isListItem(pair, run) && inException(pair, run)) {
            pair.addOneSided(run.side(), Slot.EXCEPTION, text, Direction.NARROWER, "exception");
            return;
        }
        plain |= isListItem(pair, run) && isKnownThing(run);
        if (isShortened(pair, run) && !pair.isNearlyLiteral()) {
            return;
        }
        if (!plain && !hasName(run)) {
            boolean old = run.side() == Side.OLD;
            pair.add(
                    Finding.open(
                            slot,
                            old ? text : "",
                            old ? "" : text,
                            old ? "words.unexplained.old" : "words.unexplained.new"));
        } else if (isListItem(pair, run)) {
            Slot what = slot == Slot.PLACE || slot == Slot.ACTOR ? slot : Slot.OBJECT;
            pair.addOneSided(run.side(), what, text, Direction.WIDER, "item");
        } else {
            boolean qualifies = slot == Slot.SCOPE || slot == Slot.PLACE;
            pair.addOneSided(
                    run.side(),
                    slot,
                    text,
                    qualifies ? Direction.NARROWER : Direction.NONE,
                    "words");
        }
    }

    /// "Joint Observation" left over where the other clause says "the Team" for "the Joint Observation Team".
    private static boolean isShortened(ClausePair pair, Run run) {
        if (!run.atoms().stream()
                .allMatch(a -> a.is(Trait.NAME) || a.is(Trait.ADJECTIVE) && !a.is(Trait.VERB))) {
            return false;
        }
        List<Atom> atoms = pair.reading(run.side()).atoms();
        for (int k : new int[] {run.last().index() + 1, run.first().index() - 1}) {
            if (k >= 0 && k < atoms.size()) {
                Atom head = atoms.get(k);
                Atom partner = pair.partner(run.side(), head);
                boolean joined = gap(pair, run.side(), run, head) <= 1;
                if (joined
                        && partner != null
                        && head.is(Trait.ACTOR)
                        && isNamed(head)
                        && isNamed(partner)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNamed(Atom atom) {
        return Character.isUpperCase(atom.text().codePointAt(0));
    }

    private static int gap(ClausePair pair, Side side, Run run, Atom head) {
        int from = Math.min(run.last().span().end(), head.span().end());
        int to = Math.max(run.first().span().start(), head.span().start());
        return to - from;
    }

    /// One noun that the lists know: "spare parts and fuel".
    private static boolean isKnownThing(Run run) {
        Atom atom = run.first();
        boolean listed = atom.is(Trait.LISTED) || !atom.senses().isEmpty();
        return run.atoms().size() == 1 && atom.is(Trait.NOUN) && !atom.is(Trait.VERB) && listed;
    }

    private static boolean inException(ClausePair pair, Run run) {
        return Scopes.inException(pair.reading(run.side()), run.first());
    }

    /// Joined to its neighbour by "and", "or" or a comma: one of several.
    private static boolean isListItem(ClausePair pair, Run run) {
        String text = pair.reading(run.side()).text();
        String left =
                text.substring(
                                Math.max(0, run.first().span().start() - 14),
                                run.first().span().start())
                        .toLowerCase(Locale.ROOT);
        String right =
                text.substring(
                                run.last().span().end(),
                                Math.min(text.length(), run.last().span().end() + 8))
                        .toLowerCase(Locale.ROOT);
        boolean joinedLeft =
                left.matches("(?s).*\\b(?:and|or|et|ou|nor|ni)\\s+(?:[a-zàâéèêîôû'’]{1,5}\\s*)?$");
        boolean commaLeft = left.matches("(?s).*,\\s*(?:[a-z'’]{1,4}\\s*)?$");
        boolean joinedRight = right.matches("(?s)^\\s*+(?:,\\s*+)?(?:and|or|et|ou|ni|nor)\\b.*");
        boolean commaRight = right.matches("(?s)^\\s*,.*");
        return joinedLeft || joinedRight || commaLeft && commaRight;
    }

    private static Slot slot(ClausePair pair, Run run) {
        Atom first = run.first();
        String text = pair.reading(run.side()).text();
        String left =
                text.substring(Math.max(0, first.span().start() - 12), first.span().start())
                        .toLowerCase(Locale.ROOT);
        for (Atom atom : run.atoms()) {
            Sense contrast = atom.sense(Kind.CONTRAST);
            if (contrast != null
                    && contrast.slot() != null
                    && contrast.slot() != Slot.POLARITY
                    && run.atoms().size() <= 2
                    && !atom.is(Trait.ACTOR)) {
                return contrast.slot();
            }
        }
        boolean placed =
                left.matches(
                        "(?s).*\\b(?:in|at|near|within|inside|outside|from|à|au|aux|dans|en|vers|près de)\\s+(?:the |la |le |les |l['’])?$");
        if (hasName(run)) {
            boolean place =
                    placed
                            || run.atoms().stream()
                                    .filter(a -> a.is(Trait.NAME))
                                    .anyMatch(a -> Places.isPlace(pair, a));
            return place && !first.is(Trait.ACTOR) ? Slot.PLACE : Slot.ACTOR;
        }
        if (run.atoms().stream().anyMatch(a -> a.is(Trait.ACTOR))) {
            return Slot.ACTOR;
        }
        if (placed) {
            return Slot.PLACE;
        }
        if (run.atoms().size() == 1) {
            if (first.is(Trait.ADJECTIVE) && !first.is(Trait.NOUN)) {
                return Slot.SCOPE;
            }
            if (first.is(Trait.VERB) && !first.is(Trait.NOUN)) {
                return Slot.ACTION;
            }
            return first.is(Trait.VERB) && first.is(Trait.LISTED) ? Slot.ACTION : Slot.OBJECT;
        }
        return Slot.SCOPE;
    }
}
