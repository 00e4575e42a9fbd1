package parley.web.page;

import parley.model.Assurance;
import parley.model.Audience;
import parley.model.Channel;
import parley.model.Claim;
import parley.model.Commitment;
import parley.model.Consent;
import parley.model.Criterion;
import parley.model.Deadline;
import parley.model.Event;
import parley.model.Faction;
import parley.model.Hypothesis;
import parley.model.Incentive;
import parley.model.Indicator;
import parley.model.Interest;
import parley.model.Issue;
import parley.model.Item;
import parley.model.Judgement;
import parley.model.Party;
import parley.model.Person;
import parley.model.Question;
import parley.model.RedLine;
import parley.model.Replacement;
import parley.model.Rule;
import parley.model.Rung;
import parley.model.Scenario;
import parley.model.Source;
import parley.model.Story;
import parley.model.Term;
import parley.model.Text;
import parley.model.Wording;
import parley.report.Grounds;
import parley.report.Sentence;
import parley.report.Words;

/// An item of a dossier in the analyst's own words, for lists of what an answer rests on and for the search.
public final class ItemDescription {

    private ItemDescription() {}

    /// The row of an item; where the brief has no words for it, its own stand there.
    public static Grounds.ItemRow row(Grounds.ItemRow row, LevelAnswers seen, Words words) {
        if (!row.says().text().isBlank()) {
            return row;
        }
        return seen.find(row.id())
                .map(item ->
                        new Grounds.ItemRow(
                                row.anchor(),
                                row.id(),
                                kind(item, words),
                                Sentence.of(says(item).in(words.locale()))))
                .orElse(row);
    }

    /// What kind of item it is, as the reader calls it.
    public static String kind(Item item, Words words) {
        return words.with("parley.dossier.messages").say("term." + item.getClass().getSimpleName());
    }

    /// What the item says, in the reader's language.
    public static String says(Item item, Words words) {
        return says(item).in(words.locale());
    }

    private static Wording says(Item item) {
        return switch (item) {
            case Assurance assurance -> assurance.says();
            case Audience audience -> audience.name();
            case Channel channel -> channel.name();
            case Claim claim -> claim.says();
            case Commitment commitment -> commitment.does();
            case Consent consent -> consent.why();
            case Criterion criterion -> criterion.question();
            case Deadline deadline -> deadline.what();
            case Event event -> event.what();
            case Faction faction -> faction.name();
            case Hypothesis hypothesis -> hypothesis.says();
            case Incentive incentive -> incentive.what();
            case Indicator indicator -> indicator.what();
            case Interest interest -> interest.says();
            case Issue issue -> issue.question().isEmpty() ? issue.name() : issue.question();
            case Judgement judgement -> judgement.why();
            case Party party -> party.name();
            case Person person -> person.name();
            case Question question -> question.asks();
            case RedLine line -> line.words();
            case Replacement replacement -> replacement.how();
            case Rung rung -> Wording.of(rung.id());
            case Rule rule -> rule.why();
            case Scenario scenario -> scenario.given();
            case Source source -> source.name();
            case Story story -> story.says();
            case Term term -> term.office();
            case Text text -> text.title();
        };
    }
}
