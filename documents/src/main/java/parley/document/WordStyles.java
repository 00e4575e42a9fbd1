package parley.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The paragraph and character styles of a Word file, as far as they bear on structure: outline level, numbering, hidden text.
final class WordStyles {

    /// Values of -1 and empty strings stand for "not said here".
    private static final class Style {
        String name = "";
        String basedOn = "";
        int numId = -1;
        int ilvl = -1;
        int outline = -1;
        boolean hidden;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private String defaultParagraph = "";

    static WordStyles read(Job job, byte @Nullable [] xml)
            throws XMLStreamException, UnreadableDocumentException {
        WordStyles all = new WordStyles();
        if (xml == null) {
            return all;
        }
        Xml in = new Xml(job, xml);
        while (in.next()) {
            if (in.isStart() && in.name().equals("style")) {
                all.style(in);
            }
        }
        return all;
    }

    private void style(Xml in) throws XMLStreamException, UnreadableDocumentException {
        String id = in.attribute("styleId");
        boolean paragraph = "paragraph".equals(in.attribute("type"));
        String byDefault = in.attribute("default");
        Style style = new Style();
        if (id != null) {
            styles.put(id, style);
            if (paragraph && ("1".equals(byDefault) || "true".equals(byDefault))) {
                defaultParagraph = id;
            }
        }
        while (in.next() && !(in.name().equals("style") && !in.isStart())) {
            if (in.isStart()) {
                switch (in.name()) {
                    case "name" -> style.name = in.value().toLowerCase(Locale.ROOT);
                    case "basedOn" -> style.basedOn = in.value();
                    case "numId" -> style.numId = in.number(-1);
                    case "ilvl" -> style.ilvl = in.number(-1);
                    case "outlineLvl" -> style.outline = in.number(-1);
                    case "vanish" -> style.hidden = in.isOn();
                    default -> {}
                }
            }
        }
    }

    private @Nullable Style find(String id) {
        return styles.get(id.isEmpty() ? defaultParagraph : id);
    }

    private interface Said<T> {
        @Nullable T by(Style style);
    }

    private <T> T inherited(String id, T otherwise, Said<T> said) {
        Set<String> seen = new HashSet<>();
        String at = id;
        Style style = find(at);
        while (style != null && seen.add(at)) {
            T value = said.by(style);
            if (value != null) {
                return value;
            }
            at = style.basedOn;
            style = at.isEmpty() ? null : styles.get(at);
        }
        return otherwise;
    }

    /// The list a style belongs to; -1 for none.
    int numId(String id) {
        return inherited(id, -1, s -> s.numId < 0 ? null : s.numId);
    }

    int ilvl(String id) {
        return inherited(id, 0, s -> s.ilvl < 0 ? null : s.ilvl);
    }

    /// Styles from this one up to its root, for levels that name the style they belong to.
    boolean is(String id, String ancestor) {
        return inherited(id, false, s -> s == styles.get(ancestor) ? Boolean.TRUE : null);
    }

    boolean isHidden(String id) {
        return inherited(id, false, s -> s.hidden ? Boolean.TRUE : null);
    }

    /// 1 to 9 for headings, 0 for others.
    int headingLevel(String id) {
        int outline = inherited(id, -1, s -> s.outline < 0 ? null : s.outline);
        if (outline >= 0 && outline < 9) {
            return outline + 1;
        }
        return inherited(
                id,
                0,
                s ->
                        s.name.equals("title")
                                ? Integer.valueOf(1)
                                : s.name.equals("subtitle")
                                        ? Integer.valueOf(2)
                                        : s.name.matches("heading [1-9]")
                                                ? Integer.valueOf(s.name.charAt(8) - '0')
                                                : null);
    }

    boolean isCaption(String id) {
        return inherited(id, false, s -> s.name.equals("caption") ? Boolean.TRUE : null);
    }

    boolean isContents(String id) {
        return inherited(
                id,
                false,
                s ->
                        s.name.startsWith("toc ") || s.name.equals("table of figures")
                                ? Boolean.TRUE
                                : null);
    }
}
