package parley.figure;

import java.util.ArrayList;
import java.util.List;

/// Text broken into lines, because SVG text does not wrap by itself.
public final class Label {

    private Label() {}

    /// At most `lines` lines of about `width` characters, broken at spaces; what does not fit ends
    /// in an ellipsis (the table twin has the whole).
    public static List<String> wrap(String text, int width, int lines) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+|(?<=-)", -1)) {
            boolean joined = line.isEmpty() || line.charAt(line.length() - 1) == '-';
            if (!line.isEmpty() && line.length() + (joined ? 0 : 1) + word.length() > width) {
                wrapped.add(line.toString());
                line.setLength(0);
                joined = true;
            }
            line.append(joined ? "" : " ").append(word);
        }
        wrapped.add(line.toString());
        if (wrapped.size() > lines) {
            String last = wrapped.get(lines - 1) + " " + wrapped.get(lines);
            wrapped = new ArrayList<>(wrapped.subList(0, lines - 1));
            wrapped.add(last);
            return cutLast(wrapped, width, true);
        }
        return cutLast(wrapped, width, false);
    }

    private static List<String> cutLast(List<String> lines, int width, boolean more) {
        String last = lines.getLast();
        if (more || last.length() > width + 2) {
            String kept = last.substring(0, Math.min(last.length(), width - 1)).stripTrailing();
            lines.set(lines.size() - 1, kept + "…");
        }
        return List.copyOf(lines);
    }
}
