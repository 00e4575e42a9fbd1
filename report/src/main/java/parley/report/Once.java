package parley.report;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is computed when it is first asked for, and then kept; who asks meanwhile waits.
///
/// A computation that fails is not kept: whoever asks next tries again.
public final class Once<T> implements Supplier<T> {

    private final Supplier<? extends T> computation;
    private volatile @Nullable T value;

    private Once(Supplier<? extends T> computation) {
        this.computation = computation;
    }

    public static <T> Once<T> of(Supplier<? extends T> computation) {
        return new Once<>(computation);
    }

    @Override
    public T get() {
        T known = value;
        return known == null ? compute() : known;
    }

    /// Whether it is there without any work.
    public boolean isThere() {
        return value != null;
    }

    private synchronized T compute() {
        T known = value;
        if (known == null) {
            known = computation.get();
            value = known;
        }
        return known;
    }
}
