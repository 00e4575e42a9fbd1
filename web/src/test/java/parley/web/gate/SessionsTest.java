package parley.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Sessions are bounded, end by themselves, and can be ended.
class SessionsTest {

    private Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private final Sessions sessions = new Sessions(() -> now, Sessions.Limits.NETWORK);

    @Test
    void oneThatIsNotUsedForAnHourEndsAndOneInUseEndsAfterTwelve() {
        String unused = sessions.begin().text();
        String used = sessions.begin().text();
        for (int quarter = 0; quarter < 46; quarter++) {
            now = now.plus(Duration.ofMinutes(15));
            assertThat(sessions.isOpen(used)).isTrue();
        }
        assertThat(sessions.isOpen(unused)).isFalse();
        now = now.plus(Duration.ofMinutes(31));
        assertThat(sessions.isOpen(used)).isFalse();
    }

    @Test
    void thereAreNeverMoreThanTheMostAndTheOneUsedLongestAgoGoes() {
        String first = sessions.begin().text();
        String second = sessions.begin().text();
        now = now.plusSeconds(1);
        assertThat(sessions.isOpen(first)).isTrue();
        for (int n = 2; n <= Sessions.MOST; n++) {
            now = now.plusSeconds(1);
            sessions.begin();
        }
        assertThat(sessions.isOpen(second)).isFalse();
        assertThat(sessions.isOpen(first)).isTrue();
    }

    @Test
    void endingOneLeavesTheOthersAndEndingAllLeavesNone() {
        String one = sessions.begin().text();
        String other = sessions.begin().text();
        sessions.end(one);
        assertThat(sessions.isOpen(one)).isFalse();
        assertThat(sessions.isOpen(other)).isTrue();
        sessions.endAll();
        assertThat(sessions.isOpen(other)).isFalse();
        assertThat(sessions.isOpen(null)).isFalse();
    }
}
