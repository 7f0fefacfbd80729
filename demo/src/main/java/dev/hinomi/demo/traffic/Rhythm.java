package dev.hinomi.demo.traffic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/// How much is called over the day and the week in Japan, as a share of the busiest hour.
public final class Rhythm {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int HOURS = 24;

    /// Quiet at night, busy at lunch and in the evening.
    public static final Rhythm EVENINGS = new Rhythm(
            List.of(
                    .26, .20, .17, .16, .16, .18, .25, .36, .46, .50, .54, .62, .88, .74, .56, .54, .58, .64, .72, .84,
                    .96, 1.0, .78, .44),
            1.1);

    /// Schools: lessons in the morning and after noon, homework in the evening, little on Saturday and Sunday.
    public static final Rhythm LESSONS = new Rhythm(
            List.of(
                    .10, .07, .06, .06, .06, .08, .14, .30, .62, .88, .94, .86, .98, .80, .96, .84, .62, .48, .46, .52,
                    .54, .48, .32, .18),
            .45);

    /// Offices.
    public static final Rhythm OFFICES = new Rhythm(
            List.of(
                    .34, .31, .30, .30, .30, .32, .36, .44, .62, .84, .92, .88, 1.0, .90, .88, .86, .84, .76, .62, .54,
                    .50, .46, .42, .38),
            .6);

    private final List<Double> hours;
    private final double weekend;

    private Rhythm(List<Double> hours, double weekend) {
        this.hours = hours;
        this.weekend = weekend;
    }

    /// About 0 to 1.
    public double at(Instant when) {
        ZonedDateTime local = when.atZone(JAPAN);
        int hour = local.getHour();
        double within = (local.getMinute() * 60 + local.getSecond()) / 3600.0;
        double share = hours.get(hour) * (1 - within) + hours.get((hour + 1) % HOURS) * within;
        boolean free = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        return share * (free ? weekend : 1);
    }

    /// How far `when` is from an hour of the day, 0 to 12.
    static double hoursFrom(Instant when, int hour) {
        ZonedDateTime local = when.atZone(JAPAN);
        double apart = Math.abs(local.getHour() + local.getMinute() / 60.0 - hour);
        return Math.min(apart, HOURS - apart);
    }
}
