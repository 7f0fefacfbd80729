package dev.hinomi.dashboards.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The ticks of a time axis: round times of the zone.
final class TimeAxis {
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(30),
            Duration.ofDays(60),
            Duration.ofDays(120));

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd", Locale.ROOT);

    private TimeAxis() {}

    /// @param label what is written at it
    record Tick(Instant at, String label) {}

    /// @param most how many there is room for
    static List<Tick> ticks(Instant start, Instant end, ZoneOffset zone, int most) {
        long step = step(Duration.between(start, end), most).toSeconds();
        long shift = zone.getTotalSeconds();
        List<Tick> ticks = new ArrayList<>();
        for (long local = Math.ceilDiv(start.getEpochSecond() + shift, step) * step;
                local - shift <= end.getEpochSecond();
                local += step) {
            Instant at = Instant.ofEpochSecond(local - shift);
            ticks.add(new Tick(at, label(at.atOffset(zone), step)));
        }
        return ticks;
    }

    private static Duration step(Duration range, int most) {
        Duration least = range.dividedBy(Math.max(1, most));
        return STEPS.stream()
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElseGet(() -> Duration.ofDays(least.toDays() + 1));
    }

    private static String label(OffsetDateTime at, long step) {
        boolean midnight = at.toLocalTime().toSecondOfDay() == 0;
        return at.format(midnight ? DAY : step < 60 ? SECOND : MINUTE);
    }
}
