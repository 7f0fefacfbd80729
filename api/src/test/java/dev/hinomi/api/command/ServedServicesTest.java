package dev.hinomi.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.guide.coverage.ServedOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The names that the AWS CLI has for what the operation tables hold.
class ServedServicesTest {
    private final ServedOperations served = ServedServices.operations();

    @ParameterizedTest
    @CsvSource({
        "cloudwatch, put-metric-alarm",
        "cloudwatch, get-metric-statistics",
        "cloudwatch, describe-alarms-for-metric",
        "logs, filter-log-events",
        "logs, tail",
        "logs, start-live-tail",
        "sns, subscribe",
        "sts, get-caller-identity"
    })
    void whatIsServed(String service, String operation) {
        assertThat(served.serves(service, operation)).isTrue();
    }

    @Test
    void whatIsNot() {
        assertThat(served.serves("dynamodb", "describe-table")).isFalse();
        assertThat(served.serves("cloudwatch", "put-metric-alarms")).isFalse();
        assertThat(served.serves("cloudwatch", "")).isFalse();
    }
}
