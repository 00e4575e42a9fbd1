package parley.language;

import java.util.ArrayList;
import java.util.List;
import parley.language.Mention.Bound;

/// Finds the quantities of a text.
final class Quantities {

    private Quantities() {}

    static List<Mention> of(String text, Language language, List<Token> tokens) {
        List<Mention> mentions = new ArrayList<>();
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.NUMBER
                    && token.text().chars().allMatch(Character::isDigit)) {
                Span none = new Span(token.end(), token.end());
                mentions.add(
                        new Mention(
                                token.span(),
                                token.span(),
                                none,
                                new Quantity.Count(Rational.parse(token.text())),
                                Bound.EXACT,
                                false));
            }
        }
        return List.copyOf(mentions);
    }
}
