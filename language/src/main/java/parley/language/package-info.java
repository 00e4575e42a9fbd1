/// What a text says in the grammar of its language: words with their base forms, sentences, quotation marks, names, and every
/// number, amount, date and duration in one normal form. French and English; a language is a folder of readable lists.
///
/// Not here: files and their formats (room `document`), the meaning of a clause (`comparison`), who said what (`evidence`).
/// Nothing here decides anything; where a word has several readings, all of them are given.
///
/// **May use:** nothing of ours
///
/// **Read:** Passage, then Token and Reading, then Quantity and Mention, then QuotationPairs
@NullMarked
package parley.language;

import org.jspecify.annotations.NullMarked;
