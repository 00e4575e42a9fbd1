package parley.report;

import java.util.List;
import parley.figure.Figure;
import parley.figure.Table;

/// A piece of a part of the brief.
public sealed interface Block {

    record Paragraph(List<Sentence> sentences) implements Block {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    record Bullets(List<Sentence> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    record Drawn(Figure figure) implements Block {}

    record Tabled(Table table) implements Block {}

    static Block paragraph(Sentence... sentences) {
        return new Paragraph(List.of(sentences));
    }
}
