package parley.web.edit;

import java.util.LinkedHashMap;
import parley.dossier.Written;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Scale;

/// A preference of which nothing is known yet: every issue may weigh anything, every option be worth anything. So a new one
/// is sound from the start, and is narrowed issue by issue.
final class Unknowns {

    private static final Written ANY = new Written.Word("0-100");

    private Unknowns() {}

    /// The same with every issue that it does not name.
    static Written with(Written preference, Dossier dossier) {
        LinkedHashMap<String, Written> of = new LinkedHashMap<>();
        if (preference instanceof Written.Members(var given)) {
            of.putAll(given);
        }
        dossier.issues().forEach(issue -> of.putIfAbsent(issue.id(), unknown(issue)));
        return new Written.Members(of);
    }

    private static Written unknown(Issue issue) {
        LinkedHashMap<String, Written> values = new LinkedHashMap<>();
        Scale scale = issue.scale();
        if (scale != null) {
            values.put(Scale.id(scale.from()), ANY);
            values.put(Scale.id(scale.to()), ANY);
        } else {
            for (Option option : issue.options()) {
                values.put(option.id(), ANY);
            }
        }
        LinkedHashMap<String, Written> of = new LinkedHashMap<>();
        of.put("weight", ANY);
        of.put(scale == null ? "scores" : "points", new Written.Members(values));
        return new Written.Members(of);
    }
}
