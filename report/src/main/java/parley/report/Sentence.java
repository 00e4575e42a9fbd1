package parley.report;

import java.util.List;

/// A sentence and the anchors, in the brief's appendix, of what it rests on.
public record Sentence(String text, List<Ground> grounds) {

    /// An anchor and what stands for it on the page: `#i-j2`, "j2".
    public record Ground(String href, String mark) {

        /// Whether it leads to an item or a passage, and not to numbers or a method.
        boolean isItem() {
            return href.startsWith("#i-");
        }
    }

    public Sentence {
        grounds = List.copyOf(grounds);
    }

    public static Sentence of(String text) {
        return new Sentence(text, List.of());
    }

    public static Sentence of(String text, Ground... grounds) {
        return new Sentence(text, List.of(grounds));
    }

    /// The items and passages that it rests on, by their ids.
    public List<String> ids() {
        return grounds.stream().filter(Ground::isItem).map(Ground::mark).toList();
    }
}
