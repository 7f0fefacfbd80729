package dev.hinomi.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.model.Dimension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatumRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T06:35:00Z");

    @Test
    void valueAndValuesAreExclusive() {
        Datum datum = new Datum("m", List.of(), null, 1.0, List.of(2.0), List.of(), null, null, null);
        assertThat(refusal(datum))
                .isEqualTo(new Fault.InvalidCombination("The parameters MetricData.member.1.Value and"
                        + " MetricData.member.1.Values are mutually exclusive and you have specified both."));
    }

    @Test
    void valueAndStatisticValuesAreExclusive() {
        Datum datum = new Datum(
                "m", List.of(), null, 1.0, List.of(), List.of(), new Datum.StatisticSet(1, 1, 1, 1), null, null);
        assertThat(refusal(datum))
                .isEqualTo(new Fault.InvalidCombination("The parameters MetricData.member.1.Value and"
                        + " MetricData.member.1.StatisticValues are mutually exclusive and you have specified both."));
    }

    @Test
    void countsMustBeAsManyAsValues() {
        Datum datum = new Datum("m", List.of(), null, null, List.of(1.0, 2.0), List.of(1.0), null, null, null);
        assertThat(refusal(datum).message())
                .isEqualTo("The parameters MetricData.member.1.Values and MetricData.member.1.Counts must be of the"
                        + " same size.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -1e300})
    void aValueBeyondTheRangeIsRefused(double value) {
        assertThat(refusal(Datum.of("m", value)).message())
                .isEqualTo("The value " + value + " for parameter MetricData.member.1.Value is invalid.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e100, 1e108, Double.MIN_VALUE})
    void aValueWithinTheRangeIsAccepted(double value) {
        assertThatCode(() -> new DatumRules(NOW).check(List.of(Datum.of("m", value))))
                .doesNotThrowAnyException();
    }

    @Test
    void timesMayBeTwoWeeksBackAndTwoHoursAhead() {
        DatumRules rules = new DatumRules(NOW);
        assertThatCode(() -> rules.check(List.of(
                        Datum.of("m", 1).at(NOW.minus(Duration.ofDays(14))),
                        Datum.of("m", 1).at(NOW.plus(Duration.ofHours(2))))))
                .doesNotThrowAnyException();
        assertThat(refusal(Datum.of("m", 1).at(NOW.minus(Duration.ofDays(14)).minusMillis(1)))
                        .message())
                .contains("MetricData.member.1.Timestamp must specify a time within the past two weeks");
        assertThat(refusal(Datum.of("m", 1).at(NOW.plus(Duration.ofHours(2)).plusMillis(1)))
                        .message())
                .contains("MetricData.member.1.Timestamp");
    }

    @Test
    void namesAndValuesOfDimensionsHaveALength() {
        assertThat(refusal(Datum.of("m".repeat(256), 1)).message())
                .isEqualTo("The parameter MetricData.member.1.MetricName has 256 characters (expected: at most 255).");
        assertThat(refusal(Datum.of("m", 1, new Dimension("d", "v".repeat(1025))))
                        .message())
                .isEqualTo("The parameter MetricData.member.1.Dimensions.member.1.Value has 1025 characters"
                        + " (expected: at most 1024).");
    }

    @Test
    void namesTheMemberThatIsWrong() {
        FaultException refused = catchThrowableOfType(
                FaultException.class,
                () -> new DatumRules(NOW).check(List.of(Datum.of("m", 1), Datum.of("m", Double.NaN))));
        assertThat(refused.fault().message())
                .isEqualTo("The value NaN for parameter MetricData.member.2.Value is invalid.");
    }

    @Test
    void dimensionsHaveDifferentNamesAndVisibleAsciiText() {
        assertThat(refusal(Datum.of("m", 1, new Dimension("a", "1"), new Dimension("a", "2")))
                        .message())
                .contains("two dimensions of the name a");
        assertThat(refusal(Datum.of("m", 1, new Dimension("a", " "))).message())
                .isEqualTo("The parameter MetricData.member.1.Dimensions.member.1.Value must contain at least one"
                        + " non-whitespace character.");
        assertThat(refusal(Datum.of("m", 1, new Dimension("a", "東京"))).message())
                .endsWith("must contain only ASCII characters.");
    }

    @Test
    void aStatisticSetNeedsObservationsAndAnOrder() {
        assertThat(refusal(ofSet(new Datum.StatisticSet(0, 0, 0, 0))).message())
                .isEqualTo("The parameter MetricData.member.1.StatisticValues.SampleCount must be greater than 0.");
        assertThat(refusal(ofSet(new Datum.StatisticSet(2, 3, 2, 1))).message())
                .isEqualTo("The parameter MetricData.member.1.StatisticValues.Maximum must be greater than"
                        + " MetricData.member.1.StatisticValues.Minimum.");
    }

    @Test
    void nothingToPutIsRefused() {
        Datum datum = new Datum("m", List.of(), null, null, List.of(), List.of(), null, null, null);
        assertThat(refusal(datum).message()).startsWith("At least one of the parameters MetricData.member.1.Value");
    }

    @Test
    void collectionsHaveLimits() {
        List<Datum> many = Collections.nCopies(1001, Datum.of("m", 1));
        FaultException refused = catchThrowableOfType(FaultException.class, () -> new DatumRules(NOW).check(many));
        assertThat(refused.fault().message())
                .isEqualTo("The collection MetricData must not have a size greater than 1000.");
        Datum values =
                new Datum("m", List.of(), null, null, Collections.nCopies(151, 1.0), List.of(), null, null, null);
        assertThat(refusal(values).message())
                .isEqualTo("The collection MetricData.member.1.Values must not have a size greater than 150.");
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            dimensions.add(new Dimension("d" + i, "v"));
        }
        assertThat(refusal(Datum.of("m", 1, dimensions.toArray(Dimension[]::new)))
                        .message())
                .isEqualTo("The collection MetricData.member.1.Dimensions must not have a size greater than 30.");
    }

    private static Datum ofSet(Datum.StatisticSet set) {
        return new Datum("m", List.of(), null, null, List.of(), List.of(), set, null, null);
    }

    private static Fault refusal(Datum datum) {
        FaultException refused =
                catchThrowableOfType(FaultException.class, () -> new DatumRules(NOW).check(List.of(datum)));
        return Objects.requireNonNull(refused, "was accepted").fault();
    }
}
