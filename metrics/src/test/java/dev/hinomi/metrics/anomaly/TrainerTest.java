package dev.hinomi.metrics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hinomi.metrics.anomaly.DetectorSettings.Excluded;
import dev.hinomi.metrics.data.TimeSeries;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class TrainerTest {
    /// A Sunday, at midnight.
    private static final Instant END = Instant.parse("2026-03-22T00:00:00Z");

    private static final int PERIOD = 300;

    private final Random noise = new Random(7);

    @Test
    void whatNeverChangesIsExpectedToStay() {
        BandModel model = train(Duration.ofDays(14), _ -> 42);
        assertThat(lower(model, END, 2)).isEqualTo(42);
        assertThat(upper(model, END, 2)).isEqualTo(42);
    }

    @Test
    void aBandIsAsWideAsTheValuesStray() {
        BandModel model = train(Duration.ofDays(14), _ -> 1000 + 10 * noise.nextGaussian());
        assertThat(upper(model, END, 2)).isEqualTo(1020, within(6.0));
        assertThat(lower(model, END, 2)).isEqualTo(980, within(6.0));
        assertThat(upper(model, END, 4) - upper(model, END, 2))
                .isEqualTo(upper(model, END, 2) - upper(model, END, 0), within(1e-9));
    }

    @Test
    void followsTheHoursOfTheDay() {
        BandModel model = train(Duration.ofDays(3), time -> daily(time) + 5 * noise.nextGaussian());
        for (int minute = 0; minute < 24 * 60; minute += 30) {
            Instant time = END.plus(Duration.ofMinutes(minute));
            double expected = daily(time.atZone(ZoneOffset.UTC));
            assertThat(lower(model, time, 3)).isLessThan(expected).isGreaterThan(expected - 60);
            assertThat(upper(model, time, 3)).isGreaterThan(expected).isLessThan(expected + 60);
        }
    }

    @Test
    void hardlyAnyUsualValueIsOutside() {
        BandModel model = train(Duration.ofDays(14), time -> daily(time) + 20 * noise.nextGaussian());
        long outside = LongStream.range(0, 288)
                .mapToObj(index -> END.plusSeconds(index * PERIOD))
                .filter(time -> {
                    double value = daily(time.atZone(ZoneOffset.UTC)) + 20 * noise.nextGaussian();
                    return value < lower(model, time, 3) || value > upper(model, time, 3);
                })
                .count();
        assertThat(outside).isLessThanOrEqualTo(5);
    }

    @Test
    void twoWeeksTellTheDaysOfTheWeek() {
        ToDoubleFunction<ZonedDateTime> shop =
                time -> (time.getDayOfWeek() == DayOfWeek.SUNDAY ? 10 : 500) + noise.nextGaussian();
        Instant sundayNoon = END.plus(Duration.ofHours(12));
        Instant mondayNoon = END.plus(Duration.ofHours(36));
        BandModel weekly = train(Duration.ofDays(14), shop);
        assertThat(upper(weekly, sundayNoon, 3)).isLessThan(20);
        assertThat(lower(weekly, mondayNoon, 3)).isGreaterThan(480);
        BandModel daily = train(Duration.ofDays(5), shop);
        assertThat(upper(daily, sundayNoon, 3)).isGreaterThan(480);
    }

    @Test
    void anIncidentDoesNotBecomeWhatIsExpected() {
        Instant incident = END.minus(Duration.ofDays(3));
        BandModel model = train(
                Duration.ofDays(14),
                time -> isWithin(time, incident, Duration.ofHours(8)) ? 0 : 1000 + 10 * noise.nextGaussian());
        Instant sameTimeOfDay = END.plus(Duration.ofHours(4));
        assertThat(lower(model, sameTimeOfDay, 3)).isGreaterThan(900);
        Instant sameTimeOfWeek = incident.plus(Duration.ofDays(7)).plus(Duration.ofHours(4));
        assertThat(upper(model, sameTimeOfWeek, 3)).isGreaterThan(900);
    }

    @Test
    void excludedTimesAreNotLearntFrom() {
        Instant sale = END.minus(Duration.ofDays(10));
        ToDoubleFunction<ZonedDateTime> shop =
                time -> isWithin(time, sale, Duration.ofDays(8)) ? 9000 : 100 + noise.nextGaussian();
        DetectorSettings without =
                new DetectorSettings(List.of(new Excluded(sale, sale.plus(Duration.ofDays(8)))), null, null);
        assertThat(upper(train(Duration.ofDays(14), shop, without), END, 3)).isLessThan(110);
        assertThat(upper(train(Duration.ofDays(14), shop, DetectorSettings.DEFAULT), END, 3))
                .isGreaterThan(110);
    }

    @Test
    void growthGoesOn() {
        BandModel model = train(Duration.ofDays(14), time -> 100 + 10 * days(time) + noise.nextGaussian());
        assertThat((lower(model, END, 2) + upper(model, END, 2)) / 2).isEqualTo(240, within(5.0));
    }

    @Test
    void theDaysOfTheWeekAreNoGrowth() {
        BandModel model = train(Duration.ofDays(14), time -> time.getDayOfWeek().getValue() >= 6 ? 10 : 500);
        Instant monday = END.plus(Duration.ofHours(36));
        assertThat(upper(model, monday, 0)).isEqualTo(500, within(1e-6));
    }

    @Test
    void dataOfThreeHoursIsTheLeast() {
        assertThat(model(Duration.ofHours(2), DetectorSettings.DEFAULT, PERIOD, _ -> 1))
                .isEmpty();
        assertThat(model(Duration.ofHours(4), DetectorSettings.DEFAULT, PERIOD, _ -> 1))
                .isPresent();
        assertThat(model(Duration.ofHours(19), DetectorSettings.DEFAULT, 3600, _ -> 1))
                .isEmpty();
        assertThat(model(Duration.ofHours(20), DetectorSettings.DEFAULT, 3600, _ -> 1))
                .isPresent();
    }

    @Test
    void valuesOfWholeHoursAreComparedWithTheSameHour() {
        BandModel model = model(
                        Duration.ofDays(14), DetectorSettings.DEFAULT, 3600, time -> time.getHour() == 9 ? 500 : 10)
                .orElseThrow();
        Instant nine = END.plus(Duration.ofHours(9));
        assertThat(model.lower(nine.getEpochSecond() + 1800, 2)).isEqualTo(500, within(1e-6));
        assertThat(model.upper(nine.getEpochSecond() + 3600 + 1800, 2)).isEqualTo(10, within(1e-6));
    }

    @Test
    void hoursAreThoseOfTheTimeZoneAlsoWhenItsClocksChange() {
        // On 2026-03-29 clocks in Berlin went from 2 to 3.
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant end = Instant.parse("2026-03-31T00:00:00Z");
        ToDoubleFunction<ZonedDateTime> office =
                time -> time.withZoneSameInstant(berlin).getHour() == 9 ? 500 : 10;
        TimeSeries series = series(end, Duration.ofDays(14), PERIOD, office);
        long halfPastNine = Instant.parse("2026-03-31T07:30:00Z").getEpochSecond();
        DetectorSettings local = new DetectorSettings(List.of(), "Europe/Berlin", null);
        assertThat(train(series, local, end).orElseThrow().lower(halfPastNine, 2))
                .isGreaterThan(400);
        assertThat(train(series, DetectorSettings.DEFAULT, end).orElseThrow().lower(halfPastNine, 2))
                .isLessThan(400);
    }

    @Test
    void spikesThatComeAgainAreExpectedWhenTheSettingsSaySo() {
        ToDoubleFunction<ZonedDateTime> hourly = time -> (time.getMinute() < 5 ? 100 : 10) + noise.nextGaussian();
        assertThat(upper(train(Duration.ofDays(14), hourly), END, 2)).isLessThan(50);
        DetectorSettings spikes = new DetectorSettings(List.of(), null, true);
        BandModel model = train(Duration.ofDays(14), hourly, spikes);
        assertThat(upper(model, END, 2)).isGreaterThan(98).isLessThan(120);
        assertThat(lower(model, END, 2)).isGreaterThan(0).isLessThan(10);
    }

    @Test
    void aBandOfWhatWasNeverNegativeIsNotEither() {
        BandModel counts = train(Duration.ofDays(14), _ -> Math.abs(3 * noise.nextGaussian()));
        assertThat(lower(counts, END, 3)).isZero();
        BandModel degrees = train(Duration.ofDays(14), _ -> 3 * noise.nextGaussian());
        assertThat(lower(degrees, END, 3)).isNegative();
    }

    private static double daily(ZonedDateTime time) {
        return 500 + 300 * Math.sin(2 * Math.PI * (time.toLocalTime().toSecondOfDay() + 150) / 86400);
    }

    private static double days(ZonedDateTime time) {
        return Duration.between(END.minus(Duration.ofDays(14)), time.toInstant())
                        .toSeconds()
                / 86400.0;
    }

    private static boolean isWithin(ZonedDateTime time, Instant start, Duration length) {
        return !time.toInstant().isBefore(start) && time.toInstant().isBefore(start.plus(length));
    }

    private static double lower(BandModel model, Instant time, double deviations) {
        return model.lower(time.getEpochSecond() + PERIOD / 2, deviations);
    }

    private static double upper(BandModel model, Instant time, double deviations) {
        return model.upper(time.getEpochSecond() + PERIOD / 2, deviations);
    }

    private static BandModel train(Duration length, ToDoubleFunction<ZonedDateTime> values) {
        return train(length, values, DetectorSettings.DEFAULT);
    }

    private static BandModel train(Duration length, ToDoubleFunction<ZonedDateTime> values, DetectorSettings settings) {
        return model(length, settings, PERIOD, values).orElseThrow();
    }

    private static Optional<BandModel> model(
            Duration length, DetectorSettings settings, int period, ToDoubleFunction<ZonedDateTime> values) {
        return train(series(END, length, period, values), settings, END);
    }

    private static Optional<BandModel> train(TimeSeries series, DetectorSettings settings, Instant end) {
        return Trainer.train(
                TrainingData.of(series, settings), settings.zone(), settings.spikes(), end.getEpochSecond());
    }

    private static TimeSeries series(Instant end, Duration length, int period, ToDoubleFunction<ZonedDateTime> values) {
        long[] times = LongStream.range(0, length.toSeconds() / period)
                .map(index -> end.minus(length).getEpochSecond() + index * period)
                .toArray();
        double[] sampled = LongStream.of(times)
                .mapToDouble(
                        time -> values.applyAsDouble(Instant.ofEpochSecond(time).atZone(ZoneOffset.UTC)))
                .toArray();
        return new TimeSeries("", period, null, times, sampled);
    }
}
