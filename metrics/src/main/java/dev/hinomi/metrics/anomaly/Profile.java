package dev.hinomi.metrics.anomaly;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What is expected at each time of a season.
final class Profile {
    private static final long WEEK = Season.HOURS_OF_WEEK * 3600L;

    private final Season season;
    private final double[] centres;
    private final boolean[] steps;

    /// @param centres for the middle of each hour of the season
    /// @param steps for each hour of the day, whether what is expected stays the same for all of it, and does not
    ///     run from one centre to the next
    private Profile(Season season, double[] centres, boolean[] steps) {
        this.season = season;
        this.centres = centres;
        this.steps = steps;
    }

    /// Learns from values without their trend.
    ///
    /// @param level a value for each of the data
    /// @param end of the data, in epoch seconds
    static Profile of(Season season, TrainingData data, double[] level, long end) {
        double[] centres = centres(season, data, level, end);
        double[] running = strays(data, level, new Profile(season, centres, steps(false)));
        double[] stepping = strays(data, level, new Profile(season, centres, steps(true)));
        Groups byRunning = new Groups(running, Season.HOURS_OF_DAY, index -> season.hourOfDay(data.time(index)));
        Groups byStepping = new Groups(stepping, Season.HOURS_OF_DAY, index -> season.hourOfDay(data.time(index)));
        boolean[] better = steps(false);
        for (int hour = 0; hour < better.length; hour++) {
            better[hour] = Robust.meanDistance(byStepping.of(hour)) < Robust.meanDistance(byRunning.of(hour));
        }
        return new Profile(season, centres, better);
    }

    double at(long time) {
        return steps[season.hourOfDay(time)] ? centres[season.hour(time)] : season.between(centres, time);
    }

    /// How far values are from what is expected of them.
    double[] strays(TrainingData data, double[] level) {
        return strays(data, level, this);
    }

    private static double[] strays(TrainingData data, double[] level, Profile profile) {
        return IntStream.range(0, level.length)
                .mapToDouble(index -> level[index] - profile.at(data.time(index)))
                .toArray();
    }

    private static boolean[] steps(boolean all) {
        boolean[] steps = new boolean[Season.HOURS_OF_DAY];
        Arrays.fill(steps, all);
        return steps;
    }

    /// The median of each hour. Of an hour of the week there are only two, so the median of both weeks and of the
    /// same hour of all days is taken: an incident in one of them is outvoted. An hour without values has the
    /// median of the same hour of all days, or of everything.
    private static double[] centres(Season season, TrainingData data, double[] level, long end) {
        int hours = season.hours();
        Groups byDay = new Groups(level, Season.HOURS_OF_DAY, index -> season.hourOfDay(data.time(index)));
        Groups byWeek = new Groups(level, 2 * hours, index -> {
            boolean last = hours < Season.HOURS_OF_WEEK || end - data.time(index) < WEEK;
            return season.hour(data.time(index)) + (last ? 0 : hours);
        });
        double all = Robust.median(level);
        double[] centres = new double[hours];
        for (int hour = 0; hour < hours; hour++) {
            int hourOfDay = hour % Season.HOURS_OF_DAY;
            double usual = byDay.isEmpty(hourOfDay) ? all : byDay.median(hourOfDay);
            boolean last = !byWeek.isEmpty(hour);
            boolean before = !byWeek.isEmpty(hour + hours);
            if (last && before) {
                centres[hour] = Robust.median(new double[] {byWeek.median(hour), byWeek.median(hour + hours), usual});
            } else if (last || before) {
                centres[hour] = byWeek.median(last ? hour : hour + hours);
            } else {
                centres[hour] = usual;
            }
        }
        return centres;
    }
}
