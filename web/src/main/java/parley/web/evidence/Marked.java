package parley.web.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.document.Block;
import parley.document.Document;
import parley.evidence.LedgerEntry;
import parley.language.Span;

/// A document's text in paragraphs, each cut where entries begin and end, so that entries may overlap in every way.
///
/// Offsets are UTF-16 units of the document's text; a cut that would fall into the middle of a character is moved to its edge.
record Marked(List<Paragraph> paragraphs) {

    /// @param debris not part of the article: menus, captions, comments
    record Paragraph(Block.Kind kind, boolean debris, List<Piece> pieces) {
        Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    /// @param covers the entries that hold these characters, the longest first
    /// @param begin those of them that begin here
    record Piece(String text, List<LedgerEntry> covers, List<LedgerEntry> begin) {
        Piece {
            covers = List.copyOf(covers);
            begin = List.copyOf(begin);
        }
    }

    private static final Comparator<LedgerEntry> OUTER_FIRST =
            Comparator.comparingInt((LedgerEntry e) -> e.span().start())
                    .thenComparing(e -> -e.span().length())
                    .thenComparing(LedgerEntry::type)
                    .thenComparing(LedgerEntry::id);

    Marked {
        paragraphs = List.copyOf(paragraphs);
    }

    /// Whether the entry's words stand in the text where it says.
    static boolean stands(LedgerEntry entry, String text) {
        Span span = entry.span();
        return entry.anchor() != LedgerEntry.Anchor.LOST
                && !span.isEmpty()
                && span.end() <= text.length()
                && span.of(text).equals(entry.quote().exact());
    }

    /// @param entries whose words stand in the text
    static Marked of(Document document, List<LedgerEntry> entries) {
        List<LedgerEntry> waiting = new ArrayList<>(entries);
        waiting.sort(OUTER_FIRST);
        List<LedgerEntry> active = new ArrayList<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        int next = 0;
        for (Block block : document.blocks()) {
            Span span = block.span();
            while (next < waiting.size() && waiting.get(next).span().start() < span.end()) {
                active.add(waiting.get(next++));
            }
            active.removeIf(e -> e.span().end() <= span.start());
            boolean debris =
                    document.debris().stream().anyMatch(d -> d.span().contains(block.span()));
            paragraphs.add(
                    new Paragraph(block.kind(), debris, pieces(document.text(), span, active)));
        }
        return new Marked(paragraphs);
    }

    private static List<Piece> pieces(String text, Span block, List<LedgerEntry> active) {
        Set<Integer> cuts = new TreeSet<>(Set.of(block.start(), block.end()));
        for (LedgerEntry entry : active) {
            cuts.add(edge(text, Math.max(block.start(), entry.span().start()), -1));
            cuts.add(edge(text, Math.min(block.end(), entry.span().end()), 1));
        }
        List<Piece> pieces = new ArrayList<>();
        List<LedgerEntry> begun = new ArrayList<>();
        int from = block.start();
        for (int to : cuts) {
            if (to > from) {
                Span piece = new Span(from, to);
                List<LedgerEntry> covers =
                        active.stream().filter(e -> e.span().overlaps(piece)).toList();
                List<LedgerEntry> begin =
                        covers.stream()
                                .filter(e -> e.span().start() >= block.start())
                                .filter(e -> !begun.contains(e))
                                .toList();
                begun.addAll(begin);
                pieces.add(new Piece(piece.of(text), covers, begin));
                from = to;
            }
        }
        return pieces;
    }

    /// The offset, or the one beside it where it would part the two halves of a character.
    private static int edge(String text, int offset, int away) {
        boolean inside =
                offset > 0
                        && offset < text.length()
                        && Character.isLowSurrogate(text.charAt(offset))
                        && Character.isHighSurrogate(text.charAt(offset - 1));
        return inside ? offset + away : offset;
    }
}
