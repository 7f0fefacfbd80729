package dev.hinomi.alarms.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AggregationTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    count(*)                              ; stats count(*) as alarm_value
                    AVG( latency )                        ; stats avg(latency) as alarm_value
                    count(error-codes)                    ; stats count(error-codes) as alarm_value
                    sum(bytes) by host                    ; stats sum(bytes) as alarm_value by host/| sort host asc/| limit 501
                    max(ms) by host, @logStream| sort desc; stats max(ms) as alarm_value by host, @logStream/| sort alarm_value desc/| limit 501
                    min(a.b) by `user id` | sort asc      ; stats min(a.b) as alarm_value by `user id`/| sort alarm_value asc/| limit 501
                    """)
    void becomesTheEndOfAQuery(String expression, String end) {
        assertThat(Aggregation.parse(expression).over("fields a # all"))
                .isEqualTo("fields a # all\n| " + end.replace('/', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "count()",
                "avg(*)",
                "median(ms)",
                "count(*), avg(ms)",
                "count(*) by bin(5m)",
                "count(*) by a, b, c, d, e, f",
                "count(*) | sort desc",
                "count(*) by a | sort down",
                "count(*) by a | limit 5"
            })
    void refusesWhatAlarmsDoNotAggregateBy(String expression) {
        assertThatThrownBy(() -> Aggregation.parse(expression))
                .hasMessageStartingWith("AggregationExpression: " + expression + " (expected: count(*)");
    }
}
