package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.api.guide.ServicesRoute;
import dev.hinomi.app.client.PathClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import tools.jackson.databind.json.JsonMapper;

/// What somebody sees of their services whose guides were applied.
final class ServicesTest {
    private static final String GUIDE = """
            # The shop

            | alarm | severity |
            |---|---|
            | `Shop-Down` | high |

            ## Shop-Down: nobody can order

            **Symptom**: nobody can order.

            1. Look at the log.
            2. Call level 2.
            """;

    @TempDir
    private Path data;

    private InProcessPlatform platform;
    private CloudWatchClient cloudWatch;
    private PathClient paths;

    @BeforeEach
    void start() {
        platform = InProcessPlatform.start(data);
        cloudWatch = platform.cloudWatch();
        paths = platform.paths();
        paths.send(
                "POST",
                "/_hinomi/guides",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "name",
                                "shop",
                                "text",
                                GUIDE,
                                "resources",
                                List.of(alarm("Shop-Down", 7), alarm("Shop-Slow-Warning", 9), alarm("Shop-Odd", 9)))));
        put("Shop-Down");
        put("Shop-Slow-Warning");
    }

    @AfterEach
    void stop() {
        paths.close();
        cloudWatch.close();
        platform.close();
    }

    @Test
    void aServiceIsItsGuideWithTheStatesOfItsAlarms() {
        platform.advance(Duration.ofSeconds(10));
        cloudWatch.setAlarmState(request ->
                request.alarmName("Shop-Down").stateValue(StateValue.ALARM).stateReason("tried"));

        ServicesRoute.Service shop = services().getFirst();
        assertThat(shop.guide()).isEqualTo("shop");
        assertThat(shop.title()).isEqualTo("The shop");
        assertThat(shop.version()).isEqualTo(1);
        assertThat(shop.appliedAt()).isEqualTo(InProcessPlatform.START);
        assertThat(shop.state()).isEqualTo("ALARM");
        assertThat(shop.runbooks()).isEqualTo(1);
        assertThat(shop.alarms())
                .containsExactly(
                        new ServicesRoute.ServiceAlarm(
                                "Shop-Down", "ALARM", InProcessPlatform.START.plusSeconds(10), "critical", 7),
                        new ServicesRoute.ServiceAlarm(
                                "Shop-Slow-Warning", "INSUFFICIENT_DATA", InProcessPlatform.START, "warning", 9),
                        new ServicesRoute.ServiceAlarm("Shop-Odd", "INSUFFICIENT_DATA", null, "unrated", 9));
    }

    @Test
    void aGuideThatWasRemovedIsNoServiceAnyMore() {
        paths.send("DELETE", "/_hinomi/guides", "name=shop&after=1", "");
        assertThat(services()).isEmpty();
    }

    private List<ServicesRoute.Service> services() {
        return JsonMapper.shared()
                .readValue(paths.read(ServicesRoute.PATH, ""), ServicesRoute.Listing.class)
                .services();
    }

    private static Map<String, Object> alarm(String name, int line) {
        return Map.of("kind", "alarm", "name", name, "line", line, "version", 0, "made", true, "definition", "{}");
    }

    private void put(String name) {
        cloudWatch.putMetricAlarm(request -> request.alarmName(name)
                .namespace("Shop")
                .metricName("Orders")
                .statistic(Statistic.SUM)
                .period(60)
                .evaluationPeriods(1)
                .threshold(1.0)
                .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD));
    }
}
