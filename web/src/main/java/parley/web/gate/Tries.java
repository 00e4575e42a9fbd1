package parley.web.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// How often a password may be tried: five times in ten minutes from one address, thirty times from all together. Who tries more
/// is not even compared, so that guessing costs the guesser and not this machine.
final class Tries {

    static final int FROM_ONE = 5;
    static final int FROM_ALL = 30;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Deque<Try> recent = new ArrayDeque<>();

    private record Try(String from, Instant at) {}

    Tries(InstantSource clock) {
        this.clock = clock;
    }

    /// Whether one more may be made from there; it counts.
    synchronized boolean mayTry(String from) {
        Instant now = clock.instant();
        while (!recent.isEmpty() && recent.getFirst().at().isBefore(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        Map<String, Integer> counts = new HashMap<>();
        recent.forEach(t -> counts.merge(t.from(), 1, Integer::sum));
        if (recent.size() >= FROM_ALL || counts.getOrDefault(from, 0) >= FROM_ONE) {
            return false;
        }
        recent.addLast(new Try(from, now));
        return true;
    }

    /// One that was right does not count.
    synchronized void wasRight(String from) {
        recent.removeIf(t -> t.from().equals(from));
    }
}
