package parley.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.model.Bargain;
import parley.model.Condition;
import parley.model.Dossier;
import parley.model.Visibility;

/// What a section works with: the dossier, the answers, the words, and the appendix to lead to.
///
/// `parties` are the parties with preferences in alphabetical order of their names; every section
/// shows them in this order.
public record Material(
        Dossier dossier,
        Bargain bargain,
        List<String> parties,
        Words words,
        Names names,
        Grounds grounds,
        Answers answers,
        Visibility level) {

    public Material {
        parties = List.copyOf(parties);
    }

    /// For readers of that level.
    public static Material of(Dossier dossier, Answers answers, Words words, Visibility level) {
        Names names = new Names(dossier, words);
        Bargain bargain = dossier.bargain();
        return new Material(
                dossier,
                bargain,
                names.alphabetical(bargain),
                words,
                names,
                new Grounds(dossier, names, words, level),
                answers,
                level);
    }

    /// What readers of this level have to know of issues that they may not see: how many there are, and what follows.
    public Optional<Sentence> withheld() {
        int count = dossier.withheldIssues();
        return count == 0
                ? Optional.empty()
                : Optional.of(Sentence.of(say("withheld.issues", count)));
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /// A condition in words: `water is 60 or more`.
    public String say(parley.model.Condition condition) {
        return conditions().say(condition);
    }

    Conditions conditions() {
        return new Conditions(dossier, names, words);
    }

    parley.figure.Caption caption(String id, String key, Object... values) {
        return new parley.figure.Caption(
                id,
                say(key + ".title"),
                say(key + ".describe", values),
                say("figure.table"),
                words.locale());
    }

    /// A condition of a dossier in words.
    public static String condition(Dossier dossier, Locale locale, Condition condition) {
        Words words = Words.of(locale);
        return new Conditions(dossier, new Names(dossier, words), words).say(condition);
    }
}
