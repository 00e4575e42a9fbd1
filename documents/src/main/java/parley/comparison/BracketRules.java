package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.comparison.Atom.Trait;
import parley.comparison.Sense.Kind;
import parley.language.Language;
import parley.language.Passage;

/// Bracketed alternatives, `[shall][should]`: open in both drafts, settled in the new one, or opened by it.
final class BracketRules {

    private static final Pattern INNER = Pattern.compile("\\[([^\\[\\]]+)\\]");

    private BracketRules() {}

    static void apply(ClausePair pair) {
        side(pair, Side.OLD);
        side(pair, Side.NEW);
    }

    private static void side(ClausePair pair, Side side) {
        for (Atom open : pair.free(side)) {
            if (!open.is(Trait.BRACKETS)) {
                continue;
            }
            pair.done(side, open);
            List<Atom> alternatives = alternatives(open.text(), pair.before.language());
            Atom chosen = chosen(pair, side.other(), alternatives);
            String there = chosen == null ? "" : chosen.text();
            Slot slot = alternatives.stream().anyMatch(Acts::isDuty) ? Slot.DUTY : Slot.OBJECT;
            Direction settled = direction(alternatives, chosen);
            pair.add(
                    Finding.sure(
                            slot,
                            side == Side.OLD ? open.text() : there,
                            side == Side.OLD ? there : open.text(),
                            side == Side.OLD ? settled : settled.reversed(),
                            side == Side.OLD ? "brackets.settled" : "brackets.opened"));
        }
    }

    private static List<Atom> alternatives(String text, Language language) {
        List<Atom> atoms = new ArrayList<>();
        Matcher m = INNER.matcher(text);
        while (m.find()) {
            Passage passage = Passage.of(m.group(1) + " publish", language);
            ClauseReading reading =
                    new ClauseReader(
                                    language,
                                    passage.text(),
                                    passage.tokens(),
                                    passage.mentions(),
                                    List.of(),
                                    new Derivations(language))
                            .read();
            reading.atoms().stream()
                    .limit(Math.max(1, reading.atoms().size() - 1))
                    .forEach(atoms::add);
        }
        return atoms;
    }

    private static @Nullable Atom chosen(ClausePair pair, Side side, List<Atom> alternatives) {
        for (Atom atom : pair.free(side)) {
            for (Atom alternative : alternatives) {
                if (atom.ids().stream().anyMatch(alternative.ids()::contains)) {
                    pair.done(side, atom);
                    return atom;
                }
            }
        }
        return null;
    }

    private static Direction direction(List<Atom> alternatives, @Nullable Atom chosen) {
        if (chosen == null || !Acts.isDuty(chosen)) {
            return Direction.NONE;
        }
        int level = level(chosen);
        int least =
                alternatives.stream()
                        .filter(Acts::isDuty)
                        .mapToInt(BracketRules::level)
                        .min()
                        .orElse(level);
        int most =
                alternatives.stream()
                        .filter(Acts::isDuty)
                        .mapToInt(BracketRules::level)
                        .max()
                        .orElse(level);
        return level == least && level < most
                ? Direction.SOFTER
                : level == most && level > least ? Direction.HARDER : Direction.NONE;
    }

    private static int level(Atom atom) {
        return atom.senses().stream()
                .filter(s -> s.kind() == Kind.DUTY)
                .mapToInt(Sense::rank)
                .min()
                .orElse(60);
    }
}
