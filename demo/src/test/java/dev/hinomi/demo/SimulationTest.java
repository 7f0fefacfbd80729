package dev.hinomi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.demo.fault.FaultBoard;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is sent follows from the seed and the time, and lines agree with figures.
final class SimulationTest {
    private static final Instant START = Instant.parse("2026-03-04T05:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(75));

    private final FaultBoard faults = Systems.board();

    private RecordedTelemetry play(long seed, Duration step) {
        RecordedTelemetry recorded = new RecordedTelemetry();
        Simulation simulation = new Simulation(Systems.all(), faults, seed, 1);
        for (Instant from = START; from.isBefore(END); from = from.plus(step)) {
            simulation.play(from, from.plus(step), recorded);
        }
        simulation.end(END, recorded);
        return recorded;
    }

    @Test
    void theSameStretchIsTheSameHoweverItIsCut() {
        RecordedTelemetry once = play(1, Duration.ofMinutes(25));
        RecordedTelemetry again = play(1, Simulation.SLICE);

        assertThat(again.data()).containsExactlyInAnyOrderElementsOf(once.data());
        assertThat(again.lines()).hasSameSizeAs(once.lines());
        assertThat(again.lines().stream().limit(200)).isSubsetOf(once.lines());
    }

    @Test
    void anotherSeedIsAnotherStretch() {
        assertThat(play(2, Duration.ofMinutes(25)).data())
                .isNotEqualTo(play(1, Duration.ofMinutes(25)).data());
    }

    @Test
    void itIsAFewDozenRequestsASecondAtMost() {
        long lines = play(1, Duration.ofMinutes(25)).lines().size();

        assertThat(lines / Duration.between(START, END).toSeconds()).isBetween(10L, 80L);
    }

    @Test
    void linesOfMeshAgreeWithItsMetrics() {
        faults.switchOn("hot-partition", START.plusSeconds(600), Duration.ofMinutes(20));
        faults.switchOn("group-not-found", START.plusSeconds(3000), Duration.ofMinutes(20));
        RecordedTelemetry sent = play(1, Duration.ofMinutes(25));
        String api = "3kq7r2vn5vbytmdy5xw4zh6tqe";
        String requests = "/aws/appsync/apis/" + api;
        Map<String, String> ofApi = Map.of("GraphQLAPIId", api);
        String function = "MeshV2Stack-stg-LambdaFunction";
        Map<String, String> ofFunction = Map.of("FunctionName", function);

        assertThat(sent.lines(requests, line -> line.contains("\"RequestSummary\"")))
                .isEqualTo(sent.samples("AWS/AppSync", "Latency", ofApi))
                .isPositive();
        assertThat(sent.lines(requests, line -> line.contains("\"statusCode\":5")))
                .isEqualTo((long) sent.sum("AWS/AppSync", "5XXError", ofApi))
                .isPositive();
        assertThat(sent.lines(requests, line -> line.contains("\"statusCode\":4")))
                .isEqualTo((long) sent.sum("AWS/AppSync", "4XXError", ofApi))
                .isPositive();
        assertThat(sent.lines(requests, line -> line.contains("subscription refused")))
                .isEqualTo((long) sent.sum("AWS/AppSync", "ConnectClientError", ofApi))
                .isPositive();
        assertThat(sent.lines("/aws/lambda/" + function, line -> line.startsWith("REPORT")))
                .isEqualTo((long) sent.sum("AWS/Lambda", "Invocations", ofFunction))
                .isPositive();
        assertThat(sent.lines("/aws/lambda/" + function, line -> line.contains("ThrottlingException")))
                .isEqualTo(
                        (long) sent.sum("AWS/DynamoDB", "WriteThrottleEvents", Map.of("TableName", "MeshV2Table-stg")))
                .isPositive();
    }

    @Test
    void linesOfTheSubGoalApiAgreeWithItsMetrics() {
        faults.switchOn("error-rate", START.plusSeconds(600), Duration.ofMinutes(20));
        faults.switchOn("throttling", START.plusSeconds(3000), Duration.ofMinutes(20));
        RecordedTelemetry sent = play(1, Duration.ofMinutes(25));
        String log = "/aws/lambda/SubGoalGenerationFunction";
        Map<String, String> ofFunction = Map.of("FunctionName", "SubGoalGenerationFunction");
        Map<String, String> ofApi = Map.of("ApiName", "subgoal-api", "Stage", "prod");

        long ended = sent.lines(
                log,
                line -> line.contains("\"subgoal_generation_success\"")
                        || line.contains("\"subgoal_generation_failed\""));
        assertThat(ended)
                .isEqualTo((long) sent.sum("AWS/Lambda", "Invocations", ofFunction))
                .isPositive();
        long throttled = (long) sent.sum("AWS/Lambda", "Throttles", ofFunction);
        assertThat(throttled).isPositive();
        assertThat(ended + throttled).isEqualTo((long) sent.sum("AWS/ApiGateway", "Count", ofApi));
        assertThat(sent.lines(
                        log,
                        line -> line.contains("\"AI_SERVICE_ERROR\"")
                                || line.contains("\"QUALITY_ERROR\"")
                                || line.contains("\"DATABASE_ERROR\"")))
                .isEqualTo((long) sent.sum("AWS/Lambda", "Errors", ofFunction))
                .isPositive();
    }

    @Test
    void linesOfTheOthersAgreeWithTheirMetrics() {
        faults.switchOn("slow-cdn", START.plusSeconds(600), Duration.ofMinutes(20));
        faults.switchOn("bad-deployment", START.plusSeconds(600), Duration.ofMinutes(20));
        RecordedTelemetry sent = play(1, Duration.ofMinutes(25));

        assertThat(sent.lines("/aws/apigateway/photo-sharing-app-production", _ -> true))
                .isEqualTo(sent.data().stream()
                        .filter(datum -> datum.series().name().equals("Count")
                                && datum.series().dimensions().containsValue("photo-sharing-app-production"))
                        .flatMap(datum -> datum.counts().values().stream())
                        .mapToLong(Integer::longValue)
                        .sum())
                .isPositive();
        assertThat(sent.lines("/ecs/app", line -> line.contains("\"status\":5")))
                .isEqualTo(sent.data().stream()
                        .filter(datum -> datum.series().name().equals("HTTPCode_Target_5XX_Count"))
                        .flatMap(datum -> datum.counts().values().stream())
                        .mapToLong(Integer::longValue)
                        .sum())
                .isPositive();
    }
}
