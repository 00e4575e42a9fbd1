package parley.web.page;

import parley.model.Claim;
import parley.model.Issue;
import parley.model.Item;
import parley.model.Wording;
import parley.report.ClaimWords;
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
                                Sentence.of(says(item, words))))
                .orElse(row);
    }

    /// What kind of item it is, as the reader calls it.
    public static String kind(Item item, Words words) {
        return words.with("parley.dossier.messages").say("term." + item.getClass().getSimpleName());
    }

    /// What the item says, in the reader's language.
    public static String says(Item item, Words words) {
        return item instanceof Claim claim
                ? ClaimWords.of(claim, "", words)
                : says(item).in(words.locale());
    }

    private static Wording says(Item item) {
        return item instanceof Issue issue && !issue.question().isEmpty()
                ? issue.question()
                : item.says();
    }
}
