package parley.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.language.Lexicon;
import parley.language.Span;

/// Finds what a web page leaves around an article: the comment section and everything behind it, menu lines, picture credits. Rules stand in the
/// list `debris.txt`: kind, and a regular expression for a whole block (`line`) or the end of one (`end`).
final class WebDebris {

    private record Rule(Debris.Kind kind, boolean wholeBlock, Pattern pattern) {}

    private static final List<Rule> RULES =
            Lexicon.rows(WebDebris.class, "debris.txt").stream()
                    .map(row ->
                            new Rule(
                                    Debris.Kind.valueOf(row.get(0)),
                                    row.get(1).equals("line"),
                                    Pattern.compile(
                                            row.stream().skip(2).collect(Collectors.joining("|")),
                                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)))
                    .toList();

    private WebDebris() {}

    static List<Debris> find(String text, List<Block> blocks) {
        List<Debris> debris = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Span span = blocks.get(i).span();
            Debris found = whole(text, span);
            if (found != null
                    && found.kind() == Debris.Kind.COMMENTS
                    && i * 2 >= blocks.size() / 2) {
                debris.add(
                        new Debris(
                                new Span(span.start(), blocks.getLast().span().end()),
                                found.kind()));
                return debris;
            }
            if (found != null && found.kind() != Debris.Kind.COMMENTS) {
                debris.add(found);
            } else {
                glued(text, span, debris);
            }
        }
        return debris;
    }

    private static @org.jspecify.annotations.Nullable Debris whole(String text, Span span) {
        for (Rule rule : RULES) {
            if (rule.wholeBlock
                    && rule.pattern.matcher(text).region(span.start(), span.end()).matches()) {
                return new Debris(span, rule.kind);
            }
        }
        return null;
    }

    private static void glued(String text, Span span, List<Debris> debris) {
        for (Rule rule : RULES) {
            if (!rule.wholeBlock) {
                Matcher m = rule.pattern.matcher(text).region(span.start(), span.end());
                m.useTransparentBounds(true);
                while (m.find()) {
                    if (m.end() == span.end() && m.start() > span.start()) {
                        debris.add(new Debris(new Span(m.start(), m.end()), rule.kind));
                        return;
                    }
                }
            }
        }
    }
}
