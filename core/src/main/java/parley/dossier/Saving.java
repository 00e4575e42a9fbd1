package parley.dossier;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

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

    /// The disk is full, the folder gone, a right is missing, a link in the way.
    ///
    /// @param toBeFinished whether a change over several files was begun and could be neither finished nor
    ///     taken back: then the next who can write there finishes it. Else nothing was written
    record NotWritten(IOException because, boolean toBeFinished) implements Saving {
        /// One sentence that says what is the matter.
        public String sentence(Locale locale) {
            return toBeFinished
                    ? DiskTrouble.toBeFinished(because, locale)
                    : DiskTrouble.sentence(because, locale);
        }
    }

    /// There is nothing to take back or to make again.
    record NothingLeft() implements Saving {}
}
