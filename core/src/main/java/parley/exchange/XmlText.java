package parley.exchange;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML text to [Element]s. A document type is refused, so that no entity is ever expanded and
/// nothing outside the file is ever read; depth and number of elements are bounded.
final class XmlText {

    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 1_000_000;

    /// The declaration, wherever it stands: many files have a comment or an empty line before it,
    /// which XML forbids. The text is decoded already, so nothing in it is needed.
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^>]{0,200}\\?>");

    private XmlText() {}

    static Element read(SourceFile source) {
        String text = DECLARATION.matcher(source.text()).replaceAll("");
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                return read(reader, source.name());
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw Refusal.of("xml.broken", new Where(source.name(), line));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private static Element read(XMLStreamReader reader, String file) throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        int count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= DEEPEST || ++count > MOST_ELEMENTS) {
                        throw Refusal.of("xml.deep", where(reader, file), DEEPEST);
                    }
                    Element element =
                            new Element(
                                    reader.getLocalName(),
                                    attributes(reader),
                                    new ArrayList<>(),
                                    where(reader, file));
                    if (!open.isEmpty()) {
                        open.peek().children().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Element closed = open.pop();
                    if (open.isEmpty()) {
                        return closed;
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Refusal.of("xml.dtd", where(reader, file));
                default -> {}
            }
        }
        throw Refusal.of("xml.broken", new Where(file, 0));
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static Where where(XMLStreamReader reader, String file) {
        return new Where(file, reader.getLocation().getLineNumber());
    }

    /// The elements of one name at any depth, in the order of the file.
    static List<Element> all(Element root, String tag) {
        List<Element> found = new ArrayList<>();
        root.each(e -> {
            if (e.is(tag)) {
                found.add(e);
            }
        });
        return found;
    }
}
