package parley.report.compare;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parley.comparison.Clause;
import parley.comparison.ClauseChange;
import parley.comparison.Comparison;
import parley.comparison.Hunk;
import parley.comparison.Verdict;
import parley.language.Span;

/// Everything that the page of a comparison shows: old and new side by side, what differs marked, the filter on *substance*. One
/// self-contained file without script, fit for print.
public record ComparePage(
        CompareWords words, String oldName, String newName, Comparison comparison) {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "parley.report.templates");

    private static final int GIST = 160;

    /// A stretch of a clause; marked if it differs from the other side.
    public record Piece(String text, boolean marked) {}

    public static String html(
            CompareWords words, String oldName, String newName, Comparison comparison) {
        return render("compare/page.jte", new ComparePage(words, oldName, newName, comparison));
    }

    /// The same without the frame of a page around it: the sentence, the red lines, the filter, the points.
    public String changed() {
        return render("compare/changes.jte", this);
    }

    static String render(String template, Object page) {
        StringOutput output = new StringOutput();
        ENGINE.render(template, Map.of("page", page), output);
        return output.toString();
    }

    public String say(String key) {
        return words.say(key);
    }

    public String lang() {
        return words.locale().getLanguage();
    }

    /// The language of the texts themselves, for screen readers and hyphenation.
    public String textLang() {
        return comparison.language().code();
    }

    public String summary() {
        return words.top(comparison);
    }

    public List<ClauseChange> changes() {
        return comparison.changes();
    }

    /// `substance`, `person` or `wording`: what the filter goes by.
    public String kind(ClauseChange change) {
        return change.verdict().isHarmless()
                ? "wording"
                : change.verdict().isSubstantive() ? "substance" : "person";
    }

    /// Whether a red line speaks of one of its new clauses.
    public boolean touched(ClauseChange change) {
        return comparison.redLines().stream()
                .anyMatch(line -> !Collections.disjoint(line.clauses(), change.newIds()));
    }

    /// What differs at all, in the order of the page: what its numbered list holds and its keys step through.
    public List<ClauseChange> steps() {
        return comparison.changes().stream()
                .filter(c -> c.verdict() != Verdict.SAME || c.moved())
                .toList();
    }

    /// Its number in [#steps()], from 1; 0 if it is not among them.
    public int step(ClauseChange change) {
        List<ClauseChange> steps = steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) == change) {
                return i + 1;
            }
        }
        return 0;
    }

    /// What the list says of a change: the words that differ, or the words of the clause that came or went.
    public String gist(ClauseChange change) {
        String words =
                change.before().isEmpty()
                        ? change.newText()
                        : change.after().isEmpty() ? change.oldText() : this.words.unsure(change);
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= GIST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, GIST))) + "…";
    }

    public List<Piece> before(Clause clause, ClauseChange change) {
        List<Span> marks = change.hunks().stream().map(Hunk::before).toList();
        return pieces(clause, change.before(), marks);
    }

    public List<Piece> after(Clause clause, ClauseChange change) {
        List<Span> marks = change.hunks().stream().map(Hunk::after).toList();
        return pieces(clause, change.after(), marks);
    }

    /// Marks exactly on the words of the hunks, which are told in offsets of the joined clauses.
    private static List<Piece> pieces(Clause clause, List<Clause> joined, List<Span> marks) {
        int offset = 0;
        for (Clause other : joined) {
            if (other == clause) {
                break;
            }
            offset += other.text().length() + 1;
        }
        String text = clause.text();
        boolean[] marked = new boolean[text.length()];
        for (Span mark : marks) {
            int end = Math.min(mark.end() - offset, text.length());
            for (int i = Math.max(0, mark.start() - offset); i < end; i++) {
                marked[i] = true;
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || marked[i] != marked[from]) {
                pieces.add(new Piece(text.substring(from, i), marked[from]));
                from = i;
            }
        }
        return pieces;
    }

    /// The style sheet of a page that stands alone.
    public static String style() {
        try (InputStream in = ComparePage.class.getResourceAsStream("compare.css")) {
            return new String(
                    Objects.requireNonNull(in, "compare.css").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
