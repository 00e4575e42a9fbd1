package parley.report.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.comparison.RedLineAnswer;
import parley.comparison.RedLineCheck;
import parley.document.Document;
import parley.model.Condition;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Option;
import parley.model.RedLine;
import parley.model.Scale;
import parley.model.Text;
import parley.record.RedLineVerdict;
import parley.report.Material;

/// The red lines of a dossier held against one of its texts, by [RedLineVerdict]: first what a person linked, then the words. The words of a line are a limit on a numeric issue as "never less than", in the
/// language of the text, with the first of the issue's words that the text itself uses; any other as it was said.
public final class DossierRedLines {

    private final Dossier dossier;
    private final Document text;
    private final Locale locale;
    private final CompareWords words;

    private DossierRedLines(Dossier dossier, Document text) {
        this.dossier = dossier;
        this.text = text;
        this.locale = Locale.forLanguageTag(text.language().code());
        this.words = CompareWords.of(locale);
    }

    /// What a text of the dossier does to each active red line: the answer that the registers show.
    public static List<RedLineAnswer> answers(Dossier dossier, Text text, Document document) {
        DossierRedLines lines = new DossierRedLines(dossier, document);
        List<RedLineAnswer> all = new ArrayList<>();
        for (RedLine line : dossier.redLines()) {
            if (line.active()) {
                Optional<RedLineVerdict> inWords = lines.inWords(line);
                RedLineVerdict verdict = RedLineVerdict.of(line, text, inWords);
                if (verdict.rests() != RedLineVerdict.Rest.NOTHING
                        || verdict.status() == RedLineVerdict.Status.NOT_YET_SAID) {
                    all.add(lines.answer(line, verdict));
                }
            }
        }
        return all.stream().distinct().toList();
    }

    /// Likewise, of the text of that id; nothing where it cannot be read.
    public static List<RedLineAnswer> answers(
            Dossier dossier, DossierDocuments documents, String id) {
        return dossier.texts().stream()
                .filter(t -> t.id().equals(id))
                .flatMap(t -> documents.find(id).stream().map(d -> answers(dossier, t, d)))
                .findFirst()
                .orElse(List.of());
    }

    /// What the words of a document say to each red line of a dossier that has words, by the line's id.
    public static Map<String, RedLineVerdict> inWords(Dossier dossier, Document document) {
        DossierRedLines lines = new DossierRedLines(dossier, document);
        Map<String, RedLineVerdict> all = new HashMap<>();
        dossier.redLines()
                .forEach(line -> lines.inWords(line).ifPresent(v -> all.put(line.id(), v)));
        return all;
    }

    private Optional<RedLineVerdict> inWords(RedLine line) {
        return asked(line)
                .map(words -> RedLineCheck.of(text, List.of(words)).getFirst())
                .map(DossierRedLines::verdict);
    }

    private static RedLineVerdict verdict(RedLineAnswer answer) {
        RedLineVerdict.Status status =
                switch (answer.status()) {
                    case CROSSED -> RedLineVerdict.Status.CROSSED;
                    case RESPECTED -> RedLineVerdict.Status.RESPECTED;
                    case TOUCHED -> RedLineVerdict.Status.TOUCHED;
                    case SILENT -> RedLineVerdict.Status.SILENT;
                    case NOT_YET_SAID -> RedLineVerdict.Status.NOT_YET_SAID;
                };
        return new RedLineVerdict(
                status, RedLineVerdict.Rest.WORDS, answer.clauses(), answer.rule(), false);
    }

    private RedLineAnswer answer(RedLine line, RedLineVerdict verdict) {
        RedLineAnswer.Status status =
                switch (verdict.status()) {
                    case CROSSED -> RedLineAnswer.Status.CROSSED;
                    case RESPECTED -> RedLineAnswer.Status.RESPECTED;
                    case TOUCHED -> RedLineAnswer.Status.TOUCHED;
                    case SILENT -> RedLineAnswer.Status.SILENT;
                    case NOT_YET_SAID -> RedLineAnswer.Status.NOT_YET_SAID;
                };
        String rule = verdict.disputed() ? verdict.rule() + ".disputed" : verdict.rule();
        return new RedLineAnswer(shown(line), status, verdict.clauses(), rule);
    }

    /// As it was said, with its condition: `Not one base (never: bases is allowed)`.
    private String shown(RedLine line) {
        Condition never = line.never();
        if (never == null) {
            return line.words().in(locale);
        }
        String condition = words.say("redline.never", Material.condition(dossier, locale, never));
        return line.words().isEmpty()
                ? condition
                : words.say("redline.said", line.words().in(locale), condition);
    }

    /// The line in words that can be held against the text; empty if it has none.
    private Optional<String> asked(RedLine line) {
        Optional<String> limit = find(line.never());
        return limit.isPresent() || line.words().isEmpty()
                ? limit
                : Optional.of(line.words().in(locale));
    }

    /// The condition as a limit, if it forbids the low or the high end of one numeric issue.
    private Optional<String> find(@org.jspecify.annotations.Nullable Condition never) {
        if (!(never instanceof Condition.Among(String id, List<String> forbidden))) {
            return Optional.empty();
        }
        Optional<Issue> issue =
                dossier.issues().stream()
                        .filter(i -> i.id().equals(id) && i.scale() != null)
                        .findFirst();
        return issue.flatMap(i -> limit(i, forbidden));
    }

    private Optional<String> limit(Issue issue, List<String> forbidden) {
        List<String> values = issue.options().stream().map(Option::id).toList();
        List<String> allowed = values.stream().filter(v -> !forbidden.contains(v)).toList();
        if (allowed.isEmpty() || allowed.size() == values.size()) {
            return Optional.empty();
        }
        int from = values.indexOf(allowed.getFirst());
        int to = values.indexOf(allowed.getLast());
        boolean whole = to - from + 1 == allowed.size();
        if (!whole || from > 0 && to < values.size() - 1) {
            return Optional.empty();
        }
        Scale scale = issue.scale();
        String unit = scale == null ? "" : scale.unit();
        String key = from > 0 ? "redline.floor" : "redline.ceiling";
        String end = from > 0 ? allowed.getFirst() : allowed.getLast();
        return Optional.of(words.say(key, topic(issue), end, unit).strip());
    }

    /// The first of the issue's words that stands in the text; else its name.
    private String topic(Issue issue) {
        String whole = text.text().toLowerCase(locale);
        return issue.words().stream()
                .filter(w -> whole.contains(w.toLowerCase(locale)))
                .findFirst()
                .orElseGet(() -> issue.name().in(locale, issue.id()));
    }
}
