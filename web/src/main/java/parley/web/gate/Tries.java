package parley.web.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often a password may be tried: [#FROM_ONE] times in [#WINDOW] from one address, one at a time. Who tries more is not even
/// compared, so that guessing costs the guesser and not this machine; nobody else waits for it. Addresses are told apart as [OneAddress]
/// does; the [#ADDRESSES] that tried last are remembered.
final class Tries {

    static final int FROM_ONE = 5;
    static final int ADDRESSES = 10_000;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> recent = new LinkedHashMap<>();

    Tries(InstantSource clock) {
        this.clock = clock;
    }

    /// Whether one more may be made from there; it counts.
    synchronized boolean mayTry(String from) {
        Instant now = clock.instant();
        String address = OneAddress.of(from);
        Deque<Instant> own = recent.remove(address);
        own = own == null ? new ArrayDeque<>() : own;
        while (!own.isEmpty() && own.getFirst().isBefore(now.minus(WINDOW))) {
            own.removeFirst();
        }
        boolean may = own.size() < FROM_ONE;
        if (may) {
            own.addLast(now);
        }
        recent.put(address, own);
        if (recent.size() > ADDRESSES) {
            recent.remove(recent.keySet().iterator().next());
        }
        return may;
    }

    /// Those of one who was right do not count.
    synchronized void wasRight(String from) {
        recent.remove(OneAddress.of(from));
    }
}
