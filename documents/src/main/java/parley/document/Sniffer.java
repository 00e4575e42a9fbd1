package parley.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tells a file's format by its first bytes.
final class Sniffer {

    private static final int LOOK_AT = 4_096;

    private Sniffer() {}

    static Format format(Job job, byte[] bytes) throws UnreadableDocumentException {
        if (bytes.length == 0) {
            throw job.problem(Problem.EMPTY);
        }
        String head =
                new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return Format.DOCX;
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1_024) {
            return Format.PDF;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw job.problem(ofCompound(bytes));
        }
        if (isBinary(job, head)) {
            throw job.problem(Problem.UNKNOWN_FORMAT);
        }
        return ofText(job.name(), head);
    }

    /// True if these bytes are plain text or Markdown.
    static boolean isText(String name, byte[] bytes) {
        try {
            Format format = format(new Job(name, View.ACCEPTED, Limits.USUAL), bytes);
            return format == Format.TEXT || format == Format.MARKDOWN;
        } catch (UnreadableDocumentException e) {
            return true; // the same refusal, at once
        }
    }

    /// The container of Office files before 2007, and of encrypted ones since.
    private static Problem ofCompound(byte[] bytes) {
        String all =
                new String(bytes, 0, Math.min(bytes.length, 4_000_000), StandardCharsets.UTF_16LE);
        String shifted =
                new String(
                        bytes, 1, Math.min(bytes.length, 4_000_000) - 1, StandardCharsets.UTF_16LE);
        if (all.contains("EncryptedPackage") || shifted.contains("EncryptedPackage")) {
            return Problem.PASSWORD;
        }
        return all.contains("WordDocument") || shifted.contains("WordDocument")
                ? Problem.OLD_WORD
                : Problem.UNKNOWN_FORMAT;
    }

    private static Format ofText(String name, String head) {
        String start =
                head.replace("\0", "")
                        .replaceFirst("^[^\\x21-\\x7E]+", "")
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        boolean html =
                start.startsWith("<!doctype html")
                        || start.startsWith("<html")
                        || start.startsWith("<?xml") && start.contains("<html")
                        || start.startsWith("<") && start.contains("<body")
                        || start.startsWith("<!--") && start.contains("<html");
        if (html || isEnding(name, ".html", ".htm", ".xhtml") && start.contains("</")) {
            return Format.HTML;
        }
        return isEnding(name, ".md", ".markdown") ? Format.MARKDOWN : Format.TEXT;
    }

    private static boolean isEnding(String name, String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return java.util.Arrays.stream(endings).anyMatch(lower::endsWith);
    }

    /// Control characters that no text has, unless it is UTF-16.
    private static boolean isBinary(Job job, String head) {
        if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")) {
            return false;
        }
        long controls =
                head.chars()
                        .filter(c ->
                                c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f'
                                        && c != 0)
                        .count();
        long zeros = head.chars().filter(c -> c == 0).count();
        boolean wide =
                zeros > head.length() * 0.3
                        && zeros <= head.length() / 2 + 1
                        && controls * 20 <= head.length();
        return !wide && (zeros > 0 || controls * 20 > head.length());
    }

    /// Adds a note where the name promises another format.
    static List<Note> withEnding(String name, Format format, List<Note> notes) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean wrong =
                switch (ending) {
                    case "docx", "docm", "doc" -> format != Format.DOCX;
                    case "pdf" -> format != Format.PDF;
                    case "html", "htm", "xhtml" -> format != Format.HTML;
                    case "txt", "md", "markdown" ->
                            format == Format.DOCX
                                    || format == Format.PDF
                                    || format == Format.HTML && ending.equals("txt");
                    default -> false;
                };
        if (!wrong) {
            return notes;
        }
        List<Note> all = new ArrayList<>(notes);
        all.add(Note.of(Note.Kind.WRONG_ENDING, "." + ending, format.name()));
        return all;
    }
}
