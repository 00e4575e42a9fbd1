package parley.office;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line may end: as Java says for the language, but never inside a number (`11,6`) and never
/// after an apostrophe (`c’est`).
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator breaks;
    private String text = "";

    LineBreaks(Locale locale) {
        this.breaks = BreakIterator.getLineInstance(locale);
    }

    @Override
    public void setText(String text) {
        this.text = text;
        breaks.setText(text);
    }

    @Override
    public int next() {
        int at = breaks.next();
        while (at != BreakIterator.DONE && at < text.length() && isTied(at)) {
            at = breaks.next();
        }
        return at;
    }

    private boolean isTied(int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return switch (before) {
            case ',', '.', '–', '−', '+' -> Character.isDigit(after);
            case '’', '\'' -> Character.isLetter(after);
            case '\u00A0', '\u202F' -> true;
            default -> after == '\u00A0' || after == '\u202F';
        };
    }
}
