package parley.document;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A forward reader over the XML of an Office file. Names are compared without their namespace. DTDs, and so entities, are refused.
final class Xml {

    private final XMLStreamReader in;
    private final Job job;
    private int read;

    Xml(Job job, byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        this.in = factory.createXMLStreamReader(new StringReader(Decoder.decode(xml).text()));
        this.job = job;
    }

    /// Moves to the next start or end of an element; false at the end of the file.
    boolean next() throws XMLStreamException, UnreadableDocumentException {
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw job.problem(Problem.FORBIDDEN_XML);
            }
            if ((++read & 0xFFF) == 0) {
                job.check(0);
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean isStart() {
        return in.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return in.getLocalName();
    }

    /// The attribute of that local name, in any namespace.
    @Nullable String attribute(String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    String value() {
        String value = attribute("val");
        return value == null ? "" : value;
    }

    int number(int otherwise) {
        try {
            return Integer.parseInt(value().strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// True for `<w:x/>` and `<w:x w:val="true"/>`, false for `0`, `false`, `off` and `none`.
    boolean isOn() {
        String value = value();
        return !(value.equals("0")
                || value.equals("false")
                || value.equals("off")
                || value.equals("none"));
    }

    /// The text inside an element that holds only text; stands on its end afterwards.
    String text() throws XMLStreamException, UnreadableDocumentException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        text.append(in.getText());
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw job.problem(Problem.FORBIDDEN_XML);
                default -> {}
            }
        }
        return text.toString();
    }

    /// Passes over the element that begins here, with all it holds.
    void skip() throws XMLStreamException, UnreadableDocumentException {
        int depth = 1;
        while (depth > 0 && next()) {
            depth += isStart() ? 1 : -1;
        }
    }
}
