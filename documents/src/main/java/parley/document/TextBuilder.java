package parley.document;

import java.util.ArrayList;
import java.util.List;
import parley.language.Span;

/// Collects blocks into one text, an empty line apart.
final class TextBuilder {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    /// Where the next block's first character will stand.
    int next() {
        return text.isEmpty() ? 0 : text.length() + 2;
    }

    /// Adds a block; nothing if both label and body are blank. The label is set off from the body by a space.
    ///
    /// @return the span of the body, empty where nothing was added
    Span add(Block.Kind kind, int level, String label, String body) {
        if (body.isBlank() && label.isBlank()) {
            return new Span(text.length(), text.length());
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(label);
        if (!label.isEmpty() && !body.isEmpty()) {
            text.append(' ');
        }
        int bodyStart = text.length();
        text.append(body);
        Span bodySpan = new Span(bodyStart, text.length());
        blocks.add(new Block(kind, new Span(start, text.length()), bodySpan, level, label));
        return bodySpan;
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
