package parley.exchange;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// YAML 1.2 text to a [Tree], from the parser's events: tags are not looked at, so nothing is ever
/// constructed, and an alias counts as if its value were written again.
final class YamlText {

    private YamlText() {}

    static Tree read(SourceFile source) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(source.name())
                        .setCodePointLimit(SourceFile.LARGEST)
                        .build();
        TreeBuilder builder = new TreeBuilder();
        int documents = 0;
        try {
            for (Event event : new Parse(settings).parseString(source.text())) {
                Where where = where(event, source.name());
                if (event instanceof DocumentStartEvent && ++documents > 1) {
                    throw Refusal.of("yaml.documents", where);
                }
                feed(event, where, builder);
            }
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
            throw Refusal.of("yaml.broken", new Where(source.name(), line));
        } catch (YamlEngineException broken) {
            throw Refusal.of("yaml.broken", new Where(source.name(), 0));
        }
        return builder.root(source.name());
    }

    private static void feed(Event event, Where where, TreeBuilder builder) {
        switch (event) {
            case MappingStartEvent start -> builder.start(true, where, anchor(start));
            case SequenceStartEvent start -> builder.start(false, where, anchor(start));
            case CollectionEndEvent _ -> builder.end();
            case ScalarEvent scalar -> builder.scalar(scalar.getValue(), where, anchor(scalar));
            case AliasEvent alias -> builder.alias(alias.getAlias().getValue(), where);
            default -> {}
        }
    }

    private static @org.jspecify.annotations.Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(a -> a.getValue()).orElse(null);
    }

    private static Where where(Event event, String file) {
        return new Where(file, event.getStartMark().map(m -> m.getLine() + 1).orElse(0));
    }
}
