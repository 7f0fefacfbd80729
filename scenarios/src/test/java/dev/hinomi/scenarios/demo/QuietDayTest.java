package dev.hinomi.scenarios.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.api.route.RehearsalRoute;
import dev.hinomi.app.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;

/// Without faults no alarm of any guide goes off: from a Friday's lunch over the evening, when most is called, into the
/// night, when hardly anything is, every alarm is rehearsed on what the server has of it, minute by minute.
@Order(3)
final class QuietDayTest {
    /// A Saturday, 02:30 in Japan.
    private static final Instant END = Instant.parse("2026-03-06T17:30:00Z");

    private static final Duration DAY = Duration.ofHours(15);

    /// Alarms for which missing data is bad have some by then.
    private static final Duration BEGUN = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    @Test
    void noAlarmGoesOff() {
        try (DemoPlatform demo = new DemoPlatform(folder, END, Settings.Demo.Language.JA, DAY, Duration.ofMinutes(1))) {
            assertThat(demo.alarms())
                    .hasSizeGreaterThan(50)
                    .extracting(MetricAlarm::alarmName)
                    .allSatisfy(alarm -> {
                        RehearsalRoute.Answer answer =
                                demo.rehearse(alarm, END.minus(DAY).plus(BEGUN), END);
                        assertThat(answer.alarms())
                                .as("%s: %s", alarm, answer.changes())
                                .isZero();
                        assertThat(answer.evaluations())
                                .isGreaterThanOrEqualTo(DAY.minus(BEGUN).toMinutes() - 1);
                    });
        }
    }
}
