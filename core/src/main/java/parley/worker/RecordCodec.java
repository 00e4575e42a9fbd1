package parley.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Records as bytes and back, for the pipes between processes of the same program. What is read is decided by the declared types alone, never by what the bytes
/// say, so bytes from a worker that was taken over make no object of another kind.
///
/// Carried: records, sealed interfaces of records, enums, text, numbers, dates, lists, sets, maps and optional values of these.
public final class RecordCodec {

    private record Shape(Constructor<?> constructor, List<Method> accessors, List<Type> types) {}

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private RecordCodec() {}

    public static byte[] write(Record value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, value.getClass(), value);
        }
        return bytes.toByteArray();
    }

    /// @throws IOException where the bytes are not such a record
    public static <T extends Record> T read(byte[] bytes, Class<T> type) throws IOException {
        try {
            Object value = read(ByteBuffer.wrap(bytes), type);
            if (value == null) {
                throw new IOException("no " + type.getName());
            }
            return type.cast(value);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("not a " + type.getName(), e);
        }
    }

    private static void write(DataOutputStream out, Type type, @Nullable Object value)
            throws IOException {
        if (type instanceof Class<?> primitive && primitive.isPrimitive()) {
            plain(out, value);
            return;
        }
        out.writeBoolean(value != null);
        if (value == null) {
            return;
        }
        switch (value) {
            case String text -> text(out, text);
            case Enum<?> one -> out.writeInt(one.ordinal());
            case LocalDate date -> out.writeLong(date.toEpochDay());
            case List<?> list -> many(out, list, argument(type, 0));
            case Set<?> set -> many(out, List.copyOf(set), argument(type, 0));
            case Map<?, ?> map -> {
                out.writeInt(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    write(out, argument(type, 0), entry.getKey());
                    write(out, argument(type, 1), entry.getValue());
                }
            }
            case Optional<?> optional -> write(out, argument(type, 0), optional.orElse(null));
            case Record one -> record(out, type, one);
            default -> plain(out, value);
        }
    }

    private static void record(DataOutputStream out, Type type, Record value) throws IOException {
        if (raw(type).isInterface()) {
            out.writeInt(kinds(raw(type)).indexOf(value.getClass()));
        }
        Shape shape = shape(value.getClass());
        for (int i = 0; i < shape.accessors().size(); i++) {
            try {
                write(out, shape.types().get(i), shape.accessors().get(i).invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IOException(e);
            }
        }
    }

    private static void many(DataOutputStream out, List<?> list, Type type) throws IOException {
        out.writeInt(list.size());
        for (Object one : list) {
            write(out, type, one);
        }
    }

    private static void plain(DataOutputStream out, @Nullable Object value) throws IOException {
        switch (value) {
            case Integer n -> out.writeInt(n);
            case Long n -> out.writeLong(n);
            case Double n -> out.writeDouble(n);
            case Boolean b -> out.writeBoolean(b);
            case null, default -> throw new IOException("not carried: " + value);
        }
    }

    /// Every UTF-16 unit as it is: a text may hold halves of pairs.
    private static void text(DataOutputStream out, String text) throws IOException {
        ByteBuffer units = ByteBuffer.allocate(2 * text.length());
        units.asCharBuffer().put(text);
        out.writeInt(text.length());
        out.write(units.array());
    }

    private static @Nullable Object read(ByteBuffer in, Type type) throws IOException {
        Class<?> raw = raw(type);
        if (!raw.isPrimitive() && in.get() == 0) {
            return null;
        }
        if (raw == String.class) {
            char[] units = new char[size(in, 2)];
            in.asCharBuffer().get(units);
            in.position(in.position() + 2 * units.length);
            return new String(units);
        }
        if (raw == int.class || raw == Integer.class) {
            return in.getInt();
        }
        if (raw == long.class || raw == Long.class) {
            return in.getLong();
        }
        if (raw == double.class || raw == Double.class) {
            return in.getDouble();
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return in.get() != 0;
        }
        if (raw == LocalDate.class) {
            return LocalDate.ofEpochDay(in.getLong());
        }
        if (raw == Optional.class) {
            return Optional.ofNullable(read(in, argument(type, 0)));
        }
        if (raw == List.class) {
            return many(in, argument(type, 0));
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(many(in, argument(type, 0)));
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            int count = size(in, 1);
            for (int i = 0; i < count; i++) {
                map.put(present(read(in, argument(type, 0))), present(read(in, argument(type, 1))));
            }
            return map;
        }
        if (raw.isEnum()) {
            return one(List.of(raw.getEnumConstants()), in.getInt());
        }
        return record(in, raw.isInterface() ? one(kinds(raw), in.getInt()) : raw);
    }

    private static Object record(ByteBuffer in, Class<?> type) throws IOException {
        Shape shape = shape(type);
        @Nullable Object[] values = new @Nullable Object[shape.types().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(in, shape.types().get(i));
        }
        try {
            return shape.constructor().newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IOException("not a " + type.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private static List<Object> many(ByteBuffer in, Type type) throws IOException {
        int count = size(in, 1);
        List<Object> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(present(read(in, type)));
        }
        return list;
    }

    private static Object present(@Nullable Object value) throws IOException {
        if (value == null) {
            throw new IOException("a gap in a list");
        }
        return value;
    }

    /// A count that what is left can hold.
    private static int size(ByteBuffer in, int each) throws IOException {
        int size = in.getInt();
        if (size < 0 || (long) size * each > in.remaining()) {
            throw new IOException("size " + size);
        }
        return size;
    }

    private static <T> T one(List<T> options, int index) throws IOException {
        if (index < 0 || index >= options.size()) {
            throw new IOException("kind " + index);
        }
        return options.get(index);
    }

    private static Shape shape(Class<?> type) throws IOException {
        Shape known = SHAPES.get(type);
        if (known != null) {
            return known;
        }
        RecordComponent @Nullable [] parts = type.getRecordComponents();
        if (parts == null) {
            throw new IOException("not carried: " + type.getName());
        }
        try {
            Constructor<?> constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(parts)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            List<Method> accessors =
                    Arrays.stream(parts).map(RecordComponent::getAccessor).toList();
            accessors.forEach(a -> a.setAccessible(true));
            Shape shape =
                    new Shape(
                            constructor,
                            accessors,
                            Arrays.stream(parts).map(RecordComponent::getGenericType).toList());
            SHAPES.put(type, shape);
            return shape;
        } catch (NoSuchMethodException e) {
            throw new IOException(e);
        }
    }

    /// The records below a sealed interface, in the order of their declaration.
    private static List<Class<?>> kinds(Class<?> type) {
        List<Class<?>> kinds = new ArrayList<>();
        Class<?> @Nullable [] below = type.getPermittedSubclasses();
        for (Class<?> one : below == null ? new Class<?>[0] : below) {
            if (one.isInterface()) {
                kinds.addAll(kinds(one));
            } else {
                kinds.add(one);
            }
        }
        return kinds;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType p
                ? (Class<?>) p.getRawType()
                : type instanceof Class<?> c ? c : Object.class;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType p
                ? p.getActualTypeArguments()[index]
                : Object.class;
    }
}
