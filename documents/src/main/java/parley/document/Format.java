package parley.document;

/// What kind of file a document was read from, told by its content, not by its name.
public enum Format {
    DOCX,
    PDF,
    HTML,
    MARKDOWN,
    TEXT
}
