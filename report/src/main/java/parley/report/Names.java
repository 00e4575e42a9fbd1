package parley.report;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import parley.model.Bargain;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Outcome;
import parley.model.Party;
import parley.model.Scale;

/// What things of a dossier are called in one language; an id where the dossier gives no name.
public final class Names {

    private final Dossier dossier;
    private final Words words;

    public Names(Dossier dossier, Words words) {
        this.dossier = dossier;
        this.words = words;
    }

    public String title() {
        return dossier.title().in(words.locale(), words.say("brief.untitled"));
    }

    public String party(String id) {
        return dossier.findParty(id)
                .map(Party::name)
                .map(name -> name.in(words.locale(), words.capital(id)))
                .orElseGet(() -> words.capital(id));
    }

    /// The parties with preferences in alphabetical order of their names, whatever the dossier's.
    public List<String> alphabetical(Bargain bargain) {
        Collator collator = Collator.getInstance(words.locale());
        return bargain.parties().stream()
                .sorted(Comparator.comparing(this::party, collator).thenComparing(id -> id))
                .toList();
    }

    public String issue(String id) {
        return dossier.issues().stream()
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .map(this::issue)
                .orElse(id);
    }

    public String issue(Issue issue) {
        return issue.name().in(words.locale(), words.capital(issue.id()));
    }

    /// An option by its name; a number with its unit.
    public String option(Issue issue, String id) {
        Scale scale = issue.scale();
        if (scale != null) {
            String number = words.number(new java.math.BigDecimal(id));
            return scale.unit().isEmpty() ? number : number + " " + scale.unit();
        }
        return issue.options().stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .map(Option::name)
                .map(name -> name.in(words.locale(), id))
                .orElse(id);
    }

    public String option(String issue, String id) {
        return dossier.issues().stream()
                .filter(i -> i.id().equals(issue))
                .findFirst()
                .map(i -> option(i, id))
                .orElse(id);
    }

    /// `Water: 60 m3/s; Crossing: a joint post`.
    public String outcome(Outcome outcome) {
        return outcome.options().entrySet().stream()
                .map(e -> words.say("pair", issue(e.getKey()), option(e.getKey(), e.getValue())))
                .collect(Collectors.joining("; "));
    }
}
