package dev.hinomi.notifications.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RetryPolicyTest {
    @Test
    void httpIsTriedThreeTimesMoreTwentySecondsApart() {
        assertThat(delays(RetryPolicy.HTTP)).containsExactly("PT20S", "PT20S", "PT20S");
    }

    @Test
    void mailIsTriedFiftyTimesMoreOverSixHours() {
        List<String> delays = delays(RetryPolicy.SMTP);

        assertThat(delays).hasSize(50).startsWith("PT10S", "PT10S", "PT10S").endsWith("PT10M");
        assertThat(delays.subList(11, 50)).containsOnly("PT10M");
        assertThat(RetryPolicy.SMTP.total()).isBetween(Duration.ofHours(6), Duration.ofHours(8));
    }

    @Test
    void thePhasesFollowEachOther() {
        RetryPolicy policy =
                new RetryPolicy(Duration.ofSeconds(2), Duration.ofSeconds(10), 10, 3, 2, 1, Backoff.LINEAR);

        assertThat(delays(policy))
                .containsExactly(
                        "PT0S", "PT0S", "PT0S", "PT2S", "PT2S", "PT2S", "PT4.667S", "PT7.333S", "PT10S", "PT10S");
    }

    @Test
    void everyBackoffGrowsFromTheLeastToTheGreatestDelay() {
        assertThat(backoff(Backoff.LINEAR)).containsExactly("PT1S", "PT6S", "PT11S", "PT16S");
        assertThat(backoff(Backoff.ARITHMETIC)).containsExactly("PT1S", "PT3.5S", "PT8.5S", "PT16S");
        assertThat(backoff(Backoff.GEOMETRIC)).containsExactly("PT1S", "PT2.52S", "PT6.35S", "PT16S");
        assertThat(backoff(Backoff.EXPONENTIAL)).containsExactly("PT1S", "PT3.143S", "PT7.429S", "PT16S");
    }

    private static List<String> backoff(Backoff backoff) {
        return delays(new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(16), 4, 0, 0, 0, backoff));
    }

    private static List<String> delays(RetryPolicy policy) {
        List<String> delays = new ArrayList<>();
        Optional<Duration> delay = policy.delayAfter(1);
        while (delay.isPresent()) {
            delays.add(delay.get().toString());
            delay = policy.delayAfter(delays.size() + 1);
        }
        return delays;
    }
}
