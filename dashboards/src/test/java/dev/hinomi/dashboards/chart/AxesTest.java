package dev.hinomi.dashboards.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.dashboards.chart.Plot.Axis;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AxesTest {
    private static final Axis AUTOMATIC = new Axis(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:40Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // smallest | largest | ticks
                "0         | 100      | 0 20 40 60 80 100",
                "3         | 58.2     | 0 10 20 30 40 50 60",
                "30        | 58       | 30 35 40 45 50 55 60",
                "-3        | 7        | -4 -2 0 2 4 6 8",
                "5         | 5        | 0 1 2 3 4 5",
                "-5        | -5       | -5.6 -5.4 -5.2 -5 -4.8 -4.6 -4.4",
                "0         | 0        | 0 0.2 0.4 0.6 0.8 1",
                "0         | 0.0042   | 0 0.001 0.002 0.003 0.004 0.005",
                "2.6e9     | 3.6e9    | 2.6G 2.8G 3G 3.2G 3.4G 3.6G",
                "0         | 26000    | 0 5000 10K 15K 20K 25K 30K",
                "NaN       | NaN      | 0 0.2 0.4 0.6 0.8 1",
            })
    void valuesHaveRoundTicksThatHoldThem(double smallest, double largest, String ticks) {
        ValueAxis axis = ValueAxis.of(AUTOMATIC, smallest, largest, 6);

        assertThat(labels(axis)).isEqualTo(ticks);
    }

    @Test
    void anEndThatIsGivenIsKept() {
        Axis axis = new Axis(OptionalDouble.of(0), OptionalDouble.of(95), Optional.empty());

        assertThat(ValueAxis.of(axis, 10, 300, 5)).isEqualTo(new ValueAxis(0, 95, 20));
    }

    @Test
    void endsInTheWrongOrderAndValuesThatHardlyDifferStillMakeAnAxis() {
        Axis wrong = new Axis(OptionalDouble.of(100), OptionalDouble.of(0), Optional.empty());

        assertThat(ValueAxis.of(wrong, 10, 30, 5).ticks()).hasSizeBetween(2, 8);
        assertThat(ValueAxis.of(AUTOMATIC, -1e18, Math.nextUp(-1e18), 5).ticks())
                .hasSizeBetween(1, 8);
        assertThat(ValueAxis.of(AUTOMATIC, -1e108, 1e108, 5).ticks()).hasSizeBetween(2, 8);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1234, 1234",
        "523.54, 523.5",
        "12345, 12.35K",
        "-9999.6, -10000",
        "3200000000, 3.2G",
        "0.00012345, 0.0001235",
        "0.5, 0.5",
        "1e-9, 1.00e-09",
        "1e30, 1.00e+30"
    })
    void numbersHaveFourDigits(double value, String text) {
        assertThat(Numerals.value(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT3H  | 0 | 09:30 10:00 10:30 11:00 11:30 12:00",
                "PT3H  | 9 | 18:30 19:00 19:30 20:00 20:30 21:00",
                "PT1M  | 0 | 11:59:40 11:59:50 12:00:00 12:00:10 12:00:20 12:00:30 12:00:40",
                "P1D   | 9 | 03/04 06:00 12:00 18:00",
                "P7D   | 0 | 02/26 02/27 02/28 03/01 03/02 03/03 03/04",
                "P365D | 0 | 03/13 05/12 07/11 09/09 11/08 01/07",
            })
    void timesAreRoundInTheirZone(Duration before, int zone, String ticks) {
        List<TimeAxis.Tick> found = TimeAxis.ticks(NOON.minus(before), NOON, ZoneOffset.ofHours(zone), 7);

        assertThat(found.stream().map(TimeAxis.Tick::label).collect(Collectors.joining(" ")))
                .isEqualTo(ticks);
    }

    private static String labels(ValueAxis axis) {
        return axis.ticks().stream()
                .map(tick -> Numerals.tick(tick, axis.step()))
                .collect(Collectors.joining(" "));
    }
}
