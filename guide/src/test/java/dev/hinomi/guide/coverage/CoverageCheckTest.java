package dev.hinomi.guide.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.apply.InMemoryOperations;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageCheckTest {
    private static final String OPS = "arn:aws:sns:ap-northeast-1:123456789012:Ops";
    private static final String GUIDE = """
            ## Lambda
            | Metric | Threshold |
            |---|---|
            | `Errors` | > 5 |
            | `Throttles` | > 0 |
            | `Invocations` | monitoring only |

            ```bash
            aws cloudwatch put-metric-alarm --alarm-name errors --namespace AWS/Lambda --metric-name Errors \\
              --statistic Sum --period 60 --evaluation-periods 1 --threshold 5 \\
              --comparison-operator GreaterThanThreshold --alarm-actions %s --ok-actions %s
            ```
            """.formatted(OPS, OPS);

    @TempDir
    private Path folder;

    private final InMemoryOperations server = new InMemoryOperations();

    @Test
    void aMetricIsWatchedByAnAlarmOfTheServerAlsoInMetricMath() throws IOException {
        server.alarms.put(
                "share of errors",
                Map.of(
                        "AlarmName",
                        "share of errors",
                        "Metrics",
                        List.of(
                                Map.of("Id", "rate", "Expression", "100*e/i"),
                                Map.of("Id", "e", "MetricStat", Map.of("Metric", metric("Errors"))))));
        assertThat(coverage().metrics())
                .extracting(each -> each.metric().name(), Coverage.WatchedMetric::alarms)
                .containsExactly(tuple("Errors", List.of("share of errors")), tuple("Throttles", List.of()));
    }

    @Test
    void anAlarmReachesSomebodyOnlyThroughAConfirmedSubscription() throws IOException {
        assertThat(holes()).containsExactly("not on the server (guide apply makes it)");
        put(Map.of("AlarmActions", List.of(), "OKActions", List.of(OPS)));
        assertThat(holes()).containsExactly("no action when it goes off", "no topic " + OPS + " (when it is over)");
        server.topics.add(OPS);
        put(Map.of("AlarmActions", List.of(OPS), "OKActions", List.of(OPS)));
        subscribe("PendingConfirmation");
        assertThat(holes())
                .containsExactly(
                        "nobody has confirmed a subscription to " + OPS + " (when it goes off)",
                        "nobody has confirmed a subscription to " + OPS + " (when it is over)");
        subscribe(OPS + ":0a1b");
        assertThat(holes()).isEmpty();
        put(Map.of("AlarmActions", List.of(OPS), "OKActions", List.of(OPS), "ActionsEnabled", false));
        assertThat(holes()).containsExactly("its actions are disabled");
    }

    @Test
    void anAlarmOfAnEnvironmentIsLookedForUnderItsOwnName() throws IOException {
        put(Map.of("AlarmActions", List.of(), "OKActions", List.of()));
        Path file = Files.writeString(folder.resolve("guide.md"), GUIDE);
        GuideSettings staging = SettingsReader.parse("guide.yaml", "environments: {staging: {name-suffix: -staging}}")
                .in("staging");
        assertThat(new CoverageCheck(server)
                        .of(new GuideImport().run(file, staging))
                        .alarms())
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.name()).isEqualTo("errors-staging");
                    assertThat(alarm.holes()).containsExactly("not on the server (guide apply makes it)");
                });
    }

    @Test
    void anEndpointIsReachedAndOtherTargetsAreRecorded() throws IOException {
        String lambda = "arn:aws:lambda:ap-northeast-1:123456789012:function:page";
        put(Map.of(
                "AlarmActions",
                List.of("http://chat.internal/hook", "https://chat/hook"),
                "OKActions",
                List.of(lambda)));
        assertThat(holes()).containsExactly(lambda + " is only recorded (when it is over)");
    }

    @Test
    void printsWhatIsMissingAndEndsIncomplete() throws IOException {
        Coverage coverage = coverage();
        assertThat(coverage.complete()).isFalse();
        assertThat(CoveragePrinter.text(coverage)).isEqualTo("""
                        unwatched      4  AWS/Lambda Errors: > 5
                        unwatched      5  AWS/Lambda Throttles: > 0
                        hole           9  alarm errors
                                          not on the server (guide apply makes it)
                        """);
        assertThat(CoveragePrinter.json(coverage)).contains("\"metric\" : \"AWS/Lambda Throttles\"");
    }

    private List<String> holes() throws IOException {
        return coverage().alarms().getFirst().holes();
    }

    private Coverage coverage() throws IOException {
        Path file = Files.writeString(folder.resolve("guide.md"), GUIDE);
        GuideImport importer = new GuideImport();
        return new CoverageCheck(server).of(importer.run(file, GuideImport.settingsBeside(file)));
    }

    private void put(Map<String, Object> members) {
        Map<String, Object> alarm = new LinkedHashMap<>(members);
        alarm.put("AlarmName", "errors");
        alarm.putAll(metric("Errors"));
        server.alarms.put("errors", alarm);
    }

    private void subscribe(String arn) {
        server.subscriptions.add(Map.of("TopicArn", OPS, "SubscriptionArn", arn));
    }

    private static Map<String, Object> metric(String name) {
        return Map.of("Namespace", "AWS/Lambda", "MetricName", name);
    }
}
