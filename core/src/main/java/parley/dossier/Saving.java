package parley.dossier;

import java.util.List;

/// What came of a change.
public sealed interface Saving {

    /// It is on disk; `reading` is the dossier after it.
    record Saved(Reading reading) implements Saving {}

    /// Somebody else changed the file since it was read. Nothing was written: here are their text and
    /// ours.
    record ChangedElsewhere(String file, String theirs, String ours) implements Saving {}

    /// The dossier would have had these problems, which it has not now. Nothing was written. `paths` says
    /// for each of them which value it is about, as keys from the section down; empty when it is about
    /// none in particular.
    record Refused(List<Problem> problems, List<List<String>> paths) implements Saving {
        public Refused {
            problems = List.copyOf(problems);
            paths = paths.stream().map(List::copyOf).toList();
        }
    }

    /// There is no such place, or it cannot hold that. Nothing was written.
    record NoSuchPlace(List<String> path) implements Saving {
        public NoSuchPlace {
            path = List.copyOf(path);
        }
    }

    /// There is nothing to take back or to make again.
    record NothingLeft() implements Saving {}
}
