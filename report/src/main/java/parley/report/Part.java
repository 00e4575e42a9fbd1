package parley.report;

import java.util.List;

/// One question answered: what a [Section] contributes to the brief.
///
/// `headlines` go to the top of page one; `blocks` are the part itself; `wide` says that it needs
/// the whole width of the page; `appendix` holds what is too long for the two pages.
public record Part(
        String id,
        String heading,
        List<Sentence> headlines,
        List<Block> blocks,
        boolean wide,
        List<Block> appendix) {

    public Part {
        headlines = List.copyOf(headlines);
        blocks = List.copyOf(blocks);
        appendix = List.copyOf(appendix);
    }

    public static Part of(String id, String heading, List<Sentence> headlines, List<Block> blocks) {
        return new Part(id, heading, headlines, blocks, false, List.of());
    }
}
