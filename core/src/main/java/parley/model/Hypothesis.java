package parley.model;

import java.util.List;

/// A reading of what a party is up to, never a label that the program assigns. It has at least one
/// rival (the dossier room checks that).
///
/// `marks` are the analysts' own, each apart (Heuer 1999): evidence in columns.
public record Hypothesis(
        String id,
        Wording says,
        List<String> about,
        List<String> rivals,
        Wording wouldChangeOurMind,
        List<Mark> marks,
        Basis basis,
        Visibility visibility)
        implements Item {

    /// One analyst's mark: is this piece of evidence what one would expect if the hypothesis held?
    public record Mark(String analyst, String evidence, Fit fit) {}

    /// Whether evidence fits.
    public enum Fit implements Word {
        CONSISTENT("consistent"),
        INCONSISTENT("inconsistent"),
        NOT_APPLICABLE("not applicable");

        private final String key;

        Fit(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    public Hypothesis {
        about = List.copyOf(about);
        rivals = List.copyOf(rivals);
        marks = List.copyOf(marks);
    }
}
