package parley.evidence;

import parley.document.Document;
import parley.evidence.LedgerEntry.Anchor;
import parley.evidence.LedgerEntry.Quote;
import parley.language.Span;
import parley.language.Spelling;

/// Finds the words of an entry again in a document that has changed: at the same place, else by the words themselves with what stood around them, where other
/// quotation marks, apostrophes and spaces count as the same.
final class Anchoring {

    private Anchoring() {}

    static LedgerEntry again(LedgerEntry entry, Document document) {
        String text = document.text();
        if (entry.sha256().equals(document.sha256()) && standsAt(entry, text)) {
            return entry;
        }
        Span found = find(entry, text);
        if (found == null) {
            return entry.anchored(entry.sha256(), entry.span(), entry.quote(), Anchor.LOST);
        }
        Anchor anchor = found.equals(entry.span()) ? Anchor.FIRM : Anchor.MOVED;
        return entry.anchored(document.sha256(), found, Quote.of(text, found), anchor);
    }

    private static boolean standsAt(LedgerEntry entry, String text) {
        Span span = entry.span();
        return span.end() <= text.length() && span.of(text).equals(entry.quote().exact());
    }

    private static @org.jspecify.annotations.Nullable Span find(LedgerEntry entry, String text) {
        String plain = plain(text);
        String words = plain(entry.quote().exact());
        Span best = null;
        int top = -1;
        for (int at = plain.indexOf(words);
                at >= 0 && !words.isEmpty();
                at = plain.indexOf(words, at + 1)) {
            Span span = new Span(at, at + words.length());
            int around = around(entry.quote(), plain, span);
            boolean nearer =
                    best != null
                            && around == top
                            && Math.abs(at - entry.span().start())
                                    < Math.abs(best.start() - entry.span().start());
            if (around > top || nearer) {
                top = around;
                best = span;
            }
        }
        return best;
    }

    /// How many characters before and behind agree.
    private static int around(Quote quote, String plain, Span span) {
        String prefix = plain(quote.prefix());
        String suffix = plain(quote.suffix());
        int same = 0;
        while (same < prefix.length()
                && span.start() - same > 0
                && prefix.charAt(prefix.length() - 1 - same)
                        == plain.charAt(span.start() - 1 - same)) {
            same++;
        }
        int behind = 0;
        while (behind < suffix.length()
                && span.end() + behind < plain.length()
                && suffix.charAt(behind) == plain.charAt(span.end() + behind)) {
            behind++;
        }
        return same + behind;
    }

    /// As many characters, but quotation marks, apostrophes and spaces of one kind.
    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("«»“”„\"".indexOf(c) >= 0) {
                out.append('"');
            } else if (Spelling.isApostrophe(c)) {
                out.append('\'');
            } else {
                out.append(Spelling.isSpace(c) ? ' ' : c);
            }
        }
        return out.toString();
    }
}
