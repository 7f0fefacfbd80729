package dev.hinomi.metrics.anomaly;

import dev.hinomi.metrics.anomaly.BandModel.Trend;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// Learns a [BandModel]. Medians everywhere, so that an incident of hours does not become what is expected. The
/// module's README says in words what is computed here.
final class Trainer {
    /// How far back values are looked at.
    static final Duration MEMORY = Duration.ofDays(14);

    private static final int MIN_VALUES = 20;
    private static final long MIN_SPAN = Duration.ofHours(3).toSeconds();
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final long DAILY_SPAN = 2 * DAY;
    private static final long WEEKLY_SPAN = 13 * DAY;
    private static final int DAYS_OF_WEEK = 7;
    private static final int MIN_WEEKS_APART = 3;
    /// No hour of the day is taken for calmer than this part of all.
    private static final double CALMEST = 0.5;
    /// Which part of the values is expected to be within two deviations when spikes are.
    private static final double SPIKES_WITHIN = 0.98;

    private final TrainingData data;
    private final boolean spikes;
    private final Season season;
    private final long end;

    private Trainer(TrainingData data, ZoneId zone, boolean spikes, long end) {
        this.data = data;
        this.spikes = spikes;
        this.end = end;
        this.season = new Season(hours(data.span()), zone);
    }

    /// Learns from values up to `end`, in epoch seconds; empty when there are too few of them: fewer than 20,
    /// or of less than three hours.
    ///
    /// @param spikes whether spikes that come again and again are no anomalies
    static Optional<BandModel> train(TrainingData data, ZoneId zone, boolean spikes, long end) {
        if (data.size() < MIN_VALUES || data.span() < MIN_SPAN) {
            return Optional.empty();
        }
        return Optional.of(new Trainer(data, zone, spikes, end).model());
    }

    private static int hours(long span) {
        if (span >= WEEKLY_SPAN) {
            return Season.HOURS_OF_WEEK;
        }
        return span >= DAILY_SPAN ? Season.HOURS_OF_DAY : 1;
    }

    private BandModel model() {
        Trend trend = new Trend(slope(), end);
        double[] level = IntStream.range(0, data.size())
                .mapToDouble(index -> data.values()[index] - trend.at(data.time(index)))
                .toArray();
        Profile profile = Profile.of(season, data, level, end);
        double[] strays = profile.strays(data, level);
        Groups byHour = new Groups(strays, Season.HOURS_OF_DAY, index -> season.hourOfDay(data.time(index)));
        double all = Robust.spread(strays);
        double[] below = new double[Season.HOURS_OF_DAY];
        double[] above = new double[Season.HOURS_OF_DAY];
        for (int hour = 0; hour < Season.HOURS_OF_DAY; hour++) {
            boolean unknown = byHour.isEmpty(hour);
            double spread = unknown ? all : Math.max(Robust.spread(byHour.of(hour)), CALMEST * all);
            spread *= fewValues();
            below[hour] = spread;
            above[hour] = spread;
            if (spikes && !unknown) {
                below[hour] = Math.max(spread, -Robust.quantile(byHour.of(hour), 1 - SPIKES_WITHIN) / 2);
                above[hour] = Math.max(spread, Robust.quantile(byHour.of(hour), SPIKES_WITHIN) / 2);
            }
        }
        boolean negative = Arrays.stream(data.values()).anyMatch(value -> value < 0);
        return new BandModel(season, trend, profile, below, above, negative);
    }

    /// By how much the values of an hour stray more than they seem to, because its centre was made of the same few.
    private double fewValues() {
        double each = Math.max(2, (double) data.size() / season.hours());
        return Math.sqrt(each / (each - 1));
    }

    /// The median of what changed from each day to the same day of the week after, by the second; 0 without three such
    /// pairs of days.
    private double slope() {
        int days = (int) MEMORY.toDays();
        Groups byDay = new Groups(data.values(), days, index -> day(data.time(index)));
        double[] changes = IntStream.range(0, days - DAYS_OF_WEEK)
                .filter(day -> !byDay.isEmpty(day) && !byDay.isEmpty(day + DAYS_OF_WEEK))
                .mapToDouble(day -> byDay.median(day) - byDay.median(day + DAYS_OF_WEEK))
                .toArray();
        return changes.length < MIN_WEEKS_APART ? 0 : Robust.median(changes) / (DAYS_OF_WEEK * DAY);
    }

    /// How many whole days before the end.
    private int day(long time) {
        return (int) Math.clamp((end - time) / DAY, 0, MEMORY.toDays() - 1);
    }
}
