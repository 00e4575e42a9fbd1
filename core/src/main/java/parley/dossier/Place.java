package parley.dossier;

/// A place in a file of the dossier; line and column count from 1, and 0 means "the file as a whole".
public record Place(String file, int line, int column) implements Comparable<Place> {

    static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /// `dossier.yaml:41:9`.
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
