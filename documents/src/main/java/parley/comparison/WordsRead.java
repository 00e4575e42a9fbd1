package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import parley.document.Document;
import parley.document.LeftOut;
import parley.language.Language;

/// What of two texts a comparison has read: how many words lie in their units (see [Partition]), and what of the files does not, with the reason.
///
/// @param before words of the old text, all of them compared
/// @param after words of the new text
/// @param leftOut of both files, the old one's first
/// @param oldLanguage as detected, also where the old text was read as the new one's language
/// @param newLanguage as detected
public record WordsRead(
        int before, int after, List<LeftOut> leftOut, Language oldLanguage, Language newLanguage) {

    /// The language of fewer words than this is a guess.
    private static final int SURE = 25;

    public WordsRead {
        leftOut = List.copyOf(leftOut);
    }

    static WordsRead of(Document old, Partition oldParts, Document now, Partition newParts) {
        List<LeftOut> left = new ArrayList<>(oldParts.leftOut());
        left.addAll(newParts.leftOut());
        return new WordsRead(
                oldParts.words(), newParts.words(), left, old.language(), now.language());
    }

    /// All words compared, of both texts.
    public int words() {
        return before + after;
    }

    /// True if the texts are in two languages, so that their words cannot be compared.
    public boolean isInTwoLanguages() {
        return oldLanguage != newLanguage && before >= SURE && after >= SURE;
    }
}
