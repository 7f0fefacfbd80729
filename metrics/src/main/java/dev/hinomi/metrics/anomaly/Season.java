package dev.hinomi.metrics.anomaly;

import java.time.Instant;
import java.time.ZoneId;

/// What repeats: nothing, the hours of a day, or the hours of a week, by the clock of a time zone.
///
/// @param hours how many hours there are until it begins again: 1 for nothing, 24 or 168
record Season(int hours, ZoneId zone) {
    static final int HOURS_OF_DAY = 24;
    static final int HOURS_OF_WEEK = 7 * HOURS_OF_DAY;
    private static final int HOUR = 3600;
    /// Epoch second 0 was a Thursday; the week begins on Monday.
    private static final long MONDAY = 3L * HOURS_OF_DAY * HOUR;

    /// The hour of a time, 0 the first.
    int hour(long time) {
        return (int) (within(time) / HOUR);
    }

    /// The hour of the day of a time; 0 when nothing repeats.
    int hourOfDay(long time) {
        return hour(time) % HOURS_OF_DAY;
    }

    /// Between the values for the middle of the hours, of which a time is between two.
    double between(double[] values, long time) {
        double place = (double) within(time) / HOUR - 0.5;
        double before = Math.floor(place);
        double part = place - before;
        int index = Math.floorMod((int) before, hours);
        return values[index] * (1 - part) + values[(index + 1) % hours] * part;
    }

    private long within(long time) {
        long local =
                time + zone.getRules().getOffset(Instant.ofEpochSecond(time)).getTotalSeconds();
        return Math.floorMod(local + MONDAY, (long) hours * HOUR);
    }
}
