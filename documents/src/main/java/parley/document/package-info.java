/// Files as people have them - Word, PDF, web page, Markdown, plain text - read into one canonical text with its structure, the
/// hash of the original bytes, and offsets that never move again. Hostile and broken files end in one plain sentence.
///
/// Not here: what the text says (rooms `language`, `comparison`, `evidence`). Nothing here writes or alters a file, opens a network
/// connection or runs anything a file contains.
///
/// **May use:** language, worker
///
/// **Read:** DocumentReader, then Document and Block, then UnreadableDocumentException
@NullMarked
package parley.document;

import org.jspecify.annotations.NullMarked;
