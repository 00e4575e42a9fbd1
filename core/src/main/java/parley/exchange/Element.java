package parley.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An element of an XML file; text between elements means nothing in the files read here.
record Element(String name, Map<String, String> attributes, List<Element> children, Where where) {

    boolean is(String tag) {
        return name.equals(tag);
    }

    @Nullable String find(String attribute) {
        return attributes.get(attribute);
    }

    String get(String attribute) {
        String value = attributes.get(attribute);
        if (value == null) {
            throw Refusal.of("attribute", where, name, attribute);
        }
        return value;
    }

    /// The attribute in lower case, or "" when it is not there.
    String word(String attribute) {
        return attributes.getOrDefault(attribute, "").strip().toLowerCase(Locale.ROOT);
    }

    List<Element> children(String tag) {
        return children.stream().filter(c -> c.is(tag)).toList();
    }

    @Nullable Element child(String tag) {
        List<Element> found = children(tag);
        return found.isEmpty() ? null : found.getFirst();
    }

    /// This element and all below it, in the order of the file.
    void each(Consumer<Element> visitor) {
        visitor.accept(this);
        children.forEach(c -> c.each(visitor));
    }
}
