package parley.exchange;

import java.util.Locale;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Preference;
import parley.model.Scale;
import parley.model.Scores;

/// An imported scenario as the text of a `dossier.yaml`, with what the reader has to know about it as
/// comments on top.
public final class DossierText {

    /// What the dossier's reader accepts.
    private static final int LONGEST_CONDITION = 4_000;

    private static final int MOST_LINES = 150_000;
    private static final int LARGEST = 8_000_000;

    private final Imported scenario;
    private final Bargain bargain;
    private final StringBuilder text = new StringBuilder();

    private DossierText(Imported scenario) {
        this.scenario = scenario;
        this.bargain = scenario.bargain();
    }

    /// The text, its comments in this language.
    public static String of(Imported scenario, Locale locale) {
        DossierText writer = new DossierText(scenario);
        writer.head(locale);
        writer.parties();
        writer.issues();
        writer.preferences();
        return writer.text.toString();
    }

    /// Refuses what could not be read again.
    static void check(Imported scenario) {
        of(scenario, Locale.ENGLISH);
    }

    private void head(Locale locale) {
        comment(Sentence.of("file.head", scenario.platform().title()).in(locale));
        comment(Sentence.of("file.points", scenario.platform().title()).in(locale));
        scenario.notes().forEach(note -> comment(note.in(locale)));
        line(0, "parley: \"1\"");
        line(0, "title: " + YamlScalar.text(scenario.title()));
        comment(Sentence.of("file.visibility").in(locale));
        line(0, "visibility: shareable");
    }

    private void comment(String sentence) {
        StringBuilder line = new StringBuilder("#");
        for (String word : sentence.split("\\s+", -1)) {
            if (line.length() + word.length() > 110) {
                text.append(line).append('\n');
                line = new StringBuilder("#  ");
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }

    private void parties() {
        if (scenario.partyNames().isEmpty()) {
            return;
        }
        text.append('\n');
        line(0, "parties:");
        for (Preference side : bargain.sides()) {
            line(1, YamlScalar.text(side.party()) + ":");
            String name = scenario.partyNames().getOrDefault(side.party(), side.party());
            line(2, "name: " + YamlScalar.text(name));
            line(2, "no deal: " + side.noDeal().range());
        }
    }

    private void issues() {
        text.append('\n');
        line(0, "issues:");
        for (Issue issue : bargain.issues()) {
            line(1, YamlScalar.text(issue.id()) + ":");
            if (!issue.name().isEmpty()) {
                line(2, "name: " + YamlScalar.text(issue.name().in(Locale.ROOT)));
            }
            Scale scale = issue.scale();
            if (scale != null) {
                line(2, "from: " + Scale.id(scale.from()));
                line(2, "to: " + Scale.id(scale.to()));
                line(2, "step: " + Scale.id(scale.step()));
                continue;
            }
            boolean named = issue.options().stream().anyMatch(o -> !o.name().isEmpty());
            line(2, "options:");
            for (parley.model.Option option : issue.options()) {
                String id = YamlScalar.text(option.id());
                line(
                        3,
                        named
                                ? id
                                        + ": "
                                        + YamlScalar.text(
                                                option.name().in(Locale.ROOT, option.id()))
                                : "- " + id);
            }
        }
    }

    private void preferences() {
        if (bargain.sides().isEmpty()) {
            return;
        }
        text.append('\n');
        line(0, "preferences:");
        for (Preference side : bargain.sides()) {
            line(1, YamlScalar.text(side.party()) + ":");
            line(2, "as imported: yes");
            side.issues().forEach(this::value);
            together(side);
        }
        if (text.length() > LARGEST || text.chars().filter(c -> c == '\n').count() > MOST_LINES) {
            throw Refusal.of("file.large", scenario.title());
        }
    }

    private void value(String id, Preference.IssueValue value) {
        line(2, YamlScalar.text(id) + ":");
        line(3, "weight: " + value.weight().range());
        switch (value.scores()) {
            case Scores.Line graph -> {
                line(3, "points:");
                for (Scores.Point point : graph.points()) {
                    line(4, Scale.id(point.at()) + ": " + point.score().range());
                }
            }
            case Scores.Table table -> {
                line(3, "scores:");
                Issue issue = bargain.issue(id);
                for (int k = 0; k < issue.size(); k++) {
                    line(
                            4,
                            YamlScalar.text(issue.options().get(k).id())
                                    + ": "
                                    + table.perOption().get(k).range());
                }
            }
        }
    }

    private void together(Preference side) {
        if (side.together().isEmpty()) {
            return;
        }
        line(2, "together:");
        for (Preference.Bonus bonus : side.together()) {
            String condition = ConditionText.of(bonus.when(), bargain);
            if (condition.length() > LONGEST_CONDITION) {
                throw Refusal.of("file.condition", scenario.title(), condition.length());
            }
            line(3, "- if: " + quoted(condition));
            line(3, "  add: " + bonus.add().range());
        }
    }

    /// In single quotes, so that names in double quotes stay readable.
    private static String quoted(String condition) {
        return "'" + condition.replace("'", "''") + "'";
    }
}
