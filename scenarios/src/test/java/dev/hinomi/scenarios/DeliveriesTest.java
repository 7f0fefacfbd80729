package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hinomi.api.sns.DeliveriesRoute;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.testkit.HttpReceiver;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import tools.jackson.databind.json.JsonMapper;

/// What became of an alarm's message, through the real port.
final class DeliveriesTest {
    @Test
    void theDeliveryOfAnAlarmIsTold(@TempDir Path data) {
        try (HttpReceiver pager = HttpReceiver.start();
                InProcessPlatform platform = InProcessPlatform.start(data);
                CloudWatchClient cloudWatch = platform.cloudWatch();
                PathClient paths = platform.paths()) {
            String url = pager.uri("/page").toString();
            cloudWatch.putMetricAlarm(alarm -> alarm.alarmName("orders")
                    .namespace("Shop")
                    .metricName("Orders")
                    .statistic(Statistic.SUM)
                    .period(60)
                    .evaluationPeriods(1)
                    .threshold(1.0)
                    .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
                    .alarmActions(url));
            cloudWatch.setAlarmState(state ->
                    state.alarmName("orders").stateValue(StateValue.ALARM).stateReason("a drill"));

            DeliveriesRoute.Delivery delivery = await().until(
                            () -> deliveries(paths),
                            found ->
                                    !found.isEmpty() && found.getFirst().state().equals("DELIVERED"))
                    .getFirst();
            assertThat(delivery.causeKind()).isEqualTo("alarm");
            assertThat(delivery.cause()).isEqualTo("orders");
            assertThat(delivery.endpoint()).isEqualTo(url);
            assertThat(delivery.topic()).isNull();
            assertThat(delivery.attempts()).singleElement().satisfies(attempt -> {
                assertThat(attempt.outcome()).isEqualTo("DELIVERED");
                assertThat(attempt.statusCode()).isEqualTo(200);
            });
            assertThat(paths.read(DeliveriesRoute.PATH, "topic=nobody&limit=5")).isEqualTo("{\"deliveries\":[]}");
        }
    }

    private static List<DeliveriesRoute.Delivery> deliveries(PathClient paths) {
        return JsonMapper.shared()
                .readValue(paths.read(DeliveriesRoute.PATH, "limit=5"), DeliveriesRoute.Deliveries.class)
                .deliveries();
    }
}
