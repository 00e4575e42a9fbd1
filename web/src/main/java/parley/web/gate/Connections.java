package parley.web.gate;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;

/// Every connection that is open, so that none holds a place for nothing.
///
/// A connection is a stranger's until a request on it passed the [Gate]. One on which no request has come whole within
/// [#HEAD] of its opening, or of its last answer, is cut, however busily it drips; a stranger has [#STRANGER] for the rest of a request
/// and its answer, and whoever is logged in has [#BODY] to send one. When there are more than [#MOST], the stranger
/// who has been there longest goes, of the address that has most of them: whoever is logged in keeps a place, and one address crowds out
/// itself first.
public final class Connections implements Connection.Listener {

    /// Most of them at a time: some tabs of some people, or nobody's flood.
    public static final int MOST = 200;

    /// Most that strangers of one address keep for longer than [#GRACE].
    static final int FROM_ONE = 24;

    static final Duration GRACE = Duration.ofSeconds(2);

    /// Longest for the head of a request, from the opening or the last answer on.
    public static final Duration HEAD = Duration.ofSeconds(15);

    static final Duration STRANGER = Duration.ofSeconds(20);
    static final Duration BODY = Duration.ofMinutes(10);

    private final LongSupplier nanoseconds;
    private final AtomicLong count = new AtomicLong();
    private final Map<EndPoint, Caller> open = new ConcurrentHashMap<>();

    /// Measured by the machine's own clock.
    public Connections() {
        this(System::nanoTime);
    }

    Connections(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /// One connection, as the gate sees it.
    public final class Caller {

        private final EndPoint end;
        private final String from;
        private final long number = count.incrementAndGet();
        private volatile long since = nanoseconds.getAsLong();
        private volatile Stage stage = Stage.HEAD;
        private volatile boolean known;

        private Caller(EndPoint end) {
            this.end = end;
            this.from = address(end.getRemoteSocketAddress());
        }

        /// A request of it passed the gate.
        void isKnown() {
            known = true;
        }

        void begins(boolean hasBody) {
            since = nanoseconds.getAsLong();
            stage = hasBody ? Stage.BODY : Stage.ANSWER;
        }

        void sentAll() {
            stage = Stage.ANSWER;
        }

        void answered() {
            since = nanoseconds.getAsLong();
            stage = Stage.HEAD;
        }

        private Duration age() {
            return Duration.ofNanos(nanoseconds.getAsLong() - since);
        }

        private boolean isLate() {
            Duration age = age();
            return switch (stage) {
                case HEAD -> age.compareTo(HEAD) > 0;
                case BODY -> age.compareTo(known ? BODY : STRANGER) > 0;
                case ANSWER -> !known && age.compareTo(STRANGER) > 0;
            };
        }

        private void cut() {
            open.remove(end);
            end.close(new TimeoutException());
        }
    }

    private enum Stage {
        HEAD,
        BODY,
        ANSWER
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint end = connection.getEndPoint();
        if (end instanceof EndPoint.Wrapper) {
            return;
        }
        Caller caller = new Caller(end);
        open.put(end, caller);
        if (open.size() > MOST) {
            spared(caller).cut();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection.getEndPoint());
    }

    /// The caller of that end, if it is still there.
    Optional<Caller> find(EndPoint end) {
        EndPoint own = end;
        while (own instanceof EndPoint.Wrapper wrapper) {
            own = wrapper.unwrap();
        }
        return Optional.ofNullable(open.get(own));
    }

    /// How many are open.
    int size() {
        return open.size();
    }

    /// Cuts whoever is late, and the strangers that one address has too many of. To be called again and again.
    public void sweep() {
        List<Caller> late = open.values().stream().filter(Caller::isLate).toList();
        late.forEach(Caller::cut);
        strangers()
                .values()
                .forEach(of -> {
                    List<Caller> lasting =
                            of.stream()
                                    .filter(caller -> caller.age().compareTo(GRACE) > 0)
                                    .toList();
                    lasting.stream()
                            .limit(Math.max(0, lasting.size() - FROM_ONE))
                            .forEach(Caller::cut);
                });
    }

    /// By address, each in the order they came.
    private Map<String, List<Caller>> strangers() {
        return open.values().stream()
                .filter(caller -> !caller.known)
                .sorted(Comparator.comparingLong(caller -> caller.number))
                .collect(
                        Collectors.groupingBy(
                                caller -> caller.from, Collectors.toCollection(ArrayList::new)));
    }

    /// Who goes when there is no place left for a newcomer: the newcomer only where everybody else is being served.
    private Caller spared(Caller newcomer) {
        return strangers().values().stream()
                .max(Comparator.comparingInt(List::size))
                .map(List::getFirst)
                .filter(caller -> caller != newcomer)
                .or(() ->
                        open.values().stream()
                                .filter(caller -> caller != newcomer && caller.stage == Stage.HEAD)
                                .max(Comparator.comparing(Caller::age)))
                .orElse(newcomer);
    }

    /// The address as far as it tells one machine from another: of IPv6 the network's half, for the other half is its owner's to choose.
    static String address(SocketAddress whole) {
        return whole instanceof InetSocketAddress inet && inet.getAddress() != null
                ? OneAddress.of(inet.getAddress())
                : whole.toString();
    }
}
