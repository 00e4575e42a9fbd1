package parley.document;

import java.util.ArrayList;
import java.util.List;
import parley.language.Language;
import parley.language.Passage;
import parley.language.Span;

/// A file read into one text. All spans are UTF-16 offsets into [#text()]. For plain text files that is the decoded file, character for character,
/// with its own line ends; for all others blocks follow each other with an empty line between (`\n\n`).
///
/// @param name the file's name, without its folders
/// @param blocks in the order of the text, not overlapping; together they hold everything but white space
/// @param sha256 of the original bytes, in lower-case hexadecimal
/// @param debris what is not part of the text proper, in order
/// @param rows of its tables, in order, not overlapping; blocks outside stand in no table, or in a row of one cell
/// @param leftOut what the file shows and the text lacks
/// @param changes tracked changes, in order; only Word files have any
public record Document(
        String name,
        Format format,
        Language language,
        String text,
        List<Block> blocks,
        String sha256,
        List<Debris> debris,
        List<Change> changes,
        List<Note> notes,
        List<TableRow> rows,
        List<LeftOut> leftOut) {

    public Document {
        blocks = List.copyOf(blocks);
        debris = List.copyOf(debris);
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    /// The text with its words, sentences and quantities. Each block is a paragraph; debris inside a block is cut off as one of its own, so no
    /// sentence runs into it. The work is done at each call: keep the result.
    public Passage passage() {
        return passage(language);
    }

    /// As [#passage()], read as another language than the one detected.
    public Passage passage(Language as) {
        return Passage.of(text, as, paragraphs());
    }

    /// The spans of blocks, cut where debris begins and ends.
    public List<Span> paragraphs() {
        List<Span> spans = new ArrayList<>();
        for (Block block : blocks) {
            int from = block.span().start();
            for (Debris d : debris) {
                Span cut = d.span();
                if (cut.overlaps(block.span()) && !cut.contains(block.span())) {
                    add(spans, from, cut.start());
                    add(
                            spans,
                            Math.max(from, cut.start()),
                            Math.min(cut.end(), block.span().end()));
                    from = Math.min(cut.end(), block.span().end());
                }
            }
            add(spans, from, block.span().end());
        }
        return List.copyOf(spans);
    }

    private void add(List<Span> spans, int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start < to) {
            spans.add(new Span(start, to));
        }
    }

    public String textOf(Block block) {
        return block.span().of(text);
    }

    /// The words of a block without its label.
    public String bodyOf(Block block) {
        return block.body().of(text);
    }

    /// True if the span touches debris.
    public boolean isDebris(Span span) {
        return debris.stream().anyMatch(d -> d.span().overlaps(span));
    }

    /// Blocks that are not wholly debris.
    public List<Block> article() {
        return blocks.stream()
                .filter(b -> debris.stream().noneMatch(d -> d.span().contains(b.span())))
                .toList();
    }

    /// The block that holds an offset, or the nearest one before it; the first one for offsets before all.
    ///
    /// @throws IllegalStateException if the document has no block
    public Block blockAt(int offset) {
        if (blocks.isEmpty()) {
            throw new IllegalStateException("no block in " + name);
        }
        Block found = blocks.getFirst();
        for (Block block : blocks) {
            if (block.span().start() > offset) {
                break;
            }
            found = block;
        }
        return found;
    }
}
