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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parley.comparison.Clause;
import parley.comparison.ClauseChange;
import parley.comparison.Comparison;
import parley.comparison.SlotChange;

/// Everything that the page of a comparison shows: old and new side by side, what differs marked, the filter on *substance*. One
/// self-contained file without script, fit for print.
public record ComparePage(
        CompareWords words, String oldName, String newName, Comparison comparison) {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "parley.report.templates");

    /// A stretch of a clause; marked if a slot names it.
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

    public List<Piece> before(Clause clause, ClauseChange change) {
        return pieces(clause.text(), change.slots().stream().map(SlotChange::before).toList());
    }

    public List<Piece> after(Clause clause, ClauseChange change) {
        return pieces(clause.text(), change.slots().stream().map(SlotChange::after).toList());
    }

    private static List<Piece> pieces(String text, List<String> marks) {
        boolean[] marked = new boolean[text.length()];
        marks.stream()
                .filter(m -> !m.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(m -> {
                    int at = text.indexOf(m);
                    for (int i = at; at >= 0 && i < at + m.length(); i++) {
                        marked[i] = true;
                    }
                });
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
