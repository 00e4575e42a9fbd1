package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.comparison.Atom.Trait;
import parley.language.Reading;
import parley.language.Token;

/// Who does what to whom. An actor before an active verb or behind "by" acts; one behind the verb, or before a passive, is acted on; "to" gives,
/// "from" takes. Two actors that trade places between old and new are a change. Where two words change sides of the same verb in the same
/// voice, a person looks.
final class RoleRules {

    private enum Role {
        AGENT,
        PATIENT,
        RECIPIENT,
        SOURCE,
        OTHER
    }

    private record Part(Atom before, Atom after, Role old, Role now) {}

    private RoleRules() {}

    static void apply(ClausePair pair) {
        boolean sameVerb = sameVerb(pair);
        List<Part> parts = parts(pair);
        List<Part> turned = parts.stream().filter(p -> opposed(p.old, p.now)).toList();
        if (turned.size() >= 2 && !sameActor(turned.get(0), turned.get(1))) {
            String first = turned.get(0).before.text();
            String second = turned.get(1).before.text();
            pair.add(
                    pair.isClose()
                            ? Finding.sure(Slot.ACTOR, first, second, Direction.NONE, "roles")
                            : Finding.open(Slot.ACTOR, first, second, "roles.unclear"));
        } else if (turned.size() == 1 && pair.isClose() && sameVerb) {
            Part p = turned.getFirst();
            pair.add(Finding.open(Slot.ACTOR, p.before.text(), p.after.text(), "roles.unclear"));
        } else if (turned.size() <= 1 && sameVerb) {
            crossing(pair);
        }
    }

    /// True if the main verbs are forms of one word, or there is none on either side. Another verb may well turn the clause round ("pay", "receive").
    private static boolean sameVerb(ClausePair pair) {
        Atom before = verbAtom(pair.before);
        Atom after = verbAtom(pair.after);
        if (before == null || after == null) {
            return before == after;
        }
        return before.ids().stream()
                .anyMatch(id -> id.startsWith("lemma:") && after.ids().contains(id));
    }

    /// The slot in which another actor of the same act shows: who decides, who verifies, or who acts. Null if the acts differ.
    static @Nullable Slot sameAct(ClausePair pair) {
        Atom verb = verbAtom(pair.before);
        if (verb != null && pair.partner(Side.OLD, verb) == null) {
            verb = verbAt(pair.before, finiteVerb(pair.before, false));
        }
        if (verb == null || pair.partner(Side.OLD, verb) == null) {
            return null;
        }
        boolean decides = verb.onLadder(java.util.Set.of("decide"));
        boolean verifies = verb.onLadder(java.util.Set.of("check"));
        return decides ? Slot.DECIDER : verifies ? Slot.VERIFIER : Slot.ACTOR;
    }

    /// True if the actor stands where the one stands who acts.
    static boolean acts(ClauseReading reading, Atom actor) {
        return role(reading, actor) == Role.AGENT;
    }

    private static @Nullable Atom verbAtom(ClauseReading reading) {
        return verbAt(reading, mainVerb(reading));
    }

    private static @Nullable Atom verbAt(ClauseReading reading, @Nullable Integer verb) {
        if (verb == null) {
            return null;
        }
        return reading.atoms().stream()
                .filter(a ->
                        a.span().start() >= verb
                                && a.is(Trait.VERB)
                                && !Acts.isDuty(a)
                                && !a.is(Trait.NEUTRAL))
                .findFirst()
                .orElse(null);
    }

    private static boolean sameActor(Part a, Part b) {
        return a.before.ids().stream().anyMatch(b.before.ids()::contains);
    }

    private static List<Part> parts(ClausePair pair) {
        List<Part> parts = new ArrayList<>();
        for (Atom atom : pair.before.atoms()) {
            Atom partner = pair.partner(Side.OLD, atom);
            if (partner != null && isActor(pair, atom) && isActor(pair, partner)) {
                parts.add(
                        new Part(
                                atom, partner, role(pair.before, atom), role(pair.after, partner)));
            }
        }
        return parts;
    }

    private static boolean isActor(ClausePair pair, Atom atom) {
        boolean name = atom.is(Trait.NAME);
        return (atom.is(Trait.ACTOR) || name)
                && atom.mention() == null
                && !(name && !atom.is(Trait.ACTOR) && Places.isPlace(pair, atom));
    }

    private static boolean opposed(Role a, Role b) {
        return switch (a) {
            case AGENT -> b == Role.PATIENT || b == Role.RECIPIENT || b == Role.SOURCE;
            case PATIENT -> b == Role.AGENT;
            case RECIPIENT -> b == Role.AGENT || b == Role.SOURCE;
            case SOURCE -> b == Role.RECIPIENT || b == Role.AGENT;
            case OTHER -> false;
        };
    }

    // ---- words that change sides

    /// Two matched words that swap over one matched verb, in the same voice, neither behind a preposition that keeps its role.
    private static void crossing(ClausePair pair) {
        Integer oldVerb = mainVerb(pair.before);
        Integer newVerb = mainVerb(pair.after);
        if (oldVerb == null || newVerb == null) {
            inverted(pair);
            return;
        }
        if (isPassive(pair.before, oldVerb) != isPassive(pair.after, newVerb)) {
            return;
        }
        Atom left = null;
        Atom right = null;
        for (Atom atom : pair.before.atoms()) {
            Atom partner = pair.partner(Side.OLD, atom);
            if (partner == null || !canTurn(pair, atom, partner)) {
                continue;
            }
            boolean was = atom.span().start() < oldVerb;
            boolean now = partner.span().start() < newVerb;
            if (was && !now) {
                left = atom;
            } else if (!was && now) {
                right = atom;
            }
        }
        if (left != null && right != null) {
            pair.add(Finding.open(Slot.ACTOR, left.text(), right.text(), "roles.unclear"));
        } else if (left != null && left.reference() != null
                || right != null && right.reference() != null) {
            String text = left != null ? left.text() : right == null ? "" : right.text();
            pair.add(Finding.open(Slot.ACTOR, text, text, "roles.unclear"));
        }
    }

    /// With no verb to go by: two matched things in another order.
    private static void inverted(ClausePair pair) {
        Atom last = null;
        for (Atom atom : pair.before.atoms()) {
            Atom partner = pair.partner(Side.OLD, atom);
            if (partner == null || !canTurn(pair, atom, partner)) {
                continue;
            }
            Atom lastPartner = last == null ? null : pair.partner(Side.OLD, last);
            if (last != null && lastPartner != null && lastPartner.index() > partner.index()) {
                pair.add(Finding.open(Slot.ACTOR, last.text(), atom.text(), "roles.unclear"));
                return;
            }
            last = atom;
        }
    }

    private static boolean canTurn(ClausePair pair, Atom atom, Atom partner) {
        boolean thing = atom.is(Trait.NOUN) || atom.is(Trait.NAME) || atom.reference() != null;
        if (!thing || atom.isMarker() || atom.mention() != null || atom.is(Trait.NEUTRAL)) {
            return false;
        }
        String a = wordBefore(pair.before, atom);
        String b = wordBefore(pair.after, partner);
        boolean held =
                a.equals(b)
                        && a.matches(
                                "of|in|at|to|from|with|for|on|between|under|within|by|de|du|des|d'|à|au|aux|dans|en|avec|pour|sur|par|sous|entre|vers");
        return !held;
    }

    /// The word before an atom, articles passed over.
    private static String wordBefore(ClauseReading reading, Atom atom) {
        String word = "";
        for (Token token : reading.tokens()) {
            if (token.start() >= atom.span().start()) {
                break;
            }
            if (token.isWord()
                    && !token.norm()
                            .matches("the|a|an|la|le|les|l'|its|their|any|each|all|un|une")) {
                word = token.norm();
            }
        }
        return word;
    }

    /// Offset of the first duty, or of the first word that is a finite verb and stands in no relative clause; null if there is none.
    private static @Nullable Integer mainVerb(ClauseReading reading) {
        for (Atom atom : reading.atoms()) {
            if (Acts.isDuty(atom)) {
                return atom.span().start();
            }
        }
        Integer sure = finiteVerb(reading, true);
        return sure != null ? sure : finiteVerb(reading, false);
    }

    private static @Nullable Integer finiteVerb(ClauseReading reading, boolean sure) {
        Token last = null;
        for (Token token : reading.tokens()) {
            boolean relative =
                    last != null && last.norm().matches("qui|que|qu'|dont|où|which|that|who|whom");
            if (last != null && token.isWord() && isFinite(token, sure) && !relative) {
                return token.start();
            }
            last = token;
        }
        return null;
    }

    private static boolean isFinite(Token token, boolean sure) {
        boolean finite = token.can(Reading.Mood.INDICATIVE) && !token.isCapitalised();
        boolean otherwise =
                sure
                        && (token.can(Reading.PartOfSpeech.NOUN)
                                || token.can(Reading.PartOfSpeech.PREPOSITION)
                                || token.can(Reading.PartOfSpeech.ADJECTIVE)
                                || token.can(Reading.PartOfSpeech.DETERMINER));
        return finite && (!otherwise || token.norm().matches("est|is|are|a|sont"));
    }

    /// True if the main verb of the clause is passive.
    static boolean isPassive(ClauseReading reading) {
        Integer verb = mainVerb(reading);
        return verb != null && isPassive(reading, verb);
    }

    private static boolean isPassive(ClauseReading reading, int verb) {
        int end = Math.min(reading.text().length(), verb + 70);
        return passive(" " + reading.text().substring(verb, end).toLowerCase(Locale.ROOT));
    }

    // ---- roles

    private static Role role(ClauseReading reading, Atom atom) {
        String text = reading.text().toLowerCase(Locale.ROOT);
        String left = text.substring(Math.max(0, atom.span().start() - 30), atom.span().start());
        if (left.matches(
                "(?s).*\\b(?:by|par)\\s+(?:(?:the|each|either|both|one|la|le|les|chaque|l['’]une des|l['’])\\s*)*+(?:[\\p{L}-]+\\s+)?$")) {
            return Role.AGENT;
        }
        if (left.matches(
                "(?s).*\\b(?:of|de|du|des|d['’]|in|dans|en|with|avec|between|entre|for|pour|on|sur|under|among)\\s*(?:(?:the|each|all|any|la|le|les|l['’])\\s*)*+$")) {
            return Role.OTHER;
        }
        if (left.matches("(?s).*\\b(?:to|à|au|aux)\\s+(?:(?:the|each|la|les|l['’])\\s*)*+$")) {
            return Role.RECIPIENT;
        }
        if (left.matches("(?s).*\\b(?:from|auprès de)\\s+(?:(?:the|each|la|les|l['’])\\s*)*+$")) {
            return Role.SOURCE;
        }
        Integer verb = mainVerb(reading);
        if (verb == null) {
            return Role.OTHER;
        }
        String behind =
                text.substring(atom.span().end(), Math.min(text.length(), atom.span().end() + 70));
        boolean possessor =
                behind.startsWith("'s")
                        || behind.startsWith("’s")
                        || behind.startsWith("'")
                        || behind.startsWith("’");
        if (possessor) {
            return Role.OTHER;
        }
        boolean first =
                left.matches(
                        "(?s)(?:.*[.;:,\\n]\\s*+)?+(?:(?:the|each|every|no|la|le|les|l['’]|chaque|toute|tout|if|when|si)\\s*)*+(?:[\\p{L}-]+\\s+)?$");
        if (verb > atom.span().start()) {
            return first ? isPassive(reading, verb) ? Role.PATIENT : Role.AGENT : Role.OTHER;
        }
        boolean next = left.matches("(?s).*\\p{L}\\s+(?:(?:the|la|le|les|l['’])\\s*)?$");
        return next && atom.span().start() - verb < 60 ? Role.PATIENT : Role.OTHER;
    }

    /// "shall be notified", "est libéré": be and a participle within the next few words.
    private static boolean passive(String right) {
        return right.matches(
                        "(?s)^\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:be|is|are|been|being)\\s+(?:not\\s+|\\p{L}+ly\\s+)?(?!to\\b|responsible|entitled|able|free|liable|bound|required|obliged|expected|encouraged|invited|permitted|allowed|authori[sz]ed|prohibited|forbidden|barred|empowered|committed|prepared)(?:read|run|won|begun|struck|spread|\\p{L}+(?:ed|en|wn|ne|id|ld|nt|de|ht|ut|pt|lt|et))\\b.*")
                || right.matches(
                        "(?s)^\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:est|sont|sera|seront|être)\\s+(?:\\p{L}+ment\\s+)?(?!tenue?s?\\b|responsables?|libres?|invitée?s?|autorisée?s?|habilitée?s?|encouragée?s?|obligée?s?|disposée?s?)\\p{L}+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ite|ts|ert|erte)\\b.*");
    }
}
