package parley.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Wrong passwords slow the address they come from, and nobody else.
class TriesTest {

    private Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private final Tries tries = new Tries(() -> now);

    @Test
    void whoHasGuessedTooOftenWaitsWhileEverybodyElseMayTry() {
        for (int machine = 1; machine <= 200; machine++) {
            for (int n = 0; n < Tries.FROM_ONE; n++) {
                assertThat(tries.mayTry("192.0.2." + machine)).isTrue();
            }
            assertThat(tries.mayTry("192.0.2." + machine)).isFalse();
        }
        assertThat(tries.mayTry("198.51.100.7")).isTrue();
        now = now.plus(Tries.WINDOW).plusSeconds(1);
        assertThat(tries.mayTry("192.0.2.1")).isTrue();
    }

    @Test
    void theAddressesOfOneNetworkOfItsOwnAreOneAddress() {
        for (int n = 1; n <= Tries.FROM_ONE; n++) {
            assertThat(tries.mayTry("2001:db8:0:7::" + n)).isTrue();
        }
        assertThat(tries.mayTry("2001:db8:0:7:ffff::1")).isFalse();
        assertThat(tries.mayTry("2001:db8:0:8::1")).isTrue();
    }

    @Test
    void whoWasRightStartsAnew() {
        for (int n = 0; n < Tries.FROM_ONE; n++) {
            tries.mayTry("192.0.2.1");
        }
        tries.wasRight("192.0.2.1");
        assertThat(tries.mayTry("192.0.2.1")).isTrue();
    }
}
