package parley.web.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.dossier.FolderFiles;
import parley.dossier.SafeFolder;
import parley.evidence.FolderReading;
import parley.evidence.LedgerIndex;
import parley.evidence.LedgerSource;

/// The documents of a dossier that readers of a level may see: those in `sources/` and `texts/`, and those that were read and are gone.
///
/// @param rows by file
/// @param tally of all of them
public record Documents(List<Row> rows, Tally tally) {

    private static final int DIGITS = 12;

    public enum State {
        READ,
        /// Changed on disk since it was read.
        CHANGED,
        /// Read by an older version of the rules.
        OLD_RULES,
        /// Read, and no longer on disk.
        GONE,
        /// A source that was never read.
        UNREAD,
        /// The last attempt to read it failed.
        UNREADABLE,
        /// A text under negotiation that was never read for evidence.
        TEXT
    }

    /// @param key of its page; empty where it was not read
    /// @param doc its name in the ledger; empty where it was not read
    /// @param file below the dossier's folder
    /// @param source name of the dossier's source whose file it is; empty if none
    public record Row(
            String key,
            String doc,
            String file,
            State state,
            Tally tally,
            String date,
            String outlet,
            String source) {

        public boolean isText() {
            return file.startsWith("texts/");
        }

        public String name() {
            return file.substring(file.lastIndexOf('/') + 1);
        }
    }

    public Documents {
        rows = List.copyOf(rows);
    }

    /// @param unreadable names of files that the last reading could not read
    static Documents of(
            OpenLedger holding, Levels levels, Set<String> unreadable, java.util.Locale locale)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Tally tally = Tally.NONE;
        for (LedgerIndex.Standing standing : holding.documents().values()) {
            LedgerSource source = standing.source();
            known.add(source.file());
            if (levels.shows(source.file())) {
                Tally own = Tally.of(standing);
                tally = tally.and(own);
                rows.add(read(holding, levels, source, own, locale));
            }
        }
        for (String file : onDisk(holding.folder())) {
            if (!known.contains(file) && levels.shows(file)) {
                State unread =
                        unreadable.contains(file.substring(file.lastIndexOf('/') + 1))
                                ? State.UNREADABLE
                                : State.UNREAD;
                State state = file.startsWith("texts/") ? State.TEXT : unread;
                rows.add(
                        new Row(
                                "",
                                "",
                                file,
                                state,
                                Tally.NONE,
                                "",
                                "",
                                named(levels, file, locale)));
            }
        }
        rows.sort(java.util.Comparator.comparing(Row::file));
        return new Documents(rows, tally);
    }

    private static Row read(
            OpenLedger holding,
            Levels levels,
            LedgerSource source,
            Tally tally,
            java.util.Locale locale)
            throws IOException {
        return new Row(
                key(source.doc()),
                source.doc(),
                source.file(),
                state(holding, source),
                tally,
                source.date(),
                source.outlet(),
                named(levels, source.file(), locale));
    }

    static State state(OpenLedger holding, LedgerSource source) {
        Optional<Path> path = FolderFiles.find(holding.folder(), source.file());
        if (path.isEmpty()) {
            return State.GONE;
        }
        try {
            if (!holding.sha256(path.get()).equals(source.sha256())) {
                return State.CHANGED;
            }
        } catch (IOException e) {
            return State.CHANGED; // its own page says that the system does not hand it out
        }
        return source.rules().equals(FolderReading.rules()) ? State.READ : State.OLD_RULES;
    }

    private static String named(Levels levels, String file, java.util.Locale locale) {
        return levels.findSource(file).map(s -> s.name().in(locale, s.id())).orElse("");
    }

    /// Readable files in `sources/`, or in the folder where there is no such folder, and in `texts/`.
    static Set<String> onDisk(Path folder) throws IOException {
        Set<String> files = new TreeSet<>();
        for (Path path : new FolderReading(folder).files()) {
            files.add(inFolder(folder, path));
        }
        for (String text : SafeFolder.at(folder).files("texts", 1)) {
            if (FolderReading.isReadable(text.substring("texts/".length()))) {
                files.add(text);
            }
        }
        return files;
    }

    private static String inFolder(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /// What stands in the address of a document's page.
    static String key(String doc) {
        return FolderFiles.sha256(doc.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /// The document of that key that readers may see.
    static Optional<LedgerSource> find(OpenLedger holding, Levels levels, String key)
            throws IOException {
        return holding.documents().values().stream()
                .map(LedgerIndex.Standing::source)
                .filter(source -> key(source.doc()).equals(key))
                .filter(source -> levels.shows(source.file()))
                .findFirst();
    }

    /// How many wait for a person, over all.
    public int unread() {
        return (int)
                rows.stream()
                        .filter(r -> r.state() == State.UNREAD || r.state() == State.CHANGED)
                        .count();
    }

    /// The next document after that one in which something is proposed.
    Optional<Row> nextWithProposals(String doc) {
        List<Row> open =
                rows.stream()
                        .filter(r -> r.tally().proposed() > 0 && !r.doc().equals(doc))
                        .toList();
        return open.stream()
                .filter(r -> r.doc().compareTo(doc) > 0)
                .findFirst()
                .or(() -> open.stream().findFirst());
    }
}
