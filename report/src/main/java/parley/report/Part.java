package parley.report;

import java.util.ArrayList;
import java.util.List;

/// One question answered: what an [Inquiry] says, on a page of its own or in the brief.
///
/// `headlines` are the answer in a line or two, and go to the top of the brief; `blocks` are the part itself; `wide` says that it
/// needs the whole width of the page; `appendix` holds what is too long for the two pages; `passages` are the clauses of texts that
/// its sentences lead to.
public record Part(
        String id,
        String heading,
        List<Sentence> headlines,
        List<Block> blocks,
        boolean wide,
        List<Block> appendix,
        List<Grounds.ItemRow> passages) {

    public Part {
        headlines = List.copyOf(headlines);
        blocks = List.copyOf(blocks);
        appendix = List.copyOf(appendix);
        passages = List.copyOf(passages);
    }

    public Part(
            String id,
            String heading,
            List<Sentence> headlines,
            List<Block> blocks,
            boolean wide,
            List<Block> appendix) {
        this(id, heading, headlines, blocks, wide, appendix, List.of());
    }

    public static Part of(String id, String heading, List<Sentence> headlines, List<Block> blocks) {
        return new Part(id, heading, headlines, blocks, false, List.of());
    }

    /// That the dossier does not raise the question.
    public static Part notRaised(Inquiry<?> inquiry, Material material) {
        return of(
                inquiry.id(),
                inquiry.heading(material.words()),
                List.of(Sentence.of(material.say("ask.not-raised"))),
                List.of());
    }

    /// The same behind what readers have to know before they read it.
    public Part after(Sentence first) {
        List<Sentence> all = new ArrayList<>(List.of(first));
        all.addAll(headlines);
        return new Part(id, heading, all, blocks, wide, appendix, passages);
    }

    /// The same, leading to these clauses.
    public Part leadingTo(List<Grounds.ItemRow> clauses) {
        return new Part(id, heading, headlines, blocks, wide, appendix, clauses);
    }

    /// Everything that it says, the headlines first; what only repeats them is left out.
    public List<Block> whole() {
        List<Block> all = new ArrayList<>();
        Block first = new Block.Paragraph(headlines);
        if (!headlines.isEmpty()) {
            all.add(first);
        }
        blocks.stream().filter(block -> !block.equals(first)).forEach(all::add);
        all.addAll(appendix);
        return all;
    }

    /// The answer in a line or two: its headlines, else its first sentence.
    public List<Sentence> shortly() {
        if (!headlines.isEmpty()) {
            return headlines;
        }
        for (Block block : blocks) {
            List<Sentence> sentences =
                    switch (block) {
                        case Block.Paragraph paragraph -> paragraph.sentences();
                        case Block.Bullets bullets -> bullets.items();
                        case Block.Drawn _, Block.Tabled _ -> List.of();
                    };
            if (!sentences.isEmpty()) {
                return List.of(sentences.getFirst());
            }
        }
        return List.of();
    }
}
