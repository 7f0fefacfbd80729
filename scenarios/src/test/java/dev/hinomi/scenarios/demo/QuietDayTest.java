package dev.hinomi.scenarios.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.api.route.RehearsalRoute;
import dev.hinomi.app.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;

/// Without faults no alarm of any guide goes off: two days are simulated, a weekday and one of a weekend with their
/// nights, and every alarm is rehearsed on what the server has of them, minute by minute.
final class QuietDayTest {
    /// A Saturday, 20:00 in Japan.
    private static final Instant END = Instant.parse("2026-03-07T11:00:00Z");

    private static final Duration DAYS = Duration.ofDays(2);

    @TempDir
    private Path folder;

    @Test
    void noAlarmGoesOff() {
        try (DemoPlatform demo =
                new DemoPlatform(folder, END, Settings.Demo.Language.JA, DAYS, Duration.ofMinutes(1))) {
            assertThat(demo.alarms())
                    .hasSizeGreaterThan(28)
                    .extracting(MetricAlarm::alarmName)
                    .allSatisfy(alarm -> {
                        RehearsalRoute.Answer answer = demo.rehearse(alarm, END.minus(DAYS), END);
                        assertThat(answer.alarms())
                                .as("%s: %s", alarm, answer.changes())
                                .isZero();
                        assertThat(answer.evaluations()).isGreaterThanOrEqualTo(DAYS.toMinutes() - 1);
                    });
        }
    }
}
