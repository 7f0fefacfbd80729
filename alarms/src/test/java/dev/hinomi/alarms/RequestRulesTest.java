package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.request.ActionRules;
import dev.hinomi.alarms.request.RequestRules;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestRulesTest {
    private static final String DAY = "Metrics cannot be checked across more than a day (EvaluationPeriods * Period"
            + " must be <= 86400) for alarms using period < 3600";
    private static final String WEEK = "Metrics cannot be checked across more than a week (EvaluationPeriods * Period"
            + " must be <= 604800) for alarms using period >= 3600";

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 30, 60, 120, 300, 86400})
    void validPeriods(int period) {
        assertThat(RequestRules.condition(new Requests().window(period, 1, null).build())
                        .period())
                .isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 7, 15, 40, 59, 61, 90})
    void otherPeriodsAreRefused(int period) {
        refused(new Requests().window(period, 1, null), "Period must be 10, 20, 30 or a multiple of 60");
    }

    @ParameterizedTest
    @CsvSource({"60, 1440", "300, 288", "10, 8640", "3600, 168", "86400, 7", "43200, 14"})
    void theLongestWindows(int period, int periods) {
        assertThatCode(() -> RequestRules.condition(
                        new Requests().window(period, periods, null).build()))
                .doesNotThrowAnyException();
    }

    @Test
    void longerWindowsAreRefused() {
        refused(new Requests().window(60, 1441, null), DAY);
        refused(new Requests().window(300, 289, null), DAY);
        refused(new Requests().window(3600, 169, null), WEEK);
        refused(new Requests().window(86400, 8, null), WEEK);
    }

    @Test
    void atMostAllPeriodsCanBeNeeded() {
        refused(new Requests().window(60, 2, 3), "DatapointsToAlarm must be less than or equal to EvaluationPeriods");
    }

    @Test
    void exactlyOneStatistic() {
        refused(
                new Requests().statistic("Sum", "p99"),
                "PutMetricAlarm request can not be made with both Statistic and ExtendedStatistic parameters. Only one"
                        + " of them should be present");
        refused(new Requests().statistic(null, null), "PutMetricAlarm request should have a Statistic parameter");
        refused(
                new Requests().statistic(null, "p101"),
                "The value p101 for parameter ExtendedStatistic is not supported.");
        refused(
                new Requests().statistic("ExtendedStatistics", null),
                "The value ExtendedStatistics for parameter Statistic is not supported.");
    }

    @Test
    void unknownTreatmentsAreRefused() {
        refused(
                new Requests().missing("retain"),
                "The value retain is not supported for TreatMissingData parameter. Supported values are [breaching,"
                        + " notBreaching, ignore, missing].");
        refused(
                new Requests().low("skip"),
                "Option skip is not supported. Supported options for parameter EvaluateLowSampleCountPercentile are"
                        + " evaluate and ignore.");
    }

    @Test
    void whatIsMissingIsNamed() {
        String should = "PutMetricAlarm request should have ";
        refused(new Requests().metric(null, "Errors"), should + "a Namespace parameter");
        refused(new Requests().metric("Shop", null), should + "a MetricName parameter");
        refused(new Requests().window(null, 1, null), should + "a Period parameter");
        refused(new Requests().window(60, null, null), should + "an EvaluationPeriods parameter");
        refused(new Requests().threshold("GreaterThanThreshold", null), should + "valid Threshold parameter");
        refused(new Requests().threshold(null, 1.0), should + "a valid ComparisonOperator parameter");
    }

    @Test
    void onlyPercentilesHaveTooFewObservations() {
        refused(
                new Requests().low("ignore"),
                "Option evaluateLowSampleCountPercentile can not be applied with statistic Sum. This option is enabled"
                        + " only for percentile statistics.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:sns:ap-northeast-1:123456789012:ops",
                "arn:aws:lambda:ap-northeast-1:123456789012:function:page:prod",
                "arn:aws:automate:ap-northeast-1:ec2:reboot",
                "arn:aws:ssm-incidents::123456789012:responseplan/shop",
                "https://pager.example.com/alarms",
                "arn:aws:ssm:ap-northeast-1:123456789012:opsitem:1#CATEGORY=Availability"
            })
    void validActions(String action) {
        assertThatCode(() -> checkActions(List.of(action))).doesNotThrowAnyException();
    }

    @Test
    void otherActionsAreRefused() {
        assertThatThrownBy(() -> checkActions(List.of("ops"))).hasMessage("Invalid arn syntax: ops");
        assertThatThrownBy(() -> checkActions(List.of("arn:aws:sns:us-west-2:123456789012:ops")))
                .hasMessage("Invalid region us-west-2 specified. Only ap-northeast-1 is supported.");
        assertThatThrownBy(() -> checkActions(List.of("arn:aws:s3:::bucket"))).hasMessage("Unsupported AWS vendor s3");
        assertThatThrownBy(() -> checkActions(Collections.nCopies(6, "arn:aws:sns:ap-northeast-1:123456789012:ops")))
                .hasMessage("The collection OKActions must not have a size greater than 5.");
    }

    private static void checkActions(List<String> ok) {
        new ActionRules(new Scope("123456789012", "ap-northeast-1"))
                .check(new AlarmActions(true, ok, List.of(), List.of()));
    }

    private static void refused(Requests request, String message) {
        assertThatThrownBy(() -> RequestRules.condition(request.build()))
                .isInstanceOf(FaultException.class)
                .hasMessage(message);
    }
}
