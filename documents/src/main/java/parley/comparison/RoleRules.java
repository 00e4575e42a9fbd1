package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.comparison.Atom.Trait;

/// Who does what to whom. An actor before an active verb or behind "by" acts; one behind the verb, or before a passive, is acted on; "to" gives,
/// "from" takes. Two actors that trade places between old and new are a change.
final class RoleRules {

    private enum Role {
        AGENT,
        PATIENT,
        RECIPIENT,
        SOURCE,
        OTHER
    }

    private RoleRules() {}

    static void apply(ClausePair pair) {
        List<Atom[]> turned = new ArrayList<>();
        int steady = 0;
        for (Atom atom : pair.before.atoms()) {
            Atom partner = pair.partner(Side.OLD, atom);
            if (partner == null || !isActor(atom) || !isActor(partner)) {
                continue;
            }
            Role before = role(pair.before, atom);
            Role after = role(pair.after, partner);
            if (opposed(before, after)) {
                turned.add(new Atom[] {atom, partner});
            } else if (before == after && before != Role.OTHER) {
                steady++;
            }
        }
        if (turned.size() >= 2 && turned.size() > steady) {
            Atom[] first = turned.getFirst();
            Atom[] second = turned.get(1);
            if (first[0].ids().stream().anyMatch(second[0].ids()::contains)) {
                return;
            }
            if (pair.isClose()) {
                pair.add(Finding.sure(Slot.ACTOR, first[0].text(), second[0].text(), Direction.NONE, "roles"));
            } else {
                pair.add(Finding.open(Slot.ACTOR, first[0].text(), second[0].text(), "roles.unclear"));
            }
        } else if (turned.size() == 1 && pair.isClose()) {
            pair.add(Finding.open(Slot.ACTOR, turned.getFirst()[0].text(), turned.getFirst()[1].text(), "roles.unclear"));
        }
    }

    private static boolean isActor(Atom atom) {
        return (atom.is(Trait.ACTOR) || atom.is(Trait.NAME)) && atom.mention() == null;
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

    private static Role role(ClauseReading reading, Atom atom) {
        String text = reading.text().toLowerCase(Locale.ROOT);
        String left = text.substring(Math.max(0, atom.span().start() - 24), atom.span().start());
        String right = text.substring(atom.span().end(), Math.min(text.length(), atom.span().end() + 60));
        if (left.matches("(?s).*\\b(?:by|par)\\s+(?:(?:the|each|either|both|one|la|le|les|chaque|l['’])\\s*)*(?:[\\p{L}-]+\\s+)?$")) {
            return Role.AGENT;
        }
        if (left.matches("(?s).*\\b(?:of|de|du|des|d['’]|in|dans|en|with|avec|between|entre|for|pour|on|sur|under)\\s*(?:(?:the|each|la|le|les|l['’])\\s*)*$")) {
            return Role.OTHER;
        }
        if (left.matches("(?s).*\\b(?:to|à|au|aux)\\s+(?:(?:the|each|la|les|l['’])\\s*)*$")) {
            return Role.RECIPIENT;
        }
        if (left.matches("(?s).*\\b(?:from|auprès de)\\s+(?:(?:the|each|la|les|l['’])\\s*)*$")) {
            return Role.SOURCE;
        }
        Act act = actOf(reading, atom);
        int verb = act == null ? -1 : firstDuty(reading, act);
        boolean subject =
                left.matches("(?s)(?:.*[.;:,\\n]\\s*)?(?:(?:the|each|every|no|la|le|les|l['’]|chaque|toute?|if|when|si)\\s*)*(?:[\\p{L}-]+\\s+)?$")
                        && (verb < 0 || reading.atoms().get(verb).span().start() > atom.span().start());
        if (subject && right.matches("(?s)^['’]?s?\\s+(?:[\\p{L}-]+\\s+){0,3}?.*")) {
            return passive(right) ? Role.PATIENT : Role.AGENT;
        }
        boolean behind = verb >= 0 && reading.atoms().get(verb).span().start() < atom.span().start();
        return behind && left.matches("(?s).*\\p{L}+\\s+(?:(?:the|la|le|les|l['’])\\s*)?$") ? Role.PATIENT : Role.OTHER;
    }

    /// "shall be notified", "est libéré": be and a participle within the next few words.
    private static boolean passive(String right) {
        return right.matches("(?s)^\\s+(?:[\\p{L}-]+\\s+){0,2}?(?:be|is|are|been|being)\\s+(?:not\\s+)?(?!to\\b|responsible|entitled|able|free|liable|bound)\\p{L}+(?:ed|en|wn|ne|id|ld|nt|de|ht|ut)\\b.*")
                || right.matches("(?s)^\\s+(?:[\\p{L}-]+\\s+)?(?:est|sont|sera|seront|doit être|doivent être|être)\\s+(?!tenue?s?\\b|responsables?|libres?)\\p{L}+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ite|ts)\\b.*");
    }

    private static @org.jspecify.annotations.Nullable Act actOf(ClauseReading reading, Atom atom) {
        return reading.acts().stream()
                .filter(a -> a.from() <= atom.index() && atom.index() < a.to())
                .findFirst()
                .orElse(null);
    }

    private static int firstDuty(ClauseReading reading, Act act) {
        for (int k = act.from(); k < act.to(); k++) {
            if (Acts.isDuty(reading.atoms().get(k))) {
                return k;
            }
        }
        return -1;
    }
}
