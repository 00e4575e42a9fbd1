package parley.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.document.Document;
import parley.model.Condition;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Option;
import parley.model.RedLine;
import parley.model.Scale;

/// The active red lines of a dossier in words that can be held against a text: a limit on a numeric issue as "never less than", in the
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

    /// In the dossier's order, each wording once.
    public static List<String> of(Dossier dossier, Document text) {
        DossierRedLines lines = new DossierRedLines(dossier, text);
        List<String> all = new ArrayList<>();
        for (RedLine line : dossier.redLines()) {
            if (line.active()) {
                Optional<String> limit = lines.find(line.never());
                if (limit.isPresent()) {
                    all.add(limit.get());
                } else if (!line.words().isEmpty()) {
                    all.add(line.words().in(lines.locale));
                }
            }
        }
        return all.stream().distinct().toList();
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
