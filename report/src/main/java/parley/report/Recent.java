package parley.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What was computed last, by key; at most so many are kept, and the one that was asked for least recently goes first.
///
/// Whoever asks for what is being computed waits for it; who asks for something else does not.
public final class Recent<K, V> {

    private final Map<K, Once<V>> kept;

    public Recent(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one must be kept, not " + most);
        }
        this.kept =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Once<V>> eldest) {
                        return size() > most;
                    }
                };
    }

    /// What is kept for that key, computed now if nothing is.
    public V get(K key, Function<? super K, ? extends V> computation) {
        Once<V> once;
        synchronized (kept) {
            once = kept.computeIfAbsent(key, k -> Once.of(() -> computation.apply(k)));
        }
        return once.get();
    }

    /// How many are kept.
    public int size() {
        synchronized (kept) {
            return kept.size();
        }
    }
}
