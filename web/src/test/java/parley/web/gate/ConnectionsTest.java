package parley.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.junit.jupiter.api.Test;

/// No connection holds a place for nothing, and whoever is logged in keeps one.
class ConnectionsTest {

    private long nanoseconds;
    private final Connections connections = new Connections(() -> nanoseconds);

    private static final class End extends ByteArrayEndPoint {
        private final SocketAddress from;

        End(String from) {
            this.from = new InetSocketAddress(from, 40_000);
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return from;
        }
    }

    private End opened(String from) {
        End end = new End(from);
        connections.onOpened(
                new AbstractConnection(end, Runnable::run) {
                    @Override
                    public void onFillable() {}
                });
        return end;
    }

    private End known(String from) {
        End end = opened(from);
        connections.find(end).orElseThrow().isKnown();
        return end;
    }

    private void pass(Duration time) {
        nanoseconds += time.toNanos();
        connections.sweep();
    }

    @Test
    void aHeadThatDoesNotComeWholeIsCutHoweverLongAgoTheLastAnswerWas() {
        End drips = opened("192.0.2.1");
        End served = known("192.0.2.2");
        pass(Connections.HEAD.minusSeconds(1));
        assertThat(drips.isOpen()).isTrue();
        connections.find(served).orElseThrow().begins(false);
        pass(Duration.ofSeconds(2));
        assertThat(drips.isOpen()).isFalse();
        pass(Duration.ofHours(1));
        assertThat(served.isOpen()).as("its answer is being computed").isTrue();
        connections.find(served).orElseThrow().answered();
        pass(Connections.HEAD.plusSeconds(1));
        assertThat(served.isOpen()).isFalse();
    }

    @Test
    void aBodyHasItsTimeAndAStrangerLess() {
        End stranger = opened("192.0.2.1");
        End known = known("192.0.2.2");
        connections.find(stranger).orElseThrow().begins(true);
        connections.find(known).orElseThrow().begins(true);
        pass(Connections.STRANGER.plusSeconds(1));
        assertThat(stranger.isOpen()).isFalse();
        assertThat(known.isOpen()).isTrue();
        pass(Connections.BODY);
        assertThat(known.isOpen()).isFalse();
    }

    @Test
    void aFullHouseCostsTheAddressWithMostStrangersItsOldest() {
        End owner = known("192.0.2.1");
        End guest = opened("192.0.2.2");
        List<End> flood = new ArrayList<>();
        for (int n = 0; n < 2 * Connections.MOST; n++) {
            flood.add(opened("192.0.2.66"));
            assertThat(connections.size()).isLessThanOrEqualTo(Connections.MOST);
        }
        assertThat(owner.isOpen()).isTrue();
        assertThat(guest.isOpen()).isTrue();
        assertThat(flood.getFirst().isOpen()).isFalse();
        assertThat(flood.getLast().isOpen()).isTrue();
        End late = opened("192.0.2.3");
        assertThat(late.isOpen()).as("who comes now finds a place").isTrue();
    }

    @Test
    void strangersOfOneAddressKeepNoMoreThanTheirShareForLong() {
        for (int n = 0; n < 100; n++) {
            opened("192.0.2.66");
        }
        assertThat(connections.size()).isEqualTo(100);
        pass(Connections.GRACE.plusSeconds(1));
        assertThat(connections.size()).isEqualTo(Connections.FROM_ONE);
    }

    @Test
    void whereEverybodyIsKnownTheOneThatWaitedLongestMakesPlace() {
        End first = known("192.0.2.1");
        pass(Duration.ofSeconds(1));
        for (int n = 1; n < Connections.MOST; n++) {
            known("192.0.2.1");
        }
        assertThat(first.isOpen()).isTrue();
        End newcomer = known("192.0.2.1");
        assertThat(newcomer.isOpen()).isTrue();
        assertThat(first.isOpen()).isFalse();
        assertThat(connections.size()).isLessThanOrEqualTo(Connections.MOST);
    }
}
