package dev.hinomi.metrics.anomaly;

/// What a metric is expected to be at a time, and how far it strays from that.
final class BandModel {
    private final Season season;
    private final Trend trend;
    private final Profile profile;
    private final double[] below;
    private final double[] above;
    private final boolean negative;

    /// @param profile what is expected without the trend
    /// @param below how far values stray downwards, as a standard deviation, for each hour of the day
    /// @param above the same upwards
    /// @param negative whether values below 0 are to be thought of
    BandModel(Season season, Trend trend, Profile profile, double[] below, double[] above, boolean negative) {
        this.season = season;
        this.trend = trend;
        this.profile = profile;
        this.below = below;
        this.above = above;
        this.negative = negative;
    }

    /// What grows from day to day.
    ///
    /// @param slope by the second
    /// @param origin where it is 0, in epoch seconds
    record Trend(double slope, long origin) {
        double at(long time) {
            return slope * (time - origin);
        }
    }

    /// @param time the middle of a period, in epoch seconds
    double lower(long time, double deviations) {
        return possible(expected(time) - deviations * below[season.hourOfDay(time)]);
    }

    /// @param time the middle of a period, in epoch seconds
    double upper(long time, double deviations) {
        return possible(expected(time) + deviations * above[season.hourOfDay(time)]);
    }

    private double expected(long time) {
        return profile.at(time) + trend.at(time);
    }

    private double possible(double value) {
        return negative ? value : Math.max(0, value);
    }
}
