package parley.language;

/// A stretch of a text: UTF-16 offsets as in [String#substring], start included, end excluded, `0 <= start <= end`.
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /// The characters of `text` that this span covers.
    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// True if the two share at least one character.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// The same stretch, counted from a text that begins `offset` characters earlier (or later, when negative).
    public Span shift(int offset) {
        return new Span(start + offset, end + offset);
    }

    /// The smallest span that holds both.
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// By start, then the longer one first.
    @Override
    public int compareTo(Span other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(other.end, end);
    }
}
