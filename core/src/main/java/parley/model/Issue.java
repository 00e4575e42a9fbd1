package parley.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question that the parties must settle, with the options it can be settled by.
///
/// `options` has at least one member, ids unique, in the dossier's order (rising for a numeric
/// issue, whose `scale` is then given). `statusQuo` is the id of the option that holds if nothing
/// is agreed on this issue, or null where none is named. `divisible` says that the parties may
/// share it in any proportion (Adjusted Winner). `words` are further words by which texts speak of
/// it.
public record Issue(
        String id,
        Wording name,
        Wording question,
        List<Option> options,
        @Nullable Scale scale,
        @Nullable String statusQuo,
        boolean divisible,
        List<String> words,
        Visibility visibility)
        implements Item {

    public Issue {
        options = List.copyOf(options);
        words = List.copyOf(words);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("issue " + id + " has no option");
        }
        Set<String> ids = new HashSet<>();
        for (Option option : options) {
            if (!ids.add(option.id())) {
                throw new IllegalArgumentException(
                        "issue " + id + " names " + option.id() + " twice");
            }
        }
        if (statusQuo != null && !ids.contains(statusQuo)) {
            throw new IllegalArgumentException("issue " + id + " has no option " + statusQuo);
        }
    }

    /// The same with the option that holds if nothing is agreed on it.
    public Issue withStatusQuo(String option) {
        return new Issue(id, name, question, options, scale, option, divisible, words, visibility);
    }

    /// An issue with named options and nothing else.
    public static Issue of(String id, List<String> options) {
        return new Issue(
                id,
                Wording.NONE,
                Wording.NONE,
                options.stream().map(Option::of).toList(),
                null,
                null,
                false,
                List.of(),
                Visibility.SHAREABLE);
    }

    /// A numeric issue and nothing else.
    public static Issue of(String id, Scale scale) {
        return new Issue(
                id,
                Wording.NONE,
                Wording.NONE,
                scale.values().stream().map(Scale::id).map(Option::of).toList(),
                scale,
                null,
                false,
                List.of(),
                Visibility.SHAREABLE);
    }

    public int size() {
        return options.size();
    }

    /// The place of an option, from 0; -1 when the issue has none of that id.
    public int indexOf(String option) {
        for (int k = 0; k < options.size(); k++) {
            if (options.get(k).id().equals(option)) {
                return k;
            }
        }
        return -1;
    }

    @Override
    public Wording says() {
        return name;
    }
}
