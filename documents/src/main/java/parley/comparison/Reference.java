package parley.comparison;

/// A cross reference: "Article 5", "paragraph 2", "the preceding point".
///
/// @param family `unit` for articles, points and paragraphs of the text itself; `annex`; `outside` for other texts
/// @param number as printed; for "the preceding article" the number of the clause before
record Reference(String family, String number) {}
