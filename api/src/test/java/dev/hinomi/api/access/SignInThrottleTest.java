package dev.hinomi.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignInThrottleTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SignInThrottle throttle = new SignInThrottle();

    @Test
    void eachFailureBeyondTheFifthDoublesTheWaitUpToAQuarterOfAnHour() {
        fail(5, "ueda", "192.0.2.1");
        assertThat(attempt("ueda", "192.0.2.1", NOON)).contains(Duration.ofSeconds(1));
        Instant at = NOON.plusSeconds(1);
        assertThat(attempt("ueda", "192.0.2.1", at)).isEmpty();
        assertThat(attempt("ueda", "192.0.2.1", at)).contains(Duration.ofSeconds(2));

        for (int i = 0; i < 20; i++) {
            at = at.plus(Duration.ofMinutes(15));
            assertThat(attempt("ueda", "192.0.2.1", at)).isEmpty();
        }
        assertThat(attempt("ueda", "192.0.2.1", at)).contains(Duration.ofMinutes(15));
        assertThat(attempt("ueda", "192.0.2.1", at.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(attempt("ueda", "192.0.2.1", at.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void strangersDoNotKeepAPersonOutOfAnAddressTheySignInFrom() {
        for (int i = 0; i < 50; i++) {
            attempt("ueda", "198.51.100." + i, NOON);
        }

        assertThat(attempt("ueda", "203.0.113.9", NOON)).isPresent();
        assertThat(throttle.attempt("ueda", "192.0.2.1", true, NOON)).isEmpty();
    }

    @Test
    void anAddressThatTriesManyNamesWaits() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempt("name" + i, "192.0.2.1", NOON)).isEmpty();
        }

        assertThat(attempt("ueda", "192.0.2.1", NOON)).contains(Duration.ofSeconds(1));
        assertThat(attempt("ueda", "192.0.2.2", NOON)).isEmpty();
    }

    @Test
    void aSignInForgetsTheFailuresOfItsNameAndNotThoseOfItsAddress() {
        fail(5, "ueda", "192.0.2.1");
        fail(5, "ito", "192.0.2.1");
        fail(5, "kato", "192.0.2.1");
        fail(4, "sato", "192.0.2.1");
        assertThat(attempt("mori", "192.0.2.1", NOON)).isEmpty();
        throttle.succeeded("mori", "192.0.2.1");

        throttle.succeeded("ueda", "192.0.2.7");
        assertThat(attempt("ueda", "192.0.2.7", NOON)).isEmpty();
        assertThat(attempt("ueda", "192.0.2.1", NOON)).isEmpty();
        assertThat(attempt("mori", "192.0.2.1", NOON)).isPresent();
    }

    @Test
    void addressesOfOneIpVersion6NetworkCountAsOne() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempt("name" + i, "2001:db8:0:1:0:0:0:" + i, NOON)).isEmpty();
        }

        assertThat(attempt("ueda", "2001:db8:0:1:ffff:0:0:1", NOON)).contains(Duration.ofSeconds(1));
        assertThat(attempt("ueda", "2001:db8:0:2:0:0:0:1", NOON)).isEmpty();
    }

    private void fail(int times, String name, String from) {
        for (int i = 0; i < times; i++) {
            assertThat(attempt(name, from, NOON)).isEmpty();
        }
    }

    private Optional<Duration> attempt(String name, String from, Instant at) {
        return throttle.attempt(name, from, false, at);
    }
}
