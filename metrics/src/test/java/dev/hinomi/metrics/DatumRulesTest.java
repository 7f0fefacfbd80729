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
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({"NaN, NaN", "Infinity, ∞", "-Infinity, -∞"})
    void aValueBeyondTheRangeIsRefused(double value, String text) {
        assertThat(refusal(Datum.of("m", value)).message())
                .isEqualTo("The value " + text + " for parameter MetricData.member.1.Value is invalid.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e100, 1e108, Double.MIN_VALUE})
    void aValueWithinTheRangeIsAccepted(double value) {
        assertThatCode(() -> DatumRules.check("N", List.of(Datum.of("m", value)), NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void timesMayBeTwoWeeksBackAndTwoHoursAhead() {
        List<Datum> within = List.of(
                Datum.of("m", 1).at(NOW.minus(Duration.ofDays(14))),
                Datum.of("m", 1).at(NOW.plus(Duration.ofHours(2))));
        assertThatCode(() -> DatumRules.check("N", within, NOW)).doesNotThrowAnyException();
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
                .isEqualTo("The parameter MetricData.member.1.MetricName must be shorter than 256 characters.");
        assertThat(refusal(Datum.of("m", 1, new Dimension("d", "v".repeat(1025))))
                        .message())
                .isEqualTo("The parameter MetricData.member.1.Dimensions.member.1.Value must be shorter than"
                        + " 1025 characters.");
    }

    @Test
    void namesTheMemberThatIsWrong() {
        FaultException refused = catchThrowableOfType(
                FaultException.class,
                () -> DatumRules.check(
                        "N", List.of(Datum.of("m", 1), Datum.of("m", Double.NaN), Datum.of("m", -1e300)), NOW));
        assertThat(refused.fault().message())
                .startsWith("The value NaN for parameter MetricData.member.2.Value is invalid.\nThe value -1,000,000,")
                .endsWith(" for parameter MetricData.member.3.Value is invalid.");
    }

    @Test
    void dimensionsHaveDifferentNamesAndVisibleAsciiText() {
        assertThat(refusal(Datum.of("m", 1, new Dimension("a", "1"), new Dimension("a", "2")))
                        .message())
                .isEqualTo("No Metric may specify the same dimension twice.");
        assertThat(refusal(Datum.of("m", 1, new Dimension("a", " "))).message())
                .isEqualTo("The parameter MetricData.member.1.Dimensions.member.1.Value must contain at least one"
                        + " non-whitespace character.");
        assertThat(refusal(Datum.of("m", 1, new Dimension("a", "東京"))).message())
                .isEqualTo("The value for parameter MetricData.member.1.Dimensions.member.1.Value contains non-ASCII"
                        + " characters.");
    }

    @Test
    void aStatisticSetNeedsObservationsAndAnOrder() {
        assertThat(refusal(ofSet(new Datum.StatisticSet(0, 0, 0, 0))).message())
                .isEqualTo("The parameter MetricData.member.1.StatisticValues.SampleCount must not equal 0.");
        assertThat(refusal(ofSet(new Datum.StatisticSet(2, 3, 2, 1))).message())
                .isEqualTo("The parameter MetricData.member.1.StatisticValues.Maximum must be greater than"
                        + " MetricData.member.1.StatisticValues.Minimum.");
    }

    @Test
    void countsMayBeFractionsAndZeroButNotNegative() {
        assertThatCode(() -> DatumRules.check("N", List.of(ofValues(List.of(1.0, 2.0), List.of(0.5, 0.0))), NOW))
                .doesNotThrowAnyException();
        assertThat(refusal(ofValues(List.of(1.0, 2.0), List.of(1.0, -1.0))).message())
                .isEqualTo("The value -1 for parameter MetricData.member.1.Counts.member.2 is invalid.");
        assertThat(refusal(ofValues(List.of(), List.of(1.0))).message())
                .startsWith("At least one of the parameters must be specified.");
    }

    @Test
    void valuesBesideAStatisticSetAreAccepted() {
        Datum both = new Datum(
                "m", List.of(), null, null, List.of(1.0), List.of(), new Datum.StatisticSet(2, 3, 1, 2), null, null);
        assertThatCode(() -> DatumRules.check("N", List.of(both), NOW)).doesNotThrowAnyException();
    }

    @Test
    void aNamespaceIsVisibleAsciiAndStartsWithoutAColon() {
        for (String name : List.of("", " ", ":a", "a\tb", "東京", "n".repeat(256))) {
            FaultException refused = catchThrowableOfType(
                    FaultException.class, () -> DatumRules.check(name, List.of(Datum.of("m", 1)), NOW));
            assertThat(refused.fault().message()).contains("Namespace");
        }
        assertThatCode(() -> DatumRules.check("AWS/Lambda Custom", List.of(Datum.of("m", 1)), NOW))
                .doesNotThrowAnyException();
    }

    private static Datum ofValues(List<Double> values, List<Double> counts) {
        return new Datum("m", List.of(), null, null, values, counts, null, null, null);
    }

    @Test
    void nothingToPutIsRefused() {
        Datum datum = new Datum("m", List.of(), null, null, List.of(), List.of(), null, null, null);
        assertThat(refusal(datum))
                .isEqualTo(new Fault.InvalidCombination("At least one of the parameters must be specified."));
        FaultException refused =
                catchThrowableOfType(FaultException.class, () -> DatumRules.check("N", List.of(), NOW));
        assertThat(refused.fault().message())
                .isEqualTo("At least one MetricDatum object must be present in the request.");
    }

    @Test
    void collectionsHaveLimits() {
        List<Datum> many = Collections.nCopies(1001, Datum.of("m", 1));
        FaultException refused = catchThrowableOfType(FaultException.class, () -> DatumRules.check("N", many, NOW));
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
                catchThrowableOfType(FaultException.class, () -> DatumRules.check("N", List.of(datum), NOW));
        return Objects.requireNonNull(refused, "was accepted").fault();
    }
}
