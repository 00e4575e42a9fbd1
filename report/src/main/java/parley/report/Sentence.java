package parley.report;

import java.util.List;

/// A sentence and the anchors, in the brief's appendix, of what it rests on.
public record Sentence(String text, List<Ground> grounds) {

    /// An anchor and what stands for it on the page: `#i-j2`, "j2".
    public record Ground(String href, String mark) {}

    public Sentence {
        grounds = List.copyOf(grounds);
    }

    public static Sentence of(String text) {
        return new Sentence(text, List.of());
    }

    public static Sentence of(String text, Ground... grounds) {
        return new Sentence(text, List.of(grounds));
    }
}
