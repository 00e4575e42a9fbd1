package parley.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the dossier that readers of a level may see, whatever records it consists of: it walks through all of them, so that a new one
/// needs no line here.
///
/// 1. An item that is more private than the level is gone, with everything that belongs to it.
/// 2. A reference to it becomes [Dossier#WITHHELD], which names nothing; one in a map, or in a row that is about nothing else, goes with its row.
/// 3. A condition that speaks of an issue that is gone is gone as a whole. A red line then is only its words; whatever else holds only under
///    such a condition goes too, and 1 and 2 apply to it in turn.
///
/// Text that a person wrote is as private as the item it stands in, no more.
final class Withholding {

    private final Visibility level;
    private Set<String> hidden = Set.of();

    private Withholding(Visibility level) {
        this.level = level;
    }

    static Dossier of(Dossier whole, Visibility level) {
        Withholding withholding = new Withholding(level);
        Set<String> all = ids(whole);
        Dossier seen = (Dossier) Objects.requireNonNull(withholding.record(whole));
        while (true) {
            Set<String> hidden = new HashSet<>(all);
            hidden.removeAll(ids(seen));
            if (hidden.equals(withholding.hidden)) {
                return seen.withheldIssues(
                        whole.withheldIssues() + whole.issues().size() - seen.issues().size());
            }
            withholding.hidden = hidden;
            seen = (Dossier) Objects.requireNonNull(withholding.record(whole));
        }
    }

    private static Set<String> ids(Dossier dossier) {
        Set<String> ids = new HashSet<>();
        dossier.items().forEach(item -> ids.add(item.id()));
        return ids;
    }

    /// What is left of a value; null when nothing is.
    private @Nullable Object value(Object value) {
        return switch (value) {
            case String id -> hidden.contains(id) ? Dossier.WITHHELD : id;
            case Wording wording -> wording;
            case Dossier.Heading heading ->
                    heading.visibility().mayStandIn(level)
                            ? heading
                            : new Dossier.Heading(Wording.NONE, null, null, heading.visibility());
            case Issue issue -> issue.visibility().mayStandIn(level) ? issue : null;
            case Option option -> option;
            case Condition condition ->
                    condition.scope().stream().anyMatch(hidden::contains) ? null : condition;
            case Item item -> item.visibility().mayStandIn(level) ? record((Record) item) : null;
            case Preference preference ->
                    preference.visibility().mayStandIn(level) ? record(preference) : null;
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            case Record record -> record(record);
            default -> value;
        };
    }

    private List<Object> list(Collection<?> list) {
        List<Object> left = new ArrayList<>();
        for (Object each : list) {
            Object kept = value(each);
            if (kept != null && !(Dossier.WITHHELD.equals(kept) && left.contains(kept))) {
                left.add(kept);
            }
        }
        return left;
    }

    private Map<Object, Object> map(Map<?, ?> map) {
        Map<Object, Object> left = new LinkedHashMap<>();
        map.forEach((key, each) -> {
            Object kept = hidden.contains(key) ? null : value(each);
            if (kept != null) {
                left.put(key, kept);
            }
        });
        return left;
    }

    private @Nullable Object record(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        boolean same = true;
        for (int k = 0; k < components.length; k++) {
            RecordComponent component = components[k];
            Object before = read(component, record);
            Object after = before == null ? null : value(before);
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (before != null && after == null) {
                if (before instanceof Written) {
                    after = new Written.NotSaid();
                } else if (!optional
                        || before instanceof Condition && !(record instanceof RedLine)) {
                    return null;
                }
            }
            if (Dossier.WITHHELD.equals(after) && !optional && !(record instanceof Item)) {
                return null;
            }
            same &= before == null ? after == null : before.equals(after);
            values[k] = after;
            types[k] = component.getType();
        }
        return same ? record : make(record.getClass(), types, values);
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    private static Object make(Class<?> kind, Class<?>[] types, Object[] values) {
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind.toString(), e);
        }
    }
}
