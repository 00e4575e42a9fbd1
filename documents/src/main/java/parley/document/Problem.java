package parley.document;

import java.util.Locale;

/// Why a file cannot be read.
public enum Problem {
    /// No file of that name, or no right to read it.
    NOT_FOUND,
    /// A folder, or a device, not a file.
    NOT_A_FILE,
    /// The disk or the system refused while the file was being read.
    NOT_ACCESSIBLE,
    /// The process that reads files could not be started.
    NO_READER,
    /// The text was read, but a rule could not be applied to it: a fault of the program, or a text made to hurt.
    NOT_READ_THROUGH,
    EMPTY,
    /// More bytes than [Limits#bytes()].
    TOO_LARGE,
    /// Unpacks to more than is reasonable: a zip bomb.
    UNPACKS_TOO_LARGE,
    /// Took longer than [Limits#time()].
    TOO_SLOW,
    PASSWORD,
    /// The file's structure is broken or cut off.
    DAMAGED,
    /// A Word file that carries macros.
    MACROS,
    /// A Word file of before 2007.
    OLD_WORD,
    /// Pictures only: a scan.
    NO_TEXT,
    /// Neither a known format nor text.
    UNKNOWN_FORMAT,
    /// A file of an Office program that holds no text document, such as a spreadsheet.
    NOT_A_TEXT_DOCUMENT,
    /// XML that defines entities, which can read other files.
    FORBIDDEN_XML;

    /// The key of its sentence in `parley/document/messages`.
    public String key() {
        return "problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
