package parley.exchange;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// JSON text to a [Tree]; numbers are never turned into floating point.
final class JsonText {

    private JsonText() {}

    static Tree read(SourceFile source) {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(TreeBuilder.DEEPEST + 2)
                                        .build())
                        .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), source.text())) {
            return read(parser, source.name());
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw Refusal.of("json.broken", new Where(source.name(), line));
        }
    }

    private static Tree read(JsonParser parser, String file) {
        TreeBuilder builder = new TreeBuilder();
        int depth = 0;
        @Nullable JsonToken token;
        while ((token = parser.nextToken()) != null) {
            Where where = new Where(file, parser.currentTokenLocation().getLineNr());
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    builder.start(token == JsonToken.START_OBJECT, where, null);
                    depth++;
                }
                case END_OBJECT, END_ARRAY -> {
                    builder.end();
                    depth--;
                }
                case PROPERTY_NAME -> builder.key(parser.getString(), where);
                default -> builder.scalar(parser.getString(), where, null);
            }
            if (depth == 0) {
                break;
            }
        }
        if (parser.nextToken() != null) {
            throw Refusal.of(
                    "json.broken", new Where(file, parser.currentTokenLocation().getLineNr()));
        }
        return builder.root(file);
    }
}
