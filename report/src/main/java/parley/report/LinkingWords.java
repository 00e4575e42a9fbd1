package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.analysis.linkage.LinkageAnswer;
import parley.analysis.linkage.LinkageAnswer.Linked;
import parley.analysis.linkage.Move;
import parley.analysis.reading.Verdict;
import parley.analysis.reading.Wilson;

/// Linkage in sentences, for the brief and the text of `parley linkage`.
final class LinkingWords {

    private final Words words;
    private final Names names;

    LinkingWords(Words words, Names names) {
        this.words = words;
        this.names = names;
    }

    /// The answer in one sentence.
    String headline(Linking linking) {
        if (!linking.hasPreferences()) {
            return words.say("settle.no-preferences");
        }
        return switch (linking.answer()) {
            case Linked linked ->
                    words.say(
                            "linkage.headline",
                            words.number(linked.gain()),
                            words.number(linked.together()),
                            words.number(linked.alone()));
            case LinkageAnswer.NoStatusQuo none ->
                    words.say(
                            "linkage.no-status-quo",
                            words.list(none.issues().stream().map(names::issue).toList()));
            case LinkageAnswer.LimitReached _ -> words.say("linkage.limit");
        };
    }

    /// What random readings make of it, and what settling each issue alone comes to.
    List<String> more(Linked linked) {
        List<String> sentences = new ArrayList<>();
        LinkageAnswer.Across across = linked.across();
        Wilson adds = across.adds();
        sentences.add(
                words.say(
                        "linkage.across",
                        words.count(adds.draws()),
                        words.share(adds.share(), adds.low(), adds.high()),
                        words.number(across.low()),
                        words.number(across.high()),
                        Long.toString(across.seed())));
        sentences.add(
                words.say(
                        linked.settledAlone().feasible()
                                ? "linkage.alone"
                                : "linkage.alone-infeasible",
                        names.outcome(linked.settledAlone().outcome())));
        return sentences;
    }

    /// `Water from 40 to 60 against Relief from ... to ...`.
    String trade(Move move) {
        return words.say("linkage.trade", change(move.first()), change(move.second()));
    }

    /// `Aldoria +12.4 points, loses in no reading; Berun ...`, in that order of parties.
    String effects(Move move, List<String> parties) {
        List<String> effects = new ArrayList<>();
        for (String party : parties) {
            for (Move.Effect effect : move.effects()) {
                if (effect.party().equals(party)) {
                    effects.add(
                            words.say(
                                    "linkage.effect",
                                    names.party(party),
                                    words.signed(effect.total().points()),
                                    verdict(words, effect.losesNothing())));
                }
            }
        }
        return String.join("; ", effects) + ".";
    }

    /// `loses in no reading`.
    static String verdict(Words words, Verdict verdict) {
        return switch (verdict) {
            case EVERY -> words.say("linkage.loses-nothing-every");
            case SOME -> words.say("linkage.loses-nothing-some");
            case NONE -> words.say("linkage.loses-nothing-none");
        };
    }

    private String change(Move.Change change) {
        return words.say(
                "linkage.change",
                names.issue(change.issue()),
                names.option(change.issue(), change.from()),
                names.option(change.issue(), change.to()));
    }
}
